import { expect, test } from 'vitest'
import { boxesOf, plainOf, plainText, requirementIn } from './notation.ts'

const indicators = [
  { id: 'first-flush', name: { zh: '头春' } },
  { id: 'odd', name: { zh: '含[括号]' } },
]

test.each([
  ['≤70% × [头春]', { relativeTo: 'first-flush', bound: 'at-most', share: '70' }],
  ['>= 12.5 % x [first-flush]', { relativeTo: 'first-flush', bound: 'at-least', share: '12.5' }],
  ['≥80％×［头春］', { relativeTo: 'first-flush', bound: 'at-least', share: '80' }],
  ['≤70% × [nobody]', { relativeTo: 'nobody', bound: 'at-most', share: '70' }],
  ['≤70% × [没有]', '≤70% × [没有]'],
  ['≤70%', '≤70%'],
  ['大：≥5；小：≥3', '大：≥5；小：≥3'],
])('“%s” is read', (typed, requirement) => {
  expect(plainOf(typed, indicators)).toEqual(requirement)
})

test('what is written for a relative limit is read back, by name or else by id', () => {
  for (const relativeTo of ['first-flush', 'odd']) {
    const limit = { relativeTo, bound: 'at-most' as const, share: '70' }
    expect(plainOf(plainText(limit, indicators), indicators)).toEqual(limit)
  }
  expect(plainText({ relativeTo: 'first-flush', bound: 'at-most', share: '70' }, indicators)).toBe('≤70% × [头春]')
  expect(plainText({ relativeTo: 'odd', bound: 'at-most', share: '70' }, indicators)).toBe('≤70% × [odd]')
})

test('boxes that nobody touched leave a requirement as it was', () => {
  const written = [
    undefined,
    '≥5',
    { byCondition: [{ condition: '大', requirement: '≥5' }] },
    { relativeTo: 'first-flush', bound: 'at-most' as const, share: '70' },
    { byVariety: { red: '≤1', green: { byCondition: [{ condition: '大', requirement: '≥5' }] } } },
  ]
  for (const before of written) expect(requirementIn(boxesOf(before, indicators), { before, indicators })).toBe(before)
})

test('one box for all, or one for each; both say two things', () => {
  const of = (all: string, each: Record<string, string> = {}) =>
    requirementIn({ all, of: each }, { before: '≥1', indicators })
  expect(of('≥2', { red: '' })).toBe('≥2')
  expect(of('', { red: '≥2', green: '' })).toEqual({ byVariety: { red: '≥2' } })
  expect(of('')).toBeUndefined()
  expect(of('≥2', { red: '≥3' })).toBe('both')
})
