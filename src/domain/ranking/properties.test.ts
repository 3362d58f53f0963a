import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Declaration } from '#domain/declared.ts'
import { exact, order, same, sum, times, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluation, StandardResult } from './evaluation.ts'
import { scoreTable } from './scores.ts'

vi.setConfig({ testTimeout: 60_000 })

/*
 * Any small scheme and any standards on it: limits that are whole numbers, so that ties and equal values are common.
 */
const kinds = fc.constantFrom('arithmetic' as const, 'geometric' as const, 'minimum' as const)
const lower = fc.boolean()

const schemes: fc.Arbitrary<Scheme> = fc
  .record({
    directions: fc.array(lower, { minLength: 2, maxLength: 5 }),
    aggregation: kinds,
    step: fc.constantFrom('0.01', '1', '5'),
    scoring: fc.constantFrom('linear' as const, 'step' as const),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
    tiedCut: fc.constantFrom('shrink' as const, 'widen' as const),
    rule: fc.constantFrom('top-k' as const, 'largest-gap' as const, 'level-only' as const),
  })
  .map(({ directions, aggregation, step, scoring, weights, rule, tiedCut }) =>
    schemeShape.parse({
      format: 'lingpao-scheme@1',
      id: 'any',
      title: { zh: '任意' },
      category: { name: { zh: '任意' } },
      varieties: [{ id: 'one', name: { zh: '一种' } }],
      parts: { performance: '100', process: '0', function: '0', benefit: '0' },
      indicators: directions.map((isLower, i) => ({
        id: `i${i}`,
        name: { zh: `指标${i}` },
        part: 'performance',
        class: 'core',
        valueKind: 'number',
        unit: 'mg/kg',
        domain: { least: '0' },
        direction: isLower ? 'lower' : 'higher',
        levels: isLower
          ? { advanced: '≤2', average: '≤4', benchmark: '≤6' }
          : { advanced: '≥8', average: '≥6', benchmark: '≥4' },
        baselines: [{ kind: 'national', standard: 'GB/T 1-2020', requirement: isLower ? '≤7' : '≥3' }],
        method: 'GB/T 2-2020',
        weight: String(weights[i] ?? 1),
      })),
      admission: { rule: 'core-not-laxer-and-any-stricter' },
      stars: { innovativeForFive: 0, innovativeForFour: 0 },
      scoring: { kind: scoring, points: { advanced: '100', average: '80', benchmark: '60' } },
      aggregation,
      ranking: { on: 'rounded', step, ties: 'shared' },
      shortlist: { rule, tiedCut, count: 3, starMin: 3, kmin: 1, kmax: 5 },
      reevaluation: [],
      sources: [],
    }),
  )

const limits = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), {
  minLength: 2,
  maxLength: 8,
})
const typed = ({ indicators }: Scheme, row: readonly number[], write = (n: number) => `${n}`) =>
  Object.fromEntries(
    indicators.map(({ id, direction }, i) => [
      id,
      { value: `${direction === 'lower' ? '≤' : '≥'}${write(row[i] ?? 0)}` },
    ]),
  )
const declared = (scheme: Scheme, rows: readonly (readonly number[])[]): Declaration[] =>
  rows.map((row, i) => ({
    standard: `Q/${String(i).padStart(2, '0')}-2026`,
    enterprise: { name: `企业${i}`, uscc: `9153010${i}MA6` },
    product: '产品',
    values: typed(scheme, row),
  }))
const run = (scheme: Scheme, all: readonly Declaration[]) =>
  evaluate(scheme, all, { policyNumbers: { coreIndicatorsMin: 3 } })
const ranked = ({ rankings }: Evaluation) => rankings[0]?.ranked ?? []
const of = ({ standards }: Evaluation, standard: string): StandardResult => {
  const one = standards.find((other) => other.standard === standard)
  if (!one) throw new Error(standard)
  return one
}
const anything = (check: (scheme: Scheme, rows: number[][]) => void, numRuns = 30) =>
  fc.assert(fc.property(schemes, limits, check), { numRuns })

test('neutrality: the order of the input changes no byte', () => {
  anything((scheme, rows) => {
    const all = declared(scheme, rows)
    expect(JSON.stringify(run(scheme, all.toReversed()))).toBe(JSON.stringify(run(scheme, all)))
  })
})

test('anonymity: whoever declares something has its rank, by whatever number and name', () => {
  anything((scheme, rows) => {
    const all = declared(scheme, rows)
    const values = all.map((one) => one.values).toReversed()
    const swapped = all.map((one, i) => ({ ...one, values: values[i] ?? {} }))
    const ranks = (result: Evaluation) => all.map(({ standard }) => of(result, standard).rank)
    expect(ranks(run(scheme, swapped))).toEqual(ranks(run(scheme, all)).toReversed())
  })
})

test('units: a thousandfold number in a unit a thousandth as large changes nothing', () => {
  anything((scheme, rows) => {
    const micro = declared(scheme, rows).map((one, i) => ({
      ...one,
      values: typed(scheme, rows[i] ?? [], (n) => `${n}000 μg/kg`),
    }))
    expect(ranked(run(scheme, micro))).toEqual(ranked(run(scheme, declared(scheme, rows))))
  })
})

test('monotonicity: a stricter promise never loses a level, a star, a point or a rank', () => {
  fc.assert(
    fc.property(schemes, limits, fc.nat(), fc.nat(), (scheme, rows, who, what) => {
      const i = who % rows.length
      const j = what % scheme.indicators.length
      const isLower = scheme.indicators[j]?.direction === 'lower'
      const better = rows.map((row, k) =>
        k === i ? row.map((n, l) => (l === j ? (isLower ? Math.max(0, n - 1) : n + 1) : n)) : row,
      )
      const standard = `Q/${String(i).padStart(2, '0')}-2026`
      const [was, is] = [rows, better].map((all) => of(run(scheme, declared(scheme, all)), standard))
      expect(is?.star).toBeGreaterThanOrEqual(was?.star ?? 0)
      expect(order(exact(is?.score ?? '0'), exact(was?.score ?? '0'))).not.toBe(-1)
      if (was?.rank) expect(is?.rank).toBeLessThanOrEqual(was.rank)
    }),
    { numRuns: 40 },
  )
})

test('independence: who else takes part changes no score, and no order between two', () => {
  anything((scheme, rows) => {
    const all = declared(scheme, rows)
    const [whole, part] = [run(scheme, all), run(scheme, all.slice(1))]
    for (const one of part.standards) expect(of(whole, one.standard).score).toBe(one.score)
    const left = new Set(ranked(part).map(({ id }) => id))
    expect(ranked(part).map(({ id }) => id)).toEqual(
      ranked(whole)
        .map(({ id }) => id)
        .filter((id) => left.has(id)),
    )
  })
})

test('dominance: nowhere fewer points and no fewer stars is never behind', () => {
  anything((scheme, rows) => {
    const table = scoreTable(run(scheme, declared(scheme, rows)), 'one')
    if (!table) throw new Error('no table')
    for (const [a, own] of table.points.entries())
      for (const [b, other] of table.points.entries()) {
        const ahead = own.every((points, j) => order(points, other[j] ?? points) >= 0)
        if (ahead && (table.stars[a] ?? 0) >= (table.stars[b] ?? 0))
          expect(table.ranks[a]).toBeLessThanOrEqual(table.ranks[b] ?? 0)
      }
  })
})

test('ties: the same values have the same rank, and a list holds all of them or none', () => {
  anything((scheme, rows) => {
    const twins = declared(scheme, [...rows, ...rows.slice(0, 1)])
    const result = run(scheme, twins)
    const [first, last] = [twins.at(0), twins.at(-1)].map((one) => of(result, one?.standard ?? ''))
    expect(first?.rank).toBe(last?.rank)
    const listed = new Set(result.rankings[0]?.shortlist.listed)
    for (const { id, rank } of ranked(result))
      for (const other of ranked(result)) if (rank === other.rank) expect(listed.has(id)).toBe(listed.has(other.id))
  })
})

test('proportion: all weights doubled change nothing', () => {
  anything((scheme, rows) => {
    const doubled = {
      ...scheme,
      indicators: scheme.indicators.map((one) => ({ ...one, weight: `${Number(one.weight) * 2}` })),
    }
    const all = declared(scheme, rows)
    expect(ranked(run(doubled, all))).toEqual(ranked(run(scheme, all)))
  })
})

test('one rounding: a published score is the exact one rounded once, and ranks are 1, 2, 2, 4', () => {
  anything((scheme, rows) => {
    const result = run(scheme, declared(scheme, rows))
    for (const { exact: before, score, indicators } of result.standards) {
      const all = indicators.flatMap(({ points, weight }): { p: Rational; w: Rational }[] =>
        points && weight ? [{ p: rational(points), w: rational(weight) }] : [],
      )
      if (scheme.aggregation === 'arithmetic')
        expect(same(rational(before ?? ''), sum(all.map(({ p, w }) => times(p, w))))).toBe(true)
      const off =
        before === null ? 0 : Math.abs(Number(score) - Number(rational(before).n) / Number(rational(before).d))
      expect(off).toBeLessThanOrEqual(Number(scheme.ranking.step) / 2 + 1e-9)
    }
    for (const { rank, star, score } of ranked(result))
      expect(rank).toBe(
        1 +
          ranked(result).filter((one) => one.star > star || (one.star === star && Number(one.score) > Number(score)))
            .length,
      )
  })
})
