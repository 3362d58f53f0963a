import { z } from 'zod'
import { admissionRules, cutRules, levelNames, text } from '#domain/scheme.ts'
import { clauseIds } from '#policy/clauses.ts'

/** The result of an evaluation, `lingpao-evaluation@1`: plain JSON, decimals as strings, exact values as “n/d”. */
const values = z.record(z.string(), z.union([z.string(), z.number()]))

export const finding = z.object({
  /** Where: `indicators.moisture.levels.average`, `parts`, `declarations.3.values.lead`. */
  place: z.string(),
  rule: z.string(),
  clause: z.enum(clauseIds),
  severity: z.enum(['error', 'warning']),
  with: values,
})

export const verdictNames = ['stricter', 'equal', 'laxer', 'incomparable', 'additional', 'not-applicable'] as const
const verdict = z.object({ verdict: z.enum(verdictNames), reason: z.string().nullable() })

export const outcomeNames = ['admitted', 'not-admitted', 'undecided'] as const
const variant = z.object({ rule: z.enum(admissionRules), outcome: z.enum(outcomeNames), deciding: z.array(z.string()) })

const indicatorResult = z.object({
  indicator: z.string(),
  /** As typed; null where nothing was declared. */
  declared: z.string().nullable(),
  /** What it was read as, in the scheme's unit: `[0, 12.5] %`. */
  accepted: z.string(),
  /** Against national and industry standards alone, and against the baseline the scheme names where there is none. */
  againstLaw: verdict,
  againstNamed: verdict,
  tier: z.enum([...levelNames, 'pass', 'fail', 'none', 'open']),
  points: z.string().nullable(),
  weight: z.string().nullable(),
  contribution: z.string().nullable(),
  loss: z.string().nullable(),
})

const standardResult = z.object({
  /** Standard, product, variety and enterprise: what lists refer to. */
  id: z.string(),
  standard: z.string(),
  enterprise: z.object({ name: z.string(), uscc: z.string(), place: z.string().optional() }),
  product: z.string(),
  variety: z.string(),
  outcome: z.enum(['ranked', 'not-admitted', 'below-benchmark', 'undecided']),
  /** Which indicators decided that it is not ranked. */
  because: z.array(z.object({ indicator: z.string(), code: z.string() })),
  admission: z.object({ law: z.array(variant), named: z.array(variant) }),
  star: z.union([z.literal(0), z.literal(3), z.literal(4), z.literal(5)]),
  /** What holds the stars where they are; empty where `band` gave them. */
  binding: z.array(z.string()),
  /** The band of scores that gave the stars, as the scheme writes it; null where core indicators decide. */
  band: z.string().nullable(),
  innovativeAtAdvanced: z.int(),
  /** There where the scheme lets the earlier declaration come first; null where the day is not known. */
  declaredOn: z.iso.date().nullable().optional(),
  /** Rounded as published; `exact` is the fraction it was rounded from (null for the geometric mean). */
  score: z.string(),
  exact: z.string().nullable(),
  rank: z.int().nullable(),
  reweighted: z.boolean(),
  indicators: z.array(indicatorResult),
  findings: z.array(finding),
})

const cut = z.object({ rule: z.enum(cutRules), places: z.int().nullable() })

const shortlist = z.object({
  rule: z.enum(cutRules),
  ranked: z.int(),
  pool: z.int(),
  kmin: z.int(),
  kmax: z.int(),
  /** Null: the first tied group is larger than the maximum, so the panel decides. */
  places: z.int().nullable(),
  /** Ids, in the order of the ranking. */
  listed: z.array(z.string()),
  skipped: z.array(z.object({ id: z.string(), reason: z.string() })),
  /** Between the last in and the first out; null where nobody is out. */
  gap: z.string().nullable(),
  /** While every weight moves by a smaller share than this, the last group in stays ahead of the first group out. Null: no weights can turn it. */
  margin: z.string().nullable(),
  others: z.array(cut),
  /** The basis of the written reason, to be completed by people. */
  basis: z.array(z.object({ code: z.string(), with: values })),
})

const singleList = z.object({
  indicator: z.string(),
  /** All equal: no list. Inside a tier the order means nothing. */
  list: z.boolean(),
  tiers: z.array(
    z.object({
      tier: z.enum(levelNames),
      standards: z.array(z.object({ id: z.string(), standard: z.string(), product: z.string(), worst: z.string() })),
    }),
  ),
})

const varietyRanking = z.object({
  variety: z.string(),
  name: text,
  /** Display order: rank, then standard number; inside a shared rank the order means nothing. */
  ranked: z.array(
    z.object({
      id: z.string(),
      rank: z.int(),
      rankExact: z.int().nullable(),
      standard: z.string(),
      product: z.string(),
      star: z.int(),
      score: z.string(),
    }),
  ),
  /** Where rounding decides: by exact scores one comes before the other, by rounded ones it does not. Neighbours only. */
  rounding: z.array(
    z.object({ ahead: z.string(), behind: z.string(), gap: z.string(), rounded: z.enum(['shared', 'reversed']) }),
  ),
  /**
   * The same standards with the weight of the benefit part given to the others: stars of levels, levels and admission as they are. There
   * where the scheme caps the part and it carries weight.
   */
  withoutBenefit: z
    .object({ weight: z.string(), ranked: z.array(z.object({ id: z.string(), rank: z.int(), score: z.string() })) })
    .optional(),
  notRanked: z.array(z.object({ id: z.string(), standard: z.string(), product: z.string(), outcome: z.string() })),
  singles: z.array(singleList),
  shortlist,
})

export const evaluationShape = z.object({
  format: z.literal('lingpao-evaluation@1'),
  scheme: z.string(),
  policyNumbers: z.object({ coreIndicatorsMin: z.int() }),
  /** Whether core indicators have a national or industry reference, or another baseline stands in for all of them. */
  basis: z.enum(['national-and-industry', 'named-baseline']),
  findings: z.array(finding),
  rankings: z.array(varietyRanking),
  standards: z.array(standardResult),
})

export type Finding = z.infer<typeof finding>
export type VerdictName = (typeof verdictNames)[number]
export type Outcome = (typeof outcomeNames)[number]
export type IndicatorResult = z.infer<typeof indicatorResult>
export type StandardResult = z.infer<typeof standardResult>
export type AdmissionVariant = z.infer<typeof variant>
export type Shortlist = z.infer<typeof shortlist>
export type SingleList = z.infer<typeof singleList>
export type VarietyRanking = z.infer<typeof varietyRanking>
export type Evaluation = z.infer<typeof evaluationShape>
/** Parameters of the policy that the evaluation depends on. */
export type PolicyNumbers = Evaluation['policyNumbers']
