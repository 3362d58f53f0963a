import { expect } from 'vitest'
import { refuse } from '#domain/refusal.ts'
import { granting, holding, issuing, needsSecondFactor, roles, type Capacity } from '#domain/standing.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const deputy: Capacity = {
  id: 'capacity',
  person: 'wang',
  organisation: 'institute',
  role: 'working-body',
  fromDay: '2026-04-01',
  untilDay: '2026-04-30',
}

clause('6.1', 'a deputy acts from the first day of the dates to the end of the last', () => {
  const said = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map((day) => holding(deputy, day))
  expect(said).toEqual([
    refuse('capacity-not-begun', '6.1', { day: '2026-04-01' }),
    undefined,
    undefined,
    refuse('capacity-ended', '6.1', { day: '2026-04-30' }),
  ])
  expect(holding({ ...deputy, untilDay: null }, '2036-05-01')).toBeUndefined()
  expect(holding(undefined, '2026-04-01')).toEqual(refuse('capacity-unknown', '6.1'))
})

clause('6.1', 'nobody hands on a capacity for longer than their own', () => {
  const handed = (own: string | null, untilDay: string | null) =>
    granting({ untilDay: own }, { fromDay: '2026-04-01', untilDay })
  expect([handed(null, null), handed(null, '2026-04-01'), handed('2026-04-30', '2026-04-30')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const beyond = refuse('capacity-beyond-own', '6.1', { day: '2026-04-30' })
  expect([handed('2026-04-30', null), handed('2026-04-30', '2026-05-01')]).toEqual([beyond, beyond])
  expect(handed(null, '2026-03-31')).toEqual(refuse('capacity-ends-before-it-begins', '6.1', { from: '2026-04-01' }))
})

clause('6.1', 'what one person prepared another issues', () => {
  const prepared = { preparedBy: 'wang', state: 'prepared' }
  expect(issuing(prepared, 'li')).toBeUndefined()
  expect(issuing(prepared, 'wang')).toEqual(refuse('same-person-issues', '6.1'))
  expect(issuing({ ...prepared, state: 'issued' }, 'li')).toEqual(refuse('preparation-settled', '6.1'))
  expect(issuing({ ...prepared, state: 'withdrawn' }, 'li')).toEqual(refuse('preparation-settled', '6.1'))
  expect(issuing(undefined, 'li')).toEqual(refuse('not-prepared', '6.1'))
})

clause('6.1', 'all but experts and enterprises show a second factor', () => {
  expect(roles.filter((role) => !needsSecondFactor.has(role))).toEqual(['expert', 'enterprise'])
})

everyCodeOccurs(import.meta.url)
