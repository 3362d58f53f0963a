import { expect, test } from 'vitest'
import { measuring, type Registered } from '#domain/area-measure.ts'
import type { Scheme } from '#domain/scheme.ts'
import { clause } from '../../tests/clause.ts'
import { kites, promised } from '../../tests/stories/kites.ts'

const one = (serial: number, value: number, rest: Partial<Registered> = {}): Registered => ({
  keyArea: 'kites',
  norm: `qfz${serial}2026`,
  mode: 'declared-here',
  declaration: {
    standard: `Q/FZ ${serial}-2026`,
    product: `型号${serial}`,
    variety: 'sport',
    enterprise: { name: `厂${serial}`, uscc: `u${serial}` },
    values: promised(value),
  },
  ...rest,
})
/** Of the second enterprise too, under the same standard, for another product. */
const second = one(2, 75)
const named = [one(1, 90), second, { ...second, mode: 'mirrored' as const }, one(3, 60), one(4, 50)]
const schemes = new Map([['kites', kites]])

clause('3.1', 'the register is counted: declarations, enterprises, standards, and how many were declared here', () => {
  const { named: own, group } = measuring({ by: 'area', named, group: [...named, one(5, 80)], schemes })
  expect(own).toEqual({ declarations: 5, enterprises: 4, standards: 4, declaredHere: 4 })
  expect(group).toEqual({ declarations: 6, enterprises: 5, standards: 5, declaredHere: 5 })
})

clause('2.1', 'stricter is measured by the scheme in force: the baseline of kites is 60', () => {
  expect(measuring({ by: 'area', named, group: [], schemes }).stricter).toEqual({ stricter: 3, not: 2, undecided: 0 })
})

clause('3.1', 'the spread of promises is measured for each core indicator, in exact figures', () => {
  const { spread } = measuring({ by: 'area', named, group: [], schemes })
  expect(spread.map(({ indicator }) => indicator)).toEqual(kites.indicators.map(({ id }) => id))
  expect(spread[0]).toMatchObject({ declared: 5, distinct: 4, least: '50', most: '90', unit: '%' })
})

test('where nothing says what to compare with, nothing is said', () => {
  const without = measuring({ by: 'title', named, group: [], schemes: new Map<string, Scheme>() })
  expect(without).toMatchObject({ by: 'title', stricter: null, spread: [] })
  expect(measuring({ by: 'title', named: [], group: [], schemes }).named.declarations).toBe(0)
})

test('a scheme without national or industry reference measures no strictness', () => {
  const local = kites.indicators.map((indicator) => ({
    ...indicator,
    baselines: indicator.baselines.map((baseline) => ({ ...baseline, kind: 'local' as const })),
  }))
  const other = new Map([['kites', { ...kites, indicators: local }]])
  const measured = measuring({ by: 'area', named, group: [], schemes: other })
  expect(measured.stricter).toBeNull()
  expect(measured.spread).toHaveLength(kites.indicators.length)
})
