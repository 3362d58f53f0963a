import type { Words } from '#ui/words/words.ts'

/** What the register says of an area, and what it cannot say. */
export const areaMeasuredWords = {
  'area-measured.title': { zh: '登记中量出的数', en: 'Measured in the register' },
  'area-measured.lead': {
    zh: '平台在{day}从自我声明登记中量得，随提案保存，不再改动。',
    en: 'Measured by the platform on {day} from the register of declarations, and kept with the proposal as it was.',
  },
  'area-measured.now': { zh: '登记中现在的数', en: 'The register today' },
  'area-measured.lead-now': {
    zh: '平台在{day}从自我声明登记中量得，供决定去留时参考。',
    en: 'Measured by the platform on {day} from the register of declarations, for weighing whether the area is kept.',
  },
  'area-measured.caption': { zh: '现行有效的自我声明', en: 'Declarations in force' },
  'area-measured.what': { zh: '范围', en: 'Among' },
  'area-measured.own': { zh: '这个领域的声明', en: 'declarations of this area' },
  'area-measured.named': {
    zh: '标准或产品名称含这个名称的声明',
    en: 'declarations whose standard or product bears this name',
  },
  'area-measured.group': { zh: '同一类别的声明', en: 'declarations of the group' },
  'area-measured.declarations': { zh: '声明数', en: 'Declarations' },
  'area-measured.enterprises': { zh: '企业数', en: 'Enterprises' },
  'area-measured.standards': { zh: '标准数', en: 'Standards' },
  'area-measured.here': { zh: '在本平台声明', en: 'Declared here' },
  'area-measured.stricter': {
    zh: '严于国家标准、行业标准的{stricter}份，不严于的{not}份，不能判定的{undecided}份；按该领域现行评估方案比较。',
    en: 'Stricter than national and industry standards: {stricter}; not stricter: {not}; undecided: {undecided}. Compared by the scheme in force.',
  },
  'area-measured.no-stricter': {
    zh: '没有可以比较的现行评估方案，严于国家标准、行业标准的比例量不出来。',
    en: 'No scheme in force says what to compare with, so how many are stricter cannot be measured.',
  },
  'area-measured.spread': { zh: '核心指标的承诺分布', en: 'How far promises for core indicators lie apart' },
  'area-measured.indicator': { zh: '指标', en: 'Indicator' },
  'area-measured.promises': { zh: '承诺数', en: 'Promises' },
  'area-measured.distinct': { zh: '不同的承诺', en: 'Different ones' },
  'area-measured.range': { zh: '从…到…', en: 'From – to' },
  'area-measured.no-spread': {
    zh: '没有可以比较的现行评估方案，承诺的分布量不出来。',
    en: 'Without a scheme in force the spread of promises cannot be measured.',
  },
  'area-measured.cannot': {
    zh: '消费者关注程度和标准对质量的提升效果，登记中量不出来，以提出单位的说明和出处为准。',
    en: 'Consumer attention and the effect of standards on quality cannot be measured in the register: what the proposer says, with its sources, stands for them.',
  },
} as const satisfies Words
