import { z } from 'zod'
import { workingDaysAfter } from '#domain/calendar.ts'
import { publicityTerm, type PublicityKind } from '#domain/publicity.ts'
import { confirming, lapsing, reachable, type SubmissionState } from '#domain/submission.ts'
import { lodging, lodgingPaper } from '#domain/publicity.ts'
import { parameter } from '#policy/policy.ts'
import { progressOf, publicityFacts, submissionFacts } from '../facts/publicity.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile } from './files.ts'
import { obligeReopening } from './publicity-owed.ts'
import { id, line, prose } from './shapes.ts'
import { submissionOnPaper } from './submission-on-paper.ts'

export const evidenceFilesMax = 5

/**
 * Anyone, without an account; real name to the staff, shielded from the public. Who writes by the form confirms it by mail;
 * what came in on paper needs no more, and counts from the day on which it came.
 */
export const submissionLodged = act('submission.lodged@2', {
  clauses: ['3.4.3', '3.4.6', '7.2'],
  by: ['public'],
  sealed: true,
  paper: submissionOnPaper,
  input: z
    .object({
      publicity: id,
      kind: z.enum(['comment', 'objection']),
      name: line,
      contact: line,
      text: prose,
      evidence: z.string().trim().max(10_000).default(''),
      files: z.array(attached).max(evidenceFilesMax).optional(),
    })
    .refine(({ kind, evidence, files }) => kind === 'comment' || evidence !== '' || (files ?? []).length > 0, {
      path: ['evidence'],
      params: { rule: 'evidence-needed' },
    }),
  async perform(context, { publicity, kind, name, contact, text, evidence, files }) {
    const { tx, seq, arrivedAt: at, isOnPaper: onPaper } = context
    const facts = await publicityFacts(tx, publicity)
    settle(onPaper ? lodgingPaper(facts, at, await progressOf(tx, publicity)) : lodging(facts, at))
    const of = facts?.kind ?? 'scheme'
    settle(onPaper ? undefined : reachable(contact, publicityTerm[of].clause))
    const submission = context.id()
    const receipt = `${kind === 'objection' ? 'O' : 'C'}${await context.next('submission', 4)}`
    await tx
      .insertInto('submission')
      .values({
        id: submission,
        act: seq,
        publicity,
        receipt,
        kind,
        name,
        contact,
        text,
        evidence: evidence || null,
        state: onPaper ? 'confirmed' : 'lodged',
        ground: null,
        answer: null,
        examined_by: null,
        lodged_at: at,
        confirm_by: onPaper ? null : termOf(context, 'confirmationTerm'),
        confirmed_at: onPaper ? at : null,
      })
      .execute()
    for (const file of files ?? []) {
      const row = { id: context.id(), act: seq, subject: submission, kind: 'evidence' as const }
      await tx
        .insertInto('attachment')
        .values({ ...row, file: await recordFile(context, file, 'parties') })
        .execute()
    }
    const one = { submission, receipt, kind, of }
    await (onPaper ? obligeNext(context, one) : obligeLapse(context, one))
    if (facts?.outcome === 'uncontested' && kind === 'objection') await obligeReopening(context, facts.id)
    return { submission, receipt }
  },
  shows: () => ({}),
})

/** Its sender has read the mail and says so: it counts from the moment at which it was lodged. */
export const submissionConfirmed = act('submission.confirmed@1', {
  clauses: ['3.4.3', '3.4.6', '7.2'],
  by: ['public'],
  sealed: true,
  input: z.object({ submission: id }),
  async perform(context, { submission }) {
    const { tx, today, at } = context
    const { facts, clause } = await submissionIn(tx, submission)
    settle(confirming(facts, { today, clause }))
    await setState(context, submission, 'confirmed', at)
    await context.discharge('lapse-submission', submission)
    if (facts) await obligeNext(context, { submission, receipt: facts.receipt, kind: facts.kind, of: facts.of })
    return { submission }
  },
  shows: () => ({}),
})

/** Nobody confirmed it in time: it counts for nothing. */
export const submissionLapsed = act('submission.lapsed@1', {
  clauses: ['3.4.3', '3.4.6', '7.2'],
  by: ['system'],
  sealed: true,
  input: z.object({ submission: id }),
  async perform(context, { submission }) {
    const { tx, today } = context
    const { facts, clause } = await submissionIn(tx, submission)
    settle(lapsing(facts, { today, clause }))
    await setState(context, submission, 'lapsed')
    await context.discharge('lapse-submission', submission)
    return { submission }
  },
  shows: () => ({}),
})

export async function submissionIn(tx: Context['tx'], submission: string) {
  const facts = await submissionFacts(tx, submission)
  return { facts, clause: publicityTerm[facts?.of ?? 'scheme'].clause }
}

const setState = ({ tx, seq }: Context, submission: string, state: SubmissionState, confirmedAt?: Date) =>
  tx
    .updateTable('submission')
    .set({ state, act: seq, ...(confirmedAt && { confirmed_at: confirmedAt }) })
    .where('id', '=', submission)
    .execute()

type Owed = Omit<One, 'kind'>
type One = {
  readonly submission: string
  readonly receipt: string
  readonly kind: 'comment' | 'objection'
  readonly of: PublicityKind
}

/** A comment is to be answered, an objection to be examined first. */
const obligeNext = (context: Context, one: One) =>
  one.kind === 'objection' ? obligeExamination(context, one) : obligeAnswer(context, one)

const obligeExamination = (context: Context, one: Owed) =>
  context.oblige({ what: 'examine-objection', ...owedOn(context, one, 'objectionExaminationTerm') })

export const obligeAnswer = (context: Context, one: Owed) =>
  context.oblige({ what: 'answer-submission', ...owedOn(context, one, 'objectionAnswerTerm') })

const owedOn = (context: Context, { submission, receipt, of }: Owed, term: Term) => ({
  subject: submission,
  role: 'working-body' as const,
  title: { zh: receipt },
  path: `/work/submissions/${submission}`,
  dueOn: termOf(context, term),
  clause: publicityTerm[of].clause,
})

const obligeLapse = (context: Context, one: Owed) =>
  context.oblige({ what: 'lapse-submission', ...owedOn(context, one, 'confirmationTerm'), role: 'system' })

type Term = 'confirmationTerm' | 'objectionExaminationTerm' | 'objectionAnswerTerm'

/** From the day on which it came in. */
const termOf = ({ policy, calendar, arrivedOn }: Context, name: Term) =>
  workingDaysAfter(calendar, arrivedOn, parameter(policy, name, arrivedOn).value).lastDay
