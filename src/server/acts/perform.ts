import { sql, type Transaction } from 'kysely'
import { shanghaiDay } from '#domain/calendar.ts'
import type { Refusal } from '#domain/refusal.ts'
import { beginning } from '#domain/programme.ts'
import { holding, issuing } from '#domain/standing.ts'
import { refuse } from '#domain/refusal.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import type { App } from '../app.ts'
import type { Database } from '../db/schema.ts'
import { newId } from '../id.ts'
import { policyDigest } from '../policy-digest.ts'
import { append } from './append.ts'
import { Refused, type Act, type By, type Context } from './act.ts'
import { closeObligations, openObligation } from './obligation.ts'
import { trackingTouches } from './touches.ts'

export type Issue = { readonly path: string; readonly code: string; readonly values: Readonly<Record<string, string | number>> }

export type Outcome<R> =
  | { readonly kind: 'done'; readonly seq: number; readonly result: R }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }

export type How = {
  readonly by: By
  /** Idempotence: a repeat under the same key gets the first answer. */
  readonly key?: string
  /** The preparation that is being issued. */
  readonly preparation?: string
}

/** The one way in. One transaction: the ledger's head, standing, the rule, the rows, the act. */
export async function perform<I, R>(app: App, act: Act<I, R>, input: unknown, how: How): Promise<Outcome<R>> {
  const parsed = act.input.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues.map(issueOf) }
  try {
    return await app.db.transaction().execute((tx) => within(app, tx, act, parsed.data, how))
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

async function within<I, R>(
  app: App,
  transaction: Transaction<Database>,
  act: Act<I, R>,
  input: I,
  how: How,
): Promise<Outcome<R>> {
  const head = await takeHead(transaction)
  // After the lock, in a statement of its own: what was committed while we waited is seen.
  const first = how.key ? await repeated<R>(transaction, act, how.key) : undefined
  if (first) return first
  const at = new Date(Math.max(app.clock.now().getTime(), head.at.getTime()))
  const today = shanghaiDay(at)
  await standing(transaction, act, how.by, today)
  if (act.begins) await programmeRuns(transaction, act)

  const touched = new Set<string>()
  const tx = trackingTouches(transaction, touched)
  const context = contextOf(app, tx, { seq: head.seq + 1, at, today, by: how.by })
  if (act.issued) await issuePreparation(context, act, input, how.preparation)
  const result = await act.perform(context, input)
  await append(transaction, { head, act, input, result, how, context, touched })
  return { kind: 'done', seq: context.seq, result }
}

type Head = { epoch: number; seq: number; at: Date }

async function takeHead(tx: Transaction<Database>): Promise<Head> {
  const { rows } = await sql<Head>`
    with head as (select epoch, seq, at from ledger_head where id = 1 for update)
    select epoch, seq, at, set_config('lingpao.act', (seq + 1)::text, true) from head`.execute(tx)
  const head = rows[0]
  if (!head) throw new Error('the ledger is not open: run `npx lingpao migrate`, then open it')
  return head
}

async function repeated<R>(tx: Transaction<Database>, act: { readonly type: string }, key: string) {
  const row = await tx.selectFrom('act').select(['seq', 'type', 'result']).where('key', '=', key).executeTakeFirst()
  if (!row) return
  if (row.type !== act.type) throw new Refused(refuse('key-used-elsewhere', '6.1'))
  return { kind: 'done', seq: row.seq, result: row.result as R } as const // stored by this act under this key
}

async function standing<I, R>(tx: Transaction<Database>, act: Act<I, R>, by: By, today: string): Promise<void> {
  if (!act.by.includes(by.actor)) throw new Refused(refuse('not-yours-to-do', act.clauses[0] ?? '6.1'))
  if (by.actor === 'system' || by.actor === 'public') return
  const row = await tx
    .selectFrom('capacity')
    .select(['id', 'person', 'organisation', 'role', 'from_day', 'until_day'])
    .where('id', '=', by.capacity ?? '')
    .where('person', '=', by.person ?? '')
    .where('organisation', '=', by.organisation ?? '')
    .where('role', '=', by.actor)
    .executeTakeFirst()
  const no = holding(row && { ...row, fromDay: row.from_day, untilDay: row.until_day }, today)
  if (no) throw new Refused(no)
}

async function programmeRuns<I, R>(tx: Transaction<Database>, act: Act<I, R>): Promise<void> {
  const { state } = await tx.selectFrom('programme').select('state').executeTakeFirstOrThrow()
  const no = beginning(state, act.clauses[0] ?? '1')
  if (no) throw new Refused(no)
}

function contextOf(app: App, tx: Transaction<Database>, moment: Pick<Context, 'seq' | 'at' | 'today' | 'by'>): Context {
  const id = () => newId(moment.at)
  const base = { ...moment, tx, id, policy: app.policy, policyDigest: policyDigest(app.policy), calendar: app.calendar }
  return {
    ...base,
    next: (series) => nextNumber(tx, series),
    oblige: (owed) => openObligation(base, owed),
    discharge: (what, subject, whom) => closeObligations(base, what, subject, whom),
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
  const no = issuing(row && { preparedBy: row.prepared_by, state: row.state }, context.by.person)
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

function issueOf(issue: { path: PropertyKey[]; code: string; message: string; params?: unknown }): Issue {
  const custom = typeof issue.params === 'object' && issue.params !== null ? issue.params : {}
  const code = issue.code === 'custom' && 'rule' in custom ? String(custom.rule) : issue.code
  const values = Object.fromEntries(
    [...Object.entries(issue), ...Object.entries(custom)].filter(
      (pair): pair is [string, string | number] => ['string', 'number'].includes(typeof pair[1]) && pair[0] !== 'message',
    ),
  )
  return { path: issue.path.map(String).join('.'), code, values }
}
