import { publicityTerm, submitting, type PublicityKind } from '#domain/publicity.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Day, Policy } from '#policy/policy.ts'
import { sealOf } from './acts.ts'
import { explainedDays } from './publicity-days.ts'
import { todayOf, type Public } from './public.ts'

const shown = [
  'number',
  'kind',
  'title',
  'opened_on as openedOn',
  'last_day as lastDay',
  'working_days as workingDays',
  'days',
  'provisional',
  'outcome',
  'closed_on as closedOn',
] as const

export type Outcome = 'uncontested' | 'contested' | 'withdrawn' | null

/** Running: still open to the public today. Over, but not closed yet: shown with what has passed. */
export async function publicities(from: Public) {
  const today = todayOf(from)
  const rows = await from.reader
    .selectFrom('publicity')
    .select(shown)
    .orderBy('last_day', 'desc')
    .orderBy('number', 'desc')
    .execute()
  const isRunning = ({ outcome, lastDay }: { outcome: Outcome; lastDay: Day }) => !outcome && today <= lastDay
  return {
    today,
    running: rows.filter(isRunning).toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1)),
    past: rows.filter((row) => !isRunning(row)),
  }
}

export async function publicity(from: Public, number: string) {
  const { reader, policy } = from
  const today = todayOf(from)
  const row = await reader
    .selectFrom('publicity')
    .select([...shown, 'id', 'act', 'subject', 'content', 'content_digest as digest'])
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return
  const { id, act, subject, days, ...rest } = row
  const no = submitting({ ...row, id }, today)
  return {
    ...rest,
    today,
    clause: publicityTerm[row.kind].clause,
    days,
    explained: explainedDays(days, from.calendar),
    /** Why nothing can be handed in any more; nothing while the period runs. */
    refusal: isRefusal(no) ? no : undefined,
    answers: await publicAnswers(from, id),
    opinion: await handlingOpinion(from, row.kind, subject),
    became: await became(from, row.kind, subject),
    seal: await sealOf(from, act),
    assessorKinds: policy.assessorKinds.entries,
  }
}

/**
 * What the public sees of submissions: those that were decided, by kind, with the public answer. Never who wrote, what they
 * wrote, or that something still waits. A reason that one person proposed and no second one confirmed is no answer.
 */
async function publicAnswers({ reader, policy }: Public, publicity: string) {
  const rows = await reader
    .selectFrom('submission')
    .select(['kind', 'state', 'answer', 'ground', 'act'])
    .where('publicity', '=', publicity)
    .where('state', 'in', ['answered', 'inadmissible'])
    .orderBy('act')
    .execute()
  return rows.map(({ kind, state, answer, ground }) => ({
    kind,
    state: state === 'inadmissible' ? ('inadmissible' as const) : ('answered' as const),
    answer: answer ?? '',
    ground: groundName(policy, state === 'inadmissible' ? ground : null),
  }))
}

const groundName = (policy: Policy, ground: string | null) =>
  policy.inadmissibleGrounds.find(({ id }) => id === ground)?.name ?? null

/** What experts said when they looked at the contested case again. */
async function handlingOpinion({ reader }: Public, kind: PublicityKind, subject: string) {
  const row = await reader
    .selectFrom('panel')
    .select(['outcome', 'opinion', 'minority', 'act'])
    .where('subject', '=', subject)
    .where('kind', '=', kind === 'scheme' ? 're-review' : 'deliberation')
    .where('state', '=', 'opined')
    .orderBy('act', 'desc')
    .executeTakeFirst()
  return row?.outcome
    ? { outcome: row.outcome, text: row.opinion ?? '', minority: row.minority, act: row.act }
    : undefined
}

/** The number under which the thing was published afterwards. */
async function became(
  { reader }: Public,
  kind: PublicityKind,
  subject: string,
): Promise<{ path: string; on: Day } | undefined> {
  if (kind === 'scheme') {
    const row = await reader
      .selectFrom('scheme')
      .select(['number', 'published_on as on'])
      .where('application', '=', subject)
      .where('number', 'is not', null)
      .orderBy('version', 'desc')
      .executeTakeFirst()
    return row?.number && row.on ? { path: `/schemes/${row.number}`, on: row.on } : undefined
  }
  const row = await reader
    .selectFrom('ranking')
    .select(['number', 'published_on as on'])
    .where('id', '=', subject)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return row?.on ? { path: `/rankings/${row.number}`, on: row.on } : undefined
}

/** What the form needs: which period, and whether it still takes anything. */
export async function openPeriod(from: Public, number: string) {
  const row = await from.reader
    .selectFrom('publicity')
    .select(['id', 'number', 'kind', 'title', 'opened_on as openedOn', 'last_day as lastDay', 'provisional', 'outcome'])
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return
  const no = submitting(row, todayOf(from))
  return { ...row, clause: publicityTerm[row.kind].clause, refusal: isRefusal(no) ? no : undefined }
}

/** The receipt of a submission, for whoever holds the key under which it was sent. */
export async function receiptOf({ reader }: Public, key: string) {
  const row = await reader
    .selectFrom('act')
    .select(['at', 'result'])
    .where('key', '=', key)
    .where('type', 'like', 'submission.lodged@%')
    .executeTakeFirst()
  if (!row) return
  const { submission, receipt } = row.result as { submission: string; receipt: string } // what this act returns
  const of = await reader
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select(['submission.kind', 'publicity.number', 'publicity.title', 'publicity.kind as of'])
    .where('submission.id', '=', submission)
    .executeTakeFirstOrThrow()
  return {
    receipt,
    at: row.at.toISOString(),
    kind: of.kind,
    publicity: of.number,
    title: of.title,
    clause: publicityTerm[of.of].clause,
  }
}
