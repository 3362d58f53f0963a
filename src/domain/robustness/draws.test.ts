import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiledKernel, kernelModuleText } from '../../../bin/kernel.ts'
import { fieldFrom, madeUpField } from '../../../tests/field.ts'
import { minus, ratio } from '#domain/requirement/decimal.ts'
import { binOf, binsFor, ranksIn } from './bins.ts'
import { leadersInBox } from './box.ts'
import { led, tally, together, type Plan } from './draws.ts'
import { weightsOf } from './generator.ts'
import { kernelBytes } from './kernel-bytes.ts'
import { leadersByKernel, ranksByKernel, scorer, weightsByKernel } from './kernel.ts'
import { apportion, sharesTogether, type Lot, type Seed, type Usual } from './lot.ts'
import { winShare } from './pair.ts'
import { lotOf } from './quantise.ts'
import { leadersByReference, ranksByReference, scoresOf } from './reference.ts'
import { share, wilson } from './wilson.ts'

const models: readonly Usual[] = [
  { kind: 'box', within: 0 },
  { kind: 'box', within: 2_500 },
  { kind: 'box', within: 9_999 },
  { kind: 'mix', part: 3_000 },
  { kind: 'mix', part: 9_999 },
]
const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const seeds = fc.tuple(word, word)

/** Points crowded together, so that ties are many, or far apart, so that most scores do not occur. */
const lots = fc
  .record({
    indicators: fc.integer({ min: 1, max: 9 }),
    rows: fc.integer({ min: 1, max: 40 }),
    most: fc.constantFrom(0, 3, 200, 10_000),
    model: fc.constantFrom(...models),
    random: fc.infiniteStream(word),
  })
  .map(({ indicators, rows, most, model, random }): Lot => {
    const next = (below: number) => Number(random.next().value ?? 0) % below
    const parts = Array.from({ length: indicators }, () => 1 + next(30))
    return {
      rows,
      indicators,
      points: Int16Array.from({ length: rows * indicators }, () => next(most + 1)),
      shares: Uint32Array.from(apportion(parts, sharesTogether)),
      shift: 14,
      model,
    }
  })

describe('the kernel', () => {
  test('is compiled from its source, byte by byte', async () => {
    const bytes = await compiledKernel()
    expect(Buffer.from(bytes).toString('base64')).toBe(kernelBytes)
    expect(kernelModuleText(bytes)).toContain('Do not edit')
  })

  test('counts leaders as the reference does, and finds the same scores at the cut', () => {
    fc.assert(
      fc.property(lots, seeds, fc.integer({ min: 1, max: 39 }), (lot, seed, places) => {
        fc.pre(places < lot.rows)
        const draws = { seed, first: 7, count: 11 }
        expect(leadersByKernel(lot, places, draws)).toEqual(leadersByReference(lot, places, draws))
      }),
      { numRuns: 200 },
    )
  })

  test('counts ranks as the reference does', () => {
    fc.assert(
      fc.property(lots, seeds, (lot, seed) => {
        const official = Int32Array.from({ length: lot.rows }, (_, i) => i + 1)
        const draws = { seed, first: 2 ** 31, count: 9 }
        expect(ranksByKernel(lot, official, draws)).toEqual(ranksByReference(lot, official, draws))
      }),
      { numRuns: 200 },
    )
  })

  test('scores as the reference does', () => {
    fc.assert(
      fc.property(lots, seeds, (lot, seed) => {
        const score = scorer(lot, seed)
        for (const draw of [0, 5]) expect([...score(draw)]).toEqual([...scoresOf(lot, weightsOf(lot, seed, draw))])
      }),
    )
  })

  test('weighs as the reference does', () => {
    fc.assert(
      fc.property(lots, seeds, (lot, seed) => {
        const { weights, stride } = weightsByKernel(lot, { seed, first: 3, count: 5 })
        for (let d = 0; d < 5; d++)
          expect([...weights.subarray(d * stride, d * stride + lot.indicators)]).toEqual(weightsOf(lot, seed, 3 + d))
      }),
    )
  })

  test.each([
    [300, 15, 30],
    [1_000, 20, 500],
  ])('%i standards of %i indicators, %i of whom lead', (rows, indicators, places) => {
    const field = madeUpField({ rows, indicators, places })
    for (const model of models) {
      const plan: Plan = { model, seed: [1, 2], draws: 40 }
      expect(tally(field, plan)).toEqual(tally(field, plan, undefined, false))
    }
  })
})

describe('weights of a draw', () => {
  test('add up to the whole, and stay in their box', () => {
    fc.assert(
      fc.property(lots, seeds, (lot, seed) => {
        const weights = weightsOf(lot, seed, 1)
        expect(weights.reduce((sum, one) => sum + one, 0)).toBe(2 ** lot.shift)
        if (lot.model.kind !== 'box') return
        const { within } = lot.model
        const [up, down] = [10_000 + within, 10_000 - within]
        for (const [j, weight] of weights.entries()) {
          const own = (lot.shares[j] ?? 0) / sharesTogether
          expect(weight).toBeLessThanOrEqual((2 ** lot.shift * own * up) / (own * up + (1 - own) * down) + 1)
          expect(weight).toBeGreaterThanOrEqual((2 ** lot.shift * own * down) / (own * down + (1 - own) * up) - 1)
        }
      }),
    )
  })

  test('are these, for ever', () => {
    const lot: Lot = {
      rows: 1,
      indicators: 3,
      points: new Int16Array(3),
      shares: Uint32Array.from(apportion([5, 3, 2], sharesTogether)),
      shift: 15,
      model: { kind: 'box', within: 2_500 },
    }
    const seed: Seed = [20_209, 5]
    expect([0, 1, 9_999].map((draw) => weightsOf(lot, seed, draw))).toEqual([
      [15_830, 10_534, 6_404],
      [15_355, 11_428, 5_985],
      [15_403, 10_112, 7_253],
    ])
    const mixed: Lot = { ...lot, shift: 14, model: { kind: 'mix', part: 5_000 } }
    expect([0, 1].map((draw) => weightsOf(mixed, seed, draw))).toEqual([
      [5_305, 3_929, 7_150],
      [7_829, 6_311, 2_244],
    ])
  })
})

describe('draws', () => {
  const plan: Plan = { model: { kind: 'box', within: 2_500 }, seed: [3, 4], draws: 600 }

  test('any division among threads adds up to the same', () => {
    const field = madeUpField({ rows: 60, indicators: 7, places: 10 })
    const whole = tally(field, plan)
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 599 }), { maxLength: 7 })
    fc.assert(
      fc.property(cuts, seeds, (cuts, [turn]) => {
        const starts = [0, ...cuts.toSorted((a, b) => a - b)]
        const parts = starts.map((first, i) => ({ first, count: (starts[i + 1] ?? plan.draws) - first }))
        const shuffled = parts.toSorted((a, b) => ((a.first * turn) % 601) - ((b.first * turn) % 601))
        expect(together(shuffled.map((part) => tally(field, plan, part)))).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })

  test('who is sure leads in every draw, who is not possible in none', () => {
    const crowded = fc.record({
      weights: fc.constant([5, 3, 2]),
      rows: fc.array(
        fc.record({ points: fc.array(fc.integer({ min: 60, max: 75 }), { minLength: 3, maxLength: 3 }) }),
        { minLength: 3, maxLength: 12 },
      ),
      places: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(crowded, (given) => {
        const field = fieldFrom({ ...given, pointsIn: 1 })
        const { sure, possible } = leadersInBox(field, ratio(1n, 4n))
        const times = led(field, plan, { seed: plan.seed, first: 0, count: plan.draws })
        for (const [i, { id }] of field.rows.entries()) {
          if (sure.includes(id)) expect(times[i]).toBe(plan.draws)
          if (!possible.includes(id)) expect(times[i]).toBe(0)
        }
      }),
    )
  })

  test('ranks and leaders say the same of who leads, with stars and where somebody is not in the pool', () => {
    const row = fc.record({
      points: fc.array(fc.integer({ min: 60, max: 75 }), { minLength: 3, maxLength: 3 }),
      star: fc.constantFrom(5, 4, 3),
      inPool: fc.integer({ min: 0, max: 12 }).map((one) => one > 0),
    })
    const given = fc.record({
      weights: fc.constant([5, 3, 2]),
      rows: fc.array(row, { minLength: 1, maxLength: 14 }),
      places: fc.integer({ min: 1, max: 6 }),
    })
    const draws = { seed: plan.seed, first: 0, count: plan.draws }
    fc.assert(
      fc.property(given, (given) => {
        const field = fieldFrom(given)
        expect(tally(field, plan).led).toEqual(led(field, plan, draws))
      }),
    )
  })

  test('between two standards and even weights, the share of wins is the closed form within four standard errors', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(pairs, seeds, (pairs, seed) => {
        const rows = ([0, 1] as const).map((side) => ({ points: pairs.map((both) => both[side]) }))
        const field = fieldFrom({ weights: pairs.map(() => 1), rows, places: 1 })
        const [first, second] = field.rows
        fc.pre(first !== undefined && second !== undefined && !second.leads)
        const exactShare = winShare((first?.points ?? []).map((one, j) => minus(one, second?.points[j] ?? one)))
        const p = Number(exactShare.n) / Number(exactShare.d)
        const draws = 4_000
        const times = led(field, { model: { kind: 'mix', part: 9_999 }, seed, draws }, { seed, first: 0, count: draws })
        // Within half a hundredth of a point both lead.
        const level = 0.02
        expect(Math.abs((times[0] ?? 0) / draws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws) + level)
      }),
      { numRuns: 60 },
    )
  })

  test('a single standard, nobody, everybody level: the same in every draw', () => {
    const one = fieldFrom({ weights: [1], rows: [{ points: [50] }], places: 1 })
    expect([...tally(one, plan).led]).toEqual([600])
    expect(tally(one, plan).moved).toBe(0n)
    expect(tally(fieldFrom({ weights: [1], rows: [], places: 1 }), plan)).toMatchObject({ groups: [], moved: 0n })
    const level = fieldFrom({
      weights: [1, 2],
      rows: [{ points: [50, 9] }, { points: [50, 9] }, { points: [0, 0] }],
      places: 1,
    })
    expect([...tally(level, plan).led]).toEqual([600, 600, 0])
  })

  test('points above a hundred, and weights that are nearly everything, still fit', () => {
    const field = fieldFrom({
      weights: [9_998, 1, 1],
      rows: [{ points: [900, 1, 1] }, { points: [899, 9, 9] }, { points: [3, 3, 3] }],
      places: 1,
    })
    const lot = lotOf(field, field.rows, plan.model)
    expect(Math.max(...lot.points)).toBe(9_000)
    expect(tally(field, plan)).toEqual(tally(field, plan, undefined, false))
  })
})

describe('bins', () => {
  test('each rank lies in one, up to 128 alone', () => {
    for (const rows of [1, 2, 127, 128, 129, 130, 5_000, 100_000]) {
      let rank = 1
      for (let bin = 0; bin < binsFor(rows); bin++) {
        const { first, last } = ranksIn(bin, rows)
        expect([first, binOf(first), binOf(last)]).toEqual([rank, bin, bin])
        if (last <= 128) expect(last).toBe(first)
        rank = last + 1
      }
      expect(rank).toBe(rows + 1)
    }
  })
})

describe('shares of draws', () => {
  // Newcombe (1998) has 0.2553 to 0.3662 for 81 of 263; ends are rounded outwards here.
  test.each([
    [0, 10, '0.0000', '0.0000', '0.2776'],
    [10, 10, '1.0000', '0.7224', '1.0000'],
    [81, 263, '0.3080', '0.2552', '0.3663'],
    [5_000, 10_000, '0.5000', '0.4902', '0.5098'],
  ])('%i of %i, with the interval of Wilson', (times, draws, said, low, high) => {
    expect(share(times, draws)).toBe(said)
    expect(wilson(times, draws)).toEqual({ low, high })
  })
})
