import type { Words } from '#ui/words/words.ts'

/** The formal checks, what the machine finds of each, and the places that a remark may name. */
export const formReviewWords = {
  'application.check.registered-in-country': {
    zh: '机构在中华人民共和国境内登记注册',
    en: 'Registered in the People’s Republic of China',
  },
  'application.check.not-working-body': {
    zh: '不是工作机构，也不是其下属单位，人员不在其中任职',
    en: 'Neither the working body nor one of its units, and nobody of theirs',
  },
  'application.check.not-barred': { zh: '没有禁入和退出记录', en: 'No bar and no exit on record' },
  'application.check.area-and-call': { zh: '在征集的领域和期限之内', en: 'Within the call’s areas and term' },
  'application.check.scheme-complete': { zh: '方案各部分齐全', en: 'The scheme is complete' },
  'application.check.core-indicators': { zh: '核心指标个数足够', en: 'Enough core indicators' },
  'application.check.indicators-gradable': {
    zh: '指标完整、可以分级',
    en: 'Indicators are complete and can be graded',
  },
  'application.check.weights-whole': { zh: '权重合计正确', en: 'Weights add up' },
  'application.check.references-in-force': { zh: '引用的标准现行有效', en: 'The standards referred to are in force' },
  'application.check.no-fee-declared': { zh: '已承诺不收费', en: 'No fee is declared' },
  'application.check.independence-declared': { zh: '已作独立性声明', en: 'Independence is declared' },
  'application.check.attachments-readable': { zh: '附件可读', en: 'Attachments can be read' },

  'check.registered': {
    zh: '{count}家单位的统一社会信用代码有效，登记已核验。',
    en: 'The code of each of {count} is valid, and its registration verified.',
  },
  'check.registration-missing': {
    zh: '{count}家单位的代码无效，或登记没有核验。',
    en: '{count} without a valid code or a verified registration.',
  },
  'check.not-of-working-body': {
    zh: '登记中没有与工作机构的隶属关系，人员没有工作机构的身份。',
    en: 'No tie to the working body on record, and nobody who acts for it.',
  },
  'check.of-working-body': { zh: '属于工作机构或其下属单位。', en: 'Belongs to the working body or a unit of it.' },
  'check.insiders': {
    zh: '{count}人同时有工作机构或其下属单位的身份。',
    en: '{count} of its people also act for the working body or a unit of it.',
  },
  'check.no-bar-no-exit': { zh: '没有记录。', en: 'Nothing on record.' },
  'check.exit-on-record': { zh: '有退出记录。', en: 'An exit is on record.' },
  'check.barred': { zh: '禁入到{day}。', en: 'Barred until {day}.' },
  'check.within-call': {
    zh: '{day}提交；征集截止日{closes}。',
    en: 'Handed in on {day}; the call closes on {closes}.',
  },
  'check.outside-call': {
    zh: '{day}提交时，征集不在期限内，或不含这个领域。',
    en: 'On {day} the call was not open for this area.',
  },
  'check.no-scheme': { zh: '没有方案。', en: 'There is no scheme.' },
  'check.sections-present': { zh: '各部分都有。', en: 'Every section is there.' },
  'check.sections-missing': {
    zh: '{count}个有权重的部分没有指标。',
    en: '{count} parts with weight have no indicator.',
  },
  'check.no-reevaluation': {
    zh: '没有写再评估的情形，请看是否需要。',
    en: 'Nothing is said of re-evaluation: see whether it is needed.',
  },
  'check.core-enough': { zh: '核心指标{count}个，至少{min}个。', en: '{count} core indicators; at least {min}.' },
  'check.core-too-few': {
    zh: '核心指标{count}个，有品种少于{min}个。',
    en: '{count} core indicators; a variety has fewer than {min}.',
  },
  'check.indicators-graded': { zh: '{count}个指标都可以分级，没有发现问题。', en: 'All {count} can be graded.' },
  'check.indicators-faulty': { zh: '{count}处有误，第一处在 {place}。', en: '{count} faults, the first at {place}.' },
  'check.indicators-to-look-at': {
    zh: '{count}处请留意，第一处在 {place}。',
    en: '{count} places to look at, the first {place}.',
  },
  'check.weights-sum': { zh: '各级权重合计100。', en: 'Weights are 100 at every level.' },
  'check.weights-broken': { zh: '权重合计不对，第一处在 {place}。', en: 'Weights do not add up, first at {place}.' },
  'check.references-good': { zh: '引用的{count}个标准都现行有效。', en: 'All {count} standards are in force.' },
  'check.references-unknown': {
    zh: '引用{all}个标准，编号都能识别；其中{count}个平台没有记录，请查是否现行有效。',
    en: 'All {all} numbers can be read; of {count} the platform has no record: look up whether they are in force.',
  },
  'check.references-unreadable': {
    zh: '{count}处不是标准编号，第一处“{first}”。',
    en: '{count} are no standard’s number, the first “{first}”.',
  },
  'check.reference-over': { zh: '{first} 已废止或被代替。', en: '{first} is withdrawn or replaced.' },
  'check.reference-not-yet': { zh: '{first} 尚未实施。', en: '{first} is not in force yet.' },
  'check.no-fee-given': { zh: '{count}家单位都已承诺。', en: 'Declared by all {count}.' },
  'check.no-fee-missing': { zh: '{count}家单位没有承诺。', en: '{count} have not declared it.' },
  'check.no-interests': { zh: '声明没有利益关系和收费服务。', en: 'No stake and no paid work declared.' },
  'check.interests-named': {
    zh: '声明涉及{count}家企业，请看是否影响评估。',
    en: '{count} enterprises are named: see whether that touches the evaluation.',
  },
  'check.independence-missing': { zh: '{count}家单位没有声明。', en: '{count} have not declared it.' },
  'check.no-attachments': { zh: '没有附件。', en: 'There are none.' },
  'check.attachments-to-open': {
    zh: '{count}个，提交时已按内容识别格式；请逐个打开看。',
    en: '{count}, their format told by content when they came; open each.',
  },

  'place.of': { zh: '{section}：{name}', en: '{section}: {name}' },
  'place.statement': { zh: '机构说明', en: 'Statement' },
  'place.declarations': { zh: '承诺和声明', en: 'Declarations' },
  'place.attachments': { zh: '附件', en: 'Attachments' },
  'place.supporters': { zh: '配合单位', en: 'Supporting bodies' },
} as const satisfies Words
