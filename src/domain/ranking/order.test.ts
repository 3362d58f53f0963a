import fc from 'fast-check'
import { expect, test } from 'vitest'
import asem from '../../../tests/cases/asem-coinr.json' with { type: 'json' }
import saw from '../../../tests/cases/saw-kracka-2010.json' with { type: 'json' }
import ties from '../../../tests/cases/rank-tie-conventions.json' with { type: 'json' }
import wpm from '../../../tests/cases/wpm-enwiki.json' with { type: 'json' }
import { exact, order, over, ratio, sum, times, written, type Rational } from '#domain/requirement/decimal.ts'
import { aggregate } from './aggregate.ts'
import { byCodePoint, ranksOf, type Key } from './order.ts'

const key = (score: Rational, star: Key['star'] = 5): Key => ({ star, score, further: [] })
const value = (number: number) => exact(String(number))

test('equal ones share a rank and the next is counted on: 1-2-2-4', () => {
  const ascending = ties.inputs.map((one) => key(value(-one)))
  expect(ranksOf(ascending)).toEqual(ties.expected.min)
})

test('stars come before scores', () => {
  expect(ranksOf([key(value(60), 5), key(value(99), 4), key(value(61), 5)])).toEqual([2, 3, 1])
})

test('ranks do not depend on the order of the input, and equal keys get equal ranks', () => {
  const keys = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom<Key['star']>(3, 4, 5)), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(keys, (pairs) => {
      const all = pairs.map(([score, star]) => key(value(score), star))
      const ranks = ranksOf(all)
      expect(ranksOf(all.toReversed()).toReversed()).toEqual(ranks)
      for (const [i, a] of all.entries())
        for (const [j, b] of all.entries())
          expect(ranks[i] === ranks[j]).toBe(a.star === b.star && order(a.score, b.score) === 0)
    }),
  )
})

/** Columns divided by their sum; those to be kept low turned over first. */
function shares(matrix: number[][], direction: number[]): Rational[][] {
  const turned = matrix.map((row) =>
    row.map((one, j) => (direction[j] === 1 ? value(one) : over(exact('1'), value(one)))),
  )
  const totals = direction.map((_, j) => sum(turned.map((row) => row[j] ?? exact('0'))))
  return turned.map((row) => row.map((one, j) => over(one, totals[j] ?? exact('1'))))
}

function composites(
  { inputs }: { inputs: { matrix: number[][]; direction: number[]; weights: number[] } },
  kind: 'arithmetic' | 'geometric',
  scale: Rational,
) {
  const total = sum(inputs.weights.map(value))
  return shares(inputs.matrix, inputs.direction).map((row) => {
    const scored = row.map((one, j) => ({
      points: times(one, scale),
      weight: over(value(inputs.weights[j] ?? 0), total),
    }))
    return aggregate(scored, kind, exact('0.000000001')).rounded
  })
}

test('the weighted sum agrees with the published example of Kracka, Brauers and Zavadskas', () => {
  const scores = composites(saw, 'arithmetic', exact('1'))
  expect(ranksOf(scores.map((score) => key(score)))).toEqual(saw.expected.rank)
  for (const [i, score] of scores.entries())
    expect(Math.abs(Number(score.n) / Number(score.d) - (saw.expected.score[i] ?? 0))).toBeLessThan(saw.tolerance)
})

test('the weighted product agrees with the published example', () => {
  // Scaled by 1000, so that no share falls under the floor of one point.
  const scores = composites(wpm, 'geometric', exact('1000'))
  expect(ranksOf(scores.map((score) => key(score)))).toEqual(wpm.expected.rank)
  for (const [i, score] of scores.entries()) {
    const logarithm = Math.log10(Number(score.n) / Number(score.d) / 1000)
    expect(Math.abs(logarithm - (wpm.expected.log10_score[i] ?? 0))).toBeLessThan(wpm.tolerance)
  }
})

test('a geometric mean that falls on the half goes to the even step', () => {
  const equal = [
    { points: exact('80.5'), weight: ratio(1n, 2n) },
    { points: exact('80.5'), weight: ratio(1n, 2n) },
  ]
  expect(aggregate(equal, 'geometric', exact('1')).rounded).toEqual(exact('80'))
})

test('names are ordered by code points', () => {
  expect(['Q/乙 2', 'Q/AB 2', 'Q/AB 10', 'Q/𠀀'].toSorted(byCodePoint)).toEqual(['Q/AB 10', 'Q/AB 2', 'Q/乙 2', 'Q/𠀀'])
  // Beyond the first plane code units would put 𠀀 before the full-width Ａ.
  expect(['𠀁', '𠀀', 'Ａ', 'Q', ''].toSorted(byCodePoint)).toEqual(['', 'Q', 'Ａ', '𠀀', '𠀁'])
})

test('two levels of weights agree with the aggregation of the ASEM index by COINr', () => {
  const weightIn = (code: string, among: readonly string[]) => {
    const of = (one: string) => value(asem.tree.find(({ code }) => code === one)?.weight ?? 0)
    return over(of(code), sum(among.map(of)))
  }
  const under = (parent: string | null) => asem.tree.filter((one) => one.parent === parent).map(({ code }) => code)
  const dimensions = Object.entries(asem.level2).map(([code, values]) => ({ code, values }))
  const [root] = asem.tree.filter(({ parent }) => !asem.tree.some(({ code }) => code === parent))
  const halves = under(root?.code ?? '')
  for (const [unit, expected] of asem.index.entries()) {
    const scored = dimensions.map(({ code, values }) => {
      const half = asem.tree.find((one) => one.code === code)?.parent ?? ''
      return {
        points: exact((values[unit] ?? 0).toFixed(12)),
        weight: times(weightIn(code, under(half)), weightIn(half, halves)),
      }
    })
    expect(written(sum(scored.map(({ weight }) => weight)))).toBe('1')
    const { rounded } = aggregate(scored, 'arithmetic', exact('0.0000000001'))
    expect(Math.abs(Number(rounded.n) / Number(rounded.d) - expected)).toBeLessThan(asem.tolerance)
  }
})
