import { isClosed } from '#domain/application.ts'
import type { Move } from '#domain/period.ts'
import { publicityTerm, type PublicityKind } from '#domain/publicity.ts'
import { isRefusal } from '#domain/refusal.ts'
import { submitting } from '#domain/publicity.ts'
import type { Day } from '#policy/policy.ts'
import { sealOf } from './acts.ts'
import { handlingOpinions, publicAnswers, received } from './publicity-answers.ts'
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
  'moves',
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
  const isRunning = (row: { outcome: Outcome; lastDay: Day; provisional: boolean }) =>
    !row.outcome && (today <= row.lastDay || row.provisional)
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
    .select([...shown, 'id', 'act', 'subject', 'content', 'content_digest as digest', 'corrections'])
    .select(['withdrawn_reason as withdrawnReason', 'extra_days as extraDays'])
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
    /** Each makes a calendar take the newer one: a moved day, a corrected title, the end. */
    changes: row.moves.length + row.corrections.length + (row.outcome ? 1 : 0),
    explained: explainedDays(days, from.calendar),
    /** Why nothing can be handed in any more; nothing while the period runs. */
    refusal: isRefusal(no) ? no : undefined,
    received: await received(from, id),
    answers: await publicAnswers(from, id),
    handling: await handlingOpinions(from, { id, kind: row.kind, subject, closedBy: act }),
    periods: await periodsOf(from, subject),
    /** What the period before showed, where this one shows it amended. */
    before: row.kind === 'scheme' ? await amendedFrom(from, { subject, number }) : undefined,
    outages: await outagesIn(from, row.moves),
    /** What was shown came to its end unpublished: no other period follows. */
    ended: row.outcome ? await endOf(from, row.subject) : undefined,
    became: row.outcome === 'withdrawn' ? undefined : await became(from, row.kind, subject),
    seal: await sealOf(from, act),
    assessorKinds: policy.assessorKinds.entries,
  }
}

/** Every period of the same thing, oldest first: after an amendment, or where one was withdrawn, there are several. */
const periodsOf = ({ reader }: Public, subject: string) =>
  reader
    .selectFrom('publicity')
    .select(['number', 'opened_on as openedOn', 'last_day as lastDay', 'outcome', 'provisional'])
    .where('subject', '=', subject)
    .orderBy('opened_on')
    .orderBy('number')
    .execute()

async function amendedFrom({ reader }: Public, { subject, number }: { subject: string; number: string }) {
  const row = await reader
    .selectFrom('publicity')
    .innerJoin('handling_opinion', 'handling_opinion.publicity', 'publicity.id')
    .select(['publicity.number', 'publicity.content'])
    .where('publicity.subject', '=', subject)
    .where('publicity.number', '<', number)
    .where('handling_opinion.outcome', '=', 'amended')
    .orderBy('publicity.number', 'desc')
    .executeTakeFirst()
  return row && { number: row.number, content: row.content }
}

async function outagesIn({ reader }: Public, moves: readonly Move[]) {
  const days = moves.flatMap(({ outage }) => outage ?? [])
  if (days.length === 0) return []
  return reader
    .selectFrom('outage')
    .select(['day', 'from_time as from', 'until_time as until', 'reason', 'act'])
    .where('day', 'in', days)
    .orderBy('day')
    .execute()
}

/** Why nothing more comes of what a period showed; nothing while something may. */
export async function endOf({ reader }: Public, subject: string) {
  const application = await reader
    .selectFrom('application')
    .select('state')
    .where('id', '=', subject)
    .executeTakeFirst()
  if (application) return isClosed(application.state) ? application.state : undefined
  const ranking = await reader.selectFrom('ranking').select('state').where('id', '=', subject).executeTakeFirst()
  return ranking?.state === 'stopped' ? ('stopped' as const) : undefined
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
