import { describe, expect } from 'vitest'
import {
  applicationStates,
  ended,
  lapsing,
  lodging,
  amending,
  resubmitting,
  settled,
  withdrawing,
  type Application,
  type ApplicationState,
} from '#domain/application.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const application = (state: ApplicationState): Application => ({ id: 'one', assessor: 'society', state })

clause('3.4.1', 'an assessor applies once for an area of a call, and again only after that has come to its end', () => {
  expect(lodging(undefined)).toBeUndefined()
  for (const state of settled) expect(lodging({ state })).toBeUndefined()
  for (const state of applicationStates.filter((one) => !settled.includes(one)))
    expect(lodging({ state })).toEqual(refuse('already-applied', '3.4.1'))
})

clause('3.4.2', 'what was returned comes back from its own assessor', () => {
  expect(resubmitting(application('returned'), 'society')).toBeUndefined()
  expect(resubmitting(application('returned'), 'alliance')).toEqual(refuse('application-unknown', '3.4.2'))
  expect(resubmitting(undefined, 'society')).toEqual(refuse('application-unknown', '3.4.2'))
  expect(resubmitting(application('failed'), 'society')).toEqual(refuse('application-not-returned', '3.4.2'))
})

describe('an application ends before its time', () => {
  clause('3.4.1', 'its lead withdraws it until it is published', () => {
    const open = ['lodged', 'returned', 'in-review', 'passed', 'in-publicity', 'held'] as const
    expect(open.map((state) => withdrawing(application(state), 'society'))).toEqual(open.map(() => undefined))
    expect(withdrawing(application('published'), 'society')).toEqual(refuse('withdrawal-too-late', '3.4.3'))
    for (const state of ended)
      expect(withdrawing(application(state), 'society')).toEqual(refuse('application-ended', '3.4.1'))
    expect(withdrawing(application('lodged'), 'alliance')).toEqual(refuse('application-unknown', '3.4.1'))
  })

  clause('3.4.2', 'it lapses when the term of its correction is over, on a day that no notice can still move', () => {
    const term = { correctBy: '2026-03-16', today: '2026-03-17', provisional: false }
    expect(lapsing(application('returned'), term)).toBeUndefined()
    expect(lapsing(application('returned'), { ...term, today: '2026-03-16' })).toEqual(
      refuse('correction-term-running', '3.4.2', { day: '2026-03-16' }),
    )
    expect(lapsing(application('returned'), { ...term, provisional: true })).toEqual(
      refuse('calendar-provisional', '3.4.2', { day: '2026-03-16' }),
    )
    expect(lapsing(application('lodged'), term)).toEqual(refuse('application-not-returned', '3.4.2'))
    expect(lapsing(application('returned'), { ...term, correctBy: null })).toEqual(
      refuse('application-not-returned', '3.4.2'),
    )
    expect(lapsing(undefined, term)).toEqual(refuse('application-unknown', '3.4.2'))
  })
})

clause('3.4.3', 'its own assessor amends a scheme where a handling opinion asks for it, and what comes differs', () => {
  const application = { id: 'a', assessor: 'assoc', state: 'amending' } as const
  const by = { assessor: 'assoc', changes: true }
  expect(amending(application, by)).toBeUndefined()
  expect(amending(application, { ...by, changes: false })).toEqual(refuse('amendment-changes-nothing', '3.4.3'))
  expect(amending({ ...application, state: 'held' }, by)).toEqual(refuse('application-not-to-amend', '3.4.3'))
  expect(amending(application, { ...by, assessor: 'another' })).toEqual(refuse('application-unknown', '3.4.3'))
  expect(amending(undefined, by)).toEqual(refuse('application-unknown', '3.4.3'))
})

everyCodeOccurs(import.meta.url)
