import { relation, type Acceptance, type Plain, type Relation } from './acceptance.ts'

/** Stricter is a proper part of the reference inside the physical domain. Decision 4: no reference is `additional`. */
export type Verdict = {
  readonly verdict: 'stricter' | 'equal' | 'laxer' | 'incomparable' | 'additional' | 'not-applicable'
  /** Why, where the verdict alone does not say: `missing`, `overlap`, `text`, `method`, `unit`, `unreadable`, `detection-limit`, … */
  readonly reason: string | null
}

export function compare(enterprise: Acceptance, reference: Acceptance): Verdict {
  if (reference.kind === 'missing')
    return enterprise.kind === 'missing' ? said('not-applicable', 'not-declared') : said('additional')
  if (enterprise.kind === 'missing') return said('laxer', 'missing')
  if (enterprise.kind !== 'conditions' && reference.kind !== 'conditions')
    return verdictOf(relation(enterprise, reference))
  return together(
    pairs(enterprise, reference).map((pair) => (pair ? verdictOf(relation(...pair)) : said('laxer', 'missing'))),
  )
}

/** Every value the inner one lets in, the outer one lets in too. `open` where people have to look. */
export function reaches(inner: Acceptance, outer: Acceptance): 'yes' | 'no' | 'open' {
  if (outer.kind === 'missing') return 'yes'
  if (inner.kind === 'missing') return 'no'
  if (inner.kind !== 'conditions' && outer.kind !== 'conditions') return reachesPlain(relation(inner, outer))
  const answers = pairs(inner, outer).map((pair) => (pair ? reachesPlain(relation(...pair)) : 'no'))
  return answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes'
}

/** Condition by condition; a requirement without conditions holds under each. Undefined: the reference's condition is not met with. */
function pairs(
  inner: Exclude<Acceptance, { kind: 'missing' }>,
  outer: Exclude<Acceptance, { kind: 'missing' }>,
): ([Plain, Plain] | undefined)[] {
  if (outer.kind !== 'conditions')
    return inner.kind === 'conditions' ? inner.cases.map((one) => [one.acceptance, outer]) : [[inner, outer]]
  return outer.cases.map(({ condition, acceptance }) => {
    const met = inner.kind === 'conditions' ? inner.cases.find((one) => one.condition === condition)?.acceptance : inner
    return met && met.kind !== 'missing' ? [met, acceptance] : undefined
  })
}

function verdictOf(laid: Relation): Verdict {
  switch (laid) {
    case 'same':
      return said('equal')
    case 'inside':
      return said('stricter')
    case 'around':
      return said('laxer')
    case 'across':
      return said('incomparable', 'overlap')
    default:
      return said('incomparable', laid.why)
  }
}

function reachesPlain(laid: Relation): 'yes' | 'no' | 'open' {
  if (typeof laid === 'object') return laid.why === 'kind' ? 'no' : 'open'
  return laid === 'inside' || laid === 'same' ? 'yes' : 'no'
}

/** The weakest condition speaks: any laxer, else any incomparable, else any stricter, else equal. */
function together(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['laxer', 'incomparable', 'stricter'] as const) {
    const found = verdicts.find((one) => one.verdict === verdict)
    if (found) return found
  }
  return said('equal')
}

function said(verdict: Verdict['verdict'], reason: string | null = null): Verdict {
  return { verdict, reason }
}
