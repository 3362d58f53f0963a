import { exactRanks } from './bins.ts'
import { cutOf, type Field } from './field.ts'
import { ledWithin } from './led-within.ts'
import { kernelModule, leadersByKernel, ranksByKernel } from './kernel.ts'
import { isUsual, type Model, type Seed, type Usual } from './lot.ts'
import { lotOf } from './quantise.ts'
import { leadersByReference, ranksByReference, type Draws } from './reference.ts'

/** What is drawn: how weights move, how often (1 to 65,535), and what begins it. The same gives the same everywhere. */
export type Plan<Of extends Model = Usual> = { readonly model: Of; readonly draws: number; readonly seed: Seed }

/** One part of the work, which threads may share: `first` to `first + count` of the draws. */
export type Part = { readonly first: number; readonly count: number }

/** Whole numbers of some of the draws. Those of disjoint parts add up to those of the whole, in any order. */
export type Tally = {
  readonly draws: number
  /** Times each row led, in the order of the field. */
  readonly led: Uint32Array
  /** For each group of one star: its rows, and how often each had a rank of each bin. */
  readonly groups: readonly { readonly rows: readonly number[]; readonly bins: number; readonly times: Uint32Array }[]
  /** By how many places all moved in all draws together. */
  readonly moved: bigint
}

/** `fast`: by the kernel where the engine has it; both give the same bits. */
export function tally(
  field: Field,
  plan: Plan<Model>,
  part: Part = { first: 0, count: plan.draws },
  fast = true,
): Tally {
  const draws: Draws = { seed: plan.seed, ...part }
  const byKernel = fast && hasKernel(plan)
  const groups = groupsOf(field)
  let moved = 0n
  const counted = groups.map((rows) => {
    const own = rows.map((i) => field.rows[i]).filter((row) => row !== undefined)
    const lot = lotOf(field, own, plan.model)
    const official = Int32Array.from(own, ({ rank }) => rank - (rows[0] ?? 0))
    const one = (byKernel ? ranksByKernel : ranksByReference)(lot, official, draws)
    moved += one.moved
    return { rows, bins: one.bins, times: new Uint32Array(one.times) }
  })
  const leading = ledIn(field, counted, draws) ?? led(field, plan, draws, byKernel)
  return { draws: part.count, led: leading, groups: counted, moved }
}

/** The kernel draws the usual models; others, which are drawn on request, the reference. */
const hasKernel = ({ model }: Plan<Model>) => isUsual(model) && kernelModule() !== null

export function together(parts: readonly Tally[]): Tally {
  const [first, ...rest] = parts
  if (!first) throw new RangeError('nothing was drawn')
  const add = (into: Uint32Array, more: Uint32Array) => into.map((value, i) => value + (more[i] ?? 0))
  return rest.reduce(
    (sum, one) => ({
      draws: sum.draws + one.draws,
      led: add(sum.led, one.led),
      groups: sum.groups.map((group, i) => ({
        ...group,
        times: add(group.times, one.groups[i]?.times ?? group.times),
      })),
      moved: sum.moved + one.moved,
    }),
    first,
  )
}

/** Only who leads, which is several times quicker than ranks. */
export function led(field: Field, plan: Plan<Model>, draws: Draws, byKernel = hasKernel(plan)): Uint32Array {
  if (field.limits) return ledWithin(field, field.limits, plan.model, draws, byKernel)
  const times = new Uint32Array(field.rows.length)
  const cut = cutOf(field)
  for (const [i, { leads }] of field.rows.entries()) if (leads) times[i] = draws.count
  if (typeof cut === 'string') return times
  const places = new Map(field.rows.map((row, i) => [row, i]))
  const found = (byKernel ? leadersByKernel : leadersByReference)(lotOf(field, cut.rows, plan.model), cut.places, draws)
  for (const [at, row] of cut.rows.entries()) times[places.get(row) ?? -1] = found.times[at] ?? 0
  return times
}

/** Where the cut falls in a group that is in the pool as a whole, its ranks say who leads. Undefined where they don't. */
function ledIn(field: Field, groups: Tally['groups'], { count }: Part): Uint32Array | undefined {
  const cut = cutOf(field)
  if (field.limits || typeof cut === 'string' || cut.places > exactRanks) return
  const group = groups.find(({ rows }) => field.rows[rows[0] ?? -1]?.star === cut.rows[0]?.star)
  if (group?.rows.length !== cut.rows.length) return
  const times = Uint32Array.from(field.rows, ({ leads }) => (leads ? count : 0))
  for (const [at, row] of group.rows.entries())
    times[row] = group.times
      .subarray(at * group.bins, at * group.bins + cut.places)
      .reduce((sum, times) => sum + times, 0)
  return times
}

/** Stars are not moved by weights: ranks are drawn within each, after all of those above. */
function groupsOf({ rows }: Field): number[][] {
  return [...Map.groupBy(rows.keys(), (i) => rows[i]?.star).values()]
}
