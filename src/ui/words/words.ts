export type Lang = 'zh' | 'en'
export const langs: readonly Lang[] = ['zh', 'en']

/** What the interface says: whole in both languages. Placeholders are written `{name}` and agree between the two. */
export type Words = Readonly<Record<string, Readonly<Record<Lang, string>>>>

export type { Text } from '#policy/shape.ts'

/** The names between braces in a sentence, for the compiler. */
export type Placeholders<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never
