import type { Kysely } from 'kysely'
import { isSealed, readLeaf, type Leaf } from '#ledger/leaf.ts'
import { leafHash } from '#ledger/merkle.ts'
import type { Database } from '../../db/schema.ts'
import { hex, sha256 } from '../../hash.ts'
import { ledgerIdentity } from '../../proof/key.ts'
import { consistencyProofOf, inclusionProofOf } from '../../proof/proofs.ts'

export type PublicCheckpoint = {
  readonly origin: string
  readonly size: number
  readonly epoch: number
  readonly at: string
  readonly root: string
  /** The signed note as it is handed out, and the key that it is checked with. */
  readonly note: string
  readonly vkey: string
}

/** A sealed act shows its number and time alone. */
export type PublicAct = {
  readonly seq: number
  readonly epoch: number
  readonly at: string
  readonly type: string
  readonly clauses: readonly string[]
  readonly organisation: string | null
  readonly capacity: string | null
}

export type PublicProof = { readonly checkpoint: PublicCheckpoint; readonly path: readonly string[] }

export type ProvenAct = {
  readonly act: PublicAct
  /** The bytes that were hashed, as text. */
  readonly leaf: string
  readonly leafHash: string
  /** Absent while the act is newer than the last checkpoint. */
  readonly proof: PublicProof | null
}

/** The newest checkpoint, or that over exactly `size` acts; nothing before the first seal. */
export async function readCheckpointNote(db: Kysely<Database>, size?: number): Promise<PublicCheckpoint | undefined> {
  const row = await db
    .selectFrom('checkpoint')
    .selectAll()
    .$if(size !== undefined, (query) => query.where('size', '=', size ?? 0))
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return
  const { origin, vkeys } = await ledgerIdentity(db, row.size)
  const { epoch, at, root, note } = row
  return { origin, size: row.size, epoch, at: at.toISOString(), root: hex(root), note, vkey: vkeys.at(-1) ?? '' }
}

/** Newest first, those below the number `before`; a page is at most 200. */
export async function readActs(
  db: Kysely<Database>,
  { before, limit = 50 }: { readonly before?: number; readonly limit?: number } = {},
): Promise<{ readonly acts: readonly PublicAct[]; readonly next: number | null }> {
  const count = Math.min(limit, 200)
  const rows = await db
    .selectFrom('act')
    .select('leaf')
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(count)
    .execute()
  const acts = rows.map(({ leaf }) => shown(readLeaf(leaf)))
  const last = acts.at(-1)?.seq ?? 1
  return { acts, next: rows.length === count && last > 1 ? last : null }
}

/** One act with its leaf and its place under the newest checkpoint. */
export async function readAct(db: Kysely<Database>, seq: number): Promise<ProvenAct | undefined> {
  const row = await db.selectFrom('act').select('leaf').where('seq', '=', seq).executeTakeFirst()
  if (!row) return
  const checkpoint = await readCheckpointNote(db)
  const sealed = checkpoint !== undefined && seq <= checkpoint.size
  return {
    act: shown(readLeaf(row.leaf)),
    leaf: row.leaf.toString('utf8'),
    leafHash: hex(leafHash(sha256, row.leaf)),
    proof: sealed ? { checkpoint, path: (await inclusionProofOf(db, seq, checkpoint.size)).map(hex) } : null,
  }
}

/** That the newest checkpoint continues an earlier one over `from` acts. */
export async function readConsistency(db: Kysely<Database>, from: number): Promise<PublicProof | undefined> {
  const checkpoint = await readCheckpointNote(db)
  if (!checkpoint || from < 1 || from > checkpoint.size) return
  return { checkpoint, path: (await consistencyProofOf(db, { from, to: checkpoint.size })).map(hex) }
}

/** The acts that wrote one thing, oldest first; sealed acts are left out, since they must not be tied to it. */
export async function readActsOn(
  db: Kysely<Database>,
  thing: { readonly table: string; readonly key: string },
): Promise<readonly PublicAct[]> {
  const rows = await db
    .selectFrom('commitment')
    .innerJoin('act', 'act.seq', 'commitment.seq')
    .select('act.leaf')
    .where('commitment.subject', '=', `${thing.table}/${thing.key}`)
    .where('act.sealed', '=', false)
    .orderBy('act.seq')
    .execute()
  return rows.map(({ leaf }) => shown(readLeaf(leaf)))
}

function shown(leaf: Leaf): PublicAct {
  const { seq, epoch, at, type } = leaf
  const open = isSealed(leaf) ? { clauses: [], by: { organisation: null, capacity: null } } : leaf
  return { seq, epoch, at, type, clauses: open.clauses, organisation: open.by.organisation, capacity: open.by.capacity }
}
