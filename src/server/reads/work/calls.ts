import type { Who } from '#domain/disclosure.ts'
import { applying } from '#domain/call.ts'
import { isRefusal } from '#domain/refusal.ts'
import { inRoom, notYours, todayOf, type Looked } from './looked.ts'

/** Newest first, with the areas of each; an assessor applies from here. */
export const calls = (who: Who, from: Looked) =>
  inRoom(who, 'calls', async () => {
    const today = todayOf(from)
    const rows = await withAreas(from)
    return {
      today,
      calls: rows.map((call) => ({ ...call, runs: call.opensOn <= today && today <= call.closesOn })),
      impossible: notYours(who, ['working-body'], '3.4.1'),
    }
  })

/** What a call is made of: the areas that were decided. */
export const callForm = (who: Who, from: Looked) =>
  inRoom(who, 'calls', async () => ({
    today: todayOf(from),
    areas: await from.reader
      .selectFrom('key_area')
      .select(['id', 'number', 'title'])
      .where('state', '=', 'decided')
      .orderBy('number', 'desc')
      .execute(),
    impossible: notYours(who, ['working-body'], '3.4.1'),
  }))

/** What one may apply for today: each running call with each of its areas. */
export async function openCalls(from: Looked) {
  const today = todayOf(from)
  return (await withAreas(from)).flatMap((call) =>
    call.areas
      .filter(({ id }) => !isRefusal(applying({ ...call, areas: [id] }, id, today)))
      .map((area) => ({
        call: call.id,
        keyArea: area.id,
        number: call.number,
        title: area.title,
        closesOn: call.closesOn,
      })),
  )
}

async function withAreas({ reader }: Looked) {
  const rows = await reader
    .selectFrom('call')
    .select(['id', 'number', 'title', 'opens_on as opensOn', 'closes_on as closesOn'])
    .orderBy('number', 'desc')
    .execute()
  const areas = await reader
    .selectFrom('call_area')
    .innerJoin('key_area', 'key_area.id', 'call_area.key_area')
    .select(['call_area.call', 'key_area.id', 'key_area.title'])
    .orderBy('key_area.number')
    .execute()
  return rows.map((row) => ({ ...row, areas: areas.filter(({ call }) => call === row.id) }))
}
