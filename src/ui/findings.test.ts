import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findings } from '#domain/ranking/lint.ts'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'
import { spokenValues } from '#ui/words/evaluation.ts'
import { refusalWords } from '#ui/words/refusals/index.ts'
import { fill } from '#ui/words/fill.ts'
import { clause } from '../../tests/clause.ts'

const coffee = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/coffee.scheme.json', 'utf8')))
type Change = (scheme: Scheme) => Scheme
const put =
  (change: Partial<Scheme>): Change =>
  (scheme) => ({ ...scheme, ...change })
const one =
  (id: string, change: (indicator: Indicator) => Partial<Indicator>): Change =>
  (scheme) => ({
    ...scheme,
    indicators: scheme.indicators.map((own) => (own.id === id ? { ...own, ...change(own) } : own)),
  })
const left =
  (id: string, ...keys: (keyof Indicator)[]): Change =>
  (scheme) => ({
    ...scheme,
    indicators: scheme.indicators.map((own) =>
      own.id === id
        ? (Object.fromEntries(Object.entries(own).filter(([key]) => !keys.includes(key as never))) as Indicator)
        : own,
    ),
  }) // what is left out may be left out
const levels =
  (id: string, change: Indicator['levels']): Change =>
  (scheme) =>
    one(id, (own) => ({ levels: { ...own.levels, ...change } }))(scheme)
const bands = (five: string, four: string, three: string) =>
  put({ stars: { innovativeForFive: 0, innovativeForFour: 0, bands: { five, four, three } } })
const [law] = [{ kind: 'national', standard: 'GB/T 1', requirement: '≤5' } as const]
const both =
  (...all: Change[]): Change =>
  (scheme) =>
    all.reduce((made, change) => change(made), scheme)

/** Rule, where it is found, and what brings it about. Warnings say so. */
type Case = readonly [rule: string, place: string, change: Change, severity?: 'warning']
const cases: readonly Case[] = [
  ['weights-of-parts', 'parts', put({ parts: { ...coffee.parts, process: '15.01' } })],
  ['weights-in-part', 'parts.performance', one('moisture', () => ({ weight: '19.999' }))],
  [
    'part-without-indicators',
    'parts.benefit',
    (scheme) => ({ ...scheme, indicators: scheme.indicators.filter(({ part }) => part !== 'benefit') }),
  ],
  ['weight-missing', 'indicators.moisture.weight', left('moisture', 'weight')],
  ['weight-of-zero', 'indicators.moisture.weight', one('moisture', () => ({ weight: '0' })), 'warning'],
  ['basic-weighted', 'indicators.sensory.weight', one('sensory', () => ({ weight: '1' }))],
  [
    'weights-too-fine-here',
    'aggregation',
    both(
      put({ aggregation: 'geometric' }),
      one('moisture', () => ({ weight: '19.9999999' })),
    ),
  ],
  [
    'too-few-core',
    'varieties.washed',
    (scheme) => ({ ...scheme, indicators: scheme.indicators.filter((own) => own.class !== 'core') }),
  ],
  ['named-twice', 'indicators.3', one('broken', () => ({ id: 'colour' }))],
  ['header-twice', 'indicators.moisture.alsoCalled', one('broken', () => ({ alsoCalled: ['水分'] }))],
  ['unit-missing', 'indicators.moisture.unit', left('moisture', 'unit')],
  ['unit-not-converted', 'indicators.moisture.unit', one('moisture', () => ({ unit: '级' })), 'warning'],
  ['direction-missing', 'indicators.broken.direction', one('broken', () => ({ direction: 'none' }))],
  ['target-missing', 'indicators.broken.target', one('broken', () => ({ direction: 'target' }))],
  ['method-missing', 'indicators.broken.method', left('broken', 'method')],
  ['baseline-missing', 'indicators.broken.baselines', one('broken', () => ({ baselines: [] }))],
  [
    'baseline-needs-reason',
    'indicators.broken.baselines.0.reason',
    one('broken', () => ({ baselines: [{ kind: 'none' }] })),
  ],
  [
    'baseline-without-standard',
    'indicators.broken.baselines.0.standard',
    one('broken', () => ({ baselines: [{ kind: 'national', requirement: '≤5' }] })),
  ],
  [
    'baseline-without-requirement',
    'indicators.broken.baselines.0.requirement',
    one('broken', () => ({ baselines: [{ kind: 'national', standard: 'GB/T 1' }] })),
  ],
  [
    'baselines-contradict',
    'indicators.broken.baselines',
    one('broken', () => ({ baselines: [law, { ...law, requirement: '≥6' }] })),
  ],
  [
    'pass-mark-missing',
    'indicators.colour.required',
    both(
      left('colour', 'required'),
      one('colour', () => ({ baselines: [] })),
    ),
  ],
  ['variety-unknown-here', 'indicators.broken.appliesTo', one('broken', () => ({ appliesTo: ['washed', 'honey'] }))],
  [
    'level-missing',
    'indicators.broken.levels.average',
    one('broken', (own) => ({ levels: { advanced: own.levels?.advanced } as never })),
  ],
  ['level-empty', 'indicators.broken.levels.average', levels('broken', { average: '—' })],
  ['levels-not-nested', 'indicators.broken.levels.average', levels('broken', { average: '≤6' })],
  ['level-laxer-than-baseline', 'indicators.broken.levels.benchmark', levels('broken', { benchmark: '≤5.1' })],
  ['level-unreachable', 'indicators.broken.levels.average', levels('broken', { advanced: '≤3.50' }), 'warning'],
  [
    'levels-for-people',
    'indicators.growers.levels.advanced',
    both(
      one('growers', () => ({ valueKind: 'text', direction: 'none' })),
      left('growers', 'unit', 'domain'),
      levels('growers', { advanced: '八成以上', average: '一半以上' }),
    ),
    'warning',
  ],
  ['level-against-direction', 'indicators.broken.levels.advanced', one('broken', () => ({ direction: 'higher' }))],
  ['outside-domain', 'indicators.broken.levels.advanced', levels('broken', { advanced: '≥101' })],
  ['bound-missing', 'indicators.broken.levels.advanced', levels('broken', { advanced: '2.0' })],
  ['condition-twice', 'indicators.broken', levels('broken', { advanced: '大：≤1；小：≤2；大：≤2' })],
  [
    'digits-differ',
    'indicators.broken.comparison',
    both(
      one('broken', () => ({ comparison: 'rounded' })),
      levels('broken', { advanced: '≤2.00' }),
    ),
    'warning',
  ],
  [
    'standard-level-unreadable',
    'indicators.broken.standardLevels.0',
    one('broken', () => ({ standardLevels: ['GB/T 1-2020 一级 4'] })),
  ],
  [
    'standard-levels-not-nested',
    'indicators.broken.standardLevels.1',
    one('broken', () => ({ standardLevels: ['GB/T 1-2020 一级：≤4', 'GB/T 1-2020 二级：≤5'] })),
  ],
  [
    'parent-unknown',
    'indicators.broken',
    levels('broken', { advanced: { relativeTo: 'nobody', bound: 'at-most', share: '5' } }),
  ],
  [
    'parent-without-limit',
    'indicators.broken',
    levels('broken', { advanced: { relativeTo: 'colour', bound: 'at-most', share: '5' } }),
  ],
  [
    'anchors-fall',
    'indicators.broken.scoring',
    one('broken', () => ({
      scoring: {
        kind: 'linear',
        anchors: [
          { value: '1', points: '60' },
          { value: '2', points: '80' },
        ],
      },
    })),
  ],
  [
    'anchors-one-sided',
    'indicators.broken.scoring',
    one('broken', () => ({
      direction: 'contained',
      scoring: {
        kind: 'linear',
        anchors: [
          { value: '1', points: '100' },
          { value: '2', points: '80' },
        ],
      },
    })),
  ],
  ['band-empty', 'stars.bands', bands('[90,100]', '(80,80]', '[60,80)')],
  ['bands-overlap', 'stars.bands', bands('[90,100]', '[80,90]', '[60,80)')],
  ['bands-gap', 'stars.bands', bands('[90,100]', '[80,89)', '[60,80)')],
  ['bands-stop-short', 'stars.bands', bands('[90,99]', '[80,90)', '[60,80)')],
  ['band-unreachable', 'stars.bands', bands('[101,110]', '[80,101)', '[60,80)')],
  [
    'bands-and-innovative',
    'stars',
    put({
      stars: {
        innovativeForFive: 1,
        innovativeForFour: 0,
        bands: { five: '[90,100]', four: '[80,90)', three: '[60,80)' },
      },
    }),
  ],
  ['stars-unreachable', 'stars', put({ stars: { innovativeForFive: 4, innovativeForFour: 0 } })],
  [
    'points-fall',
    'scoring.points',
    put({ scoring: { ...coffee.scoring, points: { advanced: '80', average: '90', benchmark: '60' } } }),
  ],
  ['bonus-missing', 'scoring.bonus', put({ scoring: { ...coffee.scoring, kind: 'linear-capped-bonus' } })],
  ['bonus-unused', 'scoring.bonus', put({ scoring: { ...coffee.scoring, bonus: '5' } }), 'warning'],
  [
    'exact-needs-fractions',
    'ranking.on',
    put({ aggregation: 'geometric', ranking: { ...coffee.ranking, on: 'exact' } }),
  ],
  ['step-of-zero', 'ranking.step', put({ ranking: { ...coffee.ranking, step: '0.00' } })],
  ['minimum-above-maximum', 'shortlist.kmin', put({ shortlist: { ...coffee.shortlist, kmin: 9, kmax: 8 } })],
  [
    'count-left-to-maximum',
    'shortlist.count',
    put({ shortlist: { rule: 'top-k', starMin: 5, kmin: 1, kmax: 5 } }),
    'warning',
  ],
  [
    'share-of-places-needed',
    'shortlist.share',
    put({ shortlist: { rule: 'top-share', starMin: 5, kmin: 1, kmax: 5 } }),
  ],
  ['share-above-hundred', 'shortlist.shareMax', put({ shortlist: { ...coffee.shortlist, shareMax: '101' } })],
  [
    'robust-cut-needs-sums',
    'shortlist.rule',
    put({ aggregation: 'minimum', shortlist: { ...coffee.shortlist, rule: 'most-robust-cut' } }),
  ],
  ['share-needed', 'admission.share', put({ admission: { rule: 'share-stricter' } })],
  ['admission-unreachable', 'admission.rule', put({ admission: { rule: 'all-stricter' } })],
  ['benefit-above-cap', 'parts.benefit', put({ benefit: { weightMax: '5', by: 'declared' } })],
  ['benefit-cap-whole', 'benefit.weightMax', put({ benefit: { weightMax: '100', by: 'declared' } })],
  ['benefit-not-graded', 'indicators.growers.valueKind', put({ benefit: { weightMax: '20' } })],
  [
    'benefit-alone',
    'varieties.natural',
    (scheme) => ({
      ...scheme,
      indicators: scheme.indicators.map((own) => (own.part === 'benefit' ? own : { ...own, appliesTo: ['washed'] })),
    }),
  ],
]

describe('each finding has its place, its weight and its remedy', () => {
  const all = cases.map(([rule, place, change, severity = 'error' as const]) => ({ rule, place, change, severity }))
  test.each(all)('$rule', ({ rule, place, change, severity }) => {
    const found = findings(change(coffee), { coreIndicatorsMin: 3 })
    const own = found.find((one) => one.rule === rule && one.place === place)
    expect(own, found.map((one) => `${one.place} ${one.rule}`).join('\n')).toMatchObject({ severity })
    for (const lang of ['zh', 'en'] as const) {
      const said = fill(lang, refusalWords[rule]?.[lang] ?? '', spokenValues(lang, own?.with ?? {}))
      expect(said).not.toMatch(/[{}]|undefined|^$/)
      // What is wrong, and what to do: more than one sentence, or more than one clause.
      expect(said.split(/[。；：，]|[.;:,] /).length, said).toBeGreaterThan(1)
    }
  })
})

clause('3.2', 'no rule of the linter is without a case', () => {
  const files = readdirSync('src/domain/ranking').filter(
    (name) => /^lint.*\.ts$/.test(name) && !name.includes('.test.'),
  )
  const code = files.map((name) => readFileSync(`src/domain/ranking/${name}`, 'utf8')).join('\n')
  const rules = [
    ...code.matchAll(/found\(\s*(?:`[^`]+`|[\w.']+),\s*(?:belowName[^,]+\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g),
  ]
    .flatMap(([, one, other]) => [one, other])
    .filter((rule) => rule !== undefined)
  expect(rules.length).toBeGreaterThan(40)
  const known = new Set(cases.map(([rule]) => rule))
  expect([...new Set(rules)].filter((rule) => !known.has(rule))).toEqual([])
})
