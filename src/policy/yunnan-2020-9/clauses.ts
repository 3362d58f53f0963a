import type { ClauseId } from '#policy/clauses.ts'
import type { Clause } from '#policy/shape.ts'

/** Where each key stands in 云市监办发〔2020〕9号, and in our own short words what it lays down. */
export const clauses = {
  '1': {
    place: { zh: '一', en: 'I' },
    says: {
      zh: '以创新为动力、市场为导向、自我声明公开为基础，用示范带动整体质量提升。',
      en: 'Innovation drives, the market steers, self-declaration is the base; example and incentive raise quality as a whole.',
    },
    keptByPeople: {
      zh: '指导思想是行事的取向，没有可由程序判定的条件。平台在“关于”页说明。',
      en: 'Guiding ideas give a direction and set no condition a program could decide. The about page states them.',
    },
  },
  '2.0': {
    place: { zh: '二（首段）', en: 'II, opening' },
    says: {
      zh: '领跑者是在本省登记注册、产品或服务标准核心指标领先的企业；水平由第三方评估，排行榜和领跑者由此产生并公布。',
      en: 'A front-runner is an enterprise registered in the province whose product or service standard leads in its core indicators; third parties assess, and rankings and front-runners follow from it and are published.',
    },
  },
  '2.1': {
    place: { zh: '二（目标1）', en: 'II, target 1' },
    says: {
      zh: '到2020年，产品和服务标准全部自我声明公开，严于国家标准、行业标准的不少于20%。',
      en: 'By 2020 every product and service standard is declared in public, and at least 20 % are stricter than national and industry standards.',
    },
  },
  '2.2': {
    place: { zh: '二（目标2）', en: 'II, target 2' },
    says: {
      zh: '更多企业标准严于国家标准、行业标准，出现国内国际领先的产品和服务。',
      en: 'More enterprise standards are stricter than national and industry ones; some products and services lead at home and abroad.',
    },
  },
  '2.3': {
    place: { zh: '二（目标3）', en: 'II, target 3' },
    says: {
      zh: '形成一批云南标准，标准水平和质量水平随之提高。',
      en: 'A body of Yunnan standards takes shape; the level of standards and of quality rises.',
    },
  },
  '2.4': {
    place: { zh: '二（目标4）', en: 'II, target 4' },
    says: {
      zh: '消费者选领跑者，生产者学领跑者；认知度、市场占有率和美誉度上升。',
      en: 'Consumers choose front-runners and makers follow them; awareness, market share and reputation rise.',
    },
  },
  '3.1': {
    place: { zh: '三（一）', en: 'III(1)' },
    says: {
      zh: '省级市场监管部门会同有关部门，权衡四项因素，在五组领域中确定并公布重点领域。',
      en: 'The provincial market regulator and the other departments weigh four factors and decide and publish key areas in five groups.',
    },
  },
  '3.2': {
    place: { zh: '三（二）', en: 'III(2)' },
    says: {
      zh: '评价指标分四部分：性能、生产工艺技术、功能的先进性和标准实施效益；内容和权重由评估方案规定。',
      en: 'Indicators have four parts: performance, production process, function, and benefit of implementing the standard. The scheme sets content and weights.',
    },
  },
  '3.3.1': {
    place: { zh: '三（三）1', en: 'III(3)1' },
    says: {
      zh: '工作机构征集并动态调整评估机构，组建专家库，统一公示，建设运营统一平台；本身及下属单位不得参与评估。',
      en: 'The working body calls for and adjusts assessors, forms the expert pool, publicises results and runs the platform. It and its subordinates take no part in evaluation.',
    },
  },
  '3.3.2': {
    place: { zh: '三（三）2', en: 'III(3)2' },
    says: {
      zh: '评估机构在中国境内注册，了解行业和标准化；编制评估方案，并据以评估排行榜和领跑者。',
      en: 'Assessors are registered in China and know their sector and standardization. They write the scheme and evaluate by it.',
    },
  },
  '3.4.1': {
    place: { zh: '三（四）1', en: 'III(4)1' },
    says: {
      zh: '围绕重点领域公开征集评估机构和评估方案。',
      en: 'Assessors and schemes are called for in public around the key areas.',
    },
  },
  '3.4.2': {
    place: { zh: '三（四）2', en: 'III(4)2' },
    says: {
      zh: '工作机构作形式审查；通过的方案由专家审核并形成评审意见。',
      en: 'The working body reviews the form; schemes that pass go to experts, who form a review opinion.',
    },
  },
  '3.4.3': {
    place: { zh: '三（四）3', en: 'III(4)3' },
    says: {
      zh: '通过的机构和方案公示10个工作日；无异议即公布，有异议则组织专家复审并提出处理意见。',
      en: 'Bodies and schemes that pass are publicised for 10 working days; without objection they are published, with one experts review again and an opinion is given.',
    },
  },
  '3.4.4': {
    place: { zh: '三（四）4', en: 'III(4)4' },
    says: {
      zh: '评估机构按既定方案排出本领域企业标准排行榜并写出报告；入榜标准应严于国家标准、行业标准。',
      en: "The assessor ranks the area's enterprise standards by the settled scheme and reports. Ranked standards are stricter than national and industry standards.",
    },
  },
  '3.4.5': {
    place: { zh: '三（四）5', en: 'III(4)5' },
    says: {
      zh: '依据排行榜、方案和标准符合性报告，权衡三项因素确定数量，把领先企业列入入围名单。',
      en: 'From ranking, scheme and compliance reports, and weighing three factors, a number is set and the leading enterprises are shortlisted.',
    },
  },
  '3.4.6': {
    place: { zh: '三（四）6', en: 'III(4)6' },
    says: {
      zh: '征得入榜企业同意，专家审核评估报告，公示不少于15个工作日；无异议即发布，有异议则综合评议。',
      en: 'Listed enterprises consent, experts audit the report, and results are publicised for at least 15 working days; then published, or deliberated on as a whole if there is an objection.',
    },
  },
  '3.5': {
    place: { zh: '三（五）', en: 'III(5)' },
    says: {
      zh: '领跑者有效期1年；评估结果随需求和行业变化动态调整，不增加企业负担。',
      en: 'The status is valid for 1 year; results are adjusted as needs and industries change, at no burden to enterprises.',
    },
  },
  '3.6': {
    place: { zh: '三（六）', en: 'III(6)' },
    says: {
      zh: '七种情形之一，工作机构要求评估机构取消称号；公示、通报监管、纳入信用，三年内不入榜，停止享受优惠。',
      en: 'On one of seven grounds the working body has the assessor cancel the status: publicised, reported, entered in the credit system, three years out of rankings, no more benefits.',
    },
  },
  '4.1': {
    place: { zh: '四（一）', en: 'IV(1)' },
    says: {
      zh: '工作机构和评估机构统计、分析、监测重点领域的企业标准，并向政府和社会发布。',
      en: "Working body and assessors publish statistics, analysis and monitoring of the areas' standards.",
    },
  },
  '4.2': {
    place: { zh: '四（二）', en: 'IV(2)' },
    says: {
      zh: '评估结束后评估机构提交工作总结；工作机构汇总分析后提交省级市场监管部门。',
      en: 'After an evaluation the assessor hands in a summary; the working body aggregates and reports to the provincial regulator.',
    },
  },
  '5.1': {
    place: { zh: '五（一）', en: 'V(1)' },
    says: {
      zh: '标准化奖、政府质量奖和品牌价值评估采信领跑者结果。',
      en: 'Standardization prizes, government quality prizes and brand value assessment adopt the results.',
    },
  },
  '5.2': {
    place: { zh: '五（二）', en: 'V(2)' },
    says: {
      zh: '支持领跑者主导或参与各级标准制修订。',
      en: 'Front-runners are supported in leading or joining standards work at every level.',
    },
  },
  '5.3': {
    place: { zh: '五（三）', en: 'V(3)' },
    says: {
      zh: '鼓励金融机构给予领跑者信贷支持。',
      en: 'Financial institutions are encouraged to give front-runners credit.',
    },
  },
  '6.1': {
    place: { zh: '六（一）', en: 'VI(1)' },
    says: {
      zh: '工作机构有制度、有人员、有条件，公开公正办事；定期报告，重大事项随时报告。',
      en: 'The working body has rules, staff and means, works openly and fairly, reports regularly, and major matters at any time.',
    },
  },
  '6.2': {
    place: { zh: '六（二）', en: 'VI(2)' },
    says: {
      zh: '方案、机构、专家动态调整；不向参评企业收取任何费用；违规收费、徇私、滥权等的，退出。',
      en: 'Schemes, assessors and experts are adjusted; enterprises pay no fee; whoever charges, favours or abuses power leaves the work.',
    },
  },
  '6.3': {
    place: { zh: '六（三）', en: 'VI(3)' },
    says: {
      zh: '各级市场监管部门以监督检查、执法和处理投诉举报，督促领跑者按标准生产。',
      en: 'Market regulators at every level supervise afterwards, so that front-runners produce to their standard.',
    },
  },
  '7.1': {
    place: { zh: '七（一）', en: 'VII(1)' },
    says: {
      zh: '省级部门负责建立、管理、监督并保障经费；州市监管部门在辖区内宣传、培育、指导、监督。',
      en: 'Provincial departments set up, manage, supervise and fund; prefecture regulators publicise, foster, guide and supervise in their areas.',
    },
  },
  '7.2': {
    place: { zh: '七（二）', en: 'VII(2)' },
    says: {
      zh: '消费者参与重点领域建议、核心指标确定和全过程监督，合理建议应采纳；鼓励标准化服务和培训。',
      en: 'Consumers propose areas, help fix core indicators and supervise throughout; sound suggestions are taken up. Standardization services and training are encouraged.',
    },
  },
  '7.3': {
    place: { zh: '七（三）', en: 'VII(3)' },
    says: {
      zh: '多渠道、在主题活动中宣传制度和领跑者的经验。',
      en: 'The scheme and what front-runners do well are made known by many channels and on theme days.',
    },
  },
} as const satisfies Record<ClauseId, Clause>
