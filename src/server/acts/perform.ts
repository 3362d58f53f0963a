import { sql, type Transaction } from 'kysely'
import { shanghaiDay } from '#domain/calendar.ts'
import type { Refusal } from '#domain/refusal.ts'
import { beginning, type ProgrammeState } from '#domain/programme.ts'
import { issueOf, type Issue } from '#domain/issue.ts'
import { holding, issuing, type Capacity } from '#domain/standing.ts'
import { refuse } from '#domain/refusal.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import type { App } from '../app.ts'
import type { Database } from '../db/schema.ts'
import { newId } from '../id.ts'
import { policyDigest } from '../policy-digest.ts'
import { append } from './append.ts'
import { Refused, settle, type Act, type By, type Context } from './act.ts'
import { inTransaction, type Statement } from '../transaction.ts'
import { closeObligations, openObligation } from './obligation.ts'
import { takingDown, trial, type Written } from './written.ts'

export { issueOf, type Issue }

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
    const outcome = await inTransaction(app.db, takeHead(how), (tx, head: Head) =>
      within(app, tx, head, { act, input: parsed.data, how }),
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

async function within<I, R>(
  app: App,
  transaction: Transaction<Database>,
  head: Head,
  { act, input, how }: Asked<I, R>,
): Promise<{ result: Outcome<R>; last?: Statement }> {
  if (head.repeated) return { result: await sameAnswer(transaction, { act, input, by: how.by }, head.repeated) }
  const at = new Date(Math.max(app.clock.now().getTime(), new Date(head.at).getTime()))
  const today = shanghaiDay(at)
  settle(standing(act, how.by, head.capacity, today))
  if (act.begins) settle(beginning(head.programme ?? 'active', act.clauses[0] ?? '1'))

  const written: Written = new Map()
  const context = contextOf(app, takingDown(transaction, written), written, {
    seq: head.seq + 1,
    at,
    today,
    by: how.by,
  })
  if (act.issued) await issuePreparation(context, act, input, how.preparation)
  const result = await act.perform(context, input)
  const last = append({ head, act, input, result, how, context, written })
  return { result: { kind: 'done', seq: context.seq, result }, last }
}

type Repeated = { seq: number; type: string; result: unknown }
type Head = {
  epoch: number
  seq: number
  at: string
  repeated: Repeated | null
  capacity: (Capacity & { from_day: string; until_day: string | null }) | null
  programme: ProgrammeState | null
}

/** Takes the head; only then looks for a repeat, at the capacity and at the programme, so that settled state is seen. */
const takeHead = ({ key, by }: How): Statement => ({
  name: 'take_head',
  text: 'select take_head($1, $2::uuid) as head',
  values: [key ?? null, by.capacity ?? null],
})

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
  const asked = by.actor === 'system' || first.input === null || sameBytes(first.input, input) // null: erased since
  if (type !== act.type || !own || !asked) throw new Refused(refuse('key-used-elsewhere', '6.1'))
  return { kind: 'done', seq, result: result as R } // stored by this act under this key
}

function standing<I, R>(act: Act<I, R>, by: By, row: Head['capacity'], today: string): Refusal | undefined {
  if (!act.by.includes(by.actor)) return refuse('not-yours-to-do', act.clauses[0] ?? '6.1')
  if (by.actor === 'system' || by.actor === 'public') return
  const own = row?.person === by.person && row?.organisation === by.organisation && row?.role === by.actor
  return holding(own && row ? { ...row, fromDay: row.from_day, untilDay: row.until_day } : undefined, today)
}

function contextOf(
  app: App,
  tx: Transaction<Database>,
  written: Written,
  moment: Pick<Context, 'seq' | 'at' | 'today' | 'by'>,
): Context {
  const id = () => newId(moment.at)
  const base = { ...moment, tx, id, policy: app.policy, policyDigest: policyDigest(app.policy), calendar: app.calendar }
  return {
    ...base,
    next: (series) => nextNumber(tx, series),
    trial: (work) => trial(tx, written, work),
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
