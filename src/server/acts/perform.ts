import { sql, type Transaction } from 'kysely'
import { endOfDay, shanghaiDay } from '#domain/calendar.ts'
import { yearOf } from '#domain/key-area.ts'
import type { Refusal } from '#domain/refusal.ts'
import { beginning } from '#domain/programme.ts'
import { issueOf, type Issue } from '#domain/issue.ts'
import { holding, issuing, standingIn } from '#domain/standing.ts'
import { refuse } from '#domain/refusal.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import type { App } from '../app.ts'
import type { Database } from '../db/schema.ts'
import { handOf, holderOf } from '../facts/capacity.ts'
import { newId } from '../id.ts'
import { policyDigest } from '../policy-digest.ts'
import { append, commitToAsked, recordedOf, type Committed } from './append.ts'
import { Refused, settle, type Act, type By, type Context } from './act.ts'
import type { Statement } from '../transaction.ts'
import type { How } from './how.ts'
import { fromPlace, isAt, leftAt, takeHead, type Head, type Place, type Repeated } from './head.ts'
import { inTransaction } from '../transaction.ts'
import { closeObligations, openObligations } from './obligation.ts'
import { nothingContested, partyOf, recordEntry, type Paper } from './paper.ts'
import { takingDown, trial, type Written } from './written.ts'

export type Outcome<R> =
  | { readonly kind: 'done'; readonly seq: number; readonly result: R; readonly entry?: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }

/** The one way in. One transaction: the ledger's head, standing, the rule, the rows, the act. */
export async function perform<I, R>(app: App, act: Act<I, R>, input: unknown, how: How): Promise<Outcome<R>> {
  const parsed = act.input.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues.map(issueOf) }
  const asked = { act, input: parsed.data, how }
  try {
    const outcome = await fromPlace(app, (expected) =>
      once(app, asked, expected).catch((problem: unknown) => {
        if (problem instanceof Elsewhere) return once(app, asked)
        throw problem
      }),
    )
    if (outcome.kind === 'done') app.heard.seq = Math.max(app.heard.seq, outcome.seq)
    return outcome
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}

/** The same, for callers (seeds, jobs, tests) to whom anything but "done" is a fault of the program. */
export async function performed<I, R>(app: App, act: Act<I, R>, input: I, how: How): Promise<R> {
  const outcome = await perform(app, act, input, how)
  if (outcome.kind === 'done') return outcome.result
  const why = outcome.kind === 'refused' ? outcome.refusal : outcome.issues
  throw new Error(`${act.type} was not done: ${JSON.stringify(why)}`)
}

type Asked<I, R> = { readonly act: Act<I, R>; readonly input: I; readonly how: How }
type Answer<R> = { readonly outcome: Outcome<R>; readonly left?: Place }

/** One transaction, begun from where the ledger is expected, if anywhere. Were it not there, all is undone: `Elsewhere`. */
async function once<I, R>(app: App, asked: Asked<I, R>, expected?: Place): Promise<Outcome<R>> {
  const { act, input, how } = asked
  const { outcome, left } = await inTransaction<{ head: Head | null }, Answer<R>>(
    app.db,
    takeHead(how),
    async (tx, opened) => {
      const committed = commitToAsked(asked)
      const guessed = expected && momentAfter(app, expected)
      const ahead = guessed && working(app, tx, { ...asked, committed, from: guessed })
      await Promise.allSettled([opened, ahead]) // nothing is left on the way, whatever follows
      const { head } = await opened
      if (!head) throw new Error('the ledger is not open: start the application once with `npm start`')
      if (expected && !isAt(head, expected)) throw new Elsewhere()
      if (head.repeated) return { result: { outcome: await sameAnswer(tx, { act, input, by: how.by }, head.repeated) } }
      const from = guessed ?? momentAfter(app, head)
      settle(standing(how.paper ? paperWork : act, how.by, head.capacity, from.today))
      if (act.begins) settle(beginning(head.programme ?? 'active', act.clauses[0] ?? '1'))
      return ahead ?? working(app, tx, { ...asked, committed, from })
    },
  )
  if (left) leftAt(app, left)
  return outcome
}

class Elsewhere extends Error {}

type Moment = Pick<Context, 'seq' | 'at' | 'today'> & { readonly epoch: number }

function momentAfter(app: App, { epoch, seq, at: last }: Place): Moment {
  const at = new Date(Math.max(app.clock.now().getTime(), new Date(last).getTime()))
  return { epoch, seq: seq + 1, at, today: shanghaiDay(at) }
}

async function working<I, R>(
  app: App,
  transaction: Transaction<Database>,
  { act, input, how, committed, from }: Asked<I, R> & { readonly committed: Committed; readonly from: Moment },
): Promise<{ result: Answer<R>; last: Statement }> {
  const written: Written = new Map()
  const context = contextOf(app, takingDown(transaction, written), written, {
    ...from,
    by: how.paper ? await partyOf(transaction, { act, paper: how.paper, today: from.today }) : how.by,
    ...arrival(from.at, how.paper),
  })
  if (act.issued) await issuePreparation(context, act, input, how.preparation)
  const [deputyFor, { result, entry }] = await Promise.all([
    standsInFor(transaction, how.by, from.today),
    done(context, { act, input, how }),
  ])
  const { left, last } = append({ epoch: from.epoch, act, input, result, how, context, written, committed, deputyFor })
  return { result: { outcome: { kind: 'done', seq: context.seq, result, ...(entry && { entry }) }, left }, last }
}

/** The capacity in whose place somebody acts, while its holder could. */
async function standsInFor(tx: Transaction<Database>, { capacity }: By, today: string): Promise<string | null> {
  const holder = capacity ? await holderOf(tx, capacity) : undefined
  if (holder) settle(standingIn(holder, today))
  return holder?.id ?? null
}

/** The act's own work; and where it came in on paper, the entry. */
async function done<I, R>(context: Context, { act, input, how: { paper, by } }: Asked<I, R>) {
  if (!paper) return { result: await act.perform(context, input) }
  const before = await act.paper?.before?.(context, input)
  const result = await act.perform(context, input)
  return { result, entry: await recordEntry(context, { act, input, result, paper, by, before }) }
}

/** Whoever enters what came in on paper is of the working body, whatever the act. */
const paperWork = { by: ['working-body'], clauses: ['6.1'] } as const

/** A paper came in on its day, whenever it is entered: for a term it was there before that day ended. */
function arrival(at: Date, paper: Paper | undefined): Pick<Context, 'arrivedAt' | 'arrivedOn' | 'isOnPaper'> {
  const lastMoment = paper ? endOfDay(paper.receivedOn).getTime() - 1 : Infinity
  const arrivedAt = new Date(Math.min(at.getTime(), lastMoment))
  return { arrivedAt, arrivedOn: shanghaiDay(arrivedAt), isOnPaper: paper !== undefined }
}

/** The first answer, to the one who got it, for what was asked then. People's keys come with a form: it is the same form. */
async function sameAnswer<I, R>(
  tx: Transaction<Database>,
  { act, input, by }: { act: Act<I, R>; input: I; by: By },
  { seq, type, result }: Repeated,
): Promise<Outcome<R>> {
  const first = await tx
    .selectFrom('act')
    .leftJoin('commitment', (join) =>
      join.onRef('commitment.seq', '=', 'act.seq').on('commitment.subject', '=', 'input'),
    )
    .select(['act.person', 'act.organisation', 'commitment.values as input'])
    .where('act.seq', '=', seq)
    .executeTakeFirstOrThrow()
  const own = first.person === (by.person ?? null) && first.organisation === (by.organisation ?? null)
  const asked = by.actor === 'system' || first.input === null || sameBytes(first.input, recordedOf(act, input)) // null: erased since
  if (type !== act.type || !own || !asked) throw new Refused(refuse('key-used-elsewhere', '6.1'))
  return { kind: 'done', seq, result: result as R } // stored by this act under this key
}

function standing(
  act: Pick<Act<never, unknown>, 'by' | 'clauses'>,
  by: By,
  row: Head['capacity'],
  today: string,
): Refusal | undefined {
  if (!act.by.includes(by.actor)) return refuse('not-yours-to-do', act.clauses[0] ?? '6.1')
  if (by.actor === 'system' || by.actor === 'public') return
  const own = row?.person === by.person && row?.organisation === by.organisation && row?.role === by.actor
  return holding(own && row ? { ...row, fromDay: row.from_day, untilDay: row.until_day } : undefined, today)
}

function contextOf(
  app: App,
  tx: Transaction<Database>,
  written: Written,
  moment: Pick<Context, 'seq' | 'at' | 'today' | 'by' | 'arrivedAt' | 'arrivedOn' | 'isOnPaper'>,
): Context {
  const id = () => newId(moment.at)
  const base = { ...moment, tx, id, policy: app.policy, policyDigest: policyDigest(app.policy), calendar: app.calendar }
  return {
    ...base,
    next: async (series, digits, year = yearOf(moment.today)) =>
      `${year}-${String(await nextNumber(tx, `${series} ${year}`)).padStart(digits, '0')}`,
    trial: (work) => trial(tx, written, work),
    oblige: (owed) => openObligations(base, [owed].flat()),
    async discharge(what, subject, whom) {
      const subjects = [subject].flat()
      if (subjects.length === 0) return
      await Promise.all([nothingContested(tx, subjects), closeObligations(base, what, subjects, whom)])
    },
  }
}

async function nextNumber(tx: Transaction<Database>, series: string): Promise<number> {
  const row = await tx
    .insertInto('number_series')
    .values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet({ last: sql`number_series.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

async function issuePreparation<I, R>(context: Context, act: Act<I, R>, input: I, id: string | undefined) {
  const row = id
    ? await context.tx.selectFrom('preparation').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  const { tx, by } = context
  const preparedBy = row && (await handOf(tx, { person: row.prepared_by, capacity: row.prepared_in }))
  const hand = await handOf(tx, { person: by.person, capacity: by.capacity })
  const no = issuing(row && preparedBy && { preparedBy, state: row.state }, hand)
  if (no) throw new Refused(no)
  const same = row?.type === act.type && sameBytes(row.input, input)
  if (!row || !same) throw new Refused(refuse('not-what-was-prepared', '6.1'))
  await context.tx
    .updateTable('preparation')
    .set({ state: 'issued', issued_act: context.seq, act: context.seq })
    .where('id', '=', row.id)
    .execute()
  await context.discharge('issue', row.id)
}

const sameBytes = (one: unknown, other: unknown) =>
  Buffer.from(canonicalBytes(one as Json)).equals(canonicalBytes(other as Json)) // both came through JSON or zod
