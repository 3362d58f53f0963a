import type { Text } from '#policy/policy.ts'
import { checkCharacter } from '#domain/uscc.ts'

/*
 * The people and bodies of the demonstration. Nobody here exists; every name says so, and every address ends in
 * `.invalid`, which no mail can reach.
 */

const uscc = (division: string, serial: string) => {
  const seventeen = `53${division}${serial}`
  return seventeen + checkCharacter(seventeen)
}

export type AssessorCast = {
  readonly name: Text
  readonly uscc: string
  readonly place: string
  readonly person: string
  readonly email: string
}

const assessor = (zh: string, en: string, serial: string, person: string): AssessorCast => ({
  name: { zh: `${zh}（演示）`, en: `${en} (demonstration)` },
  uscc: uscc('530102', serial),
  place: '530102',
  person,
  email: `assessor-${serial.toLowerCase()}@example.invalid`,
})

export const assessors = {
  coffee: assessor('滇咖质量促进会', 'Dian Coffee Quality Society', 'MJ0000001', '陆演示'),
  puer: assessor('滇茶标准研究会', 'Dian Tea Standards Society', 'MJ0000002', '宋演示'),
  rose: assessor('滇花产业联盟', 'Dian Flower Alliance', 'MJ0000003', '程演示'),
  nuts: assessor('滇农标准促进会', 'Dian Farm Standards Society', 'MJ0000004', '施演示'),
} as const

export const experts = [
  { name: '钱演示', fields: ['food', 'testing'], employer: '演示大学食品学院', title: '教授' },
  { name: '孙演示', fields: ['agriculture'], employer: '演示农业大学', title: '副教授' },
  { name: '李演示', fields: ['standardization'], employer: '演示标准化学会', title: '正高级工程师' },
  { name: '周演示', fields: ['testing', 'quality'], employer: '演示检测院', title: '高级工程师' },
  { name: '吴演示', fields: ['certification'], employer: '演示认证中心', title: '高级审核员' },
  { name: '郑演示', fields: ['metrology'], employer: '演示计量学会', title: '高级工程师' },
  { name: '王演示', fields: ['agriculture', '茶学'], employer: '演示茶科学研究所', title: '研究员' },
  { name: '冯演示', fields: ['horticulture'], employer: '演示园艺研究所', title: '研究员' },
  { name: '陈演示', fields: ['food', '咖啡品鉴'], employer: '演示热带作物研究所', title: '副研究员' },
  { name: '褚演示', fields: ['horticulture', 'agriculture'], employer: '演示农业大学', title: '教授' },
  { name: '卫演示', fields: ['standardization', 'quality'], employer: '演示质量研究院', title: '高级工程师' },
  { name: '蒋演示', fields: ['chemistry'], employer: '演示化工研究所', title: '研究员' },
].map(({ name, employer, ...record }, index) => ({
  person: { name, email: `expert-${index + 1}@example.invalid` },
  employer: { name: employer },
  ...record,
}))

/** Why two of them are kept from the rose and the walnut case: one has said so, of the other the assessor did. */
export const interests = {
  paid: { expert: 9, by: 'rose' },
  named: { expert: 10 },
} as const

export const areas = {
  coffee: {
    title: { zh: '咖啡', en: 'Coffee' },
    factors: {
      declaration: '演示数据：本省咖啡生豆企业标准已有四十项公开，指标项目齐全。',
      attention: '演示数据：消费者关注产地、水分、缺陷豆比例和安全指标。',
      effect: '演示数据：标准对分级、干燥和贮存要求明确，对质量提升作用直接。',
      differentiation: '演示数据：不同企业在粒度、缺陷豆和水浸出物上的承诺差别明显。',
    },
  },
  puer: {
    title: { zh: '普洱茶（熟茶）', en: 'Ripe Pu’er tea' },
    factors: {
      declaration: '演示数据：熟茶企业标准公开三十余项，散茶与紧压茶均有覆盖。',
      attention: '演示数据：消费者关注水浸出物、灰分和年份陈化。',
      effect: '演示数据：渥堆与贮存环节的要求对品质影响明显。',
      differentiation: '演示数据：水浸出物与粉末指标在企业间差别较大。',
    },
  },
  rose: {
    title: { zh: '月季切花', en: 'Cut roses' },
    factors: {
      declaration: '演示数据：切花企业标准公开三十余项。',
      attention: '演示数据：消费者关注瓶插寿命与花枝长度。',
      effect: '演示数据：采后处理要求直接决定瓶插寿命。',
      differentiation: '演示数据：预冷与分级要求差别明显。',
    },
  },
  nuts: {
    title: { zh: '核桃', en: 'Walnuts' },
    factors: {
      declaration: '演示数据：核桃企业标准公开二十余项。',
      attention: '演示数据：消费者关注出仁率与酸价。',
      effect: '演示数据：干燥与贮存要求对品质影响明显。',
      differentiation: '演示数据：出仁率与破损率在企业间差别较大。',
    },
    sources: {
      declaration: '演示数据：自我声明公开情况年度统计（虚构）',
      attention: '演示数据：消费者调查问卷，回收一千二百份（虚构）',
      effect: '演示数据：监督抽查质量分析报告（虚构）',
      differentiation: '演示数据：三十家企业比对试验（虚构）',
    },
  },
} as const

/** What citizens suggest, and how two of them are answered. */
export const suggestions = {
  nuts: {
    title: '核桃',
    group: 'green-food',
    reasons: '演示数据：同是一斤核桃，出仁率差很多，买的人看不出来。',
    name: '吕演示',
    contact: 'citizen-3@example.invalid',
    answer: '演示数据：已采纳。工作机构已将核桃提出为重点领域，正在征求各部门会商意见。',
  },
  phones: {
    title: '手机壳',
    reasons: '演示数据：质量参差不齐。',
    name: '施演示',
    contact: 'citizen-4@example.invalid',
    answer: '演示数据：未采纳。本省生产企业很少，公开的企业标准不足以比较；如有新的情况，欢迎再次提出。',
  },
  mushrooms: {
    title: '野生食用菌',
    group: 'green-food',
    reasons: '演示数据：家家都买，采收和干制的要求各家不同，希望能比一比。',
    name: '张演示',
    contact: 'citizen-5@example.invalid',
    answer: '',
  },
} as const

/** Has registered itself and waits for its verification. */
export const newcomer = {
  name: { zh: '滇新核桃（演示）有限公司', en: 'Dianxin Walnut (demonstration) Co.' },
  uscc: uscc('532922', 'MA6720001'),
  place: '532922',
  applicant: { name: '经办演示', email: 'newcomer@example.invalid' },
}
