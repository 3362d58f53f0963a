import { z } from 'zod'
import type { Declared } from '#domain/eligibility.ts'
import { line } from './shapes.ts'

/** What every assessor declares that applies, as lead or in support: no fee; no stake and no paid work, or where there is. */
export const declarations = {
  noFee: z.literal(true, { error: 'no-fee' }),
  interests: z.enum(['none', 'named']),
  enterprises: z.array(line).max(100).optional(),
}

type Said = { readonly interests: 'none' | 'named'; readonly enterprises?: readonly string[] | undefined }

/** Whoever declares interests names the enterprises; whoever declares none names nobody. */
export const interestsSaid = ({ interests, enterprises = [] }: Said) =>
  (interests === 'named') === enterprises.length > 0

export const contradicting = { path: ['enterprises'], params: { rule: 'interests-contradict' } }

export const declaredOf = ({ enterprises = [] }: Said): Declared => ({
  noFee: true,
  interests: [...new Set(enterprises)],
})
