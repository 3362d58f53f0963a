import { usualDraws } from '#domain/robustness/reporting.ts'
import { openReporter } from '#server/compute/reporter.ts'
import { serve } from '#server/serve.ts'
import { madeUpRound } from './made-up.ts'

export type Told =
  { readonly kind: 'ready'; readonly address: string } | { readonly kind: 'reported'; readonly ms: number }

/** The application as it is served, which computes a made-up report in its other thread whenever it is told to. */
const tell = (told: Told) => process.send?.(told)
const { log } = console
console.log = (line: string) => {
  const address = /Lingpao is at (\S+)/.exec(line)?.[1]
  if (address) tell({ kind: 'ready', address })
  log(line)
}
const round = madeUpRound({ rows: 5_000, indicators: 20 })
const asked = {
  ...round,
  circumstances: { policyNumbers: { coreIndicatorsMin: 3 } },
  firmness: { marks: { firm: '10', flips: '5' }, seed: [20_209, usualDraws.draws] as const },
}
const reporter = openReporter()
process.on('message', (message) => {
  if (message !== 'report') return
  const began = performance.now()
  void reporter.reportText(asked).then(() => tell({ kind: 'reported', ms: performance.now() - began }))
})
await serve()
await reporter.close()
process.disconnect() // who listens for messages does not end
