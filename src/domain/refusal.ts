import type { ClauseId } from '#policy/clauses.ts'

/** "No", and the clause that says so. `with` fills the sentence's placeholders: plain values, no secrets. */
export type Refusal = {
  readonly refused: string
  readonly clause: ClauseId
  readonly with: Readonly<Record<string, string | number>>
}

export function refuse(
  code: string,
  clause: ClauseId,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  return { refused: code, clause, with: values }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
