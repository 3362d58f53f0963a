import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { App } from '../app.ts'
import { authOf } from '../auth/house.ts'
import type { Database } from '../db/schema.ts'
import { filerMail, type News } from '../filer-mail.ts'
import { enqueueMail } from '../mail/enqueue.ts'

/**
 * Whoever lodged something is told what became of it: the ledger is read on from the place reached, which is kept in the same
 * transaction as the mail. People without a mail address are told on paper.
 */
export async function tellFilers(app: App): Promise<number> {
  const { origin } = authOf(app)
  return app.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ reached: number }>`select reached from lease where name = 'filers' for update`.execute(
      tx,
    )
    const after = rows[0]?.reached ?? 0
    const { seq: upTo } = await tx.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
    if (upTo === after) return 0
    let told = 0
    for (const one of await touched(tx, { after, upTo })) {
      const news = newsOf(one)
      const { contact } = one
      if (!news || contact === null || !z.email().safeParse(contact).success) continue
      await enqueueMail(tx, filerMail(app, origin, { ...one, contact }, news))
      told += 1
    }
    await sql`update lease set reached = ${upTo} where name = 'filers'`.execute(tx)
    return told
  })
}

type Touched = Awaited<ReturnType<typeof touched>>[number]

/** Submissions that an act wrote since, and those whose period was withdrawn since. */
const touched = (tx: Transaction<Database>, { after, upTo }: { after: number; upTo: number }) =>
  tx
    .selectFrom('submission as s')
    .innerJoin('publicity as p', 'p.id', 's.publicity')
    .innerJoin('act as a', (join) =>
      join.on(({ or, and, eb, ref }) =>
        or([eb('a.seq', '=', ref('s.act')), and([eb('a.seq', '=', ref('p.act')), eb('p.outcome', '=', 'withdrawn')])]),
      ),
    )
    .select(['s.receipt', 's.contact', 's.state', 's.answer', 's.confirm_by as confirmBy', 'a.type', 'p.title'])
    .select(['p.number as publicity', 'p.withdrawn_reason as reason'])
    .select(({ eb, and, ref }) =>
      and([eb('a.seq', '=', ref('p.act')), eb('a.seq', '!=', ref('s.act'))]).as('isPeriods'),
    )
    .where('a.seq', '>', after)
    .where('a.seq', '<=', upTo)
    .orderBy('a.seq')
    .orderBy('s.receipt')
    .execute()

function newsOf({ type, state, answer, confirmBy, reason, isPeriods }: Touched): News | undefined {
  const done = type.replace(/@\d+$/, '')
  if (isPeriods) {
    if (state !== 'lodged' && state !== 'confirmed' && state !== 'admitted') return
    return reason === null ? { kind: 'ended' } : { kind: 'withdrawn', reason }
  }
  if (done === 'publicity.opened') return { kind: 'carried' }
  if (state === 'lodged' && confirmBy) return { kind: 'confirm', day: confirmBy }
  if (done === 'submission.lodged') return { kind: 'entered' }
  if (done === 'submission.confirmed') return { kind: 'confirmed' }
  if (state === 'admitted') return { kind: 'admitted' }
  // A reason that one person proposed is nothing that anybody is told.
  if (state === 'inadmissible' || state === 'answered') return { kind: state, answer: answer ?? '' }
}
