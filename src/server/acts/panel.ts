import { z } from 'zod'
import { auditing, auditItems, awaitingAnswers } from '#domain/audit.ts'
import { remedies, remedying } from '#domain/deliberation.ts'
import { refuse } from '#domain/refusal.ts'
import { answering, convening, dissenting, opining, recording, scoring, submitting } from '#domain/panel.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { candidatesOf, caseFacts, panelFacts, panelRule, seatsOf } from '../facts/panel.ts'
import { questionsOn } from '../facts/audit.ts'
import { leadOf } from '../facts/ranking.ts'
import { act, settle, type Context } from './act.ts'
import { answeredOnPaper, sheetOnPaper } from './seat-on-paper.ts'
import { panelSubject } from './panel-subject.ts'
import { dischargeSeats, obligeOpinion, obligeReplacement, obligeSheet, seatExpert } from './seating.ts'
import { id, prose } from './shapes.ts'

/** What experts score: 0 to 5 each, with reasons in words. */
export const criteria = ['scope', 'indicators', 'levels', 'methods', 'computation', 'impartiality'] as const

export const panelConvened = act('panel.convened@1', {
  clauses: ['3.3.1', '3.4.2', '3.4.3', '3.4.4', '3.4.6'],
  by: ['working-body'],
  input: z.object({
    kind: z.enum(['scheme-review', 're-review', 'report-audit', 'deliberation', 'judgement']),
    subject: id,
    experts: z.array(id).max(21),
  }),
  async perform(context, { kind, subject, experts }) {
    const { tx, seq } = context
    const { title } = await panelSubject(context, kind, subject).convened()
    const candidates = await candidatesOf(tx, experts)
    if (candidates.length !== experts.length) settle(refuse('expert-not-in-pool', '3.3.1'))
    settle(convening(candidates, await caseFacts(tx, { kind, subject }, context)))
    const panel = context.id()
    await tx
      .insertInto('panel')
      .values({
        id: panel,
        act: seq,
        kind,
        subject,
        title: json(title),
        state: 'sitting',
        outcome: null,
        opinion: null,
        minority: null,
      })
      .execute()
    for (const [index, expert] of experts.entries())
      await seatExpert(context, { panel, kind, title }, { expert, number: index + 1 })
    await context.discharge(`convene-${kind}`, subject)
    return { panel }
  },
  shows: ({ kind, experts }) => ({ kind, seats: experts.length }),
})

/** A seat belongs to its expert: anybody else is told it is not there. */
export async function ownSeat({ tx, by }: Context, seat: string) {
  const row = await tx
    .selectFrom('seat')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['seat.id', 'seat.panel', 'seat.expert', 'seat.state', 'seat.verdict'])
    .select(['panel.kind', 'panel.subject', 'panel.title', 'panel.state as panelState', 'expert.person'])
    .select('seat.recomputed')
    .where('seat.id', '=', seat)
    .where('expert.person', '=', by.person ?? '')
    .executeTakeFirst()
  return row ?? settle(refuse('seat-unknown', '3.4.2'))
}

/** Declining needs no reason, and nobody else learns of it. Whoever accepts has a term for the sheet. */
export const seatAnswered = act('seat.answered@1', {
  clauses: ['3.4.2', '3.4.4', '3.4.6'],
  by: ['expert'],
  sealed: true,
  paper: answeredOnPaper,
  input: z.object({ seat: id, accepts: z.boolean() }),
  async perform(context, { seat, accepts }) {
    const { tx, seq } = context
    const own = await ownSeat(context, seat)
    settle(answering(own, own.kind))
    await tx
      .updateTable('seat')
      .set({ state: accepts ? 'accepted' : 'declined', act: seq })
      .where('id', '=', seat)
      .execute()
    await dischargeSeats(context, seat)
    if (accepts) await obligeSheet(context, own, { id: seat, expert: own.expert })
    else await obligeReplacement(context, own, seat)
    await obligeOpinion(context, own)
    return { seat, accepts }
  },
  shows: () => ({}),
})

export const reviewSubmitted = act('review.submitted@2', {
  clauses: ['3.4.2', '3.4.6'],
  by: ['expert'],
  sealed: true,
  paper: sheetOnPaper,
  input: z.object({
    seat: id,
    verdict: z.enum(['pass', 'fail']),
    scores: z.partialRecord(z.enum(criteria), z.int().min(0).max(5)),
    grounds: z.partialRecord(z.enum(criteria), z.string().trim().max(2_000)).optional(),
    /** Of an audit: its checklist. */
    checks: z
      .partialRecord(z.enum(auditItems), z.object({ met: z.boolean(), remark: z.string().trim().max(2_000) }))
      .optional(),
    /** Of a deliberation that does not keep the ranking: what is to be done with it. */
    remedy: z.enum(remedies).optional(),
    reasons: prose,
  }),
  async perform(context, { seat, verdict, scores, grounds = {}, checks, remedy, reasons }) {
    const { tx, seq, policy, today } = context
    const own = await ownSeat(context, seat)
    settle(submitting(own, { kind: own.kind, state: own.panelState }))
    if (own.kind === 'report-audit') await audited(context, own, { verdict, checks: checks ?? {} })
    settle(remedying(own.kind, { verdict, remedy: remedy ?? null }))
    settle(scoring(scores, grounds, { kind: own.kind, lowScore: parameter(policy, 'lowScore', today).value }))
    await tx
      .updateTable('seat')
      .set({
        state: 'submitted',
        verdict,
        scores: json(scores),
        grounds: json(grounds),
        checks: checks ? json(checks) : null,
        remedy: remedy ?? null,
        reasons,
        act: seq,
      })
      .where('id', '=', seat)
      .execute()
    await dischargeSeats(context, seat)
    await obligeOpinion(context, own)
    return { seat }
  },
  shows: () => ({}),
})

/** A sheet of an audit stands by its checklist, and by the sample that the expert has seen computed again. */
async function audited(
  { tx, isOnPaper }: Context,
  { subject, recomputed }: Awaited<ReturnType<typeof ownSeat>>,
  sheet: Pick<Parameters<typeof auditing>[0], 'verdict' | 'checks'>,
): Promise<void> {
  const { robustness, tied } = await leadOf(tx, subject)
  const speaks = { flips: robustness?.flips.flips === true, isTied: tied !== null }
  settle(auditing({ ...sheet, recomputed }, { ...speaks, isOnPaper }))
}

export const panelOpined = act('panel.opined@1', {
  clauses: ['3.4.2', '3.4.3', '3.4.6'],
  by: ['working-body'],
  input: z.object({ panel: id, opinion: prose, minority: prose.nullish() }),
  async perform(context, { panel, opinion, minority }) {
    const { tx, seq, policy, today } = context
    const facts = (await panelFacts(tx, panel)) ?? settle(refuse('panel-unknown', '3.4.2'))
    const seats = await seatsOf(tx, panel)
    const outcome = settle(opining(facts, seats, panelRule(policy, today)))
    const asked = await questionsOn(tx, panel)
    settle(awaitingAnswers(asked, today))
    const dissent = dissenting(seats, outcome)
    settle(recording(facts.kind, dissent, minority))
    await tx
      .updateTable('panel')
      .set({ state: 'opined', outcome, opinion, minority: dissent > 0 ? minority : null, act: seq })
      .where('id', '=', panel)
      .execute()
    await context.discharge('record-opinion', panel)
    await context.discharge(
      'answer-audit-question',
      asked.map((question) => question.id),
    )
    await dischargeSeats(
      context,
      seats.map((seat) => seat.id),
    )
    await panelSubject(context, facts.kind, facts.subject).opined(outcome)
    return { panel, outcome }
  },
  shows: (_, { outcome }) => ({ outcome }),
})
