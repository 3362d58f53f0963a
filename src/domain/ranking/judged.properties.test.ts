import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { schemeShape } from '#domain/scheme.ts'
import { evaluate, keyOf } from './evaluate.ts'
import type { Evaluation } from './evaluation.ts'
import { evaluateJudged } from './judged.ts'
import { judgementsShape, type Judgement } from './judgement.ts'

vi.setConfig({ testTimeout: 60_000 })

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme'))
const { declarations: all } = declarationsShape.parse(read('coffee.declarations'))
const declarations = all.filter(({ notes }, i) => notes !== undefined || i % 9 === 0)
const circumstances = { policyNumbers: { coreIndicatorsMin: 3 } }
const without = evaluate(scheme, declarations, circumstances)

/*
 * Any judgements, of every kind, about any standards: right ones and such as do not fit, so that some are applied and some are not.
 */
const standards = fc.constantFrom(...declarations)
const indicators = fc.constantFrom(...scheme.indicators)
const record = fc.record({
  who: fc.constant('专家'),
  role: fc.constant('expert'),
  conflict: fc.constantFrom(null, null, null, '持股'),
  on: fc.constant('2026-03-05'),
  reason: fc.constant('理由'),
  evidence: fc.constant([]),
})
const about = fc.record({ of: standards, indicator: indicators }).map(({ of, indicator }) => {
  const typed = of.values[indicator.id]?.value
  return { standard: keyOf(of), indicator: indicator.id, from: typeof typed === 'string' ? typed : '' }
})
const limit = fc.constantFrom('≥25.0', '≤3.5%', '≤9 %', '是', '10~11', '—')
const grade = fc.constantFrom('none', 'benchmark', 'average', 'advanced')
const ruling = fc.record({
  verdict: fc.constantFrom('stricter', 'equal', 'laxer'),
  tier: fc.constantFrom('advanced', 'average', 'benchmark', 'none', 'pass', 'fail'),
})
const judgement = fc
  .tuple(
    record,
    fc.oneof(
      fc.tuple(about, fc.oneof(limit, ruling)).map(([one, to]) => ({ kind: 'interpret-text', ...one, to })),
      fc.tuple(about, limit).map(([one, to]) => ({ kind: 'correct-transcription', ...one, to })),
      fc.tuple(about, fc.array(grade, { minLength: 4, maxLength: 7 })).map(([{ standard, indicator }, grades]) => ({
        kind: 'grade-qualitative',
        standard,
        indicator,
        grades: grades.map((one, i) => ({ seat: `s${i}`, grade: one })),
      })),
      fc.constant({ kind: 'method-equivalence', indicator: 'broken', from: '企业自定筛分法', to: 'GB/T 1' }),
      standards.map((of) => ({ kind: 'exclude', standard: keyOf(of) })),
    ),
  )
  .map(([common, one]) => ({ ...common, ...one }))
const judgements = fc
  .array(judgement, { maxLength: 6 })
  .map((many) => many.map((one, i) => ({ ...one, id: `j${i}` })))
  .map((many) => judgementsShape.parse({ format: 'lingpao-judgements@1', expertsMin: 5, judgements: many }).judgements)

const judge = (given: readonly Judgement[]) =>
  evaluateJudged(
    scheme,
    declarations,
    { format: 'lingpao-judgements@1', expertsMin: 5, judgements: [...given] },
    circumstances,
  )
const standingIn = ({ standards, rankings }: Evaluation, id: string) => {
  const one = standards.find((other) => other.id === id)
  if (!one) return null
  const { outcome, star, score, rank } = one
  return { outcome, star, score, rank, shortlisted: rankings.some(({ shortlist }) => shortlist.listed.includes(id)) }
}

test('with and without: every standard that moved is listed as it stood and as it stands, and no other', () => {
  fc.assert(
    fc.property(judgements, (given) => {
      const judged = judge(given)
      expect(judged.without).toEqual(without)
      const fits = given.filter(({ id }) => !judged.findings.some(({ with: values }) => values.judgement === id))
      const own = (standard: string) =>
        fits.flatMap((one) => ('standard' in one && one.standard === standard ? [one.id] : []))
      const expected = declarations
        .map((one) => keyOf(one))
        .toSorted()
        .flatMap((id) => {
          const [was, is] = [standingIn(without, id), standingIn(judged.result, id)]
          const moved = JSON.stringify(was) !== JSON.stringify(is)
          return moved || own(id).length > 0 ? [{ id, without: was, with: is, judgements: own(id) }] : []
        })
      expect(judged.differences.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('a standard of which nothing was judged keeps outcome, stars and score: only its place may move', () => {
  fc.assert(
    fc.property(judgements, (given) => {
      const { result, differences } = judge(given.filter(({ kind }) => kind !== 'method-equivalence'))
      for (const { without: was, with: is, judgements: own } of differences.filter(
        (one) => one.judgements.length === 0,
      )) {
        expect([is?.outcome, is?.star, is?.score, own]).toEqual([was?.outcome, was?.star, was?.score, []])
        expect([is?.rank, is?.shortlisted]).not.toEqual([was?.rank, was?.shortlisted])
      }
      expect(result.findings).toEqual(without.findings)
    }),
    { numRuns: 12 },
  )
})

test('what was not applied changes nothing, and judgements about different things need no order', () => {
  fc.assert(
    fc.property(judgements, (given) => {
      const { findings, result, differences } = judge(given)
      const wrong = new Set(findings.map(({ with: values }) => values.judgement))
      const fits = given.filter(({ id }) => !wrong.has(id))
      expect(judge(fits)).toMatchObject({ result, differences, findings: [] })
      expect(judge(fits.toReversed()).result).toEqual(result)
      if (fits.length === 0) expect([result, differences]).toEqual([without, []])
    }),
    { numRuns: 8 },
  )
})
