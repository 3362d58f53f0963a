import { z } from 'zod'

/** How firm a ranking is, `lingpao-robustness@1`: plain JSON, exact values as decimals or “n/d”, shares of draws in four digits. */
const id = z.string()

const exactCut = z.union([
  /** While every weight moves by a smaller share than `margin`, nobody changes places across the cut with anybody; the pair is the nearest. */
  z.object({ kind: z.literal('weights'), margin: z.string(), ahead: id, behind: id }),
  /** The nearest is the score that gives stars enough: below it this standard would not lead, or above it another would. */
  z.object({ kind: z.literal('floor'), margin: z.string(), standard: id }),
  /** Nobody leads; nobody else could; stars alone divide; the lowest indicator counts, whatever the weights. */
  z.object({ kind: z.enum(['no-places', 'nobody-out', 'stars', 'minimum']) }),
])

export const firmnessNames = ['firm', 'fairly-firm', 'borderline'] as const

const indicator = z.object({
  indicator: z.string(),
  weight: z.string(),
  /** Its share of the scores' variance; null where all scores are level, and in a minimum. */
  influence: z.string().nullable(),
  state: z.enum(['live', 'level', 'full']),
  /** From which to which weight the same lead, the others scaled together; null where weights don't turn the cut. */
  interval: z.object({ low: z.string(), high: z.string() }).nullable(),
  /** Without it: who comes in, who goes out, and by how many places all move on average. Null: it is the only one, or scores are no sums. */
  without: z.object({ enters: z.array(id), leaves: z.array(id), shift: z.string() }).nullable(),
})

const standard = z.object({
  id,
  rank: z.int(),
  leads: z.boolean(),
  /** Ahead of whoever comes next of the same stars: until each weight moves by that share, or that much weight changes hands (null: never). */
  next: z.object({ id, margin: z.string(), transfer: z.string().nullable() }).nullable(),
  /** How many it is ahead of whatever the weights; counted for those who lead and the first who does not. */
  dominates: z.int().nullable(),
  /** Its worst rank when one indicator is left out, and which; null where none can be. */
  leftOut: z.object({ rank: z.int(), indicator: z.string() }).nullable(),
  drawn: z
    .object({
      /** Share of draws in which it leads, with Wilson's interval of 95 %. */
      leads: z.string(),
      low: z.string(),
      high: z.string(),
      /** Ranks: in the middle, in 90 % of draws from–to, best and worst seen. Above 128 the ends of the bin. */
      median: z.int(),
      from: z.int(),
      to: z.int(),
      best: z.int(),
      worst: z.int(),
      /** How many draws gave each rank up to 64. */
      ranks: z.array(z.tuple([z.int(), z.int()])),
    })
    .nullable(),
})

export const robustnessShape = z.object({
  format: z.literal('lingpao-robustness@1'),
  variety: z.string(),
  basis: z.enum(['points', 'logarithms', 'minimum']),
  ranked: z.int(),
  pool: z.int(),
  places: z.int(),
  cut: exactCut,
  /** By the cut margin alone; null where nobody leads. */
  firmness: z.enum(firmnessNames).nullable(),
  /** Percent that a weight moves by, and whether the leaders can be others then. */
  flips: z.object({
    within: z.string(),
    flips: z.boolean(),
    /** Other numbers of places that the scheme's rule gives at some such weights. */
    places: z.array(z.int()).optional(),
  }),
  box: z.object({ within: z.string(), sure: z.array(id), possible: z.array(id) }),
  indicators: z.array(indicator),
  standards: z.array(standard),
  /** Null where no weight has a say. */
  draws: z
    .object({
      generator: z.string(),
      seed: z.tuple([z.int(), z.int()]),
      model: z.enum(['box', 'mix']),
      /** Percent: the half width of the box, or the part that is drawn evenly. */
      within: z.string(),
      draws: z.int(),
      /** Places by which a standard moves on average, and how many leaders change on average. */
      shift: z.string(),
      changed: z.string(),
      /** Standards whose rank by whole-numbered points and weights, undisturbed, is not the published one. */
      differing: z.array(id),
    })
    .nullable(),
})

export type Robustness = z.infer<typeof robustnessShape>
export type Firmness = (typeof firmnessNames)[number]
