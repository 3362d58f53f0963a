import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { exact, hundred, one, order, over, sum, written } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { core, evaluated, schemeOf } from '../../../tests/plain-scheme.ts'
import { evaluate } from './evaluate.ts'
import { evaluationShape } from './evaluation.ts'
import { findings } from './lint.ts'
import { weightsOf } from './weights.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const { benefit: _, ...uncapped } = schemeShape.parse(read('coffee.scheme'))
const { declarations } = declarationsShape.parse(read('coffee.declarations'))
const policyNumbers = { coreIndicatorsMin: 3 }
const run = (scheme: Scheme) => evaluate(scheme, declarations, { policyNumbers })
const parted = (parts: Scheme['parts'], weightMax: string): Scheme => ({
  ...uncapped,
  parts,
  benefit: { weightMax, by: 'declared' },
})
const rules = (scheme: Scheme) => findings(scheme, policyNumbers).map(({ place, rule }) => `${place} ${rule}`)

type Own = readonly [string, Indicator['part']]
const few = (...of: readonly Own[]) => of.map(([id, part]) => ({ id, part, weight: '100' }) as Indicator) // all that weights look at
const shares = (weightMax: string | undefined, ...of: readonly Own[]) => {
  const scheme: Scheme = {
    ...uncapped,
    parts: { performance: '50', process: '20', function: '15', benefit: '15' },
    ...(weightMax === undefined ? {} : { benefit: { weightMax } }),
  }
  return Object.fromEntries([...weightsOf(scheme, few(...of)).weights].map(([id, weight]) => [id, written(weight)]))
}

clause('3.2', 'the benefit part counts no more than its cap, whichever parts a variety has', () => {
  expect(shares('20', ['a', 'performance'], ['b', 'process'], ['c', 'function'], ['d', 'benefit'])).toEqual({
    a: '0.5',
    b: '0.2',
    c: '0.15',
    d: '0.15',
  })
  // Two parts missing would leave 15 of 35 to it.
  expect(shares('20', ['b', 'process'], ['d', 'benefit'])).toEqual({ b: '0.8', d: '0.2' })
  expect(shares(undefined, ['b', 'process'], ['d', 'benefit'])).toEqual({ b: '4/7', d: '3/7' })
  expect(shares('20', ['d', 'benefit'])).toEqual({ d: '1' })
  expect(shares('20', ['a', 'performance'])).toEqual({ a: '1' })
})

test('shares are 1 together, the cap holds, and the others keep their proportion', () => {
  const weights = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 50 })))
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 99 }), ([a, b, c, d], max) => {
      const scheme = parted({ performance: `${a}`, process: `${b}`, function: `${c}`, benefit: `${d}` }, `${max}`)
      const { weights } = weightsOf(scheme, few(['a', 'performance'], ['b', 'process'], ['d', 'benefit']))
      expect(sum([...weights.values()])).toEqual(one)
      expect(order(weights.get('d') ?? one, over(exact(`${max}`), hundred))).toBeLessThanOrEqual(0)
      expect(over(weights.get('a') ?? one, weights.get('b') ?? one)).toEqual(over(exact(`${a}`), exact(`${b}`)))
    }),
  )
})

clause('3.4.5', 'the ranking stands without the benefit part as well, with the score that the other parts give', () => {
  const scheme = parted(uncapped.parts, '20')
  const result = run(scheme)
  expect(evaluationShape.parse(result)).toEqual(result)
  const bare = run({ ...uncapped, indicators: uncapped.indicators.filter(({ part }) => part !== 'benefit') })
  for (const { variety, ranked, withoutBenefit } of result.rankings) {
    expect(withoutBenefit?.weight).toBe('0.1')
    expect(withoutBenefit?.ranked.map(({ id }) => id).toSorted()).toEqual(ranked.map(({ id }) => id).toSorted())
    expect(withoutBenefit?.ranked.some(({ id, rank }) => ranked.find((one) => one.id === id)?.rank !== rank)).toBe(true)
    expect(variety).not.toBe('')
    for (const { id, score } of withoutBenefit?.ranked ?? [])
      expect(bare.standards.find((one) => one.id === id)?.score).toBe(score)
  }
})

test('where the part is not set apart, or carries no weight, a result is what it was', () => {
  expect(run(uncapped).rankings.every((one) => !('withoutBenefit' in one))).toBe(true)
  const parts = { ...uncapped.parts, process: '25', benefit: '0' }
  expect(run(parted(parts, '20')).rankings.every((one) => !('withoutBenefit' in one))).toBe(true)
  const { rankings, standards } = run(parted(uncapped.parts, '20'))
  expect(rankings.map(({ withoutBenefit: _, ...one }) => one)).toEqual(run(uncapped).rankings)
  expect(standards).toEqual(run(uncapped).standards)
})

test('by a geometric mean and by the minimum too; stars by score follow that score', () => {
  const bands = { five: '[90,100]', four: '[80,90)', three: '[60,80)' }
  const stars = { innovativeForFive: 0, innovativeForFour: 0, bands }
  for (const aggregation of ['geometric', 'minimum'] as const) {
    const [ranking] = run({ ...parted(uncapped.parts, '20'), aggregation }).rankings
    expect(ranking?.withoutBenefit?.ranked.map(({ rank }) => rank)[0]).toBe(1)
  }
  const [ranking] = run({ ...parted(uncapped.parts, '20'), stars }).rankings
  const scores = ranking?.withoutBenefit?.ranked.map(({ score }) => rational(score)) ?? []
  expect(scores.length).toBeGreaterThan(5)
  for (const [i, score] of scores.entries()) expect(order(score, scores[i + 1] ?? score)).toBeGreaterThanOrEqual(0)
})

clause('3.2', 'a cap that does not hold, or that a panel cannot grade by, stands in the way', () => {
  expect(rules(parted(uncapped.parts, '20'))).toEqual([])
  expect(rules(parted(uncapped.parts, '9.9'))).toEqual(['parts.benefit benefit-above-cap'])
  expect(rules(parted(uncapped.parts, '100'))).toEqual(['benefit.weightMax benefit-cap-whole'])
  expect(rules({ ...uncapped, benefit: { weightMax: '20' } })).toEqual([
    'indicators.growers.valueKind benefit-not-graded',
  ])
  const alone = uncapped.indicators.map((one) =>
    one.part === 'benefit' || one.class === 'basic' ? one : { ...one, appliesTo: ['washed'] },
  )
  expect(rules({ ...parted(uncapped.parts, '20'), indicators: alone })).toContain('varieties.natural benefit-alone')
})

clause('3.2', 'a part that weighs nothing gives its indicators no say, nor does a cap of nothing', () => {
  const parts = { performance: '100', process: '0', function: '0', benefit: '0' }
  const two = [core('a', { weight: '100' }), core('b', { part: 'process', weight: '100' })]
  for (const aggregation of ['arithmetic', 'geometric', 'minimum'] as const) {
    const { result } = evaluated(schemeOf(two, { aggregation, parts }), [['S1', '≥100', '≥60']])
    const { score, star, indicators } = result('S1') ?? {}
    expect([score, star, indicators?.[1]?.weight, indicators?.[1]?.points]).toEqual(['100.00', 3, null, null])
  }
  const capped = {
    parts: { ...parts, performance: '80', benefit: '20' },
    benefit: { weightMax: '0', by: 'declared' as const },
  }
  const three = [core('a', { weight: '100' }), core('c', { part: 'benefit', class: 'innovative', weight: '100' })]
  const { result } = evaluated(schemeOf(three, { ...capped, aggregation: 'minimum' }), [['S1', '≥100', '≥60']])
  expect(result('S1')?.score).toBe('100.00')
})
