import type { ClauseId } from '#policy/clauses.ts'
import { schemeShape } from '#domain/scheme.ts'
import * as kites from '../stories/kites.ts'

const invented = { part: 'performance', class: 'basic', baselines: [{ kind: 'none', reason: { zh: '虚构。' } }] }

/** INVENTED TEST DATA. Kites again, and an indicator of each kind that a cell can be wrong for. */
export const kinds = schemeShape.parse({
  ...kites.kites,
  indicators: [
    ...kites.kites.indicators,
    ...[
      { id: 'frame', name: { zh: '骨架' }, valueKind: 'codes', domain: { codes: ['竹', '碳纤维'] }, required: '竹' },
      { id: 'mended', name: { zh: '可修' }, valueKind: 'yes-no', required: '是' },
    ].map((one) => ({ ...invented, direction: 'none', ...one })),
    ...[
      {
        id: 'finish',
        name: { zh: '做工' },
        valueKind: 'grade',
        domain: { grades: ['二级', '一级'] },
        required: '二级',
      },
      { id: 'heat', name: { zh: '耐热' }, valueKind: 'number', unit: '℃', required: '≥50' },
    ].map((one) => ({ ...invented, direction: 'higher', ...one })),
    {
      ...invented,
      id: 'lead',
      name: { zh: '铅' },
      valueKind: 'number',
      unit: 'mg/kg',
      direction: 'lower',
      required: '≤2',
      method: 'GB 5009.12（虚构）',
      standardLevels: ['GB/T 1-2008 一级：≤1', 'GB/T 1-2018 一级：≤2'],
    },
  ],
})

type Cell = readonly [rule: string, column: string, typed: string, zh: string, en: string, clause: ClauseId]
const strength = '指标 strength（%）'
const lead = '铅（mg/kg）'

/** One cell is wrong, in a row of its own. */
export const cells: readonly Cell[] = [
  ['none-ambiguous', strength, '无', '没有要求请写“—”', 'may mean no requirement', '3.2'],
  ['basis-differs', strength, '≥90（以湿态计）', '注明“以湿态计”', 'on the basis', '3.2'],
  ['bounds-on-one-side', strength, '≥80且≥90', '在同一侧', 'on one side', '3.2'],
  ['tolerance-ambiguous', strength, '65±2%', '“(65±2)%”', '“(65±2)%”', '3.2'],
  ['deviation-shifts', '耐热（℃）', '±2 K', '只写了偏差', 'is a deviation', '3.2'],
  ['requirement-unreadable', strength, '很结实', '“很结实”读不懂', 'cannot be read', '3.2'],
  ['bound-missing', strength, '95', '如果意思是“≥95”', 'If you mean “≥95”', '3.2'],
  ['remark-in-brackets', strength, '≥90%（抽检）', '带有说明', 'has a remark', '3.2'],
  ['condition-twice', strength, '大：≥90；大：≥80', '条件“大”出现了两次', 'the condition “大” stands twice', '3.2'],
  ['range-reversed', strength, '95~90', '下限大于上限', 'above the upper one', '3.2'],
  ['units-mixed', strength, '80%~90mg', '不同的单位（% / mg）', 'mixes units (% / mg)', '3.2'],
  ['code-unknown', '骨架', '铁', '可用的有：竹、碳纤维', 'values of the scheme: 竹、碳纤维', '3.2'],
  ['grade-unknown', '做工', '特级', '可用的有：二级、一级', 'grades of the scheme: 二级、一级', '3.2'],
  ['yes-or-no', '可修', '也许', '请写“是”或“否”', 'Write yes or no', '3.2'],
  ['unit-not-convertible', strength, '≥90 mg', '不能精确换算', 'does not convert exactly', '3.4.4'],
  ['outside-domain', strength, '≥200', '可能的取值之外', 'outside what the property can be', '3.2'],
  ['number-raised', strength, '≥9²', '上标、圈码或分数', 'raised or circled digit', '3.2'],
  ['number-too-long', strength, `≥${'9'.repeat(31)}`, '超过30位', 'more than thirty digits', '3.2'],
  ['number-separator', strength, '≥1,200', '请写“≥1200”', 'Write “≥1200”', '3.2'],
  ['number-with-character', strength, '≥9万', '请写成“≥9×10^4”', 'Write “≥9×10^4”', '3.2'],
  ['value-approximate', strength, '约90', '是约数', 'is approximate', '3.2'],
  ['standard-cited-whole', lead, '符合GB/T 1-2008', '只引用了整个标准', 'cites a whole standard', '3.2'],
  ['standard-level-editions', lead, '不低于GB/T 1一级', '方案记录了几个版本', 'several editions', '3.2'],
  ['standard-level-unknown', lead, '不低于GB/T 1-2008三级', '没有记录', 'no limits on record', '3.2'],
  ['method-differs', '铅·方法', 'GB 5009.99', '没有等效记录', 'no equivalence is on record', '3.4.4'],
  ['place-unreadable', '所在地行政区划代码', '昆明', '“昆明”不是行政区划代码', 'is no division code', '3.4.4'],
  ['cell-malformed', '铅·方法', ' ', '“铅”的内容不合格式', 'does not have the right form', '2.1'],
]

/** The first row is wrong. */
export const headings: readonly Cell[] = [
  ['column-unknown', '颜色', '', '列“颜色”不是方案的指标', 'is no indicator of the scheme', '3.4.4'],
  ['column-twice', '标准编号', '', '列“标准编号”出现了两次', 'stands twice', '3.4.4'],
  ['column-missing', '企业名称', '', '缺少列“企业名称”', 'is missing', '3.4.4'],
]
