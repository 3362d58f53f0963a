import type { Claim, Limits } from './limits.ts'

/** Places that are given one after another: of an enterprise and of a region only so many. */
export type Seating = {
  readonly inside: readonly number[]
  /** Whether a place of its enterprise and region is left; where none is, none will be. */
  hasRoom(one: number): boolean
  /**
   * Down an order, the best first, until the last place is given: who is level with the last has one too. Equals of one region share its last
   * place (0061). `level`: whether two that follow one another are equals.
   */
  seat(order: readonly number[], level: (a: number, b: number) => boolean): void
}

/** Everybody goes by the number of its claim. */
export function seating(claims: readonly (Claim | undefined)[], limits: Limits): Seating {
  const [byEnterprise, byRegion] = [new Map<string, number>(), new Map<string, number>()]
  const inside: number[] = []
  const isOpen = ({ region }: Claim) => (byRegion.get(region) ?? 0) < limits.perRegion
  const isFree = ({ enterprise }: Claim) => (byEnterprise.get(enterprise) ?? 0) < limits.perEnterprise
  return {
    inside,
    hasRoom(one) {
      const claim = claims[one]
      return claim !== undefined && isOpen(claim) && isFree(claim)
    },
    seat(order, level) {
      for (let from = 0; from < order.length && inside.length < limits.most;) {
        let to = from + 1
        while (to < order.length && level(order[from] ?? -1, order[to] ?? -1)) to++
        const group = order.slice(from, to).flatMap((one) => {
          const claim = claims[one]
          return claim && isOpen(claim) ? [{ one, claim }] : []
        })
        for (const { one, claim } of group) {
          if (!isFree(claim)) continue
          byEnterprise.set(claim.enterprise, (byEnterprise.get(claim.enterprise) ?? 0) + 1)
          byRegion.set(claim.region, (byRegion.get(claim.region) ?? 0) + 1)
          inside.push(one)
        }
        from = to
      }
    },
  }
}
