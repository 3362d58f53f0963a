import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { schemeShape } from '#domain/scheme.ts'
import { exponential, gamma, naturalLog, squareRoot } from './gamma.ts'
import { generator, weightsOf } from './generator.ts'
import { apportion, sharesTogether, type Lot, type Model, type Seed } from './lot.ts'
import { heaviestOf } from './quantise.ts'
import { testing } from './testing.ts'
import { ratio } from '#domain/requirement/decimal.ts'

const seed: Seed = [20_209, 5]
const lotWith = (shares: readonly number[], model: Model): Lot => ({
  rows: 1,
  indicators: shares.length,
  points: new Int16Array(shares.length),
  shares: Uint32Array.from(apportion(shares, sharesTogether)),
  shift: 14,
  model,
})
const shares = [40, 25, 20, 10, 5]
const poll = { kind: 'dirichlet', votes: 100 } as const
const parts = [0, 0, 1, 1, 2]

test('logarithm, exponential and root are those of the library to fourteen digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e6, noNaN: true }), (x) => {
      expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThan(2e-14)
      expect(Math.abs(squareRoot(x) / Math.sqrt(x) - 1)).toBeLessThan(1e-15)
      const small = Math.min(x, 600)
      expect(Math.abs(exponential(-small) / Math.exp(-small) - 1)).toBeLessThan(1e-12)
    }),
  )
  expect(exponential(-1_000)).toBe(0)
})

test.each([0.05, 0.6, 1, 4.5, 90])('gamma variates of shape %d have its mean and variance', (shape) => {
  const random = generator([7, 11], 3)
  const count = 40_000
  const all = Array.from({ length: count }, () => gamma(shape, random))
  const mean = all.reduce((a, b) => a + b, 0) / count
  const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count
  expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / count))
  expect(Math.abs(variance / shape - 1)).toBeLessThan(4 * Math.sqrt((2 + 6 / shape) / count))
})

describe('weights of a poll', () => {
  const count = 20_000
  const draws = (model: Model) => {
    const lot = lotWith(shares, model)
    return Array.from({ length: count }, (_, draw) => weightsOf(lot, seed, draw).map((one) => one / 2 ** lot.shift))
  }
  const moments = (all: readonly number[]) => {
    const mean = all.reduce((a, b) => a + b, 0) / count
    return { mean, variance: all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count }
  }

  test('add up to the whole, are on average those of the scheme, and vary as a poll of so many would', () => {
    const all = draws(poll)
    for (const weights of all.slice(0, 200)) expect(weights.reduce((a, b) => a + b, 0)).toBe(1)
    for (const [j, percent] of shares.entries()) {
      const w = percent / 100
      const { mean, variance } = moments(all.map((weights) => weights[j] ?? 0))
      expect(Math.abs(mean - w)).toBeLessThan(4 * Math.sqrt((w * (1 - w)) / 101 / count))
      expect(Math.abs((variance * 101) / (w * (1 - w)) - 1)).toBeLessThan(0.06)
    }
  })

  test('by parts, a part varies as one in the poll, and inside it an indicator as one of its part', () => {
    const all = draws({ kind: 'by-parts', each: poll, part: parts })
    const first = moments(all.map(([a = 0, b = 0]) => a + b))
    expect(Math.abs((first.variance * 101) / (0.65 * 0.35) - 1)).toBeLessThan(0.06)
    const inside = moments(all.map(([a = 0, b = 0]) => a / (a + b)))
    const w = 40 / 65
    expect(Math.abs(inside.mean - w)).toBeLessThan(0.002)
    expect(Math.abs((inside.variance * 101) / (w * (1 - w)) - 1)).toBeLessThan(0.06)
  })

  test('by parts no weight leaves the box of both moves, and each draw adds up to the whole', () => {
    const each = { kind: 'box', within: 2_500 } as const
    const model: Model = { kind: 'by-parts', each, part: parts }
    const lot = lotWith(shares, model)
    const most = shares.map((share) => {
      const { n, d } = heaviestOf(ratio(BigInt(share), 100n), model)
      return (Number(n) / Number(d)) * 2 ** lot.shift
    })
    for (let draw = 0; draw < 2_000; draw++) {
      const weights = weightsOf(lot, seed, draw)
      expect(weights.reduce((a, b) => a + b, 0)).toBe(2 ** lot.shift)
      for (const [j, weight] of weights.entries()) expect(weight).toBeLessThanOrEqual((most[j] ?? 0) + 3)
    }
  })

  test('are these, for ever', () => {
    const drawn = (model: Model) => [0, 9_999].map((draw) => weightsOf(lotWith(shares, model), seed, draw))
    expect({
      poll: drawn(poll),
      pollByParts: drawn({ kind: 'by-parts', each: poll, part: parts }),
      boxByParts: drawn({ kind: 'by-parts', each: { kind: 'box', within: 2_500 }, part: parts }),
    }).toMatchInlineSnapshot(`
      {
        "boxByParts": [
          [
            6730,
            3577,
            3733,
            1542,
            802,
          ],
          [
            6936,
            3333,
            3594,
            1591,
            930,
          ],
        ],
        "poll": [
          [
            5774,
            5207,
            3153,
            1304,
            946,
          ],
          [
            5415,
            3498,
            4652,
            1762,
            1057,
          ],
        ],
        "pollByParts": [
          [
            5678,
            4131,
            4033,
            1994,
            548,
          ],
          [
            5913,
            3954,
            2676,
            1967,
            1874,
          ],
        ],
      }
    `)
  })

  test('one indicator has all the weight; one without any share gets none', () => {
    expect(weightsOf(lotWith([1], poll), seed, 0)).toEqual([2 ** 14])
    expect(weightsOf(lotWith([1, 0], poll), seed, 0)).toEqual([2 ** 14, 0])
    expect(weightsOf(lotWith([1, 0], { kind: 'by-parts', each: poll, part: [0, 1] }), seed, 0)).toEqual([2 ** 14, 0])
  })
})

test('on request every model says how often each leads', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/cut-rose.${name}.json`, 'utf8'))
  const asked = {
    scheme: schemeShape.parse(read('scheme')),
    declarations: declarationsShape.parse(read('declarations')).declarations.slice(0, 8),
    circumstances: { policyNumbers: { coreIndicatorsMin: 3 } },
    seed,
  }
  const [first] = testing(asked)
  expect(first?.models.map(({ model }) => model)).toEqual([
    'box',
    'box-by-parts',
    'mix',
    'dirichlet',
    'dirichlet-by-parts',
  ])
  for (const { leads } of first?.models ?? []) expect(leads).toHaveLength(first?.choices.standards.length ?? 0)
})
