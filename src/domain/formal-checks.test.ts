import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Applicant } from '#domain/eligibility.ts'
import { formalChecks, machineChecks, type Check, type CheckRule, type Facts } from '#domain/formal-checks.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { checkCharacter } from '#domain/uscc.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { words } from '#ui/words/index.ts'
import { clause } from '../../tests/clause.ts'
import { kites } from '../../tests/stories/kites-scheme.ts'

const code = '51530102MK0000001'
const society: Applicant = {
  id: 'society',
  kind: 'assessor',
  uscc: code + checkCharacter(code),
  place: '530102',
  standing: 'verified',
  barredUntil: null,
  assessorKind: 'industry-association',
  parentKind: null,
  insiders: 0,
}
const declared = { noFee: true, interests: [] }
const facts: Facts = {
  parties: [{ applicant: society, declared }],
  call: { id: 'call', opensOn: '2026-03-02', closesOn: '2026-04-30', questionsUntil: null, areas: ['kites'] },
  keyArea: 'kites',
  lodgedOn: '2026-03-10',
  scheme: { ...kites, reevaluation: [{ zh: '标准更新时' }] },
  attachments: 0,
}
const catalogue = ['GB/T 00000', 'GB/T 00001'].map((number) => ({ number, source: 'invented' }))
const rule: CheckRule = { kinds: yunnan20209.assessorKinds, coreIndicatorsMin: 3, catalogue, today: '2026-03-12' }

const look = (item: Check, changed: Partial<Facts> = {}, other: Partial<CheckRule> = {}) => {
  const found = machineChecks({ ...facts, ...changed }, { ...rule, ...other }).find((one) => one.item === item)
  return found && [found.verdict, found.says, ...Object.values(found.with)]
}
const party = (changed: Partial<Applicant>, said: typeof declared | null = declared) => ({
  parties: [...facts.parties, { applicant: { ...society, ...changed }, declared: said }],
})
const scheme = (changed: Partial<Scheme>) => ({ scheme: schemeShape.parse({ ...facts.scheme, ...changed }) })
const indicators = (change: Partial<Scheme['indicators'][number]>) =>
  scheme({ indicators: kites.indicators.map((one, index) => (index === 0 ? { ...one, ...change } : one)) })

describe('the machine looks first', () => {
  clause('3.4.2', 'at an application in order it finds every check met', () => {
    expect(machineChecks(facts, rule).map(({ item, verdict }) => [item, verdict])).toEqual(
      formalChecks.map((item) => [item, 'met']),
    )
  })

  clause('3.3.2', 'at lead and supporting bodies alike: registration, ties, bar and exit', () => {
    expect(look('registered-in-country', party({ uscc: null }))).toEqual(['not-met', 'registration-missing', 1])
    expect(look('registered-in-country', party({ standing: 'registered' }))).toEqual([
      'not-met',
      'registration-missing',
      1,
    ])
    expect(look('not-working-body', party({ parentKind: 'working-body' }))).toEqual(['not-met', 'of-working-body'])
    expect(look('not-working-body', party({ insiders: 2 }))).toEqual(['not-met', 'insiders', 2])
    expect(look('not-barred', party({ barredUntil: '2027-01-01' }))).toEqual(['not-met', 'barred', '2027-01-01'])
    expect(look('not-barred', party({ barredUntil: '2026-03-12' }))?.[0]).toBe('met')
    expect(look('not-barred', party({ standing: 'exited' }))).toEqual(['not-met', 'exit-on-record'])
  })

  clause('3.4.1', 'at the call on the day of handing in', () => {
    expect(look('area-and-call')).toEqual(['met', 'within-call', '2026-03-10', '2026-04-30'])
    expect(look('area-and-call', { lodgedOn: '2026-05-01' })).toEqual(['not-met', 'outside-call', '2026-05-01'])
    expect(look('area-and-call', { keyArea: 'tea' })?.[0]).toBe('not-met')
    expect(look('area-and-call', { call: undefined })?.[0]).toBe('not-met')
  })

  clause('3.2', 'at the scheme: sections, core indicators, grading, weights', () => {
    expect(look('scheme-complete', { scheme: null })).toEqual(['not-met', 'no-scheme'])
    expect(look('scheme-complete', scheme({ reevaluation: [] }))).toEqual(['for-people', 'no-reevaluation'])
    const parts = { performance: '90', process: '10', function: '0', benefit: '0' }
    expect(look('scheme-complete', scheme({ parts }))).toEqual(['not-met', 'sections-missing', 1])
    expect(look('core-indicators', {}, { coreIndicatorsMin: 5 })).toEqual(['not-met', 'core-too-few', 4, 5])
    const { unit: _, ...rest } = kites.indicators[0] ?? {}
    const unitless = scheme({ indicators: [rest as Scheme['indicators'][number], ...kites.indicators.slice(1)] })
    expect(look('indicators-gradable', unitless)).toEqual([
      'not-met',
      'indicators-faulty',
      1,
      'indicators.strength.unit',
    ])
    expect(look('indicators-gradable', indicators({ unit: '袋' }))).toEqual([
      'for-people',
      'indicators-to-look-at',
      1,
      'indicators.strength.unit',
    ])
    expect(look('weights-whole', indicators({ weight: '24' }))?.slice(0, 2)).toEqual(['not-met', 'weights-broken'])
  })

  clause('3.4.2', 'at the standards referred to: what it does not know it leaves to people', () => {
    expect(look('references-in-force')).toEqual(['met', 'references-good', 2])
    expect(look('references-in-force', {}, { catalogue: [] })).toEqual(['for-people', 'references-unknown', 2, 2])
    const baseline = (standard: string) =>
      indicators({ baselines: [{ kind: 'national', standard, requirement: '≥60' }] })
    expect(look('references-in-force', baseline('省里的标准'))).toEqual([
      'not-met',
      'references-unreadable',
      1,
      '省里的标准',
    ])
    const over = [...catalogue, { number: 'GB/T 5-2001', over: true as const, source: 'invented' }]
    expect(look('references-in-force', baseline('GB/T 5-2001'), { catalogue: over })).toEqual([
      'not-met',
      'reference-over',
      'GB/T 5-2001',
    ])
    const early = [...catalogue, { number: 'GB/T 5-2027', from: '2027-01-01', source: 'invented' }]
    expect(look('references-in-force', baseline('GB/T 5-2027'), { catalogue: early })).toEqual([
      'not-met',
      'reference-not-yet',
      'GB/T 5-2027',
    ])
  })

  clause('6.2', 'at what each body declared', () => {
    expect(look('no-fee-declared', party({}, null))).toEqual(['not-met', 'no-fee-missing', 1])
    expect(look('independence-declared', party({}, null))).toEqual(['not-met', 'independence-missing', 1])
    const named = { parties: [{ applicant: society, declared: { noFee: true, interests: ['甲厂', '乙厂'] } }] }
    expect(look('independence-declared', named)).toEqual(['for-people', 'interests-named', 2])
  })

  clause('3.4.2', 'files are for people to open', () => {
    expect(look('attachments-readable', { attachments: 3 })).toEqual(['for-people', 'attachments-to-open', 3])
  })
})

test('each thing that it can find has its sentence', () => {
  const source = readFileSync(new URL('formal-checks.ts', import.meta.url), 'utf8')
  const says = [...source.matchAll(/(?:met|notMet|forPeople)\(\s*(?:few \? )?'([\w-]+)'(?: : '([\w-]+)')?/g)].flatMap(
    ([, one = '', other = '']) => [one, other].filter(Boolean),
  )
  expect(says.length).toBeGreaterThan(25)
  expect(says.filter((one) => !(`check.${one}` in words))).toEqual([])
})
