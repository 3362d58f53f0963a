import type { Rational } from '#domain/requirement/decimal.ts'
import { cutOf, type Cut, type Field, type Row, type Stretch } from './field.ts'
import type { Limits } from './limits.ts'

/** While everybody in stays ahead of everybody out, in each contest, the same lead. All of one star, nobody on both sides. */
export type Contest = { readonly ins: readonly Rival[]; readonly outs: readonly Rival[] }

/** `id` null: the score that gives stars enough. */
export type Rival = { readonly id: string | null; readonly star: number; readonly points: readonly Rational[] }

/** Why there is none: nobody leads, nobody else could, stars alone divide, or the weights have no say. */
export type NoContest = Exclude<Cut, Stretch>

export function contestsOf(field: Field): readonly Contest[] | NoContest {
  if (field.limits) return within(field, field.limits)
  const cut = cutOf(field)
  if (typeof cut === 'string') return cut
  return [{ ins: cut.rows.filter(({ leads }) => leads), outs: cut.rows.filter(({ leads }) => !leads) }]
}

/**
 * Whoever is passed over because others of its enterprise or region lead comes in only past those; everybody else only past somebody who
 * leads. Where stars follow the score, nobody who leads may fall below the floor, nor another reach it where a place is free.
 */
function within(field: Field, limits: Limits): readonly Contest[] | NoContest {
  const claims = field.rows.filter(({ claim }) => claim)
  const leading = claims.filter(({ leads }) => leads)
  if (leading.length === 0) return 'no-places'
  const rest = claims.filter(({ leads }) => !leads)
  const [ofEnterprise, ofRegion] = [holding(leading, 'enterprise'), holding(leading, 'region')]
  const holders = ({ claim }: Row): readonly Row[] => {
    const [own, near] = [ofEnterprise.get(claim?.enterprise), ofRegion.get(claim?.region)]
    if (own && own.length >= limits.perEnterprise) return own
    return near && near.length >= limits.perRegion ? near : leading
  }
  const passing = Map.groupBy(rest, holders)
  const past = [...passing].map(([ins, outs]) => ({ ins, outs }))
  // Equals of a region share its last place: the least change parts them.
  const shared = [...ofRegion.values()]
    .filter(({ length }) => length > limits.perRegion)
    .map((all) => ({ ins: all.slice(-2, -1), outs: all.slice(-1) }))
  const below = (passing.get(leading) ?? []).filter(({ inPool }) => !inPool)
  const contests = [...past, ...shared, ...acrossFloor(field, limits, { leading, below })].flatMap(ofOneStar)
  if (contests.length === 0) return rest.length === 0 ? 'nobody-out' : 'stars'
  return field.basis === 'minimum' ? 'minimum' : contests
}

const holding = (leading: readonly Row[], side: 'enterprise' | 'region') =>
  Map.groupBy(leading, ({ claim }) => claim?.[side])

function acrossFloor(
  { places, weights }: Field,
  { floor, most }: Limits,
  { leading, below }: { readonly leading: readonly Row[]; readonly below: readonly Row[] },
): Contest[] {
  if (!floor) return []
  const line: Rival = { id: null, star: leading[0]?.star ?? 0, points: weights.map(() => floor) }
  const free = most > places ? [{ ins: [line], outs: below }] : []
  return [{ ins: leading, outs: [line] }, ...free]
}

/** Stars come before any score: between those of several there is no contest. */
function ofOneStar({ ins, outs }: Contest): Contest[] {
  return [...new Set(ins.map(({ star }) => star))].flatMap((star) => {
    const of = (all: readonly Rival[]) => all.filter((one) => one.star === star)
    return of(outs).length > 0 ? [{ ins: of(ins), outs: of(outs) }] : []
  })
}
