import { z } from 'zod'
import { declarationShape } from '#domain/declared.ts'
import { evaluationShape, finding } from '#domain/ranking/evaluation.ts'
import { judgementShape, qualitativeGrades } from '#domain/ranking/judgement.ts'
import { schemeShape } from '#domain/scheme.ts'

/** A ranking in one file, `lingpao-capsule@1`: docs/capsule.md says it in words. Everything is a string, a whole number or a list of them. */
const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const settingsShape = z.strictObject({
  policyNumbers: z.strictObject({ coreIndicatorsMin: z.int().min(0) }),
  /** Only this variety stands in the result; null for all. */
  variety: z.string().nullable(),
  /** Ranked standards that can have no place on the shortlist, and why: no accepted evidence, a bar. */
  keptOut: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  expertsMin: z.int().min(1),
  /** For whatever is drawn at random: 64 bits in hex. */
  seed: z.string().regex(/^[0-9a-f]{16}$/),
})

const standing = z.strictObject({
  outcome: z.string(),
  star: z.int(),
  score: z.string(),
  rank: z.int().nullable(),
  shortlisted: z.boolean(),
})

/** What judgements changed; null where there are none. */
const judged = z.strictObject({
  /** SHA-256 of the result without any judgement, in canonical JSON. */
  without: digest,
  differences: z.array(
    z.strictObject({
      id: z.string(),
      without: standing.nullable(),
      with: standing.nullable(),
      judgements: z.array(z.string()),
    }),
  ),
  findings: z.array(finding),
  graded: z.array(
    z.strictObject({
      judgement: z.string(),
      experts: z.int(),
      median: z.enum(qualitativeGrades),
      lowest: z.enum(qualitativeGrades),
      highest: z.enum(qualitativeGrades),
    }),
  ),
  concordance: z.string().nullable(),
})

export const capsuleShape = z.strictObject({
  format: z.literal('lingpao-capsule@1'),
  engine: z.strictObject({ name: z.string(), version: z.string() }),
  settings: settingsShape,
  scheme: schemeShape,
  declarations: z.array(declarationShape).max(20_000),
  judgements: z.array(judgementShape).max(10_000),
  result: evaluationShape,
  judged: judged.nullable(),
  /** SHA-256 of canonical JSON: of engine, settings, scheme, declarations and judgements; and of the result. */
  digests: z.strictObject({ inputs: digest, result: digest }),
})

export type Capsule = z.infer<typeof capsuleShape>
export type Settings = z.infer<typeof settingsShape>
export type CapsuleInputs = {
  readonly scheme: Capsule['scheme']
  readonly declarations: readonly Capsule['declarations'][number][]
  readonly judgements: readonly Capsule['judgements'][number][]
  readonly settings: Omit<Settings, 'seed'> & { readonly seed?: string | undefined }
}
