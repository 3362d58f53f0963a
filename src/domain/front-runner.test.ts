import { expect } from 'vitest'
import { certificateStatus, expiring, validity } from '#domain/front-runner.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

clause('3.5', 'the last valid day is the one before the anniversary', () => {
  const year = { value: 1, unit: 'years' }
  const last = (from: string, term = year) => validity(from, term)
  expect(last('2026-08-31')).toEqual({ from: '2026-08-31', lastDay: '2027-08-30' })
  expect(last('2026-01-01')).toEqual({ from: '2026-01-01', lastDay: '2026-12-31' })
  expect(last('2027-03-01')).toEqual({ from: '2027-03-01', lastDay: '2028-02-29' })
  expect(last('2028-02-29')).toEqual({ from: '2028-02-29', lastDay: '2029-02-28' })
  expect(last('2026-08-31', { value: 18, unit: 'months' })).toEqual({ from: '2026-08-31', lastDay: '2028-02-29' })
})

clause('3.5', 'a title expires the day after its last valid day, and once', () => {
  const title = { state: 'valid', lastValidDay: '2027-08-30' }
  expect(expiring(title, '2027-08-31')).toBeUndefined()
  expect(expiring({ ...title, state: 'benefits-stopped' }, '2027-08-31')).toBeUndefined()
  expect(expiring(title, '2027-08-30')).toEqual(refuse('front-runner-still-valid', '3.5', { day: '2027-08-30' }))
  expect(expiring({ ...title, state: 'expired' }, '2027-08-31')).toEqual(refuse('front-runner-not-valid', '3.5'))
  expect(expiring({ ...title, state: 'revoked' }, '2027-08-31')).toEqual(refuse('front-runner-not-valid', '3.5'))
  expect(expiring(undefined, '2027-08-31')).toEqual(refuse('front-runner-unknown', '3.5'))
})

clause('3.5', 'a certificate says what holds today', () => {
  const said = (
    state: 'valid' | 'expired' | 'revoked' | 'benefits-stopped',
    programme: 'active' | 'suspended' | 'ended' = 'active',
    today = '2027-08-30',
  ) => certificateStatus({ state, lastValidDay: '2027-08-30' }, programme, today)
  expect([said('valid'), said('expired'), said('revoked'), said('benefits-stopped')]).toEqual([
    'valid',
    'expired',
    'revoked',
    'benefits-stopped',
  ])
  // Nobody has to press anything: the day alone ends it.
  expect(said('valid', 'active', '2027-08-31')).toBe('expired')
  expect(said('benefits-stopped', 'active', '2027-08-31')).toBe('expired')
  expect(said('revoked', 'active', '2027-08-31')).toBe('revoked')
})

clause('1', 'a suspended or ended programme shows on every certificate that would hold', () => {
  const title = (state: 'valid' | 'revoked') => ({ state, lastValidDay: '2027-08-30' })
  const said = (state: 'valid' | 'revoked', programme: 'suspended' | 'ended', today: string) =>
    certificateStatus(title(state), programme, today)
  expect(said('valid', 'suspended', '2027-08-30')).toBe('programme-suspended')
  expect(said('valid', 'ended', '2027-08-30')).toBe('programme-ended')
  expect(said('valid', 'ended', '2027-08-31')).toBe('expired')
  expect(said('revoked', 'ended', '2027-08-30')).toBe('revoked')
})

everyCodeOccurs(import.meta.url)
