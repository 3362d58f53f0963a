import { describe, expect } from 'vitest'
import {
  acting,
  admittingExpert,
  barred,
  registering,
  verifying,
  type Organisation,
  type OrganisationKind,
} from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const one = (
  kind: OrganisationKind,
  place: string,
  standing: Organisation['standing'] = 'registered',
): Organisation => ({
  id: `${kind} ${place}`,
  kind,
  uscc: null,
  place,
  standing,
  barredUntil: null,
})

clause('2.0', 'enterprises are registered in the province, assessors anywhere in the country', () => {
  expect(registering('enterprise', '530102', '53')).toBeUndefined()
  expect(registering('enterprise', '440305', '53')).toEqual(refuse('enterprise-outside-province', '2.0'))
  expect(registering('assessor', '440305', '53')).toBeUndefined()
})

describe('who verifies', () => {
  const province = one('regulator', '530000', 'verified')
  const prefecture = one('regulator', '530100', 'verified')
  const neighbour = one('regulator', '530300', 'verified')
  const workingBody = one('working-body', '53', 'verified')
  const enterprise = one('enterprise', '530102')
  const elsewhere = refuse('organisation-of-another-place', '7.1')

  clause('7.1', 'the regulator of the place, or of a place above it, verifies an enterprise', () => {
    expect([province, prefecture, neighbour, workingBody].map((by) => verifying(enterprise, by))).toEqual([
      undefined,
      undefined,
      elsewhere,
      elsewhere,
    ])
  })

  clause('3.3.1', 'the working body verifies assessors, regulators do not', () => {
    const assessor = one('assessor', '440305')
    expect([verifying(assessor, workingBody), verifying(assessor, province)]).toEqual([undefined, elsewhere])
  })

  clause('3.3.1', 'what was examined is not examined again', () => {
    const examined = (['verified', 'refused', 'exited'] as const).map((standing) =>
      verifying({ ...enterprise, standing }, province),
    )
    expect(examined).toEqual(examined.map(() => refuse('organisation-already-examined', '3.3.1')))
    expect(verifying(undefined, province)).toEqual(refuse('organisation-unknown', '3.3.1'))
    expect(verifying(enterprise, undefined)).toEqual(refuse('organisation-unknown', '3.3.1'))
  })
})

clause('3.3.1', 'an organisation acts once it was verified, and no longer once it left', () => {
  const said = (['verified', 'registered', 'refused', 'suspended', 'exited'] as const).map((standing) =>
    acting(one('enterprise', '530102', standing)),
  )
  expect(said).toEqual([
    undefined,
    refuse('organisation-not-verified', '3.3.1'),
    refuse('organisation-refused', '3.3.1'),
    refuse('organisation-suspended', '6.2'),
    refuse('organisation-exited', '6.2'),
  ])
  expect(acting(undefined)).toEqual(refuse('organisation-unknown', '3.3.1'))
})

clause('3.6', 'a bar holds until its day comes', () => {
  const until = { barredUntil: '2029-08-31' }
  expect(barred(until, '2029-08-30')).toEqual(refuse('enterprise-barred', '3.6', { day: '2029-08-31' }))
  expect(barred(until, '2029-08-31')).toBeUndefined()
  expect(barred({ barredUntil: null }, '2029-08-30')).toBeUndefined()
})

clause('3.3.1', 'people of the working body and its subordinate units do not enter the expert pool', () => {
  const no = refuse('employee-of-working-body', '3.3.1')
  const kinds = ['working-body', 'subordinate', 'assessor', 'enterprise', 'department'] as const
  expect(kinds.map((kind) => admittingExpert(one(kind, '530102'), false))).toEqual([
    no,
    no,
    undefined,
    undefined,
    undefined,
  ])
  expect(admittingExpert(undefined, false)).toBeUndefined()
  expect(admittingExpert(undefined, true)).toEqual(refuse('expert-already-admitted', '3.3.1'))
})

everyCodeOccurs(import.meta.url)
