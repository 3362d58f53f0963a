import { ratio, written } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { tally } from './draws.ts'
import type { Field } from './field.ts'
import type { Dirichlet, Model, Seed, Usual } from './lot.ts'
import { canBeDrawn } from './robustness.ts'
import { share } from './wilson.ts'

/** How often each weight model draws, and how strongly: the box is the one that every report has. */
const drawn = 10_000
const box = { kind: 'box', within: 2_500 } as const satisfies Usual
const mix = { kind: 'mix', part: 2_500 } as const satisfies Usual
const poll = { kind: 'dirichlet', votes: 100 } as const satisfies Dirichlet

export const modelNames = ['box', 'box-by-parts', 'mix', 'dirichlet', 'dirichlet-by-parts'] as const
export type ModelName = (typeof modelNames)[number]

/** What draws say under one model of weights: whether the choice of that model matters. */
export type UnderModel = {
  readonly model: ModelName
  readonly draws: number
  /** Places by which a standard moves on average, and how many leaders change on average. */
  readonly shift: string
  readonly changed: string
  /** Share of draws in which each leads, in the order shown. */
  readonly leads: readonly string[]
}

/** Nothing where no weight has a say. By parts only where a part has more than one indicator, and there is more than one part. */
export function underModels(field: Field, scheme: Scheme, seed: Seed): UnderModel[] {
  if (!canBeDrawn(field)) return []
  const part = partsOf(field, scheme)
  const count = new Set(part).size
  const models: readonly (readonly [ModelName, Model])[] = [
    ['box', box],
    ['box-by-parts', { kind: 'by-parts', each: box, part }],
    ['mix', mix],
    ['dirichlet', poll],
    ['dirichlet-by-parts', { kind: 'by-parts', each: poll, part }],
  ]
  return models
    .filter(([, { kind }]) => kind !== 'by-parts' || (count > 1 && count < part.length))
    .map(([name, model]) => underModel(field, name, { model, seed, draws: drawn }))
}

function underModel(field: Field, model: ModelName, plan: Parameters<typeof tally>[1]): UnderModel {
  const { led, moved, draws } = tally(field, plan)
  const gone = field.rows.reduce((sum, { leads }, i) => sum + (leads ? draws - (led[i] ?? 0) : 0), 0)
  return {
    model,
    draws,
    shift: written(ratio(moved, BigInt(draws) * BigInt(field.rows.length))),
    changed: written(ratio(BigInt(gone), BigInt(draws))),
    leads: field.rows.map((_, i) => share(led[i] ?? 0, draws)),
  }
}

/** The part of each indicator, counted in the order in which they come. */
function partsOf({ indicators }: Field, scheme: Scheme): number[] {
  const names = indicators.map((id) => scheme.indicators.find((one) => one.id === id)?.part)
  const order = [...new Set(names)]
  return names.map((name) => order.indexOf(name))
}
