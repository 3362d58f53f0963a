import type { Declaration } from '#domain/declared.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Evaluation, VarietyRanking } from '#domain/ranking/evaluation.ts'
import type { Difference } from '#domain/ranking/judged.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import { refuse } from '#domain/refusal.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import { reporting, seedOf } from '#domain/robustness/reporting.ts'
import type { Marks } from '#domain/robustness/robustness.ts'
import type { Scheme } from '#domain/scheme.ts'
import { openCount } from '#domain/workbench.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import { evaluated } from './acts/evaluation.ts'
import { perform, type Outcome } from './acts/perform.ts'
import type { How } from './acts/how.ts'
import type { App } from './app.ts'
import type { Intake } from './facts/intake.ts'
import { digestOf } from './hash.ts'
import { circumstances, frozenOf } from './judged.ts'

/*
 * The engine runs here, before the act and outside its transaction: nothing slow happens while the ledger's head is
 * held. The act then checks that the data are still those that were computed on.
 */

/** Runs the engine on the frozen data and records what it found, a ranking for each variety. */
export async function runEvaluation(app: App, evaluation: string, how: How): Promise<Outcome<{ rankings: string[] }>> {
  const frozen = await frozenOf(app, evaluation)
  if (!frozen) return { kind: 'refused', refusal: refuse('evaluation-unknown', '3.4.4') }
  const { scheme, data, dataDigest, judgements, judgementsDigest } = frozen
  const {
    evaluation: result,
    robustness,
    differences,
  } = reporting({
    scheme,
    declarations: data.taken.map(({ declaration }) => declaration),
    ...judging(judgements),
    circumstances: circumstances(app),
    firmness: firmness(app, dataDigest),
  })
  const rankings = result.rankings.map((one) => ({
    variety: one.variety,
    title: titleOf(scheme, one),
    ...rankedOf(result, one, { data, judgements, differences }),
    ...firm(robustness[one.variety]),
  }))
  const undecided = openCount(result.standards)
  const input = {
    evaluation,
    dataDigest,
    judgementsDigest,
    undecided,
    result,
    resultDigest: digestOf(result),
    rankings,
  }
  return perform(app, evaluated, input, how)
}

/** Nothing where nothing was judged: then it is computed once, and the result is what it always was. */
export const judging = (judgements: Judgements) => (judgements.judgements.length > 0 ? { judgements } : {})

/** From the digest of the frozen data, so that nobody chooses the draws. */
export const firmness = (app: App, dataDigest: string) => ({ marks: marksOf(app), seed: seedOf(dataDigest) })

export function marksOf({ policy, clock }: App): Marks {
  const today = shanghaiDay(clock.now())
  const percent = (name: 'firmMargin' | 'weightChange') => String(parameter(policy, name, today).value)
  return { firm: percent('firmMargin'), flips: percent('weightChange') }
}

export const firm = (robustness: Robustness | undefined) => (robustness ? { robustness } : {})

const keyed = (declaration: Declaration) => keyOf(declaration)
export const keysOf = ({ taken }: Pick<Intake, 'taken'>) =>
  new Map(taken.map(({ id, declaration }) => [keyed(declaration), id]))

export type Rest = {
  readonly data: Pick<Intake, 'taken'>
  readonly judgements: Judgements
  readonly differences: readonly Difference[]
}

/** One variety of a result, with the part of the result that its page shows and its own digest; with what was judged of it. */
export function rankedOf(
  result: Evaluation,
  variety: VarietyRanking,
  { data, judgements, differences }: Rest,
  places: readonly string[] = variety.shortlist.listed,
) {
  const ids = keysOf(data)
  const standards = result.standards.filter((one) => one.variety === variety.variety)
  const own = { ...result, rankings: [variety], standards, ...judgedIn(variety, { data, judgements, differences }) }
  const listed = new Set(places)
  const entries = standards.flatMap((one) => {
    const declaration = ids.get(keyOf(one))
    if (!declaration || one.rank === null) return []
    return [{ declaration, rank: one.rank, star: one.star, score: one.score, shortlisted: listed.has(keyOf(one)) }]
  })
  return { result: own, resultDigest: digestOf(own), entries }
}

/** What experts judged of the standards of one variety, and what it changed: whoever computes it again needs both. */
function judgedIn({ variety }: VarietyRanking, { data, judgements, differences }: Rest) {
  const own = new Set(
    data.taken
      .filter(({ declaration }) => declaration.variety === variety)
      .map(({ declaration }) => keyed(declaration)),
  )
  const about = judgements.judgements.filter((one) => !('standard' in one) || own.has(one.standard))
  return about.length > 0
    ? { judgements: { ...judgements, judgements: about }, differences: differences.filter(({ id }) => own.has(id)) }
    : {}
}

function titleOf({ category, varieties }: Scheme, { name }: VarietyRanking) {
  const only = varieties.length === 1
  const en = category.name.en && (only || name.en)
  return {
    zh: `${category.name.zh}企业标准排行榜${only ? '' : `：${name.zh}`}`,
    ...(en && { en: `Enterprise standard ranking, ${category.name.en}${only ? '' : `: ${name.en}`}` }),
  }
}
