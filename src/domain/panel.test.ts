import { describe, expect } from 'vitest'
import {
  answering,
  convening,
  opining,
  quorate,
  submitting,
  type Candidate,
  type PanelKind,
  type Seat,
  type SeatState,
} from '#domain/panel.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const rule = { seatsMin: 5, shareNumerator: 2, shareDenominator: 3 }
const kinds = ['scheme-review', 're-review', 'report-audit', 'deliberation'] as const

describe('experts are called', () => {
  const expert = (name: string, other: Partial<Candidate> = {}): Candidate => ({
    expert: name,
    standing: 'admitted',
    employer: `${name}大学`,
    employerUscc: null,
    ...other,
  })
  const experts = ['钱', '孙', '李', '周', '吴', '郑', '王'].map((name) => expert(name))
  const five = experts.slice(0, 5)
  const called = (
    candidates: readonly Candidate[],
    satBefore: readonly string[] = [],
    kind: PanelKind = 'scheme-review',
  ) =>
    convening(kind, candidates, {
      concerned: { usccs: ['9144030071526726XG', null], names: ['咖啡质量促进会'] },
      rule,
      satBefore,
    })

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

  clause('3.4.3', 'a second look is taken by others, each kind by its own clause', () => {
    expect(kinds.map((kind) => called(five, ['李'], kind))).toEqual([
      refuse('expert-sat-before', '3.4.2'),
      refuse('expert-sat-before', '3.4.3'),
      refuse('expert-sat-before', '3.4.6'),
      refuse('expert-sat-before', '3.4.6'),
    ])
    expect(called(five, ['郑'], 're-review')).toBeUndefined()
  })
})

describe('an expert answers and sends a sheet', () => {
  const seat = (state: SeatState): Seat => ({ state, verdict: state === 'submitted' ? 'pass' : null })
  const states = ['invited', 'accepted', 'declined', 'submitted'] as const
  const sitting = { kind: 'scheme-review', state: 'sitting' } as const

  clause('3.4.2', 'an invitation is answered once', () => {
    const no = refuse('seat-already-answered', '3.4.2')
    expect(states.map((state) => answering(seat(state), 'scheme-review'))).toEqual([undefined, no, no, no])
    expect(answering(undefined, 'report-audit')).toEqual(refuse('seat-unknown', '3.4.6'))
  })

  clause('3.4.2', 'a sheet is sent by one who accepted, once, before the opinion', () => {
    expect(states.map((state) => submitting(seat(state), sitting))).toEqual([
      refuse('seat-not-accepted', '3.4.2'),
      undefined,
      refuse('seat-not-accepted', '3.4.2'),
      refuse('sheet-already-submitted', '3.4.2'),
    ])
    expect(submitting(seat('accepted'), { ...sitting, state: 'opined' })).toEqual(refuse('panel-has-opined', '3.4.2'))
    expect(submitting(seat('accepted'), { ...sitting, state: 'dissolved' })).toEqual(refuse('panel-dissolved', '3.4.2'))
    expect(submitting(undefined, sitting)).toEqual(refuse('seat-unknown', '3.4.2'))
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

  clause('3.4.6', 'it is given once', () => {
    expect(opining({ kind: 'deliberation', state: 'opined' }, sheets(5, 0), rule)).toEqual(
      refuse('panel-has-opined', '3.4.6'),
    )
  })
})

everyCodeOccurs(import.meta.url)
