import { describe, expect } from 'vitest'
import {
  answering,
  complete,
  convening,
  dissenting,
  opining,
  quorate,
  recording,
  recusing,
  scoring,
  submitting,
  substituting,
  vacancy,
  type Candidate,
  type Case,
  type OpiningKind,
  type Seat,
  type SeatState,
} from '#domain/panel.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const rule = { seatsMin: 5, shareNumerator: 2, shareDenominator: 3 }
const kinds = ['scheme-review', 're-review', 'report-audit', 'deliberation'] as const satisfies readonly OpiningKind[]
const expert = (name: string, other: Partial<Candidate> = {}): Candidate => ({
  expert: name,
  name,
  standing: 'admitted',
  confirmedOn: '2026-01-05',
  employer: `${name}大学`,
  employerUscc: null,
  interests: [],
  ...other,
})
const experts = ['钱', '孙', '李', '周', '吴', '郑', '王'].map((name) => expert(name))
const five = experts.slice(0, 5)
const caseOf = (other: Partial<Case> = {}): Case => ({
  kind: 'scheme-review',
  concerned: {
    parties: [
      { name: '咖啡质量促进会', uscc: '9144030071526726XG' },
      { name: '某厂', uscc: null },
    ],
    house: [],
    declared: [],
  },
  rule,
  confirmation: { value: 1, unit: 'years' },
  recentYears: 3,
  today: '2026-03-02',
  satBefore: [],
  recused: [],
  ...other,
})

describe('experts are called', () => {
  const called = (candidates: readonly Candidate[], other: Partial<Case> = {}) => convening(candidates, caseOf(other))

  clause('3.4.2', 'five at the least, and an odd number', () => {
    expect(called(five)).toBeUndefined()
    expect(called(experts)).toBeUndefined()
    expect(called(experts.slice(0, 4))).toEqual(refuse('panel-too-small', '3.4.2', { seats: 5 }))
    expect(called(experts.slice(0, 6))).toEqual(refuse('panel-even', '3.4.2'))
  })

  clause('6.2', 'nobody whom a party employs sits, by code or by name', () => {
    const no = refuse('expert-in-conflict', '6.2')
    const seated = (other: Partial<Candidate>) => called([...five.slice(1), expert('钱', other)])
    expect(seated({ employerUscc: '9144030071526726XG' })).toEqual(no)
    expect(seated({ employer: ' 咖啡质量促进会 ' })).toEqual(no)
    // A party without a code is not everybody without a code.
    expect(seated({ employer: '独立' })).toBeUndefined()
  })

  clause('3.3.1', 'only experts who are in the pool', () => {
    expect(called([...five.slice(1), expert('钱', { standing: 'exited' })])).toEqual(
      refuse('expert-not-in-pool', '3.3.1'),
    )
  })

  clause('3.3.1', 'whoever has not confirmed the record for a year is not invited', () => {
    const called2 = (confirmedOn: string | null) => called([...five.slice(1), expert('钱', { confirmedOn })])
    expect(called2('2025-03-02')).toEqual(refuse('expert-not-confirmed', '3.3.1'))
    expect(called2('2025-03-03')).toBeUndefined()
    expect(called2(null)).toEqual(refuse('expert-not-confirmed', '3.3.1'))
  })

  clause('6.2', 'whoever was recused from the case is not told of it again', () => {
    expect(called(five, { recused: ['李'] })).toEqual(refuse('expert-was-recused', '6.2'))
  })

  clause('3.4.3', 'a second look is taken by others, each kind by its own clause', () => {
    expect(kinds.map((kind) => called(five, { satBefore: ['李'], kind }))).toEqual([
      refuse('expert-sat-before', '3.4.2'),
      refuse('expert-sat-before', '3.4.3'),
      refuse('expert-sat-before', '3.4.6'),
      refuse('expert-sat-before', '3.4.6'),
    ])
    expect(called(five, { satBefore: ['郑'], kind: 're-review' })).toBeUndefined()
  })
})

describe('an expert answers and sends a sheet', () => {
  const seat = (state: SeatState): Seat => ({ state, verdict: state === 'submitted' ? 'pass' : null })
  const states = ['invited', 'accepted', 'declined', 'submitted', 'recused'] as const
  const sitting = { kind: 'scheme-review', state: 'sitting' } as const

  clause('3.4.2', 'an invitation is answered once', () => {
    const no = refuse('seat-already-answered', '3.4.2')
    expect(states.map((state) => answering(seat(state), 'scheme-review'))).toEqual([
      undefined,
      no,
      no,
      no,
      refuse('seat-unknown', '3.4.2'),
    ])
    expect(answering(undefined, 'report-audit')).toEqual(refuse('seat-unknown', '3.4.6'))
  })

  clause('3.4.2', 'a sheet is sent by one who accepted, once, before the opinion', () => {
    expect(states.map((state) => submitting(seat(state), sitting))).toEqual([
      refuse('seat-not-accepted', '3.4.2'),
      undefined,
      refuse('seat-not-accepted', '3.4.2'),
      refuse('sheet-already-submitted', '3.4.2'),
      refuse('seat-unknown', '3.4.2'),
    ])
    expect(submitting(seat('accepted'), { ...sitting, state: 'opined' })).toEqual(refuse('panel-has-opined', '3.4.2'))
    expect(submitting(seat('accepted'), { ...sitting, state: 'dissolved' })).toEqual(refuse('panel-dissolved', '3.4.2'))
    expect(submitting(undefined, sitting)).toEqual(refuse('seat-unknown', '3.4.2'))
  })
})

describe('a seat is left', () => {
  const sitting = { kind: 'scheme-review', state: 'sitting' } as const
  const seat = (state: SeatState): Seat => ({ state, verdict: null })
  const states = ['invited', 'accepted', 'submitted', 'declined', 'recused', 'replaced'] as const

  clause('6.2', 'an expert is recused at any time before the opinion, without a word or on a ground', () => {
    const unknown = refuse('seat-unknown', '3.4.2')
    const gone = refuse('seat-left-already', '3.4.2')
    expect(states.map((state) => recusing(seat(state), sitting, undefined))).toEqual([
      undefined,
      undefined,
      undefined,
      unknown,
      unknown,
      unknown,
    ])
    const ordered = { ground: 'interest' }
    expect(states.map((state) => recusing(seat(state), sitting, ordered))).toEqual([
      undefined,
      undefined,
      undefined,
      gone,
      gone,
      gone,
    ])
    expect(recusing(seat('accepted'), sitting, { ground: null })).toEqual(refuse('recusal-without-ground', '6.2'))
    expect(recusing(seat('submitted'), { ...sitting, state: 'opined' }, undefined)).toEqual(
      refuse('panel-has-opined', '3.4.2'),
    )
    expect(recusing(undefined, sitting, undefined)).toEqual(unknown)
  })

  const of = { ...caseOf(), seated: ['钱', '孙'] }
  const vacated = (state: SeatState, dueOn: string | null = null, replaced = false) => ({
    state,
    verdict: null,
    dueOn,
    replaced,
  })

  clause('3.4.2', 'another takes the place of one who left it or let the term pass, by the same checks', () => {
    expect(substituting(vacated('declined'), sitting, expert('李'), of)).toBeUndefined()
    expect(substituting(vacated('recused'), sitting, expert('李'), of)).toBeUndefined()
    expect(substituting(vacated('invited', '2026-03-01'), sitting, expert('李'), of)).toBeUndefined()
    expect(substituting(vacated('accepted', '2026-03-02'), sitting, expert('李'), of)).toEqual(
      refuse('seat-still-in-term', '3.4.2', { day: '2026-03-02' }),
    )
    expect(substituting(vacated('invited'), sitting, expert('李'), of)).toEqual(
      refuse('invitation-not-served', '3.4.2'),
    )
    expect(substituting(vacated('submitted', '2026-03-01'), sitting, expert('李'), of)).toEqual(
      refuse('seat-is-taken', '3.4.2'),
    )
    expect(substituting(vacated('declined', null, true), sitting, expert('李'), of)).toEqual(
      refuse('seat-already-filled', '3.4.2'),
    )
    expect(substituting(vacated('declined'), sitting, expert('孙'), of)).toEqual(refuse('expert-sits-already', '3.4.2'))
    expect(substituting(vacated('declined'), sitting, expert('李', { employer: '某厂' }), of)).toEqual(
      refuse('expert-in-conflict', '6.2'),
    )
    expect(substituting(vacated('declined'), sitting, undefined, of)).toEqual(refuse('expert-not-in-pool', '3.3.1'))
    expect(vacancy(undefined, sitting, '2026-03-02')).toEqual(refuse('seat-unknown', '3.4.2'))
  })

  clause('3.4.2', 'few points are explained, criterion by criterion', () => {
    const scored = (scores: Record<string, number>, grounds: Record<string, string>) =>
      scoring(scores, grounds, { kind: 'report-audit', lowScore: 2 })
    expect(scored({ scope: 3, levels: 5 }, {})).toBeUndefined()
    expect(scored({ scope: 2, levels: 0 }, { levels: '没有分级' })).toEqual(
      refuse('low-score-without-ground', '3.4.6', { count: 1, score: 2 }),
    )
    expect(scored({ scope: 2 }, { scope: '  ' })).toEqual(
      refuse('low-score-without-ground', '3.4.6', { count: 1, score: 2 }),
    )
  })
})

describe('the opinion', () => {
  const sheets = (passes: number, fails: number, declined = 0): Seat[] => [
    ...Array.from({ length: passes }, () => ({ state: 'submitted', verdict: 'pass' }) as const),
    ...Array.from({ length: fails }, () => ({ state: 'submitted', verdict: 'fail' }) as const),
    ...Array.from({ length: declined }, () => ({ state: 'declined', verdict: null }) as const),
  ]
  const panel = { kind: 'scheme-review', state: 'sitting' } as const
  const opinion = (seats: readonly Seat[]) => opining(panel, seats, rule)

  clause('3.4.2', 'it passes with two thirds of those who sit', () => {
    expect([opinion(sheets(4, 1)), opinion(sheets(3, 2)), opinion(sheets(5, 2)), opinion(sheets(4, 3))]).toEqual([
      'pass',
      'fail',
      'pass',
      'fail',
    ])
    // Exactly two thirds is enough; who declined does not sit.
    expect([opinion(sheets(4, 2, 1)), opinion(sheets(6, 3))]).toEqual(['pass', 'pass'])
  })

  clause('3.4.2', 'it waits for every sheet', () => {
    const waiting: Seat[] = [...sheets(5, 0), { state: 'accepted', verdict: null }, { state: 'invited', verdict: null }]
    expect(opinion(waiting)).toEqual(refuse('sheets-missing', '3.4.2', { count: 2 }))
  })

  clause('3.4.2', 'without enough experts there is none', () => {
    expect(opinion(sheets(4, 0, 1))).toEqual(refuse('panel-without-quorum', '3.4.2', { seats: 5 }))
  })

  clause('3.4.2', 'with one who declined too many, the panel has lost its quorum', () => {
    expect([sheets(5, 0), sheets(5, 0, 2), sheets(4, 0, 1)].map((seats) => quorate(seats, rule))).toEqual([
      true,
      true,
      false,
    ])
  })

  clause('3.4.2', 'those who came to another conclusion are kept with it', () => {
    expect([
      dissenting(sheets(4, 1), 'pass'),
      dissenting(sheets(3, 2), 'fail'),
      dissenting(sheets(5, 0), 'pass'),
    ]).toEqual([1, 3, 0])
    expect(recording('scheme-review', 1, ' '.trim())).toEqual(refuse('minority-missing', '3.4.2', { count: 1 }))
    expect(recording('scheme-review', 1, '分级无据。')).toBeUndefined()
    expect(recording('scheme-review', 0, null)).toBeUndefined()
  })

  clause('3.4.6', 'it is given once', () => {
    expect(opining({ kind: 'deliberation', state: 'opined' }, sheets(5, 0), rule)).toEqual(
      refuse('panel-has-opined', '3.4.6'),
    )
  })
})

clause('3.4.4', 'a panel that judges hands in findings, and comes to no opinion', () => {
  const judging = { kind: 'judgement', state: 'sitting' } as const
  const sheets = Array.from({ length: 5 }, () => ({ state: 'submitted' as const, verdict: null }))
  expect(opining(judging, sheets, rule)).toEqual(refuse('opinion-of-judgement', '3.4.4'))
  expect(complete(judging, sheets, rule)).toEqual(sheets)
  expect(scoring({}, {}, { kind: 'judgement', lowScore: 2 })).toEqual(refuse('sheet-of-another-panel', '3.4.4'))
})

everyCodeOccurs(import.meta.url)
