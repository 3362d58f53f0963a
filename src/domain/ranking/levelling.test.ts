import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minus, order, plus, ratio, sum, times, written, zero } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { levelling } from './levelling.ts'

const standard = (points: readonly number[], weights: readonly number[]) => {
  const whole = BigInt(weights.reduce((sum, one) => sum + one, 0))
  return {
    indicators: points.map((one, j) => ({
      indicator: `i${j}`,
      points: String(one),
      weight: written(ratio(BigInt(weights[j] ?? 0), whole)),
    })),
  }
}

test('weight goes from where it is furthest ahead to where it is least so', () => {
  const weights = [2, 3, 5]
  // Ahead by 0.2 × 40 + 0.3 × 10 − 0.5 × 20 = 1; a share moved from the first to the last takes 60 times as much.
  expect(levelling(standard([80, 70, 60], weights), standard([40, 60, 80], weights))).toEqual([
    { indicator: 'i0', change: '-1/60' },
    { indicator: 'i2', change: '1/60' },
  ])
})

test('nothing levels whoever is ahead everywhere, and whoever leads in nothing needs nothing', () => {
  const weights = [1, 1]
  expect(levelling(standard([90, 90], weights), standard([80, 80], weights))).toBeNull()
  expect(levelling(standard([80, 80], weights), standard([80, 80], weights))).toBeNull()
})

test('what carries no weight has no say', () => {
  const [ahead, behind] = [standard([80, 60], [1, 1]), standard([60, 70], [1, 1])]
  const unweighted = { indicator: 'basic', points: '100', weight: null }
  const changes = levelling(ahead, behind)
  expect(levelling({ indicators: [unweighted, ...ahead.indicators] }, behind)).toEqual(changes)
  expect(changes).not.toBeNull()
})

test('under the changed weights the two are level, no weight is below zero, and no weight is lost', () => {
  const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
  const some = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(points, points, some, (a, b, weights) => {
      const [ahead, behind] = [standard(a, weights), standard(b, weights)]
      const changes = new Map(levelling(ahead, behind)?.map(({ indicator, change }) => [indicator, rational(change)]))
      if (changes.size === 0) return
      const changed = ahead.indicators.map(({ indicator, weight }) =>
        plus(rational(weight), changes.get(indicator) ?? zero),
      )
      const lead = changed.map((weight, j) =>
        times(weight, minus(rational(ahead.indicators[j]?.points ?? ''), rational(behind.indicators[j]?.points ?? ''))),
      )
      expect([written(sum(lead)), written(sum(changed))]).toEqual(['0', '1'])
      expect(changed.every((weight) => order(weight, zero) >= 0)).toBe(true)
    }),
  )
})
