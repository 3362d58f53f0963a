import { textIn } from '#ui/text.ts'
import { say, words, type Lang, type Say, type Text, type WordId } from '#ui/words/index.ts'

/** What somebody reads on the pages and calls things by, in the language of their choice. */
export type Voice = {
  readonly say: Say
  /** A sentence of the pages, whatever its values are. */
  readonly saying: (id: WordId) => RegExp
  /** What waits on a desk: what there is to do, and for what. */
  readonly task: (id: WordId, what?: string) => RegExp
  readonly text: (text: Text) => string
}

export const voiceIn = (lang: Lang): Voice => ({
  say: say(lang),
  saying: (id) => new RegExp(escaped(words[id][lang]).replace(/\\\{[^}]*\\\}/g, '.+')),
  task: (id, what = '') => new RegExp(`^${escaped(words[id][lang])}.*${escaped(what)}`),
  text: (text) => textIn(lang, text),
})

/** A word in any language of the pages, alone in its place. */
export const either = (id: WordId) => new RegExp(`^\\s*(${escaped(words[id].zh)}|${escaped(words[id].en)})\\s*$`)

export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
