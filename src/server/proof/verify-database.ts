import { sql, type Kysely } from 'kysely'
import { inOrder } from '#ledger/export.ts'
import { completeNodes, emptyFrontier, leafHash, type Frontier } from '#ledger/merkle.ts'
import { parseVkey } from '#ledger/note.ts'
import type { Report } from '#ledger/report.ts'
import { walk } from '#ledger/walk.ts'
import type { Database } from '../db/schema.ts'
import { hex, sha256 } from '../hash.ts'
import { verifyEd25519 } from '../secrets.ts'
import type { CheckFinding, Found } from './finding.ts'
import { ledgerIdentity } from './key.ts'
import { readCheckpoint } from './last-checkpoint.ts'

export type Known = {
  /** Keys known from elsewhere; without them the ledger is believed on its own. */
  readonly vkeys?: readonly string[]
  /** Checkpoints known from elsewhere. */
  readonly copies?: readonly string[]
}

/** Leaves, tree, checkpoints and keys in the database, against each other and against what is known from elsewhere. */
export async function verifyDatabase(
  db: Kysely<Database>,
  known: Known = {},
): Promise<{ readonly report: Report; readonly findings: readonly CheckFinding[] }> {
  const findings: CheckFinding[] = []
  const found: Found = (at, says) => void findings.push({ at, says })
  const { origin, demonstration, vkeys } = await ledgerIdentity(db)
  const notes = await checkpointNotes(db, found)
  const on = walk({
    origin,
    demonstration,
    firstKey: parseVkey(sha256, vkeys[0]),
    trusted: known.vkeys?.map((vkey) => parseVkey(sha256, vkey)),
    copies: known.copies,
    hash: sha256,
    verify: verifyEd25519,
  })
  for await (const line of inOrder(leavesOf(db), notes)) {
    if (line.kind === 'act') await on.leaf(line.leaf)
    else await on.checkpoint(line.note)
  }
  const report = await on.end()
  await checkNodes(db, report.sealed, found)
  for (const { code, size, because } of report.findings) found(`after act ${size}`, `${code}: ${because}`)
  return { report, findings }
}

/** Leaves in the order of their numbers, a batch at a time. */
export async function* leavesOf(
  db: Kysely<Database>,
  size = Number.MAX_SAFE_INTEGER,
  batch = 2_000,
): AsyncGenerator<Uint8Array> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const acts = await db
      .selectFrom('act')
      .select(['seq', 'leaf'])
      .where('seq', '>', after)
      .where('seq', '<=', size)
      .orderBy('seq')
      .limit(batch)
      .execute()
    for (const { leaf } of acts) yield leaf
    const last = acts.at(-1)
    if (!last) return
    after = last.seq
  }
}

async function checkpointNotes(db: Kysely<Database>, found: Found): Promise<readonly string[]> {
  const rows = await db.selectFrom('checkpoint').selectAll().orderBy('size').execute()
  for (const { size, epoch, at, root, note } of rows) {
    const where = `checkpoint ${size}`
    try {
      const signed = readCheckpoint(note, where)
      const same =
        signed.size === size &&
        signed.epoch === epoch &&
        signed.time === at.toISOString() &&
        hex(signed.root) === hex(root)
      if (!same) found(where, 'its columns are not what was signed')
    } catch (problem) {
      found(where, problem instanceof Error ? problem.message : String(problem))
    }
  }
  return rows.map(({ note }) => note)
}

/** The stored nodes are those of the leaves, all of them and no others: proofs are made of them. */
async function checkNodes(db: Kysely<Database>, size: number, found: Found): Promise<void> {
  let frontier: Frontier = emptyFrontier
  let [count, batch]: [number, Uint8Array[]] = [0, []]
  const compare = async () => {
    const { frontier: next, nodes } = completeNodes(sha256, frontier, batch)
    const expected = nodes.map(({ level, index, hash }) => ({ level, index, hash: hex(hash) }))
    const { rows } = await sql<{ level: number; index: number }>`
      select level, index from jsonb_to_recordset(${JSON.stringify(expected)}) as w (level integer, index bigint, hash text)
      where not exists (select from ledger_node n
        where n.level = w.level and n.index = w.index and n.hash = decode(w.hash, 'hex'))`.execute(db)
    for (const { level, index } of rows) found(`node ${level}/${index}`, 'it is missing or not that of the acts')
    count += nodes.length
    frontier = next
    batch = []
  }
  for await (const leaf of leavesOf(db, size)) {
    batch.push(leafHash(sha256, leaf))
    if (batch.length === 5_000) await compare()
  }
  await compare()
  const { rows } = await sql<{ count: number }>`select count(*) from ledger_node`.execute(db)
  if (rows[0]?.count !== count)
    found('ledger_node', `${rows[0]?.count} nodes are stored where the sealed acts make ${count}`)
}
