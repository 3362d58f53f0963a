import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, minus, one, order, plus, ratio, same, sum, times, written } from '#domain/requirement/decimal.ts'
import { firmest, firmness } from './cut.ts'
import { groupMargin, pairMargin } from './robust.ts'

const values = (text: string) => text.split(' ').map(exact)

test.each([
  ['ahead everywhere', '40 20', '30 10', '1'],
  ['ahead by two, of differences of eighteen', '50 10', '40 18', '1/9'],
  ['what is equal has no say', '50 10 7', '40 18 7', '1/9'],
  ['level', '30 30', '20 40', '0'],
  ['behind', '30 20', '40 30', '0'],
  ['the same', '30 20', '30 20', '0'],
])('the margin of a pair: %s', (_, a, b, margin) => {
  expect(written(pairMargin(values(a), values(b)))).toBe(margin)
})

test('between groups the narrowest pair counts', () => {
  const [above, below] = [['50 10', '45 15'].map(values), ['40 18', '30 20'].map(values)]
  expect(written(groupMargin(above, below))).toBe('1/9')
})

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
  minLength: 1,
  maxLength: 6,
})
const pairs = fc.record({ points, weights: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 }) })

/** Both standards with weights taken as they are, and as moved. */
function pair({ points, weights }: { points: [number, number][]; weights: number[] }) {
  const of = (side: 0 | 1, moved: (j: number) => typeof one = () => one) =>
    points.map((both, j) => times(times(ratio(BigInt(weights[j] ?? 1), 1n), moved(j)), ratio(BigInt(both[side]), 1n)))
  return { of, lead: (moved?: (j: number) => typeof one) => minus(sum(of(0, moved)), sum(of(1, moved))) }
}

test('below the margin no weights turn a pair', () => {
  const shares = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(pairs, shares, fc.integer({ min: 0, max: 999 }), (given, shares, below) => {
      const { of, lead } = pair(given)
      fc.pre(lead().n > 0n)
      const p = times(pairMargin(of(0), of(1)), ratio(BigInt(below), 1000n))
      const moved = (j: number) => plus(one, times(p, ratio(BigInt(shares[j] ?? 0), 1000n)))
      expect(lead(moved).n > 0n).toBe(true)
    }),
  )
})

test('at the margin some weights level a pair, and above it they turn it', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { of, lead } = pair(given)
      const margin = pairMargin(of(0), of(1))
      fc.pre(lead().n > 0n && order(margin, one) < 0)
      const against = (p: typeof one) => (j: number) => {
        const [a = 0, b = 0] = given.points[j] ?? []
        return a > b ? minus(one, p) : plus(one, p)
      }
      expect(lead(against(margin)).n).toBe(0n)
      expect(lead(against(plus(margin, ratio(1n, 1_000_000n)))).n < 0n).toBe(true)
    }),
  )
})

test('the margin is that of proportions: all weights doubled change nothing', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const [{ of }, twice] = [pair(given), pair({ ...given, weights: given.weights.map((one) => 2 * one) })]
      expect(same(pairMargin(of(0), of(1)), pairMargin(twice.of(0), twice.of(1)))).toBe(true)
    }),
  )
})

/** “5: 50 10” is a standard of five stars with those contributions. */
const standing = (text: string) => {
  const [star, rest = ''] = text.split(': ')
  const contributions = values(rest)
  return {
    star: star === '5' ? (5 as const) : (4 as const), // the literal is the star
    score: sum(contributions),
    innovativeAtAdvanced: 0,
    contributions,
  }
}
const levels = { sums: true, starsByScore: false }

test('the cut falls where the pair beside it is firmest', () => {
  const pool = ['5: 50 40', '5: 40 48', '5: 40 30', '5: 60 9'].map(standing)
  expect(firmest(pool, [1, 2, 3], levels)).toBe(2)
  expect(firmness(pool, 2, levels)).toEqual(one)
  expect(firmest(pool, [1, 3], levels)).toBe(1)
})

test('no weights turn a cut between stars that come from levels; between stars by score they do', () => {
  const pool = ['5: 50 40', '5: 40 30', '4: 60 9'].map(standing)
  expect(firmness(pool, 2, levels)).toBe('stars')
  expect(firmest(pool, [1, 2], levels)).toBe(2)
  expect(firmness(pool, 2, { ...levels, starsByScore: true })).toEqual(ratio(1n, 41n))
  expect(firmest(pool, [1, 2], { ...levels, starsByScore: true })).toBe(1)
})

test('where nobody is out, and where scores are no sums, there is no margin', () => {
  const pool = ['5: 50 40', '5: 40 30'].map(standing)
  expect(firmness(pool, 2, levels)).toBe(undefined)
  expect(firmness(pool, 1, { ...levels, sums: false })).toBe(undefined)
  expect(firmest(pool, [1, 2], levels)).toBe(1)
  expect(firmest(pool, [2], levels)).toBe(2)
})
