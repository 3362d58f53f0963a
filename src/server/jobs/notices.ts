import { sql, type Transaction } from 'kysely'
import { shanghaiDay } from '#domain/calendar.ts'
import { parameter } from '#policy/policy.ts'
import { placesOf } from '#ui/places.ts'
import { sayDay } from '#ui/format.ts'
import { wordOfWhat } from '#ui/desk.ts'
import { say, type Lang, type WordId } from '#ui/words/index.ts'
import type { App } from '../app.ts'
import { authOf } from '../auth/house.ts'
import { createLink } from '../auth/link.ts'
import type { Database } from '../db/schema.ts'
import { enqueueMail } from '../mail/enqueue.ts'

/** A task's link lives as long as a panel may take; everybody else signs in. */
const taskLinkHours = 24 * 14

/** An answer may be given by the link as long as its term runs, over holidays too. */
const answerLinkHours = 24 * 30

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
    const mails = eachMail(owed)
    for (const tasks of mails) await tell(app, tx, tasks, newWords)
    await sql`update lease set reached = ${seq} where name = 'notices'`.execute(tx)
    return mails.length
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

type Owed = Awaited<ReturnType<ReturnType<typeof owedBySomebody>['execute']>>[number]

/** One mail to each person; an expert gets one for each task, so that it can be withdrawn by itself. */
export const eachMail = (owed: readonly Owed[]): readonly (readonly Owed[])[] => [
  ...Map.groupBy(owed, ({ person, role, path }) => (role === 'expert' ? `${person} ${path}` : person)).values(),
]

const newlyOwed = (tx: Transaction<Database>, { after, upTo, today }: { after: number; upTo: number; today: string }) =>
  owedBySomebody(tx, today).where('o.opened_act', '>', after).where('o.opened_act', '<=', upTo).execute()

/** What is owed, by everybody who may do it today and has an address. */
export const owedBySomebody = (tx: Transaction<Database>, today: string) =>
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
    .where('o.closed_act', 'is', null)
    .where('c.from_day', '<=', today)
    .where(({ or, eb }) => or([eb('c.until_day', 'is', null), eb('c.until_day', '>=', today)]))
    .where('p.email', 'is not', null)
    .orderBy('o.opened_act')

type MailWords = { readonly subject: 'desk.mail-subject' | 'desk.mail-reminder'; readonly lead: WordId }
const newWords: MailWords = { subject: 'desk.mail-subject', lead: 'desk.mail-lead' }

/** One mail: what is owed, until when, on what basis, and the way there. */
export async function tell(
  app: App,
  tx: Transaction<Database>,
  tasks: readonly Owed[],
  words: MailWords,
): Promise<void> {
  const auth = authOf(app)
  const [first] = tasks
  if (!first?.email) return
  const { person: personId } = first
  const links = new Map<Owed, Links>()
  for (const task of tasks) links.set(task, await linksTo(auth, personId, task))
  const body = (lang: Lang) =>
    [
      say(lang)(words.lead),
      ...tasks.map((task) => [lineOf(app, lang, task), ...linesOf(lang, links.get(task))].join('\n')),
    ].join('\n\n')
  const text = `${body('zh')}\n\n${body('en')}\n`
  const subject = say('zh')(words.subject, { count: tasks.length })
  const obligations = tasks.flatMap(({ id, term }) => (term ? [id] : []))
  await enqueueMail(tx, {
    to: first.email,
    subject,
    text,
    ...(first.role === 'expert' && { about: first.path }),
    ...(obligations.length > 0 && { serves: { obligations, person: personId } }),
  })
}

type Links = { readonly to: string; readonly decline?: string }

/** Experts get a link that lets them in, and so does who is asked for consent; an invitation has a second one, which leads straight to declining it. */
async function linksTo(auth: ReturnType<typeof authOf>, personId: string, task: Owed): Promise<Links> {
  const { role, capacity, path, what } = task
  if (role !== 'expert' && what !== 'consent') return { to: `${auth.origin}/zh${path}` }
  const link = async (to: string) =>
    auth.origin +
    (await createLink(auth, {
      personId,
      capacityId: capacity,
      purpose: 'task',
      expiresInHours: what === 'consent' ? answerLinkHours : taskLinkHours,
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
