import { z } from 'zod'
import { restoring, suspending, type PartyStanding, type Suspendable } from '#domain/participation.ts'
import { participationOf, partyName } from '../facts/standing.ts'
import { act, settle, type Context } from './act.ts'
import { vacateSeats } from './seating.ts'
import { expertPool } from '../facts/organisation.ts'
import { grant } from './organisation.ts'
import { id, prose } from './shapes.ts'
import { tell } from './telling.ts'

const party = z.enum(['assessor', 'expert'])

/** Taking part rests from today: nothing new may be done, and what runs waits. */
export const standingSuspended = act('standing.suspended@1', {
  clauses: ['6.2', '3.3.1'],
  by: ['working-body'],
  issued: true,
  input: z.object({ party, subject: id, reason: prose }),
  async perform(context, { party: of, subject, reason }) {
    settle(suspending(await participationOf(context.tx, { party: of, subject })))
    await setParticipation(context, { party: of, subject, standing: 'suspended' })
    await recordStanding(context, { party: of, subject, standing: 'suspended', reason })
    if (of === 'expert') await vacateSeats(context, subject, { sheetsToo: false })
    await tellParty(context, { party: of, subject, kind: 'suspended' })
    return { party: of }
  },
  shows: ({ party: of }) => ({ party: of }),
})

/** Back from a suspension, or from an exit whose bar is over. */
export const standingRestored = act('standing.restored@1', {
  clauses: ['6.2', '3.3.1'],
  by: ['working-body'],
  issued: true,
  input: z.object({ party, subject: id, reason: prose }),
  async perform(context, { party: of, subject, reason }) {
    settle(restoring(await participationOf(context.tx, { party: of, subject }), context.today))
    await readmit(context, { party: of, subject, reason })
    await tellParty(context, { party: of, subject, kind: 'restored' })
    return { party: of }
  },
  shows: ({ party: of }) => ({ party: of }),
})

/** Takes part again, with the capacity that an exit may have ended. */
export async function readmit(
  context: Context,
  of: { party: Suspendable; subject: string; reason: string; cause?: string },
): Promise<void> {
  await setParticipation(context, { ...of, standing: 'admitted' })
  await recordStanding(context, { ...of, standing: 'admitted' })
  if (of.party === 'expert') await reopenCapacity(context, of.subject)
}

/** Whoever is suspended or readmitted reads so on the desk, with the reason. */
async function tellParty(
  context: Context,
  { party: of, subject, kind }: { party: Suspendable; subject: string; kind: 'suspended' | 'restored' },
): Promise<void> {
  const { tx } = context
  const title = await partyName(tx, { party: of, subject })
  if (of === 'assessor') return tell(context, { role: 'assessor', organisation: subject, kind, subject, title })
  const { person } = await tx.selectFrom('expert').select('person').where('id', '=', subject).executeTakeFirstOrThrow()
  await tell(context, { role: 'expert', organisation: await expertPool(tx), person, kind, subject, title })
}

type Change = {
  readonly party: 'assessor' | 'scheme' | 'expert'
  readonly subject: string
  readonly standing: PartyStanding
  readonly barredUntil?: string | null
  readonly ground?: string
  readonly reason?: string
  readonly cause?: string
  readonly successor?: string
}

/** One row for each change: the history that the public reads. */
export async function recordStanding({ tx, seq, today, id: newId }: Context, change: Change): Promise<void> {
  await tx
    .insertInto('standing')
    .values({
      id: newId(),
      act: seq,
      party: change.party,
      subject: change.subject,
      standing: change.standing,
      from_day: today,
      barred_until: change.barredUntil ?? null,
      ground: change.ground ?? null,
      reason: change.reason ?? null,
      cause: change.cause ?? null,
      successor: change.successor ?? null,
    })
    .execute()
}

type Stand = { party: Suspendable; subject: string; standing: 'admitted' | 'suspended' | 'exited' }

/** An organisation that was verified and an expert that was admitted are the same step of each. */
export async function setParticipation({ tx, seq }: Context, { party: of, subject, standing }: Stand): Promise<void> {
  if (of === 'expert') {
    await tx.updateTable('expert').set({ standing, act: seq }).where('id', '=', subject).execute()
    return
  }
  await tx
    .updateTable('organisation')
    .set({ standing: standing === 'admitted' ? 'verified' : standing, act: seq })
    .where('id', '=', subject)
    .execute()
}

async function reopenCapacity(context: Context, expert: string): Promise<void> {
  const { tx, seq, today } = context
  const { person } = await tx.selectFrom('expert').select('person').where('id', '=', expert).executeTakeFirstOrThrow()
  const pool = await expertPool(tx)
  const open = await tx
    .updateTable('capacity')
    .set({ until_day: null, act: seq })
    .where('person', '=', person)
    .where('organisation', '=', pool)
    .where('until_day', '>=', today)
    .returning('id')
    .execute()
  const held = await tx
    .selectFrom('capacity')
    .select('id')
    .where('person', '=', person)
    .where('organisation', '=', pool)
    .where('until_day', 'is', null)
    .executeTakeFirst()
  if (open.length > 0 || held) return
  await grant(context, { person, organisation: pool, role: 'expert', fromDay: today })
}
