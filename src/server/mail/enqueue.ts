import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../db/schema.ts'

export const mailShape = z.object({
  to: z.email(),
  subject: z.string().min(1),
  text: z.string(),
  /** Obligations whose term begins when this mail was tried, and the person it goes to. */
  serves: z.object({ obligations: z.array(z.uuid()).min(1), person: z.uuid() }).optional(),
  /** The one page that it tells of, so that it can be withdrawn. */
  about: z.string().optional(),
})
export type Mail = z.infer<typeof mailShape>

/** Tried again after 30 s, then each time after about twice as long, at most 2 hours: for two days. Messages hold links: an hour after the end they are gone. */
const retries = { limit: 30, delay: 30, delayMax: 7_200, keepDays: 14, forgetAfter: 3_600 }

/** Within the act's transaction: the message goes out when the act is committed, and never without it. */
export async function enqueueMail(tx: Kysely<Database>, mail: Mail): Promise<void> {
  const data = JSON.stringify(mailShape.parse(mail))
  await sql`
    insert into pgboss.job (name, data, retry_limit, retry_delay, retry_delay_max, retry_backoff, keep_until, deletion_seconds)
    values ('mail', ${data}, ${retries.limit}, ${retries.delay}, ${retries.delayMax}, true,
      now() + make_interval(days => ${retries.keepDays}), ${retries.forgetAfter})`.execute(tx)
}

/** What still waits in the queue and tells of this page is not sent: whoever it was for may not know of it any more. */
export async function withdrawMail(db: Kysely<Database>, about: string): Promise<void> {
  await sql`
    delete from pgboss.job
    where name = 'mail' and state in ('created', 'retry') and data ->> 'about' = ${about}`.execute(db)
}
