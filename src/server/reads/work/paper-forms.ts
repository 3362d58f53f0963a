import type { Who } from '#domain/disclosure.ts'
import { progressOf } from '#server/facts/publicity.ts'
import { inRoom, type Looked } from './looked.ts'

/** What staff chooses from when it enters what anybody sent on paper. */

/** Periods for which something may still be entered that came in while they ran. */
export const periodsOnPaper = (who: Who, from: Looked) =>
  inRoom(who, 'paper desk', async () => {
    const rows = await from.reader
      .selectFrom('publicity')
      .select(['id', 'number', 'title', 'last_day as lastDay', 'outcome'])
      .where((where) => where.or([where('outcome', 'is', null), where('outcome', '!=', 'withdrawn')]))
      .orderBy('number', 'desc')
      .execute()
    const open = []
    for (const row of rows) if (!row.outcome || (await progressOf(from.reader, row.id)) === 'shown') open.push(row)
    return { periods: open }
  })

export const groupsOnPaper = (who: Who, from: Looked) =>
  inRoom(who, 'paper desk', async () => ({ groups: from.policy.areaGroups.map(({ id, name }) => ({ id, name })) }))

export const callsOnPaper = (who: Who, from: Looked) =>
  inRoom(who, 'paper desk', async () => ({
    calls: await from.reader.selectFrom('call').select(['id', 'number', 'title']).orderBy('number', 'desc').execute(),
  }))
