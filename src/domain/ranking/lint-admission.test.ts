import { expect, test } from 'vitest'
import { schemeShape, type AdmissionRule, type Baseline, type Indicator } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { core, evaluated, schemeOf } from '../../../tests/plain-scheme.ts'
import { schemeNamed } from '../../../tests/schemes.ts'
import { findings } from './lint.ts'

const survey: Baseline = { kind: 'survey', reason: { zh: '按调查' }, requirement: '≥50' }
const none: Baseline = { kind: 'none', reason: { zh: '没有' } }
const extra = core('k', { class: 'innovative', baselines: [none] })
const scheme = (rule: AdmissionRule, indicators: readonly Indicator[], share?: string) =>
  schemeOf(indicators, { admission: { rule, ...(share ? { share } : {}) } })
const shut = (of: ReturnType<typeof scheme>) =>
  findings(of, { coreIndicatorsMin: 2 }).flatMap(({ rule, severity, with: values }) =>
    rule === 'admission-unreachable' ? [`${severity} ${values['indicators']}`] : [],
  )
/** Whether the best of everything is let in. */
const letsIn = (of: ReturnType<typeof scheme>, best = '≥100') =>
  evaluated(of, [['S', ...of.indicators.map(() => best)]]).result('S')?.outcome === 'ranked'

const cases: readonly [string, AdmissionRule, readonly Indicator[], string | null, string?][] = [
  ['an innovative one without baseline, all stricter', 'all-stricter', [core('a'), core('b'), extra], 'k'],
  ['all with one', 'all-stricter', [core('a'), core('b')], null],
  [
    'a core one with a survey beside others with a law',
    'all-core-stricter',
    [core('a'), core('b', { baselines: [survey] })],
    'b',
  ],
  [
    'surveys alone are what counts',
    'all-core-stricter',
    [core('a', { baselines: [survey] }), core('b', { baselines: [survey] })],
    null,
  ],
  ['an innovative one does not count', 'all-core-stricter', [core('a'), core('b'), extra], null],
  ['one core is enough', 'core-not-laxer-and-any-stricter', [core('a'), core('b', { baselines: [survey] })], null],
  [
    'none of the core',
    'core-not-laxer-and-any-stricter',
    [core('a', { baselines: [none] }), core('b', { baselines: [none] })],
    'a、b',
  ],
  ['too little weight', 'share-stricter', [core('a'), core('b', { baselines: [survey] })], 'b', '60'],
  ['enough weight', 'share-stricter', [core('a'), core('b', { baselines: [survey] })], null, '50'],
  ['none need be stricter', 'not-laxer', [core('a', { baselines: [none] }), core('b', { baselines: [none] })], null],
]

clause('3.2', 'a scheme whose admission nobody can meet is an error, and the evaluation agrees', () => {
  for (const [name, rule, indicators, found, share] of cases) {
    const of = scheme(rule, indicators, share)
    expect(shut(of), name).toEqual(found === null ? [] : [`error ${found}`])
    expect(letsIn(of), name).toBe(found === null)
  }
})

clause('3.2', 'a reference that leaves one value leaves nothing stricter', () => {
  const graded = (requirement: string): Indicator => ({
    ...core('k', {
      class: 'innovative',
      valueKind: 'grade',
      direction: 'higher',
      domain: { grades: ['二级', '一级'] },
    }),
    levels: { advanced: '一级' },
    baselines: [{ kind: 'national', standard: 'GB/T 1', requirement }],
  })
  const of = (requirement: string) => scheme('all-stricter', [core('a'), core('b'), graded(requirement)])
  expect([shut(of('一级')), shut(of('二级'))]).toEqual([['error k'], []])
  const sized = core('k', { baselines: [{ kind: 'national', standard: 'GB/T 1', requirement: '大：≥50；小：≥40' }] })
  expect(shut(scheme('all-stricter', [core('a'), sized]))).toEqual([])
})

test('each variety by itself', () => {
  const varieties = ['one', 'two'].map((id) => ({ id, name: { zh: id } }))
  const baselines: Baseline[] = [{ kind: 'national', standard: 'GB/T 1', requirement: { byVariety: { one: '≥50' } } }]
  const of = schemeShape.parse({
    ...scheme('all-core-stricter', [core('a'), core('b', { baselines })]),
    varieties,
  })
  expect(findings(of, { coreIndicatorsMin: 2 }).filter(({ rule }) => rule === 'admission-unreachable')).toMatchObject([
    { with: { variety: 'two', indicators: 'b' } },
  ])
})

test('no demonstration is found to be so by its own rule', () => {
  for (const name of ['coffee', 'puer-ripe', 'cut-rose']) expect(shut(schemeNamed(name))).toEqual([])
})
