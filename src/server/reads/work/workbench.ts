import { seeingEvaluation, type Who } from '#domain/disclosure.ts'
import { assessing } from '#domain/judgement.ts'
import { acting } from '#domain/organisation.ts'
import { byCodePoint } from '#domain/ranking/order.ts'
import type { Question } from '#domain/referral.ts'
import type { Item } from '#domain/workbench.ts'
import { judgesOf, keysOfTaken, roundFacts } from '#server/facts/judgement.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { referralsOf, referredIn } from '#server/facts/referral.ts'
import { frozenOf, lookAt } from '#server/judged.ts'
import { disclosed, firstNo, idIn, type Looked } from './looked.ts'
import { nowhere } from './records.ts'

export type WorkbenchAsked = {
  readonly state?: string | null
  readonly code?: string | null
  readonly indicator?: string | null
  readonly search?: string | null
  readonly sort?: string | null
  readonly turned?: boolean
  readonly page?: number
}
export const workbenchSorts = ['standard', 'indicator', 'enterprise', 'state'] as const
const perPage = 50

/** An evaluation computed with what was judged so far, for its assessor. */
export async function assessed(who: Who, from: Looked, id: string) {
  const evaluation = idIn(id) ?? nowhere
  const round = await roundFacts(from.reader, evaluation)
  const seen = seeingEvaluation(who, round)
  const frozen = seen === 'open' ? await frozenOf(from, evaluation) : undefined
  return { seen, round, frozen, evaluation }
}

/** What the program left open, what was settled of it, and how far that has come. */
export async function workbench(who: Who, from: Looked, id: string, asked: WorkbenchAsked = {}) {
  const { seen, round, frozen, evaluation } = await assessed(who, from, id)
  return disclosed(seen, async () => {
    if (!round || !frozen) throw new Error('an evaluation was disclosed that is not there')
    const { items, outcomes, differences, findings } = await lookAt(from, frozen, { name: 'bench' })
    const lines = linesOf(frozen, items, await referredIn(from.reader, evaluation))
    const found = sorted(lines, asked)
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
    return {
      id: evaluation,
      title: round.title,
      state: round.state,
      referrals: (await referralsOf(from.reader, evaluation)).length,
      referred: lines.filter((one) => one.state === 'referred').length,
      judges: (await judgesOf(from.reader, evaluation)).length,
      judgements: frozen.rows.length,
      unconfirmed: frozen.rows.filter((one) => one.state === 'proposed').length,
      progress: { settled: items.filter((one) => one.state === 'settled').length, total: items.length },
      outcomes,
      rule: frozen.scheme.admission.undecided ?? null,
      indicators: frozen.scheme.indicators.map(({ id: one, name }) => ({
        id: one,
        name,
        open: items.filter((item) => item.indicator === one && item.state === 'open').length,
      })),
      codes: [...new Set(items.map(({ code }) => code))].sort(),
      rows: found.slice((page - 1) * perPage, page * perPage),
      lines: found,
      count: found.length,
      page,
      pages,
      differences: differences.slice(0, perPage).map((one) => ({ ...one, ...namesOf(frozen, one.id) })),
      differing: differences.length,
      findings,
      asked: {
        state: asked.state ?? '',
        code: asked.code ?? '',
        indicator: asked.indicator ?? '',
        search: asked.search ?? '',
        sort: sortOf(asked),
        turned: asked.turned ? 'yes' : '',
      },
      impossible: await notNow(who, from, round),
    }
  })
}

type Round = NonNullable<Awaited<ReturnType<typeof roundFacts>>>
type FrozenData = NonNullable<Awaited<ReturnType<typeof frozenOf>>>

export const notNow = async (who: Who, { reader }: Looked, round: Round) =>
  firstNo(acting(await organisationFacts(reader, who.organisation)), assessing(round, who.organisation))

/** Number and names of a standard by its id in the evaluation. */
function namesOf({ data }: FrozenData, id: string) {
  const key = [...keysOfTaken(data.taken)].find(([, one]) => one === id)?.[0]
  const found = data.taken.find((one) => one.id === key)
  return { number: found?.number ?? '', standard: found?.declaration.standard ?? id }
}

function linesOf({ data, scheme }: FrozenData, items: readonly Item[], referred: readonly Question[]) {
  const isReferred = (id: string, indicator: string) =>
    referred.some((one) => one.declaration === id && one.indicator === indicator)
  const byKey = new Map([...keysOfTaken(data.taken)].map(([id, key]) => [key, id]))
  const taken = new Map(data.taken.map((one) => [one.id, one]))
  return items.flatMap(({ standard, indicator, code, declared, state }) => {
    const found = taken.get(byKey.get(standard) ?? '')
    if (!found) return []
    return [
      {
        declaration: found.id,
        number: found.number,
        standard: found.declaration.standard,
        product: found.declaration.product,
        enterprise: found.declaration.enterprise.name,
        indicator,
        name: scheme.indicators.find(({ id }) => id === indicator)?.name ?? null,
        isBasic: scheme.indicators.find(({ id }) => id === indicator)?.class === 'basic',
        code,
        declared,
        state: state === 'open' && isReferred(found.id, indicator) ? ('referred' as const) : state,
      },
    ]
  })
}
type Line = ReturnType<typeof linesOf>[number]

const sortOf = ({ sort }: WorkbenchAsked) => workbenchSorts.find((one) => one === sort) ?? 'state'

function sorted(lines: readonly Line[], asked: WorkbenchAsked): Line[] {
  const term = (asked.search ?? '').normalize('NFKC').trim().toLowerCase().slice(0, 80)
  const found = lines.filter(
    (line) =>
      (!asked.state || line.state === asked.state) &&
      (!asked.code || line.code === asked.code) &&
      (!asked.indicator || line.indicator === asked.indicator) &&
      (!term ||
        [line.number, line.standard, line.product, line.enterprise]
          .join(' ')
          .normalize('NFKC')
          .toLowerCase()
          .includes(term)),
  )
  const by = sortOf(asked)
  const turn = asked.turned ? -1 : 1
  return found.toSorted(
    (a, b) =>
      turn * (byCodePoint(a[by], b[by]) || byCodePoint(a.number, b.number) || byCodePoint(a.indicator, b.indicator)),
  )
}
