import type { Claim, Limits } from './limits.ts'

/**
 * Down an order whoever finds a place, of its enterprise and region too: `most` of them, and who is level with the last. Equals of one region share
 * its last place (0061). `order` has the claims' numbers, the best first; `level` whether two that follow one another are equals.
 */
export function walk(
  order: readonly number[],
  level: (a: number, b: number) => boolean,
  { claims, limits }: { readonly claims: readonly (Claim | undefined)[]; readonly limits: Limits },
): number[] {
  const [byEnterprise, byRegion] = [new Map<string, number>(), new Map<string, number>()]
  const inside: number[] = []
  for (let from = 0; from < order.length && inside.length < limits.most;) {
    let to = from + 1
    while (to < order.length && level(order[from] ?? -1, order[to] ?? -1)) to++
    const group = order.slice(from, to)
    const full = new Set([...byRegion].flatMap(([region, held]) => (held >= limits.perRegion ? [region] : [])))
    for (const one of group) {
      const claim = claims[one]
      if (!claim || full.has(claim.region)) continue
      const own = byEnterprise.get(claim.enterprise) ?? 0
      if (own >= limits.perEnterprise) continue
      byEnterprise.set(claim.enterprise, own + 1)
      byRegion.set(claim.region, (byRegion.get(claim.region) ?? 0) + 1)
      inside.push(one)
    }
    from = to
  }
  return inside
}
