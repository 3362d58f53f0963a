import { z } from 'zod'
import { workingDaysAfter } from '#domain/calendar.ts'
import { aboutWhom, handling, officeFor, referring, replying, type Office } from '#domain/concern.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { concernByReceipt, concernFacts, handlersOf, namedStaff, officeOf } from '../facts/concern.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile } from './files.ts'
import { id, line, prose } from './shapes.ts'

const receipt = z.string().regex(/^[0-9a-f]{64}$/)
/** A file's own name may tell who sent it: the platform gives it another. */
const nameless = attached.transform((file) => ({ ...file, name: `evidence.${file.type.split('/')[1]}` }))

/** Anybody, without an account and without a name. Only whoever deals with it learns that it is there. */
export const concernLodged = act('concern.lodged@1', {
  clauses: ['6.2', '7.2'],
  by: ['public'],
  sealed: true,
  input: z.object({
    receipt,
    about: z.enum(aboutWhom),
    whom: line,
    ground: line,
    text: prose,
    name: z.string().trim().max(200).nullish(),
    contact: z.string().trim().max(200).nullish(),
    evidence: nameless.nullish(),
  }),
  async perform(context, input) {
    const { tx, seq, at, policy } = context
    const listed = policy.participationEndReasons.entries.some((one) => one.id === input.ground && one.bars)
    if (!listed) settle(refuse('exit-ground-not-listed', '6.2'))
    const words = `${input.whom} ${input.text}`
    const body = await officeOf(tx, policy, 'working-body')
    const namesStaff = (await namedStaff(tx, body, words)).length > 0
    const office = officeFor({ about: input.about, namesStaff })
    const place = await placeIn(context, { office, words })
    const concern = context.id()
    await tx
      .insertInto('concern')
      .values({
        id: concern,
        act: seq,
        receipt: input.receipt,
        ...place.columns,
        about: input.about,
        whom: input.whom,
        ground: input.ground,
        text: input.text,
        name: input.name || null,
        contact: input.contact || null,
        state: 'lodged',
        answer: null,
        exit_case: null,
        lodged_at: at,
      })
      .execute()
    if (input.evidence) await attachEvidence(context, concern, input.evidence)
    await obligeHandling(context, { concern, office, ...place })
    return {}
  },
  shows: () => ({}),
})

/** What the office wants to know; the reporter finds it under the receipt. */
export const concernAsked = act('concern.asked@1', {
  clauses: ['6.2'],
  by: ['working-body', 'regulator'],
  sealed: true,
  input: z.object({ concern: id, text: prose }),
  async perform(context, { concern, text }) {
    settle(handling(await concernFacts(context.tx, concern, context.by.person), context.by))
    await say(context, { concern, author: 'handler', text })
    return { concern }
  },
  shows: () => ({}),
})

/** Whoever holds the receipt answers or adds: nobody learns who that is. */
export const concernReplied = act('concern.replied@1', {
  clauses: ['6.2'],
  by: ['public'],
  sealed: true,
  input: z.object({ receipt, text: prose, evidence: nameless.nullish() }),
  async perform(context, { receipt: key, text, evidence }) {
    const { tx, policy } = context
    const found = await concernByReceipt(tx, key)
    settle(replying(found))
    if (!found) return {}
    await say(context, { concern: found.id, author: 'reporter', text })
    if (evidence) await attachEvidence(context, found.id, evidence)
    const organisation = found.handler
    const place = { organisation, closedTo: found.closedTo, number: found.number }
    const open = await tx
      .selectFrom('obligation')
      .select('due_on')
      .where('what', '=', 'handle-concern')
      .where('subject', '=', found.id)
      .where('closed_act', 'is', null)
      .executeTakeFirst()
    // Laid on the desk anew, so that a mail tells of it; the day by which it is due stays.
    await context.discharge('handle-concern', found.id)
    await context.discharge('read-addition', found.id)
    const what = found.state === 'lodged' ? ('handle-concern' as const) : ('read-addition' as const)
    const dueOn =
      open?.due_on ?? workingDaysAfter(context.calendar, context.today, termOf(policy, context.today)).lastDay
    await oblige(context, { what, concern: found.id, office: found.handlerRole, dueOn, ...place })
    return {}
  },
  shows: () => ({}),
})

/** To the other office, which then is the only one that sees it. */
export const concernReferred = act('concern.referred@1', {
  clauses: ['6.2'],
  by: ['working-body', 'regulator'],
  sealed: true,
  input: z.object({ concern: id, reason: prose }),
  async perform(context, { concern, reason }) {
    const { tx, seq, policy, by } = context
    const facts = await concernFacts(tx, concern, by.person)
    const words = `${facts?.whom} ${facts?.text}`
    const body = await officeOf(tx, policy, 'working-body')
    settle(referring(facts, by, { namesStaff: (await namedStaff(tx, body, words)).length > 0 }))
    const office: Office = facts?.handlerRole === 'regulator' ? 'working-body' : 'regulator'
    const place = await placeIn(context, { office, words })
    await tx
      .updateTable('concern')
      .set({ ...place.columns, act: seq })
      .where('id', '=', concern)
      .execute()
    await say(context, { concern, author: 'handler', text: reason })
    await context.discharge('handle-concern', concern)
    await obligeHandling(context, { concern, office, ...place })
    return {}
  },
  shows: () => ({}),
})

/** Not followed up, or passed on to a body outside: with an answer to whoever reported. */
export const concernSettled = act('concern.settled@1', {
  clauses: ['6.2'],
  by: ['working-body', 'regulator'],
  sealed: true,
  input: z.object({ concern: id, outcome: z.enum(['not-followed', 'passed-on']), answer: prose }),
  async perform(context, { concern, outcome, answer }) {
    const { tx, seq, by } = context
    settle(handling(await concernFacts(tx, concern, by.person), by))
    await tx.updateTable('concern').set({ state: outcome, answer, act: seq }).where('id', '=', concern).execute()
    await context.discharge('handle-concern', concern)
    return { concern }
  },
  shows: () => ({}),
})

/** Where it lies from now on, under a number of that office alone: gaps in one office's numbers tell nothing of the other's. */
async function placeIn(context: Context, { office, words }: { office: Office; words: string }) {
  const { tx, policy } = context
  const organisation = await officeOf(tx, policy, office)
  const closedTo = await namedStaff(tx, organisation, words)
  const number = await context.next(`concern ${office}`, 3)
  const columns = { number, handler: organisation, handler_role: office, closed_to: json(closedTo) }
  return { organisation, closedTo, number, columns }
}

type Placed = {
  readonly concern: string
  readonly office: Office
  readonly organisation: string
  readonly closedTo: readonly string[]
  readonly number: string
}

async function obligeHandling(context: Context, of: Placed): Promise<void> {
  const { policy, today, calendar } = context
  const dueOn = workingDaysAfter(calendar, today, termOf(policy, today)).lastDay
  await oblige(context, { ...of, what: 'handle-concern', dueOn })
}

const termOf = (policy: Context['policy'], today: string) => parameter(policy, 'concernTerm', today).value

/** On the office's desk; where it names one of them, on the desks of the others alone. */
async function oblige(
  context: Context,
  { concern, office, organisation, closedTo, number, what, dueOn }: Placed & { what: string; dueOn: string },
): Promise<void> {
  const owed = {
    what,
    subject: concern,
    role: office,
    organisation,
    title: { zh: number },
    path: `/work/concerns/${concern}`,
    dueOn,
    clause: '6.2' as const,
  }
  if (closedTo.length === 0) return context.oblige(owed)
  const handlers = await handlersOf(context.tx, { organisation, office, closedTo, today: context.today })
  for (const person of handlers) await context.oblige({ ...owed, person })
}

async function say(
  { tx, seq, at, id: newId }: Context,
  message: { concern: string; author: 'handler' | 'reporter'; text: string },
): Promise<void> {
  await tx
    .insertInto('concern_message')
    .values({ id: newId(), act: seq, at, ...message })
    .execute()
}

async function attachEvidence(context: Context, concern: string, file: z.output<typeof nameless>): Promise<void> {
  const row = { id: context.id(), act: context.seq, subject: concern, kind: 'concern-evidence' as const }
  await context.tx
    .insertInto('attachment')
    .values({ ...row, file: await recordFile(context, file, 'parties') })
    .execute()
}
