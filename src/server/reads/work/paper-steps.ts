import { sql } from 'kysely'
import type { Who } from '#domain/disclosure.ts'
import { idIn, inRoom, type Looked } from './looked.ts'
import { unaskedOf, type UnaskedStep } from './paper-unasked.ts'

/** What a party owes and may send on paper, with the page where it is done below the obligation's own. */
const owedSteps = {
  sit: '',
  'hand-in-sheet': '',
  'correct-application': '/correct',
  'amend-scheme': '/correct',
  'answer-support': '',
  'give-joint-opinion': '',
  'give-joint-opinion-soon': '',
  consent: '',
  'state-case': '',
  'read-exit': '',
} as const
type OwedStep = keyof typeof owedSteps
const owedNames = Object.keys(owedSteps) as OwedStep[] // the keys of `owedSteps`

/** What anybody may send, who has no desk: pages of the working body itself. */
export const publicSteps = {
  submit: '/work/paper/new/submission',
  suggest: '/work/paper/new/suggestion',
  question: '/work/paper/new/question',
} as const

export type PaperStep = OwedStep | UnaskedStep

const foundOnPage = 20

/** For whom the working body may enter something now: what is owed, and what a party may do unasked. */
export const paperDesk = (who: Who, from: Looked, { search }: { search: string }) =>
  inRoom(who, 'paper desk', async () => {
    const found = search ? await unaskedOf(from, search, foundOnPage + 1) : []
    return {
      search,
      forPublic: publicSteps,
      owed: await owed(from, search),
      unasked: found.slice(0, foundOnPage),
      more: found.length > foundOnPage,
    }
  })

/**
 * Open; or ended by silence, while nothing rests on that: a paper that came in before the term ended may be entered after it.
 * A case that another office deals with is no business of the working body.
 */
const enterable = sql<boolean>`(obligation.closed_act is null or exists (
    select from act where act.seq = obligation.closed_act and (
      act.type like 'joint-opinion.lapsed@%' and exists (select from joint_opinion o join key_area a on a.id = o.key_area
        where o.id::text = obligation.subject and o.state = 'silent' and a.state = 'proposed')
      or act.type like 'consent.lapsed@%' and exists (select from entry e join ranking r on r.id = e.ranking
        where e.id::text = obligation.subject and e.consent = 'lapsed' and r.state = 'consent')
      or act.type like 'exit-case.review-lapsed@%' and exists (select from exit_case c
        where c.id::text = obligation.subject and c.review_asked_on is null))))
  and (obligation.what not in ('state-case', 'read-exit') or exists (select from exit_case c
    where c.id::text = obligation.subject and c.handler_role = 'working-body'))`

async function owed({ reader }: Looked, search: string) {
  const party = sql<string>`coalesce(organisation.name ->> 'zh', person.name, '')`
  const rows = await reader
    .selectFrom('obligation')
    .leftJoin('organisation', 'organisation.id', 'obligation.organisation')
    .leftJoin('person', 'person.id', 'obligation.person')
    .select(['obligation.what', 'obligation.title', 'obligation.path', 'obligation.role', 'obligation.due_on as due'])
    .select(['obligation.organisation', 'obligation.person', 'obligation.clause', party.as('party')])
    .select(sql<boolean>`obligation.closed_act is not null`.as('isLate'))
    .where('obligation.what', 'in', owedNames)
    .where('obligation.role', 'in', ['assessor', 'enterprise', 'expert', 'department'])
    .where(enterable)
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

/** Does the party owe, on this very page, what may come in on paper? */
export async function owesHere({ reader }: Looked, { path, role, id }: { path: string; role: string; id: string }) {
  const steps = Object.entries(owedSteps).filter(([, below]) => path.endsWith(below))
  const found = await reader
    .selectFrom('obligation')
    .select('id')
    .where(enterable)
    .where(sql<boolean>`role = ${role}`)
    .where((where) => where.or([where('person', '=', idIn(id)), where('organisation', '=', idIn(id))]))
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
