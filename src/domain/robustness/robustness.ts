import { exact, hundred, order, over, ratio, written, type Rational } from '#domain/requirement/decimal.ts'
import { leadersInBox } from './box.ts'
import type { NoContest } from './contests.ts'
import { cutMargin, distance, type CutMargin } from './cut-margin.ts'
import type { Plan, Tally } from './draws.ts'
import { drawnOf, summary } from './drawn.ts'
import type { Field } from './field.ts'
import { influences } from './influence.ts'
import { weightIntervals } from './interval.ts'
import { leadersWithin } from './limited-box.ts'
import { leavingOut, type LeftOut } from './leave-out.ts'
import { strengthOf } from './lot.ts'
import { transferOf } from './pair.ts'
import type { Firmness, Robustness } from './report.ts'
import { inWhole, type Whole } from './whole.ts'

/** Percent: a cut is firm from `firm` on; below `flips` the leaders change under weights that nobody would call others. */
export type Marks = { readonly firm: string; readonly flips: string }

/** Points of the best there can be; decides whether an indicator that all share is one that all have reached. */
export type Circumstances = {
  readonly marks: Marks
  readonly full: Rational
  /** How many others could lead by the scheme's rule, were weights others inside `flips`. */
  readonly otherPlaces?: readonly number[]
}

/** All measures of one ranking. `draws`: a plan with what it gave; without it, or where no weight has a say, the exact part alone. */
export function robustnessOf(
  field: Field,
  { marks, full, otherPlaces = [] }: Circumstances,
  draws?: { readonly plan: Plan; readonly tally: Tally },
): Robustness {
  const cut = cutMargin(field)
  const within = draws ? percentOf(draws.plan) : '25'
  const without = leavingOut(field)
  const drawn = draws && canBeDrawn(field) ? draws : undefined
  return {
    format: 'lingpao-robustness@1',
    variety: field.variety,
    basis: field.basis,
    ranked: field.rows.length,
    pool: field.rows.filter(({ inPool }) => inPool).length,
    places: field.places,
    cut: shownCut(cut),
    firmness: otherPlaces.length > 0 ? 'borderline' : firmnessOf(cut, marks),
    flips: {
      within: marks.flips,
      flips: otherPlaces.length > 0 || flips(cut, marks),
      ...(otherPlaces.length > 0 && { places: [...otherPlaces] }),
    },
    box: { within, ...boxOf(field, shareOf(within)) },
    indicators: indicatorsOf(field, full, without),
    standards: standardsOf(field, without, drawn?.tally),
    draws: drawn ? summary(field, drawn.plan, drawn.tally, within) : null,
  }
}

function shownCut(cut: CutMargin | NoContest): Robustness['cut'] {
  if (typeof cut === 'string') return { kind: cut }
  const margin = written(cut.margin)
  const { ahead, behind } = cut
  if (ahead !== null && behind !== null) return { kind: 'weights', margin, ahead, behind }
  return { kind: 'floor', margin, standard: ahead ?? behind ?? '' }
}

const boxOf = (field: Field, within: Rational) =>
  field.limits && field.basis !== 'minimum' ? leadersWithin(field, field.limits, within) : leadersInBox(field, within)

/** Something is weighed, and there is somebody to weigh. */
export const canBeDrawn = ({ basis, weights, rows }: Field) =>
  basis !== 'minimum' && weights.length > 0 && rows.length > 0

const shareOf = (percent: string) => over(exact(percent), hundred)
const percentOf = ({ model }: Plan) => written(ratio(BigInt(strengthOf(model)), 100n))

/** By the margin of the cut alone: what draws say stands beside it (decision 10). */
export function firmnessOf(cut: CutMargin | NoContest, marks: Marks): Firmness | null {
  if (cut === 'no-places') return null
  if (typeof cut === 'string' || order(cut.margin, shareOf(marks.firm)) >= 0) return 'firm'
  return flips(cut, marks) ? 'borderline' : 'fairly-firm'
}

/** At the margin itself they are level; only beyond it somebody else leads. */
export const flips = (cut: CutMargin | NoContest, marks: Marks) =>
  typeof cut !== 'string' && order(cut.margin, shareOf(marks.flips)) < 0

function indicatorsOf(field: Field, full: Rational, without: readonly LeftOut[]): Robustness['indicators'] {
  const intervals = new Map(weightIntervals(field).map((one) => [one.indicator, one]))
  return influences(field, full).map(({ indicator, weight, influence, state }) => {
    const interval = intervals.get(indicator)
    const left = without.find((one) => one.indicator === indicator)
    return {
      indicator,
      weight: written(weight),
      influence: influence && written(influence),
      state,
      interval: interval ? { low: written(interval.low), high: written(interval.high) } : null,
      without: left ? { enters: [...left.enters], leaves: [...left.leaves], shift: written(left.shift) } : null,
    }
  })
}

function standardsOf(field: Field, without: readonly LeftOut[], tally: Tally | undefined): Robustness['standards'] {
  const { rows, basis } = field
  const whole = inWhole(field, rows)
  const firstOut = rows.findIndex(({ leads, inPool }) => inPool && !leads)
  const drawn = tally && drawnOf(field, tally)
  return rows.map((row, i) => ({
    id: row.id,
    rank: row.rank,
    leads: row.leads,
    next: basis !== 'minimum' && rows[i + 1]?.star === row.star ? aheadOf(field, whole, i) : null,
    dominates: basis !== 'minimum' && (row.leads || i === firstOut) ? dominated(field, whole, i) : null,
    leftOut: worstOf(without, i),
    drawn: drawn?.[i] ?? null,
  }))
}

/** How firmly a row is ahead of the one that comes next. */
function aheadOf({ rows }: Field, { points, weights, weightUnit, scores }: Whole, i: number) {
  const [a, b] = [points[i] ?? [], points[i + 1] ?? []]
  const lead = (scores[i] ?? 0n) - (scores[i + 1] ?? 0n)
  const brought = (own: readonly bigint[]) => own.map((one, j) => one * (weights[j] ?? 0n))
  const differences = a.map((one, j) => one - (b[j] ?? 0n))
  const transfer = transferOf(differences, { weights, unit: weightUnit })
  return {
    id: rows[i + 1]?.id ?? '',
    margin: lead > 0n ? written(ratio(lead, distance(brought(a), brought(b)))) : '0',
    transfer: transfer && written(transfer.total),
  }
}

/** How many are behind under every weighting: by stars, or nowhere ahead and somewhere behind. */
function dominated({ rows }: Field, { points, weights }: Whole, i: number): number {
  const own = points[i] ?? []
  return rows.filter(({ star }, other) => {
    if (star !== rows[i]?.star) return star < (rows[i]?.star ?? 0)
    const theirs = points[other] ?? []
    const counted = own.map((one, j) => ((weights[j] ?? 0n) > 0n ? one - (theirs[j] ?? 0n) : 0n))
    return counted.every((one) => one >= 0n) && counted.some((one) => one > 0n)
  }).length
}

function worstOf(without: readonly LeftOut[], i: number): { rank: number; indicator: string } | null {
  const worst = without.reduce<LeftOut | undefined>(
    (worst, one) => (!worst || (one.ranks[i] ?? 0) > (worst.ranks[i] ?? 0) ? one : worst),
    undefined,
  )
  return worst ? { rank: worst.ranks[i] ?? 0, indicator: worst.indicator } : null
}
