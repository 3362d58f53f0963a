import { z } from 'zod'

/** Declared indicators of standards in force, as `lingpao-declarations@1`. Values stay as their enterprise typed them. */
const line = z.string().trim().min(1).max(500)
const day = z.iso.date()

const typedValue = z.union([
  z.string().max(500),
  z.strictObject({
    byCondition: z
      .array(z.strictObject({ condition: line, requirement: z.string().max(500) }))
      .min(1)
      .max(50),
  }),
])

export const declaredValue = z.strictObject({
  value: typedValue,
  unit: line.optional(),
  method: line.optional(),
  /** Where in the standard's text the value stands, when it was transcribed. */
  page: line.optional(),
})

export const declarationShape = z.strictObject({
  standard: line,
  enterprise: z.strictObject({
    name: line,
    uscc: z.string().trim().min(1).max(30),
    /** Division where it sits (GB/T 2260), where known. The credit code only says who registered it. */
    place: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  product: line,
  variety: line.optional(),
  /** Indicator id → what was declared. */
  values: z.record(z.string(), declaredValue),
  declaredOn: day.optional(),
  notes: line.optional(),
})

export const declarationsShape = z.strictObject({
  format: z.literal('lingpao-declarations@1'),
  scheme: z.string(),
  demonstration: z.strictObject({ zh: line, en: line.optional() }).optional(),
  declarations: z.array(declarationShape).max(20_000),
})

export type DeclaredValue = z.infer<typeof declaredValue>
export type Declaration = z.infer<typeof declarationShape>
export type Declarations = z.infer<typeof declarationsShape>
