import { ratio, written } from '#domain/requirement/decimal.ts'
import { ranksIn } from './bins.ts'
import type { Plan, Tally } from './draws.ts'
import type { Field } from './field.ts'
import { generatorName } from './generator.ts'
import { apportion } from './lot.ts'
import { lotOf } from './quantise.ts'
import { ranksBy, scoresOf } from './reference.ts'
import type { Robustness } from './report.ts'
import { share, wilson } from './wilson.ts'

type Drawn = NonNullable<Robustness['standards'][number]['drawn']>
const shownRanks = 64

/** What the draws say of each row, in the order of the field. */
export function drawnOf(field: Field, { draws, led, groups }: Tally): (Drawn | null)[] {
  const known = new Map<number, Pick<Drawn, 'leads' | 'low' | 'high'>>()
  const leads = (times: number) => {
    const found = known.get(times) ?? { leads: share(times, draws), ...wilson(times, draws) }
    known.set(times, found)
    return found
  }
  const all: (Drawn | null)[] = field.rows.map(() => null)
  for (const { rows, bins, times } of groups) {
    const before = rows[0] ?? 0
    for (const [at, row] of rows.entries())
      all[row] = {
        ...leads(led[row] ?? 0),
        ...ranksOf(times.subarray(at * bins, (at + 1) * bins), { draws, before, rows: rows.length }),
      }
  }
  return all
}

/** `before`: how many have more stars, and so are ahead in every draw. */
function ranksOf(times: Uint32Array, { draws, before, rows }: { draws: number; before: number; rows: number }) {
  const seen: number[] = []
  for (let bin = 0; bin < times.length; bin++) if ((times[bin] ?? 0) > 0) seen.push(bin)
  const reached = (share: number) => {
    let passed = 0
    return seen.find((bin) => (passed += times[bin] ?? 0) * 100 >= share * draws) ?? 0
  }
  const first = (bin: number) => before + ranksIn(bin, rows).first
  const last = (bin: number) => before + ranksIn(bin, rows).last
  return {
    median: first(reached(50)),
    from: first(reached(5)),
    to: last(reached(95)),
    best: first(seen[0] ?? 0),
    worst: last(seen.at(-1) ?? 0),
    ranks: seen.flatMap((bin): [number, number][] =>
      first(bin) <= shownRanks && first(bin) === last(bin) ? [[first(bin), times[bin] ?? 0]] : [],
    ),
  }
}

/** What the list as a whole does in the draws, and how they were made. */
export function summary(
  field: Field,
  { model, seed }: Plan,
  { draws, moved, led }: Tally,
  within: string,
): NonNullable<Robustness['draws']> {
  const leading = [...led].filter((_, i) => field.rows[i]?.leads)
  const gone = leading.reduce((sum, times) => sum + draws - times, 0)
  return {
    generator: generatorName,
    seed: [...seed],
    model: model.kind,
    within,
    draws,
    shift: written(ratio(moved, BigInt(draws) * BigInt(field.rows.length))),
    changed: written(ratio(BigInt(gone), BigInt(draws))),
    differing: differing(field, { model, seed, draws }),
  }
}

/** Whole numbers stand in for exact ones in draws: where that alone gives another rank, it is said. */
function differing(field: Field, plan: Plan): string[] {
  return [...Map.groupBy(field.rows.keys(), (i) => field.rows[i]?.star).values()].flatMap((places) => {
    const own = places.flatMap((i) => field.rows[i] ?? [])
    const lot = lotOf(field, own, plan.model)
    const ranks = ranksBy(scoresOf(lot, apportion(lot.shares, 2 ** lot.shift)))
    return own.flatMap(({ id, rank }, i) => (rank - (places[0] ?? 0) === ranks[i] ? [] : [id]))
  })
}
