import { sql } from 'kysely'
import { shanghaiDay, startOfDay, workingDaysAfter } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import type { App } from '../app.ts'
import { eachMail, owedBySomebody, tell } from './notices.ts'

/**
 * Whoever still owes something whose term ends within days is told once more, by one mail. What was closed meanwhile is not
 * told of: of a seat that somebody has left, nothing is. Whoever was told today is not reminded today.
 */
export async function remind(app: App): Promise<number> {
  const today = shanghaiDay(app.clock.now())
  const notice = parameter(app.policy, 'reminderNotice', today).value
  const soon = workingDaysAfter(app.calendar, today, notice).lastDay
  return app.db.transaction().execute(async (tx) => {
    await sql`select 1 from lease where name = 'notices' for update`.execute(tx)
    const owed = await owedBySomebody(tx, today)
      .where('o.due_on', '>=', today)
      .where('o.due_on', '<=', soon)
      .where(sql<Date>`(select at from act where seq = o.opened_act)`, '<', startOfDay(today))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('reminder').select('obligation').whereRef('obligation', '=', 'o.id'))),
      )
      .execute()
    const mails = eachMail(owed)
    for (const tasks of mails)
      await tell(app, tx, tasks, { subject: 'desk.mail-reminder', lead: 'desk.mail-reminder-lead' })
    const ids = [...new Set(owed.map(({ id }) => id))]
    for (const obligation of ids) await tx.insertInto('reminder').values({ obligation, at: app.clock.now() }).execute()
    return mails.length
  })
}
