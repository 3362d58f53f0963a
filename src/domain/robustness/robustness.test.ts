import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fieldFrom } from '../../../tests/field.ts'
import { declarationsShape } from '#domain/declared.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { hundred, minus, written } from '#domain/requirement/decimal.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { tally, type Plan } from './draws.ts'
import { rational } from '#domain/requirement/rational.ts'
import { fieldOf } from './field.ts'
import { logarithm } from './logarithm.ts'
import { robustnessShape } from './report.ts'
import { robustnessOf } from './robustness.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${file}`, 'utf8'))
const coffee = schemeShape.parse(read('coffee.scheme.json'))
const { declarations } = declarationsShape.parse(read('coffee.declarations.json'))
const plan: Plan = { model: { kind: 'box', within: 2_500 }, seed: [1, 2], draws: 2_000 }
const circumstances = { marks: { firm: '10', flips: '5' }, full: hundred }

function reportOn(scheme: Scheme) {
  const evaluation = evaluate(scheme, declarations, { policyNumbers: { coreIndicatorsMin: 3 } })
  const field = fieldOf(evaluation, scheme, { variety: scheme.varieties[0]?.id ?? '' })
  if (!field) throw new Error('not ranked')
  return { field, evaluation, report: robustnessOf(field, circumstances, { plan, tally: tally(field, plan) }) }
}

describe('a report on coffee', () => {
  const { field, evaluation, report } = reportOn(coffee)

  test('has its shape, and the weights that the evaluation states', () => {
    expect(robustnessShape.parse(report)).toEqual(report)
    expect(
      written(field.weights.reduce((sum, one) => minus(sum, minus({ n: 0n, d: 1n }, one)), { n: 0n, d: 1n })),
    ).toBe('1')
    expect(report.standards.map(({ id }) => id)).toEqual(evaluation.rankings[0]?.ranked.map(({ id }) => id))
  })

  test('in the draws as many lead as there are places, give or take who is level', () => {
    const together = report.standards.reduce((sum, { drawn }) => sum + Number(drawn?.leads ?? 0), 0)
    expect(together).toBeGreaterThanOrEqual(report.places - 0.001)
    expect(report.draws).toMatchObject({ model: 'box', within: '25', draws: 2_000, seed: [1, 2] })
    expect(report.draws?.differing).toEqual([])
  })

  test('the middle of the drawn ranks lies between the ends, these between best and worst', () => {
    for (const { drawn } of report.standards) {
      if (!drawn) throw new Error('not drawn')
      const { best, from, median, to, worst } = drawn
      expect([best, from, median, to, worst]).toEqual([best, from, median, to, worst].toSorted((a, b) => a - b))
    }
  })
})

describe('other schemes', () => {
  test('a geometric mean is ordered by logarithms: the same ranks, undisturbed', () => {
    const { field, report } = reportOn({ ...coffee, aggregation: 'geometric' })
    expect(field.basis).toBe('logarithms')
    expect(report.draws?.differing).toEqual([])
    expect(robustnessShape.parse(report)).toEqual(report)
  })

  test('in a minimum no weight has a say: no draws, and only stars or nothing at the cut', () => {
    const { report } = reportOn({ ...coffee, aggregation: 'minimum' })
    expect(report.draws).toBe(null)
    expect(['stars', 'minimum', 'nobody-out']).toContain(report.cut.kind)
    expect(report.firmness).toBe('firm')
    expect(new Set(report.indicators.map(({ influence }) => influence))).toEqual(new Set([null]))
  })

  test('where stars follow the score, weights move them too', () => {
    const bands = { five: '[90,100]', four: '[80,90)', three: '[0,80)' }
    const { field, report } = reportOn({ ...coffee, stars: { ...coffee.stars, bands } })
    expect(new Set(field.rows.map(({ star }) => star))).toEqual(new Set([0]))
    expect(report.cut.kind).not.toBe('stars')
  })

  test('a variety without standards has a report that says so', () => {
    const evaluation = evaluate(coffee, [], { policyNumbers: { coreIndicatorsMin: 3 } })
    const field = fieldOf(evaluation, coffee, { variety: coffee.varieties[0]?.id ?? '' })
    const report = field && robustnessOf(field, circumstances, { plan, tally: tally(field, plan) })
    expect(report).toMatchObject({ ranked: 0, cut: { kind: 'no-places' }, firmness: null, draws: null })
  })
})

describe('how firm', () => {
  test.each([
    [
      '1/20 exactly: level at most, so they do not flip',
      [
        [1050, 0],
        [0, 950],
      ],
      'fairly-firm',
      false,
    ],
    [
      'just below a twentieth',
      [
        [1049, 0],
        [0, 951],
      ],
      'borderline',
      true,
    ],
    [
      'a tenth',
      [
        [1100, 0],
        [0, 900],
      ],
      'firm',
      false,
    ],
    [
      'just below a tenth',
      [
        [1099, 0],
        [0, 901],
      ],
      'fairly-firm',
      false,
    ],
  ])('%s', (_, rows, firmness, flips) => {
    const report = robustnessOf(
      fieldFrom({ weights: [1, 1], rows: rows.map((points) => ({ points })), places: 1, pointsIn: 20 }),
      circumstances,
    )
    expect([report.firmness, report.flips.flips]).toEqual([firmness, flips])
    expect(report.draws).toBe(null)
  })
})

test.each([
  ['1', '0'],
  ['0', '0'],
  ['2', '1'],
  ['64', '6'],
  ['0.5', '0'],
])('the binary logarithm of %s points is %s', (points, expected) => {
  expect(written(logarithm(rational(points)))).toBe(expected)
})

test('a logarithm is cut off after forty digits', () => {
  const { n, d } = logarithm(rational('100'))
  expect(Math.abs(Number(n) / Number(d) - Math.log2(100))).toBeLessThan(2 ** -39)
})
