import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import { declarationsShape, type Declaration } from '#domain/declared.ts'
import { exact, minus, same, sum, written } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { evaluate, keyOf } from './evaluate.ts'
import { explain } from './explain.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme'))
const { declarations } = declarationsShape.parse(read('coffee.declarations'))
const circumstances = { policyNumbers: { coreIndicatorsMin: 3 } }
const run = (of: Scheme, all: readonly Declaration[]) => evaluate(of, all, circumstances)
const evaluation = run(scheme, declarations)
const of = { scheme, declarations, evaluation }
const ranked = evaluation.rankings.flatMap(({ ranked }) => ranked)
const anyRanked = fc.constantFrom(...ranked.map(({ id }) => id))
const explained = (id: string) => {
  const found = explain(of, id)
  if (!found) throw new Error(`not explained: ${id}`)
  return found
}

test('points lost by indicator add up to what is missing from full marks', () => {
  for (const { id } of ranked) {
    const { sums, indicators } = explained(id)
    const losses = indicators.flatMap(({ loss }) => (loss === null ? [] : [rational(loss)]))
    const missing = minus(exact('100'), rational(evaluation.standards.find((one) => one.id === id)?.exact ?? ''))
    expect([written(sum(losses)), sums.loss]).toEqual([written(missing), written(missing)])
    expect(same(sum([rational(sums.contribution), rational(sums.loss)]), exact('100'))).toBe(true)
  }
})

test('what an indicator costs in ranks is nothing where it has full points, and never less than nothing', () => {
  for (const { id, rank } of ranked)
    for (const { cost, points, tier } of explained(id).indicators) {
      if (!cost) continue
      expect(cost.full.ranks).toBeGreaterThanOrEqual(cost.best.ranks)
      expect(cost.full.rank).toBe(rank - cost.full.ranks)
      if (points === '100' && tier === 'advanced') expect([cost.full.ranks, cost.best.ranks]).toEqual([0, 0])
    }
})

group('the change to the next rank', () => {
  const declared = (id: string, indicator: string, value: string) =>
    declarations.map((one) =>
      keyOf(one) === id ? { ...one, values: { ...one.values, [indicator]: { ...one.values[indicator], value } } } : one,
    )

  test('does what it says when it is declared', () => {
    fc.assert(
      fc.property(anyRanked, fc.nat(), (id, which) => {
        const next = explained(id).next
        const change = next?.changes[which % Math.max(1, next.changes.length)]
        if (!next || !change) return
        const all = declared(id, change.indicator, change.declared)
        const after = run(scheme, all).standards.find((one) => one.id === id)
        expect([after?.rank, after?.indicators.find((one) => one.indicator === change.indicator)?.points]).toEqual([
          change.rank,
          change.points,
        ])
        expect(change.rank).toBeLessThanOrEqual(next.rank)
      }),
      { numRuns: 25 },
    )
  })

  test('is the laxest limit that does: one step less is not enough', () => {
    let looked = 0
    for (const { id } of ranked.slice(0, 12)) {
      const { next } = explained(id)
      for (const { indicator, declared: text } of next?.changes ?? []) {
        const [, sign = '', number = '', unit = ''] = /^([≥≤])([\d.]+) (.+)$/.exec(text) ?? []
        if (!sign) continue
        const step = exact(number.includes('.') ? `0.${'0'.repeat((number.split('.')[1]?.length ?? 1) - 1)}1` : '1')
        const less = written(
          sign === '≥' ? minus(exact(number), step) : minus(exact(number), { n: -step.n, d: step.d }),
        )
        const after = run(scheme, declared(id, indicator, `${sign}${less} ${unit}`)).standards.find(
          (one) => one.id === id,
        )
        expect(after?.rank).toBeGreaterThan(next?.rank ?? 0)
        looked++
      }
    }
    expect(looked).toBeGreaterThan(10)
  })

  test('stands in the order of its effort, and there is none for the first', () => {
    for (const { id, rank } of ranked) {
      const { next } = explained(id)
      expect(next === null).toBe(rank === 1)
      const efforts = (next?.changes ?? []).flatMap(({ effort }) =>
        effort === null ? [] : [Number(rational(effort).n) / Number(rational(effort).d)],
      )
      expect(efforts).toEqual(efforts.toSorted((a, b) => a - b))
    }
  })
})

test('a change from below all levels has no size, for there is no way to measure it by', () => {
  const [lost] = declarations.filter(({ values }) => values.traceability?.value === '否')
  const { next } = explained(lost ? keyOf(lost) : '')
  expect(next?.changes.find(({ indicator }) => indicator === 'traceability')).toMatchObject({ effort: null })
})

test('what holds the stars stands in the order of the scheme', () => {
  const places = ranked.map(({ id }) =>
    explained(id).starBinding.by.map(({ indicator }) => scheme.indicators.findIndex((one) => one.id === indicator)),
  )
  expect(places.some((all) => all.length > 2)).toBe(true)
  for (const all of places) expect(all).toEqual(all.toSorted((a, b) => a - b))
})

test('what holds the stars names the level that would lift them', () => {
  const four = ranked.find(({ star, id }) => star === 4 && explained(id).starBinding.by.length > 0)
  const { by } = explained(four?.id ?? '').starBinding
  expect(by.every(({ tier, needed }) => tier === 'average' && needed === 'advanced')).toBe(true)
})

test('everybody in the pool stands on one side of the cut, and the gap is that of published scores', () => {
  const [ranking] = evaluation.rankings
  const listed = new Set(ranking?.shortlist.listed)
  for (const { id, score } of ranking?.ranked ?? []) {
    const { cut } = explained(id)
    if (ranking?.shortlist.skipped.some((one) => one.id === id)) expect(cut).toBeNull()
    else {
      expect(cut?.side).toBe(listed.has(id) ? 'in' : 'out')
      const other = ranked.find((one) => one.id === cut?.against)?.score ?? '0'
      const gap = listed.has(id) ? minus(exact(score), exact(other)) : minus(exact(other), exact(score))
      if (gap.n >= 0n) expect(same(exact(cut?.gap ?? ''), gap)).toBe(true)
      if (cut?.margin === null) expect(cut.transfer).toBeNull()
    }
  }
})

test('a standard that is not ranked has verdicts and losses, but no next rank and no side of the cut', () => {
  const out = evaluation.standards.find(({ outcome }) => outcome === 'not-admitted')
  const { rank, next, cut, indicators } = explained(out?.id ?? '')
  expect([rank, next, cut, indicators.some(({ cost }) => cost)]).toEqual([null, null, null, false])
  expect(indicators.some(({ named }) => named.verdict === 'laxer')).toBe(true)
})

test('by a geometric mean and by the minimum, costs are those of leaving all else as it is', () => {
  for (const aggregation of ['geometric', 'minimum'] as const) {
    const other = { ...scheme, aggregation }
    const result = run(other, declarations)
    const [, second] = result.rankings[0]?.ranked ?? []
    const found = explain({ scheme: other, declarations, evaluation: result }, second?.id ?? '')
    expect(found?.cut?.margin).toBeNull()
    expect(found?.indicators.filter(({ cost }) => cost).every(({ cost }) => (cost?.full.ranks ?? -1) >= 0)).toBe(true)
  }
})

test('what was not evaluated is not explained', () => {
  expect(explain(of, 'Q/NONE')).toBeUndefined()
  expect(explain({ ...of, declarations: [] }, ranked[0]?.id ?? '')).toBeUndefined()
})
