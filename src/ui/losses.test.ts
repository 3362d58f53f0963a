import { expect } from 'vitest'
import { exact, plus, written } from '#domain/requirement/decimal.ts'
import { evaluationTables, explanation } from '#ui/evaluation-text.ts'
import { clause } from '../../tests/clause.ts'
import { core, evaluated, schemeOf } from '../../tests/plain-scheme.ts'

const k = core('k', { class: 'innovative', baselines: [{ kind: 'none', reason: { zh: '没有' } }], weight: '20' })
const three = [core('a', { weight: '40' }), core('b', { weight: '40' }), k]
const all = [
  ['S1', '≥90', '≥100', '≥90'],
  ['S2', '≥80', '≥99', '≥90'],
  ['S3', '≥75', '≥75', '≥90'],
] as const

clause(
  '3.4.4',
  'where the lowest decides, what full points would bring is said, not a share of what is missing',
  () => {
    const { said, explained, result } = evaluated(schemeOf(three, { aggregation: 'minimum' }), all)
    expect(result('S2')?.score).toBe('80.00')
    expect(explained('S2')?.indicators.map(({ indicator, gain }) => [indicator, gain])).toEqual([
      ['a', '10.00'],
      ['b', '0.00'],
      ['k', '0.00'],
    ])
    expect(said('S2', 'zh').slice(0, 2)).toEqual([
      '“a”仅达平均水平：它一项若得满分、其余不变，总分高10.00分，名次由第2升为第1。',
      '总分取得分最低的一项：各项可提高的分数各自计算，不能相加。',
    ])
    expect(said('S2', 'en').slice(0, 2)).toEqual([
      '“a” is at the average level only: full points there and all else as it is would raise the score by 10.00 and the rank from 2 to 1.',
      'The score is that of the lowest indicator: what each would raise it by is its own figure, and they do not add up.',
    ])
    expect(said('S3', 'zh')[0]).toBe('没有哪一项单独得满分就能提高总分。')
    expect(said('S3', 'en')[0]).toBe('Full points in a single indicator would not raise the score, whichever it is.')
  },
)

clause('3.4.4', 'and for the geometric mean, where the gains do not make up what is missing', () => {
  const { said, explained, result } = evaluated(schemeOf(three, { aggregation: 'geometric' }), all)
  const gains = explained('S2')?.indicators.map(({ gain }) => exact(gain ?? '0')) ?? []
  expect(explained('S2')?.indicators.map(({ gain }) => gain)).toEqual(['8.33', '0.36', '1.90'])
  expect(result('S2')?.score).toBe('89.19')
  expect(written(gains.reduce(plus))).not.toBe('10.81')
  expect(said('S2', 'zh')[0]).toBe('“a”仅达平均水平：它一项若得满分、其余不变，总分高8.33分，名次由第2升为第1。')
  expect(said('S2', 'zh').join('')).not.toContain('失')
  expect(said('S2', 'en').join('')).not.toContain('lost')
})

clause('3.4.4', 'losses of a weighted sum stay what they are, a bonus among them', () => {
  const points = { advanced: '100', average: '80', benchmark: '60' }
  const scoring = { kind: 'linear-capped-bonus', points, bonus: '10' } as const
  const { said, explained } = evaluated(schemeOf([core('a'), core('b')], { scoring }), [
    ['S1', '≥110', '≥100'],
    ['S2', '≥110', '≥90'],
  ])
  expect(explained('S1')?.sums).toEqual({ contribution: '105', loss: '-5' })
  expect(explained('S1')?.indicators.map(({ loss, gain }) => [loss, gain])).toEqual([
    ['-5', null],
    ['0', null],
  ])
  expect(said('S1', 'zh')[0]).toBe('没有失分。')
  expect(said('S2', 'en')[0]).toBe(
    '“b” is at the average level only: 5 points lost, and rank 2 instead of 1, all else as it is.',
  )
})

clause('3.4.4', 'the command line shows gains in the place of contributions', () => {
  for (const aggregation of ['arithmetic', 'minimum'] as const) {
    const scheme = schemeOf(three, { aggregation })
    const { evaluation, explained } = evaluated(scheme, all)
    const own = explained('S2')
    const text = explanation(evaluation, scheme, { standard: 'S2', lang: 'zh', explained: own ? [own] : [] }) ?? ''
    expect([text.includes('满分可提高'), text.includes('贡献'), text.includes('合计')]).toEqual(
      aggregation === 'minimum' ? [true, false, false] : [false, true, true],
    )
    expect(evaluationTables(evaluation, scheme, 'zh')).toContain('S2')
  }
})
