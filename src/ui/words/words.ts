import { sayDay, sayMoment } from '#ui/format.ts'

export type Lang = 'zh' | 'en'
export const langs: readonly Lang[] = ['zh', 'en']

/** What the interface says: whole in both languages. Placeholders are written `{name}` and agree between the two. */
export type Words = Readonly<Record<string, Readonly<Record<Lang, string>>>>

export type { Text } from '#policy/shape.ts'

export type Values = Readonly<Record<string, string | number>>

/** The names between braces in a sentence, for the compiler. */
export type Placeholders<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

const placeholder = /\{([\w-]+)\}/g

/** Puts the values in their places; days and moments are written as such. A missing value is a bug and throws. */
export function fill(lang: Lang, sentence: string, values: Values = {}): string {
  return sentence.replace(placeholder, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in “${sentence}”`)
    return typeof value === 'string' ? inWords(lang, value) : String(value)
  })
}

function inWords(lang: Lang, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return sayDay(lang, value)
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/.test(value) ? sayMoment(lang, value) : value
}

export function placeholdersOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(placeholder)].map(([, name]) => name ?? ''))].sort()
}
