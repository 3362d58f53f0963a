import type { Kysely } from 'kysely'
import { consistencyPlan, inclusionPlan, proofOf, type ProofPlan } from '#ledger/proof.ts'
import type { Database } from '../db/schema.ts'
import { sha256 } from '../hash.ts'
import { loadNodes } from './nodes.ts'

/** RFC 6962: that act `seq` is among the first `size`. Throws a RangeError where it is not. */
export const inclusionProofOf = (db: Kysely<Database>, seq: number, size: number): Promise<readonly Uint8Array[]> =>
  proof(db, inclusionPlan(seq - 1, size))

/** RFC 6962: that the tree of `to` acts continues the tree of `from`. */
export const consistencyProofOf = (
  db: Kysely<Database>,
  { from, to }: { from: number; to: number },
): Promise<readonly Uint8Array[]> => proof(db, consistencyPlan(from, to))

async function proof(db: Kysely<Database>, plan: ProofPlan): Promise<readonly Uint8Array[]> {
  return proofOf(sha256, plan, await loadNodes(db, plan.flat()))
}
