import { addDays } from '#domain/calendar.ts'
import { summaryParts } from '#domain/work-summary.ts'
import { objectionAdmitted } from '#server/acts/answer.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { workSummaryHandedIn } from '#server/acts/work-summary.ts'
import { actions as correcting } from '../../src/routes/[lang=lang]/work/rankings/[id]/correct/+page.server.ts'
import { actions as concluding } from '../../src/routes/[lang=lang]/work/rankings/[id]/deliberation/+page.server.ts'
import { actions as making } from '../../src/routes/[lang=lang]/work/rankings/[id]/+page.server.ts'
import { actions as receiving } from '../../src/routes/[lang=lang]/work/summaries/reports/[number]/+page.server.ts'
import { actions as summing } from '../../src/routes/[lang=lang]/work/summaries/[evaluation]/+page.server.ts'
import { actions as reporting } from '../../src/routes/[lang=lang]/work/summaries/+page.server.ts'
import { actions as sitting } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import type { Expert } from '#server/demo/stage.ts'
import * as afterwards from '../stories/afterwards.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import { line, longer, missing, prose, unchosen, unlisted, unseen, wrong, wrongEach, type Case } from './fields.ts'

const words = { reasons: '见意见。', opinion: '综合评议意见。' }
const yes = { confirmed: 'yes' }

/** A ranking that was contested, first without a panel's opinion, then deliberated on with strikes recommended. */
export async function deliberationForms(w: World) {
  const { prepares } = await w.stage.body()
  const round = await kites.toRanking(w)
  const { publicity, lastDay } = await kites.toRankingPublicity(w, round)
  const said = { name: '钱某', contact: 'qian@test.invalid', text: '型号1检测有误。', evidence: '报告' }
  const { submission } = await w.stage.lodge({ publicity, kind: 'objection', ...said })
  await w.do(objectionAdmitted, { submission }, prepares)
  const params = { id: round.ranking }
  const deliberating = round.pool.slice(5, 10)
  const seatOf = async ({ expert }: Expert) => {
    const row = await w.app.reader
      .selectFrom('seat')
      .innerJoin('panel', 'panel.id', 'seat.panel')
      .select('seat.id')
      .where('seat.expert', '=', expert)
      .where('panel.kind', '=', 'deliberation')
      .executeTakeFirstOrThrow()
    return row.id
  }
  const conclude = (typed: Readonly<Record<string, string | readonly string[]>>) => ({
    action: concluding.prepare,
    by: prepares,
    params,
    typed: { outcome: 'struck', struck: [], opinion: '处理如下。', ...typed },
  })
  const [first] = await kites.entries(w, round.ranking)
  const correct = {
    action: correcting.prepare,
    by: prepares,
    params,
    typed: {
      'corrected.declaration': first?.declarationNumber ?? '',
      'corrected.indicator': 'strength',
      'corrected.from': '≥89',
      'corrected.to': '≥88.9',
      reason: '漏看一位。',
    },
  }
  const takeUp = { action: making.takeUp, by: round.assessor, params, typed: { account: '已核对。', ...yes } }
  const publish = { action: making.publish, by: prepares, params, typed: { document: '云标院〔2026〕1号' } }
  const { evaluation } = await w.app.reader.selectFrom('ranking').select('evaluation').executeTakeFirstOrThrow()
  const summary = {
    action: summing.submit,
    by: round.assessor,
    params: { evaluation },
    typed: { ...Object.fromEntries(summaryParts.map((part) => [`parts.${part}`, '有。'])), ...yes },
  }
  const report = {
    action: reporting.report,
    by: prepares,
    typed: { year: '2026', summaries: [] as readonly string[], text: '分析。', document: '' },
  }
  const running: Case[] = [
    wrong(
      'a conclusion while the period runs',
      conclude({}),
      {},
      {
        refused: 'nothing-to-deliberate',
        zh: '没有等待综合评议结论',
        en: 'waits for no conclusion',
        clause: '3.4.6',
      },
    ),
    wrong(
      'a correction before publication',
      correct,
      {},
      {
        refused: 'ranking-not-published',
        zh: '只有已发布的榜单',
        en: 'Only a published ranking',
        clause: '3.4.6',
      },
    ),
    ...wrongEach('a correction', correct, {
      'corrected.declaration': ['deliberation.entry', '3.4.6', [missing]],
      'corrected.indicator': ['ranking.indicator', '3.4.6', [missing]],
      'corrected.from': ['deliberation.from', '3.4.6', line],
      'corrected.to': ['deliberation.to', '3.4.6', line],
      reason: ['work.reason', '3.4.6', prose],
    }),
    ...wrongEach('a report taken up', takeUp, { account: ['making.account', '3.4.6', prose] }),
    wrong(
      'a report taken up that was not sent back',
      takeUp,
      {},
      {
        refused: 'ranking-not-at-this-step',
        zh: '榜单现在不到这一步',
        en: 'The ranking is not at this step',
        clause: '3.4.6',
      },
    ),
    ...wrongEach('a publication', publish, { document: ['ranking.document', '3.4.6', [longer(200), unseen]] }),
    ...wrongEach(
      'a summary',
      summary,
      Object.fromEntries(
        summaryParts
          .filter((part) => part !== 'other')
          .map((part) => [`parts.${part}`, [`summary.part-${part}`, '4.2', prose] as const]),
      ),
    ),
    ...wrongEach('a summary', summary, { 'parts.other': ['summary.part-other', '4.2', [longer(10_000), unseen]] }),
    wrong(
      'a summary too early',
      summary,
      {},
      {
        refused: 'evaluation-not-over',
        zh: '还有榜单没有办结',
        en: 'still under way',
        clause: '4.2',
      },
    ),
    ...wrongEach('a report on summaries', report, {
      text: ['summary.report-text', '4.2', prose],
      document: ['ranking.document', '4.2', [longer(200), unseen]],
    }),
    wrong(
      'a report on nothing',
      report,
      {},
      {
        refused: 'no-summary-to-report',
        zh: '没有选要汇总的工作总结',
        en: 'No summary is chosen',
        clause: '4.2',
      },
    ),
  ]

  /** The period is over, and nobody has deliberated yet. */
  async function held(): Promise<Case[]> {
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    const experts = deliberating.map(({ expert }) => expert)
    await w.do(panelConvened, { kind: 'deliberation', subject: round.ranking, experts }, prepares)
    for (const one of deliberating) await w.do(seatAnswered, { seat: await seatOf(one), accepts: true }, one.by)
    const [one] = deliberating
    const sheet = {
      action: sitting.submit,
      by: one?.by,
      params: { id: one ? await seatOf(one) : '' },
      typed: { verdict: 'fail', reasons: '数值有误。', ...yes },
    }
    return [
      wrong(
        'no remedy for what is not kept',
        sheet,
        {},
        {
          refused: 'remedy-missing',
          zh: '须选建议怎样处理',
          en: 'says what is to be done',
          clause: '3.4.6',
        },
      ),
      wrong(
        'a conclusion without a panel',
        conclude({}),
        {},
        {
          refused: 'deliberation-awaited',
          zh: '还没有形成综合评议意见',
          en: 'has not given its opinion on the whole',
          clause: '3.4.6',
        },
      ),
    ]
  }

  /** Most experts would strike. */
  async function deliberated(): Promise<Case[]> {
    const [keeps] = deliberating
    for (const one of deliberating) {
      const verdict = one === keeps ? ({ verdict: 'pass' } as const) : ({ verdict: 'fail', remedy: 'struck' } as const)
      const sheet = { seat: await seatOf(one), ...verdict, scores: {}, reasons: words.reasons }
      await w.do(reviewSubmitted, sheet, one.by)
    }
    const panel = await w.app.reader
      .selectFrom('panel')
      .select('id')
      .where('kind', '=', 'deliberation')
      .executeTakeFirstOrThrow()
    await w.do(panelOpined, { panel: panel.id, opinion: words.opinion, minority: words.reasons }, prepares)
    const all = (await kites.entries(w, round.ranking)).map(({ id }) => id)
    return [
      ...wrongEach('a conclusion', conclude({ struck: [first?.id ?? ''] }), {
        outcome: ['deliberation.outcome', '3.4.6', [unchosen, unlisted]],
        opinion: ['deliberation.opinion', '3.4.6', prose],
      }),
      wrong(
        'kept against the panel',
        conclude({ outcome: 'kept' }),
        {},
        {
          refused: 'conclusion-against-panel',
          zh: '结论与专家组意见不符',
          en: 'goes against the panel',
          clause: '3.4.6',
        },
      ),
      wrong(
        'sent back though most would strike',
        conclude({ outcome: 'sent-back' }),
        {},
        {
          refused: 'conclusion-not-recommended',
          zh: '多数专家建议的不是这样',
          en: 'recommend something else',
          clause: '3.4.6',
        },
      ),
      wrong(
        'nothing ticked',
        conclude({}),
        {},
        {
          refused: 'nothing-struck',
          zh: '没有勾选要剔除的标准',
          en: 'Nothing is ticked',
          clause: '3.4.6',
        },
      ),
      wrong(
        'all ticked',
        conclude({ struck: all }),
        {},
        {
          refused: 'nobody-left',
          zh: '全部剔除就没有榜单了',
          en: 'With all struck',
          clause: '3.4.6',
        },
      ),
    ]
  }

  /** Published after all, and summed up. */
  async function over(): Promise<Case[]> {
    const other = await afterwards.toPublished(w, round, first?.id ?? '')
    const parts = Object.fromEntries(summaryParts.map((part) => [part, '有。'])) as Record<
      (typeof summaryParts)[number],
      string
    > // one for each part
    const done = await w.do(workSummaryHandedIn, { evaluation, parts }, round.assessor)
    const number = await afterwards.summariesReported(w, done.summary)
    const receive = {
      action: receiving.receive,
      by: (await w.stage.regulator()).prepares,
      params: { number },
      typed: {},
    }
    await afterwards.received(w, number)
    return [
      wrong(
        'a value that is not there',
        correct,
        { 'corrected.declaration': other, 'corrected.indicator': 'no-such' },
        {
          refused: 'correction-of-no-value',
          zh: '没有这个值',
          en: 'There is no such value',
          clause: '3.4.6',
        },
      ),
      wrong(
        'a summary twice',
        summary,
        {},
        {
          refused: 'summary-handed-in',
          zh: '不能再改',
          en: 'and stands',
          clause: '4.2',
        },
      ),
      wrong(
        'a summary reported twice',
        report,
        { summaries: [done.summary] },
        {
          refused: 'summary-reported-already',
          zh: '有的已经上报',
          en: 'has been reported already',
          clause: '4.2',
        },
      ),
      wrong(
        'a report received twice',
        receive,
        {},
        {
          refused: 'summary-report-received',
          zh: '已于',
          en: 'was received on',
          clause: '4.2',
        },
      ),
    ]
  }
  return { running, held, deliberated, over, publish }
}
