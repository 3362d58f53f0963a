import type { ClauseId } from '#policy/clauses.ts'
import type { Clause, Day, ParameterName, Policy, Unit } from '#policy/shape.ts'

export * from '#policy/shape.ts'

export type ParameterValue = {
  readonly value: number
  readonly unit: Unit
  readonly clause: ClauseId
  readonly basis: 'plan' | 'default'
}

/** The value in force on a day. Asking for a day before the policy's first value is a programmer's error and throws. */
export function parameter(policy: Policy, name: ParameterName, day: Day): ParameterValue {
  const inForce = policy.parameters[name].findLast((version) => version.from <= day)
  if (!inForce) throw new RangeError(`${policy.id} has no ${name} on ${day}`)
  return { value: inForce.value, unit: inForce.unit, clause: inForce.clause, basis: inForce.basis }
}

/** What the province's own document says at a key, or what happens because it says nothing. */
export function clauseOf(policy: Policy, id: ClauseId): Clause {
  return policy.clauses[id]
}

export function isAbsent(clause: Clause): clause is Extract<Clause, { absent: unknown }> {
  return 'absent' in clause
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The whole policy as plain JSON values, so that a digest of its canonical form names this version. Numbers are integers. */
export function policyDigestInput(policy: Policy): Json {
  return plain(policy)
}

function plain(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') throw new TypeError(`a policy holds no ${typeof value} ${String(value)}`)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, plain(part)]])),
  )
}
