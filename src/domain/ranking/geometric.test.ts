import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, minus, order, over, plus, ratio, times, type Rational } from '#domain/requirement/decimal.ts'
import { aggregate, type Scored } from './aggregate.ts'

const half = ratio(1n, 2n)
const power = ({ n, d }: Rational, exponent: number): Rational => ({
  n: n ** BigInt(exponent),
  d: d ** BigInt(exponent),
})
const mean = (points: readonly Rational[], weights: readonly number[], step: Rational) => {
  const whole = BigInt(weights.reduce((sum, one) => sum + one, 0))
  const scored = points.map((one, i): Scored => ({ points: one, weight: ratio(BigInt(weights[i] ?? 0), whole) }))
  return aggregate(scored, 'geometric', step).rounded
}

/** Around half steps, some so close to them that no logarithm tells. */
const points = fc
  .tuple(fc.integer({ min: 4, max: 100 }), fc.constantFrom('0', '0.000000000000001', '0.3', '-0.000000000000001'))
  .map(([whole, off]) => plus(ratio(2n * BigInt(whole) + 1n, 2n), exact(off)))
const weight = fc.integer({ min: 1, max: 90 })
/** Some points, or some whose mean is known: as much above it as below. */
const given = fc.oneof(
  fc.array(fc.tuple(points, weight), { minLength: 1, maxLength: 4 }),
  fc
    .tuple(points, fc.constantFrom('1', '1.25', '1.5', '3'), weight, weight)
    .map(([one, by, outside, inside]): [Rational, number][] => [
      [times(one, exact(by)), outside],
      [over(one, exact(by)), outside],
      [one, inside],
    ]),
)

test('a geometric mean is the step whose halves below and above hold it, by powers; on the half the even one', () => {
  fc.assert(
    fc.property(given, fc.constantFrom('1', '1', '0.1', '0.5'), (given, text) => {
      const step = exact(text)
      const all = given.map(([one]) => one)
      const weights = given.map(([, weight]) => weight)
      const product = all.map((one, i) => power(one, weights[i] ?? 0)).reduce(times)
      const total = weights.reduce((sum, one) => sum + one, 0)
      const rounded = mean(all, weights, step)
      const [low, high] = [minus(rounded, times(step, half)), plus(rounded, times(step, half))]
      const [below, above] = [order(power(low, total), product), order(product, power(high, total))]
      const isEven = over(rounded, step).n % 2n === 0n
      expect([below, above].every((one) => one < 0 || (one === 0 && isEven))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('weights of many digits take no longer, and give what those of few do', () => {
  const all = ['83.3', '91.2', '77.7'].map(exact)
  expect(mean(all, [33_333, 33_333, 33_334], exact('0.01'))).toEqual(mean(all, [1, 1, 1], exact('0.01')))
})
