import { describe, expect } from 'vitest'
import {
  answering,
  contesting,
  entering,
  isFor,
  settling,
  standing,
  type PaperEntry,
  type Party,
  type Sheet,
} from '#domain/paper.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const assessor: Party = { actor: 'assessor', organisation: 'association' }
const sheet: Sheet = {
  act: { by: ['assessor'], onPaper: true, clause: '3.4.1' },
  party: assessor,
  receivedOn: '2026-03-02',
  scans: 1,
}
const entry: PaperEntry = {
  state: 'standing',
  role: 'assessor',
  organisation: 'association',
  person: null,
  enteredBy: 'wang',
  contestBy: '2026-03-09',
}

describe('what came in on paper', () => {
  clause('6.1', 'is entered for its sender on the day it came in or later, with the scan', () => {
    const enter = (changed: Partial<Sheet>, today = '2026-03-02') => entering({ ...sheet, ...changed }, today)
    expect([enter({}), enter({}, '2026-03-20')]).toEqual([undefined, undefined])
    expect(enter({ receivedOn: '2026-03-03' })).toEqual(refuse('paper-not-received-yet', '6.1', { day: '2026-03-03' }))
    expect(enter({ scans: 0 })).toEqual(refuse('paper-without-scan', '6.1'))
  })

  clause(
    '6.1',
    'is entered for nobody who could not do it for themselves, nor where it is not admitted on paper',
    () => {
      const enter = (changed: Partial<Sheet>) => entering({ ...sheet, ...changed }, '2026-03-02')
      expect(enter({ act: { ...sheet.act, onPaper: false } })).toEqual(refuse('not-on-paper', '3.4.1'))
      expect(enter({ party: undefined })).toEqual(refuse('paper-party-unknown', '6.1'))
      expect(enter({ party: { actor: 'enterprise', organisation: 'farm' } })).toEqual(
        refuse('paper-party-may-not', '3.4.1'),
      )
    },
  )
})

describe('the party', () => {
  clause('6.1', 'is the organisation, the expert in person, or whoever wrote without an account', () => {
    expect(isFor(entry, assessor)).toBe(true)
    expect(isFor(entry, { actor: 'assessor', organisation: 'another' })).toBe(false)
    expect(isFor(entry, { actor: 'enterprise', organisation: 'association' })).toBe(false)
    const expert = { role: 'expert', organisation: 'pool', person: 'li' } as const
    expect(isFor(expert, { actor: 'expert', organisation: 'pool', person: 'li' })).toBe(true)
    expect(isFor(expert, { actor: 'expert', organisation: 'pool', person: 'qian' })).toBe(false)
    expect(isFor({ role: 'public', organisation: null, person: null }, { actor: 'public' })).toBe(true)
  })

  clause('6.1', 'contests within the term, whose last day counts to its end', () => {
    const said = ['2026-03-02', '2026-03-09', '2026-03-10'].map((day) => contesting(entry, assessor, day))
    expect(said).toEqual([undefined, undefined, refuse('contest-term-over', '6.1', { day: '2026-03-09' })])
    expect(contesting({ ...entry, contestBy: null }, assessor, '2026-12-31')).toBeUndefined()
  })

  clause('6.1', 'contests or accepts once', () => {
    const another = { actor: 'assessor', organisation: 'another' } as const
    expect(answering(entry, another)).toEqual(refuse('paper-entry-unknown', '6.1'))
    expect(answering(undefined, assessor)).toEqual(refuse('paper-entry-unknown', '6.1'))
    const inState = (state: PaperEntry['state']) => answering({ ...entry, state }, assessor)
    expect(inState('standing')).toBeUndefined()
    expect(inState('contested')).toEqual(refuse('paper-contested-already', '6.1'))
    expect(inState('accepted')).toEqual(refuse('paper-accepted', '6.1'))
    expect(inState('upheld')).toEqual(refuse('paper-settled', '6.1'))
    expect(inState('undone')).toEqual(refuse('paper-settled', '6.1'))
  })
})

clause('6.1', 'what nobody contests stands when the term is over, and not before it began', () => {
  expect(standing(entry, '2026-03-10')).toBeUndefined()
  expect(standing(entry, '2026-03-09')).toEqual(refuse('contest-term-running', '6.1', { day: '2026-03-09' }))
  expect(standing({ ...entry, contestBy: null }, '2026-12-31')).toEqual(
    refuse('contest-term-running', '6.1', { day: '' }),
  )
  expect(standing(undefined, '2026-03-10')).toEqual(refuse('paper-entry-unknown', '6.1'))
})

clause('6.1', 'what was contested is settled by another than the one who entered it', () => {
  const contested = { ...entry, state: 'contested' as const }
  const first = { person: 'wang', place: 'of wang' }
  const by = (one: PaperEntry | undefined, person: string, place = `of ${person}`) =>
    settling(one, { first, by: { person, place } })
  expect(by(contested, 'li')).toBeUndefined()
  expect(by(contested, 'wang')).toEqual(refuse('entered-it-yourself', '6.1'))
  expect(by(contested, 'deputy', 'of wang')).toEqual(refuse('same-place-decides', '6.1'))
  expect(by(entry, 'li')).toEqual(refuse('paper-not-contested', '6.1'))
  expect(by(undefined, 'li')).toEqual(refuse('paper-entry-unknown', '6.1'))
})

everyCodeOccurs(import.meta.url)
