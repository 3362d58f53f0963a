import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { explain } from '#domain/ranking/explain.ts'
import { readWritten } from '#domain/requirement/read.ts'
import { strictness, type Strictness } from '#domain/requirement/strictness.ts'
import { schemeShape } from '#domain/scheme.ts'
import { say } from '#ui/words/index.ts'
import { points, sayDeclared, sayEffort, sayExplanation, sayMargin, sayStrictness, sayTier } from './explanation.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme'))
const { declarations } = declarationsShape.parse(read('coffee.declarations'))
const evaluation = evaluate(scheme, declarations, { policyNumbers: { coreIndicatorsMin: 3 } })
const standardOf = (id: string) => evaluation.standards.find((one) => one.id === id)?.standard ?? id
const said = (lang: 'zh' | 'en', standard: string) => {
  const id = evaluation.standards.find((one) => one.standard === standard)?.id ?? ''
  const found = explain({ scheme, declarations, evaluation }, id)
  if (!found) throw new Error(`not explained: ${standard}`)
  const indicator = (one: string) => scheme.indicators.find(({ id }) => id === one)?.name[lang] ?? one
  return sayExplanation(lang, found, { indicator, standard: standardOf })
}

test('an explanation in Chinese', () => {
  expect(said('zh', 'Q/YNDEMO 0110S-2024')).toEqual([
    '因“批次全程追溯”未达到任何水平，失9分，名次由第5降为第6（其余不变）。',
    '因“水分”仅达平均水平，失2.4分，名次由第5降为第6（其余不变）。',
    '星级停在4星：“破碎豆”、“异物”、“水分”要达到先进水平。',
    '第5名星级相同，得分高2.00分。',
    '最省力的一项改动：把“水分”声明为“10.5~11.5 %”（得100分），名次即为第5。',
    '未入围，比线内最近的（Q/YNDEMO 0104S-2022）低1星。',
    '星级由指标水平定，权重怎样变动都不改变这两家的先后。',
  ])
})

test('the same in English, and of the first', () => {
  expect(said('en', 'Q/YNDEMO 0110S-2024')).toEqual([
    '“Every batch traceable” is at none of the levels: 9 points lost, and rank 6 instead of 5, all else as it is.',
    '“Moisture” is at the average level only: 2.4 points lost, and rank 6 instead of 5, all else as it is.',
    'The stars stay at 4: Broken beans, Foreign matter, Moisture would have to reach advanced.',
    'Rank 5 has the same stars and 2.00 points more.',
    'The least change that would do: “Moisture” declared as “10.5~11.5 %” (100 points) makes it rank 5.',
    'Not shortlisted, behind by stars (−1) of the nearest who is (Q/YNDEMO 0104S-2022).',
    'Stars follow levels, so no change of weights turns these two.',
  ])
  expect(said('en', 'Q/YNDEMO 0101S-2023').slice(0, 2)).toEqual(['No points are lost.', 'Nobody is ahead.'])
})

test('where weights decide the cut, it is said how far they may move and which change would level the two', () => {
  const narrow = { ...scheme, shortlist: { ...scheme.shortlist, starMin: 3 as const, kmin: 6, kmax: 6 } }
  const other = evaluate(narrow, declarations, { policyNumbers: { coreIndicatorsMin: 3 } })
  const last = other.standards.find(({ standard }) => standard === 'Q/YNDEMO 0110S-2024')
  const found = explain({ scheme: narrow, declarations, evaluation: other }, last?.id ?? '')
  if (!found) throw new Error('not explained')
  expect(found.cut).toMatchObject({
    margin: '211/2731',
    transfer: [
      { indicator: 'particle-size', change: '-211/12000' },
      { indicator: 'moisture', change: '211/12000' },
    ],
  })
  const lines = (lang: 'zh' | 'en') =>
    sayExplanation(lang, found, {
      indicator: (one) => narrow.indicators.find(({ id }) => id === one)?.name[lang] ?? one,
      standard: standardOf,
    }).slice(-2)
  expect(lines('zh')).toEqual([
    '各项权重的变动都不到±7.72%时，这两家的先后不变。',
    '让这两家得分拉平的最小改动：“粒度（7.1 mm）”减1.75个百分点，“水分”加1.75个百分点。',
  ])
  expect(lines('en')).toEqual([
    'While no weight moves by ±7.72\u00a0% or more, these two keep their order.',
    'The least change of weights, in percentage points, that levels their scores: “Retained on 7.1 mm” −1.75, “Moisture” +1.75.',
  ])
})

test('every ranked standard is explained in both languages, and none says nothing', () => {
  for (const { standard } of evaluation.rankings.flatMap(({ ranked }) => ranked))
    for (const lang of ['zh', 'en'] as const) expect(said(lang, standard).length).toBeGreaterThan(1)
})

test('an indicator of other varieties has no level to reach, and was not left out by whoever declares', () => {
  const dried = evaluation.standards.find(({ variety }) => variety === 'natural')
  const water = dried?.indicators.find(({ indicator }) => indicator === 'waste-water')
  if (!water) throw new Error('the fixture has another scheme')
  expect([sayTier(say('zh'), water), sayDeclared(say('zh'), water)]).toEqual(['不适用', '—'])
  const own = { ...water, againstLaw: { ...water.againstLaw, reason: 'not-declared' } }
  expect([sayTier(say('en'), own), sayDeclared(say('en'), own)]).toEqual(['none', 'not declared'])
})

const moisture = scheme.indicators.find(({ unit }) => unit === '%')
function strictnessOf(promise: string, reference: string): Strictness {
  if (!moisture) throw new Error('the fixture has another scheme')
  const indicator = { ...moisture, domain: { least: '0', most: '100' } }
  const set = (typed: string) => readWritten(typed, { indicator, variety: '' }).acceptance
  return strictness(set(promise), set(reference), '%')
}

test('a verdict says what it rests on', () => {
  const one: Strictness = {
    verdict: 'stricter',
    reason: null,
    promise: '[0, 0.3] %',
    reference: '[0, 0.5] %',
    grounds: ['upper-tighter'],
    condition: null,
  }
  expect(sayStrictness('zh', one)).toBe('[0, 0.3] %全部落在[0, 0.5] %之内，上限更低。')
  const open = strictnessOf('<0.5', '≤0.5')
  expect([sayStrictness('zh', open), sayStrictness('en', open)]).toEqual([
    '[0, 0.5) %全部落在[0, 0.5] %之内，上限本身不含在内。',
    '[0, 0.5) % lies inside [0, 0.5] %: its upper end itself is left out.',
  ])
  expect(sayStrictness('en', { ...one, condition: 'large' })).toBe(
    'Under “large”: [0, 0.3] % lies inside [0, 0.5] %: its upper end is lower.',
  )
  expect(sayStrictness('zh', { ...one, verdict: 'incomparable', reason: 'method', grounds: [] })).toBe(
    '与[0, 0.5] %相比：检验方法不同。',
  )
  expect(sayStrictness('en', { ...one, verdict: 'equal', grounds: [] })).toBe(
    'It lets in exactly what [0, 0.5] % does.',
  )
})

test('a margin is said side by side, in percent', () => {
  expect(sayMargin('zh', { lower: '2/3', upper: '-0.25' })).toBe('幅度：下限+66.7%，上限−25%')
  expect(sayMargin('en', { lower: null, upper: '0' })).toBe('by 0% at the upper end')
  expect(sayMargin('zh', null)).toBe('')
})

test('figures are short, and marked where something was cut off', () => {
  expect([points('100'), points('10.50'), points('0'), points('1/3'), points(null)]).toEqual([
    '100',
    '10.5',
    '0',
    '≈0.33',
    '—',
  ])
  expect([sayEffort('1/3'), sayEffort('0.5'), sayEffort(null)]).toEqual(['34%', '50%', '—'])
})
