import { describe, expect, test } from 'vitest'
import { refuse } from '#domain/refusal.ts'
import {
  answering,
  confirming,
  examining,
  findingInadmissible,
  lapsing,
  reachable,
  shielded,
  showingCopy,
  takingBack,
  type Submission,
} from '#domain/submission.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const objection = (state: Submission['state'], examinedBy: string | null = null): Submission => ({
  kind: 'objection',
  state,
  examinedBy,
})
const comment = (state: Submission['state']): Submission => ({ kind: 'comment', state, examinedBy: null })

clause('3.4.3', 'whoever comments or objects by the form has a mail address to confirm by', () => {
  expect(reachable('a@test.invalid', '3.4.3')).toBeUndefined()
  expect(reachable('0871-6000000', '3.4.3')).toEqual(refuse('mail-needed', '3.4.3'))
})

describe('its sender confirms it', () => {
  const waits: Submission = { ...objection('lodged'), confirmBy: '2026-04-17' }
  const on = (today: string) => ({ today, clause: '3.4.3' as const })

  clause('3.4.3', 'to the end of the term, and once', () => {
    expect(confirming(waits, on('2026-04-17'))).toBeUndefined()
    expect(confirming(waits, on('2026-04-18'))).toEqual(refuse('confirmation-too-late', '3.4.3', { day: '2026-04-17' }))
    expect(confirming({ ...waits, state: 'lapsed' }, on('2026-04-17'))).toEqual(
      refuse('confirmation-too-late', '3.4.3', { day: '2026-04-17' }),
    )
    expect(confirming({ ...waits, state: 'confirmed' }, on('2026-04-17'))).toEqual(
      refuse('submission-already-confirmed', '3.4.3'),
    )
    expect(confirming(undefined, on('2026-04-17'))).toEqual(refuse('submission-unknown', '3.4.3'))
  })

  clause('3.4.3', 'or it lapses when the term is over, never before', () => {
    expect(lapsing(waits, on('2026-04-18'))).toBeUndefined()
    expect(lapsing(waits, on('2026-04-17'))).toEqual(refuse('submission-unconfirmed', '3.4.3', { day: '2026-04-17' }))
    expect(lapsing({ ...waits, state: 'confirmed' }, on('2026-04-18'))).toEqual(
      refuse('submission-already-confirmed', '3.4.3'),
    )
    expect(lapsing(undefined, on('2026-04-18'))).toEqual(refuse('submission-unknown', '3.4.3'))
  })

  clause('3.4.3', 'until then nobody examines or answers it; lapsed, it is nothing to be done', () => {
    for (const rule of [examining, answering]) {
      const one = rule === examining ? waits : { ...waits, kind: 'comment' as const }
      expect(rule(one, '3.4.3')).toEqual(refuse('submission-unconfirmed', '3.4.3', { day: '2026-04-17' }))
      expect(rule({ ...one, state: 'lapsed' }, '3.4.3')).toEqual(
        refuse('submission-lapsed', '3.4.3', { day: '2026-04-17' }),
      )
    }
  })
})

describe('what came in on paper', () => {
  clause('3.4.3', 'is taken back until it is decided on, or the period is closed on it', () => {
    const back = (one: Submission | undefined, isClosed = false) => takingBack(one, isClosed, '3.4.3')
    expect(back(objection('confirmed'))).toBeUndefined()
    expect(back(objection('confirmed'), true)).toBeUndefined()
    expect(back(objection('admitted'))).toBeUndefined()
    const tooFar = refuse('paper-went-too-far', '3.4.3')
    expect(back(objection('admitted'), true)).toEqual(tooFar)
    expect(back(objection('confirmed', 'wang'))).toEqual(tooFar)
    for (const state of ['answered', 'inadmissible', 'lapsed', 'taken-back'] as const)
      expect(back(objection(state))).toEqual(tooFar)
    expect(back(undefined)).toEqual(refuse('submission-unknown', '3.4.3'))
  })

  clause('3.4.3', 'and was taken back counts for nothing', () => {
    const no = refuse('submission-taken-back', '3.4.3')
    expect(examining(objection('taken-back'), '3.4.3')).toEqual(no)
    expect(answering(comment('taken-back'), '3.4.3')).toEqual(no)
    expect(confirming(comment('taken-back'), { today: '2026-04-14', clause: '3.4.3' })).toEqual(no)
  })
})

describe('an objection is examined', () => {
  const handOf = (person: string) => ({ person, place: person === 'deputy' ? 'place of wang' : `place of ${person}` })
  const leftAside = (one: Submission | undefined, person: string, ground = 'no-evidence') =>
    findingInadmissible(one, {
      ground,
      grounds: ['no-evidence', 'outside-object'],
      first: handOf('wang'),
      by: handOf(person),
      clause: '3.4.3',
    })

  clause('3.4.3', 'two persons leave it aside, one alone proposes', () => {
    expect(leftAside(objection('lodged'), 'wang')).toBe('proposed')
    expect(leftAside(objection('lodged', 'wang'), 'wang')).toEqual(refuse('second-person-needed', '3.4.3'))
    const proposed = { ...objection('lodged', 'wang'), ground: 'no-evidence' }
    expect(leftAside(proposed, 'li')).toBe('inadmissible')
    expect(leftAside(proposed, 'deputy')).toEqual(refuse('same-place-decides', '3.4.3'))
    expect(leftAside(proposed, 'li', 'outside-object')).toEqual(refuse('ground-differs', '3.4.3'))
  })

  clause('3.4.3', 'only on a ground that is listed', () => {
    expect(leftAside(objection('lodged'), 'wang', 'too-late')).toEqual(refuse('ground-not-listed', '3.4.3'))
  })

  clause('3.4.3', 'once, and only an objection', () => {
    expect(examining(objection('confirmed'), '3.4.3')).toBeUndefined()
    expect(examining(undefined, '3.4.3')).toEqual(refuse('submission-unknown', '3.4.3'))
    expect(examining(comment('lodged'), '3.4.3')).toEqual(refuse('not-an-objection', '3.4.3'))
    const settled = (['admitted', 'inadmissible', 'answered'] as const).map((state) =>
      leftAside(objection(state), 'li'),
    )
    expect(settled).toEqual(settled.map(() => refuse('objection-already-examined', '3.4.3')))
  })

  clause('3.4.3', 'every comment is answered once; an objection once it is admitted', () => {
    expect([answering(comment('lodged'), '3.4.3'), answering(objection('admitted'), '3.4.3')]).toEqual([
      undefined,
      undefined,
    ])
    expect(answering(objection('lodged'), '3.4.3')).toEqual(refuse('objection-not-admitted', '3.4.3'))
    expect(answering(objection('inadmissible'), '3.4.3')).toEqual(refuse('objection-not-admitted', '3.4.3'))
    expect(answering(objection('confirmed'), '3.4.3', 'published')).toEqual(refuse('objection-not-admitted', '3.4.3'))
    expect(answering(objection('confirmed'), '3.4.3', 'ended')).toBeUndefined()
    expect(answering(objection('inadmissible'), '3.4.3', 'ended')).toEqual(refuse('objection-not-admitted', '3.4.3'))
    expect(answering(comment('answered'), '3.4.6')).toEqual(refuse('submission-answered', '3.4.6'))
    expect(answering(objection('answered'), '3.4.6')).toEqual(refuse('submission-answered', '3.4.6'))
    expect(answering(undefined, '3.4.3')).toEqual(refuse('submission-unknown', '3.4.3'))
  })
})

describe('what the public sees of it', () => {
  clause('3.4.3', 'a copy of evidence once it is settled what becomes of it', () => {
    expect(showingCopy(objection('confirmed'), '3.4.3')).toEqual(refuse('submission-open', '3.4.3'))
    expect(showingCopy(objection('admitted'), '3.4.3')).toBeUndefined()
    expect(showingCopy(undefined, '3.4.3')).toEqual(refuse('submission-unknown', '3.4.3'))
  })

  test('of a name the first character alone', () => {
    expect(['钱某某', '云南某公司', 'Qian', '𠮷野', '', null].map(shielded)).toEqual([
      '钱**',
      '云**',
      'Q**',
      '𠮷**',
      '**',
      '**',
    ])
  })
})

everyCodeOccurs(import.meta.url)
