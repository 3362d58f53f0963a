import { test } from 'vitest'
import type { ClauseId } from '#policy/clauses.ts'

/** A test of what a clause lays down. Its name starts with the clause, so that docs/traceability.md can list it. */
export function clause(id: ClauseId, sentence: string, body: () => void | Promise<void>, timeout?: number): void {
  test(`${id} · ${sentence}`, body, timeout)
}
