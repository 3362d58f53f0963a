import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compareSchemes } from '#domain/scheme-comparison.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { fieldWord, sayValue } from '#ui/scheme-value.ts'
import { say } from '#ui/words/index.ts'
import { langs } from '#ui/words/words.ts'

const read = (name: string) =>
  schemeShape.parse(JSON.parse(readFileSync(`fixtures/schemes/${name}.scheme.json`, 'utf8')))
const [coffee, puer, rose] = ['coffee', 'puer-ripe', 'cut-rose'].map(read)

test('every difference between the schemes at hand has a name and words for both sides', () => {
  if (!coffee || !puer || !rose) throw new Error('three schemes')
  for (const [before, after] of [
    [coffee, puer],
    [puer, rose],
    [rose, coffee],
  ] as const)
    for (const one of compareSchemes(before, after).filter(({ kind }) => kind !== 'moved'))
      for (const lang of langs) {
        expect(one.field === '' || say(lang)(fieldWord(one))).toBeTruthy()
        const said = [...sayValue(lang, before, one, one.before), ...sayValue(lang, after, one, one.after)]
        expect(said.length, `${one.section} ${one.item} ${one.field}`).toBeGreaterThan(0)
        expect(said.filter(({ text }) => /object Object|undefined|^$/.test(text))).toEqual([])
      }
})

test('what a scheme may leave out has words too', () => {
  if (!coffee) throw new Error('coffee')
  const [moisture] = coffee.indicators.filter(({ id }) => id === 'moisture')
  if (!moisture) throw new Error('moisture')
  const full: Scheme = {
    ...coffee,
    references: [{ standard: 'GB/T 8313', title: { zh: '茶多酚' } }],
    terms: [{ term: { zh: '生豆', en: 'green coffee' }, definition: { zh: '去皮的豆' } }],
    stars: { ...coffee.stars, bands: { five: '[90,100]', four: '[80,90)', three: '[60,80)' } },
    ranking: { ...coffee.ranking, tieBreakers: ['innovative-at-advanced', 'declared-earlier'] },
    shortlist: { ...coffee.shortlist, tiedCut: 'widen' },
    indicators: [
      {
        ...moisture,
        appliesTo: ['washed'],
        domain: { grades: ['二级', '一级'] },
        target: { value: '11', below: '2' },
        comparison: 'rounded',
        scoring: {
          kind: 'linear',
          anchors: [
            { value: '9', points: '100' },
            { value: '12', points: '60' },
          ],
        },
      },
    ],
  }
  const lines = (lang: 'zh' | 'en') =>
    compareSchemes({ ...coffee, indicators: [{ ...moisture, domain: { codes: ['甲', '乙'] } }] }, full).flatMap((one) =>
      sayValue(lang, full, one, one.after).map(({ text }) => text),
    )
  expect(lines('zh')).toEqual([
    'GB/T 8313',
    '茶多酚',
    '生豆',
    'green coffee',
    '去皮的豆',
    '水洗豆',
    '由低到高：二级、一级',
    '目标11',
    '低于目标的偏差按2倍计',
    '修约值比较',
    '水平之间按直线取分',
    '9得100分',
    '12得60分',
    '五星[90,100]，四星[80,90)，三星[60,80)',
    '达到先进水平的创新性指标项数',
    '声明公开的先后',
    '在上限之内全部列入',
  ])
  expect(lines('en')).toContain('Washed')
})
