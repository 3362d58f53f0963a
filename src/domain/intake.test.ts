import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { calendarOf } from '#domain/calendar.ts'
import { declarationsShape, type Declaration } from '#domain/declared.ts'
import { announcing, awaiting, intaking, type Found } from '#domain/intake.ts'
import { refuse } from '#domain/refusal.ts'
import { schemeShape } from '#domain/scheme.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import type { KnownStandard } from '#policy/standards.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme'))
const [plain] = declarationsShape.parse(read('coffee.declarations')).declarations
const cutOff = '2026-06-01'
const catalogue: readonly KnownStandard[] = [
  { number: 'GB/T 1-2000', until: '2026-06-01', source: 'test' },
  { number: 'GB/T 2-2000', over: true, source: 'test' },
]

type Other = Partial<Omit<Found, 'enterprise' | 'declaration'>> & {
  enterprise?: Partial<Found['enterprise']>
  declaration?: Partial<Declaration>
}
const against = ({ enterprise, declaration, ...other }: Other) => {
  if (!plain?.variety) throw new Error('the fixture has no plain declaration')
  return intaking({ scheme, cutOff, catalogue })({
    variety: plain.variety,
    contested: false,
    ...other,
    enterprise: { inProvince: true, standing: 'verified', barredUntil: null, ...enterprise },
    declaration: { ...plain, declaredOn: '2026-05-01', ...declaration },
  })
}
const values = (changed: Declaration['values']) => ({ declaration: { values: { ...plain?.values, ...changed } } })

describe('a declared standard is taken in', () => {
  clause('3.4.4', 'without anybody applying, if it was declared by the cut-off day', () => {
    expect([against({}), against({ declaration: { declaredOn: cutOff } })]).toEqual([[], []])
    expect(against({ declaration: { declaredOn: '2026-06-02' } })).toEqual([
      refuse('declared-after-cut-off', '3.4.4', { day: cutOff }),
    ])
    expect(against({ contested: true })).toEqual([refuse('declaration-contested', '3.4.4')])
    expect(against({ variety: 'honey' })).toEqual([refuse('out-of-variety', '3.4.4')])
  })

  clause('2.0', 'of enterprises of the province, known from another register or verified here', () => {
    expect(against({ enterprise: { standing: 'registered' } })).toEqual([])
    expect(against({ enterprise: { inProvince: false } })).toEqual([refuse('enterprise-outside-province', '2.0')])
    expect(against({ enterprise: { standing: 'refused' } })).toEqual([refuse('organisation-refused', '2.0')])
  })

  clause('3.6', 'not of one that is barred on that day', () => {
    expect(against({ enterprise: { barredUntil: '2026-06-02' } })).toEqual([
      refuse('enterprise-barred', '3.6', { day: '2026-06-02' }),
    ])
    expect(against({ enterprise: { barredUntil: cutOff } })).toEqual([])
  })

  clause('3.4.4', 'not with a value that cannot be read, nor in a unit that does not convert', () => {
    const unreadable = (typed: string) => refuse('declared-value-unreadable', '3.4.4', { indicator: '水分', typed })
    expect(against(values({ moisture: { value: '约12.5' } }))).toEqual([unreadable('约12.5')])
    expect(against(values({ moisture: { value: '≤12.5', unit: 'mm' } }))).toEqual([unreadable('≤12.5 mm')])
    // Another method is a question for experts, and no fault of form.
    expect(against(values({ moisture: { value: '≤12.5%', method: '企业自定方法' } }))).toEqual([])
  })

  clause('3.4.4', 'not with a method of a standard that is over on that day; of an unknown one nothing is said', () => {
    const cites = (method: string) => against(values({ moisture: { value: '≤12.5%', method } }))
    expect(cites('GB/T 1-2000')).toEqual([])
    expect(cites('GB/T 2—2000')).toEqual([refuse('cited-standard-over', '3.4.4', { number: 'GB/T 2-2000' })])
    expect(cites('GB/T 99999-2001')).toEqual([])
  })

  clause('3.4.4', 'and every reason is said at once, the gravest first', () => {
    const all = against({
      ...values({ moisture: { value: '约12.5', method: 'GB/T 2-2000' } }),
      enterprise: { barredUntil: '2027-01-01' },
    })
    expect(all.map(({ refused }) => refused)).toEqual([
      'enterprise-barred',
      'declared-value-unreadable',
      'cited-standard-over',
    ])
  })
})

describe('the list is told before the data are frozen', () => {
  const rule = {
    calendar: calendarOf(holidayYears),
    today: '2026-06-01',
    term: { value: 5, unit: 'working-days' as const, clause: '3.4.4' as const, basis: 'default' as const },
  }
  const before = { cutOffDay: '2026-06-08' }

  clause('3.4.4', 'early enough, and once told the day only moves later', () => {
    const tell = (cutOff: string, told?: typeof before, today = rule.today) =>
      announcing({ cutOff, before: told }, { ...rule, today })
    expect([tell('2026-06-08'), tell('2026-07-01'), tell('2026-06-09', before)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(tell('2026-06-05')).toEqual(refuse('announced-too-soon', '3.4.4', { day: '2026-06-08', days: 5 }))
    const later = refuse('announced-day-moves-later', '3.4.4', { day: '2026-06-08' })
    expect([tell('2026-06-08', before), tell('2026-06-05', before)]).toEqual([later, later])
    expect(tell('2026-07-01', before, '2026-06-09')).toEqual(
      refuse('announced-day-over', '3.4.4', { day: '2026-06-08' }),
    )
  })

  clause('3.4.4', 'and frozen when the last day is over', () => {
    expect(awaiting(undefined, '2026-06-09')).toEqual(refuse('intake-not-announced', '3.4.4'))
    expect(awaiting(before, '2026-06-08')).toEqual(refuse('corrections-running', '3.4.4', { day: '2026-06-08' }))
    expect(awaiting(before, '2026-06-09')).toBeUndefined()
  })
})

everyCodeOccurs(import.meta.url)
