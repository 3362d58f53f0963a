import { expect, test } from 'vitest'
import { z } from 'zod'
import { act } from './act.ts'
import { issueOf } from '#domain/issue.ts'

const scheme = z.object({ title: z.string(), values: z.record(z.string(), z.unknown()) })
const taking = act('test.taken@1', {
  clauses: ['6.1'],
  by: ['system'],
  input: scheme,
  perform: async () => ({}),
  shows: () => ({}),
})
const wrong = (input: unknown) => taking.input.safeParse(input).error?.issues.map(issueOf) ?? []

test.each([
  ['a NUL, which no database keeps', 'a\u0000b'],
  ['half a character', 'a\ud800'],
  ['text turned round', '云南\u202e甲'],
  ['a bell', '\u0007'],
  ['what is no character', 'a\ufffe'],
])('an act names the field that holds %s', (_, text) => {
  expect(wrong({ title: text, values: {} })).toMatchObject([{ path: 'title', code: 'unwritable' }])
  expect(wrong({ title: '甲', values: { a: [{ b: text }] } })).toMatchObject([
    { path: 'values.a.0.b', code: 'unwritable' },
  ])
  expect(wrong({ title: '甲', values: { [text]: '1' } })).toMatchObject([{ path: 'values', code: 'unwritable' }])
})

test('lines, tabs, emoji and rare characters are text like any other', () => {
  expect(wrong({ title: '第一行\r\n\t第二行 𠮷 👍 Ελληνικά العربية', values: {} })).toEqual([])
})
