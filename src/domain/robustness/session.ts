import type { Rational } from '#domain/requirement/decimal.ts'
import type { Declaration } from '#domain/declared.ts'
import { evaluate, inVariety, type Circumstances } from '#domain/ranking/evaluate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import { applyJudgements } from '#domain/ranking/judging.ts'
import type { Scheme } from '#domain/scheme.ts'
import { led, type Plan } from './draws.ts'
import { cutOf, fieldOf, type Field, type Row } from './field.ts'
import { followsSums } from './follows-sums.ts'
import { kernelModule, leadersByKernel, weightsByKernel } from './kernel.ts'
import type { Lot } from './lot.ts'
import { lotOf, unitOf } from './quantise.ts'
import { canBeDrawn } from './robustness.ts'
import { share } from './wilson.ts'

/** A ranking held ready for questions. */
export type Session = {
  readonly scheme: Scheme
  readonly circumstances: Circumstances
  readonly declarations: readonly (Declaration & { readonly variety: string })[]
  readonly field: Field
  readonly firstGroup: boolean
  readonly plan: Plan
  /** As things are: those of the field in its order, then whoever of the variety is not ranked. */
  readonly standings: ReadonlyMap<string, Standing>
  /** Whether sums of points say all that can be asked, or each question needs a whole evaluation. */
  readonly bySums: boolean
  readonly drawn: Drawn | null
}

/** Of each draw the weights, and the scores at the cut. */
export type Drawn = {
  readonly lot: Lot
  readonly unit: Rational
  readonly weights: Int16Array
  readonly stride: number
  readonly cuts: Int32Array
}

/** Where one standard stands: shares of draws in four digits, null where nothing is drawn. */
export type Standing = {
  readonly rank: number | null
  readonly star: number
  readonly score: string
  readonly leads: boolean
  readonly chance: string | null
}

export type Changed = {
  readonly id: string
  readonly before: Standing
  readonly after: Standing
  /** Why it is not ranked then. */
  readonly because?: Evaluation['standards'][number]['because']
}

export type Opening = {
  readonly scheme: Scheme
  readonly declarations: readonly Declaration[]
  readonly circumstances: Circumstances
  /** What experts judged; it is applied before anything is asked. */
  readonly judgements?: Judgements | undefined
  readonly variety: string
  readonly firstGroup?: boolean
  readonly plan: Plan
}

/** Undefined where the variety is not ranked. */
export function openSession(opening: Opening): Session | undefined {
  const { variety, firstGroup = false, plan } = opening
  const judged = opening.judgements && applyJudgements(opening.scheme, opening.declarations, opening.judgements)
  const { scheme, declarations } = judged ?? opening
  const circumstances = judged ? { ...opening.circumstances, rulings: judged.rulings } : opening.circumstances
  const evaluation = evaluate(scheme, declarations, circumstances)
  const field = fieldOf(evaluation, scheme, { variety, firstGroup })
  if (!field) return
  const bySums = followsSums(scheme, evaluation, variety)
  return {
    scheme,
    circumstances,
    declarations: declarations.map((one) => inVariety(one, scheme)),
    field,
    firstGroup,
    plan,
    standings: standingsOf(evaluation, field, plan),
    bySums,
    drawn: bySums ? drawnOf(field, plan) : null,
  }
}

/** The same session with another number of places: what was drawn at the old cut says nothing of the new one. */
export const withPlaces = (session: Session, places: number): Session =>
  places === session.field.places ? session : { ...session, field: { ...session.field, places }, drawn: null }

const allOf = ({ seed, draws }: Plan) => ({ seed, first: 0, count: draws })

function drawnOf(field: Field, plan: Plan): Drawn | null {
  const cut = cutOf(field)
  if (typeof cut === 'string' || !canBeDrawn(field) || !kernelModule()) return null
  const lot = lotOf(field, cut.rows, plan.model)
  const { cuts } = leadersByKernel(lot, cut.places, allOf(plan))
  return { lot, unit: unitOf(cut.rows, field.basis), cuts, ...weightsByKernel(lot, allOf(plan)) }
}

/** How often each row leads; null where nothing is drawn. */
export function chancesIn(field: Field, plan: Plan): (string | null)[] {
  if (!canBeDrawn(field)) return field.rows.map(() => null)
  const times = led(field, plan, allOf(plan))
  return field.rows.map((_, i) => share(times[i] ?? 0, plan.draws))
}

/** Of a field where everybody stands; stars and scores are as they are published. */
export function standingsIn(
  field: Field,
  plan: Plan,
  published: (row: Row, i: number) => Pick<Standing, 'star' | 'score'>,
): Map<string, Standing> {
  const chances = chancesIn(field, plan)
  return new Map(
    field.rows.map((row, i) => {
      const { star, score } = published(row, i)
      return [row.id, { rank: row.rank, star, score, leads: row.leads, chance: chances[i] ?? null }]
    }),
  )
}

/** Of an evaluation, and of what it ranks. */
export function standingsOf({ standards }: Evaluation, field: Field, plan: Plan): Map<string, Standing> {
  const own = standards.filter(({ variety }) => variety === field.variety)
  const results = new Map(own.map((one) => [one.id, one]))
  const ranked = standingsIn(field, plan, ({ id }) => results.get(id) ?? { star: 0, score: '' })
  const rest = own.filter(({ id }) => !ranked.has(id))
  const isDrawn = field.basis !== 'minimum'
  return new Map([...ranked, ...rest.map((one) => [one.id, unranked(one, isDrawn)] as const)])
}

/** Who is not ranked leads in no draw. */
export const unranked = ({ star, score }: Pick<Standing, 'star' | 'score'>, isDrawn: boolean): Standing => ({
  rank: null,
  star,
  score,
  leads: false,
  chance: isDrawn ? '0.0000' : null,
})
