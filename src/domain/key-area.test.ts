import { expect } from 'vitest'
import { joining, proposing, provincial, type KeyArea, type KeyAreaState } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const today = '2026-11-23'
const proposal = { group: 'tea', groups: ['tea', 'energy'], edition: 2026, same: undefined }
const area = (state: KeyAreaState, id = 'coffee'): KeyArea => ({ id, state })

clause('3.1', 'an area is proposed in one of the plan’s groups, while no other of its name stands', () => {
  expect(proposing(proposal, today)).toBeUndefined()
  expect(proposing({ ...proposal, group: 'kites' }, today)).toEqual(refuse('area-group-unknown', '3.1'))
  expect(proposing({ ...proposal, same: 'proposed' }, today)).toEqual(refuse('key-area-already-proposed', '3.1'))
  expect(proposing({ ...proposal, same: 'decided' }, today)).toEqual(refuse('key-area-stands', '3.1'))
})

clause('3.1', 'an area is proposed for the edition of this year or the next', () => {
  const outside = refuse('edition-out-of-reach', '3.1', { from: 2026, to: 2027 })
  expect([2025, 2026, 2027, 2028].map((edition) => proposing({ ...proposal, edition }, today))).toEqual([
    outside,
    undefined,
    undefined,
    outside,
  ])
})

clause('3.1', 'a proposal joins another area that is open, and never itself', () => {
  expect(joining(area('proposed'), area('proposed', 'beans'))).toBeUndefined()
  expect(joining(area('proposed'), area('decided', 'beans'))).toBeUndefined()
  expect(joining(undefined, area('proposed'))).toEqual(refuse('key-area-unknown', '3.1'))
  expect(joining(area('proposed'), area('proposed'))).toEqual(refuse('key-area-joins-itself', '3.1'))
  expect(joining(area('decided'), area('proposed', 'beans'))).toEqual(refuse('key-area-not-proposed', '3.1'))
  for (const state of ['retired', 'set-aside', 'joined'] as const)
    expect(joining(area('proposed'), area(state, 'beans'))).toEqual(refuse('key-area-not-open', '3.1'))
})

clause('3.1', 'the province decides, its prefectures propose', () => {
  expect(provincial('53', '53')).toBeUndefined()
  for (const place of ['530100', undefined])
    expect(provincial(place, '53')).toEqual(refuse('not-the-provincial-regulator', '3.1'))
})

everyCodeOccurs(import.meta.url)
