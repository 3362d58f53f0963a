import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  admissionRules,
  aggregations,
  baselineKinds,
  benefitJudges,
  comparisons,
  cutRules,
  directions,
  indicatorClasses,
  parts,
  rankingScores,
  schemeShape,
  scoringKinds,
  tieBreakers,
  tiedCuts,
  undecidedRules,
  valueKinds,
  type Scheme,
} from '#domain/scheme.ts'
import { isWritable } from '#server/acts/writable.ts'

export const schemeNamed = (name: string): Scheme =>
  schemeShape.parse(JSON.parse(readFileSync(`fixtures/schemes/${name}.scheme.json`, 'utf8')))

/*
 * Any scheme that the format allows, sound or not: text with line breaks, backslashes, what a spreadsheet would compute, what XML escapes.
 */
const nasty = fc.constantFrom(
  '=1+1',
  '+1',
  '-5~5',
  '@x',
  "'=x",
  '—',
  '\\',
  '\\n',
  'a\nb',
  'a\tb',
  'a\rb',
  '_x000D_',
  '<&>"',
  '≤70% × [a]',
  '大：≥5；小：≥3',
  '12.0',
  '1e5',
  '是',
  'TRUE',
  '#N/A',
  '2026-03-05',
  '0.10',
  '𠀀',
)
const line = fc
  .oneof(nasty, fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }))
  .filter((text) => isWritable(text) && text.trim() !== '' && text.trim().length <= 500)
  .map((text) => text.trim())
const text = fc.record({ zh: line, en: line }, { requiredKeys: ['zh'] })
const decimal = fc
  .tuple(fc.bigInt(0n, 10n ** 12n), fc.stringMatching(/^\d{0,6}$/))
  .map(([whole, fraction]) => (fraction ? `${whole}.${fraction}` : `${whole}`))
const signed = fc.tuple(fc.boolean(), decimal).map(([minus, value]) => (minus ? `-${value}` : value))
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/)
const some = <T>(one: fc.Arbitrary<T>, max = 3, min = 1) => fc.array(one, { minLength: min, maxLength: max })

const plain = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: line },
    { weight: 1, arbitrary: fc.record({ byCondition: some(fc.record({ condition: line, requirement: line })) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        relativeTo: fc.constantFrom(...ids),
        bound: fc.constantFrom('at-most' as const, 'at-least' as const),
        share: decimal,
      }),
    },
  )
const written = (ids: readonly string[], varieties: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: plain(ids) },
    {
      weight: 1,
      arbitrary: fc.record({
        byVariety: fc.dictionary(fc.constantFrom(...varieties), plain(ids), { minKeys: 1, noNullPrototype: true }),
      }),
    },
  )

function indicator(ownId: string, ids: readonly string[], varieties: readonly string[]) {
  const requirement = written(ids, varieties)
  return fc.record(
    {
      id: fc.constant(ownId),
      name: text,
      alsoCalled: some(line, 3, 0),
      part: fc.constantFrom(...parts),
      class: fc.constantFrom(...indicatorClasses),
      valueKind: fc.constantFrom(...valueKinds),
      unit: line,
      domain: fc.oneof(
        fc.record({ least: signed, most: signed }),
        fc.record({ least: signed }),
        fc.record({ most: signed }),
        fc.record({ codes: some(line) }),
        fc.record({ grades: some(line, 4, 2) }),
      ),
      direction: fc.constantFrom(...directions),
      target: fc.record({ value: signed, below: decimal, above: decimal }, { requiredKeys: ['value'] }),
      required: requirement,
      levels: fc
        .record({ advanced: requirement, average: requirement, benchmark: requirement }, { requiredKeys: [] })
        .filter((levels) => Object.keys(levels).length > 0),
      baselines: fc.array(
        fc.record(
          {
            kind: fc.constantFrom(...baselineKinds),
            standard: line,
            clause: line,
            requirement,
            mandatory: fc.boolean(),
            reason: text,
          },
          { requiredKeys: ['kind'] },
        ),
        { maxLength: 3 },
      ),
      comparison: fc.constantFrom(...comparisons),
      method: line,
      methodsEquivalent: some(line, 3, 0),
      standardLevels: some(line),
      detectionLimit: decimal,
      weight: decimal,
      scoring: fc.record(
        { kind: fc.constantFrom(...scoringKinds), anchors: some(fc.record({ value: signed, points: decimal }), 3, 2) },
        { requiredKeys: ['kind'] },
      ),
      appliesTo: fc.subarray([...varieties]),
      note: text,
    },
    { requiredKeys: ['id', 'name', 'part', 'class', 'valueKind', 'direction', 'baselines'] },
  )
}

const range = fc.tuple(decimal, decimal).map(([low, high]) => `[${low},${high})`)
const entries = fc.tuple(
  fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
)

export const anyScheme: fc.Arbitrary<Scheme> = entries.chain(([varieties, ids]) =>
  fc
    .record(
      {
        format: fc.constant('lingpao-scheme@1' as const),
        id,
        title: text,
        category: fc.record({ code: line, name: text }, { requiredKeys: ['name'] }),
        scope: text,
        references: some(fc.record({ standard: line, title: text }, { requiredKeys: ['standard'] })),
        terms: some(fc.record({ term: text, definition: text })),
        basicRequirements: some(text),
        notes: text,
        demonstration: text,
        varieties: fc.tuple(...varieties.map((one) => fc.record({ id: fc.constant(one), name: text }))),
        benefit: fc.record(
          { weightMax: decimal, by: fc.constantFrom(...benefitJudges) },
          { requiredKeys: ['weightMax'] },
        ),
        parts: fc.record({ performance: decimal, process: decimal, function: decimal, benefit: decimal }),
        indicators: fc.tuple(...ids.map((one) => indicator(one, ids, varieties))),
        admission: fc.record(
          { rule: fc.constantFrom(...admissionRules), share: decimal, undecided: fc.constantFrom(...undecidedRules) },
          { requiredKeys: ['rule'] },
        ),
        stars: fc.record(
          {
            innovativeForFive: fc.nat(200),
            innovativeForFour: fc.nat(200),
            bands: fc.record({ five: range, four: range, three: range }),
          },
          { requiredKeys: ['innovativeForFive', 'innovativeForFour'] },
        ),
        scoring: fc.record(
          {
            kind: fc.constantFrom(...scoringKinds),
            points: fc.record({ advanced: decimal, average: decimal, benchmark: decimal }),
            bonus: decimal,
          },
          { requiredKeys: ['kind', 'points'] },
        ),
        aggregation: fc.constantFrom(...aggregations),
        ranking: fc.record(
          {
            on: fc.constantFrom(...rankingScores),
            step: decimal,
            ties: fc.constant('shared' as const),
            tieBreakers: fc.subarray([...tieBreakers], { minLength: 1 }),
          },
          { requiredKeys: ['on', 'step', 'ties'] },
        ),
        shortlist: fc.record(
          {
            rule: fc.constantFrom(...cutRules),
            count: fc.integer({ min: 1, max: 99 }),
            share: decimal,
            starMin: fc.constantFrom(3, 4, 5),
            kmin: fc.integer({ min: 1, max: 99 }),
            kmax: fc.integer({ min: 1, max: 99 }),
            shareMax: decimal,
            tiedCut: fc.constantFrom(...tiedCuts),
            perEnterprise: fc.integer({ min: 1, max: 99 }),
            perRegion: fc.integer({ min: 1, max: 99 }),
          },
          { requiredKeys: ['rule', 'starMin', 'kmin', 'kmax'] },
        ),
        reevaluation: some(text, 2, 0),
        sources: some(fc.record({ title: text, url: fc.webUrl(), note: text }, { requiredKeys: ['title'] }), 2, 0),
      },
      {
        requiredKeys: [
          'format',
          'id',
          'title',
          'category',
          'varieties',
          'parts',
          'indicators',
          'admission',
          'stars',
          'scoring',
          'aggregation',
          'ranking',
          'shortlist',
          'reevaluation',
          'sources',
        ],
      },
    )
    .map((scheme) => schemeShape.parse(scheme)),
)
