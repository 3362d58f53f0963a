import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import house from '../../tests/cases/ahp-saaty-house-8x8.json' with { type: 'json' }
import small from '../../tests/cases/ahp-small-matrices.json' with { type: 'json' }
import { exact, one, order, over, ratio, sum, times, written, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { compared, fitting, importances, matrixOf, percentsOf } from './pairwise.ts'

const number = ({ n, d }: Rational) => Number((n * 10n ** 15n) / d) / 1e15
const matrix = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(rational))
const near = (tolerance: number, value: Rational, expected: number) =>
  expect(Math.abs(number(value) - expected)).toBeLessThan(tolerance)

describe('published comparisons', () => {
  test('Saaty’s eight by eight on buying a house', () => {
    const found = compared(matrix(house.inputs.matrix))
    near(house.tolerance, found.eigenvalue, house.expected.lambda_max)
    near(house.tolerance, found.index, house.expected.CI)
    near(house.tolerance, found.ratio, house.expected.CR)
    for (const [i, weight] of found.weights.entries())
      near(house.tolerance, weight, house.expected.mean_weights[i] ?? 0)
    expect(fitting(found, [])).toBeUndefined()
  })

  test('three by three, consistent and not', () => {
    const [first, second] = small.inputs.map((one) => compared(matrix(one.matrix)))
    near(small.tolerance, first?.index ?? one, small.expected[0]?.CI ?? 0)
    expect(second?.weights.map(written)).toEqual(['2/3', '1/9', '2/9'])
    expect(second && [written(second.ratio), second.worst]).toEqual(['0', null])
  })
})

test('comparisons that follow from weights give these back, exactly, and contradict nothing', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(weights, (all) => {
      const own = all.map((weight) => ratio(BigInt(weight), 1n))
      const found = compared(own.map((a) => own.map((b) => over(a, b))))
      expect(found.weights.map(written)).toEqual(own.map((weight) => written(over(weight, sum(own)))))
      expect([written(found.ratio), found.worst]).toEqual(['0', null])
    }),
  )
})

test('whatever is answered: weights are above zero and together 1, the ratio never below zero, percents together 100', () => {
  const answers = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.infiniteStream(fc.constantFrom(...importances)))
  fc.assert(
    fc.property(answers, ([count, stream]) => {
      const found = compared(matrixOf(count, [...stream.take((count * (count - 1)) / 2)]))
      expect(written(sum([...found.weights]))).toBe('1')
      expect(found.weights.every(({ n }) => n > 0n)).toBe(true)
      expect(found.ratio.n >= 0n).toBe(true)
      if (count === 2) expect(written(found.ratio)).toBe('0')
      const percents = percentsOf(found.weights)
      expect(percents.reduce((a, b) => a + b, 0n)).toBe(100n)
      for (const [i, percent] of percents.entries())
        expect(Math.abs(Number(percent) - 100 * number(found.weights[i] ?? one))).toBeLessThan(1)
    }),
  )
})

test('in a circle: back to the panel, with the pair that fits least', () => {
  // The first is thrice the second, the second thrice the third, and the third nine times the first.
  const found = compared(matrixOf(3, ['3', '1/9', '3']))
  expect(order(found.ratio, exact('0.1'))).toBe(1)
  const worst = found.worst
  expect(worst && [worst.first, worst.second]).toEqual([0, 2])
  expect(fitting(found, ['甲', '乙', '丙'])).toMatchObject({
    refused: 'comparisons-contradict',
    clause: '3.2',
    with: { first: '甲', second: '丙' },
  })
})

test('the mean of a column is what it says: weights of two are their comparison', () => {
  const { weights } = compared(matrixOf(2, ['3']))
  expect(weights.map(written)).toEqual(['0.75', '0.25'])
  expect(written(times(weights[1] ?? one, exact('3')))).toBe('0.75')
})
