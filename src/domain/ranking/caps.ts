import { divisionOf } from '#domain/uscc.ts'
import type { Scheme } from '#domain/scheme.ts'
import { groupsOf, type Key } from './order.ts'

export type Holder = Key & Claim & { readonly id: string }

/** Why one in the ranking is not in the pool: barred, no compliance report accepted, … The caller knows, this rule does not. */
export type Kept = { readonly id: string; readonly reason: string }

const ofEnterprise = 'enterprise-has-its-places'
const ofRegion = 'region-has-its-places'

/** Whom anything but these limits kept out: what they leave out is decided anew in each run. */
export const keptOutBefore = (skipped: readonly Kept[]): Kept[] =>
  skipped.filter(({ reason }) => reason !== ofEnterprise && reason !== ofRegion)

type Caps = Pick<Scheme['shortlist'], 'perEnterprise' | 'perRegion'>

/** The prefecture where an enterprise sits. Without a place, that of the body that registered it, which is a hint. */
export const regionOf = ({ uscc, place }: { uscc: string; place?: string | undefined }): string =>
  (place ?? divisionOf(uscc)).slice(0, 4)

/** Whose places somebody takes. */
export type Claim = { readonly enterprise: string; readonly region: string }

/**
 * So many places for one enterprise and one region, given down the order, one group of equals after another. Among an enterprise's own
 * equals the first as shown is taken. Of different enterprises no tie is split: equals of a region share its last place (0061).
 */
export function placing({ perEnterprise = Infinity, perRegion = Infinity }: Caps) {
  const [byEnterprise, byRegion] = [new Map<string, number>(), new Map<string, number>()]
  const isFree = ({ enterprise }: Claim) => (byEnterprise.get(enterprise) ?? 0) < perEnterprise
  const isOpen = ({ region }: Claim) => (byRegion.get(region) ?? 0) < perRegion
  return {
    /** Whether a place is left for it; where none is, none will be. */
    hasRoom: (claim: Claim): boolean => isFree(claim) && isOpen(claim),
    /** Why each of a group of equals has no place; undefined where it has one now. */
    place(group: readonly Claim[]): (Kept['reason'] | undefined)[] {
      const open = group.map(isOpen)
      return group.map((claim, i) => {
        if (!isFree(claim)) return ofEnterprise
        if (!open[i]) return ofRegion
        byEnterprise.set(claim.enterprise, (byEnterprise.get(claim.enterprise) ?? 0) + 1)
        byRegion.set(claim.region, (byRegion.get(claim.region) ?? 0) + 1)
        return undefined
      })
    },
  }
}

/** Who has a place as far as caps go, and why the others have none. */
export function capped<One extends Holder>(eligible: readonly One[], caps: Caps) {
  const { place } = placing(caps)
  const pool: One[] = []
  const skipped: Kept[] = []
  for (const group of groupsOf(eligible)) {
    const reasons = place(group)
    for (const [i, one] of group.entries()) {
      const reason = reasons[i]
      if (reason === undefined) pool.push(one)
      else skipped.push({ id: one.id, reason })
    }
  }
  return { pool, skipped }
}
