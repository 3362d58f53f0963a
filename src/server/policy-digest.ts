import { policyDigestInput, type Policy } from '#policy/policy.ts'
import { digestOf } from './hash.ts'

const digests = new WeakMap<Policy, string>()

/** Which version of the policy an act was done under. */
export function policyDigest(policy: Policy): string {
  const known = digests.get(policy) ?? digestOf(policyDigestInput(policy))
  digests.set(policy, known)
  return known
}
