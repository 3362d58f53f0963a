import type { Declaration } from '#domain/declared.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Evaluation, VarietyRanking } from '#domain/ranking/evaluation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import { seedOf } from '#domain/robustness/reporting.ts'
import type { Marks } from '#domain/robustness/robustness.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import { evaluated } from './acts/evaluation.ts'
import { perform, type How, type Outcome } from './acts/perform.ts'
import type { App } from './app.ts'
import type { Intake } from './facts/intake.ts'
import { digestOf } from './hash.ts'
import { report } from './reporting.ts'

/*
 * The engine runs here, before the act and outside its transaction: nothing slow happens while the ledger's head is
 * held. The act then checks that the data are still those that were computed on.
 */

/** Runs the engine on the frozen data and records what it found, a ranking for each variety. */
export async function runEvaluation(app: App, evaluation: string, how: How): Promise<Outcome<{ rankings: string[] }>> {
  const frozen = await frozenData(app, evaluation)
  if (!frozen) return { kind: 'refused', refusal: refuse('evaluation-unknown', '3.4.4') }
  const { scheme, data, dataDigest } = frozen
  const { evaluation: result, robustness } = await report({
    scheme,
    declarations: data.taken.map(({ declaration }) => declaration),
    circumstances: circumstances(app),
    firmness: firmness(app, dataDigest),
  })
  const rankings = result.rankings.map((one) => ({
    variety: one.variety,
    title: titleOf(scheme, one),
    ...rankedOf(result, one, data),
    ...firm(robustness[one.variety]),
  }))
  return perform(app, evaluated, { evaluation, dataDigest, result, resultDigest: digestOf(result), rankings }, how)
}

export const circumstances = (app: App) => ({
  policyNumbers: {
    coreIndicatorsMin: parameter(app.policy, 'coreIndicatorsMin', shanghaiDay(app.clock.now())).value,
  },
})

/** From the digest of the frozen data, so that nobody chooses the draws. */
export const firmness = (app: App, dataDigest: string) => ({ marks: marksOf(app), seed: seedOf(dataDigest) })

export function marksOf({ policy, clock }: App): Marks {
  const today = shanghaiDay(clock.now())
  const percent = (name: 'firmMargin' | 'weightChange') => String(parameter(policy, name, today).value)
  return { firm: percent('firmMargin'), flips: percent('weightChange') }
}

export const firm = (robustness: Robustness | undefined) => (robustness ? { robustness } : {})

export async function frozenData(app: App, evaluation: string) {
  const row = await app.reader
    .selectFrom('evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select(['evaluation.data', 'evaluation.data_digest as dataDigest', 'scheme.content'])
    .where('evaluation.id', '=', evaluation)
    .executeTakeFirst()
  if (!row) return
  const data = row.data as Intake // frozen by ranking.data-frozen, whose shape this is
  return { scheme: schemeShape.parse(row.content), data, dataDigest: row.dataDigest }
}

const keyed = (declaration: Declaration) => keyOf(declaration)
export const keysOf = ({ taken }: Pick<Intake, 'taken'>) =>
  new Map(taken.map(({ id, declaration }) => [keyed(declaration), id]))

/** One variety of a result, with the part of the result that its page shows and its own digest. */
export function rankedOf(
  result: Evaluation,
  variety: VarietyRanking,
  data: Pick<Intake, 'taken'>,
  places: readonly string[] = variety.shortlist.listed,
) {
  const ids = keysOf(data)
  const standards = result.standards.filter((one) => one.variety === variety.variety)
  const own = { ...result, rankings: [variety], standards }
  const listed = new Set(places)
  const entries = standards.flatMap((one) => {
    const declaration = ids.get(keyOf(one))
    if (!declaration || one.rank === null) return []
    return [{ declaration, rank: one.rank, star: one.star, score: one.score, shortlisted: listed.has(keyOf(one)) }]
  })
  return { result: own, resultDigest: digestOf(own), entries }
}

function titleOf({ category, varieties }: Scheme, { name }: VarietyRanking) {
  const only = varieties.length === 1
  const en = category.name.en && (only || name.en)
  return {
    zh: `${category.name.zh}企业标准排行榜${only ? '' : `：${name.zh}`}`,
    ...(en && { en: `Enterprise standard ranking, ${category.name.en}${only ? '' : `: ${name.en}`}` }),
  }
}
