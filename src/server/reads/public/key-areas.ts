import type { Text } from '#policy/policy.ts'
import { sealOf } from './acts.ts'
import type { Public } from './public.ts'

/** The areas of the newest decision first; those under consideration have no number yet, and no address. */
export async function keyAreas({ reader, policy }: Public) {
  const rows = await reader
    .selectFrom('key_area')
    .select(['number', 'group_id as group', 'title', 'state', 'edition', 'decided_on as decidedOn'])
    .orderBy('edition', 'desc')
    .orderBy('number')
    .execute()
  const groups = policy.areaGroups.map(({ id, name, areas, criteria }) => ({
    id,
    name,
    named: areas.entries.map((entry) => entry.name),
    open: areas.open,
    criteria: criteria ?? [],
    decided: rows.filter(({ group, state }) => group === id && state === 'decided').map(decided),
    proposed: rows.filter(({ group, state }) => group === id && state === 'proposed').map(({ title }) => title),
  }))
  return {
    groups,
    editions: [...new Set(rows.filter(({ state }) => state === 'decided').map(({ edition }) => edition))],
  }
}

type Row = { number: string | null; title: Text; edition: number; decidedOn: string | null }
const decided = ({ number, title, edition, decidedOn }: Row) => ({
  number: number ?? '',
  title,
  edition,
  decidedOn: decidedOn ?? '',
})

/** The plan's own names of the four factors, and the columns in which they were argued. */
const factorColumns = {
  declarations: 'declaration',
  'consumer-attention': 'attention',
  'quality-effect': 'effect',
  differentiation: 'differentiation',
} as const

export async function keyArea(from: Public, number: string) {
  const { reader, policy } = from
  const row = await reader
    .selectFrom('key_area')
    .selectAll()
    .where('number', '=', number)
    .where('state', '=', 'decided')
    .executeTakeFirst()
  if (!row) return
  const calls = await reader
    .selectFrom('call')
    .innerJoin('call_area', 'call_area.call', 'call.id')
    .select(['call.number', 'call.title', 'call.opens_on as opensOn', 'call.closes_on as closesOn'])
    .where('call_area.key_area', '=', row.id)
    .orderBy('call.number', 'desc')
    .execute()
  const schemes = await reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['scheme.number', 'scheme.title', 'scheme.published_on as publishedOn'])
    .where('application.key_area', '=', row.id)
    .where('scheme.standing', '=', 'in-force')
    .orderBy('scheme.number')
    .execute()
  const factors = policy.areaFactors.map(({ id, name }) => {
    const column = id in factorColumns ? factorColumns[id as keyof typeof factorColumns] : undefined // checked by `in`
    return { name, text: column ? row.factors[column] : '' }
  })
  return {
    number,
    title: row.title,
    group: policy.areaGroups.find(({ id }) => id === row.group_id)?.name ?? { zh: row.group_id },
    edition: row.edition,
    decidedOn: row.decided_on ?? '',
    factors: factors.filter(({ text }) => text !== ''),
    calls,
    schemes: schemes.map(({ number, ...scheme }) => ({ ...scheme, number: number ?? '' })),
    seal: await sealOf(from, row.act),
  }
}
