import { isProvisional } from '#domain/calendar.ts'
import { entering, seeingConcern, seeingExitCase, type Who } from '#domain/disclosure.ts'
import { deciding, noticing, reviewing, type ExitParty } from '#domain/exit-case.ts'
import { refuse } from '#domain/refusal.ts'
import { parameter } from '#policy/policy.ts'
import { handOf } from '#server/facts/capacity.ts'
import { exitCaseFacts } from '#server/facts/exit-case.ts'
import { paperMark } from '#server/facts/paper.ts'
import { concernFacts } from '#server/facts/concern.ts'
import { disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

/** The cases of this office. */
export const exitCases = (who: Who, from: Looked) =>
  inRoom(who, 'exit-cases', async () => {
    const rows = await from.reader
      .selectFrom('exit_case')
      .select(['id', 'number', 'party', 'title', 'ground', 'state', 'outcome', 'opened_on as openedOn'])
      .select(['review_asked_on as reviewAskedOn', 'review_outcome as reviewOutcome'])
      .where('handler', '=', who.organisation)
      .orderBy('act', 'desc')
      .limit(300)
      .execute()
    return { cases: rows.map((row) => ({ ...row, ground: groundOf(from, row.ground) })) }
  })

export const groundOf = ({ policy }: Pick<Looked, 'policy'>, ground: string) =>
  policy.participationEndReasons.entries.find(({ id }) => id === ground)?.name ?? { zh: ground }

/** One case with its hearing, decision and everything that followed. */
export async function exitCase(who: Who, from: Looked, id: string) {
  const { reader, calendar } = from
  const facts = await exitCaseFacts(reader, idIn(id))
  const seen = entering(who, 'exit-cases') === 'open' ? seeingExitCase(who, facts) : 'unknown'
  return disclosed(seen, async () => {
    if (!facts) throw new Error('a case was disclosed that is not there')
    const row = await caseRow(reader, facts.id)
    const [decision, review] = await Promise.all([
      waitingFor(who, from, 'exit-case.decided@2', { exitCase: facts.id }),
      waitingFor(who, from, 'exit-case.reviewed@1', { exitCase: facts.id }),
    ])
    const again = refuse('already-prepared', '6.1')
    const today = todayOf(from)
    const provisional = facts.statementDue ? isProvisional(calendar, facts.statementDue) : false
    const decide = (outcome: 'exit' | 'no-exit') =>
      firstNo(deciding(facts, { office: who.organisation, outcome, today, provisional }), decision && again)
    return {
      ...row,
      onPaper: await paperMark(reader, facts.id),
      ground: groundOf(from, row.ground),
      today,
      statementDue: facts.statementDue,
      reviewDue: facts.reviewDue,
      hearingDays: parameter(from.policy, 'exitHearingTerm', today).value,
      files: await caseFiles(reader, facts.id),
      concerns: await concernsOf(who, from, facts.id),
      waiting: { decision, review },
      impossible: {
        notify: firstNo(noticing(facts, who.organisation)),
        exit: decide('exit'),
        drop: decide('no-exit'),
        review: firstNo(
          reviewing(facts, { office: who.organisation, hand: await handOf(from.reader, who) }),
          review && again,
        ),
        enterRequest: facts.party === 'official' ? undefined : refuse('exit-case-unknown', '6.2'),
      },
    }
  })
}

export const caseRow = (reader: Looked['reader'], id: string) =>
  reader
    .selectFrom('exit_case')
    .select(['id', 'number', 'party', 'title', 'source', 'ground', 'facts', 'state', 'opened_on as openedOn'])
    .select(['noticed_on as noticedOn', 'statement', 'stated_on as statedOn', 'outcome', 'reasons'])
    .select(['decided_on as decidedOn', 'consequences', 'review_request as reviewRequest'])
    .select(['review_asked_on as reviewAskedOn', 'review_outcome as reviewOutcome'])
    .select(['review_reasons as reviewReasons', 'reviewed_on as reviewedOn', 'review_lapsed_on as reviewLapsedOn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** What was put to the party, and what the party handed in. */
export const caseFiles = (reader: Looked['reader'], subject: string) =>
  reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['attachment.kind', 'file.name'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', subject)
    .where('attachment.kind', 'in', ['evidence', 'statement'])
    .$narrowType<{ kind: 'evidence' | 'statement' }>()
    .orderBy('attachment.act')
    .execute()

/** Where it came from, for whoever may see that. */
async function concernsOf(who: Who, { reader }: Looked, exitCase: string) {
  const rows = await reader.selectFrom('concern').select(['id', 'number']).where('exit_case', '=', exitCase).execute()
  const seen = []
  for (const row of rows)
    if (seeingConcern(who, await concernFacts(reader, row.id, who.person)) === 'open') seen.push(row)
  return seen
}

export type PartyOption = { readonly party: ExitParty; readonly id: string; readonly name: string }

/** Whom a case may be opened about by this office, and the grounds. */
export const exitCaseForm = (who: Who, from: Looked, of: { concern: string | null }) =>
  inRoom(who, 'exit-cases', async () => {
    const { reader, policy } = from
    const concern = of.concern ? await concernFacts(reader, idIn(of.concern), who.person) : undefined
    const mine = concern && seeingConcern(who, concern) === 'open' ? concern : undefined
    return {
      parties: await partiesFor(who, from),
      grounds: policy.participationEndReasons.entries,
      concern: mine && { id: mine.id, number: mine.number, whom: mine.whom, ground: mine.ground },
      closed: mine && mine.closedTo.length > 0 ? refuse('colleague-named', '6.2') : undefined,
    }
  })

async function partiesFor(who: Who, { reader, clock }: Looked): Promise<PartyOption[]> {
  const assessors = await reader
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('kind', '=', 'assessor')
    .where('standing', 'in', ['verified', 'suspended'])
    .orderBy('uscc')
    .execute()
  const schemes = await reader
    .selectFrom('scheme')
    .select(['id', 'title', 'number'])
    .where('standing', '=', 'in-force')
    .orderBy('number')
    .execute()
  const experts = await reader
    .selectFrom('expert')
    .innerJoin('person', 'person.id', 'expert.person')
    .select(['expert.id', 'person.name', 'expert.employer'])
    .where('expert.standing', '!=', 'exited')
    .orderBy('expert.act')
    .execute()
  const officials = who.role === 'regulator' ? await officialsElsewhere(who, { reader, clock }) : []
  return [
    ...assessors.map(({ id, name }) => ({ party: 'assessor' as const, id, name: name.zh })),
    ...schemes.map(({ id, title, number }) => ({ party: 'scheme' as const, id, name: `${number} ${title.zh}` })),
    ...experts.map(({ id, name, employer }) => ({ party: 'expert' as const, id, name: `${name ?? ''} · ${employer}` })),
    ...officials,
  ]
}

/** People who act for another office today. */
async function officialsElsewhere(who: Who, from: Pick<Looked, 'reader' | 'clock'>): Promise<PartyOption[]> {
  const today = todayOf(from)
  const rows = await from.reader
    .selectFrom('capacity')
    .innerJoin('person', 'person.id', 'capacity.person')
    .innerJoin('organisation', 'organisation.id', 'capacity.organisation')
    .select(['person.id', 'person.name', 'organisation.name as office'])
    .distinctOn('person.id')
    .where('capacity.role', 'in', ['working-body', 'regulator', 'department'])
    .where('capacity.organisation', '!=', who.organisation)
    .where(({ or, eb }) => or([eb('capacity.until_day', 'is', null), eb('capacity.until_day', '>=', today)]))
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, name, office }) => ({ party: 'official' as const, id, name: `${name ?? ''} · ${office.zh}` }))
}
