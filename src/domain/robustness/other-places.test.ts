import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { ratio } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import {
  by,
  cases,
  declarationsOf,
  inWhole,
  listOf,
  moved,
  schemeOf,
  shares,
  type Case,
} from '../../../tests/limited.ts'
import { fieldOf } from './field.ts'
import { otherPlaces } from './other-places.ts'

describe('a rule that takes the number of places from the scores', () => {
  const ruled = (one: Case, rule: 'largest-gap' | 'most-robust-cut', weights = one.weights.map(String)) => {
    const scheme = schemeOf(one, weights)
    const own: Scheme = { ...scheme, shortlist: { ...scheme.shortlist, rule, kmax: 3 } }
    const evaluation = evaluate(own, declarationsOf(one), { policyNumbers: { coreIndicatorsMin: 3 } })
    const field = fieldOf(evaluation, own, { variety: 'only' })
    const places = evaluation.rankings[0]?.shortlist.places ?? null
    return { places, others: field ? otherPlaces(field, own, ratio(5n, 100n)) : [] }
  }

  test('may give two instead of one at weights of 52.5 and 47.5', () => {
    const one = listOf({ rows: [by(1, 99, 99), by(2, 92, 92), by(3, 82, 88.1), by(4, 81, 81)], count: 1 })
    expect(ruled(one, 'largest-gap')).toEqual({ places: 1, others: [2] })
    expect(ruled(one, 'largest-gap', ['525', '475']).places).toBe(2)
  })

  test('where a whole evaluation inside the box gives another number, one was named, nine times of ten at least', () => {
    let [other, named] = [0, 0]
    fc.assert(
      fc.property(cases, shares, fc.constantFrom('largest-gap', 'most-robust-cut'), (one, by, rule) => {
        const { places, others } = ruled(one, rule)
        fc.pre(places !== null)
        const then = ruled(one, rule, inWhole(moved(one, ratio(5n, 100n), by))).places
        if (then === null || then === places) return
        other++
        if (others.length > 0) named++
      }),
      { numRuns: 500 },
    )
    expect([other > 5, named * 10 >= other * 9]).toEqual([true, true])
  })
})
