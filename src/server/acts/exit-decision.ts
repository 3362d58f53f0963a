import { z } from 'zod'
import { addYears, isProvisional } from '#domain/calendar.ts'
import { deciding, lapsing, reviewing, type Consequence } from '#domain/exit-case.ts'
import { replaces } from '#domain/participation.ts'
import { parameter } from '#policy/policy.ts'
import type { Json } from '#ledger/canonical.ts'
import { json } from '../db/schema.ts'
import { handOf } from '../facts/capacity.ts'
import { exitCaseFacts, partOf, partyFacts, type ExitCaseRow } from '../facts/exit-case.ts'
import { expertPool } from '../facts/organisation.ts'
import { publishedBy } from '../facts/standing.ts'
import { act, settle, type Context } from './act.ts'
import { obligeParty } from './exit-case-owed.ts'
import { endApplications, endCapacities, ended, withdrawSchemes } from './exit-consequences.ts'
import { vacateSeats } from './seating.ts'
import { stopRounds } from './exit-rounds.ts'
import { id, prose } from './shapes.ts'
import { readmit, recordStanding, setParticipation } from './standing.ts'

/** Exit with all that it brings, or none: by two persons, once the party was heard or could have been. */
export const exitCaseDecided = act('exit-case.decided@2', {
  clauses: ['6.2'],
  by: ['working-body', 'regulator'],
  sealed: ({ outcome }) => outcome === 'no-exit', // that a case ended without an exit is nobody's business
  issued: true,
  input: z.object({ exitCase: id, outcome: z.enum(['exit', 'no-exit']), reasons: prose }),
  async perform(context, { exitCase, outcome, reasons }) {
    const { tx, seq, today, by, calendar } = context
    const facts = await exitCaseFacts(tx, exitCase)
    const provisional = facts?.statementDue ? isProvisional(calendar, facts.statementDue) : false
    settle(deciding(facts, { office: by.organisation, outcome, today, provisional }))
    const isExit = outcome === 'exit'
    const number = isExit ? await context.next('exit', 2) : null
    const { ground } = await tx
      .updateTable('exit_case')
      .set({
        state: 'decided',
        outcome,
        reasons,
        decided_on: today,
        number,
        involved: await involved(context, facts),
        act: seq,
      })
      .where('id', '=', exitCase)
      .returning('ground')
      .executeTakeFirstOrThrow()
    await context.discharge(['notify-party', 'state-case', 'decide-exit'], exitCase)
    await settleConcerns(context, exitCase)
    if (!isExit || !facts) return { exitCase, number, party: null }
    const consequences = await leave(context, { ...facts, ground, reasons })
    await tx
      .updateTable('exit_case')
      .set({ consequences: json(summed(consequences)), act: seq })
      .where('id', '=', exitCase)
      .execute()
    await obligeParty(context, facts, { what: 'read-exit', term: 'exitReviewTerm' })
    await context.oblige({
      what: 'lapse-exit-review',
      subject: exitCase,
      role: 'system',
      title: facts.title,
      path: `/work/exit-cases/${exitCase}`,
      term: 'exitReviewTerm',
      clause: '6.2',
    })
    return { exitCase, number, party: facts.party }
  },
  shows: (_, { number, party }): Readonly<Record<string, Json>> => ({ number, party }),
})

/** Upheld, or lifted: then the party takes part again. What was ended by the exit does not come back by itself. */
export const exitCaseReviewed = act('exit-case.reviewed@1', {
  clauses: ['6.2'],
  by: ['working-body', 'regulator'],
  issued: true,
  input: z.object({ exitCase: id, outcome: z.enum(['upheld', 'lifted']), reasons: prose }),
  async perform(context, { exitCase, outcome, reasons }) {
    const { tx, seq, today, by } = context
    const facts = await exitCaseFacts(tx, exitCase)
    settle(reviewing(facts, { office: by.organisation, hand: await handOf(tx, by) }))
    const { number } = await tx
      .updateTable('exit_case')
      .set({ review_outcome: outcome, review_reasons: reasons, reviewed_on: today, act: seq })
      .where('id', '=', exitCase)
      .returning('number')
      .executeTakeFirstOrThrow()
    await context.discharge('review-exit', exitCase)
    if (outcome === 'lifted' && facts) await comeBack(context, facts, reasons)
    if (outcome === 'upheld' && facts?.party === 'expert') await endExpert(context, facts.subject)
    return { number, outcome }
  },
  shows: (_, { number, outcome }) => ({ number, outcome }),
})

/** Nobody asked for a review in time. */
export const exitReviewLapsed = act('exit-case.review-lapsed@1', {
  clauses: ['6.2'],
  by: ['system'],
  sealed: true,
  input: z.object({ exitCase: id }),
  async perform(context, { exitCase }) {
    const { tx, seq, today, calendar } = context
    const facts = await exitCaseFacts(tx, exitCase)
    const provisional = facts?.reviewDue ? isProvisional(calendar, facts.reviewDue) : false
    settle(lapsing(facts, { today, provisional }))
    await tx.updateTable('exit_case').set({ review_lapsed_on: today, act: seq }).where('id', '=', exitCase).execute()
    if (facts?.party === 'expert') await endExpert(context, facts.subject)
    await context.discharge(['read-exit', 'lapse-exit-review'], exitCase)
    return { exitCase }
  },
  shows: () => ({}),
})

type Leaving = ExitCaseRow & { readonly ground: string; readonly reasons: string }

async function leave(context: Context, of: Leaving): Promise<readonly Consequence[]> {
  const { tx } = context
  if (of.party === 'official') {
    const { offices = [] } = (await partyFacts(tx, { ...of, today: context.today })) ?? {}
    return [await endCapacities(context, { person: of.subject, organisations: offices })]
  }
  if (of.party === 'scheme') {
    const schemes = [of.subject]
    return [
      await withdrawSchemes(context, { schemes, ground: of.ground, reason: of.reasons, cause: of.id }),
      ...(await stopRounds(context, schemes)),
    ]
  }
  const barredUntil = barOf(context, of.ground)
  const { subject, party, ground, reasons: reason, id: cause } = of
  await setParticipation(context, { party, subject, standing: 'exited' })
  await recordStanding(context, { party, subject, standing: 'exited', barredUntil, ground, reason, cause })
  const left = ended('pool-left', [], 1)
  if (party === 'expert')
    return [left, ended('seats-vacated', [], await vacateSeats(context, subject, { sheetsToo: true }))]
  await setBar(context, { assessor: subject, barredUntil })
  const schemes = (await publishedBy(tx, subject)).map((one) => one.id)
  return [
    left,
    ...(await endApplications(context, subject)),
    await withdrawSchemes(context, { schemes, ground, reason, cause }),
    ...(await stopRounds(context, schemes)),
  ]
}

/** Panels and periods end with applications and with rounds: told as one. */
function summed(all: readonly Consequence[]): readonly Consequence[] {
  return [...Map.groupBy(all, ({ what }) => what)].flatMap(([what, same]) => {
    const count = same.reduce((sum, one) => sum + one.count, 0)
    return count > 0 ? [{ what, count, of: same.flatMap(({ of }) => of) }] : []
  })
}

/** Until the term to ask for a review is over the expert's desk stays open, for nothing but that. */
async function endExpert(context: Context, expert: string): Promise<void> {
  const { person } = await context.tx
    .selectFrom('expert')
    .select('person')
    .where('id', '=', expert)
    .executeTakeFirstOrThrow()
  await endCapacities(context, { person, organisations: [await expertPool(context.tx)], until: context.today })
}

async function comeBack(context: Context, { party, subject, id: cause }: ExitCaseRow, reason: string): Promise<void> {
  if (party === 'official') return // its office grants a capacity anew
  if (party !== 'scheme') await readmit(context, { party, subject, reason, cause })
  if (party === 'assessor') await setBar(context, { assessor: subject, barredUntil: null })
  if (party !== 'expert') await restoreSchemes(context, { cause, reason })
}

/** What the exit withdrew is in force again, unless something newer took its place. */
async function restoreSchemes(context: Context, { cause, reason }: { cause: string; reason: string }): Promise<void> {
  const { tx, seq } = context
  const withdrawn = await tx
    .selectFrom('standing')
    .innerJoin('scheme', 'scheme.id', 'standing.subject')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['scheme.id', 'scheme.title', 'application.assessor'])
    .where('standing.cause', '=', cause)
    .where('standing.standing', '=', 'withdrawn')
    .where('scheme.standing', '=', 'withdrawn')
    .execute()
  for (const { id: subject, title, assessor } of withdrawn) {
    const published = await publishedBy(tx, assessor)
    const own = published.find((one) => one.id === subject)
    if (!own || published.some((one) => one.standing === 'in-force' && replaces(one, own))) continue
    await tx.updateTable('scheme').set({ standing: 'in-force', act: seq }).where('id', '=', subject).execute()
    await recordStanding(context, { party: 'scheme', subject, standing: 'in-force', reason, cause })
    await context.oblige({
      what: 'freeze-data',
      subject,
      role: 'assessor',
      organisation: assessor,
      title,
      path: `/work/schemes/${subject}`,
      clause: '3.4.4',
    })
  }
}

/** Only a fault brings the bar. */
function barOf({ policy, today }: Context, ground: string): string | null {
  const bars = policy.participationEndReasons.entries.find((one) => one.id === ground)?.bars ?? true
  return bars ? addYears(today, parameter(policy, 'assessorBar', today).value) : null
}

async function setBar(
  { tx, seq }: Context,
  { assessor, barredUntil }: { assessor: string; barredUntil: string | null },
): Promise<void> {
  await tx.updateTable('organisation').set({ barred_until: barredUntil, act: seq }).where('id', '=', assessor).execute()
}

/** Who opened, prepared and issued: others review. While it is tried nobody has issued it yet. */
async function involved({ tx, seq, by }: Context, facts: ExitCaseRow | undefined): Promise<string> {
  const prepared = await tx
    .selectFrom('preparation')
    .select(['prepared_by as person', 'prepared_in as capacity'])
    .where('issued_act', '=', seq)
    .executeTakeFirst()
  const hands = await Promise.all([by, ...(prepared ? [prepared] : [])].map((one) => partOf(tx, one)))
  return json([...new Set([...(facts?.involved ?? []), ...hands.flat()])])
}

/** What the reporters added is read with the decision. */
async function settleConcerns(context: Context, exitCase: string): Promise<void> {
  const rows = await context.tx.selectFrom('concern').select('id').where('exit_case', '=', exitCase).execute()
  for (const { id: concern } of rows) await context.discharge('read-addition', concern)
}
