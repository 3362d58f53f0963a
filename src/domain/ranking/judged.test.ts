import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { written } from '#domain/requirement/decimal.ts'
import { isReadable } from '#domain/requirement/declared-text.ts'
import { openIn } from '#domain/workbench.ts'
import { schemeShape } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { concordance, medianOf } from './concordance.ts'
import { evaluate, keyOf } from './evaluate.ts'
import { evaluateJudged } from './judged.ts'
import { judgementKinds, judgementsShape, type Judgement } from './judgement.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme'))
const { declarations } = declarationsShape.parse(read('coffee.declarations'))
const circumstances = { policyNumbers: { coreIndicatorsMin: 3 } }
const idOf = (note: string) => {
  const one = declarations.find(({ notes }) => notes?.includes(note))
  if (!one) throw new Error(`no declaration noted ${note}`)
  return keyOf(one)
}

const record = { who: '专家3', role: 'expert', conflict: null, on: '2026-03-05', reason: '理由', evidence: [] }
const judge = (...judgements: (Partial<Judgement> & { kind: Judgement['kind'] })[]) =>
  evaluateJudged(
    scheme,
    declarations,
    judgementsShape.parse({
      format: 'lingpao-judgements@1',
      expertsMin: 5,
      judgements: judgements.map((one, i) => ({ ...record, id: `j${i + 1}`, ...one })),
    }),
    circumstances,
  )
const grades = (...all: string[]) => all.map((grade, i) => ({ seat: `s${i + 1}`, grade }) as never) // the shape checks them

clause('3.4.4', 'a text that experts judged is decided, and the result without them stands beside', () => {
  const standard = idOf('文字要求')
  const { differences, findings, without } = judge({
    kind: 'interpret-text',
    standard,
    indicator: 'sensory',
    from: '香气浓郁，口感醇厚',
    to: { verdict: 'equal', tier: 'pass' },
  })
  expect(findings).toEqual([])
  expect(without).toEqual(evaluate(scheme, declarations, circumstances))
  const own = differences.find(({ id }) => id === standard)
  expect([own?.without?.outcome, own?.with?.outcome, own?.judgements]).toEqual(['undecided', 'ranked', ['j1']])
  expect(own?.with?.rank).not.toBeNull()
  // Whoever stands behind it moved too, and is listed without a judgement of its own.
  expect(
    differences
      .filter(({ judgements }) => judgements.length === 0)
      .every((one) => one.with?.rank !== one.without?.rank),
  ).toBe(true)
})

clause('3.4.4', 'a text put as a requirement is read as one', () => {
  const standard = idOf('只写数值')
  const { result } = judge({ kind: 'interpret-text', standard, indicator: 'water-extract', from: '25.0', to: '≥25.0' })
  const one = result.standards.find(({ id }) => id === standard)
  expect([one?.outcome, one?.indicators.find(({ indicator }) => indicator === 'water-extract')?.tier]).toEqual([
    'ranked',
    'average',
  ])
})

clause('3.4.4', 'a value declared by condition is transcribed and interpreted like any other', () => {
  const [first, second] = declarations
  if (!first || !second) throw new Error('no declarations')
  const byCondition = (...all: [string, string][]) => ({
    value: { byCondition: all.map(([condition, requirement]) => ({ condition, requirement })) },
  })
  const strength = byCondition(['大粒', '≥30'], ['小粒', '≥24'])
  const sensory = byCondition(['大粒', '香气浓郁'], ['小粒', '口感醇厚'])
  const changed = [
    { ...first, values: { ...first.values, 'water-extract': strength } },
    { ...second, values: { ...second.values, sensory } },
    ...declarations.slice(2),
  ]
  const judgedOn = (...judgements: object[]) =>
    evaluateJudged(
      scheme,
      changed,
      judgementsShape.parse({
        format: 'lingpao-judgements@1',
        expertsMin: 5,
        judgements: judgements.map((one, i) => ({ ...record, id: `j${i + 1}`, ...one })),
      }),
      circumstances,
    )
  const before = judgedOn().result.standards
  const open = before.find(({ id }) => id === keyOf(second))
  expect(open && openIn(open)).toEqual([{ indicator: 'sensory', code: 'text' }])
  const { findings, result } = judgedOn(
    {
      kind: 'correct-transcription',
      standard: keyOf(first),
      indicator: 'water-extract',
      from: '大粒：≥30；小粒：≥24',
      to: '大粒：≥30；小粒：≥28',
    },
    {
      kind: 'interpret-text',
      standard: keyOf(second),
      indicator: 'sensory',
      from: '大粒：香气浓郁；小粒：口感醇厚',
      to: { verdict: 'equal', tier: 'pass' },
    },
  )
  expect(findings).toEqual([])
  const tierOf = (standards: typeof before) =>
    standards.find(({ id }) => id === keyOf(first))?.indicators.find(({ indicator }) => indicator === 'water-extract')
      ?.tier
  expect([tierOf(before), tierOf(result.standards)]).toEqual(['benchmark', 'average'])
  expect(result.standards.find(({ id }) => id === keyOf(second))?.outcome).toBe('ranked')
  const extract = scheme.indicators.find(({ id }) => id === 'water-extract')
  const reads = (typed: string) => extract && isReadable(typed, extract)
  expect([reads('大粒：≥30；小粒：≥28'), reads('大粒：≥30；小粒：约28'), reads('≥30')]).toEqual([true, false, true])
})

clause('3.4.4', 'a method recorded as equivalent is compared for everybody who used it', () => {
  const { result, differences } = judge({
    kind: 'method-equivalence',
    indicator: 'broken',
    from: '企业自定筛分法',
    to: 'GB/T 1',
  })
  expect(result.standards.find(({ id }) => id === idOf('方法不同'))?.outcome).toBe('ranked')
  expect(differences.map(({ judgements }) => judgements)).toContainEqual([])
})

clause('3.4.4', 'a value copied wrongly is corrected, and one that was excluded is not there', () => {
  const standard = idOf('方法已记为等效')
  const corrected = judge({ kind: 'correct-transcription', standard, indicator: 'broken', from: '≤2%', to: '≤3.5%' })
  const tier = corrected.result.standards
    .find(({ id }) => id === standard)
    ?.indicators.find(({ indicator }) => indicator === 'broken')?.tier
  expect(tier).toBe('average')
  const excluded = judge({ kind: 'exclude', standard })
  expect(excluded.differences.find(({ id }) => id === standard)?.with).toBeNull()
  expect(excluded.result.standards.some(({ id }) => id === standard)).toBe(false)
})

clause('3.4.4', 'a text graded by five without an interest has their median; recused ones are left out', () => {
  const standard = idOf('文字要求')
  const graded = (...all: string[]) =>
    judge({ kind: 'grade-qualitative', standard, indicator: 'sensory', grades: grades(...all) })
  const five = graded('none', 'benchmark', 'average', 'average', 'advanced')
  expect(five.graded).toEqual([{ judgement: 'j1', experts: 5, median: 'average', lowest: 'none', highest: 'advanced' }])
  expect(five.result.standards.find(({ id }) => id === standard)?.outcome).toBe('ranked')
  const failed = graded('none', 'none', 'none', 'average', 'advanced')
  expect(failed.result.standards.find(({ id }) => id === standard)?.because).toEqual([
    { indicator: 'sensory', code: 'judged' },
  ])
  expect(graded('none', 'benchmark', 'average', 'average').findings.map(({ rule }) => rule)).toEqual([
    'judgement-by-too-few',
  ])
})

test('what does not fit its target is not applied, and said', () => {
  const standard = idOf('文字要求')
  const text = { kind: 'interpret-text', standard, indicator: 'sensory', from: '香气浓郁，口感醇厚' } as const
  const passed = { ...text, to: { verdict: 'equal', tier: 'pass' } } as const
  const rules = (...all: Parameters<typeof judge>) => {
    const { findings, differences } = judge(...all)
    expect(differences.every(({ judgements }) => judgements.length <= 1)).toBe(true)
    return findings.map(({ rule }) => rule)
  }
  expect(rules({ ...passed, conflict: '持股' })).toEqual(['judgement-with-conflict'])
  expect(rules({ ...passed, indicator: 'none' })).toEqual(['judgement-indicator-unknown'])
  expect(rules({ ...passed, standard: 'Q/NONE' })).toEqual(['judgement-standard-unknown'])
  expect(rules({ ...passed, from: '别的' })).toEqual(['judgement-of-something-else'])
  expect(rules({ ...text, to: { verdict: 'equal', tier: 'advanced' } })).toEqual(['judgement-of-another-class'])
  expect(rules(passed, passed)).toEqual(['judgement-twice'])
})

test('a bonus is no kind of judgement', () => {
  expect(judgementKinds).toEqual([
    'interpret-text',
    'grade-qualitative',
    'method-equivalence',
    'correct-transcription',
    'exclude',
  ])
  const bonus = { format: 'lingpao-judgements@1', expertsMin: 5, judgements: [{ ...record, id: 'j1', kind: 'bonus' }] }
  expect(judgementsShape.safeParse(bonus).success).toBe(false)
})

test('without a judgement nothing differs', () => {
  const { result, without, differences, concordance } = judge()
  expect([result, differences, concordance]).toEqual([without, [], null])
})

test('Kendall’s W: all alike is 1, opposite orders are 0, ties are corrected', () => {
  const w = (...rows: number[][]) => {
    const found = concordance(rows)
    return found && written(found)
  }
  expect(w([1, 2, 3], [1, 2, 3], [1, 2, 3])).toBe('1')
  expect(w([1, 2, 3], [3, 2, 1])).toBe('0')
  // Sums of ranks 5.5, 2 and 4.5 lie 6.5 about their mean in squares; 12 × 6.5 / (4 × 24 − 2 × 6).
  expect(w([2, 1, 2], [3, 1, 2])).toBe('13/14')
  expect([w([1, 1], [1, 1]), w([1, 2]), w([1], [2])]).toEqual([undefined, undefined, undefined])
  expect([medianOf([3, 1, 2]), medianOf([3, 0, 2, 1]), medianOf([])]).toEqual([2, 1, undefined])
})
