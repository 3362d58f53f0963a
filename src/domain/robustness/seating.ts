import { placing, type Claim } from '#domain/ranking/caps.ts'
import type { Limits } from './limits.ts'

/** Places that are given down an order; everybody goes by the number of its claim. */
export type Seating = {
  readonly inside: readonly number[]
  hasRoom(one: number): boolean
  /** The best first, until the last place is given: who is level with the last has one too. `level`: whether two are equals. */
  seat(order: readonly number[], level: (a: number, b: number) => boolean): void
}

export function seating(claims: readonly (Claim | undefined)[], limits: Limits): Seating {
  const { place, hasRoom } = placing(limits)
  const inside: number[] = []
  return {
    inside,
    hasRoom(one) {
      const claim = claims[one]
      return claim !== undefined && hasRoom(claim)
    },
    seat(order, level) {
      for (let from = 0; from < order.length && inside.length < limits.most;) {
        let to = from + 1
        while (to < order.length && level(order[from] ?? -1, order[to] ?? -1)) to++
        const group = order.slice(from, to).flatMap((one) => {
          const claim = claims[one]
          return claim ? [{ one, claim }] : []
        })
        const reasons = place(group.map(({ claim }) => claim))
        for (const [i, { one }] of group.entries()) if (reasons[i] === undefined) inside.push(one)
        from = to
      }
    },
  }
}
