import { randomUUID } from 'node:crypto'
import type { Who } from '#domain/disclosure.ts'
import type { By } from '#server/acts/act.ts'
import { saveDraft } from '#server/drafts/application.ts'
import { actions as starting } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/+page.server.ts'
import { actions as general } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/general/+page.server.ts'
import { actions as indicators } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/indicators/+page.server.ts'
import { actions as indicator } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/indicators/[indicator]/+page.server.ts'
import { actions as rules } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/rules/+page.server.ts'
import { actions as texts } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/texts/+page.server.ts'
import { actions as varieties } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/varieties/+page.server.ts'
import { actions as weights } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/weights/+page.server.ts'
import { valuesOf, valuesOfIndicator } from '#ui/scheme-form/values.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import type { Action, Sent, Typed, Wrong } from './sending.ts'

export const whoIs = ({ person = '', capacity = '', organisation = '' }: By, place: string): Who => ({
  person,
  capacity,
  organisation,
  role: 'assessor',
  place,
})

/** A draft of an application with this scheme in it. */
export async function drafted(w: World, by: By, scheme: unknown): Promise<string> {
  const subject = randomUUID()
  const body = { statement: '独立。', scheme }
  await saveDraft(whoIs(by, kites.district(w)), w.app, { kind: 'application', subject }, body)
  return subject
}

/** What is wrong in each page of the editor: the box, the words, the clause. */
export async function editorCases(w: World, by: By): Promise<readonly (Sent & Wrong)[]> {
  const two = { ...kites.kites, varieties: [...kites.kites.varieties, { id: 'box', name: { zh: '盒式风筝' } }] }
  const draft = await drafted(w, by, two)
  const full = valuesOf(two)
  const own = two.indicators[0]
  if (!own) throw new Error('kites have indicators')
  const form = (action: Action | undefined, before: Typed, params = {}) => ({
    wrong: (name: string, typed: Typed, wrong: Wrong) => ({
      name,
      action,
      by,
      params: { draft, ...params },
      typed: { ...before, ...typed },
      ...wrong,
    }),
  })
  const page = {
    start: form(starting.start, {}),
    general: form(general.save, full),
    texts: form(texts.save, full),
    varieties: form(varieties.save, full),
    weights: form(weights.save, full),
    rules: form(rules.save, full),
    add: form(indicators.add, { 'name.zh': '尾长', part: 'performance', class: 'core', valueKind: 'number' }),
    indicator: form(indicator.save, valuesOfIndicator(own, two), { indicator: own.id }),
  }
  const long = '长'.repeat(501)
  const weight = `weights.${own.id}`
  return [
    page.start.wrong('nothing to start from', {}, { field: 'from', zh: '没有选择', en: 'not chosen', clause: '3.2' }),
    page.start.wrong(
      'a start that is none',
      { from: 'x' },
      { field: 'from', zh: '不在列表', en: 'on the list', clause: '3.2' },
    ),
    page.general.wrong(
      'a title too long',
      { 'title.zh': long },
      { field: 'title.zh', zh: '“名称”太长，最多500', en: '“Title” is too long: at most 500', clause: '3.2' },
    ),
    page.general.wrong(
      'an English title too long',
      { 'title.en': long },
      { field: 'title.en', zh: '“名称（英文）”太长', en: '“Title (English)” is too long', clause: '3.2' },
    ),
    page.general.wrong(
      'a scope too long',
      { 'scope.zh': '长'.repeat(5001) },
      { field: 'scope.zh', zh: '最多5000', en: 'at most 5000', clause: '3.2' },
    ),
    page.general.wrong(
      'an id that is none',
      { id: '风筝 1' },
      { field: 'id', zh: '小写字母', en: 'small letters', clause: '3.2' },
    ),
    page.general.wrong('no id', { id: '' }, { field: 'id', zh: '“方案代号”', en: '“Scheme id”', clause: '3.2' }),
    page.general.wrong(
      'what cannot be seen',
      { 'notes.zh': '甲\u0007乙' },
      { field: 'notes.zh', zh: '控制字符', en: 'control character', clause: '3.2' },
    ),
    page.texts.wrong(
      'an address that is none',
      { 'sources.4.title.zh': '甲', 'sources.4.url': '某处' },
      { field: 'sources.4.url', zh: '“参考资料 5 · 网址”', en: '“Source 5 · Address”', clause: '3.2' },
    ),
    page.texts.wrong(
      'a definition too long',
      { 'terms.0.term.zh': '甲', 'terms.0.definition.zh': '长'.repeat(5001) },
      {
        field: 'terms.0.definition.zh',
        zh: '“术语 1 · 定义”太长',
        en: '“Term 1 · Definition” is too long',
        clause: '3.2',
      },
    ),
    page.varieties.wrong(
      'a variety with no id',
      { 'varieties.2.id': 'Box!', 'varieties.2.name.zh': '串式' },
      { field: 'varieties.2.id', zh: '“品种 3 · 代号”', en: '“Variety 3 · Id”', clause: '3.2' },
    ),
    page.varieties.wrong(
      'a variety too long',
      { 'varieties.0.name.zh': long },
      { field: 'varieties.0.name.zh', zh: '太长', en: 'too long', clause: '3.2' },
    ),
    page.weights.wrong(
      'a weight of a part that is no number',
      { 'parts.process': '十' },
      { field: 'parts.process', zh: '普通小数', en: 'plain decimal', clause: '3.2' },
    ),
    page.weights.wrong(
      'no weight of a part',
      { 'parts.benefit': '' },
      { field: 'parts.benefit', zh: '“标准实施的效益”', en: '“Benefit of implementing the standard”', clause: '3.2' },
    ),
    page.weights.wrong(
      'a cap that is no number',
      { 'benefit.weightMax': '两成' },
      {
        field: 'benefit.weightMax',
        zh: '“效益部分的权重上限”',
        en: '“Most that the benefit part may weigh”',
        clause: '3.2',
      },
    ),
    page.weights.wrong(
      'a judge of the benefit part, and no cap',
      { 'benefit.weightMax': '', 'benefit.by': 'declared' },
      {
        field: 'benefit.weightMax',
        zh: '“效益部分的权重上限”',
        en: '“Most that the benefit part may weigh”',
        clause: '3.2',
      },
    ),
    page.weights.wrong(
      'a judge of the benefit part that is none',
      { 'benefit.weightMax': '20', 'benefit.by': 'nobody' },
      { field: 'benefit.by', zh: '“效益部分由谁评定”', en: '“Who judges the benefit part”', clause: '3.2' },
    ),
    page.weights.wrong(
      'a weight below nothing',
      { [weight]: '-1' },
      { field: weight, zh: '指标 strength', en: '指标 strength', clause: '3.2' },
    ),
    page.rules.wrong(
      'no rule of admission',
      { 'admission.rule': '' },
      { field: 'admission.rule', zh: '没有选择', en: 'not chosen', clause: '3.4.4' },
    ),
    page.rules.wrong(
      'a rule that is none',
      { aggregation: 'harmonic' },
      { field: 'aggregation', zh: '“合成方法”', en: '“Aggregation”', clause: '3.2' },
    ),
    page.rules.wrong(
      'points that are no number',
      { 'scoring.points.average': '八十' },
      { field: 'scoring.points.average', zh: '“平均水平的分值”', en: '“Points at “average””', clause: '3.2' },
    ),
    page.rules.wrong(
      'a band that is none',
      { 'stars.bands.five': '90以上', 'stars.bands.four': '[80,90)', 'stars.bands.three': '[60,80)' },
      { field: 'stars.bands.five', zh: '分数段', en: 'band', clause: '3.2' },
    ),
    page.rules.wrong(
      'one band of three',
      { 'stars.bands.five': '[90,100]' },
      { field: 'stars.bands.four', zh: '三个星级', en: 'all three', clause: '3.2' },
    ),
    page.rules.wrong(
      'places that are no number',
      { 'shortlist.kmin': '两个' },
      { field: 'shortlist.kmin', zh: '要填数字', en: 'takes a number', clause: '3.4.5' },
    ),
    page.rules.wrong(
      'no place at all',
      { 'shortlist.kmax': '0' },
      { field: 'shortlist.kmax', zh: '不能小于1', en: 'at least 1', clause: '3.4.5' },
    ),
    page.rules.wrong(
      'stars that there are none of',
      { 'shortlist.starMin': '6' },
      { field: 'shortlist.starMin', zh: '不在列表', en: 'on the list', clause: '3.4.5' },
    ),
    page.rules.wrong(
      'a tie-breaker that is none',
      { 'ranking.tieBreakers': 'by-lot' },
      { field: 'ranking.tieBreakers', zh: '“同分时再比”', en: '“Tie-breakers”', clause: '3.2' },
    ),
    page.rules.wrong(
      'a tied cut that is split',
      { 'shortlist.tiedCut': 'split' },
      { field: 'shortlist.tiedCut', zh: '“分界处同名次的”', en: '“Equals at the cut”', clause: '3.4.5' },
    ),
    page.rules.wrong(
      'a trigger too long',
      { 'reevaluation.0.zh': long },
      { field: 'reevaluation.0.zh', zh: '“情形 1”太长', en: '“Trigger 1” is too long', clause: '3.5' },
    ),
    page.add.wrong(
      'an indicator without a name',
      { 'name.zh': '' },
      { field: 'name.zh', zh: '“名称”没有填写', en: '“Name” is empty', clause: '3.2' },
    ),
    page.add.wrong(
      'an indicator of no part',
      { part: '' },
      { field: 'part', zh: '“所属部分”没有选择', en: '“Part” is not chosen', clause: '3.2' },
    ),
    page.add.wrong(
      'an indicator of no class',
      { class: 'other' },
      { field: 'class', zh: '“指标类型”', en: '“Class”', clause: '3.2' },
    ),
    page.add.wrong('an id that is taken', { id: own.id }, { field: 'id', zh: '已经用于', en: 'taken', clause: '3.2' }),
    page.add.wrong(
      'an indicator with an id that is none',
      { id: '1-尾' },
      { field: 'id', zh: '小写字母', en: 'small letters', clause: '3.2' },
    ),
    page.indicator.wrong(
      'both kinds of boxes',
      { 'levels.advanced.of.box': '≥95' },
      { field: 'levels.advanced', zh: '请只留一种', en: 'Keep one kind', clause: '3.2' },
    ),
    page.indicator.wrong(
      'a requirement too long',
      { 'levels.average': long },
      { field: 'levels.average', zh: '“平均水平”太长', en: '“Average level” is too long', clause: '3.2' },
    ),
    page.indicator.wrong(
      'a requirement of one variety too long',
      { 'levels.average': '', 'levels.average.of.box': long },
      {
        field: 'levels.average.of.box',
        zh: '“平均水平（盒式风筝）”太长',
        en: '“Average level (盒式风筝)” is too long',
        clause: '3.2',
      },
    ),
    page.indicator.wrong(
      'an end that is no number',
      { 'domain.least': '零' },
      { field: 'domain.least', zh: '“最小可能”', en: '“Least possible”', clause: '3.2' },
    ),
    page.indicator.wrong(
      'a reference of no kind',
      { 'baselines.1.standard': 'GB/T 1' },
      { field: 'baselines.1.kind', zh: '“指标来源 2 · 来源类别”', en: '“Reference 2 · Kind”', clause: '3.4.4' },
    ),
    page.indicator.wrong(
      'a target without a value',
      { 'target.below': '2' },
      { field: 'target.value', zh: '“目标值”', en: '“Target”', clause: '3.2' },
    ),
    page.indicator.wrong(
      'one anchor alone',
      { 'scoring.kind': 'step', 'scoring.anchors.0.value': '5', 'scoring.anchors.0.points': '60' },
      { field: 'scoring.anchors', zh: '至少要有两个', en: 'at least two', clause: '3.2' },
    ),
    page.indicator.wrong(
      'no variety',
      { appliesTo: [] },
      { field: 'appliesTo', zh: '“适用品种”没有选择', en: '“Varieties it is for” is not chosen', clause: '3.2' },
    ),
    page.indicator.wrong(
      'a weight that is no number',
      { weight: '二十五' },
      { field: 'weight', zh: '普通小数', en: 'plain decimal', clause: '3.2' },
    ),
  ]
}
