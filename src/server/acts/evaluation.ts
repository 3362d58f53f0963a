import { z } from 'zod'
import { awaiting } from '#domain/intake.ts'
import { running } from '#domain/judgement.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { schemeShape } from '#domain/scheme.ts'
import { json } from '../db/schema.ts'
import { announcementOf, intakeOf, type Intake } from '../facts/intake.ts'
import { judgedDigest, judgementRows } from '../facts/judgement.ts'
import { openReferrals } from '../facts/referral.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { digestOf } from '../hash.ts'
import { act, settle, type Context } from './act.ts'
import { closeAnnouncement, schemeFacts, schemeToEvaluate, tellHolders } from './intake.ts'
import { chunksOf } from './obligation.ts'
import { obligeAssessor } from './ranking-owed.ts'
import { rankedVariety } from './ranking.ts'
import { id } from './shapes.ts'

/** Who is ranked, as of the day that was told: each enterprise learns what was taken of it, and why not. Later revisions count next time. */
export const dataFrozen = act('ranking.data-frozen@2', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  begins: true,
  input: z.object({ scheme: id }),
  async perform(context, { scheme }) {
    const { tx, seq, today, policy } = context
    const facts = await schemeToEvaluate(context, scheme)
    const announcement = await announcementOf(tx, scheme)
    settle(awaiting(announcement, today))
    const { cutOffDay, id: intake } = announcement ?? settle(refuse('intake-not-announced', '3.4.4'))
    const { holders, ...data } = await intakeOf(tx, {
      keyArea: facts.keyArea,
      scheme: schemeShape.parse(facts.content),
      cutOff: cutOffDay,
      province: policy.province.code,
    })
    if (data.taken.length === 0) settle(refuse('nothing-to-rank', '3.4.4'))
    const evaluation = context.id()
    const number = await context.next('evaluation', 2)
    const digest = digestOf(data)
    await tx
      .insertInto('evaluation')
      .values({
        id: evaluation,
        act: seq,
        number,
        scheme,
        cut_off_day: cutOffDay,
        data: json(data),
        data_digest: digest,
        result: null,
        result_digest: null,
        state: 'frozen',
      })
      .execute()
    await closeAnnouncement(context, intake, 'frozen')
    await context.discharge('freeze-data', scheme)
    await context.oblige({
      what: 'evaluate',
      subject: evaluation,
      role: 'assessor',
      organisation: facts.assessor,
      title: facts.title,
      path: `/work/evaluations/${evaluation}`,
      clause: '3.4.4',
    })
    await tellHolders(context, holders, { kind: 'data-frozen', subject: evaluation, title: facts.title })
    return { evaluation, number, cutOffDay, digest, taken: data.taken.length, left: data.left.length }
  },
  shows: (_, { number, cutOffDay, digest, taken, left }) => ({ number, cutOffDay, digest, taken, left }),
})

/** The engine ran before the act, on exactly the frozen data: nothing slow happens while the ledger's head is held. */
export const evaluated = act('ranking.evaluated@2', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({
    evaluation: id,
    dataDigest: z.string(),
    judgementsDigest: z.string(),
    /** What nobody has decided on. */
    undecided: z.int(),
    result: z.unknown(),
    resultDigest: z.string(),
    rankings: z.array(
      rankedVariety.extend({ variety: z.string(), title: z.object({ zh: z.string(), en: z.string().optional() }) }),
    ),
  }),
  /** Its row keeps the result for good, and each ranking's is a part of it. */
  recorded: ({ result: _, rankings, ...input }) => ({
    ...input,
    rankings: rankings.map(({ result: _, ...ranking }) => ranking),
  }),
  async perform(context, { evaluation, dataDigest, judgementsDigest, undecided, result, resultDigest, rankings }) {
    const { tx, seq, by } = context
    const row = await tx
      .selectFrom('evaluation')
      .select(['number', 'scheme', 'data', 'data_digest as dataDigest', 'state'])
      .where('id', '=', evaluation)
      .executeTakeFirst()
    const scheme = row && (await schemeFacts(tx, row.scheme))
    if (!row || !scheme || scheme.assessor !== by.organisation) return settle(refuse('evaluation-unknown', '3.4.4'))
    settle(acting(await organisationFacts(tx, by.organisation)))
    if (row.state === 'stopped') settle(refuse('round-stopped', '6.2'))
    if (row.state !== 'frozen') settle(refuse('already-evaluated', '3.4.4'))
    const judged = await judgementRows(tx, evaluation)
    if (row.dataDigest !== dataDigest || judgedDigest(judged) !== judgementsDigest)
      settle(refuse('ranking-has-changed', '3.4.4'))
    const proposed = judged.filter(({ state }) => state === 'proposed').length
    const referred = (await openReferrals(tx, evaluation)).length
    settle(running({ undecided, proposed, referred, rule: schemeShape.parse(scheme.content).admission.undecided }))
    await tx
      .updateTable('evaluation')
      .set({ result: json(result), result_digest: resultDigest, state: 'evaluated', act: seq })
      .where('id', '=', evaluation)
      .execute()
    await context.discharge('evaluate', evaluation)
    const enterprises = await enterprisesOf(context, row.data as Intake) // frozen by ranking.data-frozen, whose shape this is
    const made: string[] = []
    for (const ranking of rankings)
      made.push(await openRanking(context, { evaluation, number: row.number, ranking, enterprises }))
    return { evaluation, rankings: made, resultDigest }
  },
  shows: (_, { resultDigest }) => ({ resultDigest }),
})

type Ranked = z.output<typeof rankedVariety> & { variety: string; title: { zh: string; en?: string } }

async function openRanking(
  context: Context,
  of: {
    evaluation: string
    number: string
    ranking: Ranked
    enterprises: ReadonlyMap<string, string>
  },
): Promise<string> {
  const { tx, seq, today } = context
  const { variety, title, result, resultDigest, robustness, entries } = of.ranking
  const ranking = context.id()
  await tx
    .insertInto('ranking')
    .values({
      id: ranking,
      act: seq,
      number: `${of.number}-${variety}`,
      evaluation: of.evaluation,
      variety,
      title: json(title),
      state: 'evaluated',
      size_reason: null,
      tied: null,
      result: json(result),
      result_digest: resultDigest,
      robustness: robustness ? json(robustness) : null,
      lead_reason: null,
      withheld: 0,
      edition: Number(today.slice(0, 4)),
      published_on: null,
    })
    .execute()
  const ranked = entries.map((entry) => ({
    ...entry,
    enterprise: of.enterprises.get(entry.declaration) ?? settle(refuse('declaration-unknown', '3.4.4')),
  }))
  const rows = ranked.map(({ declaration, enterprise, rank, star, score }) => ({
    id: context.id(),
    act: seq,
    ranking,
    declaration,
    enterprise,
    rank,
    star,
    score,
    shortlisted: false,
    consent: 'not-asked' as const,
    consent_due_on: null,
  }))
  for (const some of chunksOf(rows)) await tx.insertInto('entry').values(some).execute()
  await context.oblige(
    [...new Map(ranked.map((one) => [one.declaration, one])).values()].map(({ declaration, enterprise }) => ({
      what: 'supply-report',
      subject: declaration,
      role: 'enterprise',
      organisation: enterprise,
      title,
      path: `/work/compliance-reports/${declaration}`,
      clause: '3.4.5',
    })),
  )
  if (entries.length > 0) await obligeAssessor(context, 'shortlist', ranking)
  return ranking
}

async function enterprisesOf({ tx }: Context, { taken }: Intake): Promise<ReadonlyMap<string, string>> {
  const ids = taken.map((one) => one.id)
  const rows = await tx.selectFrom('declaration').select(['id', 'enterprise']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.enterprise]))
}
