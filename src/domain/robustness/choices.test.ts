import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeUpRound } from '../../../bench/made-up.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import type { Declaration } from '#domain/declared.ts'
import { choicesOf, type Choices } from './choices.ts'
import { fieldOf } from './field.ts'
import { isOption, optionsOf } from './option.ts'

const circumstances = { policyNumbers: { coreIndicatorsMin: 3 } }
const made = madeUpRound({ rows: 3, indicators: 4 })
const [template] = made.declarations

function run(
  scheme: Scheme,
  values: readonly (readonly string[])[],
): { choices: Choices; declarations: Declaration[] } {
  if (!template) throw new Error('nobody')
  const declarations = values.map((own, i) => ({
    ...template,
    standard: `Q/CHOICE ${i + 1}-2026`,
    values: Object.fromEntries(own.map((value, j) => [`property-${j + 1}`, { value }])),
  }))
  const field = fieldOf(evaluate(scheme, declarations, circumstances), scheme, { variety: 'only' })
  const [choices] = field ? choicesOf([field], { scheme, declarations, circumstances }) : []
  if (!choices) throw new Error('nothing ranked')
  return { choices, declarations }
}
const scheme: Scheme = { ...made.scheme, shortlist: { ...made.scheme.shortlist, rule: 'top-k', count: 1, kmax: 1 } }

test('each choice has one alternative, or a reason why there is none', () => {
  const said = (of: Scheme) => optionsOf(of).map((one) => (isOption(one) ? `${one.own} ${one.other}` : one.why))
  expect(said(scheme)).toEqual([
    'arithmetic geometric',
    'linear step',
    '100/80/60 100/67/33',
    'no-own-anchors',
    'full-value rounded',
  ])
  const [first, ...others] = scheme.indicators
  if (!first) throw new Error('none')
  const other = schemeShape.parse({
    ...scheme,
    aggregation: 'minimum',
    stars: { ...scheme.stars, bands: { five: '[90,100]', four: '[80,90)', three: '[60,80)' } },
    indicators: [
      {
        ...first,
        comparison: 'rounded',
        weight: '0.00000001',
        scoring: {
          kind: 'linear',
          anchors: [
            { value: '70', points: '60' },
            { value: '95', points: '100' },
          ],
        },
      },
      ...others,
    ],
  })
  expect(said(other)).toEqual([
    'minimum arithmetic',
    'linear step',
    'stars-by-score',
    'own levels',
    'rounded full-value',
  ])
  expect(said({ ...other, aggregation: 'arithmetic' })[0]).toBe('weights-too-fine')
  const words = scheme.indicators.map((one) => ({ ...one, valueKind: 'text' as const, direction: 'none' as const }))
  expect(said({ ...scheme, indicators: words }).filter((one) => one === 'no-numbers')).toHaveLength(2)
})

test('an even standard against an uneven one: the mean it is scored by decides', () => {
  // 78.5 on each, against 100, 100, 60, 60: 80 on average, √6000 = 77.46 as a geometric mean. By step 60 against 80.
  const { choices } = run(scheme, [
    ['≥79.25', '≥79.25', '≥79.25', '≥79.25'],
    ['≥95', '≥95', '≥70', '≥70'],
  ])
  expect(choices.runs).toBe(16)
  expect(
    choices.standards.map(({ id, rank, best, worst, led, most }) => [id.slice(0, 10), rank, best, worst, led, most]),
  ).toEqual([
    ['Q/CHOICE 2', 1, 1, 2, 12, { choice: 'aggregation', places: '0.5' }],
    ['Q/CHOICE 1', 2, 1, 2, 4, { choice: 'aggregation', places: '0.5' }],
  ])
  expect(choices.choices.map(({ choice, changed }) => [choice, changed])).toEqual([
    ['aggregation', 1],
    ['scoring', 0],
    ['points', 0],
    ['comparison', 0],
  ])
})

test('the choice that moves a standard most is named, and whom it would cost the lead is counted', () => {
  // All at the average level, 85.3 against 80: by step they are level.
  const { choices } = run(scheme, [
    ['≥84', '≥84', '≥84', '≥84'],
    ['≥80', '≥80', '≥80', '≥80'],
  ])
  const [first, second] = choices.standards
  expect(second).toMatchObject({ rank: 2, best: 1, worst: 2, led: 8, most: { choice: 'scoring', places: '1' } })
  expect(first).toMatchObject({ rank: 1, best: 1, worst: 1, led: 16, most: null })
  expect(choices.choices.map(({ choice, shift, changed }) => [choice, shift, changed])).toEqual([
    ['aggregation', '0', 0],
    ['scoring', '0.5', 0],
    ['points', '0', 0],
    ['comparison', '0', 0],
  ])
})

test('who is not admitted under another comparison stands behind all who are, and the runs are counted', () => {
  // Rounded, ≥60 lets in 59.5, and ≥60.0 only 59.95: the same in full values, laxer after rounding.
  const fine: Scheme = {
    ...scheme,
    admission: { rule: 'not-laxer' },
    indicators: scheme.indicators.map((one) => ({
      ...one,
      levels: { ...one.levels, benchmark: '≥60.0' },
      baselines: one.baselines.map((baseline) => ({ ...baseline, requirement: '≥60.0' })),
    })),
  }
  const { choices } = run(fine, [
    ['≥90.0', '≥90.0', '≥90.0', '≥90.0'],
    ['≥60', '≥90.0', '≥90.0', '≥90.0'],
  ])
  expect(choices.standards.map(({ rank, unranked, led }) => [rank, unranked, led])).toEqual([
    [1, 0, 16],
    [2, 8, 0],
  ])
})

test('whatever is declared: the own rank lies in the range, leaders now lead in the first run, and effects are bounded', () => {
  const value = fc.integer({ min: 62, max: 99 }).map((one) => `≥${one}`)
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (values) => {
      const inside: Scheme = {
        ...scheme,
        indicators: scheme.indicators.map((one) => ({ ...one, levels: { ...one.levels, benchmark: '≥62' } })),
      }
      const { choices } = run(inside, values)
      for (const { rank, best, worst, leads, led, unranked, most } of choices.standards) {
        expect(best).toBeLessThanOrEqual(rank)
        expect(worst).toBeGreaterThanOrEqual(rank)
        if (leads) expect(led).toBeGreaterThan(0)
        expect(led + unranked).toBeLessThanOrEqual(choices.runs)
        if (best === worst && unranked === 0) expect(most).toBeNull()
        else expect(most).not.toBeNull()
      }
    }),
    { numRuns: 15 },
  )
})
