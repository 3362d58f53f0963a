import { shanghaiDay } from '#domain/calendar.ts'
import { barred } from '#domain/organisation.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import type { Evaluation, VarietyRanking } from '#domain/ranking/evaluation.ts'
import type { Kept } from '#domain/ranking/shortlist.ts'
import type { Corrected } from '#domain/deliberation.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { reporting } from '#domain/robustness/reporting.ts'
import { weighed, type SizeFactors } from '#domain/weighing.ts'
import { perform, type Outcome } from './acts/perform.ts'
import type { How } from './acts/how.ts'
import { rankingSettled, rankingShortlisted } from './acts/ranking.ts'
import { rankingTakenUp } from './acts/taking-up.ts'
import type { App } from './app.ts'
import { correctedOf } from './corrected.ts'
import { firm, firmness, judging, keysOf, rankedOf } from './evaluating.ts'
import { entriesOf } from './facts/ranking.ts'
import { circumstances } from './judged.ts'

/* The shortlist, and the run that counts: computed before the act, as the evaluation is. */

/** What the shortlist would be now: who has a place by the scheme's rule, who is kept out and why, the reason's basis. */
export async function shortlistNow(app: App, ranking: string) {
  const row = await app.reader
    .selectFrom('ranking')
    .select(['evaluation', 'variety', 'corrections', 'result_digest as resultDigest'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  const frozen = row && (await correctedOf(app, row.evaluation, row.corrections))
  if (!row || !frozen) return
  const entries = await entriesOf(app.reader, ranking)
  const keptOut = await keptOutOf(app, entries)
  const declarations = frozen.data.taken.map(({ declaration }) => declaration)
  const { evaluation: result } = reporting({
    scheme: frozen.scheme,
    declarations,
    ...judging(frozen.judgements),
    circumstances: { ...circumstances(app), keptOut: keptOut.map(({ kept }) => kept) },
  })
  const variety = result.rankings.find((one) => one.variety === row.variety)
  if (!variety) return
  const byKey = keysOf(frozen.data)
  const entryOf = new Map(entries.map(({ id, declaration }) => [declaration, id]))
  const idsOf = (keys: readonly string[]) => keys.map((key) => entryOf.get(byKey.get(key) ?? '') ?? '')
  const { shortlist } = variety
  const own = declarations.filter((one) => one.variety === row.variety)
  return {
    shortlist,
    weighed: weighed(entries, { places: shortlist.listed.length, taken: own.length, left: frozen.data.left.length }),
    listed: idsOf(shortlist.listed),
    /** Not null: the first group of equals exceeds the maximum, and it takes a choice, with a reason, for the panel. */
    firstGroup: shortlist.places === null && shortlist.pool > 0 ? idsOf(firstGroupOf(result, variety, keptOut)) : null,
    basedOn: row.resultDigest,
    keptOut,
  }
}

export type Sized = { readonly reason: string; readonly factors: SizeFactors; readonly tied?: Tied | undefined }

export async function runShortlist(
  app: App,
  ranking: string,
  { reason, factors, tied = null }: Sized,
  how: How,
): Promise<Outcome<{ places: number }>> {
  const now = await shortlistNow(app, ranking)
  if (!now) return { kind: 'refused', refusal: refuse('ranking-unknown', '3.4.5') }
  if (now.firstGroup && !tied)
    return { kind: 'refused', refusal: refuse('tied-beyond-maximum', '3.4.5', { kmax: now.shortlist.kmax }) }
  const chosen = now.firstGroup ? tied : null
  const listed = chosen === 'first-group' ? now.firstGroup : now.listed
  return perform(app, rankingShortlisted, { ranking, reason, factors, basedOn: now.basedOn, listed, tied: chosen }, how)
}

/** The official run on those who consent: thresholds are fixed, so scores stay; ranks close up and the cut falls anew. */
export async function runSettlement(app: App, ranking: string, how: How): Promise<Outcome<{ withheld: number }>> {
  const again = await rerun(app, ranking)
  if (isRefusal(again)) return { kind: 'refused', refusal: again }
  return perform(app, rankingSettled, { ranking, settled: again.run }, how)
}

/** Computed again on those who consent, without some of them, or with a value put right. */
export async function rerun(
  app: App,
  ranking: string,
  change: { readonly without?: readonly string[]; readonly corrected?: Corrected | undefined } = {},
) {
  const row = await app.reader
    .selectFrom('ranking')
    .select(['evaluation', 'variety', 'tied', 'corrections', 'result_digest as basedOn'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  const corrections = [...(row?.corrections ?? []), ...(change.corrected ? [change.corrected] : [])]
  const frozen = row && (await correctedOf(app, row.evaluation, corrections))
  if (!row || !frozen) return refuse('ranking-unknown', '3.4.6')
  const entries = await entriesOf(app.reader, ranking)
  const stay = entries.filter(({ id, consent }) => consent === 'given' && !change.without?.includes(id))
  const given = new Set(stay.map(({ declaration }) => declaration))
  const taken = frozen.data.taken.filter(({ id }) => given.has(id))
  const keptOut = await keptOutOf(app, entries)
  const again = rankedAgain(app, frozen, row.variety, {
    taken,
    keptOut: keptOut.map(({ kept }) => kept),
    firstGroup: row.tied === 'first-group',
  })
  if (!again) return refuse('ranking-unknown', '3.4.6')
  const { result, variety } = again
  const tied = variety.shortlist.places === null && row.tied === 'first-group'
  const listed = tied ? firstGroupOf(result, variety, keptOut) : variety.shortlist.listed
  return { run: again.recorded(listed), basedOn: row.basedOn }
}

/** A report that was sent back, taken up anew: everybody who was taken in and not struck is ranked again. */
export async function runTakingUp(
  app: App,
  ranking: string,
  account: string,
  how: How,
): Promise<Outcome<{ ranking: string }>> {
  const row = await app.reader
    .selectFrom('ranking')
    .select(['evaluation', 'variety', 'corrections', 'result_digest as basedOn'])
    .where('id', '=', ranking)
    .executeTakeFirst()
  const frozen = row && (await correctedOf(app, row.evaluation, row.corrections))
  if (!row || !frozen) return { kind: 'refused', refusal: refuse('ranking-unknown', '3.4.6') }
  const struck = await app.reader
    .selectFrom('entry')
    .select('declaration')
    .where('ranking', '=', ranking)
    .where('struck', '=', true)
    .execute()
  const taken = frozen.data.taken.filter(({ id }) => struck.every(({ declaration }) => declaration !== id))
  const again = rankedAgain(app, frozen, row.variety, { taken })
  if (!again) return { kind: 'refused', refusal: refuse('ranking-unknown', '3.4.6') }
  const run = again.recorded([])
  return perform(app, rankingTakenUp, { ranking, account, run, basedOn: row.basedOn }, how)
}

type Frozen = NonNullable<Awaited<ReturnType<typeof correctedOf>>>
type Again = {
  readonly taken: Frozen['data']['taken']
  readonly keptOut?: readonly Kept[]
  readonly firstGroup?: boolean
}

/** One variety ranked anew, as a result and as acts record it. */
function rankedAgain(app: App, frozen: Frozen, id: string, { taken, keptOut = [], firstGroup = false }: Again) {
  const {
    evaluation: result,
    robustness,
    differences,
  } = reporting({
    scheme: frozen.scheme,
    declarations: taken.map(({ declaration }) => declaration),
    ...judging(frozen.judgements),
    circumstances: { ...circumstances(app), keptOut },
    firstGroup,
    firmness: firmness(app, frozen.dataDigest),
  })
  const variety = result.rankings.find((one) => one.variety === id)
  const rest = { data: { taken }, judgements: frozen.judgements, differences }
  return (
    variety && {
      result,
      variety,
      recorded: (listed: readonly string[]) => ({
        ...rankedOf(result, variety, rest, listed),
        ...firm(robustness[id]),
      }),
    }
  )
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

/** No accepted compliance report, a result worse than promised, or a bar: no place, and the reason is kept. */
async function keptOutOf(
  app: App,
  entries: Awaited<ReturnType<typeof entriesOf>>,
): Promise<{ kept: Kept; entry: string }[]> {
  const today = shanghaiDay(app.clock.now())
  const reports = await app.reader
    .selectFrom('compliance_report')
    .select(['declaration', 'verdict'])
    .where('declaration', '=', ({ fn, val }) => fn.any(val(entries.map(({ declaration }) => declaration))))
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
