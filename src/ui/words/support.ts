import type { Words } from '#ui/words/words.ts'

/** Applying together: one lead, and supporting bodies. */
export const supportWords = {
  'support.title': { zh: '配合单位', en: 'Supporting bodies' },
  'support.lead': {
    zh: '联合申请由你单位牵头。配合单位须已登记并核验，在它自己的办事台同意之后，你才能提交。没有配合单位的，不必填写。',
    en: 'You lead a joint application. A supporting body is registered and verified, and agrees at its own desk before you hand in. Leave this out where you apply alone.',
  },
  'support.one': { zh: '配合申请', en: 'Support of an application' },
  'support.lead-body': { zh: '牵头单位', en: 'Lead' },
  'support.supporter': { zh: '配合单位', en: 'Supporting body' },
  'support.asked-of-you': { zh: '请你单位配合的申请', en: 'Applications that you are asked to support' },
  'support.asked-at': { zh: '请求时间', en: 'Asked' },
  'support.handed-in': { zh: '已提交的申请', en: 'As handed in' },
  'support.uscc': { zh: '配合单位的统一社会信用代码', en: 'Unified social credit code of the supporting body' },
  'support.uscc-hint': { zh: '18位，只能是已登记的评估机构。', en: '18 characters, of a registered assessor.' },
  'support.task': { zh: '承担的工作', en: 'What it takes on' },
  'support.task-hint': { zh: '配合单位会看到，提交后写在申请里。', en: 'It reads this, and the application says it.' },
  'support.ask': { zh: '请它配合', en: 'Ask for its support' },
  'support.target-first': {
    zh: '先选定申请的领域并保存，再请配合单位。',
    en: 'Choose the area and save first; then ask for support.',
  },
  'support.cancel': { zh: '不再请它配合', en: 'Do without it' },
  'support.answer': { zh: '答复', en: 'Answer' },
  'support.answer-lead': {
    zh: '同意之后，由牵头单位提交；提交之前你仍可以退出。申请和方案提交后你能看到。',
    en: 'Once you agree, the lead hands in; until then you may still step back. You see application and scheme once they are handed in.',
  },
  'support.agree': { zh: '同意配合', en: 'We agree' },
  'support.decline': { zh: '不同意', en: 'We decline' },
  'support.step-back': { zh: '退出', en: 'We step back' },
  'support.if-agreed': { zh: '同意的，请作以下承诺和声明。', en: 'If you agree, declare the following.' },
  'support.follows-agree': {
    zh: '牵头单位可以连同你单位一起提交申请。',
    en: 'The lead can hand in the application together with you.',
  },
  'support.follows-decline': {
    zh: '申请不包括你单位，牵头单位会看到。',
    en: 'The application goes without you; the lead sees that.',
  },
  'support.state-asked': { zh: '等待答复', en: 'Asked' },
  'support.state-agreed': { zh: '已同意', en: 'Agreed' },
  'support.state-declined': { zh: '不同意', en: 'Declined' },
  'support.state-cancelled': { zh: '已取消', en: 'Cancelled' },
} as const satisfies Words
