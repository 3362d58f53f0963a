import { expect } from 'vitest'
import {
  agreementOf,
  finding,
  findingsOn,
  outcomeOf,
  referring,
  settlingReferral,
  withdrawingReferral,
  type Finding,
  type Question,
} from '#domain/referral.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const rule = { seatsMin: 5, shareNumerator: 2, shareDenominator: 3 }
const text: Question = { declaration: 'one', indicator: 'pattern', kind: 'grade-qualitative' }
const method: Question = { declaration: 'two', indicator: 'strength', kind: 'method-equivalence' }
const open = { isThere: true, isOpen: true, isJudged: false, isReferred: false, hasOtherMethod: true }
const found = (...all: Finding['finding'][]): Finding[] => all.map((one) => ({ finding: one, reason: '原文写明。' }))

clause('3.4.4', 'what is put to experts is open, put once, and compares methods only where there are two', () => {
  expect(
    referring([
      { ...text, ...open },
      { ...method, ...open },
    ]),
  ).toBeUndefined()
  expect(
    referring([
      { ...text, ...open },
      { ...text, ...open },
    ]),
  ).toEqual(refuse('referred-twice', '3.4.4'))
  expect(referring([{ ...text, ...open, isOpen: false }])).toEqual(refuse('nothing-to-judge', '3.4.4'))
  expect(referring([{ ...method, ...open, hasOtherMethod: false }])).toEqual(refuse('no-other-method', '3.4.4'))
})

clause('3.4.4', 'a sheet has a finding on each question, of those that may be found', () => {
  const questions = [
    { ...text, isBasic: false },
    { ...method, isBasic: false },
  ]
  expect(finding(questions, found('average', 'equal'), 'judgement')).toBeUndefined()
  expect(finding(questions, found('average'), 'judgement')).toEqual(refuse('findings-open', '3.4.4', { count: 1 }))
  expect(finding(questions, found('equal', 'equal'), 'judgement')).toEqual(refuse('finding-of-another-kind', '3.4.4'))
  expect(finding(questions, found('average', 'equal', 'equal'), 'judgement')).toEqual(
    refuse('finding-of-another-kind', '3.4.4'),
  )
  expect(finding(questions, found('average', 'equal'), 'report-audit')).toEqual(
    refuse('sheet-of-another-panel', '3.4.4'),
  )
  // A basic indicator has no levels: it is met or not.
  expect(findingsOn(text, true)).toEqual(['benchmark', 'none'])
})

clause('3.4.4', 'what comes of it follows from the sheets: the middle grade, two thirds for a method', () => {
  expect(outcomeOf(text, ['none', 'advanced', 'average', 'average', 'benchmark'], rule)).toEqual({
    kind: 'grade-qualitative',
    median: 'average',
    lowest: 'none',
    highest: 'advanced',
    same: 2,
    of: 5,
  })
  const equated = (...all: Finding['finding'][]) => outcomeOf(method, all, rule)
  expect(equated('equal', 'equal', 'equal', 'equal', 'different')).toMatchObject({ equal: 4, of: 5, isEquated: true })
  expect(equated('equal', 'equal', 'equal', 'different', 'different')).toMatchObject({ equal: 3, isEquated: false })
  // Kendall's W over the graded questions alone: here all order them alike.
  const other = { ...text, indicator: 'colour' }
  const sheets = [found('average', 'equal', 'none'), found('advanced', 'different', 'benchmark')]
  expect(agreementOf([text, method, other], sheets)).toBe('1')
  expect(agreementOf([text, method], sheets)).toBeNull()
})

clause('3.4.4', 'it is taken over once a panel has come to an end, and withdrawn only before that', () => {
  const panel = { kind: 'judgement', state: 'sitting' } as const
  const seats = Array.from({ length: 5 }, () => ({ state: 'submitted' as const, verdict: null }))
  expect(settlingReferral('open', { panel, seats, rule })).toEqual(seats)
  expect(settlingReferral('open', { panel: undefined, seats: [], rule })).toEqual(
    refuse('referral-awaits-panel', '3.4.4'),
  )
  expect(settlingReferral('open', { panel, seats: [...seats, { state: 'accepted', verdict: null }], rule })).toEqual(
    refuse('sheets-missing', '3.4.4', { count: 1 }),
  )
  expect(settlingReferral('settled', { panel, seats, rule })).toEqual(refuse('referral-settled', '3.4.4'))
  expect([withdrawingReferral('open'), withdrawingReferral(undefined)]).toEqual([
    undefined,
    refuse('referral-unknown', '3.4.4'),
  ])
})

everyCodeOccurs(import.meta.url)
