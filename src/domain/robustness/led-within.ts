import { byCodePoint } from '#domain/ranking/order.ts'
import { weightsOf } from './generator.ts'
import { kernelModule, scorer } from './kernel.ts'
import type { Field } from './field.ts'
import type { Limits } from './limits.ts'
import { isUsual, type Model } from './lot.ts'
import { lotOf, pointsInWhole, unitOf } from './quantise.ts'
import { scoresOf, type Draws } from './reference.ts'
import { seating } from './seating.ts'

/** Scores are below it: stars come before any of them. */
const perStar = 2 ** 16

/** In how many draws each row leads where floor and caps decide anew in each. Only whoever is not behind all that lead now is put in order. */
export function ledWithin(field: Field, limits: Limits, model: Model, draws: Draws, fast = true): Uint32Array {
  // Of equals of one enterprise the first by its id is taken, as in the ranking.
  const places = [...field.rows.keys()]
    .filter((i) => field.rows[i]?.claim)
    .sort((a, b) => byCodePoint(field.rows[a]?.id ?? '', field.rows[b]?.id ?? ''))
  const rows = places.flatMap((i) => field.rows[i] ?? [])
  const times = new Uint32Array(field.rows.length)
  if (rows.length === 0 || field.places === 0) return times
  const lot = lotOf(field, rows, model)
  const floor = limits.floor ? (pointsInWhole([limits.floor], unitOf(rows, field.basis))[0] ?? 0) : 0
  const scores =
    fast && isUsual(model) && kernelModule()
      ? scorer(lot, draws.seed)
      : (draw: number) => scoresOf(lot, weightsOf(lot, draws.seed, draw))
  const claims = rows.map(({ claim }) => claim)
  const leading = rows.flatMap(({ leads }, i) => (leads ? [i] : []))
  const keys = new Int32Array(rows.length)
  const above = rows.map(({ star }) => star * perStar)
  const better = (a: number, b: number) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b
  const level = (a: number, b: number) => keys[a] === keys[b]
  const some = (from: number, to: number) => {
    const found: number[] = []
    for (let i = 0; i < keys.length; i++) if ((keys[i] ?? 0) >= from && (keys[i] ?? 0) < to) found.push(i)
    return found
  }
  for (let d = draws.first; d < draws.first + draws.count; d++) {
    const now = scores(d)
    for (let i = 0; i < keys.length; i++) {
      const score = now[i] ?? 0
      keys[i] = score < floor ? -1 : (above[i] ?? 0) + score
    }
    const least = Math.max(
      0,
      leading.reduce((least, i) => Math.min(least, keys[i] ?? 0), Infinity),
    )
    const { inside, hasRoom, seat } = seating(claims, limits)
    seat(some(least, Infinity).sort(better), level)
    if (inside.length < limits.most) seat(some(0, least).filter(hasRoom).sort(better), level)
    for (const i of inside) {
      const place = places[i] ?? 0
      times[place] = (times[place] ?? 0) + 1
    }
  }
  return times
}
