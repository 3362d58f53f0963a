import { isIn } from '#domain/edition.ts'
import { yearOf, type FactorId } from '#domain/key-area.ts'
import type { Text } from '#policy/policy.ts'
import { editionEntries } from '#server/facts/area.ts'
import { factorsOf, proposerOf } from '#server/facts/area-shown.ts'
import { sealOf } from './acts.ts'
import { todayOf, type Public } from './public.ts'

/** The areas in force by group; those under consideration have no number yet, and no address. */
export async function keyAreas(from: Public) {
  const { reader, policy } = from
  const rows = await reader
    .selectFrom('key_area')
    .select(['number', 'group_id as group', 'title', 'state', 'edition', 'decided_on as decidedOn'])
    .where('state', 'in', ['decided', 'proposed'])
    .orderBy('edition', 'desc')
    .orderBy('number')
    .orderBy('act')
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
  return { groups, editions: await editionYears(from), year: yearOf(todayOf(from)) }
}

/** Every year that has an edition, the newest first. */
export async function editionYears({ reader }: Pick<Public, 'reader'>): Promise<number[]> {
  const entries = await editionEntries(reader)
  return [...new Set(entries.filter(isIn).map(({ edition }) => edition))].sort((one, other) => other - one)
}

type Row = { number: string | null; title: Text; edition: number; decidedOn: string | null }
const decided = ({ number, title, edition, decidedOn }: Row) => ({
  number: number ?? '',
  title,
  edition,
  decidedOn: decidedOn ?? '',
})

/** An area from its proposal to its newest edition. What departments said is shown once it is decided, without their reasons. */
export async function keyArea(from: Public, number: string) {
  const { reader, policy } = from
  const row = await reader
    .selectFrom('key_area')
    .selectAll()
    .where('number', '=', number)
    .where('state', 'in', ['decided', 'retired'])
    .executeTakeFirst()
  if (!row) return
  const factors = factorsOf(policy, row.factors as Record<FactorId, string>, row.sources ?? {})
  return {
    number,
    title: row.title,
    retired: row.state === 'retired',
    group: groupName(from, row.group_id),
    edition: row.edition,
    decidedOn: row.decided_on ?? '',
    factors: factors.filter(({ text }) => text !== ''),
    measured: row.measured,
    measuredOn: row.measured_on,
    proposedOn: row.proposed_on,
    proposer: await proposerOf(reader, policy, row.proposed_by),
    suggestions: await suggestionsTakenUp(from, row.id),
    opinions: await opinionsOn(from, row.id),
    history: (await editionEntries(reader, row.id)).toReversed(),
    calls: await callsOn(from, row.id),
    schemes: await schemesOn(from, row.id),
    seal: await sealOf(from, row.act),
  }
}

export const groupName = ({ policy }: Pick<Public, 'policy'>, id: string): Text =>
  policy.areaGroups.find((group) => group.id === id)?.name ?? { zh: id }

const opinionsOn = ({ reader }: Public, keyArea: string) =>
  reader
    .selectFrom('joint_opinion')
    .innerJoin('organisation', 'organisation.id', 'joint_opinion.department')
    .select(['organisation.name', 'joint_opinion.state'])
    .where('joint_opinion.key_area', '=', keyArea)
    .orderBy('organisation.act')
    .execute()

const suggestionsTakenUp = ({ reader }: Public, keyArea: string) =>
  reader
    .selectFrom('area_suggestion')
    .select(['heading', 'answer', 'answered_on as answeredOn'])
    .where('key_area', '=', keyArea)
    .where('state', '=', 'taken-up')
    .orderBy('act')
    .execute()

const callsOn = ({ reader }: Public, keyArea: string) =>
  reader
    .selectFrom('call')
    .innerJoin('call_area', 'call_area.call', 'call.id')
    .select(['call.number', 'call.title', 'call.opens_on as opensOn', 'call.closes_on as closesOn'])
    .where('call_area.key_area', '=', keyArea)
    .orderBy('call.number', 'desc')
    .execute()

async function schemesOn({ reader }: Public, keyArea: string) {
  const rows = await reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['scheme.number', 'scheme.title', 'scheme.published_on as publishedOn'])
    .where('application.key_area', '=', keyArea)
    .where('scheme.standing', '=', 'in-force')
    .orderBy('scheme.number')
    .execute()
  return rows.map(({ number, ...scheme }) => ({ ...scheme, number: number ?? '' }))
}
