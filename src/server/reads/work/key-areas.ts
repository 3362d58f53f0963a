import { deciding } from '#domain/key-area.ts'
import type { Who } from '#domain/disclosure.ts'
import { entering } from '#domain/disclosure.ts'
import { refuse } from '#domain/refusal.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'
import { factorsOf } from './prepared.ts'

const groupOf = ({ policy }: Looked, id: string) =>
  policy.areaGroups.find((group) => group.id === id)?.name ?? { zh: id }

/** Proposed ones first, then those decided. */
export const keyAreas = (who: Who, from: Looked) =>
  inRoom(who, 'key-areas', async () => {
    const rows = await from.reader
      .selectFrom('key_area')
      .select(['id', 'number', 'title', 'group_id', 'state', 'edition', 'decided_on as decidedOn'])
      .orderBy('state', 'desc')
      .orderBy('number', 'desc')
      .orderBy('act', 'desc')
      .execute()
    return { areas: rows.map(({ group_id, ...row }) => ({ ...row, group: groupOf(from, group_id) })) }
  })

/** What a proposal is asked for: the plan's groups, with the areas it names, and its four factors. */
export const keyAreaForm = (who: Who, { policy }: Looked) =>
  inRoom(who, 'key-areas', async () => ({
    groups: policy.areaGroups.map(({ id, name, areas }) => ({
      id,
      name,
      named: areas.entries.map((area) => area.name),
    })),
    factors: policy.areaFactors.map(({ name }) => name),
  }))

export async function keyArea(who: Who, from: Looked, id: string) {
  const row = await from.reader.selectFrom('key_area').selectAll().where('id', '=', idIn(id)).executeTakeFirst()
  return disclosed(row ? entering(who, 'key-areas') : 'unknown', async () => {
    if (!row) throw new Error('a key area was disclosed that is not there')
    const waiting = await waitingFor(who, from, 'key-area.decided@1', { keyArea: row.id })
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state,
      edition: row.edition,
      decidedOn: row.decided_on,
      group: groupOf(from, row.group_id),
      factors: factorsOf(from.policy, row.factors),
      waiting,
      impossible: firstNo(
        deciding(row),
        notYours(who, ['regulator'], '3.1'),
        waiting && refuse('already-prepared', '6.1'),
      ),
    }
  })
}
