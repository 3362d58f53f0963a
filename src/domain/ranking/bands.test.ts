import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { exact, ratio } from '#domain/requirement/decimal.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { bandOf, type Bands } from './bands.ts'
import { evaluate } from './evaluate.ts'
import { findings } from './lint.ts'

const coffee = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/coffee.scheme.json', 'utf8')))
const { declarations } = declarationsShape.parse(
  JSON.parse(readFileSync('fixtures/schemes/coffee.declarations.json', 'utf8')),
)
const whole: Bands = { five: '[90,100]', four: '[80,90)', three: '[60,80)' }
const withBands = (bands: Bands, stars: Partial<Scheme['stars']> = {}): Scheme => ({
  ...coffee,
  stars: { innovativeForFive: 0, innovativeForFour: 0, bands, ...stars },
})
const rules = (scheme: Scheme) => findings(scheme, { coreIndicatorsMin: 3 }).map(({ rule }) => rule)

test.each([
  ['100', 5],
  ['90', 5],
  ['89.99', 4],
  ['80', 4],
  ['60', 3],
  ['59.99', undefined],
])('a score of %s has %s stars', (score, star) => expect(bandOf(exact(score), whole)?.star).toBe(star))

group('a scheme with bands', () => {
  test.each<[string, Partial<Bands>, string[]]>([
    ['whole', {}, []],
    ['the limit in the lower band', { five: '(90,100]', four: '[80,90]' }, []],
    ['a gap between decimals', { four: '[80,89.99]' }, ['bands-gap']],
    ['a limit in neither band', { five: '(90,100]' }, ['bands-gap']],
    ['a limit in both bands', { four: '[80,90]' }, ['bands-overlap']],
    ['bands that cross', { three: '[60,85)' }, ['bands-overlap']],
    ['the wrong way round', { five: '[80,100]', four: '[90,100]' }, ['bands-overlap', 'bands-gap']],
    ['empty', { three: '[80,80)' }, ['band-empty']],
    ['full marks left out', { five: '[90,100)' }, ['bands-stop-short']],
    ['out of reach', { five: '[101,110]', four: '[80,101)' }, ['band-unreachable']],
  ])('%s', (_, own, expected) => {
    expect(rules(withBands({ ...whole, ...own }))).toEqual(expected)
  })

  test('innovative indicators cannot be asked for besides', () => {
    expect(rules(withBands(whole, { innovativeForFive: 1 }))).toEqual(['bands-and-innovative'])
  })

  test('both ends are written, or it is no scheme', () => {
    for (const five of ['90~100', '≥90', '[90,]', '[90,100', '90,100'])
      expect(schemeShape.safeParse(withBands({ ...whole, five })).success).toBe(false)
  })

  test('whatever the two limits, a score has the stars of one band', () => {
    const scores = fc.integer({ min: 6000, max: 10000 })
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 79 }), fc.integer({ min: 80, max: 99 }), scores, (four, five, score) => {
        const bands = { five: `[${five},100]`, four: `[${four},${five})`, three: `[60,${four})` }
        const star = score >= five * 100 ? 5 : score >= four * 100 ? 4 : 3
        expect(rules(withBands(bands))).toEqual([])
        expect(bandOf(ratio(BigInt(score), 100n), bands)?.star).toBe(star)
      }),
      { numRuns: 40 },
    )
  })
})

test('stars follow the score that ranks; nothing binds them, and what fails has none', () => {
  const result = evaluate(withBands(whole), declarations, { policyNumbers: { coreIndicatorsMin: 3 } })
  const ranked = result.standards.filter(({ outcome }) => outcome === 'ranked')
  expect(ranked.length).toBeGreaterThan(20)
  for (const { score, star, band, binding } of ranked)
    expect([star, band, binding]).toEqual([bandOf(exact(score), whole)?.star, bandOf(exact(score), whole)?.band, []])
  for (const { star, outcome, band } of result.standards)
    if (outcome === 'not-admitted' && star === 0) expect(band).toBe(null)
})

test('a score below all bands is not ranked, and that is the reason', () => {
  const narrow = { five: '[98,100]', four: '[97,98)', three: '[96,97)' }
  const result = evaluate(withBands(narrow), declarations, { policyNumbers: { coreIndicatorsMin: 3 } })
  const low = result.standards.filter(({ because }) => because.some(({ code }) => code === 'below-bands'))
  expect(low.length).toBeGreaterThan(0)
  for (const { outcome, rank, binding } of low) expect([outcome, rank, binding]).toEqual(['below-benchmark', null, []])
})
