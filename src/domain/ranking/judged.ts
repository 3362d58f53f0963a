import type { Declaration } from '#domain/declared.ts'
import type { Scheme } from '#domain/scheme.ts'
import { evaluate, type Circumstances } from './evaluate.ts'
import type { Evaluation, Finding, StandardResult } from './evaluation.ts'
import type { Judgements } from './judgement.ts'
import { applyJudgements, type Graded } from './judging.ts'
import { byCodePoint } from './order.ts'

export type Standing = Pick<StandardResult, 'outcome' | 'star' | 'score' | 'rank'> & { readonly shortlisted: boolean }

/** What judgements changed for one standard; null where it is not in that result. */
export type Difference = {
  readonly id: string
  readonly without: Standing | null
  readonly with: Standing | null
  /** Judgements about this standard; empty where only others' moved it. */
  readonly judgements: readonly string[]
}

export type JudgedEvaluation = {
  readonly result: Evaluation
  readonly without: Evaluation
  readonly differences: readonly Difference[]
  readonly findings: readonly Finding[]
  readonly graded: readonly Graded[]
  readonly concordance: string | null
}

/** The evaluation with the judgements, the same without any, and every standard that they moved. */
export function evaluateJudged(
  scheme: Scheme,
  declarations: readonly Declaration[],
  judgements: Judgements,
  circumstances: Circumstances,
): JudgedEvaluation {
  const judged = applyJudgements(scheme, declarations, judgements)
  const without = evaluate(scheme, declarations, circumstances)
  const again = { ...circumstances, rulings: judged.rulings }
  const result =
    judged.applied.length === 0
      ? without
      : { ...evaluate(judged.scheme, judged.declarations, again), findings: without.findings }
  const about = (id: string) =>
    judged.applied.filter((one) => 'standard' in one && one.standard === id).map((one) => one.id)
  const [before, after] = [standings(without), standings(result)]
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted(byCodePoint)
  return {
    result,
    without,
    differences: ids.flatMap((id) => {
      const [was, is] = [before.get(id) ?? null, after.get(id) ?? null]
      const own = about(id)
      return own.length > 0 || JSON.stringify(was) !== JSON.stringify(is)
        ? [{ id, without: was, with: is, judgements: own }]
        : []
    }),
    findings: judged.findings,
    graded: judged.graded,
    concordance: judged.concordance,
  }
}

function standings({ standards, rankings }: Evaluation): ReadonlyMap<string, Standing> {
  const listed = new Set(rankings.flatMap(({ shortlist }) => shortlist.listed))
  return new Map(
    standards.map(({ id, outcome, star, score, rank }) => [
      id,
      { outcome, star, score, rank, shortlisted: listed.has(id) },
    ]),
  )
}
