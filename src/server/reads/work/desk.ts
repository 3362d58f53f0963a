import { sql } from 'kysely'
import { addDays, isWorkingDay, shanghaiDay, startOfDay, type Calendar } from '#domain/calendar.ts'
import type { Who } from '#domain/disclosure.ts'
import { parameter } from '#policy/policy.ts'
import { inRoom, todayOf, type Looked } from './looked.ts'

const recentDays = 30
const shownDone = 10

/** What waits for this capacity, what was done of it lately, and how its organisation stands. */
export const desk = (who: Who, from: Looked) =>
  inRoom(who, 'desk', async () => {
    const today = todayOf(from)
    const [waiting, done, organisation, prepared] = await Promise.all([
      owedBy(who, from)
        .where('closed_act', 'is', null)
        .orderBy('due_on', (at) => at.asc().nullsLast())
        .orderBy('opened_act')
        .execute(),
      doneBy(who, from, addDays(today, -recentDays)),
      organisationOf(who, from),
      preparedBy(who, from),
    ])
    return {
      today,
      organisation,
      waiting: waiting.map((one) => ({
        ...one,
        workingDaysLeft: one.due === null ? null : workingDaysLeft(from.calendar, today, one.due),
        /** The days of a term that begins with service, until it has begun. */
        termDays: one.term && one.due === null ? parameter(from.policy, one.term, today).value : null,
        own: one.what === 'issue' && prepared.includes(one.subject),
      })),
      done,
    }
  })

const owedBy = ({ role, organisation, person }: Who, { reader }: Looked) =>
  reader
    .selectFrom('obligation')
    .select(['what', 'subject', 'title', 'path', 'due_on as due', 'term', 'clause'])
    .where('role', '=', role)
    .where(({ or, eb }) =>
      or([eb('obligation.organisation', 'is', null), eb('obligation.organisation', '=', organisation)]),
    )
    .where(({ or, eb }) => or([eb('obligation.person', 'is', null), eb('obligation.person', '=', person)]))

async function doneBy(who: Who, from: Looked, since: string) {
  const rows = await owedBy(who, from)
    .innerJoin('act', 'act.seq', 'obligation.closed_act')
    .select(['act.at', 'act.seq'])
    .where('act.at', '>=', startOfDay(since))
    .where('act.capacity', '<>', 'system') // what a due date ended was done by nobody
    .where('obligation.subject', 'not in', seatsLeft(from))
    .orderBy('act.seq', 'desc')
    .limit(shownDone)
    .execute()
  return rows.map(({ at, ...one }) => ({ ...one, day: shanghaiDay(at) }))
}

/** Whoever left a seat is not reminded of the case. */
const seatsLeft = ({ reader }: Looked) =>
  reader
    .selectFrom('seat')
    .select(sql<string>`id::text`.as('id'))
    .where('state', 'in', ['declined', 'recused', 'replaced'])

const organisationOf = ({ organisation }: Who, { reader }: Looked) =>
  reader.selectFrom('organisation').select(['standing', 'reason']).where('id', '=', organisation).executeTakeFirst()

async function preparedBy({ person }: Who, { reader }: Looked): Promise<string[]> {
  const rows = await reader
    .selectFrom('preparation')
    .select('id')
    .where('prepared_by', '=', person)
    .where('state', '=', 'prepared')
    .execute()
  return rows.map(({ id }) => id)
}

/** Today counts as long as it lasts; below zero, so many have passed since the last day. */
export function workingDaysLeft(calendar: Calendar, today: string, due: string): number {
  const [from, to, sign] = today <= due ? [today, due, 1] : [due, today, -1]
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1
  return count * sign
}
