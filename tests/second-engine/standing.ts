import type { Scheme } from './format.ts'
import { add, cmp, div, int, lowest, min, mul, q, round, total, type Q } from './fraction.ts'
import type { Measured } from './measure.ts'
import type { Verdict } from './promise.ts'

export type Score = { exact: Q | null; rounded: Q }

export function scoreOf(all: Measured[], { aggregation, ranking }: Scheme): Score {
  const step = q(ranking.step)
  const weighted = all.flatMap(({ points, weight }) => (weight ? [{ points, weight }] : []))
  if (aggregation === 'geometric') return { exact: null, rounded: geometric(weighted, step) }
  const exact =
    aggregation === 'minimum'
      ? weighted.map(({ points }) => points).reduce(min, weighted[0]?.points ?? int(0))
      : total(weighted.map(({ points, weight }) => mul(points, weight)))
  return { exact, rounded: round(exact, step) }
}

/** x is below the mean where x^D < Π points^n: tried step by step from above by doubling and halving. */
function geometric(all: { points: Q; weight: Q }[], step: Q): Q {
  const parts = all.map(({ points, weight }) => ({
    points: lowest(cmp(points, int(1)) < 0 ? int(1) : points),
    weight: lowest(weight),
  }))
  if (parts.length === 0) return int(0)
  const D = parts.reduce((common, { weight }) => common * lowest([common, weight[1]])[1], 1n)
  const power = ([n, d]: Q, e: bigint): Q => [n ** e, d ** e]
  const mean = parts.map(({ points, weight }) => power(points, (weight[0] * D) / weight[1])).reduce(mul)
  const sum = parts.reduce((all, { weight }) => all + (weight[0] * D) / weight[1], 0n)
  const side = (half: bigint) => cmp(power(lowest(mul(step, [half, 2n])), sum), mean)
  let [low, high] = [0n, 2n]
  while (side(high) <= 0) [low, high] = [high, high * 2n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (side(middle) <= 0) low = middle
    else high = middle
  }
  // `low` half steps are not above the mean: an odd number is past the half, or on it exactly.
  const whole = low / 2n
  const up = low % 2n === 1n && (side(low) < 0 || whole % 2n === 1n)
  return mul(int(up ? whole + 1n : whole), step)
}

export type Stars = { star: number; open: boolean; innovative: number }

export function starsOf(all: Measured[], score: Q, { stars }: Scheme): Stars {
  const of = (name: string) => all.filter(({ indicator }) => indicator.class === name).map(({ tier }) => tier)
  const [basic, core, innovative] = [of('basic'), of('core'), of('innovative')]
  const advanced = innovative.filter((tier) => tier === 'advanced').length
  const average = innovative.filter((tier) => tier === 'advanced' || tier === 'average').length
  const said = (star: number, open = false) => ({ star, open, innovative: advanced })
  if (core.length === 0 || basic.includes('fail') || core.includes('none')) return said(0)
  if ([...basic, ...core].includes('open')) return said(0, true)
  if (stars.bands) return said(starByBand(score, stars.bands))
  const weakest = Math.min(...core.map((tier) => ({ advanced: 5, average: 4, benchmark: 3 })[tier] ?? 0))
  if (weakest === 5 && advanced >= stars.innovativeForFive) return said(5)
  return said(weakest >= 4 && average >= stars.innovativeForFour ? 4 : 3)
}

export function starByBand(score: Q, bands: Record<string, string>): number {
  const found = [['five', 5] as const, ['four', 4] as const, ['three', 3] as const].find(([name]) => {
    const [, open, from = '0', to = '0', close] = /^([[(])(.+),(.+)([\])])$/.exec(bands[name] ?? '') ?? []
    const [above, below] = [cmp(score, q(from)), cmp(q(to), score)]
    return (above > 0 || (above === 0 && open === '[')) && (below > 0 || (below === 0 && close === ']'))
  })
  return found?.[1] ?? 0
}

type Answer = 'yes' | 'open' | 'no'
const least = (all: Answer[]): Answer => (all.includes('no') ? 'no' : all.includes('open') ? 'open' : 'yes')
const most = (all: Answer[]): Answer => (all.includes('yes') ? 'yes' : all.includes('open') ? 'open' : 'no')

function notLaxer({ verdict, reason }: Verdict): Answer {
  if (verdict === 'laxer') return 'no'
  return verdict !== 'incomparable' ? 'yes' : reason === 'overlap' || reason === 'kind' ? 'no' : 'open'
}
const stricter = (one: Verdict): Answer =>
  one.verdict === 'stricter' ? 'yes' : one.verdict === 'incomparable' ? notLaxer(one) : 'no'

export const rules = [
  'core-not-laxer-and-any-stricter',
  'all-core-stricter',
  'all-stricter',
  'share-stricter',
  'not-laxer',
] as const

export function admissionOf(all: Measured[], rule: string, side: 'law' | 'named', share = '50'): string {
  const floor = all.map(({ indicator, tier, mandatory }) => {
    const basic: Answer = indicator.class !== 'basic' || tier === 'pass' ? 'yes' : tier === 'open' ? 'open' : 'no'
    return least([basic, ...mandatory.map(notLaxer)])
  })
  const core = all.filter(({ indicator }) => indicator.class === 'core').map((one) => one[side])
  const applicable = all.filter((one) => one[side].verdict !== 'not-applicable')
  const verdicts = applicable.map((one) => one[side])
  const weighing = (...answers: Answer[]) =>
    applicable
      .filter((one) => answers.includes(stricter(one[side])))
      .map(({ weight }) => weight ?? int(0))
      .reduce(add, int(0))
  const enough = (weight: Q) => cmp(weight, div(q(share), int(100))) >= 0
  const and: Record<string, Answer[]> = {
    'core-not-laxer-and-any-stricter': [...core.map(notLaxer), most(core.map(stricter))],
    'all-core-stricter': core.map(stricter),
    'all-stricter': verdicts.map(stricter),
    'share-stricter': [
      ...verdicts.map(notLaxer),
      enough(weighing('yes')) ? 'yes' : enough(weighing('yes', 'open')) ? 'open' : 'no',
    ],
    'not-laxer': core.map(notLaxer),
  }
  return { yes: 'admitted', open: 'undecided', no: 'not-admitted' }[least([...floor, ...(and[rule] ?? [])])]
}
