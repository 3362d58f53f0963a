import { existsSync, readFileSync } from 'node:fs'
import { sql, type Transaction } from 'kysely'
import type { App } from '../app.ts'
import { openDatabase } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { filePath } from '../files/store.ts'
import { hex, sha256 } from '../hash.ts'
import { ledgerIdentity } from '../proof/key.ts'
import { writeArchive } from './archive.ts'
import { fileEntry, manifestName, tableEntry, type Manifest } from './manifest.ts'
import { appliedMigrations, backedUpTables, tableParts } from './tables.ts'
import type { Entry } from './tar.ts'

export type BackedUp = { readonly manifest: Manifest; readonly damaged: readonly string[] }

/**
 * One moment of the database with the files it names, in one archive. Secrets, sessions and the mail queue stay out.
 * Files that are missing or changed are named in the answer, and the rest is saved.
 */
export async function backup(app: App, path: string): Promise<BackedUp> {
  const owner = openDatabase(app.url, 'owner', 1)
  const made: { manifest?: Manifest } = {}
  const damaged: string[] = []
  try {
    await owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => writeArchive(path, entries(app, tx, made, damaged), app.clock.now()))
  } finally {
    await owner.destroy()
  }
  if (!made.manifest) throw new Error('the backup has no manifest')
  return { manifest: made.manifest, damaged }
}

async function* entries(
  app: App,
  tx: Transaction<Database>,
  made: { manifest?: Manifest },
  damaged: string[],
): AsyncGenerator<Entry> {
  const digests: Record<string, string> = {}
  const rows: Record<string, number> = {}
  for await (const { table, count, ...entry } of tableEntries(tx)) {
    digests[entry.name] = hex(sha256(entry.bytes))
    rows[table] = (rows[table] ?? 0) + count
    yield entry
  }
  for (const digest of await storedFiles(tx)) {
    const bytes = existsSync(filePath(app, digest)) ? readFileSync(filePath(app, digest)) : undefined
    if (!bytes || hex(sha256(bytes)) !== digest) {
      damaged.push(digest)
      continue
    }
    digests[fileEntry(digest)] = digest
    yield { name: fileEntry(digest), bytes }
  }
  made.manifest = await manifestOf(app, tx, { rows, entries: digests })
  yield { name: manifestName, bytes: Buffer.from(`${JSON.stringify(made.manifest, null, 2)}\n`) }
}

/** By their content. A database of an earlier release has no `sha256` yet. */
async function storedFiles(tx: Transaction<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ digest: string }>`
    select distinct coalesce(to_jsonb(f) ->> 'sha256', id) as digest from file f order by 1`.execute(tx)
  return rows.map(({ digest }) => digest)
}

async function* tableEntries(tx: Transaction<Database>): AsyncGenerator<Entry & { table: string; count: number }> {
  for (const table of await backedUpTables(tx)) {
    let part = 0
    for await (const lines of tableParts(tx, table))
      yield { name: tableEntry(table, ++part), bytes: Buffer.from(`${lines.join('\n')}\n`), table, count: lines.length }
  }
}

async function manifestOf(
  app: App,
  tx: Transaction<Database>,
  held: Pick<Manifest, 'rows' | 'entries'>,
): Promise<Manifest> {
  const { origin, demonstration } = await ledgerIdentity(tx)
  const { rows } = await sql<{ epoch: number; acts: number; checkpoint: string | null }>`
    select epoch, seq as acts, (select note from checkpoint order by size desc limit 1) as checkpoint from ledger_head`.execute(
    tx,
  )
  const head = rows[0]
  if (!head) throw new Error('the ledger has no head')
  const migrations = [...(await appliedMigrations(tx))]
  return {
    format: 'lingpao-backup@1',
    at: app.clock.now().toISOString(),
    origin,
    demonstration,
    ...head,
    migrations,
    ...held,
  }
}
