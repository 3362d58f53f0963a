import { z } from 'zod'
import { submitting } from '#domain/panel.ts'
import { finding, methodFindings, questionsMost } from '#domain/referral.ts'
import { qualitativeGrades } from '#domain/ranking/judgement.ts'
import { json } from '../db/schema.ts'
import { questionsOf, referralFacts } from '../facts/referral.ts'
import { act, settle } from './act.ts'
import { ownSeat } from './panel.ts'
import { sheetOnPaper } from './seat-on-paper.ts'
import { dischargeSeats, obligeOpinion } from './seating.ts'
import { id } from './shapes.ts'

/** An expert's sheet where no opinion is asked but what each question comes to; nobody else reads it before all are in. */
export const findingsSubmitted = act('findings.submitted@1', {
  clauses: ['3.4.4'],
  by: ['expert'],
  sealed: true,
  paper: sheetOnPaper,
  input: z.object({
    seat: id,
    findings: z
      .array(
        z.object({
          finding: z.enum([...qualitativeGrades, ...methodFindings]),
          reason: z.string().trim().min(1).max(500),
        }),
      )
      .max(questionsMost),
  }),
  async perform(context, { seat, findings }) {
    const { tx, seq } = context
    const own = await ownSeat(context, seat)
    settle(submitting(own, { kind: own.kind, state: own.panelState }))
    settle(finding(questionsOf(await referralFacts(tx, own.subject)), findings, own.kind))
    await tx
      .updateTable('seat')
      .set({ state: 'submitted', findings: json(findings), act: seq })
      .where('id', '=', seat)
      .execute()
    await dischargeSeats(context, seat)
    await obligeOpinion(context, own)
    return { seat }
  },
  shows: () => ({}),
})
