import type { Lang } from '#ui/words/words.ts'

/** The newest signed head of the ledger, as the footer prints it. */
export type Checkpoint = { readonly size: number; readonly at: string; readonly root: string }

/** A demonstration says so on every page, with the day of its turned clock where it has one (decisions 21 and 37). */
export type Demonstration = { readonly clock?: string | undefined }

/** The same address in another language. */
export function inLanguage(path: string, lang: Lang): string {
  return path.replace(/^\/(zh|en)(?=[/?]|$)/, `/${lang}`)
}
