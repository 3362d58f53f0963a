import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, ratio } from '#domain/requirement/decimal.ts'
import { round } from '#domain/requirement/rounding.ts'
import { ranksOf, type Key } from './order.ts'
import { roundingPairs } from './readings.ts'

const step = exact('0.01')
function read(id: string, score: string, innovative = 0, star: Key['star'] = 5) {
  const key = { star, further: [innovative] }
  return { id, rounded: { ...key, score: round(exact(score), step) }, exact: { ...key, score: exact(score) } }
}

test('two that only rounding puts level are a pair', () => {
  expect(roundingPairs([read('b', '80.004'), read('a', '80.001'), read('c', '79')])).toEqual([
    { ahead: 'b', behind: 'a', gap: '0.003', rounded: 'shared' },
  ])
})

test('a later key may turn round what rounding puts level', () => {
  expect(roundingPairs([read('a', '80.004', 0), read('b', '80.001', 2)])).toEqual([
    { ahead: 'a', behind: 'b', gap: '0.003', rounded: 'reversed' },
  ])
})

test('equal ones, and ones of other stars, are no pair', () => {
  expect(roundingPairs([read('a', '80.001'), read('b', '80.001'), read('c', '80.002', 0, 4)])).toEqual([])
})

test('no pair is listed exactly where both readings give the same ranks', () => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1 })), { maxLength: 9 })
  fc.assert(
    fc.property(scores, (all) => {
      const keys = all.map(([thousandths, innovative], i) => {
        const score = ratio(BigInt(thousandths), 1000n)
        const key = { star: 5 as const, further: [innovative] } // five stars throughout
        return { id: `s${i}`, rounded: { ...key, score: round(score, step) }, exact: { ...key, score } }
      })
      const sameRanks =
        JSON.stringify(ranksOf(keys.map(({ rounded }) => rounded))) ===
        JSON.stringify(ranksOf(keys.map(({ exact }) => exact)))
      expect(roundingPairs(keys).length === 0).toBe(sameRanks)
      expect(roundingPairs(keys.toReversed())).toEqual(roundingPairs(keys))
    }),
  )
})
