import type { IndicatorPart, Named, OpenList, ProgrammeState, Step } from '#policy/shape.ts'

export const indicatorParts: readonly Named<IndicatorPart>[] = [
  { id: 'performance', name: { zh: '性能指标的先进性', en: 'Advancement of performance indicators' } },
  { id: 'process', name: { zh: '生产工艺技术的先进性', en: 'Advancement of production process technology' } },
  { id: 'function', name: { zh: '功能指标的先进性', en: 'Advancement of functional indicators' } },
  { id: 'benefit', name: { zh: '标准实施的效益', en: 'Benefit of implementing the standard' } },
]

export const steps: readonly Step[] = [
  { id: 'call', clause: '3.4.1', name: { zh: '征集评估机构和评估方案', en: 'Call for assessors and schemes' } },
  { id: 'settle-scheme', clause: '3.4.2', name: { zh: '确定评估方案', en: 'Settle the scheme' } },
  {
    id: 'publish-scheme',
    clause: '3.4.3',
    name: { zh: '发布评估机构和评估方案', en: 'Publish assessors and schemes' },
  },
  { id: 'rank', clause: '3.4.4', name: { zh: '形成排行榜', en: 'Form the ranking' } },
  { id: 'shortlist', clause: '3.4.5', name: { zh: '形成“领跑者”名单', en: 'Form the front-runner list' } },
  { id: 'publish', clause: '3.4.6', name: { zh: '公示和发布', en: 'Publicise and publish' } },
]

export const sizingFactors: OpenList<Named> = {
  open: true,
  entries: [
    { id: 'consumer-choice', name: { zh: '便于消费者选择', en: 'Ease of choice for consumers' } },
    { id: 'industry-level', name: { zh: '产业发展水平', en: 'Level of the industry' } },
    { id: 'declared-count', name: { zh: '公开标准数量', en: 'Number of public standards' } },
  ],
}

export const summaryParts: OpenList<Named> = {
  open: true,
  entries: [
    { id: 'overview', name: { zh: '评估工作概况', en: 'Overview of the evaluation' } },
    { id: 'level', name: { zh: '企业标准及领跑者水平说明', en: 'Level of standards and front-runners' } },
    { id: 'effect', name: { zh: '实施效果分析', en: 'Effect of the work' } },
    { id: 'staff', name: { zh: '机构和人员情况', en: 'Body and staff' } },
    { id: 'difficulties', name: { zh: '存在的困难', en: 'Difficulties' } },
    { id: 'scheme-changes', name: { zh: '评估方案调整', en: 'Adjustment of the scheme' } },
    { id: 'other', name: { zh: '其他应说明的情况', en: 'Other matters' } },
  ],
}

export const incentives = [
  {
    id: 'standardization-prize',
    clause: '5.1',
    name: { zh: '省标准化创新贡献奖', en: 'Provincial standardization prize' },
  },
  { id: 'quality-prize', clause: '5.1', name: { zh: '各级政府质量奖', en: 'Government quality prizes' } },
  { id: 'brand-value', clause: '5.1', name: { zh: '品牌价值评估', en: 'Brand value assessment' } },
  { id: 'group-standards', clause: '5.2', name: { zh: '团体标准制修订', en: 'Work on group standards' } },
  { id: 'local-standards', clause: '5.2', name: { zh: '地方标准制修订', en: 'Work on local standards' } },
  { id: 'industry-standards', clause: '5.2', name: { zh: '行业标准制修订', en: 'Work on industry standards' } },
  { id: 'national-standards', clause: '5.2', name: { zh: '国家标准制修订', en: 'Work on national standards' } },
  {
    id: 'international-standards',
    clause: '5.2',
    name: { zh: '国际标准制修订', en: 'Work on international standards' },
  },
  { id: 'credit', clause: '5.3', name: { zh: '信贷支持', en: 'Credit support' } },
] as const

export const participation: readonly Named[] = [
  { id: 'propose-area', name: { zh: '重点领域建议', en: 'Proposing key areas' } },
  { id: 'core-indicators', name: { zh: '核心指标确定', en: 'Fixing core indicators' } },
  { id: 'supervise', name: { zh: '全过程监督', en: 'Supervising the whole process' } },
]

export const campaigns: OpenList<Named> = {
  open: true,
  entries: [
    { id: 'quality-month', name: { zh: '质量月', en: 'Quality Month' } },
    { id: 'science-week', name: { zh: '科技周', en: 'Science and Technology Week' } },
    { id: 'standards-day', name: { zh: '世界标准日', en: 'World Standards Day' } },
    { id: 'consumer-day', name: { zh: '“3·15”', en: 'Consumer Rights Day, 15 March' } },
  ],
}

export const programmeStates: readonly ProgrammeState[] = [
  {
    id: 'active',
    name: { zh: '实施中', en: 'Running' },
    says: { zh: '征集、评估和发布照常进行。', en: 'Calls, evaluations and publications go on.' },
  },
  {
    id: 'suspended',
    name: { zh: '暂停', en: 'Suspended' },
    says: {
      zh: '不开始新的征集和评估，不作新的发布；正在进行的期限照常走完；已发布的称号期限不变，其间停用。',
      en: 'No new call or evaluation starts and nothing is published; terms that run, run on; published titles keep their term and are not used meanwhile.',
    },
  },
  {
    id: 'ended',
    name: { zh: '已终止', en: 'Ended' },
    says: {
      zh: '称号、证书和标识不再有效；全部记录保留可查。',
      en: 'Titles, certificates and badges are no longer valid; all records stay readable.',
    },
  },
]
