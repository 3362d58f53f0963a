import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { capsuleBytes, makeCapsule } from '#capsule/make.ts'
import { recompute } from '#capsule/recompute.ts'
import { capsuleShape, type Capsule, type CapsuleInputs } from '#capsule/shape.ts'
import { declarationsShape } from '#domain/declared.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { rankingIn } from './capsule-ranking.ts'
import { evaluate } from './second-engine/engine.ts'
import type { Capsule as Theirs } from './second-engine/format.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const settings = { policyNumbers: { coreIndicatorsMin: 3 }, variety: null, keptOut: [], expertsMin: 5 }
const inputs = (name: string): CapsuleInputs => ({
  settings,
  scheme: schemeShape.parse(read(`${name}.scheme`)),
  declarations: declarationsShape.parse(read(`${name}.declarations`)).declarations,
  judgements: [],
})

/** By way of its bytes, as a stranger gets it. */
const asRead = (capsule: Capsule) => JSON.parse(new TextDecoder().decode(capsuleBytes(capsule))) as Theirs

describe('a second implementation, from the document alone', () => {
  test.each(['coffee', 'puer-ripe', 'cut-rose'])('agrees on %s', (name) => {
    const capsule = makeCapsule(inputs(name))
    expect(evaluate(asRead(capsule))).toEqual(rankingIn(capsule))
  })

  const whole = inputs('coffee')
  const coffee = { ...whole, declarations: whole.declarations.filter((_, i) => i % 2 === 0 || i > 25) }
  const changed = (change: Partial<Scheme>): CapsuleInputs => ({ ...coffee, scheme: { ...coffee.scheme, ...change } })
  const { scoring, ranking: order, shortlist } = coffee.scheme
  const everywhere = (change: object) => ({
    indicators: coffee.scheme.indicators.map((one) => (one.class === 'basic' ? one : { ...one, ...change })),
  })
  const weightless = { parts: { performance: '100', process: '0', function: '0', benefit: '0' } }
  test.each<[string, CapsuleInputs]>([
    ['the geometric mean', changed({ aggregation: 'geometric' })],
    ['the minimum', changed({ aggregation: 'minimum' })],
    ['a part that weighs nothing', changed({ ...weightless, aggregation: 'arithmetic' })],
    ['the minimum, and a part that weighs nothing', changed({ ...weightless, aggregation: 'minimum' })],
    ['a benefit capped at nothing', changed({ aggregation: 'minimum', benefit: { weightMax: '0', by: 'declared' } })],
    ['points by step', changed({ scoring: { ...scoring, kind: 'step' } })],
    ['a capped bonus', changed({ scoring: { ...scoring, kind: 'linear-capped-bonus', bonus: '5' } })],
    ['comparison after rounding', changed(everywhere({ comparison: 'rounded' }))],
    ['exact scores and a coarse step', changed({ ranking: { ...order, on: 'exact', step: '0.5' } })],
    ['a coarse step', changed({ ranking: { ...order, step: '5', tieBreakers: ['innovative-at-advanced'] } })],
    [
      'the earlier declaration first',
      {
        ...changed({ ranking: { ...order, step: '5', tieBreakers: ['innovative-at-advanced', 'declared-earlier'] } }),
        declarations: coffee.declarations.map(({ declaredOn: _, ...one }, i) =>
          i % 3 === 0 ? one : { ...one, declaredOn: `2026-0${(i % 4) + 1}-15` },
        ),
      },
    ],
    [
      'a tied cut that widens',
      changed({
        ranking: { ...order, step: '5' },
        shortlist: { ...shortlist, rule: 'top-k', count: 4, starMin: 3, kmax: 20, tiedCut: 'widen' },
      }),
    ],
    ['a capped benefit part', changed({ benefit: { weightMax: '5', by: 'declared' } })],
    [
      'a capped benefit part by the geometric mean, parts missing from a variety',
      changed({
        benefit: { weightMax: '12.5' },
        aggregation: 'geometric',
        parts: { performance: '40', process: '20', function: '20', benefit: '20' },
        indicators: coffee.scheme.indicators.map((one) =>
          one.part === 'process' ? { ...one, appliesTo: ['washed'] } : one,
        ),
      }),
    ],
    [
      'stars by bands, and without the benefit part',
      changed({
        benefit: { weightMax: '20' },
        stars: {
          innovativeForFive: 0,
          innovativeForFour: 0,
          bands: { five: '[90,100]', four: '[80,90)', three: '[60,80)' },
        },
      }),
    ],
    [
      'stars by bands',
      changed({
        stars: {
          innovativeForFive: 0,
          innovativeForFour: 0,
          bands: { five: '[90,100]', four: '[80,90)', three: '[60,80)' },
        },
      }),
    ],
    [
      'every admission, and the first three',
      changed({
        admission: { rule: 'share-stricter', share: '40' },
        shortlist: { ...shortlist, rule: 'top-k', count: 3, starMin: 3 },
      }),
    ],
    [
      'a share of the ranking, by region',
      changed({ shortlist: { ...shortlist, rule: 'top-share', share: '25', starMin: 3, kmax: 9, perRegion: 1 } }),
    ],
    [
      'five stars alone, with some kept out',
      {
        ...changed({ shortlist: { ...shortlist, rule: 'level-only' } }),
        settings: {
          ...settings,
          variety: 'washed',
          keptOut: coffee.declarations.slice(0, 3).map((one) => ({ id: keyOf(one), reason: 'report-missing' })),
        },
      },
    ],
  ])('agrees on the coffee with %s', (_, given) => {
    const capsule = makeCapsule(given)
    expect(evaluate(asRead(capsule))).toEqual(rankingIn(capsule))
  })
})

describe('the worked example of docs/capsule.md', () => {
  const doc = readFileSync('docs/capsule.md', 'utf8')
  const bytes = readFileSync('fixtures/capsules/example.json')
  const golden = capsuleShape.parse(JSON.parse(bytes.toString()))
  /** The rows of a table that begin with a standard's number. */
  const rows = (columns: number) =>
    [...doc.matchAll(/^\| (Q\/.+) \|$/gm)]
      .map(([, row = '']) => row.split(' | '))
      .filter((cells) => cells.length === columns)

  test('computes again to the same bytes', () => {
    expect(recompute(bytes)).toMatchObject({ kind: 'same', isSeedDerived: true })
    expect(evaluate(JSON.parse(bytes.toString()) as Theirs)).toEqual(rankingIn(golden)) // the golden file has the shape
  })

  test('has the hashes that stand there', () => {
    const [, block = ''] = /<!-- example: hashes -->\s+```json\n([^`]+)```/.exec(doc) ?? []
    const capsule = createHash('sha256').update(bytes).digest('hex')
    expect(JSON.parse(block)).toEqual({ capsule, ...golden.digests, seed: golden.settings.seed })
  })

  test('shows every number of every indicator, and every rank', () => {
    const { standards } = golden.result
    expect(rows(10)).toEqual(
      standards.flatMap(({ standard, indicators }) =>
        indicators.map((one) => [
          standard,
          one.indicator,
          one.declared,
          one.accepted,
          one.againstLaw.verdict,
          one.tier,
          ...[one.points, one.weight, one.contribution, one.loss].map((value) => value ?? '—'),
        ]),
      ),
    )
    const byRank = standards.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    expect(rows(5)).toEqual(
      byRank.map(({ standard, exact, score, star, rank }) => [standard, exact, score, String(star), String(rank)]),
    )
  })
})

test('the second implementation imports nothing of src', () => {
  const imports = readdirSync('tests/second-engine').flatMap((file) =>
    [...readFileSync(`tests/second-engine/${file}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, name = '']) => name),
  )
  expect(imports.filter((name) => !name.startsWith('./'))).toEqual([])
  expect(imports.length).toBeGreaterThan(10)
})
