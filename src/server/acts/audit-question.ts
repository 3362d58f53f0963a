import { z } from 'zod'
import { answeringQuestion, asking } from '#domain/audit.ts'
import { refuse } from '#domain/refusal.ts'
import { questionFacts } from '../facts/audit.ts'
import { rankingFacts } from '../facts/ranking.ts'
import { act, settle } from './act.ts'
import { ownSeat } from './panel.ts'
import { id, prose } from './shapes.ts'

/** An expert asks the assessor; which of them does is between the panel and the working body. */
export const auditQuestionAsked = act('audit-question.asked@1', {
  clauses: ['3.4.6'],
  by: ['expert'],
  sealed: true,
  input: z.object({ seat: id, text: prose }),
  async perform(context, { seat, text }) {
    const { tx, seq, at } = context
    const own = await ownSeat(context, seat)
    settle(asking(own, { kind: own.kind, state: own.panelState }))
    const facts = await rankingFacts(tx, own.subject)
    const question = context.id()
    await tx
      .insertInto('audit_question')
      .values({
        id: question,
        act: seq,
        panel: own.panel,
        seat,
        ranking: own.subject,
        text,
        asked_at: at,
        answer: null,
        answered_on: null,
      })
      .execute()
    await context.oblige({
      what: 'answer-audit-question',
      subject: question,
      role: 'assessor',
      organisation: facts?.assessor,
      title: own.title,
      path: `/work/rankings/${own.subject}/questions/${question}`,
      term: 'auditAnswerTerm',
      clause: '3.4.6',
    })
    return { question, seat }
  },
  shows: () => ({}),
})

/** Everybody on the panel reads the answer. */
export const auditQuestionAnswered = act('audit-question.answered@1', {
  clauses: ['3.4.6'],
  by: ['assessor'],
  sealed: true,
  input: z.object({ question: id, answer: prose }),
  async perform(context, { question, answer }) {
    const { tx, seq, today, by } = context
    const facts = await questionFacts(tx, question)
    settle(answeringQuestion(facts?.assessor === by.organisation ? facts : undefined))
    if (!facts) return settle(refuse('audit-question-unknown', '3.4.6'))
    await tx
      .updateTable('audit_question')
      .set({ answer, answered_on: today, act: seq })
      .where('id', '=', question)
      .execute()
    await context.discharge('answer-audit-question', question)
    return { question, ranking: facts.ranking }
  },
  shows: () => ({}),
})
