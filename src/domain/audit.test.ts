import { describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  answeringQuestion,
  asking,
  auditing,
  auditItems,
  awaitingAnswers,
  drawn,
  isEqual,
  recomputing,
} from './audit.ts'

const met = Object.fromEntries(auditItems.map((item) => [item, { met: true, remark: '' }]))
const sample = [{ standard: 'Q/A 1', product: 'p', enterprise: 'e', reported: 'a', computed: 'a' }]
const differs = [{ standard: 'Q/A 1', product: 'p', enterprise: 'e', reported: 'a', computed: 'b' }]
const unmet = (remark: string) => ({ ...met, reports: { met: false, remark } })
const on = { flips: false, isTied: false, isOnPaper: false }
const sheet = { verdict: 'pass' as const, checks: met, recomputed: sample }
const fail = 'fail' as const

describe('a sheet of an audit', () => {
  const cases: [string, Partial<Parameters<typeof auditing>[0]>, Partial<typeof on>, string | undefined][] = [
    ['everything met and the same', {}, {}, undefined],
    ['nothing judged', { checks: {} }, {}, 'audit-items-open'],
    ['not met without a word', { checks: unmet(' ') }, {}, 'audit-item-without-remark'],
    ['passed with an item not met', { checks: unmet('超期。') }, {}, 'audit-passes-unmet'],
    ['failed with an item not met', { checks: unmet('超期。'), verdict: fail }, {}, undefined],
    ['no sample seen', { recomputed: null }, {}, 'sample-not-recomputed'],
    ['no sample, on paper', { recomputed: null }, { isOnPaper: true }, undefined],
    ['passed with a difference', { recomputed: differs }, {}, 'audit-passes-difference'],
    ['failed with a difference', { recomputed: differs, verdict: fail }, {}, undefined],
    ['a list that small changes turn', {}, { flips: true }, 'audit-firmness-unanswered'],
    [
      'the same, spoken of',
      { checks: { ...met, firmness: { met: true, remark: '可以。' } } },
      { flips: true },
      undefined,
    ],
    ['a first place shared by more than the maximum', {}, { isTied: true }, 'audit-tied-unanswered'],
    [
      'the same, decided with a reason',
      { checks: { ...met, shortlist: { met: true, remark: '同意全部列入。' } } },
      { isTied: true },
      undefined,
    ],
  ]
  for (const [name, of, at, code] of cases)
    clause('3.4.6', name, () => {
      expect(auditing({ ...sheet, ...of }, { ...on, ...at })?.refused).toBe(code)
    })
})

test('a sample is the same for the same seat, whatever the order, and another for another', () => {
  const hash = (salt: string) => (one: string) => `${(one.charCodeAt(0) * salt.length * 7919) % 97}`.padStart(3, '0')
  const all = ['a', 'b', 'c', 'd', 'e', 'f']
  expect(drawn(all, 3, hash('x'))).toEqual(drawn(all.toReversed(), 3, hash('x')))
  expect(drawn(all, 3, hash('x'))).not.toEqual(drawn(all, 3, hash('longer')))
  expect(drawn(all, 9, hash('x')).toSorted()).toEqual(all)
})

test('what is drawn and asked is of an audit, while the own sheet is open', () => {
  const open = { state: 'accepted' as const, verdict: null }
  const panel = { kind: 'report-audit' as const, state: 'sitting' as const }
  expect(recomputing(open, panel)).toBeUndefined()
  expect(recomputing(open, { ...panel, kind: 'deliberation' })?.refused).toBe('sample-of-no-audit')
  expect(asking(open, { ...panel, kind: 'deliberation' })).toBeUndefined()
  expect(asking(open, { ...panel, kind: 're-review' })?.refused).toBe('question-of-no-audit')
  expect(asking({ ...open, state: 'submitted' }, panel)?.refused).toBe('sheet-already-submitted')
  expect(asking(open, { ...panel, state: 'opined' })?.refused).toBe('panel-has-opined')
})

test('an answer is given once, while the panel sits; the opinion waits until the term is over', () => {
  const question = { answer: null, panelState: 'sitting', dueOn: '2026-03-10' }
  expect(answeringQuestion(undefined)?.refused).toBe('audit-question-unknown')
  expect(answeringQuestion(question)).toBeUndefined()
  expect(answeringQuestion({ ...question, answer: '是。' })?.refused).toBe('audit-question-answered')
  expect(answeringQuestion({ ...question, panelState: 'opined' })?.refused).toBe('audit-question-late')
  expect(awaitingAnswers([question], '2026-03-10')?.refused).toBe('audit-questions-open')
  expect(awaitingAnswers([question], '2026-03-11')).toBeUndefined()
  expect(awaitingAnswers([{ ...question, dueOn: null }], '2026-03-11')?.refused).toBe('audit-questions-open')
  expect(sample.every(isEqual) && !differs.some(isEqual)).toBe(true)
})
