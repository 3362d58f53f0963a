import { sayDay, sayMoment } from '#ui/format.ts'
import type { Lang } from '#ui/words/words.ts'

export type Values = Readonly<Record<string, string | number>>

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
