import type { Transaction } from 'kysely'
import type { Text } from '#policy/policy.ts'
import { workingDaysAfter } from '#domain/calendar.ts'
import { entering, type Party } from '#domain/paper.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter } from '#policy/policy.ts'
import { json, type Database } from '../db/schema.ts'
import { contestedEntry, partyFacts } from '../facts/paper.ts'
import { settle, type Act, type By, type Context } from './act.ts'
import { recordFile, type Attached } from './files.ts'

/** What came in on paper: whom it is from, when, and how it looks. */
export type Paper = { readonly from: Party; readonly receivedOn: string; readonly scans: readonly Attached[] }

/** The party as whom the act is done, by the day on which the paper came in. */
export async function partyOf<I, R>(
  tx: Transaction<Database>,
  { act, paper, today }: { act: Act<I, R>; paper: Paper; today: string },
): Promise<By> {
  const { from, receivedOn, scans } = paper
  const party = await partyFacts(tx, from, receivedOn)
  const clause = act.clauses[0] ?? '6.1'
  const said = { by: act.by, onPaper: act.paper !== undefined, clause }
  settle(entering({ act: said, party, receivedOn, scans: scans.length }, today))
  return party ?? settle(refuse('paper-party-unknown', '6.1'))
}

type Done<I, R> = {
  readonly act: Act<I, R>
  readonly input: I
  readonly result: R
  readonly paper: Paper
  readonly by: By
  readonly before: unknown
}

/** Written by the act itself: who it was entered for, from what, and until when they may say that it is not theirs. */
export async function recordEntry<I, R>(context: Context, done: Done<I, R>): Promise<string> {
  const { tx, seq } = context
  const { act, input, result, paper, by, before } = done
  if (!act.paper) throw new Error(`${act.type} does not come on paper`)
  const { subject, title, holds = [] } = await act.paper.about(context, input, result)
  const entry = context.id()
  await tx
    .insertInto('paper_entry')
    .values({
      id: entry,
      act: seq,
      entered_act: seq,
      type: act.type,
      subject,
      holds: [subject, ...holds],
      title: json(title),
      role: paper.from.actor === 'system' ? 'public' : paper.from.actor,
      organisation: paper.from.organisation ?? null,
      person: paper.from.person ?? null,
      received_on: paper.receivedOn,
      entered_by: by.person ?? '',
      entered_in: by.capacity ?? null,
      state: 'standing',
      before: before === undefined || before === null ? null : json(before),
      contest: null,
      resolution: null,
    })
    .execute()
  for (const scan of paper.scans) {
    const file = await recordFile(context, scan, 'parties')
    await tx
      .insertInto('attachment')
      .values({ id: context.id(), act: seq, subject: entry, kind: 'scan', file })
      .execute()
  }
  await tell(context, { entry, title, party: paper.from })
  return entry
}

/** Whoever has a desk finds it there; whoever has none was told by the receipt, and the term is that of the day. */
async function tell(context: Context, { entry, title, party }: { entry: string; title: Text; party: Party }) {
  const owed = { subject: entry, title, path: `/work/paper/${entry}`, clause: '6.1' } as const
  const { actor, organisation, person } = party
  if (actor === 'public' || actor === 'system') {
    const { value } = parameter(context.policy, 'contestTerm', context.today)
    const dueOn = workingDaysAfter(context.calendar, context.today, value).lastDay
    return context.oblige({ ...owed, what: 'end-contest', role: 'system', dueOn })
  }
  const whom = actor === 'expert' ? { person } : { organisation }
  await context.oblige({ ...owed, what: 'check-paper', role: actor, ...whom, term: 'contestTerm' })
  await context.oblige({ ...owed, what: 'end-contest', role: 'system', term: 'contestTerm' })
}

/** While it is open whether the party wrote this, nothing goes on that depends on it. */
export async function nothingContested(tx: Transaction<Database>, subjects: readonly string[]): Promise<void> {
  if (await contestedEntry(tx, subjects)) settle(refuse('paper-contested', '6.1'))
}
