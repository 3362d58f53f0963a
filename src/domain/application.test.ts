import { describe, expect } from 'vitest'
import {
  eligible,
  examiningForm,
  formalChecks,
  resubmitting,
  type Application,
  type ApplicationState,
} from '#domain/application.ts'
import type { Organisation, OrganisationKind } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const body = (kind: OrganisationKind, standing: Organisation['standing'] = 'verified'): Organisation => ({
  id: kind,
  kind,
  uscc: null,
  place: '530102',
  standing,
  barredUntil: null,
})
const application = (state: ApplicationState): Application => ({ id: 'one', assessor: 'society', state })

describe('who may assess', () => {
  clause('3.3.2', 'a verified assessor may, nobody else', () => {
    expect(eligible(body('assessor'))).toBeUndefined()
    expect(eligible(body('enterprise'))).toEqual(refuse('not-an-assessor', '3.3.2'))
    expect(eligible(body('department'))).toEqual(refuse('not-an-assessor', '3.3.2'))
    expect(eligible(body('assessor', 'registered'))).toEqual(refuse('organisation-not-verified', '3.3.1'))
    expect(eligible(undefined)).toEqual(refuse('organisation-unknown', '3.3.1'))
  })

  clause('3.3.1', 'the working body and its subordinate units may not', () => {
    const no = refuse('working-body-may-not-assess', '3.3.1')
    expect([eligible(body('working-body')), eligible(body('subordinate'))]).toEqual([no, no])
  })

  clause('6.2', 'an assessor that had to leave does not come back by applying', () => {
    expect(eligible(body('assessor', 'exited'))).toEqual(refuse('organisation-exited', '6.2'))
  })
})

describe('the formal review', () => {
  const met = formalChecks.map((item) => ({ item, met: true, remark: '' }))
  const notMet = (remark: string) => met.map((check, index) => (index === 3 ? { ...check, met: false, remark } : check))

  clause('3.4.2', 'with every check met it passes, with one that is not it goes back', () => {
    expect(examiningForm(application('lodged'), met)).toBe('passed')
    expect(examiningForm(application('lodged'), notMet('缺第5章'))).toBe('returned')
  })

  clause('3.4.2', 'a check that is not met says why', () => {
    expect(examiningForm(application('lodged'), notMet(' '))).toEqual(refuse('remark-needed', '3.4.2'))
  })

  clause('3.4.2', 'no check is left unanswered', () => {
    expect(examiningForm(application('lodged'), met.slice(2))).toEqual(
      refuse('checks-unanswered', '3.4.2', { count: 2 }),
    )
    const twice = met.map((check) => ({ ...check, item: 'registered-in-country' }))
    expect(examiningForm(application('lodged'), twice)).toEqual(refuse('checks-unanswered', '3.4.2', { count: 7 }))
  })

  clause('3.4.2', 'only what was lodged is examined', () => {
    const others = ['returned', 'in-review', 'passed', 'failed', 'in-publicity', 'held', 'published'] as const
    expect(others.map((state) => examiningForm(application(state), met))).toEqual(
      others.map(() => refuse('application-not-awaiting-form', '3.4.2')),
    )
    expect(examiningForm(undefined, met)).toEqual(refuse('application-unknown', '3.4.2'))
  })
})

clause('3.4.2', 'what was returned comes back from its own assessor', () => {
  expect(resubmitting(application('returned'), 'society')).toBeUndefined()
  expect(resubmitting(application('returned'), 'alliance')).toEqual(refuse('application-unknown', '3.4.2'))
  expect(resubmitting(undefined, 'society')).toEqual(refuse('application-unknown', '3.4.2'))
  expect(resubmitting(application('failed'), 'society')).toEqual(refuse('application-not-returned', '3.4.2'))
})

everyCodeOccurs(import.meta.url)
