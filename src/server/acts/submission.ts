import { z } from 'zod'
import { answering, examining, findingInadmissible, publicityTerm, submitting } from '#domain/publicity.ts'
import { publicityFacts, submissionFacts } from '../facts/publicity.ts'
import { act, settle, type Context } from './act.ts'
import { id, line, prose } from './shapes.ts'

/** Anyone, without an account; real name to the staff, shielded from the public. */
export const submissionLodged = act('submission.lodged@1', {
  clauses: ['3.4.3', '3.4.6', '7.2'],
  by: ['public', 'working-body'],
  sealed: true,
  input: z
    .object({
      publicity: id,
      kind: z.enum(['comment', 'objection']),
      name: line,
      contact: line,
      text: prose,
      evidence: z.string().trim().max(10_000).default(''),
    })
    .refine(({ kind, evidence }) => kind === 'comment' || evidence !== '', {
      path: ['evidence'],
      params: { rule: 'evidence-needed' },
    }),
  async perform(context, input) {
    const { tx, seq, at, today } = context
    const publicity = await publicityFacts(tx, input.publicity)
    settle(submitting(publicity, today))
    const clause = publicityTerm[publicity?.kind ?? 'scheme'].clause
    const submission = context.id()
    const year = today.slice(0, 4)
    const receipt = `${input.kind === 'objection' ? 'O' : 'C'}${year}-${String(await context.next(`submission ${year}`)).padStart(4, '0')}`
    await tx
      .insertInto('submission')
      .values({
        id: submission,
        act: seq,
        publicity: input.publicity,
        receipt,
        kind: input.kind,
        name: input.name,
        contact: input.contact,
        text: input.text,
        evidence: input.evidence || null,
        state: 'lodged',
        ground: null,
        answer: null,
        examined_by: null,
        lodged_at: at,
      })
      .execute()
    await context.oblige({
      what: input.kind === 'objection' ? 'examine-objection' : 'answer-submission',
      subject: submission,
      role: 'working-body',
      title: { zh: receipt },
      path: `/work/submissions/${submission}`,
      clause,
    })
    return { submission, receipt }
  },
  shows: () => ({}),
})

export const objectionAdmitted = act('objection.admitted@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['working-body'],
  sealed: true,
  input: z.object({ submission: id }),
  async perform(context, { submission }) {
    const { tx, seq } = context
    const { facts, clause } = await load(context, submission)
    settle(examining(facts, clause))
    await tx.updateTable('submission').set({ state: 'admitted', act: seq }).where('id', '=', submission).execute()
    await context.discharge('examine-objection', submission)
    await obligeAnswer(context, submission)
    return { submission }
  },
  shows: () => ({}),
})

/** The first person proposes, a second one decides: then the objection stands as inadmissible, with its public reason. */
export const objectionFoundInadmissible = act('objection.found-inadmissible@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['working-body'],
  sealed: true,
  input: z.object({ submission: id, ground: line, reason: prose }),
  async perform(context, { submission, ground, reason }) {
    const { tx, seq, by, policy } = context
    const { facts, clause } = await load(context, submission)
    const grounds = policy.inadmissibleGrounds.map((one) => one.id)
    const outcome = settle(findingInadmissible(facts, { ground, grounds, person: by.person ?? '', clause }))
    await tx
      .updateTable('submission')
      .set({
        ground,
        answer: reason,
        act: seq,
        ...(outcome === 'proposed' ? { examined_by: by.person ?? null } : { state: 'inadmissible' as const }),
      })
      .where('id', '=', submission)
      .execute()
    if (outcome === 'inadmissible') await context.discharge('examine-objection', submission)
    return { submission, outcome }
  },
  shows: () => ({}),
})

/** Every submission gets an answer, in public. */
export const submissionAnswered = act('submission.answered@1', {
  clauses: ['3.4.3', '3.4.6', '7.2'],
  by: ['working-body'],
  input: z.object({ submission: id, answer: prose }),
  async perform(context, { submission, answer }) {
    const { tx, seq } = context
    const { facts, clause } = await load(context, submission)
    settle(answering(facts, clause))
    await tx
      .updateTable('submission')
      .set({ state: 'answered', answer, act: seq })
      .where('id', '=', submission)
      .execute()
    await context.discharge('answer-submission', submission)
    return { submission }
  },
  shows: () => ({}),
})

async function load({ tx }: Context, submission: string) {
  const facts = await submissionFacts(tx, submission)
  return { facts, clause: publicityTerm[facts?.of ?? 'scheme'].clause }
}

async function obligeAnswer(context: Context, submission: string): Promise<void> {
  const row = await context.tx
    .selectFrom('submission')
    .innerJoin('publicity', 'publicity.id', 'submission.publicity')
    .select(['submission.receipt', 'publicity.kind'])
    .where('submission.id', '=', submission)
    .executeTakeFirstOrThrow()
  await context.oblige({
    what: 'answer-submission',
    subject: submission,
    role: 'working-body',
    title: { zh: row.receipt },
    path: `/work/submissions/${submission}`,
    clause: publicityTerm[row.kind].clause,
  })
}
