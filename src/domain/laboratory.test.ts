import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { reporting } from '#domain/robustness/reporting.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { trialsOf } from './laboratory.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${file}`, 'utf8'))
const coffee = schemeShape.parse(read('coffee.scheme.json'))
const { declarations } = declarationsShape.parse(read('coffee.declarations.json'))

function tried(scheme: Scheme, on = declarations) {
  const { evaluation, robustness } = reporting({
    scheme,
    declarations: on,
    circumstances: { policyNumbers: { coreIndicatorsMin: 3 } },
    firmness: { marks: { firm: '10', flips: '5' }, seed: [1, 2] },
  })
  return trialsOf(evaluation, scheme, robustness)
}

test('who could be ranked and who not adds up, each variety by itself', () => {
  const trials = tried(coffee)
  expect(trials.some(({ declared, ranked }) => declared > ranked)).toBe(true)
  expect(trials.map(({ variety }) => variety.id)).toEqual(coffee.varieties.map(({ id }) => id))
  for (const { declared, ranked, reasons, indicators } of trials) {
    expect(reasons.length > 0).toBe(declared > ranked)
    expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(declared - ranked)
    for (const { tiers } of indicators) expect(Object.values(tiers).reduce((sum, count) => sum + count, 0)).toBe(ranked)
  }
})

test('every rule for the number of places is tried, the own one first', () => {
  const [trial] = tried(coffee)
  expect(trial?.rules.map(({ rule }) => rule).toSorted()).toEqual(
    ['largest-gap', 'level-only', 'most-robust-cut', 'top-k', 'top-share'].toSorted(),
  )
  expect(trial?.rules.map(({ own }) => own)).toEqual([true, false, false, false, false])
})

test('an indicator whose levels everybody exceeds is saturated, and one that says the same as another is found', () => {
  const weighed = coffee.indicators.filter(
    ({ weight, valueKind, direction }) => weight && valueKind === 'number' && direction === 'lower',
  )
  const [one] = weighed
  if (!one) throw new Error('no such indicator')
  const easy = {
    ...one,
    levels: { advanced: '≤100000', average: '≤200000', benchmark: '≤300000' },
    domain: { least: '0' },
  }
  const [trial] = tried({ ...coffee, indicators: coffee.indicators.map((each) => (each.id === one.id ? easy : each)) })
  expect(trial?.indicators.find(({ indicator }) => indicator === one.id)).toMatchObject({
    state: 'saturated',
    influence: '0',
  })
  const twin = { ...one, id: 'twin', name: { zh: '孪生' } }
  const twinned = declarations.map((each) => ({
    ...each,
    values: { ...each.values, ...(each.values[one.id] && { twin: each.values[one.id] }) },
  })) as typeof declarations // the same value again
  const [doubled] = tried({ ...coffee, indicators: [...coffee.indicators, twin] }, twinned)
  expect(doubled?.correlated).toContainEqual({ one: one.id, other: 'twin', coefficient: '1.00' })
})

test('without a standard nothing is ranked, and nothing is drawn', () => {
  expect(tried(coffee, [])[0]).toMatchObject({ declared: 0, ranked: 0, reasons: [], robustness: null })
})
