import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../tests/clause.ts'
import { isPublishable, findings } from './ranking/lint.ts'
import { blankIndicator, blankScheme, draftFindings, newItemId, openDraft } from './scheme-draft.ts'
import { outlineScheme } from './scheme-outline.ts'

const numbers = { coreIndicatorsMin: 3 }
const coffee = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/coffee.scheme.json', 'utf8')))
const places = (scheme: Scheme) => draftFindings(scheme, numbers).map(({ place, rule }) => `${place} ${rule}`)

test('a whole scheme opens as it is, and its findings are the linter’s', () => {
  expect(openDraft(JSON.parse(JSON.stringify(coffee)))).toEqual(coffee)
  expect(draftFindings(coffee, numbers)).toEqual(findings(coffee, numbers))
})

test('what is begun opens with its blanks; settings that are missing get their usual value', () => {
  const begun = { ...blankScheme('tea'), title: { zh: '茶' } }
  expect(openDraft(begun)).toEqual(begun)
  const { ranking: _, shortlist: __, ...older } = begun
  expect(openDraft({ ...older, shortlist: { rule: 'level-only', starMin: 4, kmin: 1, kmax: 9 } })).toMatchObject({
    ranking: { step: '0.01' },
    shortlist: { rule: 'level-only', kmax: 9 },
  })
})

clause('3.2', 'a benefit part that counts and has no cap is pointed out while the scheme is written', () => {
  const { benefit: _, ...uncapped } = coffee
  expect(draftFindings(uncapped, numbers).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'benefit-uncapped warning',
  ])
  expect(findings(uncapped, numbers)).toEqual([])
  expect(openDraft({ ...uncapped, title: { zh: '' } })?.benefit).toBeUndefined()
  expect(blankScheme('tea').benefit).toEqual({ weightMax: '20' })
})

clause('3.2', 'an innovative indicator that names no baseline is pointed out while the scheme is written', () => {
  const silent = coffee.indicators.map((one) => (one.id === 'growers' ? { ...one, baselines: [] } : one))
  expect(places({ ...coffee, indicators: silent })).toEqual(['indicators.growers.baselines baseline-unsaid'])
  expect(findings({ ...coffee, indicators: silent }, numbers)).toEqual([])
})

test('what no form could show does not open', () => {
  for (const stored of [null, 5, 'text', [], { ...coffee, format: 'other' }, { ...coffee, unknown: 1 }])
    expect(openDraft(stored)).toBeUndefined()
  expect(openDraft({ ...coffee, indicators: [{ id: 'x' }] })).toBeUndefined()
  expect(openDraft({ ...coffee, parts: { ...coffee.parts, process: '15,1' } })).toBeUndefined()
})

clause('3.2', 'a draft says what is left blank, where it is left blank', () => {
  expect(places(blankScheme('tea'))).toEqual([
    'title.zh left-blank',
    'category.name.zh left-blank',
    'varieties list-left-blank',
    'indicators list-left-blank',
    'parts weights-of-parts',
  ])
  const unnamed = blankIndicator('moisture', {
    name: { zh: '' },
    part: 'performance',
    class: 'core',
    valueKind: 'number',
  })
  const begun = { ...coffee, indicators: [...coffee.indicators, unnamed] }
  expect(places(begun)).toContain('indicators.moisture.name.zh left-blank')
  const other = { ...begun, indicators: [...begun.indicators, { ...unnamed, id: 'ash' }] }
  expect(places(other).filter((place) => place.includes('named-twice') && !place.includes('indicators.')).length).toBe(
    0,
  )
})

clause('3.2', 'an outline has the four parts and the basic requirements; its own words can be handed in', () => {
  const outline = outlineScheme('tea')
  expect(outline.basicRequirements).toHaveLength(4)
  expect(places(outline).filter((place) => place.startsWith('parts '))).toEqual([])
  const whole = { ...coffee, basicRequirements: outline.basicRequirements, reevaluation: outline.reevaluation }
  expect(isPublishable(findings(schemeShape.parse(whole), numbers))).toBe(true)
})

test.each([
  ['Water extract (hot)', [], 'water-extract-hot'],
  ['Café', [], 'cafe'],
  [undefined, [], 'indicator-1'],
  ['水分', ['indicator-1'], 'indicator-2'],
  ['Ash', ['ash', 'ash-2'], 'ash-3'],
  ['7.1 mm', [], 'mm'],
])('the id of “%s” is new and fits the format', (english, taken, id) => {
  expect(newItemId('indicator', english, taken)).toBe(id)
  expect(schemeShape.shape.id.safeParse(id).success).toBe(true)
})
