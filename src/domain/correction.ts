import type { Day, Text } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'

/** Whose public titles may be corrected without a new period. */
export const correctable = ['key_area', 'call', 'ranking', 'declaration'] as const

/** What is corrected must still read as it is said to read, and something must change. */
export function correcting(now: Text, { from, to }: { from: Text; to: Text }) {
  if (now.zh !== from.zh || (now.en ?? '') !== (from.en ?? '')) return refuse('correction-of-other-words', '6.1')
  if (from.zh === to.zh && (from.en ?? '') === (to.en ?? '')) return refuse('correction-changes-nothing', '6.1')
}

/** One slip in a scheme that is in publicity: where, what it read, what it reads now, and the digests of both. */
export type Correction = {
  readonly on: Day
  readonly act: number
  readonly place: string
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly digestBefore: string
  readonly digestAfter: string
}

/** Names and notes alone: they say what a thing is called, and nothing is computed from them. */
const textPlaces = [
  /^title\.(zh|en)$/,
  /^category\.name\.(zh|en)$/,
  /^varieties\.\d+\.name\.(zh|en)$/,
  /^indicators\.\d+\.(name|note)\.(zh|en)$/,
  /^sources\.\d+\.(title|note)\.(zh|en)$/,
]

export type Leaf = { readonly place: string; readonly value: unknown }

/** Every text of a scheme that a slip may be corrected in, by its place. */
export const correctableIn = (scheme: Scheme): { place: string; text: string }[] =>
  leaves(scheme).flatMap(({ place, value }) =>
    typeof value === 'string' && textPlaces.some((one) => one.test(place)) ? [{ place, text: value }] : [],
  )

/** The scheme with another text in one place; as it was where there is no such place. */
export function replaced(scheme: Scheme, place: string, text: string): Scheme {
  const whole = structuredClone(scheme)
  const steps = place.split('.')
  const last = steps.pop() ?? ''
  let at: unknown = whole
  for (const step of steps) at = inside(at, step)
  if (typeof inside(at, last) === 'string') (at as Record<string, unknown>)[last] = text // it holds a text under this key
  return whole
}

/**
 * A correction puts a slip of the pen right and needs no new period: names and notes alone, a few characters, no figure, no
 * sign of comparison, no “not”. Whatever else differs is an amendment, which goes back to the experts and the public.
 */
export function correctingScheme(before: Scheme, after: Scheme, { charactersMax }: { charactersMax: number }) {
  const [old, now] = [byPlace(before), byPlace(after)]
  const places = [...new Set([...old.keys(), ...now.keys()])].filter((place) => old.get(place) !== now.get(place))
  if (places.length === 0) return refuse('correction-changes-nothing', '3.4.3')
  for (const place of places) {
    const [from, to] = [old.get(place), now.get(place)]
    if (typeof from !== 'string' || typeof to !== 'string' || !textPlaces.some((one) => one.test(place)))
      return refuse('correction-touches-scheme', '3.4.3', { place })
    if (weighty(from) !== weighty(to)) return refuse('correction-changes-meaning', '3.4.3', { place })
    if (distance(from, to) > charactersMax)
      return refuse('correction-too-long', '3.4.3', { place, characters: charactersMax })
  }
}

function leaves(value: unknown, place = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ place, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, place ? `${place}.${key}` : key))
}

const byPlace = (scheme: Scheme) => new Map(leaves(scheme).map(({ place, value }) => [place, value]))

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

/** What a small change may turn round: figures, comparisons, and words that deny. Full and half width are the same. */
const weighty = (text: string): string =>
  (text.normalize('NFKC').match(/[\d.%‰≥≤<>=±~∞]|不|非|未|无|除|\b(?:not?|non|un|except)\b/giu) ?? []).join('')

/** How many characters must be put in, left out or replaced (Levenshtein). */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let row = b.map((_, at) => at + 1)
  row.unshift(0)
  for (const [i, sign] of a.entries()) {
    const next = [i + 1]
    for (const [j, facing] of b.entries())
      next.push(Math.min((row[j] ?? 0) + (sign === facing ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    row = next
  }
  return row.at(-1) ?? 0
}
