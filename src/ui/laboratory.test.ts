import { expect, test } from 'vitest'
import { isUndecided, remarksOn } from './laboratory.ts'
import { say } from '#ui/words/index.ts'

const trial = (coefficient: string) => ({ indicators: [], correlated: [{ one: 'a', other: 'b', coefficient }] })
const remarks = (coefficient: string) =>
  remarksOn(trial(coefficient) as never, { say: say('en') as never, nameOf: (id) => id }) // what is read of it

test('indicators that go together are told from those that go against one another', () => {
  expect(remarks('0.85')).toEqual([expect.stringContaining('counts twice')])
  expect(remarks('-0.85')).toEqual([expect.stringContaining('against one another')])
})

test.each([
  [null, true],
  [0, false],
  [2, false],
])('where the own rule gives %s places, the list is undecided: %s', (places, undecided) => {
  const other = { rule: 'top-k', places: null, own: false } as const
  expect(isUndecided({ rules: [{ rule: 'gap', places, own: true }, other] as never })).toBe(undecided) // what is read of it
})
