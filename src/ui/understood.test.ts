import { expect, test } from 'vitest'
import { blankIndicator } from '#domain/scheme-draft.ts'
import type { Indicator } from '#domain/scheme.ts'
import { understood } from '#ui/understood.ts'

const number: Indicator = {
  ...blankIndicator('moisture', {
    name: { zh: '水分' },
    part: 'performance',
    class: 'core',
    valueKind: 'number',
    unit: '%',
  }),
  domain: { least: '0', most: '100' },
}
const read = (typed: string, indicator: Indicator = number) => {
  const scheme = { indicators: [indicator], varieties: [] }
  return (['zh', 'en'] as const).map((lang) => understood(lang, typed, { indicator, scheme })?.said)
}

test.each([
  ['≥12.0 %', '从12到100 %，含两端', 'from 12 to 100 %, both included'],
  ['>90', '大于90 %且不大于100 %', 'more than 90 % and at most 100 %'],
  ['不满5', '不小于0 %且小于5 %', 'at least 0 % and less than 5 %'],
  ['(20±2)', '从18到22 %，含两端', 'from 18 to 22 %, both included'],
  ['=5', '等于5 %', 'exactly 5 %'],
  [
    '≤2或≥98',
    '从0到2 %，含两端，或从98到100 %，含两端',
    'from 0 to 2 %, both included, or from 98 to 100 %, both included',
  ],
  ['大：≥5；小：=3', '大：从5到100 %，含两端；小：等于3 %', '大: from 5 to 100 %, both included; 小: exactly 3 %'],
  [
    '不得检出',
    '不得检出；没有写检出限，只能与同样的写法比较',
    'not detected; without a detection limit it compares with the same words alone',
  ],
  ['—', '没有要求', 'no requirement'],
  ['≤70% × [水分]', '不高于“水分”的70%', 'at most 70 % of “水分”'],
  ['', undefined, undefined],
])('“%s” is understood in words', (typed, zh, en) => {
  expect(read(typed)).toEqual([zh, en])
})

test('open ends, grades, codes, yes and words', () => {
  const { domain: _, ...open } = number
  expect(read('≥12.0', open)).toEqual(['不小于12 %', 'at least 12 %'])
  const grade: Indicator = { ...open, valueKind: 'grade', domain: { grades: ['二级', '一级', '特级'] } }
  expect(read('一级及以上', grade)[0]).toBe('一级、特级之一')
  const codes: Indicator = { ...open, valueKind: 'codes', domain: { codes: ['红', '绿'] } }
  expect([read('红、绿', codes)[0], read('红', codes)[0]]).toEqual(['红、绿之一', '红'])
  expect(read('是', { ...open, valueKind: 'yes-no' })[1]).toBe('promised')
  expect(read('香气高长', { ...open, valueKind: 'text' })[0]).toContain('专家')
})

test('what cannot be read is told with what to write', () => {
  const of = (typed: string) =>
    understood('zh', typed, { indicator: number, scheme: { indicators: [], varieties: [] } })
  expect(of('12.5')).toMatchObject({ wrong: true, said: expect.stringContaining('≥12.5') as unknown })
  expect(of('≥120')).toMatchObject({ wrong: true })
  expect(of('≥5 kg')).toMatchObject({ wrong: true, said: expect.stringContaining('kg') as unknown })
})
