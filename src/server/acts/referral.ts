import { z } from 'zod'
import {
  outcomeOf,
  questionsMost,
  referredKinds,
  referring,
  settlingReferral,
  withdrawingReferral,
  type Finding,
  type Question,
} from '#domain/referral.ts'
import { refuse } from '#domain/refusal.ts'
import { json } from '../db/schema.ts'
import { panelRule } from '../facts/panel.ts'
import { evidenceOf, panelOn, questionsOf, referralFacts, referralsOf, sheetsOn } from '../facts/referral.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile } from './files.ts'
import { attachEvidence, onRound, record, targetOf } from './judgement-record.ts'
import { dissolvePanels } from './seating.ts'
import { id } from './shapes.ts'

const said = z.string().trim().min(1).max(500)

/** What the program left open, put to experts of the pool; the working body convenes them, by the checks of every panel. */
export const referralMade = act('referral.made@1', {
  clauses: ['3.4.4', '3.3.1'],
  by: ['assessor'],
  input: z.object({
    evaluation: id,
    questions: z
      .array(z.object({ declaration: id, indicator: z.string().min(1).max(60), kind: z.enum(referredKinds) }))
      .min(1)
      .max(questionsMost),
    /** What experts should know, and what the questions rest on. */
    note: said,
    file: attached.optional(),
  }),
  async perform(context, { evaluation, questions, note, file }) {
    const { tx, seq, today, by } = context
    await onRound(context, evaluation)
    settle(referring(await targetsOf(context, evaluation, questions)))
    const number = (await referralsOf(tx, evaluation)).length + 1
    const referral = context.id()
    await tx
      .insertInto('referral')
      .values({
        id: referral,
        act: seq,
        evaluation,
        number,
        questions: json(questions),
        note,
        made_on: today,
        made_by: by.person ?? '',
        state: 'open',
      })
      .execute()
    if (file) await attachEvidence(context, referral, await recordFile(context, file, 'parties'))
    await context.oblige({
      what: 'convene-judgement',
      subject: referral,
      role: 'working-body',
      title: (await referralFacts(tx, referral))?.title ?? { zh: '' },
      path: `/work/referrals/${referral}/panel`,
      clause: '3.4.4',
    })
    return { referral, evaluation, number, count: questions.length }
  },
  shows: (_, { number, count }) => ({ number, count }),
})

/** As long as nothing came of it. Whoever sits on it is not asked any more. */
export const referralWithdrawn = act('referral.withdrawn@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({ referral: id, reason: said }),
  async perform(context, { referral, reason }) {
    const { evaluation, state } = await ownReferral(context, referral)
    settle(withdrawingReferral(state))
    await end(context, referral, { state: 'withdrawn', reason })
    await dissolvePanels(context, [referral])
    return { referral, evaluation }
  },
  shows: () => ({}),
})

/** The assessor takes over what the experts found: grades as they gave them, methods where two thirds hold them equal. */
export const referralSettled = act('referral.settled@1', {
  clauses: ['3.4.4'],
  by: ['assessor'],
  input: z.object({
    referral: id,
    /** Of each question, for the record: why it came out so. */
    reasons: z.array(said).max(questionsMost),
  }),
  async perform(context, { referral, reasons }) {
    const { tx, seq, policy, today } = context
    const facts = await ownReferral(context, referral)
    const panel = await panelOn(tx, referral)
    const { seats, sheets } = panel ? await sheetsOn(tx, panel.id) : { seats: [], sheets: [] }
    const rule = panelRule(policy, today)
    settle(settlingReferral(facts.state, { panel, seats, rule }))
    const questions = questionsOf(facts)
    if (reasons.length !== questions.length)
      settle(refuse('findings-open', '3.4.4', { count: questions.length - reasons.length }))
    const file = (await evidenceOf(tx, referral))?.id
    let count = 0
    for (const [at, question] of questions.entries()) {
      const found = sheets.map(({ number, findings }) => ({ seat: `${facts.number}-${number}`, ...findings[at] }))
      const judgement = await recorded(
        context,
        { ...facts, file },
        { question, found, reason: reasons[at] ?? '', rule },
      )
      if (judgement) count += 1
    }
    await tx
      .updateTable('panel')
      .set({ state: 'opined', act: seq })
      .where('subject', '=', referral)
      .where('state', '=', 'sitting')
      .execute()
    await end(context, referral, { state: 'settled', reason: reasons.join('\n') })
    return { referral, evaluation: facts.evaluation, count }
  },
  shows: (_, { count }) => ({ count }),
})

type Answered = {
  readonly question: Question
  readonly found: readonly (Partial<Finding> & { readonly seat: string })[]
  readonly reason: string
  readonly rule: ReturnType<typeof panelRule>
}

/** A judgement of what was found; none where methods are not held equal, which leaves the question open, or where an earlier one has settled it. */
async function recorded(
  context: Context,
  { id: referral, evaluation, note, file }: { id: string; evaluation: string; note: string; file: string | undefined },
  { question, found, reason, rule }: Answered,
) {
  const { declaration, indicator, kind } = question
  const outcome = outcomeOf(
    question,
    found.flatMap(({ finding }) => finding ?? []),
    rule,
  )
  if (outcome.kind === 'method-equivalence' && !outcome.isEquated) return
  const { declared, method, indicator: asks, target } = await targetOf(context, { evaluation, ...question })
  if (!target.isOpen) return
  const isMethod = kind === 'method-equivalence'
  const { judgement } = await record(context, {
    evaluation,
    declaration,
    kind,
    indicator,
    reason,
    evidence: note,
    from: isMethod ? (method ?? '') : declared,
    to: isMethod ? (asks?.method ?? '') : null,
    page: null,
    grades: found.map(({ seat, finding, reason: why }) => ({
      seat,
      grade: finding ?? '',
      ...(why && { reason: why }),
    })),
    referral,
  })
  if (file) await attachEvidence(context, judgement, file)
  return judgement
}

async function targetsOf(context: Context, evaluation: string, questions: readonly Question[]) {
  const targets = []
  for (const one of questions) {
    const { target, method, indicator } = await targetOf(context, { evaluation, ...one })
    targets.push({ ...one, ...target, kind: one.kind, hasOtherMethod: Boolean(method && indicator?.method) })
  }
  return targets
}

async function ownReferral(context: Context, referral: string) {
  const facts = await referralFacts(context.tx, referral)
  if (!facts || facts.assessor !== context.by.organisation) return settle(refuse('referral-unknown', '3.4.4'))
  await onRound(context, facts.evaluation)
  return facts
}

async function end(context: Context, referral: string, to: { state: 'settled' | 'withdrawn'; reason: string }) {
  const { tx, seq, today } = context
  await tx
    .updateTable('referral')
    .set({ state: to.state, settled_on: today, settled_reason: to.reason, act: seq })
    .where('id', '=', referral)
    .execute()
  await context.discharge(['convene-judgement', 'settle-referral'], referral)
}
