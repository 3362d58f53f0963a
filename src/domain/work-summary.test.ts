import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'
import type { RankingState } from './evaluation.ts'
import { handingIn, isOver, receivingReport, reportingSummaries, summaryParts } from './work-summary.ts'

const ended = { assessor: 'one', states: ['published'] as RankingState[], handedInOn: null }
const underWay: readonly RankingState[] = [
  'evaluated',
  'shortlisted',
  'consent',
  'settled',
  'in-audit',
  'audited',
  'in-publicity',
  'held',
  'cleared',
  'recalled',
  'sent-back',
]

test('a summary has seven parts', () => expect(new Set(summaryParts).size).toBe(7))

test('an evaluation is over when every ranking of it has come to its end', () => {
  expect(isOver(['published', 'without-consent', 'stopped'])).toBe(true)
  for (const state of underWay) expect([state, isOver(['published', state])]).toEqual([state, false])
  expect(isOver([])).toBe(false)
})

clause('4.2', 'the assessor whose evaluation it was hands its summary in, once, when it is over', () => {
  expect(handingIn(ended, 'one')).toBeUndefined()
  for (const nobodys of [handingIn(undefined, 'one'), handingIn(ended, 'another'), handingIn(ended, undefined)])
    expect(nobodys).toMatchObject({ refused: 'evaluation-unknown', clause: '4.2' })
  // Somebody else learns neither that it was handed in nor that it is under way.
  expect(handingIn({ ...ended, states: ['held'], handedInOn: '2026-10-09' }, 'another')?.refused).toBe(
    'evaluation-unknown',
  )
  expect(handingIn({ ...ended, handedInOn: '2026-10-09' }, 'one')).toMatchObject({
    refused: 'summary-handed-in',
    clause: '4.2',
    with: { day: '2026-10-09' },
  })
  expect(handingIn({ ...ended, states: ['published', 'held'] }, 'one')).toMatchObject({
    refused: 'evaluation-not-over',
    clause: '4.2',
  })
})

clause('4.2', 'the working body reports summaries that it found, all of those it named, each once', () => {
  const [fresh, told] = [{ reported: false }, { reported: true }]
  expect(reportingSummaries([fresh, fresh], 2)).toBeUndefined()
  expect(reportingSummaries([], 0)).toMatchObject({ refused: 'no-summary-to-report', clause: '4.2' })
  expect(reportingSummaries([fresh], 2)).toMatchObject({ refused: 'no-summary-to-report', clause: '4.2' })
  expect(reportingSummaries([fresh, told], 2)).toMatchObject({ refused: 'summary-reported-already', clause: '4.2' })
})

clause('4.2', 'the provincial regulator receives a report once', () => {
  expect(receivingReport({ receivedOn: null })).toBeUndefined()
  expect(receivingReport(undefined)).toMatchObject({ refused: 'summary-report-unknown', clause: '4.2' })
  expect(receivingReport({ receivedOn: '2026-10-12' })).toMatchObject({
    refused: 'summary-report-received',
    clause: '4.2',
    with: { day: '2026-10-12' },
  })
})

everyCodeOccurs(import.meta.url)
