import { correctableIn } from '#domain/correction.ts'
import type { Who } from '#domain/disclosure.ts'
import { closing, withdrawing } from '#domain/publicity.ts'
import { countsForNothing } from '#domain/submission.ts'
import { isRefusal, refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { schemeOf } from '#server/facts/application.ts'
import { submissionsOf } from '#server/facts/publicity.ts'
import { firstNo, inRoom, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('publicity')
    .select(['id', 'number', 'kind', 'title', 'opened_on as openedOn', 'last_day as lastDay', 'provisional', 'outcome'])
    .select(['subject', 'moves'])

/** Every period, those that are not closed first, with what came in and what of it is still to be done. */
export const periods = (who: Who, from: Looked) =>
  inRoom(who, 'periods', async () => {
    const all = await rows(from).orderBy('opened_on', 'desc').orderBy('number', 'desc').execute()
    const sent = await from.reader
      .selectFrom('submission')
      .select(['publicity', 'kind', 'state'])
      .where('state', 'not in', countsForNothing)
      .execute()
    const counted = all.map((row) => {
      const of = sent.filter(({ publicity }) => publicity === row.id)
      return {
        ...row,
        comments: of.filter(({ kind }) => kind === 'comment').length,
        objections: of.filter(({ kind }) => kind === 'objection').length,
        open: of.filter(({ state }) => state === 'confirmed' || state === 'admitted').length,
      }
    })
    return {
      today: todayOf(from),
      periods: [...counted.filter(({ outcome }) => !outcome), ...counted.filter(({ outcome }) => outcome)],
    }
  })

/** What may be done with one period: withdraw it, or put a slip of the pen right; and what its end waits for. */
export const period = (who: Who, from: Looked, number: string) =>
  inRoom(who, 'periods', async () => {
    const row = await rows(from).where('number', '=', number).executeTakeFirst()
    if (!row) return { period: null }
    const scheme = row.kind === 'scheme' && !row.outcome ? await schemeOf(from.reader, row.subject) : undefined
    const end = closing(row, await submissionsOf(from.reader, row.id), todayOf(from))
    const waiting = await waitingFor(who, from, 'publicity.withdrawn@1', { publicity: row.id })
    return {
      period: row,
      today: todayOf(from),
      texts: scheme ? correctableIn(scheme.content as Scheme) : [], // parsed when it was handed in
      charactersMax: parameter(from.policy, 'typographicMax', todayOf(from)).value,
      waiting,
      waitingCorrection: await waitingFor(who, from, 'scheme.corrected@1', { publicity: row.id }),
      impossible: {
        /** Nobody closes a period by hand: why the system does not yet. */
        close: isRefusal(end) ? end : undefined,
        withdraw: firstNo(
          withdrawing(row, { wentOn: await wentFurther(from, row.subject) }),
          waiting && refuse('already-prepared', '6.1'),
        ),
        correct: scheme ? undefined : refuse('correction-outside-publicity', '3.4.3'),
      },
    }
  })

async function wentFurther({ reader }: Looked, subject: string): Promise<boolean> {
  const application = await reader
    .selectFrom('application')
    .select('state')
    .where('id', '=', subject)
    .executeTakeFirst()
  const ranking = await reader.selectFrom('ranking').select('state').where('id', '=', subject).executeTakeFirst()
  return !['in-publicity', 'cleared'].includes(application?.state ?? ranking?.state ?? '')
}

export const outages = (who: Who, from: Looked) =>
  inRoom(who, 'periods', async () => ({
    hours: parameter(from.policy, 'outageHours', todayOf(from)).value,
    outages: await from.reader
      .selectFrom('outage')
      .select(['day', 'from_time as from', 'until_time as until', 'reason', 'act'])
      .orderBy('day', 'desc')
      .execute(),
  }))
