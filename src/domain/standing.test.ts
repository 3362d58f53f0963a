import { describe, expect } from 'vitest'
import { refuse } from '#domain/refusal.ts'
import {
  deputising,
  ending,
  granting,
  holding,
  issuing,
  needsSecondFactor,
  place,
  roles,
  secondHand,
  standingIn,
  type Capacity,
} from '#domain/standing.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const deputy: Capacity = {
  id: 'capacity',
  person: 'wang',
  organisation: 'institute',
  role: 'working-body',
  fromDay: '2026-04-01',
  untilDay: '2026-04-30',
}

clause('6.1', 'a deputy acts from the first day of the dates to the end of the last', () => {
  const said = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map((day) => holding(deputy, day))
  expect(said).toEqual([
    refuse('capacity-not-begun', '6.1', { day: '2026-04-01' }),
    undefined,
    undefined,
    refuse('capacity-ended', '6.1', { day: '2026-04-30' }),
  ])
  expect(holding({ ...deputy, untilDay: null }, '2036-05-01')).toBeUndefined()
  expect(holding(undefined, '2026-04-01')).toEqual(refuse('capacity-unknown', '6.1'))
})

clause('6.1', 'nobody hands on a capacity for longer than their own', () => {
  const handed = (own: string | null, untilDay: string | null) =>
    granting({ untilDay: own }, { fromDay: '2026-04-01', untilDay })
  expect([handed(null, null), handed(null, '2026-04-01'), handed('2026-04-30', '2026-04-30')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const beyond = refuse('capacity-beyond-own', '6.1', { day: '2026-04-30' })
  expect([handed('2026-04-30', null), handed('2026-04-30', '2026-05-01')]).toEqual([beyond, beyond])
  expect(handed(null, '2026-03-31')).toEqual(refuse('capacity-ends-before-it-begins', '6.1', { from: '2026-04-01' }))
})

clause('6.1', 'what one person prepared another issues', () => {
  const hand = (person: string, at: string | null = person) => ({ person, place: at })
  const prepared = { preparedBy: hand('wang'), state: 'prepared' }
  expect(issuing(prepared, hand('li'))).toBeUndefined()
  expect(issuing(prepared, hand('wang', 'elsewhere'))).toEqual(refuse('same-person-issues', '6.1'))
  expect(issuing({ ...prepared, state: 'issued' }, hand('li'))).toEqual(refuse('preparation-settled', '6.1'))
  expect(issuing({ ...prepared, state: 'withdrawn' }, hand('li'))).toEqual(refuse('preparation-settled', '6.1'))
  expect(issuing(undefined, hand('li'))).toEqual(refuse('not-prepared', '6.1'))
})

clause('6.1', 'a deputy’s hand is the holder’s: neither issues what the other prepared', () => {
  const holder = { person: 'wang', place: place({ id: 'own', deputyFor: null }) }
  const [zhao, qian] = ['zhao', 'qian'].map((person) => ({ person, place: place({ id: person, deputyFor: 'own' }) }))
  if (!zhao || !qian) throw new Error('nobody')
  const no = refuse('same-place-issues', '6.1')
  const said = [
    [holder, zhao],
    [zhao, holder],
    [zhao, qian],
  ].map(([by, issues]) => by && issues && issuing({ preparedBy: by, state: 'prepared' }, issues))
  expect(said).toEqual([no, no, no])
  const before = { person: 'wang', place: null } // prepared before places were kept
  expect(issuing({ preparedBy: before, state: 'prepared' }, { person: 'li', place: null })).toBeUndefined()
})

clause('6.1', 'where a rule asks for a second hand, a deputy’s is that of the holder', () => {
  const [wang, deputy, li] = [
    { person: 'wang', place: 'own' },
    { person: 'zhao', place: 'own' },
    { person: 'li', place: 'other' },
  ]
  expect(secondHand(wang, deputy, '3.4.3')).toEqual(refuse('same-place-decides', '3.4.3'))
  expect(secondHand(deputy, wang, '3.4.3')).toEqual(refuse('same-place-decides', '3.4.3'))
  expect(secondHand(wang, li, '3.4.3')).toBeUndefined()
  expect(secondHand({ ...wang, place: null }, { ...li, place: null }, '3.4.3')).toBeUndefined()
})

describe('a deputy', () => {
  const holder = { ...deputy, id: 'own', untilDay: null, deputyFor: null }
  const given = { ...deputy, person: 'zhao', by: 'own', elsewhere: [] }

  clause('6.1', 'is appointed by the holder, in the same office, with a last day', () => {
    expect(deputising(holder, given)).toBeUndefined()
    expect(deputising(holder, { ...given, by: undefined })).toBeUndefined()
    expect(deputising(undefined, given)).toEqual(refuse('capacity-unknown', '6.1'))
    expect(deputising(holder, { ...given, organisation: 'another' })).toEqual(refuse('capacity-unknown', '6.1'))
    expect(deputising(holder, { ...given, role: 'regulator' })).toEqual(refuse('capacity-unknown', '6.1'))
    expect(deputising(holder, { ...given, by: 'colleague' })).toEqual(refuse('deputy-of-another', '6.1'))
    expect(deputising(holder, { ...given, untilDay: null })).toEqual(refuse('deputy-without-end', '6.1'))
    expect(deputising(holder, { ...given, person: 'wang' })).toEqual(refuse('deputy-for-oneself', '6.1'))
    for (const role of ['assessor', 'enterprise', 'expert'] as const)
      expect(deputising(holder, { ...given, elsewhere: [role] })).toEqual(refuse('deputy-of-two-sides', '6.2'))
    expect(deputising(holder, { ...given, elsewhere: ['regulator'] })).toBeUndefined()
    expect(deputising({ ...holder, deputyFor: 'another' }, given)).toEqual(refuse('deputy-of-a-deputy', '6.1'))
    expect(deputising({ ...holder, untilDay: '2026-04-29' }, given)).toEqual(
      refuse('capacity-beyond-own', '6.1', { day: '2026-04-29' }),
    )
  })

  clause('3.4.2', 'sits for no expert', () => {
    const expert = { ...holder, role: 'expert' as const }
    expect(deputising(expert, { ...given, role: 'expert' })).toEqual(refuse('expert-has-no-deputy', '3.4.2'))
  })

  clause('6.1', 'acts while the holder could, and does not end the holder’s capacity', () => {
    expect(standingIn(holder, '2026-04-30')).toBeUndefined()
    expect(standingIn({ ...holder, untilDay: '2026-04-29' }, '2026-04-30')).toEqual(
      refuse('deputised-for-nobody', '6.1'),
    )
    expect(standingIn(undefined, '2026-04-30')).toEqual(refuse('deputised-for-nobody', '6.1'))
    expect(ending({ id: 'own' }, { deputyFor: 'own' })).toEqual(refuse('deputy-ends-holder', '6.1'))
    expect(ending({ id: 'own' }, { deputyFor: null })).toBeUndefined()
    expect(ending({ id: 'own' }, undefined)).toBeUndefined()
  })
})

clause('6.1', 'all but experts and enterprises show a second factor', () => {
  expect(roles.filter((role) => !needsSecondFactor.has(role))).toEqual(['expert', 'enterprise'])
})

everyCodeOccurs(import.meta.url)
