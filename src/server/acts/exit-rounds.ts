import type { Consequence } from '#domain/exit-case.ts'
import type { Intake } from '../facts/intake.ts'
import type { Context } from './act.ts'
import { tell } from './telling.ts'
import { ended, withdrawPeriods } from './exit-consequences.ts'
import { dissolvePanels } from './seating.ts'

const rankingSteps = [
  'shortlist',
  'ask-consent',
  'settle-ranking',
  'reason-lead',
  'convene-report-audit',
  'convene-deliberation',
  'conclude-deliberation',
  'take-up-ranking',
  'open-publicity',
  'publish-ranking',
]

/** Rounds on these schemes that are not published stop for good, and those who are ranked in them are told. */
export async function stopRounds(context: Context, schemes: readonly string[]): Promise<Consequence[]> {
  const { tx, seq } = context
  await dischargeSummaries(context, schemes)
  const rounds = await runningRounds(context, schemes)
  if (rounds.length === 0) return [ended('rounds-stopped', [])]
  const ids = rounds.map(({ id }) => id)
  const rankings = await tx
    .updateTable('ranking')
    .set({ state: 'stopped', act: seq })
    .where('evaluation', 'in', ids)
    .where('state', 'not in', over)
    .returning('id')
    .execute()
  await tx
    .updateTable('evaluation')
    .set({ state: 'stopped', act: seq })
    .where('id', 'in', ids)
    .where('id', 'not in', (query) =>
      query.selectFrom('ranking').select('evaluation').where('ranking.state', '=', 'published'),
    )
    .execute()
  await context.discharge('evaluate', ids)
  const subjects = rankings.map(({ id }) => id)
  await context.discharge(rankingSteps, subjects)
  await dischargeEntries(context, subjects)
  const referrals = await withdrawReferrals(context, ids)
  return [
    ended(
      'rounds-stopped',
      rounds.map(({ number }) => number),
    ),
    ended('panels-dissolved', [], await dissolvePanels(context, [...subjects, ...referrals])),
    await withdrawPeriods(context, subjects),
    await tellEnterprises(context, ids),
  ]
}

/** What was put to experts is not asked any more. */
async function withdrawReferrals(context: Context, evaluations: readonly string[]): Promise<readonly string[]> {
  const { tx, seq, today } = context
  const rows = await tx
    .updateTable('referral')
    .set({ state: 'withdrawn', settled_on: today, act: seq })
    .where('evaluation', 'in', [...evaluations])
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  const referrals = rows.map(({ id }) => id)
  await context.discharge(['convene-judgement', 'settle-referral'], referrals)
  return referrals
}

const over = ['published', 'without-consent', 'stopped'] as const

/** Frozen and not evaluated yet, or with a ranking that is not published. */
async function runningRounds({ tx }: Context, schemes: readonly string[]) {
  if (schemes.length === 0) return []
  return tx
    .selectFrom('evaluation')
    .select(['id', 'number'])
    .where('scheme', 'in', [...schemes])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('state', '=', 'frozen'),
        eb('id', 'in', selectFrom('ranking').select('evaluation').where('ranking.state', 'not in', over)),
      ]),
    )
    .orderBy('number')
    .execute()
}

/** Whoever has left sums nothing up any more. */
async function dischargeSummaries(context: Context, schemes: readonly string[]): Promise<void> {
  if (schemes.length === 0) return
  const all = await context.tx
    .selectFrom('evaluation')
    .select('id')
    .where('scheme', 'in', [...schemes])
    .execute()
  await context.discharge(
    'hand-in-summary',
    all.map(({ id }) => id),
  )
}

async function dischargeEntries(context: Context, rankings: readonly string[]): Promise<void> {
  if (rankings.length === 0) return
  const entries = await context.tx
    .selectFrom('entry')
    .select(['id', 'declaration'])
    .where('ranking', 'in', [...rankings])
    .execute()
  await context.discharge(
    ['consent', 'lapse-consent'],
    entries.map(({ id }) => id),
  )
  await context.discharge(
    'supply-report',
    entries.map(({ declaration }) => declaration),
  )
}

/** Every enterprise whose standard was taken into a round that stops. */
async function tellEnterprises(context: Context, evaluations: readonly string[]): Promise<Consequence> {
  const { tx } = context
  const told = new Set<string>()
  for (const evaluation of evaluations) {
    const row = await tx
      .selectFrom('evaluation')
      .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
      .select(['evaluation.data', 'scheme.title'])
      .where('evaluation.id', '=', evaluation)
      .executeTakeFirstOrThrow()
    const { taken } = row.data as Intake // frozen by ranking.data-frozen, whose shape this is, and never with nothing
    const enterprises = await tx
      .selectFrom('declaration')
      .select('enterprise')
      .distinct()
      .where(
        'id',
        'in',
        taken.map(({ id }) => id),
      )
      .execute()
    for (const { enterprise } of enterprises) told.add(enterprise)
    await tell(
      context,
      enterprises.map(({ enterprise }) => ({
        role: 'enterprise' as const,
        organisation: enterprise,
        kind: 'round-stopped' as const,
        subject: evaluation,
        title: row.title,
      })),
    )
  }
  return ended('enterprises-told', [], told.size)
}
