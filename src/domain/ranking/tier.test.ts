import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin } from '#domain/requirement/interval.ts'
import { readWritten } from '#domain/requirement/read.ts'
import { levelNames, type Direction, type Indicator } from '#domain/scheme.ts'
import { tierOf } from './tier.ts'
import { yardstick } from './yardstick.ts'

/** Levels inside one another: each end moves outwards from the advanced level to the benchmark. */
const ladders = fc
  .record({
    low: fc.integer({ min: 40, max: 50 }),
    high: fc.integer({ min: 50, max: 60 }),
    steps: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
    direction: fc.constantFrom<Direction>('higher', 'lower', 'contained', 'target', 'narrower'),
  })
  .map(({ low, high, steps: [a = 0, b = 0, c = 0, d = 0], direction }): Indicator => {
    const ends = [
      [low, high],
      [low - a, high + b],
      [low - a - c, high + b + d],
    ] as const
    const written = ends.map(([least, most]) =>
      direction === 'higher' ? `≥${least}` : direction === 'lower' ? `≤${most}` : `${least}~${most}`,
    )
    const [advanced = '', average = '', benchmark = ''] = written
    return {
      id: 'x',
      name: { zh: '甲' },
      part: 'performance',
      class: 'core',
      valueKind: 'number',
      unit: 'mm',
      direction,
      levels: { advanced, average, benchmark },
      baselines: [],
    }
  })
const promises = fc.oneof(
  fc.tuple(fc.integer({ min: 30, max: 55 }), fc.integer({ min: 0, max: 40 })).map(([a, b]) => `${a}~${a + b}`),
  fc.tuple(fc.constantFrom('≥', '>', '≤', '<'), fc.integer({ min: 30, max: 70 })).map(([sign, a]) => `${sign}${a}`),
)

test('a level never falls when a promise lies inside another', () => {
  let inside = 0
  fc.assert(
    fc.property(ladders, promises, promises, (indicator, one, other) => {
      const around = { indicator, variety: '' }
      const [inner, outer] = [one, other].map((typed) => readWritten(typed, around).acceptance)
      if (inner?.kind !== 'numbers' || outer?.kind !== 'numbers') throw new Error('promises are numbers')
      fc.pre(isWithin(inner.set, outer.set))
      inside++
      const stick = yardstick(around)
      const height = (acceptance: typeof inner) => {
        const at = (levelNames as readonly string[]).indexOf(tierOf(acceptance, stick)) // widened only to ask
        return at < 0 ? levelNames.length : at
      }
      expect(height(inner)).toBeLessThanOrEqual(height(outer))
    }),
    { numRuns: 400 },
  )
  expect(inside).toBeGreaterThan(50)
})
