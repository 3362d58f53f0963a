import { seeingOrganisation, type Who } from '#domain/disclosure.ts'
import { acting, verifying } from '#domain/organisation.ts'
import { prefixOf, placeOf } from '#policy/places/tree.ts'
import { deputising } from '#domain/standing.ts'
import { capacityFacts } from '#server/facts/capacity.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { papersOf } from './files.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'

const columns = [
  'id',
  'name',
  'uscc',
  'kind',
  'assessor_kind as assessorKind',
  'place',
  'standing',
  'reason',
  'barred_until as barredUntil',
] as const

/** Whom this office verifies: a regulator the enterprises of its place, the working body the assessors. */
export const organisations = (who: Who, from: Looked) =>
  inRoom(who, 'organisations', async () => {
    let query = from.reader.selectFrom('organisation').select(columns).orderBy('act', 'desc').limit(500)
    query =
      who.role === 'regulator'
        ? query.where('kind', '=', 'enterprise').where('place', 'like', `${prefixOf(who.place)}%`)
        : query.where('kind', '=', 'assessor')
    const all = (await query.execute()).map((row) => ({ ...row, placeName: placeOf(from.policy, row.place)?.name }))
    return {
      kind: who.role === 'regulator' ? ('enterprise' as const) : ('assessor' as const),
      waiting: all.filter(({ standing }) => standing === 'registered'),
      examined: all.filter(({ standing }) => standing !== 'registered'),
    }
  })

export async function organisation(who: Who, from: Looked, id: string) {
  const { reader, policy } = from
  const row = await reader.selectFrom('organisation').select(columns).where('id', '=', idIn(id)).executeTakeFirst()
  return disclosed(seeingOrganisation(who, row), async () => {
    if (!row) throw new Error('an organisation was disclosed that is not there')
    const applicants = await reader
      .selectFrom('capacity')
      .innerJoin('person', 'person.id', 'capacity.person')
      .select(['person.name', 'person.email'])
      .where('capacity.organisation', '=', row.id)
      .orderBy('capacity.from_day')
      .limit(1)
      .execute()
    return {
      ...row,
      placeName: placeOf(policy, row.place)?.name,
      kindName: policy.assessorKinds.entries.find((kind) => kind.id === row.assessorKind)?.name,
      applicant: applicants[0],
      papers: await papersOf(reader, row.id),
      impossible: firstNo(
        notYours(
          who,
          row.kind === 'enterprise' ? ['regulator'] : ['working-body'],
          row.kind === 'enterprise' ? '7.1' : '3.3.1',
        ),
        verifying(row, await organisationFacts(reader, who.organisation)),
      ),
    }
  })
}

/** A deputy appoints none: asked with an appointment that nothing else is wrong with. */
async function deputisingNo(who: Who, { reader }: Looked) {
  const own = await capacityFacts(reader, who.capacity)
  const { organisation, role, capacity: by } = who
  return firstNo(
    deputising(own, { person: '', organisation, role, by, untilDay: own?.untilDay ?? '9999-12-31', elsewhere: [] }),
  )
}

/** One's own organisation and its people: for each of its roles, except experts, who belong to no office. */
export async function ownOrganisation(who: Who, from: Looked) {
  const { reader, policy } = from
  const row = await reader
    .selectFrom('organisation')
    .select(columns)
    .where('id', '=', who.organisation)
    .executeTakeFirst()
  const may = row && who.role !== 'expert' && who.role !== 'administrator'
  return disclosed(may ? 'open' : 'withheld', async () => {
    if (!row) throw new Error('an organisation was disclosed that is not there')
    const people = await reader
      .selectFrom('capacity')
      .innerJoin('person', 'person.id', 'capacity.person')
      .select(['capacity.id', 'capacity.role', 'capacity.from_day as fromDay', 'capacity.until_day as untilDay'])
      .select(['capacity.deputy_for as deputyFor', 'person.name', 'person.email', 'person.id as person'])
      .where('capacity.organisation', '=', row.id)
      .orderBy('capacity.from_day')
      .orderBy('capacity.id')
      .execute()
    const today = todayOf(from)
    return {
      ...row,
      today,
      role: who.role,
      papers: await papersOf(reader, row.id),
      placeName: placeOf(policy, row.place)?.name,
      people: people.map(({ person, ...one }) => ({
        ...one,
        own: person === who.person,
        ended: one.untilDay !== null && one.untilDay < today,
        deputyOf: people.find(({ id }) => id === one.deputyFor)?.name,
      })),
      impossible: firstNo(acting({ ...row })),
      deputising: await deputisingNo(who, from),
    }
  })
}
