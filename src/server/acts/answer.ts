import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { firstHand, progressOf } from '../facts/publicity.ts'
import { handOf } from '../facts/capacity.ts'
import { answering, examining, findingInadmissible, showingCopy } from '#domain/submission.ts'
import { act, settle } from './act.ts'
import { attached, recordFile } from './files.ts'
import { id, line, prose } from './shapes.ts'
import { obligeAnswer, submissionIn } from './submission.ts'

export const objectionAdmitted = act('objection.admitted@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['working-body'],
  sealed: true,
  input: z.object({ submission: id }),
  async perform(context, { submission }) {
    const { tx, seq } = context
    const { facts, clause } = await submissionIn(tx, submission)
    settle(examining(facts, clause))
    await tx.updateTable('submission').set({ state: 'admitted', act: seq }).where('id', '=', submission).execute()
    await context.discharge('examine-objection', submission)
    if (facts) await obligeAnswer(context, { submission, receipt: facts.receipt, of: facts.of })
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
    const { facts, clause } = await submissionIn(tx, submission)
    const grounds = policy.inadmissibleGrounds.map((one) => one.id)
    const hands = { first: await firstHand(tx, submission), by: await handOf(tx, by) }
    const outcome = settle(findingInadmissible(facts, { ground, grounds, ...hands, clause }))
    await tx
      .updateTable('submission')
      .set({
        ground,
        answer: reason,
        act: seq,
        ...(outcome === 'proposed'
          ? { examined_by: by.person ?? null, examined_in: by.capacity ?? null }
          : { state: 'inadmissible' as const }),
      })
      .where('id', '=', submission)
      .execute()
    if (outcome === 'inadmissible') await context.discharge('examine-objection', submission)
    return { submission, outcome }
  },
  shows: () => ({}),
})

/** Every submission gets an answer, in public; several that say the same get it together. */
export const submissionAnswered = act('submission.answered@2', {
  clauses: ['3.4.3', '3.4.6', '7.2'],
  by: ['working-body'],
  input: z.object({ submissions: z.array(id).min(1).max(100), answer: prose }),
  async perform(context, { submissions, answer }) {
    const { tx, seq } = context
    for (const submission of submissions) {
      const { facts, clause } = await submissionIn(tx, submission)
      settle(answering(facts, clause, await progressOf(tx, facts?.publicity ?? submission)))
      await tx
        .updateTable('submission')
        .set({ state: 'answered', answer, ground: null, act: seq })
        .where('id', '=', submission)
        .execute()
      for (const what of ['examine-objection', 'answer-submission']) await context.discharge(what, submission)
    }
    return { count: submissions.length }
  },
  shows: (_, { count }) => ({ count }),
})

/** What the public gets of evidence is a copy without what is private (decision 18). */
export const evidenceCopyShown = act('evidence-copy.shown@1', {
  clauses: ['3.4.3', '3.4.6'],
  by: ['working-body'],
  input: z.object({ submission: id, copy: attached }),
  async perform(context, { submission, copy }) {
    const { tx, seq } = context
    const { facts, clause } = await submissionIn(tx, submission)
    settle(showingCopy(facts, clause))
    const original = await tx
      .selectFrom('attachment')
      .innerJoin('file', 'file.id', 'attachment.file')
      .select('attachment.id')
      .where('attachment.subject', '=', submission)
      .where('attachment.kind', '=', 'evidence')
      .where('file.sha256', '=', copy.sha256)
      .executeTakeFirst()
    if (original) settle(refuse('copy-is-the-original', clause))
    await tx
      .insertInto('attachment')
      .values({
        id: context.id(),
        act: seq,
        subject: submission,
        kind: 'evidence-copy',
        file: await recordFile(context, copy, 'public'),
      })
      .execute()
    return { submission }
  },
  shows: ({ copy: { sha256, size, type } }) => ({ sha256, size, type }),
})
