import { describe, expect } from 'vitest'
import { applicationStates, type Application, type ApplicationState } from '#domain/application.ts'
import { formalChecks, type Finding } from '#domain/formal-checks.ts'
import {
  answersOf,
  changedAt,
  changedElsewhere,
  examiningForm,
  placesIn,
  remarksOf,
  type Remark,
  type Said,
} from '#domain/formal-review.ts'
import { refuse } from '#domain/refusal.ts'
import type { Difference } from '#domain/scheme-comparison.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const application = (state: ApplicationState): Application => ({ id: 'one', assessor: 'society', state })
const met: readonly Said[] = formalChecks.map((item) => ({ item, met: true, remark: '' }))
const notMet = (remark: string, place: string | null = null) =>
  met.map((said) => (said.item === 'scheme-complete' ? { ...said, met: false, remark, place } : said))
const found = (verdict: Finding['verdict']): Finding[] =>
  formalChecks.map((item) => ({ item, verdict, says: 'something', with: {} }))
const places = placesIn({ varieties: [], indicators: [{ id: 'ash' }] } as never) // as much of a scheme as is looked at
const examine = (said: readonly Said[], rest: { further?: Remark[]; found?: Finding[] } = {}) =>
  examiningForm(application('lodged'), { said, further: [], found: found('met'), places, ...rest })

describe('the formal review', () => {
  clause('3.4.2', 'with every check met it passes, with one that is not it goes back', () => {
    expect(examine(met)).toBe('passed')
    expect(examine(notMet('缺第5章'))).toBe('returned')
  })

  clause('3.4.2', 'a check that is not met says why', () => {
    expect(examine(notMet(' '))).toEqual(refuse('remark-needed', '3.4.2'))
  })

  clause('3.4.2', 'no check is left unanswered', () => {
    expect(examine(met.slice(2))).toEqual(refuse('checks-unanswered', '3.4.2', { count: 2 }))
    const twice = met.map((said) => ({ ...said, item: formalChecks[0] }))
    expect(examine(twice)).toEqual(refuse('checks-unanswered', '3.4.2', { count: 11 }))
  })

  clause(
    '3.4.2',
    'who finds met what the machine did not says why; what the machine leaves to people needs no reason',
    () => {
      expect(examine(met, { found: found('not-met') })).toEqual(refuse('override-needs-remark', '3.4.2'))
      const explained = met.map((said) => ({ ...said, remark: '经核对原件，符合。' }))
      expect(examine(explained, { found: found('not-met') })).toBe('passed')
      expect(examine(met, { found: found('for-people') })).toBe('passed')
    },
  )

  clause('3.4.2', 'a remark names a place that is there', () => {
    expect(examine(notMet('灰分没有单位', 'indicators.ash'))).toBe('returned')
    expect(examine(notMet('说明太短', 'statement'))).toBe('returned')
    expect(examine(notMet('没有单位', 'indicators.water'))).toEqual(
      refuse('remark-place-unknown', '3.4.2', { place: 'indicators.water' }),
    )
    const lost: Remark = { item: 'weights-whole', place: 'nowhere', text: '不对' }
    expect(examine(met, { further: [lost] })).toEqual(refuse('remark-place-unknown', '3.4.2', { place: 'nowhere' }))
  })

  clause('3.4.2', 'only what was lodged is examined', () => {
    const review = { said: met, further: [], found: found('met'), places }
    const others = applicationStates.filter((state) => state !== 'lodged')
    expect(others.map((state) => examiningForm(application(state), review))).toEqual(
      others.map(() => refuse('application-not-awaiting-form', '3.4.2')),
    )
    expect(examiningForm(undefined, review)).toEqual(refuse('application-unknown', '3.4.2'))
  })
})

clause('3.4.2', 'what goes back is a remark for each check that is not met, and whatever else was noted', () => {
  const note: Remark = { item: 'weights-whole', place: 'parts', text: '写明理由' }
  expect(remarksOf({ said: notMet('缺第5章', 'scoring'), further: [note] })).toEqual([
    { item: 'scheme-complete', place: 'scoring', text: '缺第5章' },
    note,
  ])
  expect(answersOf({ said: notMet('缺第5章'), found: found('met') })[4]).toEqual({
    item: 'scheme-complete',
    verdict: 'met',
    says: 'something',
    with: {},
    met: false,
    remark: '缺第5章',
  })
})

clause('3.4.2', 'what was changed stands beside the remark on its place; what nobody asked for stands apart', () => {
  const difference = (section: Difference['section'], item: string | null, field: string): Difference => ({
    section,
    item,
    field,
    kind: 'changed',
    before: 'a',
    after: 'b',
    effect: null,
  })
  const [ash, water, parts] = [
    difference('indicators', 'ash', 'unit'),
    difference('indicators', 'water', 'unit'),
    difference('parts', null, 'parts.process'),
  ]
  expect(changedAt('indicators.ash', [ash, water, parts])).toEqual([ash])
  expect(changedAt('indicators', [ash, water, parts])).toEqual([ash, water])
  expect(changedAt('parts', [ash, water, parts])).toEqual([parts])
  expect([changedAt('statement', [ash]), changedAt(null, [ash])]).toEqual([[], []])
  const remarks: Remark[] = [{ item: 'indicators-gradable', place: 'indicators.ash', text: '没有单位' }]
  expect(changedElsewhere(remarks, [ash, water, parts])).toEqual([water, parts])
})

everyCodeOccurs(import.meta.url)
