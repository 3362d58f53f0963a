import type { Words } from '#ui/words/words.ts'

/** The audit of an evaluation report, and what comes of an objection to it. */
export const auditRefusals = {
  'audit-items-open': {
    zh: '还有{count}项没有判断。请逐项核对后再提交。',
    en: '{count} items are not judged yet. Go through them, then hand the sheet in.',
  },
  'audit-item-without-remark': {
    zh: '有{count}项不符合，但没有说明。请写明哪里不符合。',
    en: '{count} items are not met and have no remark. Say what is wrong with them.',
  },
  'audit-firmness-unanswered': {
    zh: '权重稍有变动名单就会变，“稳健性”一项必须说明。请补写说明。',
    en: 'Small changes of the weights turn the list, so “firmness” takes a remark. Add it.',
  },
  'audit-tied-unanswered': {
    zh: '并列第一的标准多于名额上限，由专家组决定，“入围”一项必须说明。请补写说明。',
    en: 'More standards share the first place than the maximum allows, and the panel decides, so “the shortlist” takes a remark. Add it.',
  },
  'audit-passes-unmet': {
    zh: '有{count}项不符合，不能同意这份报告。请改为不同意，或先向评估机构提问。',
    en: '{count} items are not met, so the report cannot pass. Do not pass it, or ask the assessor first.',
  },
  'audit-passes-difference': {
    zh: '复算结果与报告不一致，不能同意这份报告。请改为不同意并写明。',
    en: 'What was computed again differs from the report, which cannot pass. Do not pass it, and say so.',
  },
  'sample-not-recomputed': {
    zh: '还没有复算抽中的标准。请先按“抽取并复算”，看过结果再提交。',
    en: 'The sample has not been computed again yet. Draw and compute it, look at the result, then hand in.',
  },
  'sample-of-no-audit': {
    zh: '只有审核评估报告时才抽样复算。',
    en: 'A sample is computed again only when a report is audited.',
  },
  'question-of-no-audit': {
    zh: '只有审核评估报告或综合评议时才能向评估机构提问。',
    en: 'The assessor is asked only when a report is audited or deliberated on.',
  },
  'audit-question-unknown': {
    zh: '没有这个提问，或不是问你单位的。请从办事台打开。',
    en: 'This question is not there, or not put to you. Open it from your desk.',
  },
  'audit-question-answered': {
    zh: '这个提问已经答复，不能再改。',
    en: 'This question has been answered and stands.',
  },
  'audit-question-late': {
    zh: '专家组已经形成意见，不再需要答复。',
    en: 'The panel has given its opinion; no answer is needed any more.',
  },
  'audit-questions-open': {
    zh: '还有{count}个提问没有答复，答复期限也没有到。请等答复或期限届满。',
    en: '{count} questions are not answered and their term still runs. Wait for the answers or its end.',
  },
} as const satisfies Words
