import type { Capsule } from '#capsule/shape.ts'

/** What both engines must agree on: docs/capsule.md says what else a result holds. */
export function rankingIn({ result }: Capsule) {
  return {
    basis: result.basis,
    rankings: result.rankings.map(({ variety, ranked, withoutBenefit, shortlist }) => ({
      variety,
      ...(withoutBenefit && { withoutBenefit }),
      ranked: ranked.map(({ id, rank, star, score }) => ({ id, rank, star, score })),
      shortlist: {
        ranked: shortlist.ranked,
        pool: shortlist.pool,
        kmin: shortlist.kmin,
        kmax: shortlist.kmax,
        places: shortlist.places,
        listed: shortlist.listed,
      },
    })),
    standards: result.standards.map(
      ({ id, outcome, admission, star, innovativeAtAdvanced, declaredOn, score, exact, rank, indicators }) => ({
        id,
        ...(declaredOn !== undefined && { declaredOn }),
        outcome,
        admission: {
          law: admission.law.map(({ rule, outcome }) => ({ rule, outcome })),
          named: admission.named.map(({ rule, outcome }) => ({ rule, outcome })),
        },
        star,
        innovativeAtAdvanced,
        score,
        exact,
        indicators: indicators.map(({ declared: _, ...one }) => one),
        rank,
      }),
    ),
  }
}
