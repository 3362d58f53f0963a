import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blankScheme, draftFindings } from '#domain/scheme-draft.ts'
import { outlineScheme } from '#domain/scheme-outline.ts'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'
import type { Typed } from '#ui/form.ts'
import { clause } from '../../../tests/clause.ts'
import { changed, moved, without } from './change.ts'
import { editorSections, spotOf } from './sections.ts'
import { valuesOf, valuesOfIndicator } from './values.ts'

const read = (name: string) =>
  schemeShape.parse(JSON.parse(readFileSync(`fixtures/schemes/${name}.scheme.json`, 'utf8')))
const coffee = read('coffee')
const pages = editorSections.filter((section) => section !== 'indicators')
const indicatorOf = (scheme: Scheme, id: string): Indicator => {
  const found = scheme.indicators.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const typedFor = (scheme: Scheme, id: string) => valuesOfIndicator(indicatorOf(scheme, id), scheme)
const inIndicator = (id: string, typed: Typed, scheme = coffee) =>
  changed('indicators', scheme, { ...typedFor(scheme, id), ...typed }, id)
const onPage = (section: (typeof pages)[number], typed: Typed, scheme = coffee) =>
  changed(section, scheme, { ...valuesOf(scheme), ...typed })
const wrong = ({ issues }: { issues: readonly { path: string; code: string }[] }) =>
  issues.map(({ path, code }) => `${path} ${code}`)

describe('a form that nobody changed', () => {
  test.each(['coffee', 'puer-ripe', 'cut-rose'])('leaves %s exactly as it was', (name) => {
    const scheme = read(name)
    for (const section of pages) expect(changed(section, scheme, valuesOf(scheme))).toEqual({ scheme, issues: [] })
    for (const { id } of scheme.indicators)
      expect(changed('indicators', scheme, typedFor(scheme, id), id), id).toEqual({ scheme, issues: [] })
  })

  test('leaves what a scheme may have exactly as it was', () => {
    const id = 'particle-size'
    const full: Scheme = schemeShape.parse({
      ...coffee,
      scope: { zh: '一段。\n又一段。', en: 'One.' },
      references: [{ standard: 'GB/T 1', title: { zh: '一' } }, { standard: 'GB/T 2' }],
      terms: [{ term: { zh: '豆' }, definition: { zh: '种子' } }],
      stars: {
        innovativeForFive: 0,
        innovativeForFour: 0,
        bands: { five: '[90,100]', four: '[80,90)', three: '[60,80)' },
      },
      ranking: { ...coffee.ranking, tieBreakers: ['innovative-at-advanced', 'declared-earlier'] },
      shortlist: { ...coffee.shortlist, tiedCut: 'widen' },
      indicators: coffee.indicators.map((one) =>
        one.id === id
          ? {
              ...one,
              alsoCalled: ['筛上物'],
              target: { value: '98', below: '2' },
              comparison: 'rounded',
              methodsEquivalent: ['ISO 4150'],
              standardLevels: ['GB/T 1-2020 二级：≥90', 'GB/T 1-2020 一级：≥95'],
              detectionLimit: '0.1',
              appliesTo: ['natural', 'washed'],
              levels: {
                ...one.levels,
                advanced: {
                  byVariety: { washed: '≥99', natural: { byCondition: [{ condition: '干', requirement: '≥98' }] } },
                },
                average: { relativeTo: 'moisture', bound: 'at-least', share: '80' },
              },
              baselines: [
                { ...one.baselines[0], mandatory: false },
                { kind: 'none', reason: { zh: '无' } },
              ],
              scoring: {
                kind: 'step',
                anchors: [
                  { value: '90', points: '60' },
                  { value: '98', points: '100' },
                ],
              },
            }
          : one,
      ),
    })
    for (const section of pages) expect(changed(section, full, valuesOf(full))).toEqual({ scheme: full, issues: [] })
    expect(inIndicator(id, {}, full)).toEqual({ scheme: full, issues: [] })
  })
})

clause('3.2', 'boxes become the scheme: texts, lists, numbers, rules', () => {
  const { scheme } = onPage('general', { 'title.zh': ' 新名称 ', 'scope.zh': '适用于生豆。', 'category.code': '' })
  expect(scheme.title).toEqual({ zh: '新名称', en: coffee.title.en })
  expect([scheme.scope, scheme.category.code]).toEqual([{ zh: '适用于生豆。' }, undefined])
  const lists = onPage('texts', {
    'references.3.standard': 'GB/T 5009.3',
    'terms.0.term.zh': '生豆',
    'terms.0.definition.zh': '去皮的豆。',
    'basicRequirements.0.zh': '已量产。',
  }).scheme
  expect(lists.references).toEqual([{ standard: 'GB/T 5009.3' }])
  expect(lists.terms).toEqual([{ term: { zh: '生豆' }, definition: { zh: '去皮的豆。' } }])
  const rules = onPage('rules', {
    'ranking.tieBreakers': ['declared-earlier', 'innovative-at-advanced'],
    'shortlist.tiedCut': 'widen',
    'shortlist.kmax': '７',
    'shortlist.shareMax': '20%',
    'stars.bands.five': '[90, 100]',
    'stars.bands.four': '［80,90)',
    'stars.bands.three': '[60,80)',
  }).scheme
  expect(rules.shortlist).toMatchObject({ kmax: 7, shareMax: '20', tiedCut: 'widen' })
  expect(rules.ranking.tieBreakers).toEqual(['innovative-at-advanced', 'declared-earlier'])
  expect(onPage('rules', { 'ranking.tieBreakers': 'innovative-at-advanced' }).scheme.ranking.tieBreakers).toEqual([
    'innovative-at-advanced',
  ])
  expect(rules.stars.bands).toEqual({ five: '[90,100]', four: '[80,90)', three: '[60,80)' })
  expect(onPage('weights', { 'benefit.weightMax': '', 'benefit.by': '' }).scheme.benefit).toBeUndefined()
  expect(onPage('weights', { 'benefit.weightMax': '15%', 'benefit.by': 'panel' }).scheme.benefit).toEqual({
    weightMax: '15',
    by: 'panel',
  })
  const weights = onPage('weights', { 'parts.process': '10%', 'weights.moisture': '' }).scheme
  expect([weights.parts.process, indicatorOf(weights, 'moisture').weight]).toEqual(['10', undefined])
})

clause('3.2', 'a variety keeps its id, a new one gets it from its English name', () => {
  const { scheme } = onPage('varieties', {
    'varieties.0.name.zh': '',
    'varieties.0.name.en': '',
    'varieties.2.name.zh': '蜜处理',
    'varieties.2.name.en': 'Honey',
    'varieties.3.name.zh': '其他',
  })
  expect(scheme.varieties.map(({ id }) => id)).toEqual(['natural', 'honey', 'variety-1'])
})

clause('3.2', 'an indicator: requirements for all or for each variety, baselines added and struck out', () => {
  const { scheme } = inIndicator('particle-size', {
    'levels.advanced': '',
    'levels.advanced.of.washed': '≥99',
    'levels.advanced.of.natural': '≥98',
    'levels.average': '≥80% × [水分]',
    'baselines.0.drop': 'yes',
    'baselines.1.kind': 'national',
    'baselines.1.standard': 'GB/T 1',
    'baselines.1.requirement': '≥80',
    'baselines.1.mandatory': 'yes',
    appliesTo: ['washed'],
    weight: '12.5',
    'domain.most': '99.9',
  })
  expect(indicatorOf(scheme, 'particle-size')).toMatchObject({
    levels: {
      advanced: { byVariety: { washed: '≥99', natural: '≥98' } },
      average: { relativeTo: 'moisture', bound: 'at-least', share: '80' },
    },
    baselines: [{ kind: 'national', standard: 'GB/T 1', requirement: '≥80', mandatory: true }],
    appliesTo: ['washed'],
    weight: '12.5',
    domain: { least: '0', most: '99.9' },
  })
})

clause('3.2', 'an indicator that becomes basic leaves levels and weight behind', () => {
  const basic = indicatorOf(inIndicator('moisture', { class: 'basic', required: '≤12.0' }).scheme, 'moisture')
  expect(Object.keys(basic)).not.toContain('levels')
  expect(basic).toMatchObject({ class: 'basic', required: '≤12.0' })
  expect(basic.weight).toBeUndefined()
})

clause('3.2', 'what does not fit is said at its box', () => {
  expect(wrong(onPage('general', { id: 'Kaffee 1' }))).toEqual(['id id'])
  expect(wrong(onPage('general', { 'title.zh': 'x'.repeat(501) }))).toEqual(['title.zh too_big'])
  expect(wrong(onPage('weights', { 'parts.process': '十五', 'weights.moisture': '1,5' }))).toEqual([
    'parts.process decimal',
    'weights.moisture decimal',
  ])
  expect(
    wrong(
      onPage('rules', {
        'ranking.tieBreakers': 'lot',
        'shortlist.tiedCut': 'split',
        'shortlist.kmin': 'zwei',
        'stars.bands.five': '90-100',
        'scoring.kind': '',
      }),
    ),
  ).toEqual([
    'stars.bands.five band',
    'stars.bands.four band',
    'stars.bands.three band',
    'scoring.kind invalid_value',
    'ranking.tieBreakers invalid_value',
    'shortlist.tiedCut invalid_value',
    'shortlist.kmin invalid_type',
  ])
  expect(wrong(onPage('texts', { 'sources.5.title.zh': '甲', 'sources.5.url': 'nowhere' }))).toEqual([
    'sources.5.url invalid_format',
  ])
  expect(
    wrong(
      inIndicator('particle-size', {
        'levels.advanced': '≥1',
        'levels.advanced.of.washed': '≥2',
        'levels.average': 'x'.repeat(501),
        'domain.least': 'abc',
        'baselines.2.standard': 'GB/T 1',
        'scoring.anchors.3.value': '5',
        weight: '-1',
        appliesTo: [],
      }),
    ),
  ).toEqual([
    'levels.advanced both-boxes',
    'appliesTo choose',
    'domain.least decimal',
    'levels.average too_big',
    'baselines.2.kind invalid_value',
    'weight decimal',
    'scoring.kind invalid_value',
    'scoring.anchors.3.points decimal',
    'scoring.anchors two-needed',
  ])
  expect(wrong(inIndicator('colour', { 'domain.codes': 'x'.repeat(501) }))).toEqual(['domain.codes too_big'])
})

clause('3.2', 'what is blank may wait: it is no issue, but a finding', () => {
  expect(onPage('general', { 'title.zh': '' }).issues).toEqual([])
  const scheme = onPage('general', { 'title.zh': '' }).scheme
  expect(draftFindings(scheme, { coreIndicatorsMin: 3 }).map(({ place }) => place)).toContain('title.zh')
})

clause('3.2', 'indicators are added, moved and removed', () => {
  const form = {
    'name.zh': '密度',
    'name.en': 'Density',
    part: 'performance',
    class: 'core',
    valueKind: 'number',
    unit: 'g/mL',
  }
  const { scheme, issues } = changed('indicators', coffee, form)
  expect(issues).toEqual([])
  expect(scheme.indicators.at(-1)).toEqual({
    id: 'density',
    name: { zh: '密度', en: 'Density' },
    part: 'performance',
    class: 'core',
    valueKind: 'number',
    unit: 'g/mL',
    direction: 'higher',
    baselines: [],
  })
  expect(wrong(changed('indicators', coffee, { id: 'moisture', class: 'core' }))).toEqual([
    'name.zh missing',
    'id id-taken',
    'part invalid_value',
    'valueKind invalid_value',
  ])
  const ids = ({ indicators }: Scheme) => indicators.map(({ id }) => id)
  const [first = '', second = ''] = ids(coffee)
  expect(ids(moved(coffee, second, -1)).slice(0, 2)).toEqual([second, first])
  expect(moved(coffee, first, -1)).toBe(coffee)
  expect(ids(without(coffee, first))).toEqual(ids(coffee).slice(1))
})

test('every finding leads to a page and a box', () => {
  const at = (place: string) => spotOf(place, coffee)
  expect(at('indicators.moisture.levels.average')).toEqual({
    section: 'indicators',
    indicator: 'moisture',
    field: 'levels.average',
  })
  expect(at('indicators.0')).toEqual({ section: 'indicators', indicator: coffee.indicators[0]?.id, field: 'name.zh' })
  expect(at('varieties.natural')).toEqual({ section: 'varieties', field: 'varieties.1.name.zh' })
  expect(at('parts')).toEqual({ section: 'weights', field: 'parts.performance' })
  expect(at('stars.bands')).toEqual({ section: 'rules', field: 'stars.bands.five' })
  expect(at('title.zh')).toEqual({ section: 'general', field: 'title.zh' })
  expect(at('terms.0.definition.zh').section).toBe('texts')
  for (const { place } of [
    ...draftFindings(blankScheme('a'), { coreIndicatorsMin: 3 }),
    ...draftFindings(outlineScheme('a'), { coreIndicatorsMin: 3 }),
  ])
    expect(editorSections).toContain(spotOf(place, blankScheme('a')).section)
})
