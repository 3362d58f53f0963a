import { withSeats } from '#capsule/public.ts'
import type { Standing } from '#domain/ranking/judged.ts'
import type { Declaration } from '#domain/declared.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Judgement } from '#domain/ranking/judgement.ts'
import type { Scheme } from '#domain/scheme.ts'
import { namedIn, type RankingContent } from './ranking-content.ts'

type Result = RankingContent['result']

/** What experts judged of a ranking, by seats without names, and what of it would stand otherwise without. */
export function judgedOn({ result }: Pick<RankingContent, 'result'>, scheme: Scheme) {
  const ids = new Map(result.standards.map((one) => [one.id, one]))
  const named = (id: string) => {
    const { standard, product } = ids.get(id) ?? { standard: '', product: '' }
    return { standard, product }
  }
  return {
    judgements: withSeats(result.judgements?.judgements ?? []).map((one, at) => ({
      number: at + 1,
      kind: one.kind,
      ...('standard' in one ? named(one.standard) : { standard: '', product: '' }),
      indicator: 'indicator' in one ? namedIn(scheme, one.indicator).name : null,
      from: stoodThere(one, result),
      to: 'to' in one ? one.to : null,
      grades: one.kind === 'grade-qualitative' ? one.grades : [],
      reason: one.reason,
      on: one.on,
    })),
    /** Those that stand otherwise by themselves first; others only made room for them. */
    differences: (result.differences ?? [])
      .map(({ id, without, with: now, judgements }) => ({
        id,
        ...named(id),
        without,
        with: now,
        isMovedAlong: judgements.length === 0 && standsAlike(without, now),
      }))
      .toSorted((a, b) => (a.with?.rank ?? Infinity) - (b.with?.rank ?? Infinity)),
  }
}

type Of = { readonly id: string; readonly declarations: readonly Declaration[]; readonly applied: readonly Judgement[] }

/** What counted of all that was judged of one standard or of a method it declares, by kinds, and where it would stand without. */
export function rankJudgedOn({ result }: Pick<RankingContent, 'result'>, { id, declarations, applied }: Of) {
  const values = declarations.find((one) => keyOf(one) === id)?.values
  const own = applied.filter((one) =>
    one.kind === 'method-equivalence' ? values?.[one.indicator]?.method === one.from : one.standard === id,
  )
  const { without, with: now } = result.differences?.find((one) => one.id === id) ?? { without: null, with: null }
  return {
    kinds: [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, all]) => ({ kind, count: all.length })),
    without: standsAlike(without, now) && without?.rank === now?.rank ? null : without,
  }
}

const standsAlike = (a: Standing | null, b: Standing | null) =>
  a?.outcome === b?.outcome && a?.star === b?.star && a?.score === b?.score

function stoodThere(one: Judgement, { standards }: Result): string {
  if ('from' in one) return one.from
  if (one.kind !== 'grade-qualitative') return ''
  const declared = standards.find(({ id }) => id === one.standard)?.indicators
  return declared?.find(({ indicator }) => indicator === one.indicator)?.declared ?? ''
}
