import type { Words } from '#ui/words/words.ts'

/** The review pack that an expert may print. */
export const packWords = {
  'pack.subtitle': { zh: '{kind} · 评审材料', en: '{kind} · review pack' },
  'pack.footer': { zh: '评审材料，只供受邀专家使用，请勿转发', en: 'Review pack, for the invited expert alone' },
  'pack.case': { zh: '事项', en: 'The case' },
  'pack.number': { zh: '编号', en: 'Number' },
  'pack.checklist': { zh: '形式审查结果', en: 'What the form review found' },
  'pack.check': { zh: '审查项目', en: 'Checked' },
  'pack.result': { zh: '结果', en: 'Result' },
  'pack.remark': { zh: '说明', en: 'Remark' },
  'pack.met': { zh: '符合', en: 'met' },
  'pack.not-met': { zh: '不符合', en: 'not met' },
  'pack.criteria': { zh: '评分标准', en: 'What is scored' },
  'pack.criteria-lead': {
    zh: '每一项0至5分，不适用的可以不评；得分不高于{score}分时须写理由。',
    en: 'Each from 0 to 5; leave out what does not apply. {score} points or fewer need a reason.',
  },
  'pack.criterion': { zh: '项目', en: 'Criterion' },
  'pack.asks': { zh: '看什么', en: 'What it asks' },
  'pack.points': { zh: '得分', en: 'Points' },
  'pack.how': { zh: '怎样提交', en: 'How to hand it in' },
  'pack.how-1': {
    zh: '用邀请邮件里的链接进入席位页面，不需要密码。',
    en: 'Open your seat by the link in the invitation; no password is needed.',
  },
  'pack.how-2': {
    zh: '先接受或谢绝邀请；接受后填写评审表，草稿会保存。',
    en: 'Accept or decline first. Then fill in the sheet; a draft is kept.',
  },
  'pack.how-3': {
    zh: '选择结论，写明理由，提交前再确认一次；提交后不能再改。',
    en: 'Choose a verdict, give your reasons, confirm once more. A sheet that is in cannot be changed.',
  },
  'pack.how-4': {
    zh: '发现自己与当事方有关系，随时可以在席位页面回避。',
    en: 'If you are tied to a party, you may step back at any time on the page of your seat.',
  },
} as const satisfies Words
