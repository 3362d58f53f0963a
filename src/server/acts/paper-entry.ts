import { z } from 'zod'
import { answering, contesting, settling, standing, type Party } from '#domain/paper.ts'
import { refuse } from '#domain/refusal.ts'
import { handOf } from '../facts/capacity.ts'
import { enteringHand, paperEntry } from '../facts/paper.ts'
import { act, settle, type Context } from './act.ts'
import { paperActs } from './index.ts'
import { id, line, prose } from './shapes.ts'

/** Sealed, all of them: what was entered may be a sheet or an objection. */
const parties = ['assessor', 'enterprise', 'expert', 'department', 'regulator'] as const

/** The party says that what was entered for it is not what it wrote. What depends on it waits. */
export const paperContested = act('paper.contested@1', {
  clauses: ['6.1'],
  by: [...parties, 'public'],
  sealed: true,
  // Whoever wrote without an account shows the key of the receipt.
  input: z.object({ entry: id, reason: prose, receipt: line.nullish() }),
  async perform(context, { entry, reason, receipt }) {
    const { tx, seq, today } = context
    const found = await entryIn(context, entry)
    settle(contesting(found, await partyIn(context, found?.enteredAct, receipt), today))
    await tx
      .updateTable('paper_entry')
      .set({ state: 'contested', contest: reason, act: seq })
      .where('id', '=', entry)
      .execute()
    await endTerm(context, entry)
    await context.oblige({
      what: 'settle-paper',
      subject: entry,
      role: 'working-body',
      title: found?.title ?? { zh: '' },
      path: `/work/paper/${entry}`,
      clause: '6.1',
    })
    return { entry }
  },
  shows: () => ({}),
})

/** The party says that it is right: nobody waits for the end of the term. */
export const paperAccepted = act('paper.accepted@1', {
  clauses: ['6.1'],
  by: [...parties],
  sealed: true,
  input: z.object({ entry: id }),
  async perform(context, { entry }) {
    const { tx, seq } = context
    settle(answering(await entryIn(context, entry), context.by))
    await tx.updateTable('paper_entry').set({ state: 'accepted', act: seq }).where('id', '=', entry).execute()
    await endTerm(context, entry)
    return { entry }
  },
  shows: () => ({}),
})

/** The term is over and nobody said anything. */
export const paperContestEnded = act('paper.contest-ended@1', {
  clauses: ['6.1'],
  by: ['system'],
  sealed: true,
  input: z.object({ entry: id }),
  async perform(context, { entry }) {
    settle(standing(await entryIn(context, entry), context.today))
    await endTerm(context, entry)
    return { entry }
  },
  shows: () => ({}),
})

/** Compared with the scan by another person: it stands, with the reason, or it is taken back as if it had not been entered. */
export const paperSettled = act('paper.settled@1', {
  clauses: ['6.1'],
  by: ['working-body'],
  sealed: true,
  input: z.object({ entry: id, outcome: z.enum(['upheld', 'undone']), reason: prose }),
  async perform(context, { entry, outcome, reason }) {
    const { tx, seq, by } = context
    const found = await entryIn(context, entry)
    settle(
      settling(found, {
        first: found && (await enteringHand(tx, found)),
        by: await handOf(tx, by),
      }),
    )
    await tx
      .updateTable('paper_entry')
      .set({ state: outcome, resolution: reason, act: seq })
      .where('id', '=', entry)
      .execute()
    await context.discharge('settle-paper', entry)
    if (outcome === 'undone' && found) await undoing(found.type)(context, { ...found, reason })
    return { entry, outcome }
  },
  shows: () => ({}),
})

const entryIn = ({ tx }: Context, entry: string) => paperEntry(tx, entry)

/** What the party is asked, and what the system waits for. */
async function endTerm(context: Context, entry: string): Promise<void> {
  await context.discharge(['check-paper', 'end-contest'], entry)
}

async function partyIn(
  { tx, by }: Context,
  seq: number | undefined,
  receipt: string | null | undefined,
): Promise<Party> {
  if (by.actor !== 'public') return by
  const entered = await tx
    .selectFrom('act')
    .select('seq')
    .where('seq', '=', seq ?? 0)
    .where('key', '=', receipt ?? '')
    .executeTakeFirst()
  return entered ? by : settle(refuse('paper-entry-unknown', '6.1'))
}

function undoing(type: string) {
  const found = paperActs.find((one) => one.type === type)?.paper
  if (!found) throw new Error(`${type} cannot be undone`)
  return found.undo
}
