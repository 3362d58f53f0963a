import { seeingExpert, type Who } from '#domain/disclosure.ts'
import { askingToConfirm, confirmedUntil, unconfirmed } from '#domain/expert.ts'
import { left } from '#domain/panel.ts'
import { parameter } from '#policy/policy.ts'
import { confirmationAsked, expertFacts, fieldsOf } from '#server/facts/expert.ts'
import { interestsOf } from '#server/facts/interest.ts'
import { loads } from '#server/facts/panel.ts'
import { fieldNames } from './field-names.ts'
import { disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'

export type PoolAsked = {
  readonly search?: string | null
  readonly field?: string | null
  readonly load?: string | null
  readonly page?: number
}
const perPage = 50

/** The pool, with how much each sits on: work is to be spread. */
export const experts = (who: Who, from: Looked, asked: PoolAsked = {}) =>
  inRoom(who, 'experts', async () => {
    const found = (await pool(from)).filter((one) => fits(one, asked))
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const page = Math.min(Math.max(1, asked.page ?? 1), pages)
    return {
      experts: found.slice((page - 1) * perPage, page * perPage),
      count: found.length,
      page,
      pages,
      ...listsOf(from),
    }
  })

/** The same list without pages, for a table file. */
export const expertTable = (who: Who, from: Looked, asked: PoolAsked = {}) =>
  inRoom(who, 'experts', async () => ({ experts: (await pool(from)).filter((one) => fits(one, asked)) }))

const listsOf = ({ policy }: Looked) => ({
  sources: policy.expertSources.entries.map(({ name }) => name),
  fields: policy.expertFields.entries,
})

async function pool(from: Looked) {
  const [rows, held] = await Promise.all([
    from.reader
      .selectFrom('expert')
      .leftJoin('person', 'person.id', 'expert.person')
      .select(['expert.id', 'person.name', 'expert.field', 'expert.fields', 'expert.employer', 'expert.standing'])
      .select(['expert.title', 'expert.confirmed_on as confirmedOn'])
      .execute(),
    loads(from.reader),
  ])
  const term = parameter(from.policy, 'expertConfirmation', todayOf(from))
  return rows
    .map(({ field, fields, name, ...row }) => ({
      ...row,
      name: name ?? '',
      fields: fieldsOf({ field, fields }),
      fieldNames: fieldNames(from.policy, fieldsOf({ field, fields })),
      ...(held.get(row.id) ?? { load: 0, sat: 0 }),
      confirmed: !unconfirmed(row, term, todayOf(from)),
    }))
    .sort(
      (one, other) =>
        (one.standing < other.standing ? -1 : one.standing > other.standing ? 1 : 0) ||
        one.name.localeCompare(other.name, 'zh') ||
        (one.id < other.id ? -1 : 1),
    )
}

function fits(one: Awaited<ReturnType<typeof pool>>[number], { search, field, load }: PoolAsked): boolean {
  const text = [one.name, one.employer, one.title ?? '', ...one.fieldNames.flatMap(({ zh, en }) => [zh, en ?? ''])]
  if (search && !text.some((part) => part.toLowerCase().includes(search.trim().toLowerCase()))) return false
  if (field && !one.fields.includes(field)) return false
  return load === 'free' ? one.load === 0 : load === 'sitting' ? one.load > 0 : true
}

/** One record: what was declared, what it sits and sat on. For the working body alone. */
export async function expert(who: Who, from: Looked, id: string) {
  const { reader, policy } = from
  const facts = await expertFacts(reader, { expert: idIn(id) })
  return disclosed(seeingExpert(who, facts), async () => {
    if (!facts) throw new Error('an expert was disclosed that is not there')
    const person = await reader.selectFrom('person').select('name').where('id', '=', facts.person).executeTakeFirst()
    return {
      ...recordOf(from, facts),
      id: facts.id,
      name: person?.name ?? '',
      standing: facts.standing,
      interests: await interestsOf(reader, { expert: facts.id }),
      history: await historyOf(from, facts.id),
      impossible: firstNo(askingToConfirm(facts, await confirmationAsked(reader, facts.id))),
      term: parameter(policy, 'expertConfirmation', todayOf(from)),
    }
  })
}

/** The own record, as the expert keeps it. */
export const ownRecord = (who: Who, from: Looked) =>
  inRoom(who, 'own-record', async () => {
    const facts = await expertFacts(from.reader, { person: who.person })
    if (!facts) throw new Error('somebody acts as an expert without a record')
    return { ...recordOf(from, facts), ...listsOf(from), asked: await confirmationAsked(from.reader, facts.id) }
  })

type Facts = NonNullable<Awaited<ReturnType<typeof expertFacts>>>

function recordOf({ policy, clock }: Looked, facts: Facts) {
  const today = todayOf({ clock })
  const term = parameter(policy, 'expertConfirmation', today)
  return {
    own: fieldsOf(facts),
    fieldNames: fieldNames(policy, fieldsOf(facts)),
    title: facts.title,
    employer: facts.employer,
    employerUscc: facts.employerUscc,
    confirmedOn: facts.confirmedOn,
    confirmedUntil: facts.confirmedOn && confirmedUntil(facts.confirmedOn, term),
    confirmed: !unconfirmed(facts, term, today),
  }
}

async function historyOf({ reader }: Looked, expert: string) {
  const rows = await reader
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['panel.id', 'panel.kind', 'panel.title', 'panel.state', 'seat.state as seatState'])
    .where('seat.expert', '=', expert)
    .orderBy('panel.act', 'desc')
    .execute()
  // Whether the sheet of a named expert is in is not told while the panel sits: a sheet is read without its name.
  return rows.map(({ seatState, ...row }) => ({
    ...row,
    took: left({ state: seatState })
      ? ('left' as const)
      : row.state === 'sitting'
        ? ('sits' as const)
        : ('sat' as const),
  }))
}
