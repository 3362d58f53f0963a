import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Declaration } from '#domain/declared.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { hundred, minus, order, plus, ratio, times, zero, type Rational } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { fieldOf } from './field.ts'
import { weightIntervals } from './interval.ts'
import { leavingOut } from './leave-out.ts'
import { led, tally, type Plan } from './draws.ts'
import { robustnessOf } from './robustness.ts'

/** Caps and bands decide anew under other weights: what is said of the list is held against whole evaluations. */
type Case = {
  readonly rows: readonly { readonly points: readonly number[]; readonly enterprise: number }[]
  readonly weights: readonly number[]
  readonly count: number
  readonly perEnterprise: number | undefined
  readonly perRegion: number | undefined
  readonly bands: boolean
  readonly on?: 'exact' | 'rounded'
}

const ids = ['a', 'b', 'c']
const bands = { five: '[80,100]', four: '[70,80)', three: '[60,70)' }
const schemeOf = (
  { count, perEnterprise, perRegion, bands: has, on = 'exact' }: Case,
  weights: readonly string[],
): Scheme =>
  schemeShape.parse({
    format: 'lingpao-scheme@1',
    id: 'limited',
    title: { zh: '编造的方案' },
    category: { name: { zh: '编造的产品' } },
    varieties: [{ id: 'one', name: { zh: '一种' } }],
    parts: { performance: '100', process: '0', function: '0', benefit: '0' },
    indicators: weights.map((weight, j) => ({
      id: ids[j],
      name: { zh: ids[j] },
      part: 'performance',
      class: 'core',
      valueKind: 'number',
      unit: '%',
      direction: 'higher',
      levels: { advanced: '≥100', average: '≥80', benchmark: '≥0' },
      scoring: {
        kind: 'linear',
        anchors: [
          { value: '0', points: '0' },
          { value: '100', points: '100' },
        ],
      },
      baselines: [{ kind: 'national', standard: 'GB/T 1-2020', requirement: '≥0' }],
      method: 'GB/T 2-2020',
      weight,
    })),
    admission: { rule: 'not-laxer' },
    stars: { innovativeForFive: 0, innovativeForFour: 0, ...(has && { bands }) },
    scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
    aggregation: 'arithmetic',
    ranking: { on, step: '0.01', ties: 'shared' },
    shortlist: {
      rule: 'top-k',
      count,
      starMin: has ? 4 : 3,
      kmin: 1,
      kmax: 6,
      ...(perEnterprise && { perEnterprise }),
      ...(perRegion && { perRegion }),
    },
    reevaluation: [],
    sources: [],
  })

const declarationsOf = ({ rows }: Case): Declaration[] =>
  rows.map(({ points, enterprise }, i) => ({
    standard: `Q/${String(i + 1).padStart(2, '0')} 1-2026`,
    enterprise: { name: `企业${enterprise}`, uscc: `9153${enterprise % 2}00${enterprise}MADEUP0000` },
    product: '一种产品',
    values: Object.fromEntries(points.map((one, j) => [ids[j] ?? '', { value: `≥${one}` }])),
  }))

function run(one: Case, weights: readonly string[] = one.weights.map(String)) {
  const scheme = schemeOf(one, weights)
  const evaluation = evaluate(scheme, declarationsOf(one), { policyNumbers: { coreIndicatorsMin: 3 } })
  const field = fieldOf(evaluation, scheme, { variety: 'one' })
  const { listed = [], places = null } = evaluation.rankings[0]?.shortlist ?? {}
  return { field, listed: [...listed].sort(), places, pool: evaluation.rankings[0]?.shortlist.pool ?? 0 }
}
const report = (one: Case) => {
  const { field } = run(one)
  if (!field) throw new Error('nothing ranked')
  const plan: Plan = { model: { kind: 'box', within: 500 }, seed: [7, 9], draws: 200 }
  const circumstances = { marks: { firm: '10', flips: '5' }, full: hundred }
  return robustnessOf(field, circumstances, { plan, tally: tally(field, plan) })
}

/** Each weight times 1 + p · share, in whole numbers. */
const moved = ({ weights }: Case, p: Rational, shares: readonly Rational[]) =>
  weights.map((weight, j) => ({ weight, by: times(p, shares[j] ?? zero) }))

const inWhole = (all: readonly { by: Rational; weight: number }[]): string[] => {
  const unit = all.reduce((product, { by }) => product * by.d, 1n)
  return all.map(({ by, weight }) => String((BigInt(weight) * (by.d + by.n) * unit) / by.d))
}

const cases: fc.Arbitrary<Case> = fc.record({
  rows: fc.array(
    fc.record({
      points: fc.array(
        fc.integer({ min: 12, max: 20 }).map((one) => one * 5),
        { minLength: 3, maxLength: 3 },
      ),
      enterprise: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 9 },
  ),
  weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
  count: fc.integer({ min: 1, max: 4 }),
  perEnterprise: fc.constantFrom(undefined, 1, 2),
  perRegion: fc.constantFrom(undefined, undefined, 1, 2),
  bands: fc.boolean(),
})
const shares = fc.array(
  fc.integer({ min: -999, max: 999 }).map((one) => ratio(BigInt(one), 1000n)),
  {
    minLength: 3,
    maxLength: 3,
  },
)
/** Ties at the cut leave fewer places than the rule wants, or more: the number is a question of its own. */
const isSettled = (one: Case, { places, pool }: ReturnType<typeof run>) =>
  pool > 0 && places === Math.min(one.count, pool)

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
      { numRuns: 1500 },
    )
    expect([below > 500, beyond > 200]).toEqual([true, true])
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
      { numRuns: 400 },
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
      { numRuns: 300 },
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
      { numRuns: 300 },
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

const listOf = (given: Partial<Case> & Pick<Case, 'rows' | 'count'>): Case => ({
  weights: [1, 1],
  perEnterprise: undefined,
  perRegion: undefined,
  bands: false,
  ...given,
})
const by = (enterprise: number, ...points: number[]) => ({ enterprise, points })

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
