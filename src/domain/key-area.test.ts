import { expect } from 'vitest'
import { deciding, proposing } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

clause('3.1', 'an area is proposed once in a year', () => {
  expect(proposing(false)).toBeUndefined()
  expect(proposing(true)).toEqual(refuse('key-area-already-proposed', '3.1'))
})

clause('3.1', 'an area that was proposed may be decided', () => {
  expect(deciding({ id: 'coffee', state: 'proposed' })).toBeUndefined()
})

clause('3.1', 'an area is decided once', () => {
  expect(deciding({ id: 'coffee', state: 'decided' })).toEqual(refuse('key-area-already-decided', '3.1'))
  expect(deciding(undefined)).toEqual(refuse('key-area-unknown', '3.1'))
})

everyCodeOccurs(import.meta.url)
