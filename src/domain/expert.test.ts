import { describe, expect } from 'vitest'
import { askingToConfirm, confirmedUntil, confirming, unconfirmed } from '#domain/expert.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const year = { value: 1, unit: 'years' }

describe('a record of the pool', () => {
  clause('3.3.1', 'counts as confirmed for a year, the last day to its end', () => {
    expect(confirmedUntil('2026-03-02', year)).toBe('2027-03-01')
    expect(confirmedUntil('2026-03-02', { value: 6, unit: 'months' })).toBe('2026-09-01')
    expect(unconfirmed({ confirmedOn: '2026-03-02' }, year, '2027-03-01')).toBeUndefined()
    expect(unconfirmed({ confirmedOn: '2026-03-02' }, year, '2027-03-02')).toEqual(
      refuse('expert-not-confirmed', '3.3.1'),
    )
    expect(unconfirmed({ confirmedOn: null }, year, '2026-03-02')).toEqual(refuse('expert-not-confirmed', '3.3.1'))
  })

  clause('3.3.1', 'is confirmed by one who is in the pool, and asked for once at a time', () => {
    const own = { standing: 'admitted', confirmedOn: '2026-03-02' } as const
    expect(confirming(own)).toBeUndefined()
    expect(confirming(undefined)).toEqual(refuse('expert-unknown', '3.3.1'))
    expect(confirming({ ...own, standing: 'exited' })).toEqual(refuse('expert-not-in-pool', '3.3.1'))
    expect(askingToConfirm(own, false)).toBeUndefined()
    expect(askingToConfirm(own, true)).toEqual(refuse('confirmation-asked', '3.3.1'))
    expect(askingToConfirm(undefined, false)).toEqual(refuse('expert-unknown', '3.3.1'))
  })
})

everyCodeOccurs(import.meta.url)
