import { refuse } from '#domain/refusal.ts'

export type KeyArea = { readonly id: string; readonly state: 'proposed' | 'decided' }

/** An area stands once in a year's edition. */
export function proposing(sameTitleThisYear: boolean) {
  if (sameTitleThisYear) return refuse('key-area-already-proposed', '3.1')
}

/** Decided by the market regulator with the departments, on four factors that must be on the table (3.1). */
export function deciding(area: KeyArea | undefined) {
  if (!area) return refuse('key-area-unknown', '3.1')
  if (area.state === 'decided') return refuse('key-area-already-decided', '3.1')
}
