import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Indicator } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { missing, type Acceptance } from './acceptance.ts'
import { compare, reaches } from './compare.ts'
import { ratio } from './decimal.ts'
import { everything, union, type Interval } from './interval.ts'
import { readWritten } from './read.ts'

const percent: Indicator = {
  id: 'x',
  name: { zh: '甲' },
  part: 'performance',
  class: 'core',
  valueKind: 'number',
  unit: '%',
  domain: { least: '0', most: '100' },
  direction: 'lower',
  baselines: [],
}
const set = (typed: string) => readWritten(typed, { indicator: percent, variety: '' }).acceptance
const verdict = (enterprise: string, reference: string) => {
  const { verdict, reason } = compare(set(enterprise), set(reference))
  return reason ? `${verdict} ${reason}` : verdict
}

clause('3.4.4', 'stricter is a proper part of the reference inside the physical domain', () => {
  expect(verdict('≤10', '≤12')).toBe('stricter')
  expect(verdict('≤12.0', '≤12')).toBe('equal')
  expect(verdict('90%~100%', '≥90')).toBe('equal')
  expect(verdict('>90', '≥90')).toBe('stricter')
  expect(verdict('≥90', '>90')).toBe('laxer')
  expect(verdict('≥5', '4~10')).toBe('incomparable overlap')
  expect(verdict('(65±1)%', '(65±2)%')).toBe('stricter')
  expect(verdict('不得检出(检出限0.01%)', '≤0.01')).toBe('stricter')
  expect(verdict('不得检出', '不得检出')).toBe('equal')
  expect(verdict('不得检出(检出限0.01%)', '不得检出')).toBe('incomparable detection-limit')
})

clause('3.4.4', 'what is not declared is laxer, what has no reference is additional and never stricter', () => {
  expect(compare(missing, set('≤5'))).toEqual({ verdict: 'laxer', reason: 'missing' })
  expect(compare(set('≤5'), missing)).toEqual({ verdict: 'additional', reason: null })
  expect(compare(missing, missing)).toEqual({ verdict: 'not-applicable', reason: 'not-declared' })
})

test('under conditions the weakest one speaks', () => {
  const reference = '大：≤5；小：≤3'
  expect(verdict('大：≤4；小：≤3', reference)).toBe('stricter')
  expect(verdict('大：≤4；小：≤4', reference)).toBe('laxer')
  expect(verdict('大：≤4', reference)).toBe('laxer missing')
  expect(verdict('≤3', reference)).toBe('stricter')
})

const ends = fc.integer({ min: -6, max: 6 })
const intervals: fc.Arbitrary<Interval> = fc.record({
  lower: fc.option(fc.record({ at: ends.map((n) => ratio(BigInt(n), 2n)), closed: fc.boolean() })),
  upper: fc.option(fc.record({ at: ends.map((n) => ratio(BigInt(n), 2n)), closed: fc.boolean() })),
})
const sets: fc.Arbitrary<Acceptance> = fc
  .array(intervals, { minLength: 1, maxLength: 3 })
  .map((all) => union(all))
  .filter((one) => one.length > 0)
  .map((one): Acceptance => ({ kind: 'numbers', set: one, written: one }))

test('stricter one way is laxer the other way, and equal exactly when each lies in the other', () => {
  const other = { stricter: 'laxer', laxer: 'stricter', equal: 'equal', incomparable: 'incomparable' }
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      const { verdict } = compare(a, b)
      expect(compare(b, a).verdict).toBe(other[verdict as keyof typeof other]) // sets of numbers meet only these four
      expect(verdict === 'equal').toBe(reaches(a, b) === 'yes' && reaches(b, a) === 'yes')
    }),
  )
})

test('stricter than the stricter is stricter', () => {
  fc.assert(
    fc.property(sets, sets, sets, (a, b, c) => {
      if (compare(a, b).verdict === 'stricter' && compare(b, c).verdict === 'stricter')
        expect(compare(a, c).verdict).toBe('stricter')
    }),
    { numRuns: 2000 },
  )
})

test('nothing is stricter than itself, and everything lies in the whole line', () => {
  const whole: Acceptance = { kind: 'numbers', set: everything, written: everything }
  fc.assert(
    fc.property(sets, (a) => {
      expect(compare(a, a).verdict).toBe('equal')
      expect(reaches(a, whole)).toBe('yes')
    }),
  )
})
