import type { Declaration } from '#domain/declared.ts'
import { evaluate, type Circumstances } from '#domain/ranking/evaluate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import { evaluateJudged, type Difference } from '#domain/ranking/judged.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import { exact, hundred, over } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { tally, type Plan } from './draws.ts'
import { fieldOf, type Field } from './field.ts'
import { otherPlaces } from './other-places.ts'
import type { Seed } from './lot.ts'
import type { Robustness } from './report.ts'
import { canBeDrawn, robustnessOf, type Marks } from './robustness.ts'

/** What draws are made with where nothing else is said: each weight by itself within a quarter, ten thousand times. */
export const usualDraws = { model: { kind: 'box', within: 2_500 }, draws: 10_000 } as const satisfies Omit<Plan, 'seed'>

export type Asked = {
  readonly scheme: Scheme
  readonly declarations: readonly Declaration[]
  readonly circumstances: Circumstances
  /** What experts judged; it is applied before anything is computed. */
  readonly judgements?: Judgements
  /** People take the first tied group whole. */
  readonly firstGroup?: boolean
  /** Without it the evaluation alone. */
  readonly firmness?: { readonly marks: Marks; readonly seed: Seed }
}

/** The evaluation, and for each variety how firm it is. */
export type Reported = {
  readonly evaluation: Evaluation
  readonly robustness: Readonly<Record<string, Robustness>>
  /** What judgements changed, where there were any. */
  readonly differences: readonly Difference[]
}

export function reporting({
  scheme,
  declarations,
  circumstances,
  judgements,
  firstGroup = false,
  firmness,
}: Asked): Reported {
  const { result: evaluation, differences } = judgements
    ? evaluateJudged(scheme, declarations, judgements, circumstances)
    : { result: evaluate(scheme, declarations, circumstances), differences: [] }
  if (!firmness) return { evaluation, robustness: {}, differences }
  const each = scheme.varieties.flatMap(({ id }): [string, Robustness][] => {
    const field = fieldOf(evaluation, scheme, { variety: id, firstGroup })
    return field ? [[id, firmnessOfField(field, scheme, firmness)]] : []
  })
  return { evaluation, robustness: Object.fromEntries(each), differences }
}

export function firmnessOfField(
  field: Field,
  scheme: Scheme,
  { marks, seed }: NonNullable<Asked['firmness']>,
): Robustness {
  const plan = { ...usualDraws, seed }
  const circumstances = {
    marks,
    full: exact(scheme.scoring.points.advanced),
    otherPlaces: otherPlaces(field, scheme, over(exact(marks.flips), hundred)),
  }
  return robustnessOf(field, circumstances, canBeDrawn(field) ? { plan, tally: tally(field, plan) } : undefined)
}

/** The first sixteen digits of a SHA-256: nobody chooses a seed, and everybody can see which it is. */
export const seedOf = (digest: string): Seed => [
  Number.parseInt(digest.slice(0, 8), 16) || 0,
  Number.parseInt(digest.slice(8, 16), 16) || 0,
]
