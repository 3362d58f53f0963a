import { sql } from 'kysely'
import type { Who } from '#domain/disclosure.ts'
import type { Role } from '#domain/standing.ts'
import { partyFacts } from '#server/facts/paper.ts'
import { idIn, inRoom, todayOf, type Looked } from './looked.ts'

/** What a party owes and may send on paper, with the page where it is done below the obligation's own. */
const owedSteps = {
  sit: '',
  'hand-in-sheet': '',
  'correct-application': '/correct',
  'amend-scheme': '/correct',
} as const
type OwedStep = keyof typeof owedSteps
const owedNames = Object.keys(owedSteps) as OwedStep[] // the keys of `owedSteps`

/** What a party may send unasked: its page, and pages that it goes on to. */
const unaskedSteps = {
  apply: {
    role: 'assessor',
    path: '/work/applications/new',
    onward: /^\/work\/applications\/drafts\/[0-9a-f-]{36}(\/|$)/,
  },
  declare: { role: 'enterprise', path: '/work/declarations/new', onward: undefined },
} as const
type UnaskedStep = keyof typeof unaskedSteps
const unasked = Object.entries(unaskedSteps) as [UnaskedStep, (typeof unaskedSteps)[UnaskedStep]][] // its own entries

export type PaperStep = OwedStep | UnaskedStep

const foundOnPage = 20

/** For whom the working body may enter something now: what is owed, and what a party may do unasked. */
export const paperDesk = (who: Who, from: Looked, { search }: { search: string }) =>
  inRoom(who, 'paper desk', async () => {
    const found = search ? await organisations(from, search) : []
    return {
      search,
      owed: await owed(from, search),
      unasked: found.slice(0, foundOnPage),
      more: found.length > foundOnPage,
    }
  })

async function owed({ reader }: Looked, search: string) {
  const party = sql<string>`coalesce(organisation.name ->> 'zh', person.name, '')`
  const rows = await reader
    .selectFrom('obligation')
    .leftJoin('organisation', 'organisation.id', 'obligation.organisation')
    .leftJoin('person', 'person.id', 'obligation.person')
    .select(['obligation.what', 'obligation.title', 'obligation.path', 'obligation.role', 'obligation.due_on as due'])
    .select(['obligation.organisation', 'obligation.person', 'obligation.clause', party.as('party')])
    .where('obligation.what', 'in', owedNames)
    .where('obligation.closed_act', 'is', null)
    .where(sql<boolean>`position(lower(${search}) in lower(${party} || ' ' || (obligation.title ->> 'zh'))) > 0`)
    .orderBy('obligation.due_on', (at) => at.asc().nullsLast())
    .orderBy('obligation.opened_act')
    .limit(200)
    .execute()
  return rows.map(({ what, path, role, organisation, person, ...row }) => {
    const step = what as OwedStep // asked for above
    return { ...row, step, href: `${path}${owedSteps[step]}?for=${role}.${person ?? organisation ?? ''}` }
  })
}

async function organisations({ reader }: Looked, search: string) {
  const roles = unasked.map(([, { role }]) => role)
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'name', 'uscc', 'kind'])
    .where('kind', 'in', roles)
    .where('standing', '=', 'verified')
    .where(sql<boolean>`position(lower(${search}) in lower((name ->> 'zh') || ' ' || coalesce(uscc, ''))) > 0`)
    .orderBy(sql`name ->> 'zh'`)
    .limit(foundOnPage + 1)
    .execute()
  return rows.map((row) => ({
    ...row,
    steps: unasked
      .filter(([, { role }]) => role === row.kind)
      .map(([step, { path, role }]) => ({ step, href: `${path}?for=${role}.${row.id}` })),
  }))
}

/** Whose page the working body may fill in, and as whom it then reads that page. */
export type EnteredFor = {
  /** As it stands in the address: `expert.<id>`. */
  readonly token: string
  readonly who: Who
  readonly name: string
}

/**
 * The party in an address that ends in `?for=`, while it may be entered for: what it owes on this very page, or what any
 * party of its kind may do unasked. Nothing else of the party's desk opens by it.
 */
export async function enteredFor(
  staff: Who,
  from: Looked,
  { path, token }: { path: string; token: string },
): Promise<EnteredFor | undefined> {
  const [role = '', id = ''] = token.split('.')
  if (staff.role !== 'working-body' || !idIn(id)) return
  const open = (await owesHere(from, { path, role, id })) || mayUnasked(path, role)
  return open ? partyIn(staff, from, { token, role: role as Role, id }) : undefined // a role whose step was found
}

async function owesHere({ reader }: Looked, { path, role, id }: { path: string; role: string; id: string }) {
  const steps = Object.entries(owedSteps).filter(([, below]) => path.endsWith(below))
  const found = await reader
    .selectFrom('obligation')
    .select('id')
    .where('closed_act', 'is', null)
    .where(sql<boolean>`role = ${role}`)
    .where((where) => where.or([where('person', '=', id), where('organisation', '=', id)]))
    .where((where) =>
      where.or(
        steps.map(([what, below]) =>
          where.and([where('what', '=', what), where('path', '=', below ? path.slice(0, -below.length) : path)]),
        ),
      ),
    )
    .executeTakeFirst()
  return found !== undefined
}

const mayUnasked = (path: string, role: string) =>
  unasked.some(([, step]) => step.role === role && (step.path === path || step.onward?.test(path)))

async function partyIn(
  staff: Who,
  from: Looked,
  { token, role, id }: { token: string; role: Role; id: string },
): Promise<EnteredFor | undefined> {
  const asked = role === 'expert' ? { actor: role, person: id } : { actor: role, organisation: id }
  const party = await partyFacts(from.reader, asked, todayOf(from))
  if (!party?.organisation) return
  const [organisation, person] = await Promise.all([
    from.reader
      .selectFrom('organisation')
      .select(['name', 'place'])
      .where('id', '=', party.organisation)
      .executeTakeFirstOrThrow(),
    from.reader
      .selectFrom('person')
      .select('name')
      .where('id', '=', party.person ?? null)
      .executeTakeFirst(),
  ])
  return {
    token,
    name: role === 'expert' ? (person?.name ?? '') : organisation.name.zh,
    who: {
      person: party.person ?? staff.person,
      capacity: staff.capacity,
      role,
      organisation: party.organisation,
      place: organisation.place,
      drafts: staff.organisation,
    },
  }
}
