import { z } from 'zod'

/** The official format of a scheme (评估方案): `lingpao-scheme@1`. Every number is a decimal string as typed. */
export const decimalText = z.string().regex(/^-?\d{1,30}(\.\d{1,30})?$/)
const notNegative = z.string().regex(/^\d{1,30}(\.\d{1,30})?$/)
const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60)
const line = z.string().trim().min(1).max(500)
export const text = z.strictObject({ zh: line, en: line.optional() })
const paragraphs = z.string().trim().min(1).max(5_000)
const prose = z.strictObject({ zh: paragraphs, en: paragraphs.optional() })

/** A requirement as people write it (“≥12.0 %”, “不得检出”, “(20±2) ℃”), or one of the three forms that need structure. */
const plainRequirement = z.union([
  line,
  z.strictObject({
    byCondition: z
      .array(z.strictObject({ condition: line, requirement: line }))
      .min(1)
      .max(50),
  }),
  z.strictObject({ relativeTo: id, bound: z.enum(['at-most', 'at-least']), share: notNegative }),
])
export const writtenRequirement = z.union([
  plainRequirement,
  z.strictObject({ byVariety: z.record(id, plainRequirement) }),
])

export const baselineKinds = ['national', 'industry', 'local', 'group', 'international', 'survey', 'none'] as const
const baseline = z.strictObject({
  kind: z.enum(baselineKinds),
  standard: line.optional(),
  clause: line.optional(),
  requirement: writtenRequirement.optional(),
  mandatory: z.boolean().optional(),
  /** Why this baseline, where it is neither national nor industry. */
  reason: text.optional(),
})

export const parts = ['performance', 'process', 'function', 'benefit'] as const
export const indicatorClasses = ['basic', 'core', 'innovative'] as const
export const valueKinds = ['number', 'codes', 'grade', 'yes-no', 'text'] as const
export const directions = ['higher', 'lower', 'target', 'narrower', 'contained', 'none'] as const
export const levelNames = ['advanced', 'average', 'benchmark'] as const

export const comparisons = ['full-value', 'rounded'] as const
const comparison = z.enum(comparisons)
const points = z.strictObject({ advanced: notNegative, average: notNegative, benchmark: notNegative })
export const scoringKinds = ['step', 'linear', 'linear-capped-bonus'] as const

const indicator = z.strictObject({
  id,
  name: text,
  /** Other headers under which people bring this indicator in a table. */
  alsoCalled: z.array(line).max(20).optional(),
  part: z.enum(parts),
  class: z.enum(indicatorClasses),
  valueKind: z.enum(valueKinds),
  unit: line.optional(),
  /** What the property can be at all: number ends (closed), the codes there are, the grades from lowest to highest. */
  domain: z
    .union([
      z.strictObject({ least: decimalText.optional(), most: decimalText.optional() }),
      z.strictObject({ codes: z.array(line).min(1).max(200) }),
      z.strictObject({ grades: z.array(line).min(2).max(50) }),
    ])
    .optional(),
  direction: z.enum(directions),
  /** For `target`, and for `narrower` with anchors: the nominal value, and how much heavier a deviation below or above it weighs. */
  target: z
    .strictObject({ value: decimalText, below: notNegative.optional(), above: notNegative.optional() })
    .optional(),
  /** Basic indicators: pass or fail. Without it the baseline is what must be met. */
  required: writtenRequirement.optional(),
  levels: z
    .strictObject({
      advanced: writtenRequirement.optional(),
      average: writtenRequirement.optional(),
      benchmark: writtenRequirement.optional(),
    })
    .optional(),
  baselines: z.array(baseline).max(10),
  comparison: comparison.optional(),
  method: line.optional(),
  /** Methods recorded as equivalent to `method`. */
  methodsEquivalent: z.array(line).max(20).optional(),
  /** Detection limit of `method`, in the indicator's unit: meant where “not detected” is written without one. */
  detectionLimit: notNegative.optional(),
  /** Levels of other standards, lowest first, for requirements that cite one: “GB/T 22111-2008 一级：≤12.0”. */
  standardLevels: z.array(line).max(50).optional(),
  /** Inside its part, in percent; basic indicators carry none. */
  weight: notNegative.optional(),
  /** Own scoring; otherwise the scheme's. Anchors replace those taken from the levels. */
  scoring: z
    .strictObject({
      kind: z.enum(scoringKinds),
      anchors: z
        .array(z.strictObject({ value: decimalText, points: notNegative }))
        .min(2)
        .max(20)
        .optional(),
    })
    .optional(),
  appliesTo: z.array(id).optional(),
  note: text.optional(),
})

export const admissionRules = [
  'core-not-laxer-and-any-stricter',
  'all-core-stricter',
  'all-stricter',
  'share-stricter',
  'not-laxer',
] as const

export const undecidedRules = ['not-ranked'] as const

export const aggregations = ['arithmetic', 'geometric', 'minimum'] as const
export const rankingScores = ['rounded', 'exact'] as const
/** In the order in which they are asked. */
export const tieBreakers = ['innovative-at-advanced', 'declared-earlier'] as const
export const tiedCuts = ['shrink', 'widen'] as const
export const cutRules = ['top-k', 'top-share', 'level-only', 'largest-gap', 'most-robust-cut'] as const

const isInOrder = (listed: readonly TieBreaker[]) =>
  listed.every((one, i) => i === 0 || tieBreakers.indexOf(one) > tieBreakers.indexOf(listed[i - 1] ?? one))

/** Who says how far a standard has come in the benefit part: experts who grade a text, or what was declared. */
export const benefitJudges = ['panel', 'declared'] as const

/** Scores from one number to another, each end in or out: “[80,90)”. */
const band = z.string().regex(/^[[(]\d{1,30}(\.\d{1,30})?,\d{1,30}(\.\d{1,30})?[\])]$/)

export const schemeShape = z.strictObject({
  format: z.literal('lingpao-scheme@1'),
  id,
  title: text,
  category: z.strictObject({ code: line.optional(), name: text }),
  /** To which products or services it applies. */
  scope: prose.optional(),
  /** Standards that it refers to (规范性引用文件). */
  references: z
    .array(z.strictObject({ standard: line, title: text.optional() }))
    .max(100)
    .optional(),
  terms: z
    .array(z.strictObject({ term: text, definition: prose }))
    .max(100)
    .optional(),
  /** What an enterprise and its product must meet before any indicator is looked at. */
  basicRequirements: z.array(prose).max(50).optional(),
  /** How the scheme came about (编制说明): surveys, trials, reasons for its levels. */
  notes: prose.optional(),
  /** Present where the scheme is made up for demonstration; says which part is. */
  demonstration: text.optional(),
  varieties: z
    .array(z.strictObject({ id, name: text }))
    .min(1)
    .max(100),
  /** Percent; together exactly 100. */
  parts: z.strictObject({
    performance: notNegative,
    process: notNegative,
    function: notNegative,
    benefit: notNegative,
  }),
  /** With it the benefit part is capped, and the ranking is shown without it as well. */
  benefit: z
    .strictObject({
      /** Percent of the whole that the part counts at most, whichever parts a variety has. */
      weightMax: notNegative,
      /** Without it: a panel. */
      by: z.enum(benefitJudges).optional(),
    })
    .optional(),
  indicators: z.array(indicator).min(1).max(200),
  /** `share`: percent of the weight that must be stricter, for `share-stricter`. */
  admission: z.strictObject({
    rule: z.enum(admissionRules),
    share: notNegative.optional(),
    /** What becomes of a standard that nobody has decided on; without it the evaluation waits until somebody has. */
    undecided: z.enum(undecidedRules).optional(),
  }),
  /** How many innovative indicators must reach advanced for five stars, average for four. */
  stars: z.strictObject({
    innovativeForFive: z.int().min(0).max(200),
    innovativeForFour: z.int().min(0).max(200),
    /** Stars by score instead of by the weakest core indicator. */
    bands: z.strictObject({ five: band, four: band, three: band }).optional(),
  }),
  scoring: z.strictObject({ kind: z.enum(scoringKinds), points, bonus: notNegative.optional() }),
  aggregation: z.enum(aggregations),
  ranking: z.strictObject({
    on: z.enum(rankingScores),
    step: notNegative,
    ties: z.literal('shared'),
    tieBreakers: z
      .array(z.enum(tieBreakers))
      .refine(isInOrder, { params: { rule: 'not-in-order' } })
      .optional(),
  }),
  shortlist: z.strictObject({
    rule: z.enum(cutRules),
    count: z.int().min(1).optional(),
    share: notNegative.optional(),
    starMin: z.union([z.literal(3), z.literal(4), z.literal(5)]),
    /** Where the cut would split equals: without it the list shrinks to the last whole group. */
    tiedCut: z.enum(tiedCuts).optional(),
    kmin: z.int().min(1),
    kmax: z.int().min(1),
    /** Percent of the ranked standards. */
    shareMax: notNegative.optional(),
    perEnterprise: z.int().min(1).optional(),
    /** A region is the prefecture: the first four digits of an enterprise's division. */
    perRegion: z.int().min(1).optional(),
  }),
  reevaluation: z.array(text).max(50),
  sources: z.array(z.strictObject({ title: text, url: z.url().optional(), note: text.optional() })).max(50),
})

export type Scheme = z.infer<typeof schemeShape>
export type Indicator = Scheme['indicators'][number]
export type Baseline = Indicator['baselines'][number]
export type PlainRequirement = z.infer<typeof plainRequirement>
export type WrittenRequirement = z.infer<typeof writtenRequirement>
export type PartName = (typeof parts)[number]
export type LevelName = (typeof levelNames)[number]
export type Direction = (typeof directions)[number]
export type ValueKind = (typeof valueKinds)[number]
export type AdmissionRule = (typeof admissionRules)[number]
export type TieBreaker = (typeof tieBreakers)[number]
export type CutRule = (typeof cutRules)[number]
export type ScoringKind = (typeof scoringKinds)[number]
export type IndicatorClass = (typeof indicatorClasses)[number]
