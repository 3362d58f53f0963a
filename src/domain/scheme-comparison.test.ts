import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../tests/clause.ts'
import { compareSchemes } from './scheme-comparison.ts'

const read = (name: string) =>
  schemeShape.parse(JSON.parse(readFileSync(`fixtures/schemes/${name}.scheme.json`, 'utf8')))
const coffee = read('coffee')
const indicator = (id: string): Indicator => {
  const found = coffee.indicators.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const changed = (id: string, change: Partial<Indicator>): Scheme => ({
  ...coffee,
  indicators: coffee.indicators.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
const places = (after: Scheme, before = coffee) =>
  compareSchemes(before, after).map(({ section, item, field, kind, effect }) =>
    [section, item, field, kind, effect].filter((part) => part !== null && part !== '').join(' '),
  )

test('a scheme differs in nothing from itself, however its members are ordered', () => {
  for (const name of ['coffee', 'puer-ripe', 'cut-rose']) expect(compareSchemes(read(name), read(name))).toEqual([])
  const turned = Object.fromEntries(Object.entries(coffee).toReversed()) as Scheme
  expect(places(turned)).toEqual([])
})

clause('3.2', 'every difference stands at its place, in the order of the scheme', () => {
  const later: Scheme = {
    ...changed('moisture', { weight: '19', unit: '‰' }),
    title: { zh: '新名称' },
    parts: { ...coffee.parts, process: '10', benefit: '15' },
    shortlist: { ...coffee.shortlist, kmax: coffee.shortlist.kmax + 1, perRegion: 1 },
    reevaluation: [...coffee.reevaluation, { zh: '新的情形' }],
    scope: { zh: '适用于云南咖啡生豆。' },
  }
  expect(places(later)).toEqual([
    'general title changed',
    'general scope added',
    'parts parts.process changed',
    'parts parts.benefit changed',
    'indicators moisture unit changed',
    'indicators moisture weight changed',
    'shortlist shortlist.kmax changed',
    'shortlist shortlist.perRegion added',
    'reevaluation reevaluation added',
  ])
})

clause('3.2', 'an indicator that came, went or moved is one difference', () => {
  const [first, second, ...rest] = coffee.indicators
  if (!first || !second) throw new Error('coffee has indicators')
  expect(places({ ...coffee, indicators: [second, ...rest] })).toEqual([`indicators ${first.id} removed`])
  expect(places(coffee, { ...coffee, indicators: [second, ...rest] })).toEqual([`indicators ${first.id} added`])
  const moved = compareSchemes(coffee, { ...coffee, indicators: [second, ...rest, first] })
  expect(moved).toEqual([
    {
      section: 'indicators',
      item: first.id,
      field: '',
      kind: 'moved',
      before: 1,
      after: coffee.indicators.length,
      effect: null,
    },
  ])
})

test('what was left out stands where it stood', () => {
  const without = coffee.indicators.filter(({ id }) => id !== 'moisture' && id !== 'colour')
  const next = without[without.length - 1]
  const later = { ...coffee, indicators: without.map((one) => (one === next ? { ...one, weight: '1' } : one)) }
  expect(places(later).map((place) => place.split(' ')[1])).toEqual(['colour', 'moisture', next?.id])
})

test('a list is compared entry by entry: what stands between what stayed is matched', () => {
  const [one, two] = coffee.reevaluation
  if (!one || !two) throw new Error('coffee has triggers')
  const between = compareSchemes(coffee, { ...coffee, reevaluation: [one, { zh: '中间' }, two] })
  expect(between).toMatchObject([{ kind: 'added', after: { zh: '中间' } }])
  const reworded = compareSchemes(coffee, { ...coffee, reevaluation: [{ zh: '改写' }, two] })
  expect(reworded).toMatchObject([{ kind: 'changed', before: one, after: { zh: '改写' } }])
  const [law] = indicator('moisture').baselines
  if (!law) throw new Error('moisture has a baseline')
  expect(places(changed('moisture', { baselines: [{ ...law, clause: '5.9' }] }))).toEqual([
    'indicators moisture baselines changed',
  ])
})

clause('3.2', 'what a changed requirement does is said: tighter, looser, or only written otherwise', () => {
  const levels = indicator('particle-size').levels
  const advanced = (requirement: string, unit?: string) =>
    places(changed('particle-size', { levels: { ...levels, advanced: requirement }, ...(unit && { unit }) }))
  const place = 'indicators particle-size levels.advanced changed'
  expect(advanced('≥99')).toEqual([`${place} tighter`])
  expect(advanced('≥97')).toEqual([`${place} looser`])
  expect(advanced('不低于98.0 %')).toEqual([`${place} wording`])
  expect(advanced('90~98')).toEqual([`${place} different`])
  expect(advanced('98左右')).toEqual([`${place} open`])
  expect(advanced('≥99', '‰')).toContain(`${place} open`)
  const { advanced: _, ...without } = levels ?? {}
  expect(places(changed('particle-size', { levels: without }))).toEqual([
    'indicators particle-size levels.advanced removed looser',
  ])
})

clause('3.2', 'tighter for one variety and looser for another is different', () => {
  const required = { byVariety: { washed: '浅蓝色', natural: '浅蓝色、浅绿色、黄绿色、黄褐色' } }
  expect(places(changed('colour', { required }))).toEqual(['indicators colour required changed different'])
  const tighter = { byVariety: { washed: '浅蓝色', natural: '浅蓝色、浅绿色、黄绿色' } }
  expect(places(changed('colour', { required: tighter }))).toEqual(['indicators colour required changed tighter'])
})

clause('3.2', 'no field of a scheme can differ unseen', () => {
  const other = { changed: true } as never // what stands there does not matter, only that it differs
  const differs = (later: (value: never) => Scheme) =>
    [other, [other] as never].some((value) => compareSchemes(coffee, later(value)).length > 0)
  const { format: _, varieties: __, indicators, ...shapes } = schemeShape.shape
  const own = Object.entries(shapes).flatMap(([key, shape]) => {
    const before: unknown = coffee[key as keyof Scheme]
    const members = 'unwrap' in shape ? shape.unwrap() : shape
    if (!('shape' in members)) return differs((value) => ({ ...coffee, [key]: value })) ? [] : [key]
    return Object.keys(members.shape as object)
      .filter((inner) => !differs((value) => ({ ...coffee, [key]: { ...(before as object), [inner]: value } })))
      .map((inner) => `${key}.${inner}`)
  })
  const ofIndicator = Object.keys(indicators.element.shape)
    .filter((key) => key !== 'id' && key !== 'levels')
    .filter((key) => !differs((value) => changed('moisture', { [key]: value })))
  // Always shared in this format.
  expect([...own, ...ofIndicator]).toEqual(['ranking.ties'])
})
