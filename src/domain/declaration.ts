import type { Organisation } from '#domain/organisation.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'

export type Declaration = {
  readonly id: string
  readonly enterprise: string
  readonly version: number
  readonly state: 'in-force' | 'superseded' | 'withdrawn'
}

/** A verified enterprise declares its own standard; what the working body imports is mirrored, with source and day. */
export function declaring(
  enterprise: Organisation | undefined,
  source: { mode: 'declared-here' | 'mirrored'; name: string | null },
) {
  if (!enterprise) return refuse('organisation-unknown', '2.1')
  if (enterprise.kind !== 'enterprise') return refuse('not-an-enterprise', '2.0')
  if (source.mode === 'mirrored') return source.name ? undefined : refuse('source-needed', '2.1')
  return acting(enterprise)
}

/** A revision replaces the version in force; the same number and model cannot stand twice. */
export function revising(inForce: Declaration | undefined, revises: boolean) {
  if (inForce && !revises) return refuse('standard-already-declared', '2.1')
  if (!inForce && revises) return refuse('no-declaration-to-revise', '2.1')
}

export function withdrawing(declaration: Declaration | undefined, enterprise: string | undefined) {
  if (!declaration || declaration.enterprise !== enterprise) return refuse('declaration-unknown', '2.1')
  if (declaration.state !== 'in-force') return refuse('declaration-not-in-force', '2.1')
}
