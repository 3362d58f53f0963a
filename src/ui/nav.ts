import type { WordId } from '#ui/words/index.ts'

/** The public rooms in the order a citizen asks for them; `desk` is for everyone who acts. */
export const nav: readonly { readonly path: string; readonly word: WordId }[] = [
  { path: '/rankings', word: 'nav.rankings' },
  { path: '/front-runners', word: 'nav.front-runners' },
  { path: '/publicity', word: 'nav.publicity' },
  { path: '/schemes', word: 'nav.schemes' },
  { path: '/key-areas', word: 'nav.key-areas' },
  { path: '/policy', word: 'nav.policy' },
  { path: '/ledger', word: 'nav.ledger' },
]

export const desk = { path: '/work', word: 'nav.desk' } as const
