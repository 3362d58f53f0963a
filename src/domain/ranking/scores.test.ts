import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { exact, same, sum, times, written } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { schemeShape } from '#domain/scheme.ts'
import { evaluate } from './evaluate.ts'
import { scoreTable } from './scores.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme'))
const { declarations } = declarationsShape.parse(read('coffee.declarations'))
const evaluation = evaluate(scheme, declarations, { policyNumbers: { coreIndicatorsMin: 3 } })
const table = scoreTable(evaluation, 'washed')

test('weights are 1 together, and weight times points is the exact score of each', () => {
  if (!table) throw new Error('no table')
  const { weights, points, standards } = table
  expect(same(sum(weights), exact('1'))).toBe(true)
  for (const [i, id] of standards.entries()) {
    const score = sum((points[i] ?? []).map((one, j) => times(one, weights[j] ?? exact('0'))))
    expect(written(score)).toBe(evaluation.standards.find((one) => one.id === id)?.exact)
  }
})

test('rows stand in the order of the ranking, with ranks, stars and scores as published', () => {
  const ranked = evaluation.rankings.find(({ variety }) => variety === 'washed')?.ranked ?? []
  expect(table?.standards.map((id, i) => [id, table.ranks[i], table.stars[i], table.scores[i]])).toEqual(
    ranked.map(({ id, rank, star, score }) => [id, rank, star, score]),
  )
  expect(table?.hundredths).toHaveLength(ranked.length * (table?.indicators.length ?? 0))
})

test('hundredths are the exact points, rounded by GB/T 8170', () => {
  const all = table?.points.flat() ?? []
  const off = all.map((one, i) => Math.abs(Number(table?.hundredths[i]) - (Number(one.n) * 100) / Number(one.d)))
  expect(Math.max(...off)).toBeLessThanOrEqual(0.5)
  expect(table?.isWhole).toBe(all.every((one) => 100n % one.d === 0n))
})

test('no such variety, and a variety without a ranked standard', () => {
  expect(scoreTable(evaluation, 'honey')).toBeUndefined()
  const none = evaluate(scheme, [], { policyNumbers: { coreIndicatorsMin: 3 } })
  expect(scoreTable(none, 'washed')).toMatchObject({ standards: [], indicators: [], weights: [], isWhole: true })
})

test('exact values are read as results write them', () => {
  expect(['1/3', '-0.50', '7'].map((text) => written(rational(text)))).toEqual(['1/3', '-0.5', '7'])
  expect(() => rational('1/0')).toThrow(RangeError)
  expect(() => rational('NaN')).toThrow(RangeError)
})
