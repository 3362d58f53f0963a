import type { By } from '#server/acts/act.ts'
import { paperContested, paperSettled } from '#server/acts/paper-entry.ts'
import type { Outcome } from '#server/acts/perform.ts'
import type { World } from '../world.ts'
import { anybody } from './periods.ts'

/** What was entered, and its entry. */
export function entered<R>(outcome: Outcome<R>): R & { entry: string } {
  if (outcome.kind !== 'done' || !outcome.entry) throw new Error(JSON.stringify(outcome))
  return { ...outcome.result, entry: outcome.entry }
}

/** The key of the receipt that the sender of an entry got. */
export async function keyOf(w: World, entry: string): Promise<string> {
  const row = await w.app.reader
    .selectFrom('paper_entry')
    .innerJoin('act', 'act.seq', 'paper_entry.entered_act')
    .select('act.key')
    .where('paper_entry.id', '=', entry)
    .executeTakeFirstOrThrow()
  return row.key ?? ''
}

/** Its sender says that it is not what they wrote; where they have no account, by the receipt. */
export const contest = async (w: World, entry: string, by: By = anybody) =>
  w.do(
    paperContested,
    { entry, reason: '与我写的不一样。', ...(by.actor === 'public' && { receipt: await keyOf(w, entry) }) },
    by,
  )

/** Another of the office compares it and takes it back. */
export const undo = (w: World, entry: string, by: By) =>
  w.try(paperSettled, { entry, outcome: 'undone', reason: '与原件不符。' }, by)
