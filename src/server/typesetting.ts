import type { Block } from '#ui/blocks.ts'

export type { Block }
/** What is set as PDF. */
export type Sheet = {
  /** A pack lies across the page, a report stands on it as official documents do. */
  readonly form?: 'pack' | 'report'
  readonly lang: 'zh' | 'en'
  readonly big: boolean
  readonly title: string
  readonly subtitle: string
  readonly footer: string
  readonly blocks: readonly Block[]
}
export type Typeset = (sheet: Sheet) => Promise<Uint8Array>

const place = Symbol.for('lingpao.typeset')
const holder = globalThis as { [place]?: Typeset } // the built pages and the command that serves them are two module graphs

export function provideTypeset(typeset: Typeset): void {
  holder[place] = typeset
}

/** The same sheet gives the same bytes. */
export const typeset: Typeset = (sheet) => {
  const found = holder[place]
  if (!found) throw new Error('nothing sets PDF: the application is not being served')
  return found(sheet)
}
