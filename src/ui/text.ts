import type { Lang, Text } from '#ui/words/words.ts'

/** Bilingual data as plain text, for titles of windows and values of sentences; in a page's body use `T`, which marks its language. */
export function textIn(lang: Lang, text: Text): string {
  return lang === 'en' ? (text.en ?? text.zh) : text.zh
}
