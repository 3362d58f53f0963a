import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { answering, convening, opining, panelClause, submitting, type PanelKind } from '#domain/panel.ts'
import { json } from '../db/schema.ts'
import { candidatesOf, concernedIn, panelFacts, panelRule, satOn, seatsOf } from '../facts/panel.ts'
import { act, settle, type Context } from './act.ts'
import { panelSubject } from './panel-subject.ts'
import { id, prose } from './shapes.ts'

/** What experts score: 0 to 5 each, with reasons in words. */
export const criteria = ['scope', 'indicators', 'levels', 'methods', 'computation', 'impartiality'] as const

export const panelConvened = act('panel.convened@1', {
  clauses: ['3.3.1', '3.4.2', '3.4.3', '3.4.6'],
  by: ['working-body'],
  input: z.object({
    kind: z.enum(['scheme-review', 're-review', 'report-audit', 'deliberation']),
    subject: id,
    experts: z.array(id).max(21),
  }),
  async perform(context, { kind, subject, experts }) {
    const { tx, seq, today, policy } = context
    const { title } = await panelSubject(context, kind, subject).convened()
    const candidates = await candidatesOf(tx, experts)
    if (candidates.length !== experts.length) settle(refuse('expert-not-in-pool', '3.3.1'))
    settle(
      convening(kind, candidates, {
        concerned: await concernedIn(tx, kind, subject),
        rule: panelRule(policy, today),
        satBefore: kind === 're-review' || kind === 'deliberation' ? await satOn(tx, subject) : [],
      }),
    )
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
      })
      .execute()
    for (const [index, expert] of experts.entries())
      await seatExpert(context, { panel, kind, expert, number: index + 1, title })
    await context.discharge(`convene-${kind}`, subject)
    return { panel }
  },
  shows: ({ kind, experts }) => ({ kind, seats: experts.length }),
})

async function seatExpert(
  context: Context,
  seat: { panel: string; kind: PanelKind; expert: string; number: number; title: { zh: string; en?: string } },
): Promise<void> {
  const { tx, seq } = context
  const seatId = context.id()
  await tx
    .insertInto('seat')
    .values({
      id: seatId,
      act: seq,
      panel: seat.panel,
      number: seat.number,
      expert: seat.expert,
      state: 'invited',
      verdict: null,
      scores: null,
      reasons: null,
    })
    .execute()
  const { person } = await tx
    .selectFrom('expert')
    .select('person')
    .where('id', '=', seat.expert)
    .executeTakeFirstOrThrow()
  await context.oblige({
    what: 'sit',
    subject: seatId,
    role: 'expert',
    person,
    title: seat.title,
    path: `/work/seats/${seatId}`,
    clause: panelClause[seat.kind],
  })
}

/** A seat belongs to its expert: anybody else is told it is not there. */
async function ownSeat({ tx, by }: Context, seat: string) {
  const row = await tx
    .selectFrom('seat')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['seat.id', 'seat.panel', 'seat.state', 'seat.verdict', 'panel.kind', 'panel.subject', 'panel.title'])
    .select('panel.state as panelState')
    .where('seat.id', '=', seat)
    .where('expert.person', '=', by.person ?? '')
    .executeTakeFirst()
  return row ?? settle(refuse('seat-unknown', '3.4.2'))
}

/** Declining and recusing need no reason here, and nobody else learns of it. */
export const seatAnswered = act('seat.answered@1', {
  clauses: ['3.4.2', '3.4.6'],
  by: ['expert'],
  sealed: true,
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
    if (!accepts) await context.discharge('sit', seat)
    await obligeOpinion(context, own)
    return { seat, accepts }
  },
  shows: () => ({}),
})

export const reviewSubmitted = act('review.submitted@1', {
  clauses: ['3.4.2', '3.4.6'],
  by: ['expert'],
  sealed: true,
  input: z.object({
    seat: id,
    verdict: z.enum(['pass', 'fail']),
    scores: z.partialRecord(z.enum(criteria), z.int().min(0).max(5)),
    reasons: prose,
  }),
  async perform(context, { seat, verdict, scores, reasons }) {
    const { tx, seq } = context
    const own = await ownSeat(context, seat)
    settle(submitting(own, { kind: own.kind, state: own.panelState }))
    await tx
      .updateTable('seat')
      .set({ state: 'submitted', verdict, scores: json(scores), reasons, act: seq })
      .where('id', '=', seat)
      .execute()
    await context.discharge('sit', seat)
    await obligeOpinion(context, own)
    return { seat }
  },
  shows: () => ({}),
})

/** When the last sheet is in, or the last seat declined, the working body draws the opinion up. */
export async function obligeOpinion(
  context: Context,
  of: { panel: string; kind: PanelKind; title: { zh: string; en?: string } },
) {
  const seats = await seatsOf(context.tx, of.panel)
  if (seats.some(({ state }) => state === 'invited' || state === 'accepted')) return
  await context.oblige({
    what: 'record-opinion',
    subject: of.panel,
    role: 'working-body',
    title: of.title,
    path: `/work/panels/${of.panel}`,
    clause: panelClause[of.kind],
  })
}

export const panelOpined = act('panel.opined@1', {
  clauses: ['3.4.2', '3.4.3', '3.4.6'],
  by: ['working-body'],
  input: z.object({ panel: id, opinion: prose }),
  async perform(context, { panel, opinion }) {
    const { tx, seq, policy, today } = context
    const facts = (await panelFacts(tx, panel)) ?? settle(refuse('panel-unknown', '3.4.2'))
    const outcome = settle(opining(facts, await seatsOf(tx, panel), panelRule(policy, today)))
    await tx.updateTable('panel').set({ state: 'opined', outcome, opinion, act: seq }).where('id', '=', panel).execute()
    await context.discharge('record-opinion', panel)
    await panelSubject(context, facts.kind, facts.subject).opined(outcome)
    return { panel, outcome }
  },
  shows: (_, { outcome }) => ({ outcome }),
})
