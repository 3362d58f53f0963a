/** A document as plain text in blocks: set as PDF, drawn as a page, the same words in both. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 2 | 3; readonly id?: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly columns: readonly BlockColumn[]
      readonly rows: readonly (readonly string[])[]
    }
export type BlockColumn = { readonly title: string; readonly width: number; readonly numeric?: boolean }
