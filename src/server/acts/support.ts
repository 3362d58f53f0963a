import { z } from 'zod'
import { applying } from '#domain/call.ts'
import { eligible } from '#domain/eligibility.ts'
import { answeringSupport, askingSupport, cancellingSupport } from '#domain/support.ts'
import { readUscc } from '#domain/uscc.ts'
import { json } from '../db/schema.ts'
import { callFacts } from '../facts/area.ts'
import { supportFacts, supportsOf } from '../facts/application.ts'
import { applicantFacts } from '../facts/eligibility.ts'
import { organisationByUscc } from '../facts/organisation.ts'
import { act, settle, type Context } from './act.ts'
import { tell } from './telling.ts'
import { contradicting, declarations, declaredOf, interestsSaid } from './declarations.ts'
import { id, line } from './shapes.ts'
import { supportAnsweredOnPaper, supportAskedOnPaper } from './support-on-paper.ts'
import { obligeSupport } from './support-owed.ts'

/*
 * Who applies together is nobody's business before it is handed in: these acts are sealed.
 */

/** The lead asks another assessor, known by its code, to support what it prepares. */
export const supportAsked = act('support.asked@1', {
  clauses: ['3.4.1', '3.3.2'],
  by: ['assessor'],
  sealed: true,
  begins: true,
  paper: supportAskedOnPaper,
  input: z.object({ draft: id, call: id, keyArea: id, uscc: line, task: z.string().trim().min(1).max(2_000) }),
  async perform(context, { draft, call, keyArea, uscc, task }) {
    const { tx, seq, today, arrivedAt, arrivedOn, policy, by } = context
    const lead = by.organisation ?? ''
    const rule = { kinds: policy.assessorKinds, today }
    settle(eligible(await applicantFacts(tx, lead, today), rule))
    settle(applying(await callFacts(tx, call), keyArea, arrivedOn))
    const known = await organisationByUscc(tx, settle(readUscc(uscc)))
    const supporter = await applicantFacts(tx, known?.id, today)
    settle(askingSupport({ lead, supporter, already: await supportsOf(tx, { draft, lead }), rule }))
    const support = context.id()
    await tx
      .insertInto('support')
      .values({
        id: support,
        act: seq,
        draft,
        call,
        key_area: keyArea,
        lead,
        supporter: supporter?.id ?? '',
        task,
        state: 'asked',
        declared: null,
        application: null,
        asked_at: arrivedAt,
      })
      .execute()
    await obligeSupport(context, support)
    return { support }
  },
  shows: () => ({}),
})

/** At its own desk, with its own declarations; who agreed may still step back before it is handed in. */
export const supportAnswered = act('support.answered@1', {
  clauses: ['3.4.1', '3.3.2'],
  by: ['assessor'],
  sealed: true,
  paper: supportAnsweredOnPaper,
  input: z.discriminatedUnion('agrees', [
    z.object({ support: id, agrees: z.literal(true), ...declarations }).refine(interestsSaid, contradicting),
    z.object({ support: id, agrees: z.literal(false) }),
  ]),
  async perform(context, { support, ...said }) {
    const { tx, seq, by, today, policy } = context
    settle(answeringSupport(await supportFacts(tx, support), by.organisation, said.agrees))
    if (said.agrees)
      settle(eligible(await applicantFacts(tx, by.organisation, today), { kinds: policy.assessorKinds, today }))
    await tx
      .updateTable('support')
      .set({
        state: said.agrees ? 'agreed' : 'declined',
        declared: said.agrees ? json(declaredOf(said)) : null,
        act: seq,
      })
      .where('id', '=', support)
      .execute()
    await context.discharge('answer-support', support)
    await tellLead(context, support, said.agrees)
    return { support, agrees: said.agrees }
  },
  shows: () => ({}),
})

/** The lead does without it. */
export const supportCancelled = act('support.cancelled@1', {
  clauses: ['3.4.1'],
  by: ['assessor'],
  sealed: true,
  input: z.object({ support: id }),
  async perform(context, { support }) {
    const { tx, seq, by } = context
    settle(cancellingSupport(await supportFacts(tx, support), by.organisation))
    await tx.updateTable('support').set({ state: 'cancelled', act: seq }).where('id', '=', support).execute()
    await context.discharge('answer-support', support)
    return { support }
  },
  shows: () => ({}),
})

/** Whoever prepares the application learns it by mail, and not only by looking. */
async function tellLead(context: Context, support: string, agrees: boolean): Promise<void> {
  const { lead, name } = await context.tx
    .selectFrom('support')
    .innerJoin('organisation', 'organisation.id', 'support.supporter')
    .select(['support.lead', 'organisation.name'])
    .where('support.id', '=', support)
    .executeTakeFirstOrThrow()
  const kind = agrees ? 'support-agreed' : 'support-declined'
  await tell(context, { role: 'assessor', organisation: lead, kind, subject: support, title: name })
}
