import { declarationWithdrawn } from '#server/acts/declaration.ts'
import { actions as reporting } from '../../src/routes/[lang=lang]/work/compliance-reports/[id]/+page.server.ts'
import { actions as consenting } from '../../src/routes/[lang=lang]/work/consents/[id]/+page.server.ts'
import { actions as evaluating } from '../../src/routes/[lang=lang]/work/evaluations/[id]/+page.server.ts'
import { actions as making } from '../../src/routes/[lang=lang]/work/rankings/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import {
  line,
  longer,
  missing,
  noDay,
  prose,
  unchosen,
  unlisted,
  unseen,
  wrong,
  wrongEach,
  type Case,
} from './fields.ts'

const notYet = {
  refused: 'ranking-not-at-this-step',
  zh: '榜单现在不到这一步',
  en: 'The ranking is not at this step',
  clause: '3.4.6',
} as const

/** From a published scheme to consents: data frozen, evaluated, reported on, shortlisted, asked, settled. */
export async function rankingForms(w: World): Promise<readonly Case[]> {
  const { assessor, enterprises, ranking } = await kites.toRanking(w)
  const [first, second] = enterprises
  const { prepares } = await w.stage.body()
  const entries = await kites.entries(w, ranking)
  const [entry, last] = [entries[0], entries.at(-1)]
  const of = (organisation: string) => kites.holder(enterprises, organisation)
  const { evaluation } = await w.app.reader.selectFrom('ranking').select('evaluation').executeTakeFirstOrThrow()
  const owner = entry && of(entry.enterprise)
  const report = {
    action: reporting.supply,
    by: owner,
    params: { id: entry?.declaration ?? '' },
    typed: {
      reportNumber: 'B-1',
      issuer: '检测院',
      kind: 'laboratory',
      accreditation: 'CNAS L0001（虚构）',
      issuedOn: w.today(),
      productModel: entry?.product ?? '',
      ...Object.fromEntries(kites.kites.indicators.map(({ id }) => [`result.${id}`, '95'])),
    },
  }
  const withdrawn = {
    ...report,
    by: last && of(last.enterprise),
    params: { id: last?.declaration ?? '' },
    typed: { ...report.typed, productModel: last?.product ?? '' },
  }
  if (withdrawn.by) await w.do(declarationWithdrawn, { declaration: withdrawn.params.id }, withdrawn.by)
  const strength = kites.kites.indicators[0]?.name.zh ?? ''
  const shortlist = {
    action: making.shortlist,
    by: assessor,
    params: { id: ranking },
    typed: {
      'factors.choice': kites.weighing.choice,
      'factors.level': kites.weighing.level,
      'factors.number': kites.weighing.number,
      reason: kites.reason,
      confirmed: 'yes',
    },
  }
  const answer = {
    action: consenting.answer,
    by: owner,
    params: { id: entry?.id ?? '' },
    typed: { consents: 'yes', confirmed: 'yes' },
  }
  const step = (name: 'ask' | 'settle') => ({
    action: making[name],
    by: assessor,
    params: { id: ranking },
    typed: { confirmed: 'yes' },
  })
  return [
    ...wrongEach('a report', report, {
      reportNumber: ['report.number', '3.4.5', line],
      issuer: ['report.issuer', '3.4.5', line],
      kind: ['report.kind', '3.4.5', [unchosen, unlisted]],
      accreditation: ['report.accreditation', '3.4.5', [longer(200), unseen]],
      issuedOn: ['report.issued-on', '3.4.5', [missing, ...noDay]],
      productModel: ['report.model', '3.4.5', line],
      'result.strength': [strength, '3.4.5', [longer(500), unseen]],
    }),
    wrong(
      'a report of another model',
      report,
      { productModel: '另一型号' },
      { refused: 'report-of-another-model', zh: '产品型号', en: 'another model', clause: '3.4.5' },
    ),
    wrong(
      'a report of tomorrow',
      report,
      { issuedOn: '2030-01-01' },
      {
        refused: 'report-dated-ahead',
        zh: '晚于今天',
        en: 'after today',
        clause: '3.4.5',
      },
    ),
    wrong(
      'a report of long ago',
      report,
      { issuedOn: '2010-01-01' },
      { refused: 'report-too-old', zh: '个月', en: 'months old', clause: '3.4.5' },
    ),
    wrong(
      'a promise without a result',
      report,
      { 'result.strength': ' ' },
      { refused: 'promise-untested', zh: strength, en: strength, clause: '3.4.5' },
    ),
    wrong(
      'a report on what was withdrawn',
      withdrawn,
      {},
      { refused: 'declaration-not-in-force', zh: '已被替代或撤回', en: 'superseded or withdrawn', clause: '3.4.5' },
    ),
    wrong(
      'evaluating twice',
      { action: evaluating.run, by: assessor, params: { id: evaluation }, typed: {} },
      {},
      { refused: 'already-evaluated', zh: '已经算过', en: 'has been computed', clause: '3.4.4' },
    ),
    ...wrongEach('a shortlist', shortlist, {
      'factors.choice': ['making.factor-choice', '3.4.5', prose],
      'factors.level': ['making.factor-level', '3.4.5', prose],
      'factors.number': ['making.factor-number', '3.4.5', prose],
      reason: ['making.reason', '3.4.5', prose],
      tied: ['making.tied', '3.4.5', [unlisted]],
    }),
    ...wrongEach(
      'a reason for the lead',
      { ...shortlist, action: making.reason },
      {
        reason: ['lead.reason', '3.4.5', prose],
      },
    ),
    wrong(
      'a reason for a lead that is not settled',
      { ...shortlist, action: making.reason },
      {},
      { ...notYet, clause: '3.4.5' },
    ),
    ...(['ask', 'settle'] as const).map((name) => wrong(`${name} too early`, step(name), {}, notYet)),
    wrong(
      'publicised before its audit',
      { action: making.publicise, by: prepares, params: { id: ranking }, typed: {} },
      {},
      { refused: 'ranking-not-audited', zh: '还没有通过专家审核', en: 'has not passed its audit', clause: '3.4.6' },
    ),
    ...wrongEach('a consent', answer, { consents: ['consent.answer', '3.4.6', [unchosen, unlisted]] }),
    wrong(
      'a consent for another enterprise',
      { ...answer, by: owner === first ? second : first },
      {},
      { refused: 'entry-unknown', zh: '没有这一项，或不是你单位的', en: 'not there, or not yours', clause: '3.4.6' },
    ),
  ]
}
