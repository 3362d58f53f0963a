import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import type { Indicator } from '#domain/scheme.ts'
import { describe } from './acceptance.ts'
import { parseNumber, plainLimit } from './parse-number.ts'
import { readDeclared, readWritten } from './read.ts'
import { plainTyped } from './typed.ts'
import { conversion } from './units.ts'
import { exact, written } from './decimal.ts'

const percent: Indicator = {
  id: 'moisture',
  name: { zh: '水分' },
  part: 'performance',
  class: 'core',
  valueKind: 'number',
  unit: '%',
  domain: { least: '0', most: '100' },
  direction: 'lower',
  baselines: [],
}
const lead: Indicator = { ...percent, id: 'lead', name: { zh: '铅（以Pb计）' }, unit: 'mg/kg', domain: { least: '0' } }
const { domain: _, ...anyNumber } = percent
const warmth: Indicator = { ...anyNumber, id: 'warmth', unit: '℃' }

const read = (typed: string, indicator: Indicator) => {
  const { acceptance, refusal } = readWritten(typed, { indicator, variety: 'one' })
  return refusal ? [refusal.refused, refusal.with['suggestion']].filter(Boolean).join(' ') : describe(acceptance)
}

group('percentages as people type them', () => {
  test.each([
    ['≥12.0 %', '[12, 100]'],
    ['＞９０％', '(90, 100]'],
    ['大于等于12', '[12, 100]'],
    ['不低于12.0%', '[12, 100]'],
    ['12%以上', '[12, 100]'],
    ['12%及以下', '[0, 12]'],
    ['不满5', '[0, 5)'],
    ['>=3.5', '[3.5, 100]'],
    ['not more than 12.5 %', '[0, 12.5]'],
    ['12.0%~13.5%', '[12, 13.5]'],
    ['12.0-13.5%', '[12, 13.5]'],
    ['12至13', '[12, 13]'],
    ['≥4.0%，≤6.0%', '[4, 6]'],
    ['≥4.0且＜6.0', '[4, 6)'],
    ['≤2或≥5', '[0, 2] ∪ [5, 100]'],
    ['(4,6]%', '(4, 6]'],
    ['(65±2)%', '[63, 67]'],
    ['=5', '{5}'],
    ['≤0.5g/kg', '[0, 0.05]'],
    ['90%~100%', '[90, 100]'],
    ['不得检出（检出限0.01%）', '[0, 0.01)'],
    ['未检出', 'not detected'],
    ['—', '—'],
    ['', '—'],
    ['不作要求', '—'],
    ['无', 'none-ambiguous'],
    ['12.5', 'bound-missing ≤12.5'],
    ['约12%', 'value-approximate'],
    ['1,200', 'number-separator 1200'],
    ['10²', 'number-raised'],
    ['≤10²', 'number-raised'],
    ['≤１０²', 'number-raised'],
    ['≤5①', 'number-raised'],
    ['≤5⅓', 'number-raised'],
    ['≤10^2', '[0, 100]'],
    ['≤1.5×10^1 %', '[0, 15]'],
    ['≤1.5×10¹', '[0, 15]'],
    ['≤5×10⁻¹', '[0, 0.5]'],
    ['1.5×10^1', 'bound-missing ≤1.5×10^1'],
    ['≤0.1万', 'number-with-character ≤0.1×10^4'],
    [`≤${'9'.repeat(31)}`, 'number-too-long'],
    ['0.1≤x＜0.5', '[0.1, 0.5)'],
    ['1/3', 'requirement-unreadable'],
    ['≤3.0.1', 'requirement-unreadable'],
    ['NaN', 'requirement-unreadable'],
    ['≤∞', 'requirement-unreadable'],
    ['Infinity', 'requirement-unreadable'],
    ['65%±2%', 'tolerance-ambiguous (65±2)%'],
    ['6~4', 'range-reversed'],
    ['≥2%，≤5g/kg', 'units-mixed'],
    ['≥2，≥5', 'bounds-on-one-side'],
    ['≥101', 'outside-domain'],
    ['≤5mg/L', 'unit-not-convertible'],
    ['≤5%（干基）', 'remark-in-brackets ≤5%'],
    ['≤5（g/100g）', 'remark-in-brackets ≤5 g/100g'],
    ['符合GB 2762的规定', 'standard-cited-whole —'],
    ['NY5073', 'standard-cited-whole —'],
    ['IP65', 'requirement-unreadable'],
    ['Ra1.6', 'requirement-unreadable'],
    ['≤5%（以蔗糖计）', 'basis-differs'],
    ['符合要求', 'requirement-unreadable'],
  ])('“%s” is %s', (typed, expected) => expect(read(typed, percent)).toBe(expected))
})

group('other units', () => {
  test.each([
    ['≤0.5mg/kg（以Pb计）', lead, '[0, 0.5]'],
    ['≤500μg/kg', lead, '[0, 0.5]'],
    ['≤0.00005%', lead, '[0, 0.5]'],
    ['≤ 0.5 ㎎/㎏', lead, '[0, 0.5]'],
    ['不得检出(检出限5μg/kg)', lead, '[0, 0.005)'],
    ['(20±2)℃', warmth, '[18, 22]'],
    ['20℃±2℃', warmth, '[18, 22]'],
    ['20 +2/-1 ℃', warmth, '[19, 22]'],
    ['-5~-1', warmth, '[-5, -1]'],
    ['≤-18℃', warmth, '(−∞, -18]'],
    ['32~50°F', warmth, '[0, 10]'],
    ['±0.4℃', warmth, '[-0.4, 0.4]'],
  ])('“%s” is %s', (typed, indicator, expected) => expect(read(typed, indicator)).toBe(expected))

  test('conversion is exact and keeps to its dimension', () => {
    expect(written(conversion('km/h', 'm/s')?.(exact('1')) ?? exact('0'))).toBe('5/18')
    expect(conversion('NTU', 'mg/L')).toBeUndefined()
    expect(conversion('CFU/g', 'CFU/g')?.(exact('7'))).toEqual(exact('7'))
  })
})

test('a limit rounded for comparison lets in less with one digit more', () => {
  const rounded: Indicator = { ...percent, comparison: 'rounded' }
  expect([read('≤0.5', rounded), read('≤0.50', rounded)]).toEqual(['[0, 0.55)', '[0, 0.505]'])
})

test('another method is not compared, an equivalent one is', () => {
  const indicator: Indicator = { ...lead, method: 'GB/T 5009.12', methodsEquivalent: ['GB 5009.12'] }
  const by = (method: string) => readDeclared({ value: '≤0.5', method }, { indicator, variety: 'one' }).acceptance.kind
  expect([by('GB 5009.12'), by('ＧＢ／Ｔ 5009.12'), by('企业方法')]).toEqual(['numbers', 'numbers', 'unsettled'])
})

test('a power of ten keeps its digits, which is what rounding goes by', () => {
  const rounded: Indicator = { ...lead, comparison: 'rounded' }
  expect([read('≤14×10^2', rounded), read('≤1400', rounded)]).toEqual(['[0, 1450]', '[0, 1400.5]'])
})

test('a deviation is no value where the zero is another one', () => {
  expect([read('±2℃', { ...warmth, unit: 'K' }), read('±2K', { ...warmth, unit: 'K' })]).toEqual([
    'deviation-shifts',
    '[-2, 2]',
  ])
})

group('not below a level of another standard', () => {
  const levels = ['GB/T 22111-2008 二级：≤13.0', 'GB/T 22111—2008 一级：≤12.0 %', 'DB53/T 1-2010 优等：≤11']
  const cited: Indicator = { ...percent, standardLevels: levels }
  const several: Indicator = { ...cited, standardLevels: [...levels, 'GB/T 22111-2020 一级：≤11.5'] }
  test.each([
    ['不低于GB/T 22111-2008一级', cited, '[0, 12]'],
    ['符合GB/T 22111—2008 二级的要求', cited, '[0, 13]'],
    ['≥ GB/T 22111-2008中的一级', cited, '[0, 12]'],
    ['《DB53/T 1-2010》优等及以上', cited, '[0, 11]'],
    ['at least grade 一级 of GB/T 22111', cited, '[0, 12]'],
    ['不低于GB/T 22111一级', several, `standard-level-editions ${named(several)}`],
    ['不低于GB/T 22111-2020一级', several, '[0, 11.5]'],
    ['不低于GB/T 22111-2008三级', cited, `standard-level-unknown ${named(cited)}`],
    ['符合GB/T 22111-2008', cited, `standard-cited-whole ${named(cited)}`],
    ['不低于GB/T 22111-2008一级', percent, 'standard-level-unknown —'],
  ])('“%s”', (typed, indicator, expected) => expect(read(typed, indicator)).toBe(expected))
})

function named({ standardLevels = [] }: Indicator): string {
  return standardLevels.map((line) => line.replace('—', '-').split('：')[0]).join('、')
}

test('a declared limit may be relative to another indicator, by its name', () => {
  const first = { ...percent, id: 'first', name: { zh: '头春' } }
  const parent = (id: string) =>
    readWritten(id === 'first' ? '≤8' : '—', { indicator: first, variety: 'one' }).acceptance
  const declared = (value: string) =>
    describe(readDeclared({ value }, { indicator: percent, variety: 'one', parent, named: [first] }).acceptance)
  expect([declared('≤70% × [头春]'), declared('≤70%×[second]')]).toEqual(['[0, 5.6]', '? (parent)'])
})

test('conditions, varieties and limits relative to another indicator', () => {
  const parent = () => readWritten('≤8', { indicator: percent, variety: 'one' }).acceptance
  const set = (written: Parameters<typeof readWritten>[0], variety = 'one') =>
    describe(readWritten(written, { indicator: percent, variety, parent }).acceptance)
  expect(set('干仓：≥10；常温：≥5')).toBe('常温: [5, 100]; 干仓: [10, 100]')
  expect(set({ byVariety: { one: '≤12.0', two: '≤12.5' } }, 'two')).toBe('[0, 12.5]')
  expect(set({ byVariety: { two: '≤12.5' } })).toBe('—')
  expect(set({ relativeTo: 'full', bound: 'at-most', share: '70' })).toBe('[0, 5.6]')
})

test('grades, codes and yes or no', () => {
  const { unit: __, ...plain } = anyNumber
  const grade: Indicator = {
    ...plain,
    valueKind: 'grade',
    domain: { grades: ['二级', '一级', '特级'] },
    direction: 'higher',
  }
  const colour: Indicator = { ...plain, valueKind: 'codes', domain: { codes: ['浅蓝色', '浅绿色'] }, direction: 'none' }
  const yes: Indicator = { ...plain, valueKind: 'yes-no', direction: 'none' }
  expect([read('一级及以上', grade), read('不低于一级', grade), read('三级', grade)]).toEqual([
    '{一级, 特级}',
    '{一级, 特级}',
    'grade-unknown 二级、一级、特级',
  ])
  expect([read('浅绿色、浅蓝色', colour), read('红色', colour)]).toEqual([
    '{浅绿色, 浅蓝色}',
    'code-unknown 浅蓝色、浅绿色',
  ])
  expect([read('是', yes), read('无', yes), read('也许', yes)]).toEqual(['{yes}', '{no, yes}', 'yes-or-no'])
})

test('what is read at once is read as it would be at length', () => {
  const digits = fc.stringMatching(/^\d{1,33}(\.\d{1,33})?$/)
  const signs = fc.constantFrom('≥', '≤', '<', '>', '=', '<=', '≥ ', '')
  const ends = fc.constantFrom('', '%', ' %', ' ', '%%', '１', '²')
  fc.assert(
    fc.property(signs, digits, ends, (sign, number, end) => {
      const typed = sign + number + end
      const atOnce = plainLimit(typed)
      if (atOnce) expect(atOnce).toEqual(parseNumber(typed, percent))
      else expect(/^[≥≤<>] ?\d{1,30}(\.\d{1,30})? ?%?$/.test(typed)).toBe(false)
    }),
  )
})

test('a blank of another width before it makes no other spelling', () => {
  const pieces = fc.constantFrom(
    'aZ',
    '0',
    '.',
    ',',
    '%',
    '/',
    '(',
    ')',
    '[',
    ']',
    '~',
    '≤',
    '≥',
    '-',
    ' ',
    '_',
    '<=',
    '：',
  )
  const typed = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''))
  fc.assert(fc.property(typed, (text) => plainTyped(`\u3000${text}`) === plainTyped(text)))
})
