import { describe, expect } from 'vitest'
import { eligible, type Applicant } from '#domain/eligibility.ts'
import { refuse } from '#domain/refusal.ts'
import { checkCharacter } from '#domain/uscc.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const code = '51530102MK0000001'
const society: Applicant = {
  id: 'society',
  kind: 'assessor',
  uscc: code + checkCharacter(code),
  place: '440305',
  standing: 'verified',
  barredUntil: null,
  assessorKind: 'industry-association',
  parentKind: null,
  insiders: 0,
}
const rule = { kinds: yunnan20209.assessorKinds, today: '2026-03-02' }
const may = (changed: Partial<Applicant>) => eligible({ ...society, ...changed }, rule)

describe('who may assess', () => {
  clause('3.3.2', 'a verified assessor may, from anywhere in the country, and nobody else', () => {
    expect(eligible(society, rule)).toBeUndefined()
    expect(may({ kind: 'enterprise' })).toEqual(refuse('not-an-assessor', '3.3.2'))
    expect(may({ kind: 'department' })).toEqual(refuse('not-an-assessor', '3.3.2'))
    expect(may({ standing: 'registered' })).toEqual(refuse('organisation-not-verified', '3.3.1'))
    expect(eligible(undefined, rule)).toEqual(refuse('organisation-unknown', '3.3.1'))
  })

  clause('3.3.2', 'the list of kinds is open; one has to be given all the same', () => {
    expect(may({ assessorKind: 'a kind that nobody thought of' })).toBeUndefined()
    const none = refuse('assessor-kind-not-listed', '3.3.2')
    expect([may({ assessorKind: null }), may({ assessorKind: '' })]).toEqual([none, none])
    const closed = { ...rule, kinds: { ...rule.kinds, open: false } }
    expect(eligible({ ...society, assessorKind: 'another' }, closed)).toEqual(none)
    expect(eligible(society, closed)).toBeUndefined()
  })

  clause('3.3.2', 'it is registered in China: its code is one that holds', () => {
    const no = refuse('assessor-without-registration', '3.3.2')
    expect([may({ uscc: null }), may({ uscc: `${code}X` })]).toEqual([no, no])
  })

  clause(
    '3.3.1',
    'the working body may not, nor its units, nor what belongs to them, nor whom their people act for',
    () => {
      const no = refuse('working-body-may-not-assess', '3.3.1')
      expect([may({ kind: 'working-body' }), may({ kind: 'subordinate' })]).toEqual([no, no])
      expect([may({ parentKind: 'working-body' }), may({ parentKind: 'subordinate' })]).toEqual([no, no])
      expect(may({ parentKind: 'regulator' })).toBeUndefined()
      expect(may({ insiders: 2 })).toEqual(refuse('assessor-people-of-working-body', '3.3.1', { count: 2 }))
    },
  )

  clause('6.2', 'nor one that had to leave, or is barred until a day that has not come', () => {
    expect(may({ standing: 'exited' })).toEqual(refuse('organisation-exited', '6.2'))
    expect(may({ barredUntil: '2026-03-03' })).toEqual(refuse('assessor-barred', '6.2', { day: '2026-03-03' }))
    expect(may({ barredUntil: '2026-03-02' })).toBeUndefined()
  })
})

everyCodeOccurs(import.meta.url)
