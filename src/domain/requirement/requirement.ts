import type { Decimal } from './decimal.ts'

/** A requirement read from what was typed: limits keep their digits and their own unit. */
export type Bound = { readonly value: Decimal; readonly closed: boolean }
export type Span = { readonly lower: Bound | null; readonly upper: Bound | null }

export type Requirement =
  | { readonly kind: 'spans'; readonly spans: readonly Span[]; readonly unit: string | null }
  | { readonly kind: 'not-detected'; readonly limit: Decimal | null; readonly unit: string | null }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no-promise' }
  /** Not lower than a level of another standard: its limits are on record with the indicator. */
  | { readonly kind: 'level'; readonly standard: string; readonly level: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable' }
