import { readFileSync } from 'node:fs'
import { describe as group, expect, test } from 'vitest'
import { schemeShape, type Indicator, type Scheme, type WrittenRequirement } from '#domain/scheme.ts'
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

clause('3.2', 'every level asks something of every variety it is for', () => {
  const levels = coffee.indicators.find(({ id }) => id === 'broken')?.levels
  const washedOnly = { byVariety: { washed: '≤3.5' } }
  expect(rules(changed('broken', { levels: { ...levels, average: washedOnly } }))).toContain(
    'indicators.broken.levels.average level-empty',
  )
  expect(rules(changed('broken', { levels: { ...levels, average: '—' } }))).toContain(
    'indicators.broken.levels.average level-empty',
  )
})

clause('3.2', 'a condition stands once in a requirement', () => {
  const levels = coffee.indicators.find(({ id }) => id === 'broken')?.levels
  expect(rules(changed('broken', { levels: { ...levels, advanced: '大：≤1；小：≤2；大：≤2' } }))).toContain(
    'indicators.broken condition-twice',
  )
})

clause('3.4.4', 'a header of a table leads to one indicator', () => {
  expect(rules(changed('broken', { alsoCalled: ['粒度'] }))).toEqual(['indicators.broken.alsoCalled header-twice'])
})

group('limits relative to another indicator', () => {
  const share = (share: string, relativeTo = 'broken') => ({ relativeTo, bound: 'at-most' as const, share })
  const relative = (levels: Indicator['levels'], requirement: WrittenRequirement = share('20')) =>
    rules(changed('discoloured', { levels, baselines: [{ kind: 'survey', reason: { zh: '按调查' }, requirement }] }))

  clause('3.2', 'lie inside one another at every limit of their parent', () => {
    expect(relative({ advanced: share('5'), average: share('10'), benchmark: share('20') })).toEqual([])
    expect(relative({ advanced: share('12'), average: share('10'), benchmark: share('20') })).toContain(
      'indicators.discoloured.levels.advanced levels-not-nested',
    )
    expect(relative({ advanced: share('5'), average: share('10'), benchmark: share('21') })).toContain(
      'indicators.discoloured.levels.benchmark level-laxer-than-baseline',
    )
  })

  clause('3.2', 'and inside fixed ones at the largest limit too', () => {
    const levels = { advanced: '≤0.1', average: share('10'), benchmark: share('20') }
    expect(relative(levels)).toEqual([])
    expect(relative({ ...levels, average: '≤0.45' })).toContain(
      'indicators.discoloured.levels.average levels-not-nested',
    )
  })

  clause('3.2', 'need a parent that exists, is another one and has such a limit', () => {
    const levels = (parent: string) => ({
      advanced: share('5', parent),
      average: share('10', parent),
      benchmark: share('20', parent),
    })
    for (const parent of ['nobody', 'discoloured'])
      expect(relative(levels(parent), share('20', parent))).toContain('indicators.discoloured parent-unknown')
    expect(relative(levels('colour'), share('20', 'colour'))).toContain('indicators.discoloured parent-without-limit')
  })
})

clause('3.2', 'the firmest cut is for weighted sums', () => {
  const shortlist = { ...coffee.shortlist, rule: 'most-robust-cut' as const }
  expect(rules({ ...coffee, shortlist })).toEqual([])
  expect(rules({ ...coffee, shortlist, aggregation: 'minimum' })).toEqual(['shortlist.rule robust-cut-needs-sums'])
})
