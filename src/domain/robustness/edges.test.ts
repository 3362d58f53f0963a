import { describe, expect, test } from 'vitest'
import { madeUpRound } from '../../../bench/made-up.ts'
import type { Declaration } from '#domain/declared.ts'
import type { Scheme } from '#domain/scheme.ts'
import { robustnessShape } from './report.ts'
import { reporting } from './reporting.ts'
import { testing } from './testing.ts'

/* Few, equal, empty, weightless: each has one outcome in every measure, and none of them is a number that is none. */
const { scheme, declarations } = madeUpRound({ rows: 6, indicators: 3 })
const circumstances = { policyNumbers: { coreIndicatorsMin: 3 } }
const firmness = { marks: { firm: '10', flips: '5' }, seed: [1, 2] as const }
const [first] = declarations
if (!first) throw new Error('nobody')

function run(of: Scheme, all: readonly Declaration[]) {
  const { robustness } = reporting({ scheme: of, declarations: all, circumstances, firmness })
  const tested = testing({ scheme: of, declarations: all, circumstances, seed: [1, 2] })
  const report = robustnessShape.parse(robustness['only'])
  expect(JSON.stringify([report, tested])).not.toMatch(/NaN|Infinity|undefined/)
  return { report, tested: tested[0] }
}
const alike = (values: Declaration['values']) => declarations.map((one) => ({ ...one, values }))
const everyWeight = (weight: string): Scheme => ({
  ...scheme,
  indicators: scheme.indicators.map((one) => ({ ...one, weight })),
})

describe('how firm', () => {
  test('nobody is ranked: nobody leads, nothing is drawn, nothing is tested', () => {
    for (const all of [[], alike({})]) {
      const { report, tested } = run(scheme, all)
      expect(report).toMatchObject({ ranked: 0, cut: { kind: 'no-places' }, firmness: null, draws: null })
      expect(tested).toBeUndefined()
    }
  })

  test('one alone: it leads in every draw and under every method, and nobody is there to take its place', () => {
    const { report, tested } = run(scheme, [first])
    expect(report).toMatchObject({ ranked: 1, cut: { kind: 'nobody-out' }, firmness: 'firm' })
    expect(report.standards[0]?.drawn).toMatchObject({ leads: '1.0000', best: 1, worst: 1 })
    expect(tested?.choices.standards).toMatchObject([{ best: 1, worst: 1, most: null }])
    for (const { leads, shift } of tested?.models ?? []) expect([leads, shift]).toEqual([['1.0000'], '0'])
  })

  test('all level: one rank in every draw, no influence, and no choice moves anybody', () => {
    const { report, tested } = run({ ...scheme, shortlist: { ...scheme.shortlist, kmax: 6 } }, alike(first.values))
    expect(new Set(report.standards.map(({ rank, drawn }) => `${rank} ${drawn?.best} ${drawn?.worst}`))).toEqual(
      new Set(['1 1 1']),
    )
    expect(report.indicators.map(({ influence }) => influence)).toEqual(scheme.indicators.map(() => null))
    expect(tested?.choices.choices.every(({ shift, changed }) => shift === '0' && changed === 0)).toBe(true)
  })

  test('a column that is the same for all divides nobody: no influence, and the same lead at any of its weights', () => {
    const [column] = scheme.indicators
    const { report } = run(
      scheme,
      declarations.map((one) => ({ ...one, values: { ...one.values, [column?.id ?? '']: { value: '≥80' } } })),
    )
    const own = report.indicators.find(({ indicator }) => indicator === column?.id)
    expect([own?.influence, own?.state]).toEqual(['0', 'level'])
    expect(own?.interval?.low).toBe('0')
    expect(own?.without).toMatchObject({ enters: [], leaves: [] })
  })

  test('no weights at all: scores are level, stars alone order, and no weight has a say', () => {
    const { report, tested } = run(everyWeight('0'), declarations)
    expect([report.indicators, report.draws, tested?.models]).toEqual([[], null, []])
    expect(['stars', 'weights', 'nobody-out', 'no-places']).toContain(report.cut.kind)
  })

  test('one weight is everything: the rest counts for nothing, in every draw', () => {
    const of: Scheme = {
      ...scheme,
      indicators: scheme.indicators.map((one, i) => ({ ...one, weight: i === 0 ? '100' : '0' })),
    }
    const { report } = run(of, declarations)
    expect(report.indicators.map(({ weight, interval }) => [weight, interval])).toEqual([['1', null]])
    expect(report.draws?.shift).toBe('0')
  })
})
