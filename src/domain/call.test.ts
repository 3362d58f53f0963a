import { describe, expect } from 'vitest'
import {
  answeringQuestion,
  applying,
  arriving,
  asking,
  extending,
  opening,
  questioning,
  type Call,
} from '#domain/call.ts'
import { endOfDay } from '#domain/calendar.ts'
import type { KeyArea } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const decided: KeyArea = { id: 'coffee', state: 'decided' }
const proposed: KeyArea = { id: 'tea', state: 'proposed' }
const call: Call = {
  id: 'call',
  opensOn: '2026-03-02',
  closesOn: '2026-04-30',
  questionsUntil: '2026-04-20',
  areas: ['coffee'],
}
const before = (day: string) => new Date(endOfDay(day).getTime() - 1)
const after = (day: string) => new Date(endOfDay(day).getTime() + 1_000)

describe('a call is opened', () => {
  const until = (closesOn: string) => ({ closesOn })

  clause('3.4.1', 'a call is made around areas that were decided', () => {
    expect(opening(until('2026-04-30'), [decided], '2026-03-02')).toBeUndefined()
    expect(opening(until('2026-04-30'), [decided, proposed], '2026-03-02')).toEqual(
      refuse('call-area-not-decided', '3.4.1'),
    )
    expect(opening(until('2026-04-30'), [undefined], '2026-03-02')).toEqual(refuse('call-area-not-decided', '3.4.1'))
  })

  clause('3.1', 'no new call is made for an area that an edition dropped', () => {
    const dropped = { id: 'nuts', state: 'retired' as const }
    expect(opening({ closesOn: '2026-04-30' }, [dropped], '2026-03-02')).toEqual(refuse('call-area-dropped', '3.1'))
  })

  clause('3.4.1', 'a call closes on a later day than it opens', () => {
    expect(opening(until('2026-03-03'), [decided], '2026-03-02')).toBeUndefined()
    expect(opening(until('2026-03-02'), [decided], '2026-03-02')).toEqual(
      refuse('call-closes-too-early', '3.4.1', { day: '2026-03-02' }),
    )
    const later = { opensOn: '2026-03-10', closesOn: '2026-03-10' }
    expect(opening(later, [decided], '2026-03-02')).toEqual(
      refuse('call-closes-too-early', '3.4.1', { day: '2026-03-10' }),
    )
  })

  clause('3.4.1', 'a call opens today or on a later day, never before it is public', () => {
    const opens = (opensOn: string) => opening({ opensOn, closesOn: '2026-04-30' }, [decided], '2026-03-02')
    expect([opens('2026-03-02'), opens('2026-04-01')]).toEqual([undefined, undefined])
    expect(opens('2026-03-01')).toEqual(refuse('call-opens-in-the-past', '3.4.1', { day: '2026-03-01' }))
  })

  clause('3.4.1', 'questions end no later than the call', () => {
    const until = (questionsUntil: string) =>
      opening({ closesOn: '2026-04-30', questionsUntil }, [decided], '2026-03-02')
    expect([until('2026-03-02'), until('2026-04-30')]).toEqual([undefined, undefined])
    expect(until('2026-05-01')).toEqual(refuse('questions-end-after-call', '3.4.1', { day: '2026-04-30' }))
    expect(until('2026-03-01')).toEqual(refuse('questions-end-too-early', '3.4.1', { day: '2026-03-01' }))
  })
})

describe('an assessor applies', () => {
  clause('3.4.1', 'applications are taken from the first day to the end of the last', () => {
    const said = ['2026-03-01', '2026-03-02', '2026-04-30', '2026-05-01'].map((day) => applying(call, 'coffee', day))
    expect(said).toEqual([
      refuse('call-not-open-yet', '3.4.1', { day: '2026-03-02' }),
      undefined,
      undefined,
      refuse('call-closed', '3.4.1', { day: '2026-04-30' }),
    ])
  })

  clause('3.4.1', 'what arrives a second late is told the second, in Beijing time', () => {
    expect(arriving(call, 'coffee', before('2026-04-30'))).toBeUndefined()
    expect(arriving(call, 'coffee', after('2026-04-30'))).toEqual(
      refuse('application-late', '3.4.1', { day: '2026-04-30', arrived: '2026-05-01T00:00:01+08:00' }),
    )
    expect(arriving(call, 'tea', before('2026-04-30'))).toEqual(refuse('area-outside-call', '3.4.1'))
  })

  clause('3.4.1', 'one applies for an area of the call', () => {
    expect(applying(call, 'tea', '2026-03-02')).toEqual(refuse('area-outside-call', '3.4.1'))
    expect(applying(undefined, 'coffee', '2026-03-02')).toEqual(refuse('call-unknown', '3.4.1'))
  })
})

describe('a question', () => {
  clause('3.4.1', 'is taken before the call opens and until its own last day', () => {
    expect([questioning(call, '2026-02-27'), questioning(call, '2026-04-20')]).toEqual([undefined, undefined])
    expect(questioning(call, '2026-04-21')).toEqual(refuse('questions-closed', '3.4.1', { day: '2026-04-20' }))
    expect(questioning({ ...call, questionsUntil: null }, '2026-04-30')).toBeUndefined()
    expect(questioning(undefined, '2026-04-20')).toEqual(refuse('call-unknown', '3.4.1'))
  })

  clause('3.4.1', 'that arrives late is told the moment', () => {
    expect(asking(call, before('2026-04-20'))).toBeUndefined()
    expect(asking(call, after('2026-04-20'))).toEqual(
      refuse('question-late', '3.4.1', { day: '2026-04-20', arrived: '2026-04-21T00:00:01+08:00' }),
    )
  })

  clause('3.4.1', 'is settled once', () => {
    expect(answeringQuestion({ state: 'asked' })).toBeUndefined()
    expect(answeringQuestion({ state: 'taken-back' })).toEqual(refuse('question-taken-back', '3.4.1'))
    expect(answeringQuestion({ state: 'answered' })).toEqual(refuse('question-settled', '3.4.1'))
    expect(answeringQuestion({ state: 'set-aside' })).toEqual(refuse('question-settled', '3.4.1'))
    expect(answeringQuestion(undefined)).toEqual(refuse('question-unknown', '3.4.1'))
  })
})

describe('an extension', () => {
  const to = (closesOn: string, questionsUntil: string | null = null) => ({ closesOn, questionsUntil })

  clause('3.4.1', 'moves the closing day later, never earlier', () => {
    expect(extending(call, to('2026-05-08'), '2026-04-10')).toBeUndefined()
    for (const day of ['2026-04-30', '2026-04-29'])
      expect(extending(call, to(day), '2026-04-10')).toEqual(
        refuse('extension-not-later', '3.4.1', { day: '2026-04-30' }),
      )
    expect(extending(undefined, to('2026-05-08'), '2026-04-10')).toEqual(refuse('call-unknown', '3.4.1'))
  })

  clause('3.4.1', 'may open again what has closed, for days that are still to come', () => {
    expect(extending(call, to('2026-05-20'), '2026-05-12')).toBeUndefined()
    expect(extending(call, to('2026-05-12'), '2026-05-12')).toEqual(
      refuse('call-closes-too-early', '3.4.1', { day: '2026-05-12' }),
    )
  })

  clause('3.4.1', 'takes no day for questions away', () => {
    expect(extending(call, to('2026-05-08', '2026-04-20'), '2026-04-10')).toBeUndefined()
    expect(extending(call, to('2026-05-08', '2026-04-19'), '2026-04-10')).toEqual(
      refuse('questions-end-earlier', '3.4.1', { day: '2026-04-20' }),
    )
    expect(extending(call, to('2026-05-08', '2026-05-09'), '2026-04-10')).toEqual(
      refuse('questions-end-after-call', '3.4.1', { day: '2026-05-08' }),
    )
  })
})

everyCodeOccurs(import.meta.url)
