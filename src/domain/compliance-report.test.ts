import { describe, expect } from 'vitest'
import { measuring, promises, supplying, verdictOf, type Verdict } from '#domain/compliance-report.ts'
import type { DeclaredValue } from '#domain/declared.ts'
import { refuse } from '#domain/refusal.ts'
import type { Indicator } from '#domain/scheme.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

describe('a report is supplied', () => {
  const report = { issuedOn: '2025-03-02', productModel: '特一级' }
  const declaration = { productModel: ' 特一级', state: 'in-force' }
  const on = (today: string) => ({ ageMonthsMax: 24, today })

  clause('3.4.5', 'it is at most two years old, to the day', () => {
    expect(supplying(report, declaration, on('2027-03-02'))).toBeUndefined()
    expect(supplying(report, declaration, on('2027-03-03'))).toEqual(refuse('report-too-old', '3.4.5', { months: 24 }))
    expect(supplying(report, declaration, on('2025-03-02'))).toBeUndefined()
    expect(supplying(report, declaration, on('2025-03-01'))).toEqual(
      refuse('report-dated-ahead', '3.4.5', { day: '2025-03-02' }),
    )
  })

  clause('3.4.5', 'it is about the model that was declared, and that declaration is in force', () => {
    expect(supplying({ ...report, productModel: '一级' }, declaration, on('2026-03-02'))).toEqual(
      refuse('report-of-another-model', '3.4.5', { model: ' 特一级' }),
    )
    expect(supplying(report, { ...declaration, state: 'superseded' }, on('2026-03-02'))).toEqual(
      refuse('declaration-not-in-force', '3.4.5'),
    )
    expect(supplying(report, undefined, on('2026-03-02'))).toEqual(refuse('declaration-unknown', '3.4.5'))
  })
})

describe('what was measured lies within what was promised', () => {
  const moisture: Indicator = {
    id: 'moisture',
    name: { zh: '水分' },
    part: 'performance',
    class: 'core',
    valueKind: 'number',
    unit: '%',
    direction: 'lower',
    baselines: [],
    method: 'GB 5009.3',
  }
  const found = (promised: string, measured: string, indicator = moisture) =>
    measuring(indicator, 'washed', { promised: { value: promised }, measured: { value: measured } })

  clause('3.4.5', 'a number at the limit meets the promise, one beyond it does not', () => {
    const cases: [string, string, Verdict][] = [
      ['≤12.0', '11.9', 'meets'],
      ['≤12.0', '12.0', 'meets'],
      ['≤12.0', '１１．９', 'meets'],
      ['≤12.0', '12.1', 'worse'],
      ['<12.0', '12.0', 'worse'],
      ['10.0~12.0', '9.9', 'worse'],
      ['≥98', '98.4', 'meets'],
    ]
    expect(cases.map(([promised, measured]) => found(promised, measured))).toEqual(cases.map(([, , said]) => said))
  })

  clause('3.4.5', 'where only people can tell, it says so', () => {
    const sensory: Indicator = { ...moisture, valueKind: 'text' }
    expect(found('香气浓郁', '香气尚可', sensory)).toBe('undecided')
    const otherMethod = { promised: { value: '≤12.0' }, measured: { value: '11.0', method: 'ISO 6673' } }
    expect(measuring(moisture, 'washed', otherMethod)).toBe('undecided')
    expect(found('—', '11.0')).toBe('undecided')
  })

  clause('3.4.5', 'one result that is worse makes the report worse', () => {
    const all = (...verdicts: Verdict[]) => verdictOf(verdicts.map((verdict) => ({ verdict })))
    expect([all('meets', 'undecided', 'worse'), all('meets', 'undecided'), all('meets', 'meets'), all()]).toEqual([
      'worse',
      'undecided',
      'meets',
      'meets',
    ])
  })

  clause('3.4.5', 'every promise that can be tested is one; a dash and words are none', () => {
    const said = (value: DeclaredValue | undefined, indicator = moisture) => promises(indicator, 'washed', value)
    expect([said({ value: '≤12.0' }), said({ value: '—' }), said(undefined)]).toEqual([true, false, false])
    expect(said({ value: '香气浓郁' }, { ...moisture, valueKind: 'text' })).toBe(false)
  })
})

everyCodeOccurs(import.meta.url)
