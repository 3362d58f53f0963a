import type { Words } from '#ui/words/words.ts'

/** Publicity, submissions, publication, panels. */
export const publicityRefusals = {
  'publicity-unknown': {
    zh: '没有这次公示。请从“公示”列表里找到它再提交。',
    en: 'There is no such publicity. Find it in the list of publicity and send it from there.',
  },
  'publicity-closed': {
    zh: '这次公示已经办结，不再收意见和异议。有新的情况，请直接告诉工作机构。',
    en: 'This publicity is closed and takes no more comments or objections. Tell the working body directly if something new has come up.',
  },
  'period-over': {
    zh: '公示期已于{day}24时届满，不再收意见和异议。有新的情况，请直接告诉工作机构。',
    en: 'The period ended at the end of {day}, so nothing more is taken. Tell the working body directly if something new has come up.',
  },
  'calendar-provisional': {
    zh: '最后一日{day}是暂定的，放假安排公布之前不能办结。安排收录后会重新核定，只会推后。',
    en: 'The last day, {day}, is provisional, and nothing closes before the holiday notice is out. Once it is loaded the day is settled; it can only move later.',
  },
  'period-running': {
    zh: '公示期要到{day}24时才届满。请在次日办结。',
    en: 'The period runs to the end of {day}. Close it on the day after.',
  },
  'objections-unexamined': {
    zh: '还有{count}件异议没有决定是否受理。请先逐件决定。',
    en: 'It is not decided yet whether {count} objections are admitted. Decide on each first.',
  },
  'submission-unknown': {
    zh: '没有这件意见或异议。请回到列表重新选择。',
    en: 'There is no such submission. Go back to the list.',
  },
  'not-an-objection': {
    zh: '这是意见，不是异议，不需要决定是否受理。请直接答复。',
    en: 'This is a comment, not an objection: nothing is to be admitted. Answer it.',
  },
  'objection-already-examined': {
    zh: '这件异议已经决定过了。请看它的处理结果。',
    en: 'It has been decided already whether this objection is admitted. See what became of it.',
  },
  'ground-not-listed': {
    zh: '不予受理只能用列明的理由。请从列表中选择，或者受理。',
    en: 'An objection is inadmissible on a listed ground only. Choose one of them, or admit it.',
  },
  'second-person-needed': {
    zh: '不予受理要由第二个人决定，你已经是提出的人。请交给同事。',
    en: 'A second person decides this, and you proposed it. Leave it to a colleague.',
  },
  'ground-differs': {
    zh: '两个人提出的理由不同，不能据此不予受理。请按第一个人提出的理由办理，或者受理。',
    en: 'The two persons name different grounds. Decide on the ground that the first one proposed, or admit the objection.',
  },
  'objection-not-admitted': {
    zh: '这件异议还没有受理，不能答复。请先决定是否受理。',
    en: 'This objection has not been admitted, so it cannot be answered. Decide that first.',
  },
  'submission-answered': { zh: '已经答复过了。', en: 'It has been answered already.' },
  'never-publicised': {
    zh: '没有公示过，不能公布。请先公示。',
    en: 'It was never publicised, so it cannot be published. Open its publicity first.',
  },
  'publicity-running': {
    zh: '公示还没有办结，最后一日是{day}。办结之后才能公布。',
    en: 'Its publicity is not closed; the last day is {day}. It can be published after that.',
  },
  'publicity-withdrawn': {
    zh: '公示已经撤回。请重新公示后再公布。',
    en: 'Its publicity was withdrawn. Open a new one before publication.',
  },
  'publicity-contested': {
    zh: '公示中有受理的异议。须由专家再次审查并维持，才能公布。',
    en: 'It is contested. It can be published once experts have looked again and upheld it.',
  },
  'submissions-unanswered': {
    zh: '还有{count}件意见或异议没有答复。请先答复。',
    en: '{count} submissions are not answered yet. Answer them first.',
  },
  'scheme-not-passed': {
    zh: '方案还没有通过专家审核，不能公示。',
    en: 'The scheme has not passed the expert review, so it cannot be publicised.',
  },
  'scheme-already-published': { zh: '这个方案已经公布。', en: 'This scheme is published already.' },
  'ranking-not-audited': {
    zh: '排行榜还没有通过专家审核，不能公示。',
    en: 'The ranking has not passed its audit, so it cannot be publicised.',
  },

  'panel-too-small': {
    zh: '专家组至少{seats}人。请补足。',
    en: 'A panel has at least {seats} members. Add some.',
  },
  'panel-even': {
    zh: '专家组人数须为单数。请增减一人。',
    en: 'A panel has an odd number of members. Add or leave out one.',
  },
  'panel-has-opined': { zh: '专家组已经形成意见，不能再改。', en: 'The panel has given its opinion, which stands.' },
  'panel-dissolved': {
    zh: '这个专家组因人数不足已经解散，由另一个专家组审查。你不用再做什么。',
    en: 'This panel was dissolved for want of members, and another one sits. Nothing is left for you to do.',
  },
  'panel-unknown': { zh: '没有这个专家组。', en: 'There is no such panel.' },
  'panel-already-sits': {
    zh: '这件事项已有专家组正在审查。请等它形成意见。',
    en: 'A panel sits on this already. Wait for its opinion.',
  },
  'case-not-awaiting-panel': {
    zh: '这件事项现在不到专家审查的步骤。请看它的办理进度。',
    en: 'This case does not wait for a panel now. See where it stands.',
  },
  'panel-without-quorum': {
    zh: '有专家谢绝，余下不足{seats}人。请另组专家组。',
    en: 'Some experts declined and fewer than {seats} remain. Convene another panel.',
  },
  'expert-already-admitted': {
    zh: '此人已在专家库中。请在专家库里查看。',
    en: 'This person is in the expert pool already. Look them up there.',
  },
  'expert-not-in-pool': {
    zh: '所选的人有的不在专家库中。请从专家库里选。',
    en: 'Somebody chosen is not in the expert pool. Choose from the pool.',
  },
  'expert-in-conflict': {
    zh: '所选的专家中有人受雇于当事一方，须回避。请换人。',
    en: 'An expert chosen is employed by a party and may not sit. Choose another.',
  },
  'expert-sat-before': {
    zh: '再次审查须由别的专家进行，所选的人中有人上次参加过。请换人。',
    en: 'A second look is taken by other experts, and one of those chosen sat before. Choose another.',
  },
  'seat-unknown': { zh: '这个席位不存在，或不是你的。', en: 'This seat is not there, or it is not yours.' },
  'seat-already-answered': { zh: '你已经答复过这次邀请。', en: 'You have answered this invitation already.' },
  'seat-not-accepted': {
    zh: '你还没有接受邀请。请先接受，再提交评审表。',
    en: 'You have not accepted the invitation. Accept it before you send your sheet.',
  },
  'sheet-already-submitted': { zh: '评审表已经提交，不能再改。', en: 'Your sheet has been sent and stands as it is.' },
  'sheets-missing': {
    zh: '还有{count}份评审表没有交。交齐之后才能形成意见。',
    en: '{count} sheets are missing. The opinion is drawn up when all are in.',
  },
} as const satisfies Words
