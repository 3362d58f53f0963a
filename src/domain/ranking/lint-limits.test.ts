import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { findings } from './lint.ts'

const coffee = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/coffee.scheme.json', 'utf8')))
const rules = (scheme: Scheme) => [
  ...new Set(
    findings(scheme, { coreIndicatorsMin: 3 }).map(({ place, rule, severity }) => `${place} ${rule} ${severity}`),
  ),
]
const changed = (id: string, change: Partial<Indicator>): Scheme => ({
  ...coffee,
  indicators: coffee.indicators.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
const shortlist = (change: Partial<Scheme['shortlist']>): Scheme => {
  const { count: _, ...rest } = coffee.shortlist
  return { ...coffee, shortlist: { ...rest, ...change } }
}

clause('3.2', 'a higher level is better by the direction chosen', () => {
  expect(rules(changed('broken', { direction: 'higher' }))).toEqual(
    ['advanced', 'average'].map((level) => `indicators.broken.levels.${level} level-against-direction error`),
  )
})

clause('3.2', 'anchors of its own rise with the values', () => {
  const anchored = (...points: [string, string][]) =>
    rules(
      changed('broken', {
        scoring: { kind: 'linear', anchors: points.map(([value, points]) => ({ value, points })) },
      }),
    )
  expect(anchored(['2', '100'], ['5', '60'])).toEqual([])
  expect(anchored(['2', '60'], ['5', '100'])).toEqual(['indicators.broken.scoring anchors-fall error'])
  expect(anchored(['2', '60'], ['2.0', '60'])).toEqual(['indicators.broken.scoring anchors-fall error'])
})

clause('3.2', 'compared after rounding, limits have the same digits', () => {
  expect(rules(changed('broken', { comparison: 'rounded' }))).toEqual([
    'indicators.broken.comparison digits-differ warning',
  ])
  expect(rules(changed('broken', { comparison: 'full-value' }))).toEqual([])
})

clause('3.2', 'levels of other standards can be read and lie inside one another', () => {
  const recorded = (...standardLevels: string[]) => rules(changed('broken', { standardLevels }))
  expect(recorded('GB/T 1-2020 二级：≤5', 'GB/T 1-2020 一级：≤4', 'DB53/T 2-2020 一级：≤9')).toEqual([])
  expect(recorded('GB/T 1-2020 一级：≤4', 'GB/T 1-2020 二级：≤5')).toEqual([
    'indicators.broken.standardLevels.1 standard-levels-not-nested error',
  ])
  expect(recorded('GB/T 1-2020 一级 4', 'GB/T 1-2020 一级：4')).toEqual([
    'indicators.broken.standardLevels.0 standard-level-unreadable error',
    'indicators.broken.standardLevels.1 standard-level-unreadable error',
  ])
  expect(recorded('GB/T 1-2020 一级：≤4', 'GB/T 1—2020 一级：≤4')).toEqual([
    'indicators.broken.standardLevels.1 named-twice error',
  ])
})

clause('3.2', 'a value or grade is listed once', () => {
  const colour = coffee.indicators.find(({ id }) => id === 'colour')
  const codes = colour?.domain && 'codes' in colour.domain ? colour.domain.codes : []
  expect(rules(changed('colour', { domain: { codes: [...codes, codes[0] ?? ''] } }))).toEqual([
    'indicators.colour.domain named-twice error',
  ])
})

clause('3.2', 'an indicator that counts for nothing is pointed out', () => {
  expect(rules(changed('broken', { weight: '0' }))).toContain('indicators.broken.weight weight-of-zero warning')
})

clause('3.4.5', 'the rule for places has its number, and no share is above 100 %', () => {
  expect(rules(shortlist({ rule: 'top-k' }))).toEqual(['shortlist.count count-left-to-maximum warning'])
  expect(rules(shortlist({ rule: 'top-share', share: '120' }))).toEqual(['shortlist.share share-above-hundred error'])
  expect(rules(shortlist({ rule: 'top-share' }))).toEqual(
    coffee.shortlist.shareMax ? [] : ['shortlist.share share-of-places-needed error'],
  )
})

clause('3.2', 'a bonus has its cap, and a cap its bonus', () => {
  expect(rules({ ...coffee, scoring: { ...coffee.scoring, kind: 'linear-capped-bonus' } })).toEqual([
    'scoring.bonus bonus-missing error',
  ])
  expect(rules({ ...coffee, scoring: { ...coffee.scoring, bonus: '5' } })).toEqual([
    'scoring.bonus bonus-unused warning',
  ])
})
