import { z } from 'zod'
import { capsuleShape } from '#capsule/shape.ts'
import { declarationsShape } from '#domain/declared.ts'
import { evaluationShape } from '#domain/ranking/evaluation.ts'
import { judgementsShape } from '#domain/ranking/judgement.ts'
import { robustnessShape } from '#domain/robustness/report.ts'
import { schemeShape } from '#domain/scheme.ts'

const formats = {
  'lingpao-scheme@1': schemeShape,
  'lingpao-declarations@1': declarationsShape,
  'lingpao-evaluation@1': evaluationShape,
  'lingpao-judgements@1': judgementsShape,
  'lingpao-capsule@1': capsuleShape,
  'lingpao-robustness@1': robustnessShape,
}

/** File name → JSON Schema of an official format, as `schemas/` holds it. */
export function schemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formats).map(([format, shape]) => [
      `${format}.json`,
      `${JSON.stringify({ title: format, ...z.toJSONSchema(shape, { io: 'input' }) }, null, 2)}\n`,
    ]),
  )
}
