import { sql, type Transaction } from 'kysely'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import { placesOf } from '#ui/places.ts'
import { sayDay } from '#ui/format.ts'
import { wordOfWhat } from '#ui/desk.ts'
import { say, type Lang } from '#ui/words/index.ts'
import type { App } from '../app.ts'
import { authOf } from '../auth/house.ts'
import { createLink } from '../auth/link.ts'
import type { Database } from '../db/schema.ts'
import { enqueueMail } from '../mail/enqueue.ts'

/** A task's link lives as long as a panel may take; everybody else signs in. */
const taskLinkHours = 24 * 14

/**
 * The obligations are the outbox: whoever came to owe something since the last time is told by one mail, and the place
 * reached is kept in the same transaction. Terms run from the desk; the mail is what was tried besides.
 */
export async function tellOfNew(app: App): Promise<number> {
  return app.db.transaction().execute(async (tx) => {
    const reached = await reachedBefore(tx)
    const { seq } = await tx.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
    if (seq === reached) return 0
    const owed = await newlyOwed(tx, { after: reached, upTo: seq, today: shanghaiDay(app.clock.now()) })
    const people = Map.groupBy(owed, ({ person }) => person)
    for (const [person, tasks] of people) await tell(app, tx, person, tasks)
    await sql`update lease set reached = ${seq} where name = 'notices'`.execute(tx)
    return people.size
  })
}

/** What came before is known, or nobody's business any more: a demonstration's history, a restored backup. */
export async function forgetOld({ db }: Pick<App, 'db'>): Promise<void> {
  await sql`update lease set reached = (select seq from ledger_head) where name in ('notices', 'filers')`.execute(db)
}

async function reachedBefore(tx: Transaction<Database>): Promise<number> {
  const { rows } = await sql<{ reached: number }>`select reached from lease where name = 'notices' for update`.execute(
    tx,
  )
  return rows[0]?.reached ?? 0
}

type Owed = Awaited<ReturnType<typeof newlyOwed>>[number]

const newlyOwed = (tx: Transaction<Database>, { after, upTo, today }: { after: number; upTo: number; today: string }) =>
  tx
    .selectFrom('obligation as o')
    .innerJoin('capacity as c', (join) =>
      join
        .on((on) => on(sql.ref('c.role'), '=', sql.ref('o.role')))
        .on(({ or, eb, ref }) =>
          or([eb('o.organisation', 'is', null), eb('c.organisation', '=', ref('o.organisation'))]),
        )
        .on(({ or, eb, ref }) => or([eb('o.person', 'is', null), eb('c.person', '=', ref('o.person'))])),
    )
    .innerJoin('person as p', 'p.id', 'c.person')
    .select([
      'o.id',
      'o.term',
      'o.what',
      'o.title',
      'o.path',
      'o.due_on as due',
      'o.clause',
      'o.role',
      'c.id as capacity',
      'c.person',
      'p.email',
    ])
    .where('o.opened_act', '>', after)
    .where('o.opened_act', '<=', upTo)
    .where('o.closed_act', 'is', null)
    .where('c.from_day', '<=', today)
    .where(({ or, eb }) => or([eb('c.until_day', 'is', null), eb('c.until_day', '>=', today)]))
    .where('p.email', 'is not', null)
    .orderBy('o.opened_act')
    .execute()

async function tell(app: App, tx: Transaction<Database>, personId: string, tasks: readonly Owed[]): Promise<void> {
  const auth = authOf(app)
  const [first] = tasks
  if (!first?.email) return
  const links = new Map<Owed, Links>()
  for (const task of tasks) links.set(task, await linksTo(auth, personId, task))
  const body = (lang: Lang) =>
    [
      say(lang)('desk.mail-lead'),
      ...tasks.map((task) => [lineOf(app, lang, task), ...linesOf(lang, links.get(task))].join('\n')),
    ].join('\n\n')
  const text = `${body('zh')}\n\n${body('en')}\n`
  const subject = say('zh')('desk.mail-subject', { count: tasks.length })
  const obligations = tasks.flatMap(({ id, term }) => (term ? [id] : []))
  await enqueueMail(tx, {
    to: first.email,
    subject,
    text,
    ...(obligations.length > 0 && { serves: { obligations, person: personId } }),
  })
}

type Links = { readonly to: string; readonly decline?: string }

/** Experts get a link that lets them in; an invitation has a second one, which leads straight to declining it. */
async function linksTo(auth: ReturnType<typeof authOf>, personId: string, task: Owed): Promise<Links> {
  const { role, capacity, path, what } = task
  if (role !== 'expert') return { to: `${auth.origin}/zh${path}` }
  const link = async (to: string) =>
    auth.origin +
    (await createLink(auth, {
      personId,
      capacityId: capacity,
      purpose: 'task',
      expiresInHours: taskLinkHours,
      to,
    }))
  return { to: await link(path), ...(what === 'sit' && { decline: await link(`${path}?decline`) }) }
}

const linesOf = (lang: Lang, links: Links | undefined): string[] =>
  links ? [links.to, ...(links.decline ? [say(lang)('desk.mail-decline') + links.decline] : [])] : []

function lineOf({ policy, clock }: App, lang: Lang, { what, title, due, term, clause }: Owed): string {
  const place = placesOf(policy)[clause]
  const basis = say(lang)('desk.mail-basis', { place: (lang === 'en' && place?.en) || place?.zh || clause })
  const days = term ? parameter(policy, term, shanghaiDay(clock.now())).value : 0
  const until = due
    ? say(lang)('desk.mail-until', { day: sayDay(lang, due) })
    : term
      ? say(lang)('desk.mail-term', { days })
      : ''
  const name = (lang === 'en' && title.en) || title.zh
  return `${say(lang)(wordOfWhat(what))} · ${name}${until}${basis}`
}
