import { minus, written } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { scoreOf, type Composite } from './aggregate.ts'
import { bandOf } from './bands.ts'
import type { VarietyRanking } from './evaluation.ts'
import { byCodePoint, byKey, type Key } from './order.ts'
import { furtherOf, type Apart } from './tie-breaking.ts'
import type { Star } from './bands.ts'

/** Ranking by the score as published, or by the fraction it was rounded from. */
export type Reading = 'rounded' | 'exact'

type Standing = Apart & { readonly composite: Composite; readonly star: Star }

/** Stars that follow the score follow the same reading of it. */
export function keyOn(on: Reading, one: Standing, scheme: Pick<Scheme, 'stars' | 'ranking'>): Key {
  const { stars } = scheme
  const score = scoreOf(one.composite, on)
  return {
    star: stars.bands ? (bandOf(score, stars.bands)?.star ?? 0) : one.star,
    score,
    further: furtherOf(scheme, one),
  }
}

type Read = { readonly id: string } & { readonly [reading in Reading]: Key }

/**
 * Where the two readings order differently: neighbours by exact scores that rounding puts level, or turns round by a later key.
 * Every other pair follows from these; none means that both give the same ranks.
 */
export function roundingPairs(all: readonly Read[]): VarietyRanking['rounding'] {
  const sorted = all.toSorted(
    (a, b) => byKey(a.exact, b.exact) || byKey(a.rounded, b.rounded) || byCodePoint(a.id, b.id),
  )
  return sorted.flatMap((ahead, i) => {
    const behind = sorted[i + 1]
    if (!behind || byKey(ahead.exact, behind.exact) === 0) return []
    const rounded = byKey(ahead.rounded, behind.rounded)
    if (rounded < 0) return []
    return [
      {
        ahead: ahead.id,
        behind: behind.id,
        gap: written(minus(ahead.exact.score, behind.exact.score)),
        rounded: rounded === 0 ? 'shared' : 'reversed',
      } as const,
    ]
  })
}
