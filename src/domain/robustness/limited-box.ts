import { placing, type Claim } from '#domain/ranking/caps.ts'
import type { Rational } from '#domain/requirement/decimal.ts'
import { byFraction, rangesOf, type Box, type Range } from './box.ts'
import type { Field, Row } from './field.ts'
import type { Limits } from './limits.ts'
import { inWhole } from './whole.ts'

type One = Range & { readonly row: Row; readonly claim: Claim }

/**
 * The same where the pool is another under other weights. Sure: the floor is reached, and too few can be ahead to fill the places, or those
 * of its enterprise or region. Possible: no proof that it cannot, from whoever is ahead for sure and reaches the floor. An enterprise sits in one region.
 */
export function leadersWithin(field: Field, limits: Limits, within: Rational): Box {
  const rows = field.rows.filter(({ claim }) => claim)
  const ranges = rangesOf(inWhole(field, rows), within)
  const all = rows.flatMap((row, i): One[] => {
    const range = ranges[i]
    return range && row.claim ? [{ ...range, row, claim: row.claim }] : []
  })
  if (field.places === 0) return { sure: [], possible: [] }
  const floor = limits.floor
  const reaches = (score: Range['low']) => !floor || byFraction(score, floor) >= 0
  const isSure = (one: One) => {
    const others = all.filter((other) => other !== one && other.row.star >= one.row.star)
    const ahead = others.filter(({ row, high }) => row.star > one.row.star || byFraction(high, one.low) >= 0)
    const of = (side: keyof Claim) => ahead.filter(({ claim }) => claim[side] === one.claim[side]).length
    const taken = [...Map.groupBy(ahead, ({ claim }) => claim.enterprise).values()]
    return (
      reaches(one.low) &&
      taken.reduce((sum, { length }) => sum + Math.min(length, limits.perEnterprise), 0) < limits.most &&
      of('enterprise') < limits.perEnterprise &&
      of('region') < limits.perRegion
    )
  }
  const possible = possibleOf(all, limits, reaches)
  return {
    sure: all.flatMap((one) => (one.row.leads && isSure(one) ? [one.row.id] : [])),
    possible: all.flatMap(({ row }) => (possible.has(row) ? [row.id] : [])),
  }
}

/** From the best downwards: whoever is ahead for sure has taken places, of its enterprise and region too. */
function possibleOf(all: readonly One[], limits: Limits, reaches: (score: Range['low']) => boolean): ReadonlySet<Row> {
  const surely = all
    .filter(({ low }) => reaches(low))
    .toSorted((a, b) => b.row.star - a.row.star || byFraction(b.low, a.low))
  const { place, hasRoom } = placing(limits)
  let [taken, at] = [0, 0]
  const found = new Set<Row>()
  for (const { row, claim, high } of all.toSorted((a, b) => b.row.star - a.row.star || byFraction(b.high, a.high))) {
    for (let next = surely[at]; next; next = surely[++at]) {
      if (next.row.star === row.star && byFraction(next.low, high) <= 0) break
      if (!hasRoom(next.claim)) continue
      place([next.claim])
      taken++
    }
    if (taken < limits.most && hasRoom(claim) && reaches(high)) found.add(row)
  }
  return found
}
