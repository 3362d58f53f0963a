import { barred } from '#domain/organisation.ts'
import type { Declaration } from '#domain/declared.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Evaluation, VarietyRanking } from '#domain/ranking/evaluation.ts'
import type { Kept } from '#domain/ranking/shortlist.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import { seedOf } from '#domain/robustness/reporting.ts'
import type { Marks } from '#domain/robustness/robustness.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import { evaluated } from './acts/evaluation.ts'
import { perform, type How, type Outcome } from './acts/perform.ts'
import { rankingSettled, rankingShortlisted } from './acts/ranking.ts'
import type { App } from './app.ts'
import type { Intake } from './facts/intake.ts'
import { entriesOf } from './facts/ranking.ts'
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

/** What the shortlist would be now: who has a place by the scheme's rule, who is kept out and why, the reason's basis. */
export async function shortlistNow(app: App, ranking: string) {
  const row = await app.reader
    .selectFrom('ranking')
    .select(['evaluation', 'variety', 'result_digest as resultDigest'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  const frozen = row && (await frozenData(app, row.evaluation))
  if (!row || !frozen) return
  const entries = await entriesOf(app.reader, ranking)
  const keptOut = await keptOutOf(app, entries)
  const declarations = frozen.data.taken.map(({ declaration }) => declaration)
  const { evaluation: result } = await report({
    scheme: frozen.scheme,
    declarations,
    circumstances: { ...circumstances(app), keptOut: keptOut.map(({ kept }) => kept) },
  })
  const variety = result.rankings.find((one) => one.variety === row.variety)
  if (!variety) return
  const byKey = keysOf(frozen.data)
  const idsOf = (keys: readonly string[]) =>
    keys.map((key) => entries.find(({ declaration }) => declaration === byKey.get(key))?.id ?? '')
  const { shortlist } = variety
  return {
    shortlist,
    listed: idsOf(shortlist.listed),
    /** Not null: the first group of equals exceeds the maximum, and it takes a choice, with a reason, for the panel. */
    firstGroup: shortlist.places === null && shortlist.pool > 0 ? idsOf(firstGroupOf(result, variety, keptOut)) : null,
    entries,
    basedOn: row.resultDigest,
    keptOut,
  }
}

export async function runShortlist(
  app: App,
  ranking: string,
  { reason, tied = null }: { reason: string; tied?: Tied },
  how: How,
): Promise<Outcome<{ places: number }>> {
  const now = await shortlistNow(app, ranking)
  if (!now) return { kind: 'refused', refusal: refuse('ranking-unknown', '3.4.5') }
  if (now.firstGroup && !tied)
    return { kind: 'refused', refusal: refuse('tied-beyond-maximum', '3.4.5', { kmax: now.shortlist.kmax }) }
  const chosen = now.firstGroup ? tied : null
  const listed = chosen === 'first-group' ? now.firstGroup : now.listed
  return perform(app, rankingShortlisted, { ranking, reason, basedOn: now.basedOn, listed, tied: chosen }, how)
}

/** The official run on those who consent: thresholds are fixed, so scores stay; ranks close up and the cut falls anew. */
export async function runSettlement(app: App, ranking: string, how: How): Promise<Outcome<{ withheld: number }>> {
  const row = await app.reader
    .selectFrom('ranking')
    .select(['evaluation', 'variety', 'tied'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  const frozen = row && (await frozenData(app, row.evaluation))
  if (!row || !frozen) return { kind: 'refused', refusal: refuse('ranking-unknown', '3.4.6') }
  const entries = await entriesOf(app.reader, ranking)
  const given = new Set(entries.filter(({ consent }) => consent === 'given').map(({ declaration }) => declaration))
  const taken = frozen.data.taken.filter(({ id }) => given.has(id))
  const keptOut = await keptOutOf(app, entries)
  const { evaluation: result, robustness } = await report({
    scheme: frozen.scheme,
    declarations: taken.map(({ declaration }) => declaration),
    circumstances: { ...circumstances(app), keptOut: keptOut.map(({ kept }) => kept) },
    firstGroup: row.tied === 'first-group',
    firmness: firmness(app, frozen.dataDigest),
  })
  const variety = result.rankings.find((one) => one.variety === row.variety)
  if (!variety) return { kind: 'refused', refusal: refuse('ranking-unknown', '3.4.6') }
  const tied = variety.shortlist.places === null && row.tied === 'first-group'
  const listed = tied ? firstGroupOf(result, variety, keptOut) : variety.shortlist.listed
  const settled = { ...rankedOf(result, variety, { ...frozen.data, taken }, listed), ...firm(robustness[row.variety]) }
  return perform(app, rankingSettled, { ranking, settled }, how)
}

export type Tied = 'none' | 'first-group' | null

/** The best who are in the pool, all of one rank. */
function firstGroupOf(result: Evaluation, variety: VarietyRanking, keptOut: readonly { kept: Kept }[]): string[] {
  const out = new Set(keptOut.map(({ kept }) => kept.id))
  const pool = result.standards.filter(
    (one) => one.variety === variety.variety && one.rank !== null && !out.has(keyOf(one)),
  )
  const best = Math.min(...pool.map(({ rank }) => rank ?? Infinity))
  return pool.filter(({ rank }) => rank === best).map(keyOf)
}

const circumstances = (app: App) => ({
  policyNumbers: {
    coreIndicatorsMin: parameter(app.policy, 'coreIndicatorsMin', shanghaiDay(app.clock.now())).value,
  },
})

/** From the digest of the frozen data, so that nobody chooses the draws. */
const firmness = (app: App, dataDigest: string) => ({ marks: marksOf(app), seed: seedOf(dataDigest) })

export function marksOf({ policy, clock }: App): Marks {
  const today = shanghaiDay(clock.now())
  const percent = (name: 'firmMargin' | 'weightChange') => String(parameter(policy, name, today).value)
  return { firm: percent('firmMargin'), flips: percent('weightChange') }
}

const firm = (robustness: Robustness | undefined) => (robustness ? { robustness } : {})

async function frozenData(app: App, evaluation: string) {
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
const keysOf = ({ taken }: Pick<Intake, 'taken'>) =>
  new Map(taken.map(({ id, declaration }) => [keyed(declaration), id]))

/** One variety of a result, with the part of the result that its page shows and its own digest. */
function rankedOf(
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

/** No accepted compliance report, a result worse than promised, or a bar: no place, and the reason is kept. */
async function keptOutOf(
  app: App,
  entries: Awaited<ReturnType<typeof entriesOf>>,
): Promise<{ kept: Kept; entry: string }[]> {
  const today = shanghaiDay(app.clock.now())
  const reports = await app.reader
    .selectFrom('compliance_report')
    .select(['declaration', 'verdict'])
    .where('declaration', 'in', [
      ...entries.map(({ declaration }) => declaration),
      '00000000-0000-0000-0000-000000000000',
    ])
    .orderBy('act')
    .execute()
  const verdicts = new Map(reports.map(({ declaration, verdict }) => [declaration, verdict])) // the newest counts
  return entries.flatMap((entry) => {
    const verdict = verdicts.get(entry.declaration)
    const bar = barred({ barredUntil: entry.barredUntil }, today)
    const reason = isRefusal(bar) ? bar.refused : unaccepted(verdict)
    if (!reason) return []
    const id = keyOf({
      standard: entry.standard,
      product: entry.product,
      variety: entry.variety,
      enterprise: { uscc: entry.uscc ?? '' },
    })
    return [{ kept: { id, reason }, entry: entry.id }]
  })
}

/** A report that is not there, or that says a promise was not kept, is not accepted. */
function unaccepted(verdict: string | undefined): string | undefined {
  if (verdict === undefined) return 'report-missing'
  return verdict === 'worse' ? 'report-worse' : undefined
}
