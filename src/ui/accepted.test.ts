import { expect, test } from 'vitest'
import { describe as described, type Acceptance } from '#domain/requirement/acceptance.ts'
import { exact } from '#domain/requirement/decimal.ts'
import { sayAccepted, sayWorst } from './accepted.ts'

const from = (lower: string): Acceptance => {
  const set = [{ lower: { at: exact(lower), closed: true }, upper: null }]
  return { kind: 'numbers', set, written: set }
}
const under = (...cases: [string, Acceptance][]): Acceptance => ({
  kind: 'conditions',
  cases: cases.map(([condition, acceptance]) => ({ condition, acceptance: acceptance as never })),
})

test.each<[Acceptance, string, string]>([
  [{ kind: 'not-detected' }, '不得检出', 'not detected'],
  [{ kind: 'codes', codes: ['yes'] }, '具备', 'yes'],
  [{ kind: 'codes', codes: ['no', 'yes'] }, '不作承诺', 'nothing promised'],
  [{ kind: 'codes', codes: ['浅绿色', '浅蓝色'] }, '{浅绿色、浅蓝色}', '{浅绿色, 浅蓝色}'],
  [{ kind: 'unsettled', why: 'unreadable' }, '写法读不懂', 'cannot be read'],
  [{ kind: 'unsettled', why: 'parent' }, '所依据的指标没有界限', 'the indicator it depends on has no limit'],
  [{ kind: 'missing' }, '—', '—'],
  [from('12.5'), '[12.5, ∞) %', '[12.5, ∞) %'],
  [{ kind: 'text', text: 'not detected: ? (unit)' }, '“not detected: ? (unit)”', '“not detected: ? (unit)”'],
  [
    under(['大', from('5')], ['小', { kind: 'not-detected' }]),
    '大：[5, ∞) %；小：不得检出',
    '大: [5, ∞) %; 小: not detected',
  ],
  [
    under(['干仓', { kind: 'text', text: '甲; 乙: 丙' }], ['常温', { kind: 'missing' }]),
    '干仓：“甲; 乙: 丙”；常温：—',
    '干仓: “甲; 乙: 丙”; 常温: —',
  ],
  [under(['甲', { kind: 'unsettled', why: 'unit' }]), '甲：单位不能换算', '甲: a unit that does not convert'],
])('%#: what the engine writes is said in the language of the page', (acceptance, zh, en) => {
  const written = described(acceptance, '%')
  expect(sayAccepted('zh', written)).toBe(zh)
  expect(sayAccepted('en', written)).toBe(en)
})

test.each([
  ['98.5', '%', '98.5%'],
  ['5', 'mg/kg', '5\u202fmg/kg'],
  ['[10.5, 11.5]', '%', '[10.5, 11.5] %'],
  ['大: 5; 小: 4', 'mm', '大: 5; 小: 4'],
  ['3', undefined, '3'],
])('the worst that is promised is shown whole: %s', (worst, unit, said) => expect(sayWorst(worst, unit)).toBe(said))
