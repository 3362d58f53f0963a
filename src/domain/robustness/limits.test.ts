import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { trialsOf } from '#domain/laboratory.ts'
import { written } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { reporting, seedOf } from './reporting.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/cut-rose.${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('scheme'))
const { declarations } = declarationsShape.parse(read('declarations'))

/** As the laboratory computes a draft, right or wrong. */
const computed = (change: Partial<Scheme>) => {
  const changed = schemeShape.parse({ ...scheme, ...change })
  const { evaluation, robustness } = reporting({
    scheme: changed,
    declarations,
    circumstances: { policyNumbers: { coreIndicatorsMin: 3 } },
    firmness: { marks: { firm: '5', flips: '10' }, seed: seedOf('a'.repeat(64)) },
  })
  return trialsOf(evaluation, changed, robustness)
}
const most = '9'.repeat(30)

test.each([
  ['a step of nothing', { ranking: { ...scheme.ranking, step: '0' } }],
  [
    'the most points that can be typed',
    { scoring: { ...scheme.scoring, points: { advanced: most, average: '0', benchmark: most }, bonus: most } },
  ],
  ['the largest weight that can be typed', { parts: { ...scheme.parts, performance: most } }],
  ['a benefit part that may have no weight', { benefit: { weightMax: '0' } }],
] satisfies [string, Partial<Scheme>][])('a draft with %s is tried all the same', (_, change) => {
  expect(computed(change).length).toBe(scheme.varieties.length)
})

test('what was computed is read back, however long it is; what is no number is not', () => {
  const primes = [
    7n,
    11n,
    13n,
    17n,
    19n,
    23n,
    29n,
    31n,
    37n,
    41n,
    43n,
    47n,
    53n,
    59n,
    61n,
    67n,
    71n,
    73n,
    79n,
    83n,
    89n,
    97n,
  ]
  const long = { n: 1n, d: primes.reduce((product, one) => product * one, 1n) }
  expect(written(long).length).toBeGreaterThan(32)
  expect(rational(written(long))).toEqual(long)
  expect(rational('-0.5/0.25')).toEqual({ n: -2n, d: 1n })
  for (const text of ['', '1e999', 'NaN', '1/2/3', '0x10', '1/', ' 1', '1'.repeat(5_000)])
    expect(() => rational(text), text).toThrow()
})
