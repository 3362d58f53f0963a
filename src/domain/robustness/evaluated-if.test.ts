import { expect, test } from 'vitest'
import { madeUpRound } from '../../../bench/made-up.ts'
import { evaluate, keyOf } from '#domain/ranking/evaluate.ts'
import type { Scheme } from '#domain/scheme.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Asked } from './asked.ts'
import { evaluatedIf } from './evaluated-if.ts'
import { openSession, withPlaces } from './session.ts'
import { ask } from './what-if.ts'

const circumstances = { policyNumbers: { coreIndicatorsMin: 3 } }
const plan = { model: { kind: 'box', within: 2_500 }, seed: [5, 6], draws: 500 } as const
const made = madeUpRound({ rows: 30, indicators: 4 })
const { declarations } = made
/** Nobody is above the benchmark, so that points alone divide, and the widest step between them is wherever weights put it. */
const scheme: Scheme = {
  ...made.scheme,
  indicators: made.scheme.indicators.map((one) => ({
    ...one,
    levels: { advanced: '≥100', average: '≥99.99', benchmark: '≥70' },
  })),
  shortlist: { rule: 'largest-gap', starMin: 3, kmin: 1, kmax: 12 },
}
const session = openSession({ scheme, declarations, circumstances, variety: 'only', plan })
if (!session) throw new Error('not ranked')
const placesIf = (asked: Asked) => {
  const found = evaluatedIf(session, asked)
  return isRefusal(found) ? found : found.field.places
}
const placesBy = (of: Scheme, all = declarations) => evaluate(of, all, circumstances).rankings[0]?.shortlist.places

test('another weight: as many places as a scheme with these weights gives', () => {
  const asked = ['10', '40', '55', '70'].flatMap((percent) =>
    scheme.indicators.map(({ id }) => ({ kind: 'weight', indicator: id, percent }) as const),
  )
  const found = asked.map((one) => placesIf(one))
  const expected = asked.map(({ indicator, percent }) => {
    const rest = (100 - Number(percent)) / 3
    // Thirds of a percent are no decimals: three times each is.
    const weight = (id: string) => String(id === indicator ? 3 * Number(percent) : Math.round(3 * rest))
    return placesBy({ ...scheme, indicators: scheme.indicators.map((one) => ({ ...one, weight: weight(one.id) })) })
  })
  expect(found).toEqual(expected)
  expect(new Set(found).size).toBeGreaterThan(1)
  expect(placesIf({ kind: 'weight', indicator: 'property-1', percent: '25' })).toBe(session.field.places)
})

test('another value: as many places as the rule gives with it, and leaders and chances are counted by that', () => {
  const first = session.field.rows[0]?.id ?? ''
  const asked = scheme.indicators.flatMap(({ id }) =>
    ['≥71', '≥80', '≥99'].map((value) => ({ kind: 'value', standard: first, indicator: id, value }) as const),
  )
  const found = asked.map((one) => placesIf(one))
  const expected = asked.map(({ indicator, value }) =>
    placesBy(
      scheme,
      declarations.map((one) =>
        keyOf(one) === first ? { ...one, values: { ...one.values, [indicator]: { value } } } : one,
      ),
    ),
  )
  expect(found).toEqual(expected)
  expect(new Set(found).size).toBeGreaterThan(1)
  const all = ask(withPlaces(session, 30), asked[0] ?? { kind: 'weight', indicator: '', percent: '' })
  if (isRefusal(all)) throw new Error(all.refused)
  expect(all[0]?.after).toMatchObject({ leads: true, chance: '1.0000' })
})
