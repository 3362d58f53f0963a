import { sql } from 'kysely'
import { noticeServed } from '../acts/notice.ts'
import { performed } from '../acts/perform.ts'
import type { App } from '../app.ts'
import type { Mail } from '../mail/enqueue.ts'

const by = { actor: 'system' } as const
const atOnce = 1_000

/** The mail was handed on, or refused: from the first try on the terms run that it tells of. Later tries change nothing. */
export async function tried(app: App, { serves }: Mail, { id, went }: { id: string; went: 'sent' | 'failed' }) {
  if (!serves) return
  const key = `served ${id}`
  const before = await app.db.selectFrom('act').select('seq').where('key', '=', key).executeTakeFirst()
  if (!before) await performed(app, noticeServed, { ...serves, mail: went }, { by, key })
}

/**
 * Terms of people who were told and have no address: the notice lies on the desk, and there was nothing else to try. One
 * whose mail still waits in the queue is served by that.
 */
export async function serveUnmailed(app: App): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from obligation o
    where term is not null and served_on is null and closed_act is null and role <> 'system'
      and opened_act <= (select reached from lease where name = 'notices')
      and not exists (select from pgboss.job j where j.name = 'mail' and j.data -> 'serves' -> 'obligations' ? o.id::text)
    order by opened_act limit ${atOnce}`.execute(app.db)
  const obligations = rows.map(({ id }) => id)
  if (obligations.length > 0) await performed(app, noticeServed, { obligations, person: null, mail: 'none' }, { by })
}

/** Every term that waits for service, told or not: for a demonstration, whose people get no mail. */
export async function unserved({ db }: Pick<App, 'db'>): Promise<string[]> {
  const rows = await db
    .selectFrom('obligation')
    .select('id')
    .where('term', 'is not', null)
    .where('served_on', 'is', null)
    .where('closed_act', 'is', null)
    .where('role', '<>', 'system')
    .orderBy('opened_act')
    .limit(atOnce)
    .execute()
  return rows.map(({ id }) => id)
}
