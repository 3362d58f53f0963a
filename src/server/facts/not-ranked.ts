import type { StandardResult } from '#domain/ranking/evaluation.ts'

/** Who was computed and holds no rank, with what decided it. */
export const notRankedIn = (standards: readonly StandardResult[]) =>
  standards
    .filter(({ outcome }) => outcome !== 'ranked')
    .map(({ enterprise, standard, product, outcome, because }) => ({
      enterprise: enterprise.name,
      standard,
      product,
      outcome,
      because,
    }))
