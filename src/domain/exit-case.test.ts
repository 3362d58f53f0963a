import { describe, expect } from 'vitest'
import {
  askingReview,
  deciding,
  lapsing,
  noticing,
  opening,
  reviewing,
  stating,
  type ExitCase,
} from '#domain/exit-case.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const opened: ExitCase = {
  state: 'opened',
  handler: 'body',
  statement: null,
  statementDue: null,
  outcome: null,
  involved: ['li'],
  reviewDue: null,
  reviewLapsedOn: null,
  reviewAskedOn: null,
  reviewOutcome: null,
}
const noticed: ExitCase = { ...opened, state: 'noticed', statementDue: '2026-03-09' }
const decided: ExitCase = { ...noticed, state: 'decided', outcome: 'exit', reviewDue: '2026-03-30' }
const unknown = refuse('exit-case-unknown', '6.2')
const over = refuse('exit-case-decided', '6.2')

clause('6.2', 'a case is opened on a listed ground, once at a time', () => {
  const asked = {
    party: 'assessor',
    takesPart: true,
    runs: false,
    ground: 'fee',
    grounds: ['fee', 'favour'],
    by: 'working-body',
    isOwnOfficial: false,
  } as const
  expect(opening(asked)).toBeUndefined()
  expect(opening({ ...asked, takesPart: false })).toEqual(refuse('exit-party-unknown', '6.2'))
  expect(opening({ ...asked, ground: 'dislike' })).toEqual(refuse('exit-ground-not-listed', '6.2'))
  expect(opening({ ...asked, runs: true })).toEqual(refuse('exit-case-runs', '6.2'))
  expect(opening({ ...asked, party: 'official' })).toEqual(refuse('official-for-regulator', '6.2'))
  expect(opening({ ...asked, party: 'official', by: 'regulator' })).toBeUndefined()
  expect(opening({ ...asked, party: 'official', by: 'regulator', isOwnOfficial: true })).toEqual(
    refuse('official-of-own-office', '6.2'),
  )
})

clause('6.2', 'the party is told once', () => {
  expect(noticing(opened, 'body')).toBeUndefined()
  expect(noticing(opened, 'regulator')).toEqual(unknown)
  expect(noticing(noticed, 'body')).toEqual(refuse('exit-case-noticed', '6.2'))
  expect(noticing(decided, 'body')).toEqual(over)
})

clause('6.2', 'the party is heard once, until the end of the last day', () => {
  expect(stating(opened, '2026-03-05')).toEqual(unknown)
  expect(stating({ ...noticed, statementDue: null }, '2026-03-05')).toBeUndefined()
  expect(stating(noticed, '2026-03-09')).toBeUndefined()
  expect(stating(noticed, '2026-03-10')).toEqual(refuse('statement-term-over', '6.2', { day: '2026-03-09' }))
  expect(stating({ ...noticed, statement: '没有收费。' }, '2026-03-05')).toEqual(refuse('already-stated', '6.2'))
  expect(stating(decided, '2026-03-05')).toEqual(over)
})

describe('the decision', () => {
  const on = (today: string, one: ExitCase, outcome: 'exit' | 'no-exit' = 'exit', provisional = false) =>
    deciding(one, { office: 'body', outcome, today, provisional })

  clause('6.2', 'nobody leaves unheard', () => {
    expect(on('2026-03-05', opened)).toEqual(refuse('party-not-told', '6.2'))
    expect(on('2026-03-05', { ...noticed, statementDue: null })).toEqual(refuse('notice-not-served', '6.2'))
    expect(on('2026-03-09', noticed)).toEqual(refuse('hearing-term-running', '6.2', { day: '2026-03-09' }))
    expect(on('2026-03-10', noticed, 'exit', true)).toEqual(
      refuse('calendar-provisional', '6.2', { day: '2026-03-09' }),
    )
    expect(on('2026-03-10', noticed)).toBeUndefined()
    expect(on('2026-03-05', { ...noticed, statement: '没有收费。' })).toBeUndefined()
  })

  clause('6.2', 'a case may be dropped at any time, and is decided once, by the office that has it', () => {
    expect([on('2026-03-02', opened, 'no-exit'), on('2026-03-02', noticed, 'no-exit')]).toEqual([undefined, undefined])
    expect(on('2026-03-20', decided, 'no-exit')).toEqual(over)
    expect(
      deciding(noticed, { office: 'regulator', outcome: 'exit', today: '2026-03-10', provisional: false }),
    ).toEqual(unknown)
  })
})

clause('6.2', 'an exit may be reviewed when asked for in time', () => {
  expect(askingReview(decided, '2026-03-30')).toBeUndefined()
  expect(askingReview({ ...decided, reviewDue: null }, '2026-03-12')).toBeUndefined()
  const late = refuse('review-term-over', '6.2', { day: '2026-03-30' })
  expect(askingReview(decided, '2026-03-31')).toEqual(late)
  expect(askingReview({ ...decided, reviewDue: null, reviewLapsedOn: '2026-03-31' }, '2026-04-01')).toEqual(
    refuse('review-term-over', '6.2', { day: '2026-03-31' }),
  )
  expect(askingReview({ ...decided, outcome: 'no-exit' }, '2026-03-12')).toEqual(refuse('no-exit-to-review', '6.2'))
  expect(askingReview({ ...decided, reviewAskedOn: '2026-03-11' }, '2026-03-12')).toEqual(
    refuse('review-asked-already', '6.2'),
  )
  expect(askingReview(opened, '2026-03-12')).toEqual(unknown)
})

clause('6.2', 'people who took part in the decision do not review it', () => {
  const asked: ExitCase = { ...decided, reviewAskedOn: '2026-03-12' }
  const by = (person: string, one = asked, office = 'body') =>
    reviewing(one, { office, hand: { person, place: `place of ${person}` } })
  expect(by('zhao')).toBeUndefined()
  expect(by('li')).toEqual(refuse('reviewer-was-involved', '6.2'))
  const standsIn = { person: 'zhao', place: 'place of li' }
  const forLi = { ...asked, involved: [...asked.involved, 'place of li'] }
  expect(reviewing(forLi, { office: 'body', hand: standsIn })).toEqual(refuse('reviewer-was-involved', '6.2'))
  expect(by('zhao', decided)).toEqual(refuse('no-review-asked', '6.2'))
  expect(by('zhao', { ...asked, reviewOutcome: 'upheld' })).toEqual(refuse('review-done', '6.2'))
  expect(by('zhao', asked, 'regulator')).toEqual(unknown)
})

clause('6.2', 'the decision leaves the desk when the term for its review is over', () => {
  const at = (today: string, one = decided, provisional = false) => lapsing(one, { today, provisional })
  expect(at('2026-03-31')).toBeUndefined()
  expect(at('2026-03-30')).toEqual(refuse('review-term-running', '6.2', { day: '2026-03-30' }))
  expect(at('2026-03-31', decided, true)).toEqual(refuse('calendar-provisional', '6.2', { day: '2026-03-30' }))
  expect(at('2026-03-31', { ...decided, reviewAskedOn: '2026-03-12' })).toEqual(refuse('no-exit-to-review', '6.2'))
})

everyCodeOccurs(import.meta.url)
