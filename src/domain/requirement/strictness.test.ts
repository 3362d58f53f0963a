import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Indicator } from '#domain/scheme.ts'
import { compare } from './compare.ts'
import { readWritten } from './read.ts'
import { strictness } from './strictness.ts'

const share: Indicator = {
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
const { unit: _, ...bare } = share
const grade: Indicator = { ...bare, valueKind: 'grade', domain: { grades: ['二级', '一级', '特级'] } }
const colour: Indicator = { ...bare, valueKind: 'codes', domain: { codes: ['蓝', '绿', '黄'] } }

const set = (typed: string, indicator = share) => readWritten(typed, { indicator, variety: 'one' }).acceptance
const said = (promise: string, reference: string, indicator = share) => {
  const { verdict, grounds, condition } = strictness(set(promise, indicator), set(reference, indicator), indicator.unit)
  return [verdict, ...grounds, ...(condition ? [condition] : [])].join(' ')
}

test.each([
  ['≤0.3', '≤0.5', 'stricter upper-tighter'],
  ['＜0.5', '≤0.5', 'stricter upper-excluded'],
  ['≤0.5', '<0.5', 'laxer upper-included'],
  ['>90', '≥90', 'stricter lower-excluded'],
  ['[5, 10)', '(5, 10]', 'incomparable lower-included upper-excluded'],
  ['≥95', '>90', 'stricter lower-tighter'],
  ['10~12', '9~13', 'stricter lower-tighter upper-tighter'],
  ['≥5', '4~10', 'incomparable lower-tighter upper-looser'],
  ['≤2或≥5', '≤100', 'stricter inside-tighter'],
  ['90~100', '≥90', 'equal'],
  ['—', '≤1', 'laxer'],
  ['大：≤1；小：≤3', '大：≤2；小：≤2', 'laxer upper-looser 小'],
])('“%s” against “%s” is %s', (promise, reference, expected) => expect(said(promise, reference)).toBe(expected))

test('grades and codes', () => {
  expect([said('特级', '一级', grade), said('二级', '一级', grade)]).toEqual([
    'stricter higher-grade',
    'laxer lower-grade',
  ])
  expect([said('蓝', '蓝、绿', colour), said('蓝、黄', '蓝、绿', colour)]).toEqual([
    'stricter fewer-values',
    'incomparable other-values',
  ])
})

test('both sets are said with their unit', () => {
  expect(strictness(set('≤3g/kg'), set('≤0.5'), '%')).toMatchObject({ promise: '[0, 0.3] %', reference: '[0, 0.5] %' })
})

test('stricter has no looser ground and laxer no tighter one; the verdict is that of compare', () => {
  const limit = fc.integer({ min: 0, max: 9 })
  const typed = fc.oneof(
    limit.map((n) => `≤${n}`),
    limit.map((n) => `<${n + 1}`),
    limit.map((n) => `≥${n}`),
    fc.tuple(limit, limit).map(([a, b]) => `${Math.min(a, b)}~${Math.max(a, b)}`),
  )
  fc.assert(
    fc.property(typed, typed, (a, b) => {
      const { verdict, grounds } = strictness(set(a), set(b))
      expect(verdict).toBe(compare(set(a), set(b)).verdict)
      const says = (word: RegExp) => grounds.some((one) => word.test(one))
      const sides = [says(/tighter|excluded/), says(/looser|included/)]
      if (verdict === 'stricter') expect(sides).toEqual([true, false])
      if (verdict === 'laxer') expect(sides).toEqual([false, true])
      if (verdict === 'equal') expect(grounds).toEqual([])
    }),
  )
})
