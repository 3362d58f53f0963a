import { withSeats } from '#capsule/public.ts'
import type { Standing } from '#domain/ranking/judged.ts'
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

const standsAlike = (a: Standing | null, b: Standing | null) =>
  a?.outcome === b?.outcome && a?.star === b?.star && a?.score === b?.score

function stoodThere(one: Judgement, { standards }: Result): string {
  if ('from' in one) return one.from
  if (one.kind !== 'grade-qualitative') return ''
  const declared = standards.find(({ id }) => id === one.standard)?.indicators
  return declared?.find(({ indicator }) => indicator === one.indicator)?.declared ?? ''
}
