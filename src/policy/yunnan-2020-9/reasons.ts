import type { OpenList, Reason } from '#policy/shape.ts'

export const returnReasons: OpenList<Reason> = {
  open: true,
  entries: [
    {
      id: 'not-registered',
      clause: '3.3.2',
      name: { zh: '未在中国境内注册', en: 'Not registered in China' },
      says: { zh: '登记材料不能证明在境内注册。', en: 'The papers do not show a registration in China.' },
    },
    {
      id: 'working-body-related',
      clause: '3.3.1',
      name: { zh: '属于工作机构或其下属单位', en: 'The working body or a subordinate' },
      says: { zh: '工作机构及其下属单位不得参与评估。', en: 'The working body and its subordinates may not evaluate.' },
    },
    {
      id: 'competence-not-shown',
      clause: '3.3.2',
      name: { zh: '行业和标准化能力未说明', en: 'Competence not shown' },
      says: { zh: '没有行业经验或标准化工作的材料。', en: 'Nothing shows knowledge of sector and standardization.' },
    },
    {
      id: 'area-not-in-call',
      clause: '3.4.1',
      name: { zh: '不在征集的领域内', en: 'Area not in the call' },
      says: { zh: '方案的领域不在本次征集之列。', en: "The scheme's area is not one of this call's." },
    },
    {
      id: 'section-missing',
      clause: '3.4.2',
      name: { zh: '材料缺项', en: 'A part is missing' },
      says: { zh: '指明所缺的部分。', en: 'The missing part is named.' },
    },
    {
      id: 'too-few-core',
      clause: '3.2',
      name: { zh: '核心指标不足', en: 'Too few core indicators' },
      says: { zh: '核心指标少于规定的个数。', en: 'There are fewer core indicators than required.' },
    },
    {
      id: 'indicator-incomplete',
      clause: '3.2',
      name: { zh: '指标不完整', en: 'Indicator incomplete' },
      says: {
        zh: '缺单位、方向、分级界限、方法或基准。',
        en: 'Unit, direction, thresholds, method or baseline is missing.',
      },
    },
    {
      id: 'reference-not-in-force',
      clause: '3.4.2',
      name: { zh: '引用的标准无效', en: 'Reference not in force' },
      says: { zh: '引用的标准已废止或尚未实施。', en: 'A cited standard is withdrawn or not yet effective.' },
    },
    {
      id: 'fee-clause',
      clause: '6.2',
      name: { zh: '含收费内容', en: 'Contains a fee' },
      says: { zh: '方案要求参评企业付费。', en: 'The scheme has evaluated enterprises pay.' },
    },
    {
      id: 'unreadable',
      clause: '3.4.2',
      name: { zh: '附件无法打开', en: 'Attachment unreadable' },
      says: { zh: '指明无法打开的文件。', en: 'The file that does not open is named.' },
    },
  ],
}

export const exclusionReasons: readonly Reason[] = [
  {
    id: 'not-registered-here',
    clause: '2.0',
    name: { zh: '未在本省登记注册', en: 'Not registered in the province' },
    says: { zh: '企业登记地不在本省。', en: 'The enterprise is registered elsewhere.' },
  },
  {
    id: 'barred',
    clause: '3.6',
    name: { zh: '在禁入期内', en: 'Barred' },
    says: { zh: '称号被取消未满规定年限。', en: 'A title was cancelled and the years of the bar have not passed.' },
  },
  {
    id: 'not-in-force',
    clause: '3.4.4',
    name: { zh: '声明不是现行有效', en: 'Declaration not in force' },
    says: {
      zh: '截止日时声明未公开、已替代或已废止。',
      en: 'On the cut-off day it was not public, replaced or withdrawn.',
    },
  },
  {
    id: 'below-mandatory',
    clause: '3.4.4',
    name: { zh: '低于强制性标准', en: 'Below a mandatory standard' },
    says: { zh: '至少一项不符合强制性国家标准。', en: 'At least one value fails a mandatory national standard.' },
  },
  {
    id: 'not-stricter',
    clause: '3.4.4',
    name: { zh: '未严于国家标准、行业标准', en: 'Not stricter' },
    says: {
      zh: '没有严于参照标准的核心指标，或有低于的。',
      en: 'No core indicator is stricter than the reference, or one is laxer.',
    },
  },
  {
    id: 'value-missing',
    clause: '3.4.4',
    name: { zh: '缺核心指标数值', en: 'Core value missing' },
    says: {
      zh: '声明没有给出方案要求的核心指标。',
      en: 'The declaration gives no value for a core indicator of the scheme.',
    },
  },
  {
    id: 'no-consent',
    clause: '3.4.6',
    name: { zh: '企业未同意', en: 'No consent' },
    says: {
      zh: '企业拒绝或期满未答复；只公布家数。',
      en: 'The enterprise refused or stayed silent; only the number is told.',
    },
  },
]

export const recusalGrounds: OpenList<Reason> = {
  open: true,
  entries: [
    {
      id: 'working-body',
      clause: '3.3.1',
      name: { zh: '任职于工作机构或其下属单位', en: 'Works for the working body or a subordinate' },
      says: { zh: '不得进入任何专家组。', en: 'Sits on no panel at all.' },
    },
    {
      id: 'employer',
      clause: '3.4.2',
      name: { zh: '任职于相关单位', en: 'Employed by a party' },
      says: {
        zh: '与评估机构或被评企业有任职关系。',
        en: 'Works or lately worked for the assessor or an evaluated enterprise.',
      },
    },
    {
      id: 'kinship',
      clause: '3.4.2',
      name: { zh: '亲属关系', en: 'Kinship' },
      says: { zh: '与相关单位负责人有近亲属关系。', en: "Is close kin of a party's responsible person." },
    },
    {
      id: 'interest',
      clause: '3.4.2',
      name: { zh: '经济利益', en: 'Financial interest' },
      says: { zh: '持股、受聘顾问或有其他报酬。', en: 'Holds shares, advises or is paid otherwise.' },
    },
    {
      id: 'authorship',
      clause: '3.4.2',
      name: { zh: '参与起草', en: 'Took part in drafting' },
      says: { zh: '参与编制该方案或被评标准。', en: 'Helped to write the scheme or a standard under evaluation.' },
    },
    {
      id: 'earlier-panel',
      clause: '3.4.3',
      name: { zh: '参加过原评审', en: 'Sat on the first panel' },
      says: { zh: '复审和综合评议由其他专家进行。', en: 'A second review is done by others.' },
    },
  ],
}
