import type { Words } from '#ui/words/words.ts'

export const usccRefusals = {
  'uscc-length': {
    zh: '统一社会信用代码应为18位，你填了{length}位。请对照营业执照或登记证书重新填写。',
    en: 'A unified social credit code has 18 characters; you gave {length}. Copy it again from the licence or certificate.',
  },
  'uscc-shape': {
    zh: '“{code}”不是统一社会信用代码：只用数字和大写字母，第3至8位为数字，不用I、O、S、V、Z。请检查是否把0填成O、把1填成I。',
    en: '“{code}” is no unified social credit code: it has digits and capitals, digits in places 3 to 8, and no I, O, S, V or Z. Check for O in place of 0, or I in place of 1.',
  },
  'uscc-check': {
    zh: '“{code}”的校验码不符，其中至少有一位填错。请对照营业执照或登记证书逐位核对。',
    en: 'The check character of “{code}” does not fit, so at least one character is wrong. Compare it with the licence or certificate character by character.',
  },
} as const satisfies Words
