import type { Kysely } from 'kysely'
import { rotationType } from '#ledger/keys.ts'
import { isSealed, readLeaf } from '#ledger/leaf.ts'
import type { Database } from '../db/schema.ts'
import { StartError } from '../start-error.ts'

/** What act 1 fixed, as its leaf says it, and every key that ever signed: the first one first. */
export type LedgerIdentity = {
  readonly origin: string
  readonly demonstration: boolean
  readonly vkeys: readonly [string, ...string[]]
}

export class NotOpen extends StartError {}

/** Read from the leaves of the first `size` acts, not from columns beside them. Throws where no ledger is open. */
export async function ledgerIdentity(db: Kysely<Database>, size = Number.MAX_SAFE_INTEGER): Promise<LedgerIdentity> {
  const rows = await db
    .selectFrom('act')
    .select(['seq', 'leaf'])
    .where((eb) => eb.or([eb('seq', '=', 1), eb('type', '=', rotationType)]))
    .where('seq', '<=', size)
    .orderBy('seq')
    .execute()
  const [opening, ...rotations] = rows.map(({ leaf }) => fieldsOf(leaf))
  if (rows[0]?.seq !== 1 || typeof opening?.origin !== 'string' || typeof opening.key !== 'string')
    throw new NotOpen('The ledger is not open: act 1 is missing or cannot be read.')
  const later = rotations.map((fields) => String(fields?.newKey))
  return { origin: opening.origin, demonstration: opening.demonstration === true, vkeys: [opening.key, ...later] }
}

function fieldsOf(bytes: Uint8Array) {
  try {
    const leaf = readLeaf(bytes)
    return isSealed(leaf) ? undefined : leaf.fields
  } catch {
    return undefined
  }
}
