import { parameter, type Policy } from '#policy/policy.ts'
import { knownStandards } from '#policy/standards.ts'
import type { CheckRule } from '#domain/formal-checks.ts'

/** By what the formal checks are made on a day. */
export const formalRule = (policy: Policy, today: string): CheckRule => ({
  kinds: policy.assessorKinds,
  coreIndicatorsMin: parameter(policy, 'coreIndicatorsMin', today).value,
  catalogue: knownStandards,
  today,
})
