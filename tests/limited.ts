import fc from 'fast-check'
import type { Declaration } from '#domain/declared.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { ratio, times, zero, type Rational } from '#domain/requirement/decimal.ts'
import { fieldOf } from '#domain/robustness/field.ts'
import type { Scheme } from '#domain/scheme.ts'
import { smallScheme } from './small-ranking.ts'

/** Small rankings with caps on enterprises and regions, and with stars by score, to be held against whole evaluations. */
export type Case = {
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
export const schemeOf = (
  { count, perEnterprise, perRegion, bands: has, on = 'exact' }: Case,
  weights: readonly string[],
): Scheme =>
  smallScheme({
    indicators: weights.map((weight) => ({
      levels: { advanced: '≥100', average: '≥80', benchmark: '≥0' },
      scoring: {
        kind: 'linear',
        anchors: [
          { value: '0', points: '0' },
          { value: '100', points: '100' },
        ],
      },
      baselines: [{ kind: 'national', standard: 'GB/T 1-2020', requirement: '≥0' }],
      weight,
    })),
    admission: { rule: 'not-laxer' },
    stars: { innovativeForFive: 0, innovativeForFour: 0, ...(has && { bands }) },
    ranking: { on, step: '0.01', ties: 'shared' },
    shortlist: {
      count,
      starMin: has ? 4 : 3,
      kmax: 6,
      ...(perEnterprise && { perEnterprise }),
      ...(perRegion && { perRegion }),
    },
  })

export const declarationsOf = ({ rows }: Case): Declaration[] =>
  rows.map(({ points, enterprise }, i) => ({
    standard: `Q/${String(i + 1).padStart(2, '0')} 1-2026`,
    enterprise: { name: `企业${enterprise}`, uscc: `9153${enterprise % 2}00${enterprise}MADEUP0000` },
    product: '一种产品',
    values: Object.fromEntries(points.map((one, j) => [ids[j] ?? '', { value: `≥${one}` }])),
  }))

export function run(one: Case, weights: readonly string[] = one.weights.map(String)) {
  const scheme = schemeOf(one, weights)
  const evaluation = evaluate(scheme, declarationsOf(one), { policyNumbers: { coreIndicatorsMin: 3 } })
  const field = fieldOf(evaluation, scheme, { variety: 'only' })
  const { listed = [], places = null } = evaluation.rankings[0]?.shortlist ?? {}
  return { field, listed: [...listed].sort(), places, pool: evaluation.rankings[0]?.shortlist.pool ?? 0 }
}

/** Each weight times 1 + p · share, in whole numbers. */
export const moved = ({ weights }: Case, p: Rational, shares: readonly Rational[]) =>
  weights.map((weight, j) => ({ weight, by: times(p, shares[j] ?? zero) }))

export const inWhole = (all: readonly { by: Rational; weight: number }[]): string[] => {
  const unit = all.reduce((product, { by }) => product * by.d, 1n)
  return all.map(({ by, weight }) => String((BigInt(weight) * (by.d + by.n) * unit) / by.d))
}

export const cases: fc.Arbitrary<Case> = fc.record({
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
export const shares = fc.array(
  fc.integer({ min: -999, max: 999 }).map((one) => ratio(BigInt(one), 1000n)),
  {
    minLength: 3,
    maxLength: 3,
  },
)
/** Ties at the cut leave fewer places than the rule wants, or more: the number is a question of its own. */
export const isSettled = (one: Case, { places, pool }: ReturnType<typeof run>) =>
  pool > 0 && places === Math.min(one.count, pool)

export const listOf = (given: Partial<Case> & Pick<Case, 'rows' | 'count'>): Case => ({
  weights: [1, 1],
  perEnterprise: undefined,
  perRegion: undefined,
  bands: false,
  ...given,
})
export const by = (enterprise: number, ...points: number[]) => ({ enterprise, points })
