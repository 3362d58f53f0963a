import type { Words } from '#ui/words/words.ts'

/** What came in on paper, and deputies. */
export const paperRefusals = {
  'not-on-paper': {
    zh: '这一步不能由工作人员根据纸质材料代录。请当事人在平台上自己办理。',
    en: 'This step cannot be entered from paper. Ask the party to do it on the platform.',
  },
  'paper-party-unknown': {
    zh: '没有找到收到材料那一天在册的当事人。请核对单位或专家，登记后再录。',
    en: 'No such party was on record on the day the paper came in. Check the organisation or the expert, register them, and enter it then.',
  },
  'paper-party-may-not': {
    zh: '这个当事人自己也不能办理这一步，因此不能代录。请核对材料是谁寄来的。',
    en: 'The party could not take this step itself, so it cannot be entered for it. Check who sent the paper.',
  },
  'paper-not-received-yet': {
    zh: '收到日期{day}还没有到。请按收文章填写实际收到的日期。',
    en: 'The day of receipt, {day}, is still to come. Fill in the day stamped on the paper.',
  },
  'paper-without-scan': {
    zh: '没有附扫描件。请把纸质材料扫描或拍照后一并上传。',
    en: 'There is no scan. Scan or photograph the paper and attach it.',
  },
  'paper-entry-unknown': {
    zh: '没有找到代你录入的这件材料。请从办事台重新打开。',
    en: 'There is no such entry for you. Open it again from your desk.',
  },
  'paper-contested-already': {
    zh: '你已经提出与原件不符，工作机构正在核对。请等它的决定。',
    en: 'You have already said that it is not what you sent; the working body is comparing it. Wait for its decision.',
  },
  'paper-accepted': {
    zh: '你已经确认录入无误，不能再提出不符。如有错误，请直接告诉工作机构。',
    en: 'You have confirmed that it is right, so it cannot be contested any more. If something is wrong, tell the working body directly.',
  },
  'paper-settled': {
    zh: '这件录入已经核对并作出决定，不能再次提出。请看决定的理由。',
    en: 'This entry was compared and decided on, so it cannot be contested again. See the reasons of the decision.',
  },
  'contest-term-over': {
    zh: '提出不符的期限已于{day}24时届满，录入有效。如有错误，请直接告诉工作机构。',
    en: 'The term for contesting ended at the end of {day}, and the entry stands. If something is wrong, tell the working body directly.',
  },
  'contest-term-running': {
    zh: '提出不符的期限还没有过，当事人仍可以提出。期满之后会自动办结。',
    en: 'The term for contesting is not over; the party may still do so. It closes by itself afterwards.',
  },
  'paper-not-contested': {
    zh: '当事人没有提出不符，不需要核对。',
    en: 'The party has not contested this entry: there is nothing to settle.',
  },
  'entered-it-yourself': {
    zh: '这件材料是你录入的，须由另一个人核对。请转给同事办理。',
    en: 'You entered this yourself; another person compares it. Hand it to a colleague.',
  },
  'paper-contested': {
    zh: '这件事项有一份纸质材料的代录被当事人提出不符，核对完之前不能往下办。请先在“纸质材料”里作出决定。',
    en: 'An entry from paper in this matter is contested, and nothing goes on before it is settled. Decide on it first, under “Paper”.',
  },
  'expert-has-no-deputy': {
    zh: '专家亲自评审，不能由别人代理。不能到场的，请谢绝或回避，由工作机构另请专家。',
    en: 'Experts review in person and have no deputy. Whoever cannot, declines or is recused, and another is asked.',
  },
  'deputy-of-a-deputy': {
    zh: '你自己是代理人，不能再指定代理人。请由被代理的人指定。',
    en: 'You are a deputy yourself and cannot appoint another. The person you stand in for may.',
  },
  'deputy-of-another': {
    zh: '只能为自己指定代理人。请由本人指定。',
    en: 'You can appoint a deputy for yourself alone. The person concerned appoints theirs.',
  },
  'deputy-without-end': {
    zh: '代理要有最后一日。请填写代理到哪一天为止。',
    en: 'A deputy needs a last day. Say until when.',
  },
  'deputy-for-oneself': {
    zh: '代理人不能是你自己。请填写另一个人的邮箱。',
    en: 'You cannot be your own deputy. Give the mail address of another person.',
  },
  'deputy-of-two-sides': {
    zh: '这个人同时代表另一方（企业、评估机构、专家或主管部门），不能在这里代理。请另外指定代理人。',
    en: 'This person also acts for another side (an enterprise, an assessor, the expert pool or an office), so they cannot stand in here. Appoint somebody else.',
  },
  'same-place-decides': {
    zh: '先办的人和你是同一个岗位上的代理与被代理关系，视为一只手，不能由你接着决定。请由另一位同事决定。',
    en: 'You and whoever acted first stand in for one another or for the same person, which counts as one hand, so you cannot decide this. Another colleague decides.',
  },
  'deputised-for-nobody': {
    zh: '你所代理的人已经没有这个身份，代理随之终止。请由仍有权的同事办理。',
    en: 'The person you stand in for no longer holds this capacity, so yours has ended with it. Ask a colleague who still holds one.',
  },
  'deputy-ends-holder': {
    zh: '代理人不能终止被代理人的身份。请由其他同事办理。',
    en: 'A deputy cannot end the capacity of the person they stand in for. Ask another colleague.',
  },
  'same-place-issues': {
    zh: '拟办人和你是同一个岗位上的代理与被代理关系，视为一只手，不能由你签发。请由另一位同事签发。',
    en: 'One of you stands in for the other, so it counts as one hand, and you cannot issue it. Another colleague issues it.',
  },
  'paper-went-too-far': {
    zh: '后面的步骤已经办了，这件代录不能再撤销。请维持并写明理由；确有错误的，按该事项的更正办法处理。',
    en: 'Later steps rest on this entry, so it cannot be undone any more. Uphold it with your reason; what is wrong is put right in the matter itself.',
  },
} as const satisfies Words
