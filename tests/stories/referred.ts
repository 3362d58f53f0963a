import { findingsSubmitted } from '#server/acts/findings.ts'
import { panelConvened, seatAnswered } from '#server/acts/panel.ts'
import { referralMade } from '#server/acts/referral.ts'
import type { Finding, Question } from '#domain/referral.ts'
import type { Expert } from '#server/demo/stage.ts'
import type { World } from '../world.ts'
import type { frozenRound } from './judged.ts'

export type Round = Awaited<ReturnType<typeof frozenRound>>

export const note = '标准文本第6页，图案一条；方法比对数据见附件。'
/** A text of the second standard, a method of the third. */
export const questionsOf = (round: Round): readonly [Question, Question] => [
  { declaration: round.declarationOf(2), indicator: 'pattern', kind: 'grade-qualitative' },
  { declaration: round.declarationOf(3), indicator: 'strength', kind: 'method-equivalence' },
]

export const refer = (w: World, round: Round, questions: readonly Question[] = questionsOf(round)) =>
  w.do(referralMade, { evaluation: round.evaluation, questions: [...questions], note }, round.assessor)

/** Experts are convened on a referral; a seat is found by its expert. */
export async function sitOn(w: World, referral: string, experts: readonly Expert[]) {
  const { prepares } = await w.stage.body()
  const asked = { kind: 'judgement' as const, subject: referral, experts: experts.map(({ expert }) => expert) }
  const { panel } = await w.do(panelConvened, asked, prepares)
  const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  return { panel, seatOf: ({ expert }: Expert) => seats.find((one) => one.expert === expert)?.id ?? '' }
}

/** A finding on the text, another on the method. */
export const said = (...found: readonly Finding['finding'][]): Finding[] =>
  found.map((finding) => ({ finding, reason: finding === 'none' ? '看不清。' : '原文写明。' }))

export async function finds(w: World, seat: string, { by }: Expert, findings: Finding[]): Promise<void> {
  await w.do(seatAnswered, { seat, accepts: true }, by)
  await w.do(findingsSubmitted, { seat, findings }, by)
}
