import { exact, ratio } from '#domain/requirement/decimal.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import { stepOf } from '#domain/ranking/aggregate.ts'
import { evaluate, keyOf } from '#domain/ranking/evaluate.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { givenIf, shareOfPercent, unreadIn, type AskedValue, type AskedWeight } from './asked.ts'
import { cutOf, fieldOf, type Field, type Row } from './field.ts'
import { pointsInWhole } from './quantise.ts'
import { reranked, weightsWith } from './reranked.ts'
import { chancesIn, standingsIn, unranked, type Changed, type Session } from './session.ts'
import { inWhole } from './whole.ts'
import { share } from './wilson.ts'

/** Read as it would be in a declaration, and placed among the others as they are. */
export function valueBySums(session: Session, asked: AskedValue): readonly Changed[] | Refusal {
  const { field, scheme, plan, standings } = session
  const id = asked.standard
  const { declarations, circumstances } = givenIf(session, asked)
  const alone = declarations.filter((one) => keyOf(one) === id)
  const evaluation = evaluate(scheme, alone, circumstances)
  const [result, before] = [evaluation.standards[0], standings.get(id)]
  if (!result || !before) return []
  const unread = unreadIn(result, asked)
  if (unread) return unread
  const at = field.rows.findIndex((one) => one.id === id)
  const [was, row] = [field.rows[at], fieldOf(evaluation, scheme, { variety: field.variety })?.rows[0]]
  const isDrawn = before.chance !== null
  if (!was || !row) return [{ id, before, after: unranked(result, isDrawn), because: result.because }]
  const placed = reranked(field, field.rows.with(at, row))
  const place = placed.rows.findIndex((one) => one.id === id)
  const there = placed.rows[place]
  const chance = isDrawn ? (chanceByCuts(session, was, row) ?? chancesIn(placed, plan)[place] ?? null) : null
  const { star, score } = result
  return [{ id, before, after: { rank: there?.rank ?? null, star, score, leads: there?.leads ?? false, chance } }]
}

/** Where everybody stands then: stars stay, and points do not depend on weights. */
export function weightBySums(session: Session, { indicator, percent }: AskedWeight): readonly Changed[] {
  const { field, scheme, plan, standings } = session
  const placed = reranked(field, field.rows, weightsWith(field, { indicator, weight: shareOfPercent(percent) }))
  const scores = scoresIn(placed, scheme)
  const then = standingsIn(placed, plan, ({ star }, i) => ({ star, score: scores[i] ?? '' }))
  return [...standings].flatMap(([id, before]) => {
    const after = then.get(id)
    return after ? { id, before, after } : []
  })
}

/** As they are published. */
function scoresIn(field: Field, scheme: Scheme): string[] {
  const { scores, weightUnit, pointUnit } = inWhole(field, field.rows)
  const text = stepOf(scheme)
  const step = exact(text)
  return scores.map((score) => roundedText(ratio(score, weightUnit * pointUnit), step, text))
}

/** Where only its own points changed: in each draw it is held against the scores of the others at the cut, which are known. */
function chanceByCuts({ field, drawn, plan }: Session, own: Row, row: Row): string | undefined {
  const cut = cutOf(field)
  if (!drawn || typeof cut === 'string' || row.star !== own.star || !own.inPool || !row.inPool) return
  if (!cut.rows.includes(own)) return
  const { lot, unit, weights, stride, cuts } = drawn
  const [was, is] = [pointsInWhole(own.points, unit), pointsInWhole(row.points, unit)]
  const [half, whole] = [2 ** (lot.shift - 1), 2 ** lot.shift]
  const score = (points: readonly number[], d: number) => {
    let sum = half
    for (let j = 0; j < points.length; j++) sum += (points[j] ?? 0) * (weights[d * stride + j] ?? 0)
    // What it is now may be more than 32 bits hold.
    return Math.floor(sum / whole)
  }
  let times = 0
  for (let d = 0; d < plan.draws; d++) {
    const [last, next] = [cuts[2 * d] ?? 0, cuts[2 * d + 1] ?? 0]
    // Who was among them leaves a place: the next one's score is then the one to reach.
    if (score(is, d) >= (score(was, d) >= last ? next : last)) times++
  }
  return share(times, plan.draws)
}
