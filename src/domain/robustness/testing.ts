import { evaluate } from '#domain/ranking/evaluate.ts'
import { applyJudgements } from '#domain/ranking/judging.ts'
import { choicesOf, type Choices } from './choices.ts'
import { fieldOf } from './field.ts'
import { underModels, type UnderModel } from './models.ts'
import type { Asked } from './reporting.ts'
import type { Seed } from './lot.ts'

/** What is computed on request: whether other methods, or other ways to vary the weights, would give another ranking. */
export type Tested = {
  readonly variety: string
  readonly choices: Choices
  readonly models: readonly UnderModel[]
}

/** Of the varieties that rank anybody, or of one of them. */
export type ToTest = Pick<Asked, 'scheme' | 'declarations' | 'circumstances' | 'judgements' | 'firstGroup'> & {
  readonly variety?: string
  readonly seed: Seed
}

export function testing(asked: ToTest): Tested[] {
  const judged = asked.judgements && applyJudgements(asked.scheme, asked.declarations, asked.judgements)
  const { scheme, declarations } = judged ?? asked
  const circumstances = judged ? { ...asked.circumstances, rulings: judged.rulings } : asked.circumstances
  const evaluation = evaluate(scheme, declarations, circumstances)
  const fields = scheme.varieties
    .filter(({ id }) => asked.variety === undefined || asked.variety === id)
    .flatMap(({ id }) => fieldOf(evaluation, scheme, { variety: id, firstGroup: asked.firstGroup ?? false }) ?? [])
    .filter(({ rows }) => rows.length > 0)
  const choices = choicesOf(fields, { scheme, declarations, circumstances })
  return fields.map((field, at) => ({
    variety: field.variety,
    choices: choices[at] ?? { runs: 0, choices: [], none: [], standards: [] },
    models: underModels(field, scheme, asked.seed),
  }))
}
