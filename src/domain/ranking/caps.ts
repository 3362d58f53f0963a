import { divisionOf } from '#domain/uscc.ts'
import type { Scheme } from '#domain/scheme.ts'
import { groupsOf, type Key } from './order.ts'

export type Holder = Key & { readonly id: string; readonly enterprise: string; readonly region: string }

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

/**
 * So many places for one enterprise and one region, given down the order. Among an enterprise's own equals the first as shown is
 * taken. Of different enterprises no tie is split: equals of a region share its last place (0061).
 */
export function capped<One extends Holder>(eligible: readonly One[], { perEnterprise, perRegion }: Caps) {
  const held = { enterprise: new Map<string, number>(), region: new Map<string, number>() }
  const pool: One[] = []
  const skipped: Kept[] = []
  for (const group of groupsOf(eligible)) {
    const open = new Set(
      group.map(({ region }) => region).filter((region) => (held.region.get(region) ?? 0) < (perRegion ?? Infinity)),
    )
    for (const one of group) {
      const own = held.enterprise.get(one.enterprise) ?? 0
      if (own >= (perEnterprise ?? Infinity)) skipped.push({ id: one.id, reason: ofEnterprise })
      else if (!open.has(one.region)) skipped.push({ id: one.id, reason: ofRegion })
      else {
        held.enterprise.set(one.enterprise, own + 1)
        held.region.set(one.region, (held.region.get(one.region) ?? 0) + 1)
        pool.push(one)
      }
    }
  }
  return { pool, skipped }
}
