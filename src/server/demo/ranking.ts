import { showing } from '#domain/lead.ts'
import { addDays, shanghaiDay, workingDaysAfter } from '#domain/calendar.ts'
import { promises } from '#domain/compliance-report.ts'
import { type Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { complianceReportSupplied } from '../acts/compliance-report.ts'
import { dataFrozen } from '../acts/evaluation.ts'
import { leadReasoned } from '../acts/lead-reason.ts'
import { intakeAnnounced } from '../acts/intake.ts'
import type { By } from '../acts/act.ts'
import type { App } from '../app.ts'
import { runEvaluation } from '../evaluating.ts'
import { runSettlement, runShortlist, shortlistNow } from '../shortlisting.ts'
import { entriesOf, leadOf } from '../facts/ranking.ts'
import { weighed } from '#domain/weighing.ts'
import { measuredFor } from './measured.ts'
import { judge } from './judging.ts'
import { type Expert, type Stage } from './stage.ts'

export type Round = { assessor: By; scheme: Scheme; schemeId: string; enterprises: Map<string, By>; auditors: Expert[] }

/** From frozen data to published lists, a ranking for each variety. */
export async function rank(app: App, stage: Stage, round: Round, pass: (workingDays: number) => Promise<void>) {
  const today = shanghaiDay(app.clock.now())
  const { value } = parameter(app.policy, 'intakeTerm', today)
  const cutOffDay = workingDaysAfter(app.calendar, today, value).lastDay
  await stage.doing(intakeAnnounced, { scheme: round.schemeId, cutOffDay }, round.assessor)
  await pass(value + 1)
  const { evaluation } = await stage.doing(dataFrozen, { scheme: round.schemeId }, round.assessor)
  await pass(2)
  await judge(app, stage, { evaluation, assessor: round.assessor, judges: round.auditors.slice(0, 5) })
  const outcome = await runEvaluation(app, evaluation, { by: round.assessor })
  if (outcome.kind !== 'done')
    throw new Error(`the demonstration's evaluation was not recorded: ${JSON.stringify(outcome)}`)
  const { rankings } = outcome.result
  await pass(5)
  for (const ranking of rankings) await supplyReports(app, stage, ranking, round)
  await pass(3)
  const tied = 'first-group' as const
  const reason = '演示数据：按方案规定的断档法取领跑者；断档处得分差明显，名额在上下限之内，便于消费者选择。'
  const leadReason =
    '演示数据：权重由专家组讨论后确定；可能换位的几项标准星级相同、得分接近，都在领跑水平之内，公示时一并说明。'
  const tiedReason = '演示数据：并列第一的标准多于名额上限，各项承诺无法再分高下，建议全部列入，请专家组决定。'
  for (const ranking of rankings) {
    const now = await shortlistNow(app, ranking)
    const written = {
      reason: now?.firstGroup ? tiedReason : reason,
      factors: weighedIn(now?.weighed, now?.firstGroup?.length),
      tied,
    }
    await done(runShortlist(app, ranking, written, { by: round.assessor }))
  }
  for (const ranking of rankings) await stage.askConsent(round.assessor, ranking)
  await pass(2)
  for (const ranking of rankings) await answerConsents(app, stage, ranking, round)
  await pass(11)
  for (const ranking of rankings) await done(runSettlement(app, ranking, { by: round.assessor }))
  for (const ranking of rankings)
    if (showing(await leadOf(app.reader, ranking)))
      await stage.doing(leadReasoned, { ranking, reason: leadReason }, round.assessor)
  for (const ranking of rankings)
    await stage.panel('report-audit', ranking, round.auditors, {
      reasons: '演示数据：抽样复算与报告一致，排除理由充分。',
      opinion: '演示数据：评估报告依据方案作出，数据可复算，同意公示。',
    })
  await pass(2)
  const titles = await app.reader.selectFrom('ranking').select(['id', 'title']).execute()
  for (const { id, title } of titles) await stage.openPublicity('ranking', id, title)
  await pass(16)
  for (const { id, title } of titles) await stage.publishRanking(id, title)
}

/** The three factors in words, from the figures that the page shows. */
function weighedIn(of: ReturnType<typeof weighed> | undefined, proposed?: number) {
  const { choice, level, number } = of ?? weighed([], { places: 0, taken: 0, left: 0 })
  return {
    choice: `演示数据：征求同意前，榜上${choice.enterprises}家企业${choice.standards}项标准，领跑者${proposed ?? choice.places}项，消费者易于比较选择。`,
    level: `演示数据：征求同意前，五星${level.five}项、四星${level.four}项、三星${level.three}项，行业水平差别明显。`,
    number: `演示数据：公开标准${number.public}项，征求同意前进榜${number.ranked}项，名额与数量相称。`,
  }
}

async function done(outcome: Promise<{ kind: string }>): Promise<void> {
  const settled = await outcome
  if (settled.kind !== 'done') throw new Error(`the demonstration stopped: ${JSON.stringify(settled)}`)
}

async function enterpriseBy(app: App, { enterprises }: Round, organisation: string): Promise<By | undefined> {
  const row = await app.reader
    .selectFrom('organisation')
    .select('uscc')
    .where('id', '=', organisation)
    .executeTakeFirst()
  return enterprises.get(row?.uscc ?? '')
}

/** The upper part of the ranking brings its reports. */
async function supplyReports(app: App, stage: Stage, ranking: string, round: Round) {
  for (const entry of (await entriesOf(app.reader, ranking)).slice(0, 12)) {
    const by = await enterpriseBy(app, round, entry.enterprise)
    const row = await app.reader
      .selectFrom('declaration')
      .select(['values', 'variety'])
      .where('id', '=', entry.declaration)
      .executeTakeFirstOrThrow()
    if (!by) continue
    const results = round.scheme.indicators.flatMap((indicator) => {
      const promised = row.values[indicator.id]
      return promised && promises(indicator, row.variety, promised)
        ? [{ indicator: indicator.id, measured: measuredFor(indicator, row.variety, promised) }]
        : []
    })
    await stage.doing(
      complianceReportSupplied,
      {
        declaration: entry.declaration,
        reportNumber: `YS-${entry.declarationNumber}`,
        issuer: '演示检测院',
        kind: 'laboratory',
        issuedOn: addDays(shanghaiDay(app.clock.now()), -30),
        productModel: entry.product,
        results,
      },
      by,
    )
  }
}

/** Two refuse or stay silent, the others consent. */
async function answerConsents(app: App, stage: Stage, ranking: string, round: Round) {
  for (const [index, entry] of (await entriesOf(app.reader, ranking)).entries()) {
    const by = await enterpriseBy(app, round, entry.enterprise)
    if (by && index !== 7) await stage.answerConsent(by, entry.id, index !== 5)
  }
}
