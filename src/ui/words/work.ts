import type { Words } from '#ui/words/words.ts'

/** Words that all working pages share: what is wrong with a field, preparing and issuing, the way back. */
export const workWords = {
  'issue.at': { zh: '{sentence}（位置：{place}）', en: '{sentence} (at {place})' },
  'issue.missing': { zh: '“{field}”没有填写。请填写。', en: '“{field}” is empty. Fill it in.' },
  'issue.choose': {
    zh: '“{field}”没有选择，或不在列表中。请从列表中选择。',
    en: '“{field}” is not chosen, or not on the list. Choose from the list.',
  },
  'issue.number': { zh: '“{field}”要填数字。', en: '“{field}” takes a number.' },
  'issue.day': {
    zh: '“{field}”不是一个日期。请填写年、月、日，例如 2026/06/30。',
    en: '“{field}” is no date. Write year, month and day, for example 2026/06/30.',
  },
  'issue.email': {
    zh: '“{field}”不是一个完整的邮箱地址。请写成 name@example.org 的样子。',
    en: '“{field}” is not a whole mail address. Write it like name@example.org.',
  },
  'issue.too-long': {
    zh: '“{field}”太长，最多{maximum}字。请缩短。',
    en: '“{field}” is too long: at most {maximum} characters. Shorten it.',
  },
  'issue.too-many': { zh: '“{field}”最多选{maximum}项。', en: '“{field}” takes at most {maximum}.' },
  'issue.too-small': { zh: '“{field}”不能小于{minimum}。', en: '“{field}” is at least {minimum}.' },
  'issue.too-big': { zh: '“{field}”不能大于{maximum}。', en: '“{field}” is at most {maximum}.' },
  'issue.malformed': {
    zh: '“{field}”的内容不合格式。请检查后重新填写。',
    en: '“{field}” does not have the right form. Check it and fill it in again.',
  },
  'issue.unrecognized_keys': {
    zh: '“{field}”里有格式没有规定的内容。请删去后重试。',
    en: '“{field}” holds something that the format does not know. Take it out and try again.',
  },
  'issue.evidence-needed': {
    zh: '异议须有“{field}”。请写明事实和出处。',
    en: 'An objection needs “{field}”. Give the facts and where they come from.',
  },
  'issue.reason-needed': {
    zh: '不通过时须写“{field}”。请写明原因和如何补正。',
    en: 'Where it is refused, “{field}” is needed. Say why, and how it can be put right.',
  },

  'work.desk': { zh: '办事', en: 'My desk' },
  'work.acting': { zh: '你现在以{organisation}的{role}身份办事', en: 'You act as {role} for {organisation}' },
  'work.switch': { zh: '切换身份', en: 'Switch capacity' },
  'work.account': { zh: '我的账号', en: 'My account' },
  'work.rooms': { zh: '办事栏目', en: 'Working pages' },
  'work.title-zh': { zh: '名称', en: 'Title (Chinese)' },
  'work.title-en': { zh: '英文名称', en: 'Title (English)' },
  'work.state': { zh: '状态', en: 'State' },
  'work.number': { zh: '编号', en: 'Number' },
  'work.reason': { zh: '理由', en: 'Reason' },
  'work.back': { zh: '返回', en: 'Back' },
  'work.you-typed': { zh: '你填写的内容', en: 'What you typed' },
  'work.confirm': { zh: '确认无误，提交', en: 'Confirm' },
  'work.who': { zh: '办理人', en: 'By' },
  'work.not-done': { zh: '尚未', en: 'not yet' },
  'work.next': { zh: '接下来', en: 'What to do now' },
  'work.none-now': { zh: '现在没有要你办的事。', en: 'There is nothing for you to do here now.' },
  'work.stands': { zh: '办理进度', en: 'Where it stands' },
  'work.details': { zh: '内容', en: 'Details' },

  'prepare.submit': { zh: '拟办，交另一人签发', en: 'Prepare for another to issue' },
  'prepare.follows-person': {
    zh: '由你单位的另一个人核对后签发；签发之前不对外生效。',
    en: 'Another person of your office checks and issues it. Nothing takes effect before that.',
  },
  'prepare.waiting': {
    zh: '已经拟办，等另一人签发。',
    en: 'This is prepared and waits for another person to issue it.',
  },
  'prepare.see': { zh: '看拟办的内容', en: 'See what is prepared' },
} as const satisfies Words
