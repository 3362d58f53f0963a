import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Declaration } from '#domain/declared.ts'
import { schemeShape, type Scheme, type TieBreaker } from '#domain/scheme.ts'
import { saySizeBasis } from '#ui/scheme-words.ts'
import { clause } from '../../../tests/clause.ts'
import { core, evaluated, schemeOf, type Values } from '../../../tests/plain-scheme.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { findings } from './lint.ts'

const rose = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/cut-rose.scheme.json', 'utf8')))
const breaking = (...tieBreakers: TieBreaker[]): Scheme => ({ ...rose, ranking: { ...rose.ranking, tieBreakers } })
const values = Object.fromEntries(
  rose.indicators.flatMap(({ id, levels, required }) => {
    const value = levels?.average ?? levels?.advanced ?? required
    return typeof value === 'string' ? [[id, { value }]] : []
  }),
)
const days = ['2026-03-02', '2026-01-15', undefined, '2026-01-15']
const declarations: Declaration[] = days.map((declaredOn, i) => ({
  standard: `Q/${i}-2026`,
  enterprise: { name: `企业${i}`, uscc: `9153010${i}MA6` },
  product: '产品',
  variety: rose.varieties[0]?.id ?? '',
  values,
  ...(declaredOn ? { declaredOn } : {}),
}))
const run = (scheme: Scheme, all = declarations) => evaluate(scheme, all, { policyNumbers: { coreIndicatorsMin: 3 } })
const ranks = (scheme: Scheme) => run(scheme).standards.map(({ standard, rank }) => `${standard} ${rank}`)

clause('3.4.5', 'equals share a rank unless the scheme says what tells them apart', () => {
  expect(ranks(rose)).toEqual(['Q/0-2026 1', 'Q/1-2026 1', 'Q/2-2026 1', 'Q/3-2026 1'])
  expect(ranks(breaking('innovative-at-advanced'))).toEqual(ranks(rose))
})

clause('3.4.5', 'the earlier declaration comes first, the same day shares a rank, no day is behind every day', () => {
  expect(ranks(breaking('declared-earlier'))).toEqual(['Q/0-2026 3', 'Q/1-2026 1', 'Q/2-2026 4', 'Q/3-2026 1'])
  expect(run(breaking('declared-earlier')).rankings[0]?.ranked.map(({ standard }) => standard)).toEqual([
    'Q/1-2026',
    'Q/3-2026',
    'Q/0-2026',
    'Q/2-2026',
  ])
})

test('the day stands in the result where it orders, and in no other', () => {
  expect(run(breaking('declared-earlier')).standards.map(({ declaredOn }) => declaredOn)).toEqual([
    '2026-03-02',
    '2026-01-15',
    null,
    '2026-01-15',
  ])
  expect(run(rose).standards.every((one) => !('declaredOn' in one))).toBe(true)
})

test('whoever has no day is told so', () => {
  const rules = run(breaking('declared-earlier')).standards.map(({ findings }) => findings.map(({ rule }) => rule))
  expect(rules.map((all) => all.includes('declared-when-unknown'))).toEqual([false, false, true, false])
})

test('stars, scores and innovative indicators come before the day', () => {
  const [core] = rose.indicators.filter((one) => one.class === 'core' && typeof one.levels?.advanced === 'string')
  const better = declarations.map((one, i) =>
    i === 2 ? { ...one, values: { ...values, [core?.id ?? '']: { value: core?.levels?.advanced as string } } } : one,
  ) // its level was just seen to be a text
  const both = breaking('innovative-at-advanced', 'declared-earlier')
  expect(run(both, better).standards.find(({ standard }) => standard === 'Q/2-2026')?.rank).toBe(1)
})

test('an explanation says what tells two apart, and takes a changed value for a later declaration', () => {
  const scheme = breaking('declared-earlier')
  const evaluation = run(scheme)
  const [first, later] = ['Q/1-2026', 'Q/0-2026'].map((standard) => {
    const id = evaluation.standards.find((one) => one.standard === standard)?.id ?? ''
    return explain({ scheme, declarations, evaluation }, id)
  })
  expect(first?.next).toBeNull()
  expect(later?.next).toMatchObject({ rank: 1, stars: 0, apart: 'declared-earlier' })
  for (const { indicator, declared } of later?.next?.changes ?? []) {
    const changed = declarations.map((one, i) =>
      i === 0 ? { ...one, declaredOn: '2026-09-09', values: { ...values, [indicator]: { value: declared } } } : one,
    )
    expect(run(scheme, changed).standards[0]?.rank).toBeLessThanOrEqual(1)
  }
  expect(later?.next?.changes.length).toBeGreaterThan(0)
})

test('at the cut it is said what tells two apart, where stars and published scores do not', () => {
  const cut = (own: Partial<Scheme>, all: readonly Values[], days: readonly string[] = []) =>
    evaluated(
      schemeOf([core('a'), core('b')], {
        shortlist: { rule: 'top-k', count: 1, starMin: 3, kmin: 1, kmax: 1 },
        ...own,
      }),
      all,
      days,
    )
  const ranking = { on: 'rounded', step: '0.01', ties: 'shared' } as const
  const two: readonly Values[] = [
    ['S1', '≥100', '≥90'],
    ['S2', '≥90', '≥100'],
  ]
  const byDay = cut({ ranking: { ...ranking, tieBreakers: ['declared-earlier'] } }, two, ['2026-01-15', '2026-03-02'])
  expect(byDay.explained('S1')?.cut).toMatchObject({ side: 'in', gap: '0.00', apart: 'declared-earlier' })
  expect(byDay.said('S1', 'zh').slice(-2)).toEqual([
    '入围；线外最近的（S2）星级和得分相同，声明公开得较晚。',
    '这两家不是由得分分出先后的，所以说不上权重变动多少才会改变先后。',
  ])
  expect(byDay.said('S2', 'en').slice(-2)).toEqual([
    'Not shortlisted; the nearest who is (S1) has the same stars and score, and was declared earlier.',
    'It is not the score that tells these two apart, so there is no saying how far weights may move.',
  ])
  const basis = (of: typeof byDay) => saySizeBasis('zh', of.evaluation.rankings[0]?.shortlist.basis ?? []).slice(1, 3)
  expect(basis(byDay)).toEqual([
    '最后一个入围者与第一个未入围者的得分相差不到0.0001分，先后由更细的数字或方案列出的其他条件分出。',
    '名额下限1，上限1。',
  ])
  const byExact = cut({ ranking: { ...ranking, on: 'exact', step: '5' } }, [
    ['S1', '≥100', '≥91'],
    ['S2', '≥90', '≥100'],
  ])
  expect(byExact.explained('S2')?.cut).toMatchObject({ side: 'out', gap: '0', apart: null })
  expect(byExact.said('S2', 'zh')).toContain('未入围；线内最近的（S1）得分修约后相同，修约前略高。')
  expect(byExact.said('S1', 'en')).toContain(
    'Shortlisted; the nearest who is not (S2) has the same score once rounded, and a little less before.',
  )
})

test('a scheme names each once, in their order', () => {
  const shaped = (tieBreakers: readonly string[]) =>
    schemeShape.safeParse({ ...rose, ranking: { ...rose.ranking, tieBreakers } }).success
  expect(shaped(['innovative-at-advanced', 'declared-earlier'])).toBe(true)
  expect(shaped(['declared-earlier', 'innovative-at-advanced'])).toBe(false)
  expect(shaped(['declared-earlier', 'declared-earlier'])).toBe(false)
  expect(shaped(['by-lot'])).toBe(false)
  expect(findings(breaking('declared-earlier'), { coreIndicatorsMin: 3 })).toEqual(
    findings(rose, { coreIndicatorsMin: 3 }),
  )
})
