import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as ours } from '#domain/requirement/acceptance.ts'
import { readDeclared } from '#domain/requirement/read.ts'
import type { Indicator as Theirs } from './second-engine/format.ts'
import { declared, describe as theirs } from './second-engine/promise.ts'
import { indicatorOf, spellings, type Spelling } from './spellings.ts'

const read = (of: Spelling['of'], value: string, unit?: string) =>
  readDeclared({ value, ...(unit && { unit }) }, { indicator: indicatorOf(of), variety: '' })
const both = (of: Spelling['of'], value: string, unit?: string) => {
  const { acceptance, refusal } = read(of, value, unit)
  const second = declared({ value, ...(unit && { unit }) }, indicatorOf(of) as Theirs) // the document's own shape
  return [refusal ? '?' : ours(acceptance), theirs(second).replace(/^\?.*/, '?')]
}

describe('what people type is read as the document says, by both engines', () => {
  test.each(spellings)('$of “$typed” is $accepted', ({ of, typed, accepted, suggestion }) => {
    expect(both(of, typed)).toEqual([accepted, accepted])
    expect(read(of, typed).refusal?.with['suggestion']).toBe(suggestion)
  })

  test('the unit beside a text is its unit', () => {
    expect(both('kelvin', '±2', '℃')).toEqual(['?', '?'])
    expect(both('kelvin', '±2', 'K')).toEqual(['[-2, 2]', '[-2, 2]'])
    expect(both('lead', '5±2%', '%')).toEqual(['?', '?'])
  })

  test('nor does what is torn or put together make them differ, or fail', () => {
    const signs = fc.constantFrom(...new Set(spellings.flatMap(({ typed }) => [...typed])))
    const torn = fc.tuple(fc.constantFrom(...spellings), fc.nat(), signs, fc.nat({ max: 3 }))
    fc.assert(
      fc.property(torn, ([{ of, typed }, at, sign, out]) => {
        const from = at % (typed.length + 1)
        const [a, b] = both(of, typed.slice(0, from) + sign + typed.slice(from + out))
        expect(a).toBe(b)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  test('a suggestion can be read', () => {
    for (const { of, suggestion } of spellings)
      if (suggestion && indicatorOf(of).valueKind === 'number')
        expect([suggestion, read(of, suggestion).refusal?.refused]).toEqual([suggestion, undefined])
  })
})

// Twice the text costs twice the time: squares of these lengths would outlast the test.
test('a hundred thousand signs are read or refused', () => {
  const long = [
    '1',
    '≥5',
    '5~',
    'a:1;',
    '(',
    '(a)',
    '1,',
    '1 ',
    '大于',
    '不',
    'a以上',
    '5或',
    '1×10^',
    '5 x ',
    '(以',
    'a of ',
  ]
  for (const piece of long) for (const of of ['moisture', 'grade', 'colour'] as const) read(of, piece.repeat(100_000))
})
