import { z } from 'zod'
import { handling } from '#domain/concern.ts'
import { askingReview, exitParties, exitSources, noticing, opening, stating } from '#domain/exit-case.ts'
import { refuse } from '#domain/refusal.ts'
import { json } from '../db/schema.ts'
import { concernFacts } from '../facts/concern.ts'
import { caseRuns, exitCaseFacts, partOf, partyFacts, speaksFor } from '../facts/exit-case.ts'
import { act, settle, type Context } from './act.ts'
import { obligeParty } from './exit-case-owed.ts'
import { attached, recordFile, type Attached } from './files.ts'
import { reviewAskedOnPaper, statedOnPaper } from './hearing-on-paper.ts'
import { id, line, prose } from './shapes.ts'

/** On a listed ground: from a concern, a finding, or what the office knows. Nothing of it is public before it is decided. */
export const exitCaseOpened = act('exit-case.opened@1', {
  clauses: ['6.2'],
  by: ['working-body', 'regulator'],
  sealed: true,
  input: z.object({
    party: z.enum(exitParties),
    subject: id,
    ground: line,
    source: z.enum(exitSources),
    facts: prose,
    concern: id.nullish(),
    evidence: attached.nullish(),
  }),
  async perform(context, input) {
    const { tx, seq, today, policy, by } = context
    const office = by.actor === 'regulator' ? ('regulator' as const) : ('working-body' as const)
    const party = await partyFacts(tx, { ...input, today })
    settle(
      opening({
        party: input.party,
        takesPart: party?.takesPart ?? false,
        runs: await caseRuns(tx, input),
        ground: input.ground,
        grounds: policy.participationEndReasons.entries.map((one) => one.id),
        by: office,
        isOwnOfficial: party?.offices.includes(by.organisation ?? '') ?? false,
      }),
    )
    const exitCase = context.id()
    const title = party?.name ?? { zh: '' }
    await tx
      .insertInto('exit_case')
      .values({
        id: exitCase,
        act: seq,
        number: null,
        party: input.party,
        subject: input.subject,
        title: json(title),
        handler: by.organisation ?? '',
        handler_role: office,
        source: input.concern ? 'concern' : input.source,
        ground: input.ground,
        facts: input.facts,
        opened_by: by.person ?? '',
        opened_on: today,
        state: 'opened',
        noticed_on: null,
        statement: null,
        stated_on: null,
        outcome: null,
        reasons: null,
        decided_on: null,
        involved: json(await partOf(tx, by)),
        consequences: null,
        review_lapsed_on: null,
        review_request: null,
        review_asked_on: null,
        review_outcome: null,
        review_reasons: null,
        reviewed_on: null,
      })
      .execute()
    if (input.concern) await takeUp(context, { concern: input.concern, exitCase })
    if (input.evidence) await attach(context, { exitCase, kind: 'evidence' }, input.evidence)
    await context.oblige({
      what: 'notify-party',
      subject: exitCase,
      role: office,
      organisation: by.organisation,
      title,
      path: `/work/exit-cases/${exitCase}`,
      clause: '6.2',
    })
    return { exitCase }
  },
  shows: () => ({}),
})

/** The party is told what is held against it. Its term runs from when it was served. */
export const exitCaseNoticed = act('exit-case.noticed@1', {
  clauses: ['6.2'],
  by: ['working-body', 'regulator'],
  sealed: true,
  input: z.object({ exitCase: id }),
  async perform(context, { exitCase }) {
    const { tx, seq, today, by } = context
    const facts = await exitCaseFacts(tx, exitCase)
    settle(noticing(facts, by.organisation))
    await tx
      .updateTable('exit_case')
      .set({ state: 'noticed', noticed_on: today, act: seq })
      .where('id', '=', exitCase)
      .execute()
    await context.discharge('notify-party', exitCase)
    await obligeParty(context, facts, { what: 'state-case', term: 'exitHearingTerm' })
    await context.oblige({
      what: 'decide-exit',
      subject: exitCase,
      role: by.actor === 'regulator' ? 'regulator' : 'working-body',
      organisation: by.organisation,
      title: facts?.title ?? { zh: '' },
      path: `/work/exit-cases/${exitCase}`,
      clause: '6.2',
    })
    return { exitCase }
  },
  shows: () => ({}),
})

const parties = ['assessor', 'expert', 'working-body', 'regulator', 'department'] as const

/** The party is heard, once. */
export const exitCaseStated = act('exit-case.stated@1', {
  clauses: ['6.2'],
  by: parties,
  sealed: true,
  paper: statedOnPaper,
  input: z.object({ exitCase: id, statement: prose, evidence: attached.nullish() }),
  async perform(context, { exitCase, statement, evidence }) {
    const { tx, seq, arrivedOn } = context
    settle(stating(await ownCase(context, exitCase), arrivedOn))
    await tx
      .updateTable('exit_case')
      .set({ statement, stated_on: arrivedOn, act: seq })
      .where('id', '=', exitCase)
      .execute()
    if (evidence) await attach(context, { exitCase, kind: 'statement' }, evidence)
    await context.discharge('state-case', exitCase)
    return { exitCase }
  },
  shows: () => ({}),
})

/** After the decision: by people other than those first involved. */
export const exitReviewAsked = act('exit-case.review-asked@1', {
  clauses: ['6.2'],
  by: parties,
  sealed: true,
  paper: reviewAskedOnPaper,
  input: z.object({ exitCase: id, request: prose }),
  async perform(context, { exitCase, request }) {
    const { tx, seq, arrivedOn } = context
    const facts = await reviewable(context, exitCase)
    settle(askingReview(facts, arrivedOn))
    const { handler, handler_role: role } = await tx
      .updateTable('exit_case')
      .set({ review_request: request, review_asked_on: arrivedOn, review_lapsed_on: null, act: seq })
      .where('id', '=', exitCase)
      .returning(['handler', 'handler_role'])
      .executeTakeFirstOrThrow()
    await context.discharge(['read-exit', 'lapse-exit-review'], exitCase)
    await context.oblige({
      what: 'review-exit',
      subject: exitCase,
      role,
      organisation: handler,
      title: facts?.title ?? { zh: '' },
      path: `/work/exit-cases/${exitCase}`,
      clause: '6.2',
    })
    return { exitCase }
  },
  shows: () => ({}),
})

/** A hearing belongs to its party: anybody else is told it is not there. What another office deals with is no paper of the working body’s. */
async function ownCase({ tx, by, today, isOnPaper }: Context, exitCase: string) {
  const facts = await exitCaseFacts(tx, exitCase)
  if (isOnPaper && facts?.handlerRole !== 'working-body') return
  const party = facts && (await partyFacts(tx, { ...facts, today }))
  return party && speaksFor(party, by) ? facts : undefined
}

/** An official who left has no desk any more: the office enters what came in on paper. */
async function reviewable(context: Context, exitCase: string) {
  const facts = await exitCaseFacts(context.tx, exitCase)
  const onPaper = facts?.party === 'official' && facts.handler === context.by.organisation
  return onPaper ? facts : ownCase(context, exitCase)
}

async function takeUp(context: Context, { concern, exitCase }: { concern: string; exitCase: string }): Promise<void> {
  const { tx, seq, by } = context
  const facts = await concernFacts(tx, concern, by.person)
  settle(handling(facts, by))
  if (facts && facts.closedTo.length > 0) settle(refuse('colleague-named', '6.2'))
  await tx
    .updateTable('concern')
    .set({ state: 'case-opened', exit_case: exitCase, act: seq })
    .where('id', '=', concern)
    .execute()
  await context.discharge('handle-concern', concern)
}

async function attach(
  context: Context,
  to: { exitCase: string; kind: 'evidence' | 'statement' },
  file: Attached,
): Promise<void> {
  const row = { id: context.id(), act: context.seq, subject: to.exitCase, kind: to.kind }
  await context.tx
    .insertInto('attachment')
    .values({ ...row, file: await recordFile(context, file, 'parties') })
    .execute()
}
