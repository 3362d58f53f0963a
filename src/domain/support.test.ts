import { describe, expect } from 'vitest'
import type { Applicant } from '#domain/eligibility.ts'
import { refuse } from '#domain/refusal.ts'
import {
  answeringSupport,
  askingSupport,
  cancellingSupport,
  discarding,
  joining,
  type Support,
  type SupportState,
} from '#domain/support.ts'
import { checkCharacter } from '#domain/uscc.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const code = '51530102MK0000002'
const laboratory: Applicant = {
  id: 'laboratory',
  kind: 'assessor',
  uscc: code + checkCharacter(code),
  place: '530102',
  standing: 'verified',
  barredUntil: null,
  assessorKind: 'testing-body',
  parentKind: null,
  insiders: 0,
}
const rule = { kinds: yunnan20209.assessorKinds, today: '2026-03-02' }
const support = (state: SupportState, application: string | null = null): Support => ({
  id: 'one',
  lead: 'society',
  supporter: 'laboratory',
  state,
  application,
})

describe('a supporting body is asked', () => {
  const ask = (supporter: Applicant | undefined, already: readonly Support[] = []) =>
    askingSupport({ lead: 'society', supporter, already, rule })

  clause('3.3.2', 'where it is registered, verified and eligible as the lead is', () => {
    expect(ask(laboratory)).toBeUndefined()
    expect(ask(undefined)).toEqual(refuse('supporter-not-registered', '3.3.2'))
    expect(ask({ ...laboratory, standing: 'registered' })).toEqual(refuse('supporter-not-verified', '3.3.2'))
    expect(ask({ ...laboratory, barredUntil: '2027-01-01' })).toEqual(refuse('supporter-not-eligible', '6.2'))
    expect(ask({ ...laboratory, parentKind: 'working-body' })).toEqual(refuse('supporter-not-eligible', '3.3.1'))
  })

  clause('3.4.1', 'once, and never oneself', () => {
    expect(ask({ ...laboratory, id: 'society' })).toEqual(refuse('supporter-is-lead', '3.4.1'))
    const again = refuse('supporter-asked-already', '3.4.1')
    expect([ask(laboratory, [support('asked')]), ask(laboratory, [support('agreed')])]).toEqual([again, again])
    expect([ask(laboratory, [support('declined')]), ask(laboratory, [support('cancelled')])]).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('its answer', () => {
  clause('3.4.1', 'is its own, given once, and may be taken back until it is handed in', () => {
    expect(answeringSupport(support('asked'), 'laboratory', true)).toBeUndefined()
    expect(answeringSupport(support('asked'), 'laboratory', false)).toBeUndefined()
    expect(answeringSupport(support('agreed'), 'laboratory', false)).toBeUndefined()
    expect(answeringSupport(support('agreed'), 'laboratory', true)).toEqual(refuse('support-answered', '3.4.1'))
    expect(answeringSupport(support('declined'), 'laboratory', true)).toEqual(refuse('support-answered', '3.4.1'))
    expect(answeringSupport(support('agreed', 'S1'), 'laboratory', false)).toEqual(refuse('support-handed-in', '3.4.1'))
    expect(answeringSupport(support('asked'), 'society', true)).toEqual(refuse('support-unknown', '3.4.1'))
    expect(answeringSupport(undefined, 'laboratory', true)).toEqual(refuse('support-unknown', '3.4.1'))
  })

  clause('3.4.1', 'is waited for: who has not answered holds the application back, who declined is left out', () => {
    expect(joining([])).toBeUndefined()
    expect(joining([support('agreed'), support('declined'), support('cancelled')])).toBeUndefined()
    expect(joining([support('asked'), support('agreed')])).toEqual(refuse('supports-unanswered', '3.4.1', { count: 1 }))
  })
})

clause('3.4.1', 'the lead may do without it until it is handed in', () => {
  expect(cancellingSupport(support('asked'), 'society')).toBeUndefined()
  expect(cancellingSupport(support('agreed'), 'society')).toBeUndefined()
  expect(cancellingSupport(support('declined'), 'society')).toEqual(refuse('support-answered', '3.4.1'))
  expect(cancellingSupport(support('agreed', 'S1'), 'society')).toEqual(refuse('support-handed-in', '3.4.1'))
  expect(cancellingSupport(support('asked'), 'laboratory')).toEqual(refuse('support-unknown', '3.4.1'))
})

clause('3.4.1', 'a draft is thrown away when nobody waits for it', () => {
  expect(discarding([support('declined')])).toBeUndefined()
  expect(discarding([support('asked'), support('agreed')])).toEqual(refuse('supports-open', '3.4.1', { count: 2 }))
})

everyCodeOccurs(import.meta.url)
