/** What is set as PDF: blocks of text, pairs, lists and tables, all of it plain text. */
export type Block =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly { readonly title: string; readonly width: number }[]
      readonly rows: readonly (readonly string[])[]
    }
export type Sheet = {
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
