import { exact, hundred, one, order, over, ratio, written, type Rational } from '#domain/requirement/decimal.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import { applyJudgements } from '#domain/ranking/judging.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import type { Declaration } from '#domain/declared.ts'
import { evaluate, keyOf, type Circumstances } from '#domain/ranking/evaluate.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { cutOf, fieldOf, type Field, type Row } from './field.ts'
import { led, type Plan } from './draws.ts'
import { kernelModule, leadersByKernel, weightsByKernel } from './kernel.ts'
import type { Lot } from './lot.ts'
import { lotOf, pointsInWhole, unitOf } from './quantise.ts'
import { reranked, weightsWith, type Unplaced } from './reranked.ts'
import { canBeDrawn } from './robustness.ts'
import { inWhole } from './whole.ts'
import { share } from './wilson.ts'

/** A ranking held ready for questions: its field, and of each draw the weights and the scores at the cut. */
export type Session = {
  readonly scheme: Scheme
  readonly circumstances: Circumstances
  readonly declarations: ReadonlyMap<string, Declaration>
  readonly field: Field
  readonly firstGroup: boolean
  readonly plan: Plan
  /** As things are, in the order of the field. */
  readonly standings: readonly Standing[]
  readonly drawn: Drawn | null
}
type Drawn = {
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
  const field = fieldOf(evaluate(scheme, declarations, circumstances), scheme, { variety, firstGroup })
  if (!field) return
  const byId = new Map(declarations.map((one) => [keyOf(one), one]))
  return {
    scheme,
    circumstances,
    declarations: byId,
    field,
    firstGroup,
    plan,
    standings: standingsIn(field, plan),
    drawn: drawnOf(field, plan),
  }
}

const allOf = ({ seed, draws }: Plan) => ({ seed, first: 0, count: draws })

const ledIn = (field: Field, plan: Plan): Uint32Array =>
  canBeDrawn(field) ? led(field, plan, allOf(plan)) : new Uint32Array(field.rows.length)

function drawnOf(field: Field, plan: Plan): Drawn | null {
  const cut = cutOf(field)
  if (typeof cut === 'string' || !canBeDrawn(field) || !kernelModule()) return null
  const lot = lotOf(field, cut.rows, plan.model)
  const { cuts } = leadersByKernel(lot, cut.places, allOf(plan))
  return { lot, unit: unitOf(cut.rows, field.basis), cuts, ...weightsByKernel(lot, allOf(plan)) }
}

/** One declared value is another: read as it would be in a declaration, its standard placed among the others as they are. */
export function ifDeclared(
  session: Session,
  asked: { standard: string; indicator: string; value: string },
): Changed | Refusal {
  const { field, scheme, circumstances } = session
  const declaration = session.declarations.get(asked.standard)
  const at = field.rows.findIndex(({ id }) => id === asked.standard)
  const [own, was] = [field.rows[at], session.standings[at]]
  if (!declaration || !own || !was) return refuse('standard-not-on-ranking', '3.4.5')
  if (!scheme.indicators.some(({ id }) => id === asked.indicator)) return refuse('indicator-not-in-scheme', '3.4.5')
  const before = declaration.values[asked.indicator]
  const values = { ...declaration.values, [asked.indicator]: { ...before, value: asked.value } }
  const { declaredOn, ...undated } = declaration
  const isNew = asked.value !== before?.value
  const then = isNew || !declaredOn ? undated : { ...undated, declaredOn }
  const evaluation = evaluate(scheme, [{ ...then, values }], unjudged(circumstances, asked))
  const result = evaluation.standards[0]
  const unread = result?.findings.find(({ place }) => place.includes(asked.indicator))
  if (unread) return { ...refuse(unread.rule, unread.clause, unread.with) }
  const changed = fieldOf(evaluation, scheme, { variety: field.variety })?.rows[0]
  if (!result || !changed)
    return {
      id: own.id,
      before: was,
      after: {
        rank: null,
        star: result?.star ?? 0,
        score: result?.score ?? '',
        leads: false,
        chance: was.chance && '0.0000',
      },
      because: result?.because ?? [],
    }
  const row: Unplaced = {
    ...own,
    star: changed.star,
    points: changed.points,
    further: changed.further,
    inPool: stillInPool(session, own, result.star),
  }
  const placed = reranked(field, field.rows.with(at, { ...own, ...row }))
  const place = placed.rows.findIndex(({ id }) => id === own.id)
  const there = placed.rows[place]
  const chance =
    was.chance &&
    (chanceByCuts(session, own, row) ?? share(ledIn(placed, session.plan)[place] ?? 0, session.plan.draws))
  return {
    id: own.id,
    before: was,
    after: { rank: there?.rank ?? null, star: result.star, score: result.score, leads: there?.leads ?? false, chance },
  }
}

/** What was judged of one value says nothing of another. */
export function unjudged(
  circumstances: Circumstances,
  { standard, indicator }: { standard: string; indicator: string },
): Circumstances {
  const own = circumstances.rulings?.get(standard)
  if (!circumstances.rulings || !own) return circumstances
  const left = new Map([...own].filter(([id]) => id !== indicator))
  return { ...circumstances, rulings: new Map([...circumstances.rulings, [standard, left]]) }
}

/** One weight is another, the rest scaled together: where everybody stands then. Stars stay; points do not depend on weights. */
export function ifWeighed(
  session: Session,
  asked: { indicator: string; weight: Rational },
): readonly Changed[] | Refusal {
  const { field, plan } = session
  const j = field.indicators.indexOf(asked.indicator)
  const own = field.weights[j]
  if (!own || field.basis === 'minimum') return refuse('weight-without-say', '3.4.5')
  if (order(own, one) === 0 || asked.weight.n < 0n || order(asked.weight, one) >= 0)
    return refuse('weight-out-of-range', '3.4.5')
  const placed = reranked(field, field.rows, weightsWith(field, asked))
  const then = standingsIn(placed, plan)
  const after = new Map(placed.rows.map(({ id }, i) => [id, then[i]]))
  return session.standings.flatMap((before, i) => {
    const id = field.rows[i]?.id ?? ''
    return { id, before, after: after.get(id) ?? before }
  })
}

export type Asked =
  | { readonly kind: 'value'; readonly standard: string; readonly indicator: string; readonly value: string }
  | { readonly kind: 'weight'; readonly indicator: string; readonly percent: string }

/** One question to a session: who would stand otherwise, or how. */
export function ask(session: Session, asked: Asked): readonly Changed[] | Refusal {
  if (asked.kind === 'weight')
    return ifWeighed(session, { indicator: asked.indicator, weight: shareOfPercent(asked.percent) })
  const changed = ifDeclared(session, asked)
  return isRefusal(changed) ? changed : [changed]
}

/** A share of 1 from a percent. */
export const shareOfPercent = (percent: string): Rational => over(exact(percent), hundred)

function standingsIn(field: Field, plan: Plan): Standing[] {
  const [led, scores] = [ledIn(field, plan), scoresIn(field)]
  return field.rows.map(({ rank, star, leads }, i) => ({
    rank,
    star,
    score: scores[i] ?? '',
    leads,
    chance: canBeDrawn(field) ? share(led[i] ?? 0, plan.draws) : null,
  }))
}

/** As they are published; none where they are no sums of points. */
function scoresIn(field: Field): string[] {
  const { rows, basis, step } = field
  if (basis !== 'points') return []
  const { scores, weightUnit, pointUnit } = inWhole(field, rows)
  return scores.map((score) => {
    const exactly = ratio(score, weightUnit * pointUnit)
    return step ? roundedText(exactly, step, written(step)) : written(exactly)
  })
}

/** What kept it out for other reasons still does; stars may take it out or let it in. */
function stillInPool({ field, scheme }: Session, own: Row, star: number): boolean {
  const wasKeptOut = !own.inPool && own.star >= scheme.shortlist.starMin && field.rows.some(({ star }) => star > 0)
  return star >= scheme.shortlist.starMin && !wasKeptOut
}

/** Where only its own points changed: in each draw it is held against the scores of the others at the cut, which are known. */
function chanceByCuts({ field, drawn, plan }: Session, own: Row, row: Unplaced): string | undefined {
  const cut = cutOf(field)
  if (!drawn || typeof cut === 'string' || row.star !== own.star || !own.inPool || !row.inPool) return
  if (!cut.rows.includes(own)) return
  const { lot, unit, weights, stride, cuts } = drawn
  const [was, is] = [pointsInWhole(own.points, unit), pointsInWhole(row.points, unit)]
  const half = 2 ** (lot.shift - 1)
  const score = (points: readonly number[], d: number) => {
    let sum = half
    for (let j = 0; j < points.length; j++) sum += (points[j] ?? 0) * (weights[d * stride + j] ?? 0)
    return sum >> lot.shift
  }
  let times = 0
  for (let d = 0; d < plan.draws; d++) {
    const [last, next] = [cuts[2 * d] ?? 0, cuts[2 * d + 1] ?? 0]
    // Who was among them leaves a place: the next one's score is then the one to reach.
    if (score(is, d) >= (score(was, d) >= last ? next : last)) times++
  }
  return share(times, plan.draws)
}
