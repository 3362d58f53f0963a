import { summaryParts, type SummaryParts } from '#domain/work-summary.ts'
import type { By } from '#server/acts/act.ts'
import { auditQuestionAsked } from '#server/acts/audit-question.ts'
import { panelConvened, seatAnswered } from '#server/acts/panel.ts'
import { workSummaryHandedIn } from '#server/acts/work-summary.ts'
import type { Expert } from '#server/demo/stage.ts'
import * as afterwards from './stories/afterwards.ts'
import * as kites from './stories/kites.ts'
import type { World } from './world.ts'

type Of = { readonly assessor: By; readonly call: string; readonly experts: readonly Expert[] }

/** A ranking that the given experts audit, the first of whom has asked something; and one that nobody consented to, summed up and reported. */
export async function rankedSubjects(w: World, { assessor, call, experts }: Of, keyAreas: readonly [string, string]) {
  const [first] = experts
  if (!first) throw new Error('nobody audits')
  const audited = await evaluated(w, { assessor, call, keyArea: keyAreas[0], experts }, 21)
  await kites.toSettled(w, { ...audited, assessor, pool: experts, keyArea: keyAreas[0] })
  const { prepares } = await w.stage.body()
  const subject = audited.ranking
  const convened = { kind: 'report-audit' as const, subject, experts: experts.map(({ expert }) => expert) }
  const { panel } = await w.do(panelConvened, convened, prepares)
  const seat = await w.app.reader
    .selectFrom('seat')
    .select('id')
    .where('panel', '=', panel)
    .where('expert', '=', first.expert)
    .executeTakeFirstOrThrow()
  await w.do(seatAnswered, { seat: seat.id, accepts: true }, first.by)
  const { question } = await w.do(auditQuestionAsked, { seat: seat.id, text: '数值从哪一页转录？' }, first.by)
  return {
    ranking: subject,
    evaluation: audited.evaluation,
    auditQuestion: question,
    ...(await summedUp(w, { assessor, call, experts, keyArea: keyAreas[1] })),
  }
}

async function summedUp(w: World, of: Of & { keyArea: string }) {
  const { ranking, evaluation, enterprises } = await evaluated(w, of, 31)
  for (const entry of await kites.entries(w, ranking))
    await kites.reported(w, kites.holder(enterprises, entry.enterprise), entry.declaration)
  await kites.shortlisted(w, of.assessor, ranking)
  await w.stage.askConsent(of.assessor, ranking)
  for (const entry of await kites.entries(w, ranking))
    await w.stage.answerConsent(kites.holder(enterprises, entry.enterprise), entry.id, false)
  const parts = Object.fromEntries(summaryParts.map((part) => [part, '有。'])) as SummaryParts // one for each part
  const { summary } = await w.do(workSummaryHandedIn, { evaluation, parts }, of.assessor)
  return { summed: evaluation, summaryReport: await afterwards.summariesReported(w, summary) }
}

async function evaluated(w: World, of: Of & { keyArea: string }, from: number) {
  const { assessor, call, keyArea, experts } = of
  const scheme = await kites.toScheme(w, await kites.applied(w, assessor, { call, keyArea }), experts)
  const enterprises: By[] = []
  for (const [n, value] of [
    [from, 89],
    [from + 1, 87],
  ] as const) {
    const one = await kites.enterprise(w, n)
    await w.stage.declare(one, [kites.standard(keyArea, n, value)])
    enterprises.push(one)
  }
  const ranking = await kites.evaluated(w, assessor, scheme)
  const { evaluation } = await w.app.reader
    .selectFrom('ranking')
    .select('evaluation')
    .where('id', '=', ranking)
    .executeTakeFirstOrThrow()
  return { ranking, evaluation, enterprises }
}
