import { describe, expect, test } from 'vitest'
import { madeUpField } from '../../../tests/field.ts'
import { contenders } from './contenders.ts'
import { ranksByKernel, scorer } from './kernel.ts'
import type { Lot, Usual } from './lot.ts'
import { lotOf } from './quantise.ts'
import { ranksByReference } from './reference.ts'

describe('who can have a place', () => {
  const field = madeUpField({ rows: 2_000, indicators: 20, places: 20 })

  test.each<[Usual, number]>([
    [{ kind: 'box', within: 0 }, 30],
    [{ kind: 'box', within: 2_500 }, 700],
    [{ kind: 'mix', part: 500 }, 700],
  ])('under %o is at most one of %i, and whoever is not never comes near', (model, most) => {
    const lot = lotOf(field, field.rows, model)
    const some = contenders(lot, model, 20)
    expect(some.length).toBeGreaterThan(20)
    expect(some.length).toBeLessThanOrEqual(most)
    const score = scorer(lot, [3, 4])
    for (let draw = 0; draw < 200; draw++) {
      const scores = score(draw)
      const next = scores.toSorted().at(-21) ?? 0
      const out = scores.filter((_, row) => !some.includes(row))
      expect(out.every((one) => one < next)).toBe(true)
    }
  })

  test('is everybody where all are level', () => {
    const model: Usual = { kind: 'box', within: 2_500 }
    const lot: Lot = { ...lotOf(field, field.rows, model), rows: 100, points: new Int16Array(2_000).fill(5_000) }
    expect(contenders(lot, model, 20)).toHaveLength(100)
  })
})

test.each([300, 600])('%i level but for one: more than a byte counts', (rows) => {
  const points = new Int16Array(rows).fill(100)
  points[0] = 10_000
  const lot: Lot = {
    rows,
    indicators: 1,
    points,
    shares: new Uint32Array([2 ** 20]),
    shift: 14,
    model: { kind: 'box', within: 100 },
  }
  const official = Int32Array.from({ length: rows }, (_, i) => i + 1)
  const draws = { seed: [1, 2], first: 0, count: 6 } as const
  expect(ranksByKernel(lot, official, draws)).toEqual(ranksByReference(lot, official, draws))
})
