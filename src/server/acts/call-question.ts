import { z } from 'zod'
import { answeringQuestion, asking } from '#domain/call.ts'
import { callFacts } from '../facts/area.ts'
import { callQuestionFacts } from '../facts/call.ts'
import { act, settle } from './act.ts'
import { questionOnPaper } from './question-on-paper.ts'
import { id, line, prose } from './shapes.ts'

/** Anybody asks; who asked is known to the working body alone. */
export const callQuestionAsked = act('call-question.asked@1', {
  clauses: ['3.4.1'],
  by: ['public', 'assessor'],
  sealed: true,
  paper: questionOnPaper,
  input: z.object({
    call: id,
    text: z.string().trim().min(1).max(2_000),
    name: line.optional(),
    contact: line.optional(),
  }),
  async perform(context, { call, text, name, contact }) {
    const { tx, seq, arrivedAt, by } = context
    settle(asking(await callFacts(tx, call), arrivedAt))
    const question = context.id()
    const receipt = `Q${await context.next('call-question', 4)}`
    await tx
      .insertInto('call_question')
      .values({
        id: question,
        act: seq,
        call,
        receipt,
        asked_by: by.actor === 'assessor' ? 'assessor' : 'public',
        organisation: by.organisation ?? null,
        name: name ?? null,
        contact: contact ?? null,
        text,
        state: 'asked',
        question: null,
        answer: null,
        reason: null,
        asked_at: arrivedAt,
        answered_on: null,
      })
      .execute()
    await context.oblige({
      what: 'answer-question',
      subject: question,
      role: 'working-body',
      title: { zh: receipt },
      path: `/work/questions/${question}`,
      clause: '3.4.1',
    })
    return { question, receipt }
  },
  shows: () => ({}),
})

/** To all on the call's page: the question in words that tell nothing of who asked, and the answer. */
export const callQuestionAnswered = act('call-question.answered@1', {
  clauses: ['3.4.1'],
  by: ['working-body'],
  input: z.object({ question: id, wording: z.string().trim().min(1).max(2_000), answer: prose }),
  async perform(context, { question, wording, answer }) {
    const { tx, seq, today } = context
    settle(answeringQuestion(await callQuestionFacts(tx, question)))
    await tx
      .updateTable('call_question')
      .set({ state: 'answered', question: wording, answer, answered_on: today, act: seq })
      .where('id', '=', question)
      .execute()
    await context.discharge('answer-question', question)
    return { question }
  },
  shows: () => ({}),
})

/** What is no question of this call is not published; who asked is told why. */
export const callQuestionSetAside = act('call-question.set-aside@1', {
  clauses: ['3.4.1'],
  by: ['working-body'],
  sealed: true,
  input: z.object({ question: id, reason: prose }),
  async perform(context, { question, reason }) {
    const { tx, seq, today } = context
    settle(answeringQuestion(await callQuestionFacts(tx, question)))
    await tx
      .updateTable('call_question')
      .set({ state: 'set-aside', reason, answered_on: today, act: seq })
      .where('id', '=', question)
      .execute()
    await context.discharge('answer-question', question)
    return { question }
  },
  shows: () => ({}),
})
