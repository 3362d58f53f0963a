import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { compare } from '#domain/requirement/compare.ts'
import { rational } from '#domain/requirement/rational.ts'
import { readWritten } from '#domain/requirement/read.ts'
import { schemeShape, type Indicator } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { marginOf, marginsIn } from './margin.ts'
import { yardstick } from './yardstick.ts'

function indicator(levels: readonly [string, string, string], own: Partial<Indicator> = {}): Indicator {
  const [advanced, average, benchmark] = levels
  const name = { zh: '甲' }
  const as = { id: 'x', name, part: 'performance', class: 'core', valueKind: 'number', unit: '%' } as const
  return { ...as, direction: 'higher', levels: { advanced, average, benchmark }, baselines: [], ...own }
}

const more = indicator(['≥14', '≥12', '≥10'])
const less = indicator(['≤10.0', '≤12.0', '≤13.0'], { direction: 'lower' })
const within = indicator(['9.5~10.5', '9~11', '8~12'], { direction: 'contained' })
function margin(of: Indicator, promise: string, reference: string) {
  const around = { indicator: of, variety: '' }
  const read = (typed: string) => readWritten(typed, around).acceptance
  return marginOf(read(promise), read(reference), yardstick(around))
}

describe('how far a promise goes beyond its baseline', () => {
  test.each<[string, Indicator, string, string, string | null, string | null]>([
    ['a lower limit', more, '≥11', '≥10', '0.25', null],
    ['as far as from the lowest level to the highest', more, '≥14', '≥10', '1', null],
    ['beyond the highest level', more, '≥16', '≥10', '1.5', null],
    ['equal', more, '≥10.0', '≥10', '0', null],
    ['laxer', more, '≥9', '≥10', '-0.25', null],
    ['an upper limit', less, '≤11.5', '≤13.0', null, '0.5'],
    ['a fraction', less, '≤12', '≤13.0', null, '1/3'],
    ['each side by its own levels', within, '9~10.5', '8~12', '2/3', '1'],
    ['one side tighter, the other looser', within, '9~13', '8~12', '2/3', '-2/3'],
    ['an end that the baseline lacks', within, '9~11', '≥8', '2/3', null],
    ['another spelling and unit', less, '≤115 g/kg', '≤13.0 %', null, '0.5'],
  ])('%s', (_, of, promise, reference, lower, upper) =>
    expect(margin(of, promise, reference)).toEqual({ lower, upper }),
  )

  test.each([
    ['no end in common', more, '≤9', '≥10'],
    ['nothing promised', more, '—', '≥10'],
    ['no baseline', more, '≥11', '—'],
    ['what cannot be read', more, '左右', '≥10'],
    ['levels that are one', indicator(['≥10', '≥10', '≥10']), '≥11', '≥10'],
    ['words', indicator(['好', '好', '好'], { valueKind: 'text' }), '很好', '好'],
  ])('none: %s', (_, of, promise, reference) => expect(margin(of, promise, reference)).toBeNull())

  test('under conditions it is that of the one that speaks for all', () => {
    const sized = indicator(['大：≥30；小：≥14', '大：≥25；小：≥12', '大：≥20；小：≥10'])
    expect(margin(sized, '大：≥25；小：≥9', '大：≥20；小：≥10')).toEqual({ lower: '-0.25', upper: null })
    expect(margin(sized, '大：≥25；小：≥11', '大：≥20；小：≥10')).toEqual({ lower: '0.5', upper: null })
  })
})

test('it has the sign of the verdict', () => {
  const limit = fc.integer({ min: 0, max: 40 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`)
  fc.assert(
    fc.property(limit, limit, fc.boolean(), (own, other, isMore) => {
      const [of, sign] = isMore ? [more, '≥'] : [less, '≤']
      const read = (typed: string) => readWritten(typed, { indicator: of, variety: '' }).acceptance
      const { verdict } = compare(read(sign + own), read(sign + other))
      const found = margin(of, sign + own, sign + other)
      const value = rational(found?.[isMore ? 'lower' : 'upper'] ?? '0').n
      expect(verdict).toBe(value > 0n ? 'stricter' : value < 0n ? 'laxer' : 'equal')
    }),
  )
})

clause('3.4.4', 'an explanation and the workbench show the same margin', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
  const scheme = schemeShape.parse(read('coffee.scheme'))
  const { declarations } = declarationsShape.parse(read('coffee.declarations'))
  const evaluation = evaluate(scheme, declarations, { policyNumbers: { coreIndicatorsMin: 3 } })
  const judgements = { format: 'lingpao-judgements@1', expertsMin: 5, judgements: [] } as const
  const all = marginsIn({ scheme, declarations, judgements: { ...judgements, judgements: [] } })
  let looked = 0
  for (const { id } of evaluation.rankings.flatMap(({ ranked }) => ranked))
    for (const one of explain({ scheme, declarations, evaluation }, id)?.indicators ?? []) {
      expect(all.get(id)?.get(one.indicator) ?? null).toEqual(one.named.margin)
      if (one.named.margin) looked++
    }
  expect(looked).toBeGreaterThan(50)
})
