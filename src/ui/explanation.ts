import type { Cut, ExplainedIndicator, Explanation, Next } from '#domain/ranking/explanation.ts'
import type { IndicatorResult } from '#domain/ranking/evaluation.ts'
import type { Margin } from '#domain/ranking/margin.ts'
import { exact, order, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { percentBelow, roundedText } from '#domain/requirement/rounding.ts'
import type { Strictness } from '#domain/requirement/strictness.ts'
import { sayAccepted } from '#ui/accepted.ts'
import { signsOf } from '#ui/signs.ts'
import { sayWeightChanges } from '#ui/weight-changes.ts'
import { say, words, type Lang, type Say, type Words } from '#ui/words/index.ts'

/** How indicators and standards are called where the sentences stand. */
export type Names = {
  readonly indicator: (id: string) => string
  readonly standard: (id: string) => string
}

/** An explanation as sentences: what costs most, what holds the stars, what leads to the next rank, where the cut lies. */
export function sayExplanation(lang: Lang, explanation: Explanation, names: Names): string[] {
  const { rank, next, cut } = explanation
  return [
    ...(rank === null
      ? []
      : (explanation.aggregation === 'arithmetic' ? lossesOf : gainsOf)(lang, explanation, rank, names)),
    ...starsOf(lang, explanation, names),
    ...(rank === 1 ? [say(lang)('explain.first')] : []),
    ...(next ? nextOf(lang, next, names) : []),
    ...(cut ? cutOf(lang, cut, names) : []),
  ]
}

/** The three that cost most ranks; where none costs any, the one that loses most points. */
function lossesOf(lang: Lang, { indicators }: Explanation, rank: number, names: Names): string[] {
  const word = say(lang)
  const losing = losingIn(indicators, 'loss')
  const [most] = losing
  if (!most) return [word('explain.loss-none')]
  const values = (one: ExplainedIndicator) => ({ ...placeOf(lang, one, names), loss: points(one.loss) })
  const costly = losing.filter(({ cost }) => (cost?.full.ranks ?? 0) > 0).slice(0, 3)
  return costly.length === 0
    ? [word('explain.loss-same', values(most))]
    : costly.map((one) => word('explain.loss', { ...values(one), rank, other: one.cost?.full.rank ?? rank }))
}

/** Where losses do not add up: what full points would bring, each by itself, and that it does not add up either. */
function gainsOf(lang: Lang, { indicators, aggregation }: Explanation, rank: number, names: Names): string[] {
  const word = say(lang)
  const losing = losingIn(indicators, 'gain')
  if (losing.length === 0) return [word('explain.loss-none')]
  const [most] = losing.filter(({ gain }) => gains(gain))
  const costly = losing.filter(({ cost }) => (cost?.full.ranks ?? 0) > 0).slice(0, 3)
  const said = (one: ExplainedIndicator, id: 'explain.gain' | 'explain.gain-stars' | 'explain.gain-same') =>
    word(id, {
      ...placeOf(lang, one, names),
      gain: one.gain ?? '',
      rank,
      other: one.cost?.full.rank ?? rank,
      star: one.cost?.full.star ?? 0,
    })
  return [
    ...(costly.length > 0
      ? costly.map((one) => said(one, gains(one.gain) ? 'explain.gain' : 'explain.gain-stars'))
      : [most ? said(most, 'explain.gain-same') : word('explain.gain-none')]),
    sayNoSum(lang, aggregation),
  ]
}

const gains = (gain: string | null) => gain !== null && exact(gain).n > 0n

/** Why the gains of a scheme that takes no weighted sum are each for itself. */
export const sayNoSum = (lang: Lang, aggregation: Explanation['aggregation']): string =>
  aggregation === 'arithmetic' ? '' : say(lang)(`explain.gain-sum.${aggregation}`)

function placeOf(lang: Lang, { indicator, tier }: ExplainedIndicator, names: Names) {
  return {
    indicator: names.indicator(indicator),
    level: say(lang)(`explain.at.${tier === 'pass' || tier === 'fail' ? 'none' : tier}`),
  }
}

/** Those below full points, the dearest first. */
function losingIn(indicators: readonly ExplainedIndicator[], by: 'loss' | 'gain'): ExplainedIndicator[] {
  const ranks = ({ cost }: ExplainedIndicator) => cost?.full.ranks ?? 0
  return indicators
    .filter(({ loss, cost }) => cost && loss !== null && rational(loss).n > 0n)
    .toSorted((a, b) => ranks(b) - ranks(a) || order(rational(b[by] ?? '0'), rational(a[by] ?? '0')))
}

function starsOf(lang: Lang, { starBinding: { star, by, band } }: Explanation, names: Names): string[] {
  const word = say(lang)
  if (band) return [word('explain.band', { band })]
  return [...Map.groupBy(by, ({ needed }) => needed)].flatMap(([needed, all]) => {
    if (needed === null) return []
    const indicators = all
      .map(({ indicator }) => (lang === 'zh' ? `“${names.indicator(indicator)}”` : names.indicator(indicator)))
      .join(signsOf(lang).listed)
    if (needed === 'pass') return [word('explain.binding-pass', { indicators })]
    return [word('explain.binding', { star, indicators, level: word(`level.${needed as 'advanced'}`) })] // one of the levels
  })
}

function nextOf(lang: Lang, { rank, stars, points: gap, apart, changes, isSure }: Next, names: Names): string[] {
  const word = say(lang)
  const [least] = changes
  return [
    stars > 0
      ? word('explain.next-stars', { rank, stars })
      : rational(gap).n > 0n
        ? word('explain.next-points', { rank, points: gap })
        : word(apart ? `explain.next.${apart}` : 'explain.next-rounded', { rank }),
    least
      ? word(isSure ? 'explain.change' : 'explain.change-found', {
          indicator: names.indicator(least.indicator),
          declared: least.declared,
          points: points(least.points),
          rank: least.rank,
        })
      : word(isSure ? 'explain.change-none' : 'explain.change-not-found'),
  ]
}

function cutOf(
  lang: Lang,
  { side, against, stars, gap, apart, margin, transfer, isByStars }: Cut,
  names: Names,
): string[] {
  const word = say(lang)
  const standard = names.standard(against)
  return [
    stars !== 0
      ? word(`explain.cut-${side}-stars`, { standard, stars: Math.abs(stars) })
      : exact(gap).n > 0n
        ? word(`explain.cut-${side}`, { standard, gap })
        : word(`explain.cut-${side}.${apart ?? 'rounded'}`, { standard }),
    ...(margin !== null && apart !== null
      ? [word('explain.margin-none')]
      : margin !== null
        ? [word('explain.margin', { margin: percentBelow(rational(margin)) })]
        : isByStars
          ? [word('explain.margin-stars')]
          : []),
    ...(transfer && apart === null && margin !== '1'
      ? [word('explain.transfer', { changes: sayWeightChanges(lang, transfer, names) })]
      : []),
  ]
}

type Assessed = Pick<IndicatorResult, 'tier' | 'declared' | 'againstLaw'>

/** Whether an indicator is of other varieties alone: it could not be declared, and has no level to reach. */
const isOfOthers = ({ againstLaw }: Assessed) => againstLaw.reason === 'variety'

export const sayTier = (word: Say, one: Assessed): string =>
  word(isOfOthers(one) ? 'verdict.not-applicable' : `level.${one.tier}`)

/** What was declared, as it was typed. */
export const sayDeclared = (word: Say, one: Assessed): string =>
  one.declared ?? (isOfOthers(one) ? '—' : word('ranking.not-declared'))

/** A verdict with what it rests on, in a sentence. */
export function sayStrictness(lang: Lang, { verdict, reason, grounds, condition, ...sets }: Strictness): string {
  const word = say(lang)
  const [promise, reference] = [sayAccepted(lang, sets.promise), sayAccepted(lang, sets.reference)]
  const under = condition === null ? '' : word('strictness.condition', { condition })
  if (grounds.length > 0 && (verdict === 'stricter' || verdict === 'laxer' || verdict === 'incomparable')) {
    const said = grounds.map((one) => word(`ground.${one}`)).join(signsOf(lang).comma)
    return under + word(`strictness.${verdict}`, { promise, reference, grounds: said })
  }
  if (verdict === 'equal') return under + word('strictness.equal', { reference })
  if (verdict === 'additional' || verdict === 'not-applicable') return word(`strictness.${verdict}`)
  const why = (words as Words)[`because.${reason}`]?.[lang] // a reason may be a code without words of its own
  return why ? under + word('strictness.reason', { reference, reason: why }) : ''
}

/** How far a promise goes beyond its reference, side by side; nothing where it cannot be measured. */
export function sayMargin(lang: Lang, margin: Margin | null | undefined): string {
  const sides = (['lower', 'upper'] as const).flatMap((side) => {
    const share = margin?.[side]
    return share === null || share === undefined
      ? []
      : [say(lang)(`margin.${side}`, { percent: signed(rational(share)) })]
  })
  return sides.length === 0 ? '' : say(lang)('margin.text', { sides: sides.join(signsOf(lang).comma) })
}

function signed({ n, d }: Rational): string {
  const percent = roundedText({ n: (n < 0n ? -n : n) * 100n, d }, exact('0.1'), '0.1').replace(/\.0$/, '')
  return `${n === 0n ? '' : n < 0n ? '−' : '+'}${percent}%`
}

/** To two digits, marked where something was cut off. */
export function points(text: string | null): string {
  if (text === null) return '—'
  const value = rational(text)
  const short = roundedText(value, exact('0.01'), '0.01').replace(/\.?0+$/, '')
  return order(exact(short || '0'), value) === 0 ? short || '0' : `≈${short}`
}

/** A share in whole percent, upwards: a change is never smaller than said. */
export function sayEffort(effort: string | null): string {
  if (effort === null) return '—'
  const { n, d } = rational(effort)
  return `${(n * 100n + d - 1n) / d}%`
}
