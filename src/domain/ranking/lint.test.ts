import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { findings, isPublishable } from './lint.ts'

const read = (name: string) =>
  schemeShape.parse(JSON.parse(readFileSync(`fixtures/schemes/${name}.scheme.json`, 'utf8')))
const coffee = read('coffee')
const rules = (scheme: Scheme, coreIndicatorsMin = 3) =>
  findings(scheme, { coreIndicatorsMin }).map(({ place, rule }) => `${place} ${rule}`)
const changed = (id: string, change: Partial<Indicator>): Scheme => ({
  ...coffee,
  indicators: coffee.indicators.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
const without = (id: string, ...keys: (keyof Indicator)[]): Scheme => ({
  ...coffee,
  indicators: coffee.indicators.map((one) => {
    if (one.id !== id) return one
    const copy = { ...one }
    for (const key of keys) delete copy[key]
    return copy
  }),
})

test('the demonstration schemes can be published', () => {
  for (const name of ['coffee', 'puer-ripe', 'cut-rose'])
    expect(isPublishable(findings(read(name), { coreIndicatorsMin: 3 }))).toBe(true)
  expect(rules(coffee)).toEqual([])
})

clause('3.2', 'weights add up to exactly 100', () => {
  expect(rules({ ...coffee, parts: { ...coffee.parts, process: '15.01' } })).toEqual(['parts weights-of-parts'])
  expect(rules(changed('moisture', { weight: '19.999' }))).toEqual(['parts.performance weights-in-part'])
})

clause('3.2', 'there are as many core indicators as the policy asks for, in every variety', () => {
  expect(rules(coffee, 9)).toEqual([])
  expect(rules(coffee, 10)).toEqual(['varieties.washed too-few-core', 'varieties.natural too-few-core'])
})

clause('3.2', 'levels lie inside one another and the lowest inside the baseline', () => {
  const levels = coffee.indicators.find(({ id }) => id === 'broken')?.levels
  expect(rules(changed('broken', { levels: { ...levels, average: '≤6' } }))).toEqual([
    'indicators.broken.levels.average levels-not-nested',
    'indicators.broken.levels.average levels-not-nested',
  ])
  expect(rules(changed('broken', { levels: { ...levels, benchmark: '≤5.1' } }))[0]).toBe(
    'indicators.broken.levels.benchmark level-laxer-than-baseline',
  )
  expect(rules(changed('broken', { levels: { ...levels, advanced: '≤3.50' } }))[0]).toBe(
    'indicators.broken.levels.average level-unreachable',
  )
  expect(rules(changed('broken', { levels: { ...levels, advanced: '2.0' } }))[0]).toBe(
    'indicators.broken.levels.advanced bound-missing',
  )
})

clause('3.2', 'unit, direction and method are there', () => {
  expect(rules(without('protein', 'unit', 'method'))).toContain('indicators.protein.unit unit-missing')
  expect(rules(without('protein', 'method'))).toEqual(['indicators.protein.method method-missing'])
  expect(rules(changed('protein', { direction: 'none' }))).toEqual(['indicators.protein.direction direction-missing'])
  expect(rules(changed('protein', { id: 'moisture' }))).toContain('indicators.12 named-twice')
})

clause('3.4.4', 'a baseline that is neither national nor industry says why', () => {
  const [own] = coffee.indicators.find(({ id }) => id === 'protein')?.baselines ?? []
  if (!own) throw new Error('protein has a baseline')
  const { reason: _, ...silent } = own
  expect(rules(changed('protein', { baselines: [silent] }))).toEqual([
    'indicators.protein.baselines.0.reason baseline-needs-reason',
  ])
  expect(rules(changed('protein', { baselines: [] }))).toEqual(['indicators.protein.baselines baseline-missing'])
  const law = { kind: 'national', standard: 'GB/T 1', requirement: '≤5' } as const
  expect(rules(changed('protein', { baselines: [law, { ...law, requirement: '≥6' }] }))).toContain(
    'indicators.protein.baselines baselines-contradict',
  )
})
