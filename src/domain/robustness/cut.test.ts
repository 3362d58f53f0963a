import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldFrom } from '../../../tests/field.ts'
import {
  minus,
  one,
  order,
  over,
  plus,
  ratio,
  sum,
  times,
  written,
  zero,
  type Rational,
} from '#domain/requirement/decimal.ts'
import { leadersInBox } from './box.ts'
import { cutMargin } from './cut-margin.ts'
import type { Field } from './field.ts'
import { correlation, influences } from './influence.ts'
import { weightIntervals } from './interval.ts'
import { leavingOut } from './leave-out.ts'
import { logarithm } from './logarithm.ts'
import { pairMargin } from './pair.ts'

const points = fc.integer({ min: 0, max: 20 }).map((one) => one * 5)
const fields = fc.integer({ min: 1, max: 5 }).chain((indicators) =>
  fc
    .record({
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: indicators, maxLength: indicators }),
      rows: fc.array(
        fc.record({
          points: fc.array(points, { minLength: indicators, maxLength: indicators }),
          star: fc.constantFrom(3, 5, 5, 5),
          inPool: fc.constantFrom(true, true, true, false),
        }),
        { minLength: 0, maxLength: 8 },
      ),
      places: fc.integer({ min: 0, max: 5 }),
    })
    .map(fieldFrom),
)
const seeds = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 5 })

const scoreBy = (weights: readonly Rational[], own: readonly Rational[]) =>
  sum(own.map((points, j) => times(points, weights[j] ?? zero)))
const scaled = (weights: readonly Rational[]) => weights.map((weight) => over(weight, sum(weights)))
const moved = (field: Field, by: (j: number) => Rational) =>
  scaled(field.weights.map((weight, j) => times(weight, plus(one, by(j)))))

/** Whoever of the pool has fewer than so many of it ahead. */
function leadersUnder(field: Field, weights: readonly Rational[]): string[] {
  const pool = field.rows.filter(({ inPool }) => inPool)
  const isAhead = (a: (typeof pool)[number], b: (typeof pool)[number]) =>
    a.star > b.star || (a.star === b.star && order(scoreBy(weights, a.points), scoreBy(weights, b.points)) > 0)
  return pool.filter((own) => pool.filter((other) => isAhead(other, own)).length < field.places).map(({ id }) => id)
}

describe('the margin of a cut', () => {
  test('is the least of all pairs across it', () => {
    fc.assert(
      fc.property(fields, (field) => {
        const cut = cutMargin(field)
        fc.pre(typeof cut !== 'string')
        const brought = ({ points }: Field['rows'][number]) =>
          points.map((own, j) => times(own, field.weights[j] ?? zero))
        const pool = field.rows.filter(({ inPool }) => inPool)
        const pairs = pool
          .filter(({ leads }) => leads)
          .flatMap((a) =>
            pool.filter((b) => !b.leads && b.star === a.star).map((b) => pairMargin(brought(a), brought(b))),
          )
        expect(written(cut.margin)).toBe(
          written(pairs.reduce((least, margin) => (order(margin, least) < 0 ? margin : least))),
        )
      }),
    )
  })

  test('below it no weights put anybody else among the leaders, beyond it some do', () => {
    fc.assert(
      fc.property(fields, seeds, (field, shares) => {
        const cut = cutMargin(field)
        fc.pre(typeof cut !== 'string' && cut.margin.n > 0n && order(cut.margin, one) < 0)
        if (typeof cut === 'string') return
        const official = field.rows.filter(({ leads }) => leads).map(({ id }) => id)
        const below = times(cut.margin, ratio(999n, 1000n))
        const inside = moved(field, (j) => times(below, ratio(BigInt(shares[j] ?? 0), 1000n)))
        expect(leadersUnder(field, inside)).toEqual(official)
        const [a, b] = [cut.ahead, cut.behind].map((id) => field.rows.find((row) => row.id === id)?.points ?? [])
        const beyond = times(cut.margin, ratio(1001n, 1000n))
        const against = moved(field, (j) => (order(a?.[j] ?? zero, b?.[j] ?? zero) > 0 ? minus(zero, beyond) : beyond))
        expect(order(scoreBy(against, a ?? []), scoreBy(against, b ?? []))).toBe(-1)
      }),
    )
  })

  test.each([
    ['nobody leads', { weights: [1], rows: [{ points: [5] }], places: 0 }, 'no-places'],
    ['nobody is there', { weights: [1], rows: [], places: 3 }, 'no-places'],
    ['a single standard', { weights: [1], rows: [{ points: [5] }], places: 1 }, 'nobody-out'],
    ['all are level', { weights: [1, 2], rows: [{ points: [5, 5] }, { points: [5, 5] }], places: 1 }, 'nobody-out'],
    [
      'stars divide',
      {
        weights: [1],
        rows: [
          { points: [5], star: 5 },
          { points: [9], star: 4 },
        ],
        places: 1,
      },
      'stars',
    ],
  ])('where %s there is none', (_, given, kind) => {
    expect(cutMargin(fieldFrom(given))).toBe(kind)
  })

  test('in a minimum no weight has a say', () => {
    const field = fieldFrom({ weights: [1], rows: [{ points: [9] }, { points: [5] }], places: 1 })
    expect(cutMargin({ ...field, basis: 'minimum' })).toBe('minimum')
  })
})

describe('sure and possible leaders', () => {
  test('whatever the weights in the box: who is sure leads, who leads is possible', () => {
    fc.assert(
      fc.property(fields, seeds, fc.integer({ min: 0, max: 99 }), (field, shares, percent) => {
        const within = ratio(BigInt(percent), 100n)
        const { sure, possible } = leadersInBox(field, within)
        const leading = leadersUnder(
          field,
          moved(field, (j) => times(within, ratio(BigInt(shares[j] ?? 0), 1000n))),
        )
        fc.pre(field.places > 0)
        expect(sure.filter((id) => !leading.includes(id))).toEqual([])
        expect(leading.filter((id) => !possible.includes(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('at the corners the bounds are reached: two standards, the second possible as soon as one corner lets it', () => {
    const field = fieldFrom({ weights: [1, 1], rows: [{ points: [60, 50] }, { points: [40, 65] }], places: 1 })
    const margin = cutMargin(field)
    expect(typeof margin === 'string' ? margin : written(margin.margin)).toBe('1/7')
    expect(leadersInBox(field, ratio(1n, 100n))).toEqual({ sure: ['standard-1'], possible: ['standard-1'] })
    expect(leadersInBox(field, ratio(1n, 2n))).toEqual({ sure: [], possible: ['standard-1', 'standard-2'] })
  })
})

describe('one weight alone', () => {
  test('between the ends the same lead, at an end inside somebody is level', () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 1, max: 99 }), (field, percent) => {
        const official = field.rows.filter(({ leads }) => leads).map(({ id }) => id)
        const cut = cutMargin(field)
        fc.pre(typeof cut !== 'string' && cut.margin.n > 0n)
        for (const [at, { indicator, low, high }] of weightIntervals(field).entries()) {
          const j = field.indicators.indexOf(indicator)
          expect(at).toBe(j)
          const own = field.weights[j] ?? zero
          const to = (weight: Rational) =>
            field.weights.map((one_, i) => (i === j ? weight : times(one_, over(minus(one, weight), minus(one, own)))))
          const inside = plus(low, times(minus(high, low), ratio(BigInt(percent), 100n)))
          expect(leadersUnder(field, to(inside))).toEqual(official)
          for (const end of [low, high])
            if (end.n > 0n && order(end, one) < 0)
              expect(leadersUnder(field, to(end)).length).toBeGreaterThan(official.length)
        }
      }),
    )
  })
})

describe('without one indicator', () => {
  test('ranks are those of the other weights scaled to 1', () => {
    fc.assert(
      fc.property(fields, (field) => {
        for (const { indicator, ranks } of leavingOut({ ...field, step: null })) {
          const j = field.indicators.indexOf(indicator)
          const weights = scaled(field.weights.map((weight, i) => (i === j ? zero : weight)))
          const key = ({ star, points }: Field['rows'][number]) =>
            plus(ratio(BigInt(star * 1000), 1n), scoreBy(weights, points))
          const keys = field.rows.map(key)
          expect(ranks).toEqual(keys.map((own) => 1 + keys.filter((other) => order(other, own) > 0).length))
        }
      }),
    )
  })

  test('an only indicator is not left out', () => {
    expect(leavingOut(fieldFrom({ weights: [1], rows: [{ points: [5] }], places: 1 }))).toEqual([])
  })
})

describe('influence', () => {
  test('adds up to one, whatever the weights are', () => {
    fc.assert(
      fc.property(fields, (field) => {
        const all = influences(field, ratio(100n, 1n)).flatMap(({ influence }) => influence ?? [])
        fc.pre(all.length > 0)
        expect(written(sum(all))).toBe('1')
      }),
    )
  })

  test('an indicator on which all are level has none; on which all are full, the scheme no longer needs it', () => {
    const rows = [{ points: [100, 40, 9] }, { points: [100, 40, 5] }]
    expect(
      influences(fieldFrom({ weights: [2, 1, 1], rows, places: 1 }), ratio(100n, 1n)).map(({ state, influence }) => [
        state,
        influence && written(influence),
      ]),
    ).toEqual([
      ['full', '0'],
      ['level', '0'],
      ['live', '1'],
    ])
  })

  test('all at the top are so by logarithms too', () => {
    const field = fieldFrom({ weights: [1, 1], rows: [{ points: [100, 64] }, { points: [100, 32] }], places: 1 })
    const rows = field.rows.map((row) => ({ ...row, points: row.points.map(logarithm) }))
    const found = influences({ ...field, rows, basis: 'logarithms' }, ratio(100n, 1n))
    expect(found.map(({ state }) => state)).toEqual(['full', 'live'])
  })

  test('where all scores are level there is none to share', () => {
    expect(
      influences(fieldFrom({ weights: [1], rows: [{ points: [5] }], places: 1 }), ratio(100n, 1n))[0],
    ).toMatchObject({ influence: null, state: 'level' })
    expect(influences(fieldFrom({ weights: [1], rows: [], places: 1 }), ratio(100n, 1n))).toMatchObject([
      { influence: null },
    ])
  })

  test('correlation, by hand', () => {
    const field = fieldFrom({
      weights: [1, 1, 1, 1],
      rows: [
        [1, 9, 5, 2],
        [2, 8, 5, 1],
        [3, 7, 5, 4],
      ].map((points) => ({ points })),
      places: 1,
    })
    const to = (j: number) => correlation(field, 0, j)
    expect([to(0), to(1), to(2), to(3)]).toEqual(['1.00', '-1.00', null, '0.65'])
  })
})

test('the order of the input and a common factor of the weights say nothing', () => {
  const rows = fc.array(fc.record({ points: fc.array(points, { minLength: 3, maxLength: 3 }) }), {
    minLength: 2,
    maxLength: 6,
  })
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 4 }), (rows, places) => {
      const told = (field: Field) => {
        const cut = cutMargin(field)
        return [
          typeof cut === 'string' ? cut : written(cut.margin),
          influences(field, one).map(({ influence }) => influence && written(influence)),
        ]
      }
      const plain = told(fieldFrom({ weights: [1, 2, 3], rows, places }))
      expect(told(fieldFrom({ weights: [1, 2, 3], rows: rows.toReversed(), places }))).toEqual(plain)
      expect(told(fieldFrom({ weights: [7, 14, 21], rows, places }))).toEqual(plain)
    }),
  )
})
