import { reporting, usualDraws } from '#domain/robustness/reporting.ts'
import { openSession } from '#domain/robustness/session.ts'
import { ask } from '#domain/robustness/what-if.ts'
import { answering } from '#server/compute/thread.ts'
import { madeUpRound } from './made-up.ts'

export type Waited = 'report' | 'evaluation' | 'value' | 'weight'

const round = {
  ...madeUpRound({ rows: 300, indicators: 15 }),
  circumstances: { policyNumbers: { coreIndicatorsMin: 3 } },
}
const seed = [20_209, 5] as const
const firmness = { marks: { firm: '10', flips: '5' }, seed }
let opened: ReturnType<typeof openSession>
const session = () => {
  opened ??= openSession({ ...round, variety: 'only', plan: { ...usualDraws, seed } })
  if (!opened) throw new Error('nothing was ranked')
  return opened
}
const last = () => session().field.rows.findLast(({ leads }) => leads)?.id ?? ''

const works: Record<Waited, () => unknown> = {
  report: () => reporting({ ...round, firmness }),
  evaluation: () => reporting(round),
  value: () => ask(session(), { kind: 'value', standard: last(), indicator: 'property-1', value: '≥94' }),
  weight: () => ask(session(), { kind: 'weight', indicator: 'property-1', percent: '20' }),
}

/** Does one of what somebody waits for, and says in how many milliseconds. */
answering<Waited, number>((name) => {
  const began = performance.now()
  works[name]()
  return performance.now() - began
})
