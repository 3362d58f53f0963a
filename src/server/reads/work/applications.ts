import { sql } from 'kysely'
import { applicationOrders, applicationStates, type ApplicationOrder } from '#domain/application.ts'
import type { Who } from '#domain/disclosure.ts'
import { parameter } from '#policy/policy.ts'
import { disclosed, inRoom, notYours, todayOf, type Looked } from './looked.ts'

/** How somebody would see the list: by an address, so whatever stands there is read kindly. */
export type Asked = {
  readonly state?: string | null
  readonly call?: string | null
  readonly search?: string | null
  readonly order?: string | null
  readonly turned?: boolean
  readonly page?: number
}

export const applicationsPerPage = 50
const exported = 10_000

export const applicationRows = ({ reader }: Looked) =>
  reader
    .selectFrom('application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .innerJoin('call', 'call.id', 'application.call')
    .select(['application.id', 'application.receipt', 'application.state', 'application.assessor'])
    .select(['application.lodged_at as lodgedAt', 'organisation.name as assessorName', 'organisation.uscc'])
    .select(['organisation.place', 'key_area.title as area', 'call.number as call'])
    .select(['application.key_area as keyArea', 'application.call as callId'])
    .select(({ selectFrom }) =>
      selectFrom('obligation')
        .select('obligation.due_on')
        .where('obligation.what', '=', 'correct-application')
        .where('obligation.subject', '=', sql<string>`application.id::text`)
        .where('obligation.closed_act', 'is', null)
        .as('correctBy'),
    )

/** The assessor's own, as lead or in support; all of them for the working body. */
export const applications = (who: Who, from: Looked, asked: Asked = {}) =>
  inRoom(who, 'applications', async () => {
    const { counted } = await asksFor(who, from, asked)
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('counted'))
      .executeTakeFirstOrThrow()
    const count = Number(counted)
    const pages = Math.max(1, Math.ceil(count / applicationsPerPage))
    const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
    const order = orderOf(asked)
    return {
      applications: await ordered(asksFor(who, from, asked), asked)
        .limit(applicationsPerPage)
        .offset((page - 1) * applicationsPerPage)
        .execute(),
      count,
      page,
      pages,
      calls: await from.reader.selectFrom('call').select(['number', 'title']).orderBy('number', 'desc').execute(),
      supports: who.role === 'assessor' ? await supportsAsked(who, from) : [],
      asked: {
        state: asked.state ?? '',
        call: asked.call ?? '',
        search: asked.search ?? '',
        order,
        turned: asked.turned ?? false,
      },
    }
  })

/** The same list whole, for the working body's own files. */
export async function applicationTable(who: Who, from: Looked, asked: Asked) {
  const no = notYours(who, ['working-body'], '3.4.2')
  return disclosed(no ? 'withheld' : 'open', async () => {
    const rows = await ordered(asksFor(who, from, asked), asked)
      .limit(exported)
      .execute()
    return rows.map(({ receipt, call, area, assessorName: assessor, uscc, state, lodgedAt, correctBy }) => ({
      receipt,
      call,
      area,
      assessor,
      uscc,
      state,
      lodgedAt,
      correctBy,
    }))
  })
}

function asksFor(who: Who, from: Looked, { state, call, search }: Asked) {
  let query = applicationRows(from)
  if (who.role === 'assessor')
    query = query.where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('application.assessor', '=', who.organisation),
        exists(
          selectFrom('support')
            .select('support.id')
            .whereRef('support.application', '=', 'application.id')
            .where('support.supporter', '=', who.organisation),
        ),
      ]),
    )
  const known = applicationStates.find((one) => one === state)
  if (known) query = query.where('application.state', '=', known)
  if (call) query = query.where('call.number', '=', call)
  const term = (search ?? '').normalize('NFKC').trim().slice(0, 80)
  if (term)
    query = query.where(
      sql<boolean>`concat_ws(' ', application.receipt, organisation.name->>'zh', organisation.name->>'en', organisation.uscc,
        key_area.title->>'zh', key_area.title->>'en') ilike ${`%${term.replace(/[\\%_]/g, '\\$&')}%`}`,
    )
  return query
}

const orderOf = ({ order }: Asked): ApplicationOrder => applicationOrders.find((one) => one === order) ?? 'lodged'

/** Newest first, names and states from the beginning; turned round where asked. The receipt settles what is equal. */
function ordered(query: ReturnType<typeof applicationRows>, asked: Asked) {
  const order = orderOf(asked)
  const falls = (order === 'lodged') !== (asked.turned ?? false)
  const by = {
    lodged: sql`application.lodged_at`,
    receipt: sql`application.receipt`,
    assessor: sql`organisation.name->>'zh'`,
    state: sql`array_position(${sql.val([...applicationStates])}::text[], application.state)`,
  }[order]
  return query.orderBy(by, falls ? 'desc' : 'asc').orderBy('application.receipt', falls ? 'desc' : 'asc')
}

/** What others have asked this assessor to support, and what came of it. */
const supportsAsked = (who: Who, { reader }: Looked) =>
  reader
    .selectFrom('support')
    .innerJoin('organisation', 'organisation.id', 'support.lead')
    .innerJoin('key_area', 'key_area.id', 'support.key_area')
    .select(['support.id', 'support.state', 'support.asked_at as askedAt', 'support.application'])
    .select(['organisation.name as lead', 'key_area.title as area'])
    .where('support.supporter', '=', who.organisation)
    .orderBy('support.asked_at', 'desc')
    .limit(100)
    .execute()

export const numbersOf = (from: Looked) => ({
  coreIndicatorsMin: parameter(from.policy, 'coreIndicatorsMin', todayOf(from)).value,
})
