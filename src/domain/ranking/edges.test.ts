import { readFileSync } from 'node:fs'
import { describe as group, expect, test } from 'vitest'
import { declarationsShape, type Declaration } from '#domain/declared.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { evaluate } from './evaluate.ts'
import { evaluationShape } from './evaluation.ts'
import { explain } from './explain.ts'
import { findings } from './lint.ts'

/* What other engines get wrong or leave open: each has one outcome here. */
const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/coffee.${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('scheme'))
const washed = declarationsShape.parse(read('declarations')).declarations.slice(0, 12)
const [first] = washed
if (!first) throw new Error('no declaration')

const run = (of: Scheme, all: readonly Declaration[]) => {
  const result = evaluate(of, all, { policyNumbers: { coreIndicatorsMin: 3 } })
  expect(evaluationShape.parse(result)).toEqual(result)
  const ranking = result.rankings[0]
  if (!ranking) throw new Error('no ranking')
  return { ...result, ranking }
}
const weighted = (weight: (id: string, own: string) => string): Scheme => ({
  ...scheme,
  indicators: scheme.indicators.map((one) =>
    one.weight === undefined ? one : { ...one, weight: weight(one.id, one.weight) },
  ),
})
const valued = (indicator: string, value: string): Declaration => ({
  ...first,
  values: { ...first.values, [indicator]: { value } },
})
const rules = (of: Scheme) => findings(of, { coreIndicatorsMin: 3 }).map(({ rule }) => rule)

group('numbers that are none', () => {
  test.each(['NaN', 'Infinity', '-Infinity', '≤NaN', '≥∞', 'undefined', 'null', '1/0', '≤0x10'])(
    '“%s” leaves a standard open and never counts as a number',
    (typed) => {
      const [one] = run(scheme, [valued('broken', typed)]).standards
      expect([one?.outcome, one?.indicators.find(({ indicator }) => indicator === 'broken')?.points]).toEqual([
        'undecided',
        '0',
      ])
    },
  )

  test('neither a scheme nor a result takes one', () => {
    for (const weight of ['NaN', 'Infinity', '1e3', '-5', '', ' ']) {
      const broken = weighted(() => weight)
      expect(schemeShape.safeParse(broken).success).toBe(false)
    }
    expect(JSON.stringify(run(scheme, washed))).not.toMatch(/NaN|Infinity|null\.|undefined/)
  })
})

group('weights', () => {
  test('a weight of zero counts for nothing, and everybody else keeps the order of the rest', () => {
    const without = run(
      weighted((id, own) => (id === 'broken' ? '0' : own)),
      washed,
    )
    const broken = without.standards[0]?.indicators.find(({ indicator }) => indicator === 'broken')
    expect([broken?.points, broken?.weight, broken?.loss]).toEqual([null, null, null])
    expect(rules(weighted((id, own) => (id === 'broken' ? '0' : own)))).toContain('weight-of-zero')
  })

  test('all weights zero: every score is 0, stars alone order, and the linter says so', () => {
    const none = weighted(() => '0')
    const { ranking } = run(none, washed)
    expect(new Set(ranking.ranked.map(({ score }) => score))).toEqual(new Set(['0.00']))
    expect(new Set(ranking.ranked.map(({ rank, star }) => `${star} ${rank}`)).size).toBe(
      new Set(ranking.ranked.map(({ star }) => star)).size,
    )
    expect(rules(none)).toContain('weights-in-part')
  })

  test('too fine for the geometric mean: open, and refused before publication', () => {
    const fine: Scheme = {
      ...weighted((id, own) => (id === 'broken' ? '14.9999999' : id === 'discoloured' ? '15.0000001' : own)),
      aggregation: 'geometric',
    }
    const { standards } = run(fine, washed.slice(0, 2))
    expect(standards.map(({ outcome, because }) => [outcome, because[0]?.code])).toEqual([
      ['undecided', 'weights-too-fine'],
      ['undecided', 'weights-too-fine'],
    ])
    expect(rules(fine)).toContain('weights-too-fine-here')
  })

  test('a rounding step of zero is taken as the usual one, and refused before publication', () => {
    const still: Scheme = { ...scheme, ranking: { ...scheme.ranking, step: '0' } }
    expect(run(still, washed).ranking.ranked).toEqual(run(scheme, washed).ranking.ranked)
    expect(rules(still)).toContain('step-of-zero')
  })
})

group('few, equal and empty', () => {
  test('nobody: an empty ranking and an empty list, with the reason', () => {
    const { ranking, standards } = run(scheme, [])
    expect([standards, ranking.ranked, ranking.shortlist.places]).toEqual([[], [], null])
    expect(ranking.shortlist.basis[0]?.code).toBe('size-empty')
    expect(ranking.singles).toEqual([])
  })

  test('one alone: first, in the list, with nobody to be compared with', () => {
    const { ranking, standards } = run(scheme, [first])
    expect(ranking.ranked.map(({ rank }) => rank)).toEqual([1])
    expect([ranking.shortlist.places, ranking.shortlist.gap, ranking.shortlist.margin]).toEqual([1, null, null])
    const found = explain({ scheme, declarations: [first], evaluation: run(scheme, [first]) }, standards[0]?.id ?? '')
    expect([found?.next, found?.cut]).toEqual([null, null])
  })

  test('nothing declared: core indicators are missing, no star, not ranked', () => {
    const { ranking, standards } = run(scheme, [{ ...first, values: {} }])
    expect(ranking.ranked).toEqual([])
    expect([standards[0]?.outcome, standards[0]?.star, standards[0]?.score]).toEqual(['not-admitted', 0, '0.00'])
  })

  test('an indicator on which all are equal has no list of its own and turns no pair', () => {
    const equal = washed.map((one) => ({ ...one, values: { ...one.values, broken: { value: '≤2.0' } } }))
    const { ranking } = run(scheme, equal)
    expect(ranking.singles.find(({ indicator }) => indicator === 'broken')?.list).toBe(false)
  })

  test('all equal: one rank for all, the order shown means nothing, and no tie is split', () => {
    const equal = washed.map((one) => ({ ...one, values: first.values }))
    const { ranking } = run(scheme, equal)
    expect(new Set(ranking.ranked.map(({ rank }) => rank))).toEqual(new Set([1]))
    const { places, listed } = ranking.shortlist
    expect([null, ranking.shortlist.pool]).toContain(places)
    expect(listed).toHaveLength(places ?? 0)
    expect(ranking.rounding).toEqual([])
  })
})
