import { z } from 'zod'
import { declaredText } from '#domain/requirement/declared-text.ts'
import { levelNames } from '#domain/scheme.ts'

/**
 * What experts decided where a program cannot, as `lingpao-judgements@1`. Each names its target, what stood there, what stands there
 * now, and why. A bonus to a score is no kind.
 */
const line = z.string().trim().min(1).max(500)

const record = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Who judged: in a public capsule the seat, never the name. */
  who: line,
  role: line,
  /** What was declared of interests; null where there are none. With one, the judgement does not count. */
  conflict: line.nullable(),
  on: z.iso.date(),
  reason: line,
  /** In a public capsule only whether it was accepted. */
  evidence: z.array(line).max(20),
}
/** The id of a standard in its evaluation. */
const standard = z.string().min(1).max(2_000)
const indicator = z.string().min(1).max(60)

const ruling = z.strictObject({
  verdict: z.enum(['stricter', 'equal', 'laxer']),
  tier: z.enum([...levelNames, 'none', 'pass', 'fail']),
})
export const qualitativeGrades = ['none', 'benchmark', 'average', 'advanced'] as const

export const judgementShape = z.discriminatedUnion('kind', [
  z.strictObject({
    ...record,
    kind: z.literal('interpret-text'),
    standard,
    indicator,
    from: z.string().max(500),
    /** A requirement that can be read, or how the text lies to the reference and what level it reaches. */
    to: z.union([line, ruling]),
  }),
  z.strictObject({
    ...record,
    kind: z.literal('grade-qualitative'),
    standard,
    indicator,
    grades: z
      .array(z.strictObject({ seat: line, grade: z.enum(qualitativeGrades), recused: z.boolean().optional() }))
      .min(1)
      .max(99),
  }),
  z.strictObject({ ...record, kind: z.literal('method-equivalence'), indicator, from: line, to: line }),
  z.strictObject({
    ...record,
    kind: z.literal('correct-transcription'),
    standard,
    indicator,
    from: z.string().max(500),
    to: line,
  }),
  z.strictObject({ ...record, kind: z.literal('exclude'), standard }),
])

export const judgementsShape = z.strictObject({
  format: z.literal('lingpao-judgements@1'),
  /** How many experts without a conflict a qualitative grade needs. */
  expertsMin: z.int().min(1),
  judgements: z.array(judgementShape).max(10_000),
})

/** What stood there, as far as a judgement has room for it. */
export const judgedText = (declared: Parameters<typeof declaredText>[0]): string => declaredText(declared).slice(0, 500)

export type Judgement = z.infer<typeof judgementShape>
export type Judgements = z.infer<typeof judgementsShape>
export type Ruling = z.infer<typeof ruling>
export type QualitativeGrade = (typeof qualitativeGrades)[number]
export const judgementKinds = judgementShape.options.map((one) => one.shape.kind.value)
