import type { Corrected } from '#domain/deliberation.ts'
import { typedIn, type Typed } from '#ui/form.ts'
import type { WordId } from '#ui/words/index.ts'

/** The fields of a value that is put right, as both its forms carry them. */
export const correctionLabels = {
  'corrected.declaration': 'deliberation.entry',
  'corrected.indicator': 'ranking.indicator',
  'corrected.from': 'deliberation.from',
  'corrected.to': 'deliberation.to',
} as const satisfies Readonly<Record<string, WordId>>

type Line = { readonly declaration: string; readonly standard: string; readonly product: string }

/** As the acts take it: with the standard that the declaration is of. What was left empty is left out, to be said at its field. */
export function correctedIn(typed: Typed, entries: readonly Line[]): Partial<Corrected> {
  const field = (name: string) => typedIn(typed, `corrected.${name}`) || undefined
  const declaration = field('declaration')
  const { standard = '', product = '' } = entries.find((one) => one.declaration === declaration) ?? {}
  const typedParts = { declaration, indicator: field('indicator'), from: field('from'), to: field('to') }
  const given = Object.fromEntries(Object.entries(typedParts).filter(([, value]) => value !== undefined))
  return { ...given, standard, product }
}
