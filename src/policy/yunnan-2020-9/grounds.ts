import type { EndReason, ExitGround, OpenList, Reason } from '#policy/shape.ts'

/** By the letter every ground brings the bar; expiry and voluntary withdrawal are no exit and bring none. */
export const exitGrounds: readonly ExitGround[] = [
  {
    id: 'process-changed',
    number: 1,
    triggersBar: true,
    name: { zh: '装备、工艺重大变化', en: 'Major change of equipment or process' },
    says: {
      zh: '变化须重大，并严重影响产品性能，两项都要说明。',
      en: 'The change is major and seriously affects performance; both are shown.',
    },
  },
  {
    id: 'standard-lowered',
    number: 2,
    triggersBar: true,
    name: { zh: '标准更新且核心指标降低', en: 'Standard updated and a core indicator lowered' },
    says: {
      zh: '新声明的核心指标低于称号所依据的数值。平台自行比对并提示。',
      en: 'A newly declared core indicator is below the value the title rests on. The platform compares and tells.',
    },
  },
  {
    id: 'grave-incident',
    number: 3,
    triggersBar: true,
    name: { zh: '重大环保安全事故和产品质量问题', en: 'Major accidents and product quality problems' },
    says: {
      zh: '包括重大环保、安全事故和产品质量问题；决定须写明为何重大。',
      en: 'Major environmental and safety accidents and product quality problems; the decision says why it is grave.',
    },
  },
  {
    id: 'spot-check-failed',
    number: 4,
    triggersBar: true,
    name: { zh: '抽检未达公开标准', en: 'Spot check below the public standard' },
    says: {
      zh: '抽检结果未达到自我声明公开的标准水平。',
      en: 'A spot check finds the product below the declared standard.',
    },
  },
  {
    id: 'intellectual-property',
    number: 5,
    triggersBar: true,
    name: { zh: '侵犯知识产权', en: 'Infringement of intellectual property' },
    says: { zh: '有认定侵权的裁判或决定。', en: 'A judgment or decision finds the infringement.' },
  },
  {
    id: 'bad-faith',
    number: 6,
    triggersBar: true,
    name: { zh: '弄虚作假或其他诚信问题', en: 'Fraud or other bad faith' },
    says: { zh: '以虚假材料入选，或有其他失信行为。', en: 'Listed by false evidence, or otherwise in bad faith.' },
  },
  {
    id: 'other',
    number: 7,
    triggersBar: true,
    name: { zh: '其他原因', en: 'Other reasons' },
    says: {
      zh: '理由须写明。企业自愿放弃不属此项。',
      en: 'The reason is written out. Voluntary withdrawal is not this.',
    },
  },
]

export const inadmissibleGrounds: readonly Reason[] = [
  {
    id: 'no-evidence',
    clause: '3.4.3',
    name: { zh: '没有任何证据', en: 'No evidence at all' },
    says: {
      zh: '既无材料，也无可以查证的线索。证据不足不属此项，应当受理。',
      en: 'Neither a document nor a lead that can be checked. Weak evidence is admitted.',
    },
  },
  {
    id: 'outside-object',
    clause: '3.4.3',
    name: { zh: '不属公示内容', en: 'Outside what is publicised' },
    says: { zh: '所提事项与公示的内容无关。', en: 'The matter has nothing to do with what is publicised.' },
  },
  {
    id: 'already-answered',
    clause: '3.4.3',
    name: { zh: '同一事项已有答复', en: 'Same matter already answered' },
    says: {
      zh: '同一人就同一事项已有处理意见，又没有新的事实。',
      en: 'The same person had an answer on the same matter and brings no new fact.',
    },
  },
  {
    id: 'person-unknown',
    clause: '3.4.3',
    name: { zh: '无法确认提出人', en: 'Person not identifiable' },
    says: {
      zh: '经联系仍不能确认提出人身份。对公众始终不显示姓名。',
      en: 'The person cannot be identified after being contacted. The public never sees the name.',
    },
  },
]

/** Why an institution or an individual no longer takes part. Only who leaves without fault may come back at once. */
export const participationEndReasons: OpenList<EndReason> = {
  open: true,
  entries: [
    end('fee', '违规收费', 'Charging illegally', '向参评企业收取费用。', 'An evaluated enterprise was charged.'),
    end('favour', '徇私舞弊', 'Favouritism', '为私利偏袒或作弊。', 'Favour or fraud for private ends.'),
    end('abuse', '滥用职权', 'Abuse of power', '超越或不当使用职权。', 'Power exceeded or misused.'),
    end('unfair', '其他诚信与公正问题', 'Other bad faith', '其他失信或不公行为。', 'Otherwise dishonest or unfair.'),
    {
      ...end(
        'no-longer',
        '不再承担',
        'No longer takes part',
        '因其他原因退出，不含过错。',
        'Leaves for another reason, without fault.',
      ),
      bars: false,
    },
  ],
}

function end(id: string, zh: string, en: string, saysZh: string, saysEn: string): EndReason {
  return { id, clause: '6.2', name: { zh, en }, says: { zh: saysZh, en: saysEn }, bars: true }
}
