import type { Words } from '#ui/words/words.ts'

/** Questions to experts of the pool, and what comes of them. */
export const referralRefusals = {
  'referred-already': {
    zh: '这一项已经提请专家判断，还没有结果。请等专家判断，或先撤回提请。',
    en: 'This is with experts, who have not come to an end. Wait for them, or withdraw the questions first.',
  },
  'referred-twice': {
    zh: '同一项标准的同一指标选了两次。请只选一种判断。',
    en: 'The same indicator of one standard is put twice. Choose one question on it.',
  },
  'referrals-open': {
    zh: '还有{count}次提请没有结果，不能运行评估。请在工作台采用专家的判断，或撤回提请。',
    en: '{count} referrals have not come to an end, so the evaluation cannot be run. Take over what experts found, or withdraw the questions.',
  },
  'referral-unknown': {
    zh: '没有这次提请，或不是你单位的。请从工作台打开。',
    en: 'These questions are not there, or not yours. Open them from the workbench.',
  },
  'referral-settled': {
    zh: '这次提请已经采用或撤回，不再改变。',
    en: 'These questions have been taken over or withdrawn, and stand as they are.',
  },
  'referral-awaits-panel': {
    zh: '工作机构还没有邀请专家。请等专家组组成。',
    en: 'The working body has not convened experts yet. Wait until the panel sits.',
  },
  'findings-open': {
    zh: '还有{count}项没有判断。请逐项判断。',
    en: '{count} questions have no finding. Answer each of them.',
  },
  'finding-of-another-kind': {
    zh: '有一项的判断不在可选的范围内。请重新选择。',
    en: 'One finding is none of those that may be chosen. Choose again.',
  },
  'sheet-of-another-panel': {
    zh: '这份表不是这个专家组的。请从“我的审查”重新打开。',
    en: 'This sheet is not the one of this panel. Open the seat again from your list.',
  },
  'opinion-of-judgement': {
    zh: '这个专家组只作判断，不形成意见：判断交齐后由评估机构采用，工作机构不参与评估。',
    en: 'This panel judges and draws up no opinion: once its sheets are in, the assessor takes them over; the working body takes no part in evaluation.',
  },
} as const satisfies Words
