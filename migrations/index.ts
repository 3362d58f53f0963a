import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'

/** Forward only, named here so that a bundle carries them. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
}
