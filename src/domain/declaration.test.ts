import { expect } from 'vitest'
import { declaring, revising, withdrawing, type Declaration } from '#domain/declaration.ts'
import type { Organisation } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const enterprise: Organisation = {
  id: 'estate',
  kind: 'enterprise',
  uscc: null,
  place: '530102',
  standing: 'verified',
  barredUntil: null,
}
const here = { mode: 'declared-here', name: null } as const
const mirrored = { mode: 'mirrored', name: '企业标准信息公共服务平台' } as const
const inForce: Declaration = { id: 'one', enterprise: 'estate', version: 1, state: 'in-force' }

clause('2.1', 'a verified enterprise declares its own standard', () => {
  expect(declaring(enterprise, here)).toBeUndefined()
  expect(declaring({ ...enterprise, standing: 'registered' }, here)).toEqual(
    refuse('organisation-not-verified', '3.3.1'),
  )
  expect(declaring(undefined, here)).toEqual(refuse('organisation-unknown', '2.1'))
  expect(declaring({ ...enterprise, kind: 'assessor' }, here)).toEqual(refuse('not-an-enterprise', '2.0'))
})

clause('2.1', 'what is mirrored names its source, and asks nobody to be verified', () => {
  expect(declaring({ ...enterprise, standing: 'registered' }, mirrored)).toBeUndefined()
  expect(declaring(enterprise, { mode: 'mirrored', name: null })).toEqual(refuse('source-needed', '2.1'))
})

clause('2.1', 'the same number and model stand once, and a revision needs something to revise', () => {
  expect(revising(undefined, false)).toBeUndefined()
  expect(revising(inForce, true)).toBeUndefined()
  expect(revising(inForce, false)).toEqual(refuse('standard-already-declared', '2.1'))
  expect(revising(undefined, true)).toEqual(refuse('no-declaration-to-revise', '2.1'))
})

clause('2.1', 'an enterprise withdraws its own declaration, while it is in force', () => {
  expect(withdrawing(inForce, 'estate')).toBeUndefined()
  expect(withdrawing(inForce, 'another')).toEqual(refuse('declaration-unknown', '2.1'))
  expect(withdrawing(undefined, 'estate')).toEqual(refuse('declaration-unknown', '2.1'))
  const gone = (['superseded', 'withdrawn'] as const).map((state) => withdrawing({ ...inForce, state }, 'estate'))
  expect(gone).toEqual([refuse('declaration-not-in-force', '2.1'), refuse('declaration-not-in-force', '2.1')])
})

everyCodeOccurs(import.meta.url)
