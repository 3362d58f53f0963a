import type { Kysely } from 'kysely'
import type { LeafBody } from '#ledger/leaf.ts'
import type { App } from '../app.ts'
import type { OfficialRow } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'
import { digestOfFile, filePath } from '../files/store.ts'
import { checkAct, type ActCommitments } from './check-act.ts'
import { batches, type Batch, type StoredCommitment } from './check-batch.ts'
import { checkRewritten, checkRow, checkStrays, type Rewritten } from './check-rows.ts'
import { actAt, rowAt, type CheckFinding, type Found } from './finding.ts'

export type Checked = {
  readonly acts: number
  readonly rows: number
  readonly files: number
  readonly findings: readonly CheckFinding[]
}

type Options = { readonly progress?: (acts: number) => void }

/**
 * Compares every official row with the act that last wrote it, every act with its leaf, every commitment with what is
 * kept, and every file with its name. Reads one snapshot, a batch of acts at a time.
 */
export async function check(app: Pick<App, 'reader' | 'settings'>, options: Options = {}): Promise<Checked> {
  return app.reader
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => checkWithin(tx, app, options))
}

/** The same within a transaction that is open: a restore looks before it commits. */
export async function checkWithin(
  db: Kysely<Database>,
  place: Pick<App, 'settings'>,
  { progress = () => undefined }: Options = {},
): Promise<Checked> {
  const findings: CheckFinding[] = []
  const found: Found = (at, says) => void findings.push({ at, says })
  let [acts, rows, files] = [0, 0, 0]
  for await (const batch of batches(db)) {
    for (const { seq } of batch.acts) {
      while (++acts < seq) found(actAt(acts), 'the act is missing')
      acts = seq
    }
    await checkRewritten(db, checkBatch(batch, found), found)
    rows += batch.rows.length
    files += await checkFiles(place, batch.rows, found)
    progress(acts)
  }
  await checkStrays(db, acts, found)
  await checkHead(db, found)
  return { acts, rows, files, findings }
}

/** Returns the rows that its acts wrote and later ones must have written again. */
function checkBatch({ acts, commitments, rows }: Batch, found: Found): readonly Rewritten[] {
  const commitmentsOf = Map.groupBy(commitments, ({ seq }) => seq)
  const rowsOf = Map.groupBy(rows, ({ row }) => Number(row.act))
  return acts.flatMap((act) => {
    const own = bySubject(commitmentsOf.get(act.seq) ?? [])
    const body = checkAct(act, own, found)
    return body ? checkRowsOf(act.seq, body, rowsOf.get(act.seq) ?? [], own, found) : []
  })
}

function checkRowsOf(
  act: number,
  body: LeafBody,
  rows: readonly OfficialRow[],
  own: ActCommitments,
  found: Found,
): readonly Rewritten[] {
  const standing = new Map(rows.map((one) => [`${one.table}/${String(one.row.id)}`, one]))
  const rewritten: Rewritten[] = []
  for (const leaf of body.rows) {
    const name = `${leaf.table}/${leaf.key}`
    const row = standing.get(name)
    standing.delete(name)
    if (row) checkRow(row, leaf, own, found)
    else rewritten.push({ table: leaf.table, key: leaf.key, act })
  }
  for (const { table, row } of standing.values()) found(rowAt(table, String(row.id)), `${actAt(act)} did not write it`)
  return rewritten
}

const bySubject = (commitments: readonly StoredCommitment[]): ActCommitments =>
  new Map(commitments.map((one) => [one.subject, one]))

async function checkFiles(place: Pick<App, 'settings'>, rows: readonly OfficialRow[], found: Found): Promise<number> {
  const files = rows.filter(({ table }) => table === 'file')
  for (const { row } of files) {
    const id = String(row.id)
    const digest = String(row.sha256 ?? id)
    const is = /^[0-9a-f]{64}$/.test(digest) ? await digestOfFile(filePath(place, digest)) : undefined
    if (!is) found(rowAt('file', id), 'the file is missing')
    else if (is.digest !== digest) found(rowAt('file', id), `the file's content is another one, ${is.digest}`)
    else if (is.size !== row.size) found(rowAt('file', id), `the file has ${is.size} bytes, not ${row.size}`)
  }
  return files.length
}

async function checkHead(db: Kysely<Database>, found: Found): Promise<void> {
  const head = await db.selectFrom('ledger_head').select(['seq', 'epoch', 'at']).executeTakeFirst()
  const last = await db
    .selectFrom('act')
    .select(['seq', 'epoch', 'at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const same = head?.seq === last?.seq && head?.epoch === last?.epoch && head?.at.getTime() === last?.at.getTime()
  if (!same) found('ledger_head', 'it does not name the last act')
}
