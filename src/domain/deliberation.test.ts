import { describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  changesRanking,
  concluding,
  conclusions,
  correctingPublished,
  correctingValue,
  recommended,
  remedying,
  striking,
  withCorrections,
  type Deliberated,
} from './deliberation.ts'

const held: Deliberated = {
  state: 'held',
  publicity: { outcome: 'contested' },
  panel: { outcome: 'fail', recommends: ['struck'] },
}
const said = (of: Partial<Deliberated>) => conclusions.map((to) => concluding({ ...held, ...of }, to)?.refused ?? 'may')

describe('the conclusion of a deliberation', () => {
  clause('3.4.6', 'keeps what the experts keep, and otherwise does what they recommend', () => {
    expect(said({ panel: { outcome: 'pass', recommends: [] } })).toEqual([
      'may',
      'conclusion-against-panel',
      'conclusion-against-panel',
      'conclusion-against-panel',
    ])
    expect(said({})).toEqual([
      'conclusion-against-panel',
      'conclusion-not-recommended',
      'may',
      'conclusion-not-recommended',
    ])
    expect(said({ panel: undefined })).toEqual(conclusions.map(() => 'deliberation-awaited'))
    expect(said({ state: 'cleared' })).toEqual(conclusions.map(() => 'nothing-to-deliberate'))
    expect(said({ publicity: { outcome: 'uncontested' } })).toEqual(conclusions.map(() => 'nothing-to-deliberate'))
  })

  clause(
    '3.4.6',
    'whoever would not keep a ranking says what is to be done; most voices count, equal ones alike',
    () => {
      expect(remedying('deliberation', { verdict: 'fail', remedy: null })?.refused).toBe('remedy-missing')
      expect(remedying('deliberation', { verdict: 'pass', remedy: null })).toBeUndefined()
      expect(remedying('report-audit', { verdict: 'fail', remedy: null })).toBeUndefined()
      const votes = (...of: ('corrected' | 'struck' | 'sent-back')[]) =>
        recommended(of.map((remedy) => ({ verdict: 'fail', remedy })))
      expect(votes('struck', 'struck', 'sent-back')).toEqual(['struck'])
      expect(votes('struck', 'sent-back')).toEqual(['struck', 'sent-back'])
      expect(recommended([{ verdict: 'pass', remedy: null }])).toEqual([])
    },
  )
})

clause('3.4.6', 'a changed rank or list is shown anew, a changed score is not', () => {
  const lines = [
    { id: 'a', rank: 1, shortlisted: true },
    { id: 'b', rank: 2, shortlisted: false },
  ]
  expect(changesRanking(lines, lines.toReversed())).toBe(false)
  expect(changesRanking(lines, lines.slice(0, 1))).toBe(true)
  expect(
    changesRanking(lines, [
      { id: 'a', rank: 1, shortlisted: true },
      { id: 'b', rank: 1, shortlisted: false },
    ]),
  ).toBe(true)
  expect(
    changesRanking(lines, [
      { id: 'a', rank: 1, shortlisted: true },
      { id: 'b', rank: 2, shortlisted: true },
    ]),
  ).toBe(true)
  expect(
    changesRanking(lines, [
      { id: 'a', rank: 1, shortlisted: true },
      { id: 'c', rank: 2, shortlisted: false },
    ]),
  ).toBe(true)
})

test('a value is put right where it reads as said; somebody is left when others are struck', () => {
  expect(correctingValue(undefined, { from: '≥1', to: '≥2' })?.refused).toBe('correction-of-no-value')
  expect(correctingValue('≥3', { from: '≥1', to: '≥2' })?.refused).toBe('correction-of-other-words')
  expect(correctingValue('≥1', { from: '≥1', to: '≥1' })?.refused).toBe('correction-changes-nothing')
  expect(correctingValue('≥1', { from: '≥1', to: '≥2' })).toBeUndefined()
  expect(striking(['a', 'b'], [])?.refused).toBe('nothing-struck')
  expect(striking(['a', 'b'], ['c'])?.refused).toBe('entry-unknown')
  expect(striking(['a', 'b'], ['a', 'b'])?.refused).toBe('nobody-left')
  expect(striking(['a', 'b'], ['a'])).toBeUndefined()
  expect(correctingPublished(undefined)?.refused).toBe('ranking-unknown')
  expect(correctingPublished('cleared')?.refused).toBe('ranking-not-published')
  expect(correctingPublished('published')).toBeUndefined()
})

test('corrections change the one value that they name, and leave the frozen data alone', () => {
  const taken: { number: string; declaration: { values: Record<string, { value: string; unit?: string }> } }[] = [
    { number: 'D1', declaration: { values: { a: { value: '≥1', unit: 'N' }, b: { value: '≥2' } } } },
    { number: 'D2', declaration: { values: { a: { value: '≥1' } } } },
  ]
  const one = { declaration: 'D1', standard: '', product: '', indicator: 'a', from: '≥1', to: '≥7' }
  expect(withCorrections(taken, [one])[0]?.declaration.values).toEqual({
    a: { value: '≥7', unit: 'N' },
    b: { value: '≥2' },
  })
  expect(withCorrections(taken, [one])[1]).toBe(taken[1])
  expect(taken[0]?.declaration.values.a?.value).toBe('≥1')
})
