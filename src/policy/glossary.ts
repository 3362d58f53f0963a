import type { ClauseId } from '#policy/clauses.ts'
import type { Text } from '#policy/shape.ts'

/** A term of the field: one identifier, one name in each language, and what it means here. */
export type Term = {
  readonly name: { readonly zh: string; readonly en: string }
  readonly says: Required<Text>
  readonly clause?: ClauseId
  /** Found elsewhere for the same thing: for searching only, never for writing. */
  readonly synonyms?: readonly string[]
}

/** The only translation of each term. A second word for one thing is a bug. */
export const glossary = {
  frontRunner: {
    name: { zh: '领跑者', en: 'front-runner' },
    clause: '2.0',
    says: {
      zh: '在本省登记注册的企业，其产品或服务标准的核心指标处于领先水平，经评估、公示后公布。称号对应一份标准和一个产品型号或一项服务。',
      en: 'An enterprise registered in the province whose product or service standard leads in its core indicators, published after evaluation and publicity. A title belongs to one standard and one product model or service.',
    },
    synonyms: ['企业标准“领跑者”', 'Top Runner', 'Forerunner', 'Pioneer', 'leader'],
  },
  ranking: {
    name: { zh: '排行榜', en: 'ranking' },
    clause: '3.4.4',
    says: {
      zh: '一个品类中按评估方案排出的企业标准次序，附每个数值的来历。',
      en: 'The order of enterprise standards in one variety by a scheme, with the origin of every figure.',
    },
    synonyms: ['企业标准排行榜'],
  },
  singleIndicatorRanking: {
    name: { zh: '单指标排行榜', en: 'single-indicator ranking' },
    says: {
      zh: '只按一项指标分档的排行榜，同一档内不分先后。',
      en: 'A ranking in tiers by one indicator; inside a tier there is no order.',
    },
  },
  shortlist: {
    name: { zh: '入围名单', en: 'shortlist' },
    clause: '3.4.5',
    says: {
      zh: '排行榜上领先、已征求同意但尚未公布为领跑者的企业。',
      en: 'The enterprises at the top of a ranking before they are published as front-runners.',
    },
  },
  keyArea: {
    name: { zh: '重点领域', en: 'key area' },
    clause: '3.1',
    says: {
      zh: '有关部门决定开展评估的产品或服务范围。',
      en: 'A range of products or services in which the departments decided to have evaluations.',
    },
    synonyms: ['priority field'],
  },
  workingBody: {
    name: { zh: '工作机构', en: 'working body' },
    clause: '3.3.1',
    says: {
      zh: '组织征集、审查、公示并运营平台的单位，自己不作评估。',
      en: 'The body that runs calls, reviews, publicity and the platform, and evaluates nothing itself.',
    },
    synonyms: ['work institution'],
  },
  assessor: {
    name: { zh: '评估机构', en: 'assessor' },
    clause: '3.3.2',
    says: {
      zh: '编制评估方案并据以评估的第三方。',
      en: 'The third party that writes a scheme and evaluates by it.',
    },
    synonyms: ['assessment agency', 'appraisal institute'],
  },
  scheme: {
    name: { zh: '评估方案', en: 'scheme' },
    clause: '3.2',
    says: {
      zh: '规定一个品类的指标、分级、权重和名额规则的文件，以数据形式保存。',
      en: 'What fixes the indicators, levels, weights and sizing rule for a product category; kept as data.',
    },
    synonyms: ['assessment scheme', 'appraisal scheme'],
  },
  evaluation: {
    name: { zh: '评估', en: 'evaluation' },
    clause: '3.4.4',
    says: { zh: '按评估方案比较标准水平的工作。', en: 'The comparison of standards by a scheme.' },
    synonyms: ['assessment', 'appraisal'],
  },
  evaluationReport: {
    name: { zh: '评估报告', en: 'evaluation report' },
    clause: '3.4.4',
    says: {
      zh: '评估机构对一次评估的说明，任何人可以据以重算。',
      en: "The assessor's account of an evaluation, from which anybody can compute it again.",
    },
  },
  formReview: {
    name: { zh: '形式审查', en: 'form review' },
    clause: '3.4.2',
    says: {
      zh: '工作机构核对材料是否齐全、合格，不评内容优劣。',
      en: 'The check that an application is complete and eligible; it does not judge content.',
    },
    synonyms: ['formal review'],
  },
  expertReview: {
    name: { zh: '专家审核', en: 'expert review' },
    clause: '3.4.2',
    says: {
      zh: '专家组对方案的审查，结果是评审意见。',
      en: "A panel's judgement of a scheme; its result is a review opinion.",
    },
    synonyms: ['评审'],
  },
  secondReview: {
    name: { zh: '复审', en: 'second review' },
    clause: '3.4.3',
    says: {
      zh: '方案公示有异议后，由专家再次审查。',
      en: 'The review that answers an objection to a scheme.',
    },
    synonyms: ['re-review'],
  },
  deliberation: {
    name: { zh: '综合评议', en: 'deliberation' },
    clause: '3.4.6',
    says: {
      zh: '排行榜和名单公示有异议后，由专家整体评议：维持、更正或者删除。',
      en: 'What answers an objection to a ranking or list: experts keep, correct or strike entries.',
    },
    synonyms: ['comprehensive deliberation'],
  },
  publicity: {
    name: { zh: '公示', en: 'publicity' },
    clause: '3.4.3',
    says: {
      zh: '公布之前供公众提出意见的一段工作日，不等于公布。',
      en: 'The working days in which the public may comment before something is published. It is not publication.',
    },
    synonyms: ['public notice', '公开征求意见'],
  },
  publication: {
    name: { zh: '公布', en: 'publication' },
    clause: '3.4.6',
    says: { zh: '公示之后正式生效的发布。', en: 'The release after publicity; from then on it counts.' },
    synonyms: ['发布'],
  },
  objection: {
    name: { zh: '异议', en: 'objection' },
    clause: '3.4.3',
    says: {
      zh: '公示期内针对公示内容、附有证据的反对意见；受理后须处理完才能公布。',
      en: 'A reasoned no to what is publicised, with evidence. Once admitted, it is settled before publication.',
    },
  },
  comment: {
    name: { zh: '意见', en: 'comment' },
    clause: '3.4.3',
    says: {
      zh: '公示期内的其他意见，公布前答复。',
      en: 'Any other remark during publicity, answered before publication.',
    },
  },
  coreIndicator: {
    name: { zh: '核心指标', en: 'core indicator' },
    clause: '3.2',
    says: {
      zh: '可以量化分级、决定标准水平的指标。',
      en: 'A gradable number that decides the level of a standard.',
    },
  },
  basicIndicator: {
    name: { zh: '基础指标', en: 'basic indicator' },
    clause: '3.2',
    says: { zh: '只分合格与否的指标，不合格不入榜。', en: 'Passed or failed; who fails is not ranked.' },
  },
  innovativeIndicator: {
    name: { zh: '创新性指标', en: 'innovative indicator' },
    clause: '3.2',
    says: {
      zh: '超出现有标准范围的新指标。',
      en: 'An indicator beyond what existing standards ask for.',
    },
  },
  declaration: {
    name: { zh: '自我声明公开', en: 'declaration' },
    clause: '2.1',
    says: {
      zh: '企业公开其执行的标准和指标，并对此负责。',
      en: 'An enterprise makes public, and answers for, the standard it follows and its values.',
    },
    synonyms: ['self-declaration', 'self-declaration disclosure'],
  },
  complianceReport: {
    name: { zh: '标准符合性报告', en: 'compliance report' },
    clause: '3.4.5',
    says: {
      zh: '企业提供的、证明产品达到所声明标准的检验材料。',
      en: 'Evidence from the enterprise that its product meets the declared standard.',
    },
  },
  stricter: {
    name: { zh: '严于', en: 'stricter' },
    clause: '3.4.4',
    says: {
      zh: '与全部适用的国家标准、行业标准要求的交集相比，更窄而不越出。',
      en: 'Narrower than the intersection of all applicable national and industry requirements, and nowhere outside it.',
    },
  },
  consent: {
    name: { zh: '同意', en: 'consent' },
    clause: '3.4.6',
    says: {
      zh: '入榜企业对列入排行榜的明确答复。',
      en: "A ranked enterprise's express yes to being listed.",
    },
  },
  expert: {
    name: { zh: '专家', en: 'expert' },
    clause: '3.3.1',
    says: {
      zh: '专家库中的人，以专家组形式评审和评议。',
      en: 'A member of the pool, who reviews and deliberates in panels.',
    },
  },
  panel: {
    name: { zh: '专家组', en: 'panel' },
    clause: '3.4.2',
    says: {
      zh: '为一件事项选出并经回避审查的专家。',
      en: 'Experts chosen for one matter after screening for conflicts.',
    },
  },
  platform: {
    name: { zh: '统一平台', en: 'platform' },
    clause: '3.3.1',
    says: {
      zh: '办理和公开全部事项的网站，即本平台。',
      en: 'The site on which all of it is done and shown: this one.',
    },
    synonyms: ['unified platform'],
  },
  adjustment: {
    name: { zh: '动态调整', en: 'adjustment' },
    clause: '3.5',
    says: { zh: '有效期内按变化更新结果。', en: 'Bringing results up to date between editions.' },
  },
  cancellation: {
    name: { zh: '取消称号', en: 'cancellation' },
    clause: '3.6',
    says: {
      zh: '评估机构应工作机构要求终止一项称号。',
      en: 'The assessor ends a title on demand of the working body.',
    },
    synonyms: ['revocation'],
  },
  exit: {
    name: { zh: '退出', en: 'exit' },
    clause: '3.6',
    says: {
      zh: '因列明情形失去称号及其后果；到期和自愿放弃不属退出。',
      en: 'Loss of a title on a listed ground, with its consequences. Expiry and voluntary withdrawal are no exit.',
    },
  },
  bar: {
    name: { zh: '禁入', en: 'bar' },
    clause: '3.6',
    says: {
      zh: '退出后整个企业不得入榜和参评的年限。',
      en: 'The years after an exit in which the whole enterprise is out of rankings.',
    },
  },
  spotCheck: {
    name: { zh: '抽检', en: 'spot check' },
    clause: '6.3',
    says: {
      zh: '监管部门抽取产品，对照其公开标准检验。',
      en: 'A regulator tests a product against its public standard.',
    },
  },
  workSummary: {
    name: { zh: '工作总结', en: 'work summary' },
    clause: '4.2',
    says: { zh: '评估机构在评估结束后的汇报。', en: "The assessor's account after an evaluation." },
  },
  incentive: {
    name: { zh: '激励', en: 'incentive' },
    clause: '5.1',
    says: {
      zh: '奖项、标准制修订和信贷对领跑者的采信和支持。',
      en: 'What prizes, standards work and lenders grant a front-runner.',
    },
    synonyms: ['政策措施', '采信'],
  },
  uscc: {
    name: { zh: '统一社会信用代码', en: 'unified social credit code' },
    says: {
      zh: '单位的18位唯一代码，末位是校验码。',
      en: 'The 18-character code of an organisation; the last one checks the rest.',
    },
  },
} as const satisfies Record<string, Term>

export type TermId = keyof typeof glossary
