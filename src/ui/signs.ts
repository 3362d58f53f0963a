import type { Lang } from '#ui/words/index.ts'

/** What stands between words, as each language writes it. */
const signs = {
  zh: { colon: '：', semicolon: '；', comma: '，', listed: '、', space: '' },
  en: { colon: ': ', semicolon: '; ', comma: ', ', listed: ', ', space: ' ' },
} as const satisfies Record<Lang, Record<string, string>>

export const signsOf = (lang: Lang) => signs[lang]
