import { sql } from 'kysely'
import { measuring } from '#domain/area-measure.ts'
import { deciding } from '#domain/edition.ts'
import { entering, seeingJointOpinions, type Who } from '#domain/disclosure.ts'
import { asking, giving } from '#domain/joint-opinion.ts'
import { isPublic, joining, provincial, yearOf, type KeyArea, type KeyAreaState } from '#domain/key-area.ts'
import { areaRegister } from '#server/facts/area-register.ts'
import { onPaper, paperMark } from '#server/facts/paper.ts'
import { parameter, type Text } from '#policy/policy.ts'
import { refuse } from '#domain/refusal.ts'
import { departmentsOf } from '#server/facts/departments.ts'
import { factorsOf, proposerOf } from '#server/facts/area-shown.ts'
import { editionEntries } from '#server/facts/area.ts'
import { arrivingOn, disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

export const areasPerPage = 50
const states = ['proposed', 'decided', 'retired', 'set-aside', 'joined'] as const satisfies readonly KeyAreaState[]
const sorts = ['state', 'title', 'edition'] as const

const groupOf = ({ policy }: Looked, id: string) =>
  policy.areaGroups.find((group) => group.id === id)?.name ?? { zh: id }

export type AreasAsked = {
  readonly state?: string | null
  readonly group?: string | null
  readonly sort?: string | null
  readonly page?: number
}

/** Proposed ones first, then those decided, unless asked otherwise. */
export const keyAreas = (who: Who, from: Looked, asked: AreasAsked = {}) =>
  inRoom(who, 'key-areas', async () => {
    const { reader, policy } = from
    const state = states.find((one) => one === asked.state)
    const sort = sorts.find((one) => one === asked.sort) ?? 'state'
    let query = reader.selectFrom('key_area')
    if (state) query = query.where('state', '=', state)
    if (asked.group) query = query.where('group_id', '=', asked.group)
    const { count } = await query.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const pages = Math.max(1, Math.ceil(count / areasPerPage))
    const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
    const order = {
      state: sql`array_position(${sql.val([...states])}::text[], state)`,
      title: sql`title->>'zh'`,
      edition: sql`-edition`,
    }
    const rows = await query
      .select(['id', 'number', 'title', 'group_id', 'state', 'edition', 'decided_on as decidedOn'])
      .select(({ selectFrom }) =>
        selectFrom('joint_opinion')
          .select(({ fn }) => fn.countAll<number>().as('open'))
          .whereRef('joint_opinion.key_area', '=', 'key_area.id')
          .where('joint_opinion.state', '=', 'asked')
          .as('open'),
      )
      .orderBy(order[sort])
      .orderBy('edition', 'desc')
      .orderBy('number', 'desc')
      .orderBy('act', 'desc')
      .limit(areasPerPage)
      .offset((page - 1) * areasPerPage)
      .execute()
    return {
      areas: rows.map(({ group_id, ...row }) => ({ ...row, open: row.open ?? 0, group: groupOf(from, group_id) })),
      count,
      page,
      pages,
      asked: { state: state ?? '', group: asked.group ?? '', sort },
      states,
      groups: policy.areaGroups.map(({ id, name }) => ({ id, name })),
      /** Only who answers suggestions sees how many wait. */
      suggestions: entering(who, 'area-suggestions') === 'open' ? await waitingSuggestions(from) : undefined,
      decides: who.role === 'regulator' && !provincial(who.place, policy.province.code),
    }
  })

async function waitingSuggestions({ reader }: Looked): Promise<number> {
  const { count } = await reader
    .selectFrom('area_suggestion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'lodged')
    .executeTakeFirstOrThrow()
  return count
}

/** What a proposal is asked for: the plan's groups with the areas it names, its four factors, and a suggestion to take up. */
export const keyAreaForm = (who: Who, from: Looked, suggestion: string | null = null) =>
  inRoom(who, 'key-areas', async () => {
    const { policy, reader } = from
    const mayTakeUp = entering(who, 'area-suggestions') === 'open'
    const suggested = mayTakeUp
      ? await reader
          .selectFrom('area_suggestion')
          .select(['id', 'receipt', 'title', 'group_id as group'])
          .where('id', '=', idIn(suggestion ?? ''))
          .executeTakeFirst()
      : undefined
    const year = yearOf(todayOf(from))
    return {
      groups: policy.areaGroups.map(({ id, name, areas }) => ({
        id,
        name,
        named: areas.entries.map((area) => area.name),
      })),
      factors: policy.areaFactors.map(({ name }) => name),
      editions: [year, year + 1],
      suggested,
    }
  })

export async function keyArea(who: Who, from: Looked, id: string) {
  const row = await from.reader.selectFrom('key_area').selectAll().where('id', '=', idIn(id)).executeTakeFirst()
  return disclosed(row ? entering(who, 'key-areas') : 'unknown', async () => {
    if (!row) throw new Error('a key area was disclosed that is not there')
    const area: KeyArea = { id: row.id, state: row.state }
    const waiting = await waitingFor(who, from, 'key-area.decided@2', { areas: { [row.id]: {} } })
    const opinions = await opinionsOn(from, row.id)
    const seesOpinions = seeingJointOpinions(who, from.policy.province.code) === 'open'
    const marked = await onPaper(
      from.reader,
      opinions.map((one) => one.id),
    )
    const own = opinions.find(({ department }) => department === who.organisation)
    const known = await departmentsOf(from.reader, from.policy, todayOf(from))
    const decides = firstNo(
      notYours(who, ['regulator'], '3.1'),
      provincial(who.place, from.policy.province.code),
      waiting && refuse('already-prepared', '6.1'),
    )
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      state: row.state,
      edition: row.edition,
      decidedOn: row.decided_on,
      reason: row.reason,
      group: groupOf(from, row.group_id),
      factors: factorsOf(from.policy, row.factors, row.sources ?? {}),
      measured: row.measured,
      measuredOn: row.measured_on,
      now: isPublic(row) ? { measured: await measuredNow(from, row), on: todayOf(from) } : undefined,
      onPaper: await paperMark(from.reader, row.id),
      proposedOn: row.proposed_on,
      proposer: await proposerOf(from.reader, from.policy, row.proposed_by),
      evidence: await evidenceOf(from, row.id),
      suggestions: await suggestionsOn(from, row.id),
      joinedTo: row.joined_to ? await titleOf(from, row.joined_to) : undefined,
      history: await editionEntries(from.reader, row.id),
      opinions: seesOpinions
        ? opinions.map(({ department: _, id: opinion, ...shown }) => ({ ...shown, onPaper: marked.has(opinion) }))
        : [],
      seesOpinions,
      own: own && { state: own.state, text: own.text, dueOn: own.dueOn },
      terms: termsOf(from),
      sectors: known.sectors,
      into: row.state === 'proposed' ? await openBeside(from, row.id) : [],
      waiting,
      impossible: {
        ask: firstNo(
          asking(area, opinions, known.departments.length),
          notYours(who, ['working-body', 'regulator'], '3.1'),
          who.role === 'regulator' && provincial(who.place, from.policy.province.code),
        ),
        give: firstNo(
          notYours(who, ['department'], '3.1'),
          giving(own, area, {
            calendar: from.calendar,
            today: arrivingOn(who, todayOf(from), own?.dueOn),
            isOnPaper: who.drafts !== undefined,
          }),
        ),
        decide: firstNo(deciding({ ...area, opinions }), decides),
        setAside: firstNo(row.state === 'proposed' ? undefined : refuse('key-area-not-proposed', '3.1'), decides),
        join: firstNo(notYours(who, ['working-body'], '3.1'), joining(area, { id: '', state: 'proposed' })),
      },
    }
  })
}

const measuredNow = async (
  { reader }: Looked,
  { id, title, group_id }: { id: string; title: Text; group_id: string },
) => measuring(await areaRegister(reader, { title: title.zh, group: group_id, keyArea: id }))

const termsOf = (from: Looked) => ({
  days: parameter(from.policy, 'jointOpinionTerm', todayOf(from)).value,
  before: parameter(from.policy, 'jointOpinionReminder', todayOf(from)).value,
})

const opinionsOn = ({ reader }: Looked, keyArea: string) =>
  reader
    .selectFrom('joint_opinion')
    .innerJoin('organisation', 'organisation.id', 'joint_opinion.department')
    .select([
      'joint_opinion.id',
      'joint_opinion.department',
      'organisation.name',
      'joint_opinion.state',
      'joint_opinion.text',
    ])
    .select(['asked_on as askedOn', 'due_on as dueOn', 'working_days as workingDays'])
    .select(['answered_on as answeredOn', 'reminded_on as remindedOn'])
    .where('joint_opinion.key_area', '=', keyArea)
    .orderBy('organisation.act')
    .execute()

const evidenceOf = ({ reader }: Looked, keyArea: string) =>
  reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select('file.name')
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', keyArea)
    .where('attachment.kind', '=', 'evidence')
    .execute()

async function suggestionsOn({ reader }: Looked, keyArea: string): Promise<number> {
  const { count } = await reader
    .selectFrom('area_suggestion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('key_area', '=', keyArea)
    .executeTakeFirstOrThrow()
  return count
}

const titleOf = ({ reader }: Looked, id: string) =>
  reader.selectFrom('key_area').select(['id', 'title']).where('id', '=', id).executeTakeFirst()

/** What a proposal may be joined to. */
const openBeside = ({ reader }: Looked, id: string) =>
  reader
    .selectFrom('key_area')
    .select(['id', 'title', 'number'])
    .where('state', 'in', ['proposed', 'decided'])
    .where('id', '!=', id)
    .orderBy('state', 'desc')
    .orderBy('act', 'desc')
    .execute()
