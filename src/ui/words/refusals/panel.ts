import type { Words } from '#ui/words/words.ts'

/** Experts, their interests, and seats that are left or filled. */
export const panelRefusals = {
  'expert-worked-for-party': {
    zh: '这位专家近{years}年内曾受雇于当事一方，须回避。请换人。',
    en: 'This expert worked for a party within the last {years} years and may not sit. Choose another.',
  },
  'expert-paid-by-party': {
    zh: '这位专家近{years}年内为当事一方做过有报酬的工作，须回避。请换人。',
    en: 'A party paid this expert for work within the last {years} years. Choose another.',
  },
  'expert-holds-party': {
    zh: '这位专家持有当事一方的股份，须回避。请换人。',
    en: 'This expert holds shares in a party and may not sit. Choose another.',
  },
  'expert-kin-of-party': {
    zh: '这位专家有亲属任职于当事一方，须回避。请换人。',
    en: 'This expert has family with a party and may not sit. Choose another.',
  },
  'party-declared-tie': {
    zh: '当事一方声明与这位专家或其单位有利益关系，须回避。请换人。',
    en: 'A party has declared a tie to this expert or the employer. Choose another.',
  },
  'expert-not-confirmed': {
    zh: '这位专家没有按年确认登记信息，暂不邀请。请先请其确认。',
    en: 'This expert has not confirmed the record for a year and is not invited. Ask for the confirmation first.',
  },
  'expert-was-recused': {
    zh: '这位专家已回避这件事项，不能再次邀请。请换人。',
    en: 'This expert was recused from this case and is not invited again. Choose another.',
  },
  'expert-sits-already': {
    zh: '这位专家已经在这个专家组里，或已离开。请换人。',
    en: 'This expert is on the panel, or has left it. Choose another.',
  },
  'expert-unknown': {
    zh: '专家库里没有这位专家。请回到专家库重新选择。',
    en: 'There is no such expert in the pool. Go back to the pool.',
  },
  'confirmation-asked': {
    zh: '已经请这位专家确认，正在等待。不用再请一次。',
    en: 'This expert has been asked to confirm already. Wait for the answer.',
  },
  'interest-not-begun': {
    zh: '开始日期{day}还没有到。请在关系开始之后再声明。',
    en: 'It begins on {day}, which is still to come. Declare it once it has begun.',
  },
  'interest-dates': {
    zh: '结束日期早于开始日期{day}。请核对日期。',
    en: 'It ends before it begins on {day}. Check the dates.',
  },
  'interest-unknown': {
    zh: '没有这项利益关系，或不是你声明的。请回到列表重新选择。',
    en: 'There is no such interest, or it is not yours. Go back to the list.',
  },
  'interest-has-ended': {
    zh: '这项利益关系已于{day}结束，不用再办理。',
    en: 'This interest ended on {day}. Nothing is left to do.',
  },
  'interest-not-ended': {
    zh: '结束日期{day}还没有到。请在关系结束之后再办理。',
    en: 'The last day, {day}, is still to come. End it after that.',
  },
  'recusal-without-ground': {
    zh: '要求专家回避须写明理由。请从列表里选一项。',
    en: 'A recusal that is ordered names its ground. Choose one from the list.',
  },
  'seat-left-already': {
    zh: '这位专家已经不在这个席位上。请看席位列表。',
    en: 'This expert has left the seat already. See the list of seats.',
  },
  'seat-already-filled': {
    zh: '这个席位已经由别的专家递补。请看席位列表。',
    en: 'Another expert has taken this seat already. See the list of seats.',
  },
  'seat-still-in-term': {
    zh: '期限到{day}24时才满，专家还可以答复。期满之后才能递补。',
    en: 'The term runs to the end of {day}, and the expert may still answer. The seat can be given away after that.',
  },
  'invitation-not-served': {
    zh: '邀请还没有送达，期限没有开始。请等专家答复，或要求其回避。',
    en: 'The invitation has not been served, so its term has not begun. Wait for the answer, or order a recusal.',
  },
  'seat-is-taken': {
    zh: '这个席位上的专家已经交了评审表，不能递补。',
    en: 'The expert of this seat has sent a sheet, so nobody takes the seat.',
  },
  'low-score-without-ground': {
    zh: '有{count}项得分不高于{score}分而没有写理由。请逐项补写。',
    en: '{count} criteria have {score} points or fewer and no reason. Add a reason to each.',
  },
  'minority-missing': {
    zh: '有{count}位专家的结论与专家组不同，须写明少数意见。请补写。',
    en: '{count} experts came to another conclusion. Add the minority opinion.',
  },
} as const satisfies Words
