import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hundred, minus, order, plus, ratio, times } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { by, cases, inWhole, isSettled, listOf, moved, run, shares, type Case } from '../../../tests/limited.ts'
import { led, tally, type Plan } from './draws.ts'
import { weightIntervals } from './interval.ts'
import { leavingOut } from './leave-out.ts'
import { robustnessOf } from './robustness.ts'

const report = (one: Case) => {
  const { field } = run(one)
  if (!field) throw new Error('nothing ranked')
  const plan: Plan = { model: { kind: 'box', within: 500 }, seed: [7, 9], draws: 200 }
  const circumstances = { marks: { firm: '10', flips: '5' }, full: hundred }
  return robustnessOf(field, circumstances, { plan, tally: tally(field, plan) })
}

describe('with caps, with stars by score', () => {
  test('below the margin, at any weights, a whole evaluation lists the same; beyond it, at some weights others', () => {
    let [below, beyond] = [0, 0]
    fc.assert(
      fc.property(cases, shares, (one, by) => {
        const official = run(one)
        fc.pre(isSettled(one, official))
        const { cut } = report(one)
        const margin = 'margin' in cut ? rational(cut.margin) : ratio(1n, 1n)
        if (margin.n > 0n) {
          below++
          const weights = inWhole(moved(one, times(margin, ratio(999n, 1000n)), by))
          expect(run(one, weights).listed).toEqual(official.listed)
        }
        if (cut.kind !== 'weights' || order(margin, ratio(9n, 10n)) > 0) return
        beyond++
        const pointsOf = (id: string) => official.field?.rows.find((row) => row.id === id)?.points ?? []
        const [a, b] = [pointsOf(cut.ahead), pointsOf(cut.behind)]
        const against = a.map((own, j) => ratio(order(own, b[j] ?? own) > 0 ? -1n : 1n, 1n))
        const weights = inWhole(moved(one, times(margin, ratio(1001n, 1000n)), against))
        const other = run(one, weights)
        if (margin.n > 0n) expect(other.listed).not.toEqual(official.listed)
      }),
      { numRuns: 400 },
    )
    expect([below > 100, beyond > 30]).toEqual([true, true])
  })
})

describe('what else is said of such a list', () => {
  const evaluated = (one: Case, weights: readonly string[]) => run(one, weights).listed

  test('who is sure leads and who leads is possible, in whole evaluations and in draws', () => {
    fc.assert(
      fc.property(cases, shares, (one, by) => {
        fc.pre(isSettled(one, run(one)))
        const { box, standards } = report(one)
        const weights = inWhole(moved(one, ratio(5n, 100n), by))
        const then = run(one, weights)
        for (const { id, drawn } of standards) {
          if (box.sure.includes(id)) expect([drawn?.leads, id]).toEqual(['1.0000', id])
          if (!box.possible.includes(id)) expect([drawn?.leads, id]).toEqual(['0.0000', id])
        }
        fc.pre(isSettled(one, then))
        expect(box.sure.filter((id) => !then.listed.includes(id))).toEqual([])
        expect(then.listed.filter((id) => !box.possible.includes(id))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('each weight may move by itself between its ends', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 99 }), (one, percent) => {
        const { field, ...official } = run(one)
        fc.pre(field !== undefined && isSettled(one, official as ReturnType<typeof run>))
        if (!field) return
        const margin = report(one).cut
        fc.pre('margin' in margin && margin.margin !== '0')
        for (const [j, { low, high }] of weightIntervals(field).entries()) {
          const to = plus(low, times(minus(high, low), ratio(BigInt(percent), 100n)))
          const rest = one.weights.reduce((sum, weight, i) => (i === j ? sum : sum + weight), 0)
          // n/d of the whole for this one, the others in their proportion.
          const weights = one.weights.map((weight, i) =>
            String(i === j ? to.n * BigInt(rest) : (to.d - to.n) * BigInt(weight)),
          )
          expect(evaluated(one, weights)).toEqual(official.listed)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('without an indicator those lead whom a whole evaluation lists without it', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { field, ...official } = run(one)
        fc.pre(field !== undefined && isSettled(one, official as ReturnType<typeof run>))
        for (const [j, { enters, leaves }] of (field ? leavingOut({ ...field, step: null }) : []).entries()) {
          const then = run(
            one,
            one.weights.map((weight, i) => (i === j ? '0' : String(weight))),
          )
          if (!isSettled(one, then)) continue
          const changed = [...official.listed.filter((id) => !leaves.includes(id)), ...enters].sort()
          expect(changed).toEqual(then.listed)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('kernel and reference draw the same leaders, and parts add up', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { field } = run(one)
        if (!field || field.rows.length === 0) return
        const plan: Plan = { model: { kind: 'box', within: 2_500 }, seed: [3, 5], draws: 60 }
        const drawn = (first: number, count: number, fast = true) =>
          led(field, plan, { seed: plan.seed, first, count }, fast)
        const whole = drawn(0, 60)
        expect(drawn(0, 60, false)).toEqual(whole)
        const [some, rest] = [drawn(0, 20), drawn(20, 40)]
        expect(some.map((times, i) => times + (rest[i] ?? 0))).toEqual(whole)
      }),
      { numRuns: 100 },
    )
  })
})

test('of one enterprise two are close: whichever is ahead takes its only place, and a small change swaps them', () => {
  const one = listOf({
    rows: [by(1, 92, 90), by(1, 90, 91.9), by(2, 85, 85), by(3, 80, 80)],
    count: 2,
    perEnterprise: 1,
  })
  const { cut, flips, firmness, box, standards } = report(one)
  expect(cut).toMatchObject({ kind: 'weights', margin: '1/39' })
  expect([flips.flips, firmness, box.sure.length, box.possible.length]).toEqual([true, 'borderline', 1, 3])
  expect(Number(standards[1]?.drawn?.leads)).toBeGreaterThan(0.1)
  expect(run(one, ['48', '52']).listed).not.toEqual(run(one).listed)
})

test('where stars follow the score, who leads can fall below the line, and where a place is free another reach it', () => {
  const falling = report(listOf({ rows: [by(1, 90, 51), by(2, 60, 79)], count: 1, bands: true }))
  expect(falling.cut).toMatchObject({ kind: 'floor', margin: '1/39' })
  expect([falling.flips.flips, falling.firmness]).toEqual([true, 'borderline'])
  const reaching = report(listOf({ rows: [by(1, 90, 90), by(2, 60, 79)], count: 2, bands: true }))
  expect(reaching.cut).toMatchObject({ kind: 'floor', margin: '1/19' })
  expect(reaching.cut).toMatchObject({ standard: expect.stringContaining('Q/02') })
})
