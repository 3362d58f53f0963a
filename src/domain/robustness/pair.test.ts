import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exact,
  minus,
  one,
  order,
  over,
  plus,
  ratio,
  same,
  sum,
  times,
  written,
  zero,
} from '#domain/requirement/decimal.ts'
import { firmest, firmness } from '#domain/ranking/cut.ts'
import { dominates, groupMargin, pairMargin, smallestTransfer, stability, winShare } from './pair.ts'

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

const between = (a: string, b: string, weights: string) => ({ a: values(a), b: values(b), weights: values(weights) })

describe('the smallest transfer', () => {
  test.each([
    ['from where it is ahead to where it is behind', between('60 40', '40 50', '0.5 0.5'), '1/6'],
    ['through two, the furthest ahead first', between('90 80 10', '10 70 20', '0.1 0.6 0.3'), '0.2'],
    ['behind already', between('40 50', '60 50', '0.5 0.5'), '0'],
    ['level', between('40 50', '40 50', '0.5 0.5'), '0'],
    ['ahead in one, level in another: all of it', between('60 50', '40 50', '0.5 0.5'), '0.5'],
    ['a single indicator', between('60', '40', '1'), null],
    ['ahead everywhere', between('60 60', '40 50', '0.5 0.5'), null],
  ])('%s', (_, pair, total) => {
    const transfer = smallestTransfer(pair)
    expect(transfer && written(transfer.total)).toBe(total)
  })

  test('its moves level the pair, and add up; weights stay weights', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const pair = shared(given)
        const transfer = smallestTransfer(pair)
        fc.pre(transfer !== null && transfer.moves.length > 0)
        const after = pair.weights.map((weight, j) =>
          (transfer?.moves ?? []).reduce(
            (left, { from, to, amount }) => (from === j ? minus(left, amount) : to === j ? plus(left, amount) : left),
            weight,
          ),
        )
        expect(after.every(({ n }) => n >= 0n)).toBe(true)
        expect(written(sum(after))).toBe('1')
        expect(sum(pair.a.map((points, j) => times(minus(points, pair.b[j] ?? zero), after[j] ?? zero))).n).toBe(0n)
      }),
    )
  })
})

const shared = ({ points, weights }: { points: [number, number][]; weights: number[] }) => {
  const whole = points.reduce((sum, _, j) => sum + (weights[j] ?? 1), 0)
  return {
    a: points.map(([one]) => ratio(BigInt(one), 1n)),
    b: points.map(([, other]) => ratio(BigInt(other), 1n)),
    weights: points.map((_, j) => ratio(BigInt(weights[j] ?? 1), BigInt(whole))),
  }
}

describe('the weight of one indicator', () => {
  test.each([
    ['ahead there, behind elsewhere: at least', between('60 40', '40 50', '0.5 0.5'), 0, '1/3 1'],
    ['behind there: at most', between('60 40', '40 50', '0.5 0.5'), 1, '0 2/3'],
    ['ahead everywhere: any', between('60 60', '40 50', '0.5 0.5'), 0, '0 1'],
    ['behind already', between('40 50', '60 50', '0.5 0.5'), 0, undefined],
    ['nothing else has weight', between('60', '40', '1'), 0, undefined],
  ])('%s', (_, pair, indicator, ends) => {
    const found = stability(pair, indicator)
    expect(found ? `${written(found.low)} ${written(found.high)}` : undefined).toBe(ends)
  })
})

describe('the share of all weightings', () => {
  test.each([
    ['one ahead, one behind by half as much', '20 -10', '2/3'],
    ['by the formula for distinct differences', '30 10 -20', '11/15'],
    ['level in two', '10 0 0', '1'],
    ['ahead in two alike', '10 10 -10', '0.75'],
    ['ahead everywhere', '10 20', '1'],
    ['behind everywhere', '-10 -20', '0'],
    ['level everywhere', '0 0', '0'],
    ['the same lead everywhere', '7 7 7', '1'],
    ['nothing weighed', '', '0'],
  ])('%s', (_, differences, share) => {
    expect(
      written(winShare(differences === '' ? [] : differences.split(' ').map((text) => ratio(BigInt(text), 1n)))),
    ).toBe(share)
  })

  test('both ways together it is one, unless they are level everywhere', () => {
    const differences = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(differences, (all) => {
        fc.pre(all.some((one) => one !== 0))
        const [here, there] = [1n, -1n].map((sign) => winShare(all.map((one) => ratio(sign * BigInt(one), 1n))))
        expect(written(plus(here ?? zero, there ?? zero))).toBe('1')
      }),
    )
  })
})

test('who dominates cannot be overtaken: the margin is whole, no transfer, every share', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const pair = shared(given)
      fc.pre(dominates(pair))
      const brought = (points: typeof pair.a) => points.map((own, j) => times(own, pair.weights[j] ?? zero))
      expect(written(pairMargin(brought(pair.a), brought(pair.b)))).toBe('1')
      expect(written(winShare(pair.a.map((own, j) => minus(own, pair.b[j] ?? zero))))).toBe('1')
      const transfer = smallestTransfer(pair)
      expect(transfer === null || order(transfer.total, over(one, one)) <= 0).toBe(true)
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
    further: [],
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
