import fc from 'fast-check'
import { expect, test } from 'vitest'
import comparisons from '../../../tests/cases/gbt8170-limit-comparison.json' with { type: 'json' }
import roundings from '../../../tests/cases/gbt8170-rounding.json' with { type: 'json' }
import { exact, minus, order, over, parseDecimal, ratio, same, times, written, type Rational } from './decimal.ts'
import { isWithin, union, type End } from './interval.ts'
import { round, roundedLower, roundedText, roundedUpper } from './rounding.ts'

test.each(roundings.inputs.map(({ value, interval }, i) => [value, interval, roundings.expected[i]]))(
  '%s to a multiple of %s is %s',
  (value = '', interval = '', expected) => {
    expect(roundedText(exact(value), exact(interval), interval)).toBe(expected)
  },
)

/** “14e2” is 1400 given to the hundreds. */
const plain = (limit: string) => limit.replace(/e(\d)$/, (_, zeros: string) => '0'.repeat(Number(zeros)))

test.each(comparisons.inputs.map((input, i) => ({ ...input, ...comparisons.expected[i] })))(
  '$value against $op $limit',
  ({ op, limit, interval, value, full_value, rounded_value }) => {
    const [low = '', high = low] = limit.split('~').map(plain)
    const lower = op === '≤' ? null : end(low, op !== '>' && !op.startsWith('('))
    const upper = op === '≥' ? null : end(high, op !== '<' && !op.endsWith(')'))
    const step = exact(interval)
    expect(holds(value, lower, upper)).toBe(full_value)
    expect(holds(value, lower && roundedLower(lower, step), upper && roundedUpper(upper, step))).toBe(rounded_value)
  },
)

const end = (text: string, closed: boolean): End => ({ at: exact(text), closed })

function holds(value: string, lower: End | null, upper: End | null): boolean {
  return isWithin(union([{ lower: end(value, true), upper: end(value, true) }]), union([{ lower, upper }]))
}

const rationals = fc.tuple(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 6n)).map(([n, d]) => ratio(n, d))
const steps = fc.constantFrom('1', '0.1', '0.01', '0.5', '0.2', '20').map(exact)

test('rounding again changes nothing, and no value moves by more than half a step', () => {
  fc.assert(
    fc.property(rationals, steps, (value, step) => {
      const rounded = round(value, step)
      expect(same(round(rounded, step), rounded)).toBe(true)
      const moved = minus(rounded, value)
      expect(order(absolute(moved), times(step, ratio(1n, 2n)))).not.toBe(1)
    }),
  )
})

test('a rounded limit as a set lets in exactly what rounds into the limit', () => {
  fc.assert(
    fc.property(rationals, fc.integer({ min: -50, max: 50 }), steps, fc.boolean(), (value, multiple, step, closed) => {
      const limit = times(step, ratio(BigInt(multiple), 1n))
      const where = order(round(value, step), limit)
      const point = union([{ lower: { at: value, closed: true }, upper: { at: value, closed: true } }])
      const below = union([{ lower: null, upper: roundedUpper({ at: limit, closed }, step) }])
      const above = union([{ lower: roundedLower({ at: limit, closed }, step), upper: null }])
      expect(isWithin(point, below)).toBe(where < 0 || (closed && where === 0))
      expect(isWithin(point, above)).toBe(where > 0 || (closed && where === 0))
    }),
  )
})

test('decimals keep their digits and print what they were', () => {
  expect(parseDecimal('12.0')).toEqual({ unscaled: 120n, scale: 1 })
  expect(parseDecimal('1e3')).toBeUndefined()
  expect([written(exact('-0.50')), written(ratio(1n, 3n)), written(over(exact('1'), exact('8')))]).toEqual([
    '-0.5',
    '1/3',
    '0.125',
  ])
})

function absolute(value: Rational): Rational {
  return value.n < 0n ? { n: -value.n, d: value.d } : value
}
