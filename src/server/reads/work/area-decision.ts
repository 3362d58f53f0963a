import { entering, isIn } from '#domain/edition.ts'
import type { Who } from '#domain/disclosure.ts'
import { provincial, yearOf } from '#domain/key-area.ts'
import { areaStanding, editionEntries } from '#server/facts/area.ts'
import { firstNo, inRoom, notYours, todayOf, type Looked } from './looked.ts'

/** What one document may decide for an edition: proposals on which departments were heard, and areas of the edition before. */
export const areaDecision = (who: Who, from: Looked, asked: string | null = null) =>
  inRoom(who, 'key-areas', async () => {
    const { reader, policy } = from
    const year = yearOf(todayOf(from))
    const edition = asked === String(year + 1) ? year + 1 : year
    const groups = policy.areaGroups.map(({ id }) => id)
    const rows = await reader
      .selectFrom('key_area')
      .select(['id', 'number', 'title', 'group_id as group', 'state'])
      .where('state', 'in', ['proposed', 'decided'])
      .orderBy('number')
      .orderBy('act')
      .execute()
    const standing = await Promise.all(rows.map((row) => areaStanding(reader, row.id)))
    const areas = rows.map((row, index) => ({
      ...row,
      groupName: policy.areaGroups.find(({ id }) => id === row.group)?.name ?? { zh: row.group },
      why: firstNo(entering(standing[index], { change: row.state === 'proposed' ? 'new' : 'kept' }, edition, groups)),
    }))
    const entries = await editionEntries(reader)
    return {
      edition,
      editions: [year, year + 1],
      groups: policy.areaGroups.map(({ id, name }) => ({ id, name })),
      proposals: areas.filter(({ state }) => state === 'proposed'),
      standing: areas.filter(({ state, why }) => state === 'decided' && !why),
      decided: entries.filter((entry) => entry.edition === edition && isIn(entry)).length,
      impossible: firstNo(notYours(who, ['regulator'], '3.1'), provincial(who.place, policy.province.code)),
    }
  })
