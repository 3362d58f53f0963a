import type { Words } from '#ui/words/words.ts'

/** Refusals of the house rules: standing, corrections, erasure. */
export const houseRefusals = {
  'correction-of-nothing': {
    zh: '没有找到要更正的内容。请从原页面重新打开。',
    en: 'What you want to correct is not there. Open it again from its page.',
  },
  'correction-of-other-words': {
    zh: '要更正的文字已经不是你看到的样子，可能已有人更正。请重新打开页面核对。',
    en: 'The words no longer read as you saw them; somebody may have corrected them. Open the page again and compare.',
  },
  'correction-changes-nothing': {
    zh: '更正前后的文字相同。请写明要改成什么。',
    en: 'The words are the same before and after. Write what they are to become.',
  },
  'person-unknown': {
    zh: '没有这个人的记录。请核对后再办理。',
    en: 'There is no record of this person. Check, and try again.',
  },
  'person-already-erased': {
    zh: '此人的个人信息已经删除，不必再办。',
    en: 'This person’s data have been erased already. There is nothing left to do.',
  },
  'person-still-acts': {
    zh: '此人仍有任职，个人信息不能删除。请先终止其全部身份，再办理删除。',
    en: 'This person still holds a capacity, so the data cannot be erased. End every capacity first.',
  },
} as const satisfies Words
