import { expect } from 'vitest'
import { joiningIn } from '#domain/department.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

clause('3.1', 'a department comes in by its first person, a regulator of a sector under its own name', () => {
  expect(joiningIn({ recorded: { people: 0 } })).toBeUndefined()
  expect(joiningIn({ named: { taken: false } })).toBeUndefined()
  expect(joiningIn({})).toEqual(refuse('department-unknown', '3.1'))
  expect(joiningIn({ named: { taken: true } })).toEqual(refuse('department-already-recorded', '3.1'))
})

clause('6.1', 'whoever acts for a department invites the others', () => {
  expect(joiningIn({ recorded: { people: 1 } })).toEqual(refuse('department-has-people', '6.1'))
})

everyCodeOccurs(import.meta.url)
