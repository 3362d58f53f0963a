import { expect, test } from 'vitest'
import {
  assessing,
  confirming,
  deciding,
  isTied,
  judging,
  naming,
  revoking,
  running,
  transcribing,
  type Judge,
  type Target,
} from '#domain/judgement.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

clause('3.4.4', 'an assessor judges its own frozen data, until the evaluation is run', () => {
  const round = { assessor: 'society', state: 'frozen' as const }
  expect(assessing(round, 'society')).toBeUndefined()
  expect([assessing(round, 'alliance'), assessing(undefined, 'society')]).toEqual([
    refuse('evaluation-unknown', '3.4.4'),
    refuse('evaluation-unknown', '3.4.4'),
  ])
  expect(assessing({ ...round, state: 'evaluated' }, 'society')).toEqual(refuse('already-evaluated', '3.4.4'))
  expect(assessing({ ...round, state: 'stopped' }, 'society')).toEqual(refuse('round-stopped', '6.2'))
})

const judge = (name: string, employer: string, employerUscc: string | null = null): Judge => ({
  name,
  employer,
  employerUscc,
})

clause('3.3.1', 'experts who judge are enough, each once, and none of the working body', () => {
  const three = [judge('甲', '大学'), judge('乙', '大学'), judge('丙', '研究院')]
  const rule = { before: 0, least: 3, bodies: [{ name: '标准院', uscc: '12530000' }] }
  expect(naming(three, rule)).toBeUndefined()
  expect(naming(three.slice(1), rule)).toEqual(refuse('judges-too-few', '3.4.4', { count: 2, least: 3 }))
  expect(naming(three.slice(1), { ...rule, before: 1 })).toBeUndefined()
  expect(naming([...three, judge('甲', '大学')], rule)).toEqual(refuse('judge-named-twice', '3.4.4', { name: '甲' }))
  const inside = refuse('judge-of-working-body', '3.3.1', { name: '丁' })
  expect(naming([...three, judge('丁', '标准院')], rule)).toEqual(inside)
  expect(naming([...three, judge('丁', '某处', '12530000')], rule)).toEqual(inside)
})

test('whoever is employed by the enterprise, or declared a tie to it, stands back', () => {
  const enterprise = { name: '风筝厂', uscc: '9153' }
  const of = (employer: string, ties: string[] = [], uscc: string | null = null) =>
    isTied({ ...judge('甲', employer, uscc), ties }, enterprise)
  expect([of('风筝厂'), of('别处', [], '9153'), of('大学', ['风筝厂']), of('大学', ['9153'])]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([of('大学'), of('大学', ['别的厂'])]).toEqual([false, false])
})

clause('3.4.4', 'experts decide what the program leaves open, each thing once', () => {
  const target: Target = { kind: 'interpret-text', isThere: true, isOpen: true, isJudged: false, isReferred: false }
  expect(judging(target)).toBeUndefined()
  expect(judging({ ...target, isThere: false })).toEqual(refuse('judgement-target-unknown', '3.4.4'))
  expect(judging({ ...target, isJudged: true })).toEqual(refuse('judged-already', '3.4.4'))
  expect(judging({ ...target, isReferred: true })).toEqual(refuse('referred-already', '3.4.4'))
  expect(judging({ ...target, isOpen: false })).toEqual(refuse('nothing-to-judge', '3.4.4'))
  // What stands in a text may be another value than was declared, open or not.
  expect(judging({ ...target, kind: 'correct-transcription', isOpen: false })).toBeUndefined()
  expect(judging({ ...target, kind: 'exclude', isOpen: false })).toBeUndefined()
  expect([deciding({ free: 5, least: 5 }), deciding({ free: 4, least: 5 })]).toEqual([
    undefined,
    refuse('judges-without-tie-too-few', '3.4.4', { count: 4, least: 5 }),
  ])
})

clause('3.4.4', 'a transcribed value differs and can be read, and another person confirms it', () => {
  const value = { from: '≤3', to: '≤2', isReadable: true }
  expect(transcribing(value)).toBeUndefined()
  expect(transcribing({ ...value, to: '≤3' })).toEqual(refuse('transcribed-as-declared', '3.4.4'))
  expect(transcribing({ ...value, isReadable: false })).toEqual(
    refuse('transcribed-unreadable', '3.4.4', { typed: '≤2' }),
  )
  const record = { state: 'proposed' as const, madeBy: 'one' }
  expect(confirming(record, 'other')).toBeUndefined()
  expect(confirming(record, 'one')).toEqual(refuse('second-reader-needed', '3.4.4'))
  expect(confirming({ ...record, state: 'standing' }, 'other')).toEqual(refuse('judgement-settled', '3.4.4'))
  expect(confirming(undefined, 'other')).toEqual(refuse('judgement-unknown', '3.4.4'))
  expect([revoking(record), revoking({ ...record, state: 'standing' })]).toEqual([undefined, undefined])
  expect(revoking({ ...record, state: 'rejected' })).toEqual(refuse('judgement-settled', '3.4.4'))
  expect(revoking(undefined)).toEqual(refuse('judgement-unknown', '3.4.4'))
})

clause('3.4.4', 'nothing is ranked over open questions, unless the scheme says what becomes of them', () => {
  const clean = { undecided: 0, proposed: 0, referred: 0, rule: undefined }
  expect(running(clean)).toBeUndefined()
  expect(running({ ...clean, undecided: 2 })).toEqual(refuse('standards-undecided', '3.4.4', { count: 2 }))
  expect(running({ ...clean, undecided: 2, rule: 'not-ranked' })).toBeUndefined()
  expect(running({ ...clean, proposed: 1, rule: 'not-ranked' })).toEqual(
    refuse('judgements-unconfirmed', '3.4.4', { count: 1 }),
  )
  expect(running({ ...clean, referred: 1, rule: 'not-ranked' })).toEqual(
    refuse('referrals-open', '3.4.4', { count: 1 }),
  )
})

everyCodeOccurs(import.meta.url)
