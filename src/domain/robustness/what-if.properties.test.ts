import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallDeclarations, smallScheme } from '../../../tests/small-ranking.ts'
import type { Declaration } from '#domain/declared.ts'
import { evaluate, keyOf } from '#domain/ranking/evaluate.ts'
import { isRefusal } from '#domain/refusal.ts'
import { aggregations, cutRules, rankingScores, tiedCuts, type Scheme } from '#domain/scheme.ts'
import type { Asked } from './asked.ts'
import { led } from './draws.ts'
import { fieldOf } from './field.ts'
import { evaluatedIf } from './evaluated-if.ts'
import { openSession, withPlaces } from './session.ts'
import { ask } from './what-if.ts'
import { share } from './wilson.ts'

const plan = { model: { kind: 'box', within: 2_500 }, seed: [5, 6], draws: 50 } as const
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const seldom = fc.nat({ max: 4 }).map((n) => n === 0)
const indicators = [{}, {}, { class: 'innovative' }] as const
const bands = { five: '[90,200]', four: '[80,90)', three: '[65,80)' }

const schemes = fc
  .record({
    aggregation: fc.constantFrom('arithmetic', 'arithmetic', ...aggregations),
    weights: fc.tuple(...indicators.map(() => fc.integer({ min: 1, max: 6 }))),
    scoring: fc.constantFrom('step', 'linear', 'linear-capped-bonus'),
    step: fc.constantFrom('0.01', '1', '5'),
    on: fc.constantFrom(...rankingScores),
    isByDay: fc.boolean(),
    hasBands: seldom,
    isShared: seldom,
    perEnterprise: perhaps(fc.constantFrom(1, 2)),
    perRegion: perhaps(fc.constantFrom(1, 2, 4)),
    rule: fc.constantFrom(...cutRules),
    tiedCut: fc.constantFrom(...tiedCuts),
    starMin: fc.constantFrom(3, 4),
  })
  .map(({ weights, scoring, step, on, isByDay, hasBands, isShared, perEnterprise, perRegion, ...own }): Scheme =>
    smallScheme({
      indicators: indicators.map((one, j) => ({ ...one, weight: `${weights[j]}` })),
      aggregation: own.aggregation,
      scoring: { kind: scoring, points: { advanced: '100', average: '80', benchmark: '60' }, bonus: '15' },
      ranking: { on, step, ties: 'shared', ...(isByDay && { tieBreakers: ['declared-earlier'] }) },
      stars: { innovativeForFive: 0, innovativeForFour: 0, ...(hasBands && { bands }) },
      ...(isShared && { admission: { rule: 'share-stricter', share: '80' } }),
      shortlist: {
        rule: own.rule,
        tiedCut: own.tiedCut,
        starMin: own.starMin,
        kmax: 3,
        ...(perEnterprise && { perEnterprise }),
        ...(perRegion && { perRegion }),
      },
    }),
  )

const value = fc.constantFrom(50, 60, 65, 70, 75, 79.99, 80, 80.01, 85, 90, 100, 105)
const standards = fc.array(
  fc.record({
    values: fc.tuple(...indicators.map(() => value)),
    enterprise: fc.integer({ min: 1, max: 4 }),
    place: fc.constantFrom('530102', '530802'),
    declaredOn: perhaps(fc.constantFrom('2026-03-01', '2026-03-02')),
    isBarred: seldom,
  }),
  { minLength: 2, maxLength: 8 },
)
const questions = fc.array(
  fc.record({
    standard: fc.nat({ max: 7 }),
    indicator: fc.constantFrom(0, 1, 2),
    to: fc.oneof(
      value.map((one) => ({ value: `≥${one}` })),
      fc.constantFrom(0, 5, 25, 50, 80, 95).map((percent) => ({ percent })),
    ),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Of the first so much in a hundred, and the rest of it for the others as they are. */
const weighed = (scheme: Scheme, id: string, percent: number): Scheme => {
  const all = scheme.indicators.map((one) => ({ ...one, own: Number(one.weight) }))
  const rest = all.reduce((sum, one) => sum + (one.id === id ? 0 : one.own), 0)
  return {
    ...scheme,
    indicators: all.map(({ own, ...one }) => ({
      ...one,
      weight: String(one.id === id ? percent * rest : (100 - percent) * own),
    })),
  }
}

const declaredAnew = (one: Declaration, id: string, value: string): Declaration => {
  if (one.values[id]?.value === value) return one
  const { declaredOn, ...undated } = one
  return { ...undated, values: { ...one.values, [id]: { value } } }
}

/** How often each way was gone. */
const gone = { bySums: 0, byEvaluation: 0 }

test('an answer is what a whole evaluation says: rank, stars, score, who leads, and how often', () => {
  fc.assert(
    fc.property(schemes, standards, questions, (scheme, rows, all) => {
      const declarations = smallDeclarations(
        scheme,
        rows.map(({ values }) => values),
      ).map((one, i) => {
        const { enterprise = 0, place = '', declaredOn } = rows[i] ?? {}
        const holder = { name: `企业${enterprise}`, uscc: `91530100MA6${enterprise}`, place }
        return { ...one, enterprise: holder, ...(declaredOn && { declaredOn }) }
      })
      const keptOut = declarations.flatMap((one, i) =>
        rows[i]?.isBarred ? [{ id: keyOf(one), reason: 'barred' }] : [],
      )
      const circumstances = { policyNumbers: { coreIndicatorsMin: 2 }, keptOut }
      const session = openSession({ scheme, declarations, circumstances, variety: 'only', plan })
      if (!session) throw new Error('not ranked')
      for (const { standard: at, indicator: j, to } of all) {
        const indicator = scheme.indicators[j]?.id ?? ''
        const own = declarations[at % declarations.length]
        if (!own) continue
        const asked: Asked =
          'value' in to
            ? { kind: 'value', standard: keyOf(own), indicator, value: to.value }
            : { kind: 'weight', indicator, percent: `${to.percent}` }
        const found = evaluatedIf(session, asked)
        const places = isRefusal(found) ? 0 : found.field.places
        const answer = isRefusal(found) ? found : ask(withPlaces(session, places), asked)
        if (isRefusal(answer)) {
          expect(['standard-not-on-ranking', 'weight-without-say']).toContain(answer.refused)
          continue
        }
        gone[session.bySums ? 'bySums' : 'byEvaluation']++
        const then = 'percent' in to ? weighed(scheme, indicator, to.percent) : scheme
        const changed = declarations.map((one) =>
          one === own && 'value' in to ? declaredAnew(one, indicator, to.value) : one,
        )
        const evaluation = evaluate(then, changed, circumstances)
        const field = fieldOf(evaluation, then, { variety: 'only' })
        const { listed = [], places: given } = evaluation.rankings[0]?.shortlist ?? {}
        expect(places).toBe(given ?? 0)
        const times = field && led(field, plan, { seed: plan.seed, first: 0, count: plan.draws })
        for (const { id, after } of answer) {
          const result = evaluation.standards.find((one) => one.id === id)
          const { rank, star, score } = result ?? {}
          expect({ ...after, chance: null }).toEqual({ rank, star, score, leads: listed.includes(id), chance: null })
          // Without its weight an indicator takes no draws in an evaluation.
          if (!field || !times || scheme.aggregation === 'minimum' || ('percent' in to && to.percent === 0)) continue
          expect(after.chance).toBe(share(times[field.rows.findIndex((row) => row.id === id)] ?? 0, plan.draws))
        }
        if (asked.kind === 'value') continue
        const known = new Set(answer.map(({ id }) => id))
        expect(evaluation.standards.filter(({ id, rank }) => rank !== null && !known.has(id))).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
  expect(Math.min(gone.bySums, gone.byEvaluation)).toBeGreaterThan(10)
})
