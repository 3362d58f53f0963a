import { expect, test } from 'vitest'
import { fieldFrom } from '../../../tests/field.ts'
import { exact } from '#domain/requirement/decimal.ts'
import { tally } from './draws.ts'
import { rankFirmnessIn } from './rank-firmness.ts'
import { usualDraws } from './reporting.ts'
import { robustnessOf } from './robustness.ts'

const circumstances = { marks: { firm: '10', flips: '5' }, full: exact('100') }
const plan = { ...usualDraws, seed: [1, 2] as const }
const field = fieldFrom({
  weights: [1, 1],
  places: 1,
  rows: [
    { points: [90, 90] },
    { points: [80, 80] },
    { points: [80, 70] },
    { points: [60, 80] },
    { points: [60, 80] },
    { points: [100, 100], star: 4 },
  ],
})
const report = robustnessOf(field, circumstances, { plan, tally: tally(field, plan) })
const of = (id: number) => rankFirmnessIn(report, `standard-${id}`)

test('what keeps the next behind is all weights, some, none or the stars; the last has none behind it', () => {
  expect([1, 2, 3, 4, 5, 6].map((id) => of(id)?.next)).toEqual([
    { id: 'standard-2', by: 'any-weights' },
    { id: 'standard-3', by: 'any-weights' },
    { id: 'standard-4', by: 'weights', margin: '1/3', transfer: '1/6' },
    { id: 'standard-5', by: 'nothing' },
    { id: 'standard-6', by: 'stars' },
    null,
  ])
})

test('leading is proved, or proved to be out of reach, or left to chance', () => {
  expect([1, 2, 6].map((id) => of(id)?.lead)).toEqual(['sure', 'impossible', 'impossible'])
  const near = fieldFrom({ weights: [1, 1], places: 1, rows: [{ points: [90, 80] }, { points: [80, 88] }] })
  const left = robustnessOf(near, circumstances)
  expect(left.standards.map(({ id }) => rankFirmnessIn(left, id)?.lead)).toEqual(['open', 'open'])
  const nobody = robustnessOf(
    { ...near, places: 0, rows: near.rows.map((row) => ({ ...row, leads: false })) },
    circumstances,
  )
  expect(nobody.standards.map(({ id }) => rankFirmnessIn(nobody, id)?.lead)).toEqual([null, null])
})

test('an order that only its rules decide is no lead by points', () => {
  const [first, second] = report.standards.filter(({ rank }) => rank === 4)
  if (!first || !second) throw new Error('nobody is level')
  const apart = { ...report, standards: [first, { ...second, rank: 5 }] }
  expect(rankFirmnessIn(apart, first.id)?.next).toEqual({ id: second.id, by: 'rules' })
})

test('figures are those of the report, and who is not in it has none', () => {
  const own = report.standards[2]
  expect(of(3)).toMatchObject({
    rank: 3,
    ranked: 6,
    within: '25',
    draws: 10_000,
    drawn: own?.drawn,
    dominates: own?.dominates,
    leftOut: own?.leftOut,
  })
  expect(of(9)).toBeUndefined()
})

test('in a minimum no weight has a say', () => {
  const lowest = robustnessOf({ ...field, basis: 'minimum' }, circumstances)
  expect(rankFirmnessIn(lowest, 'standard-1')).toMatchObject({ weighted: false, next: null, drawn: null })
})
