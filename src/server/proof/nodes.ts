import { sql, type Kysely } from 'kysely'
import { frontierNodes, type Frontier, type NodeAt, type TreeNode } from '#ledger/merkle.ts'
import type { Database } from '../db/schema.ts'

const keyOf = ({ level, index }: NodeAt) => `${level}/${index}`

/** Loads the hashes of complete nodes and hands out a look-up; throws for a node that is not stored. */
export async function loadNodes(db: Kysely<Database>, wanted: readonly NodeAt[]): Promise<(at: NodeAt) => Uint8Array> {
  const { rows } = await sql<TreeNode>`
    select n.level, n.index, n.hash from ledger_node n
    join jsonb_to_recordset(${JSON.stringify(wanted)}) as w (level integer, index bigint) using (level, index)`.execute(
    db,
  )
  const hashes = new Map(rows.map((node) => [keyOf(node), new Uint8Array(node.hash)]))
  return (at) => {
    const hash = hashes.get(keyOf(at))
    if (!hash) throw new Error(`The tree has no node ${keyOf(at)}: the ledger's nodes were changed.`)
    return hash
  }
}

/** The frontier of the tree over the first `size` acts, from stored nodes. */
export async function frontierAt(db: Kysely<Database>, size: number): Promise<Frontier> {
  const nodes = frontierNodes(size)
  return { size, hashes: nodes.map(await loadNodes(db, nodes)) }
}

export async function storeNodes(db: Kysely<Database>, nodes: readonly TreeNode[]): Promise<void> {
  const rows = nodes.map(({ level, index, hash }) => ({ level, index, hash: Buffer.from(hash).toString('hex') }))
  await sql`
    insert into ledger_node (level, index, hash)
    select level, index, decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}) as n (level integer, index bigint, hash text)`.execute(db)
}
