import { expect } from 'vitest'
import { beginning, changing } from '#domain/programme.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

clause('1', 'nothing new begins while the programme rests', () => {
  expect(beginning('active', '3.4.1')).toBeUndefined()
  expect(beginning('suspended', '3.4.1')).toEqual(refuse('programme-suspended', '3.4.1'))
  expect(beginning('ended', '3.4.6')).toEqual(refuse('programme-ended', '3.4.6'))
})

clause('1', 'a programme rests, resumes and ends; once ended it stays so', () => {
  expect([changing('active', 'suspended'), changing('suspended', 'active'), changing('suspended', 'ended')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(changing('suspended', 'suspended')).toEqual(refuse('programme-already-so', '1', { state: 'suspended' }))
  expect(changing('ended', 'ended')).toEqual(refuse('programme-already-so', '1', { state: 'ended' }))
  expect(changing('ended', 'active')).toEqual(refuse('programme-ended-for-good', '1'))
})

everyCodeOccurs(import.meta.url)
