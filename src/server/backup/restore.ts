import { sql, type Kysely, type Transaction } from 'kysely'
import { formatVkey, openNote, parseVkey } from '#ledger/note.ts'
import { migrations } from '../../../migrations/index.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import type { Database } from '../db/schema.ts'
import { storeFile } from '../files/store.ts'
import { sha256 } from '../hash.ts'
import { checkWithin } from '../proof/check.ts'
import type { CheckFinding } from '../proof/finding.ts'
import { ledgerIdentity } from '../proof/key.ts'
import type { KnownCheckpoint } from '../proof/last-checkpoint.ts'
import { verifyDatabase } from '../proof/verify-database.ts'
import { openSecrets, verifyEd25519 } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { StartError } from '../start-error.ts'
import { readArchive } from './archive.ts'
import { entryKind, type Manifest } from './manifest.ts'
import { appliedMigrations, backedUpTables, insertPart, withoutConstraints } from './tables.ts'

export type Loss = { readonly last: string; readonly lost: { readonly from: number; readonly to: number } }

/** What a new epoch must admit, or nothing where the backup reaches to the newest checkpoint that is known. */
export function lossOf(manifest: Manifest, known: KnownCheckpoint | undefined): Loss | undefined {
  if (!known) return
  if (known.origin !== manifest.origin)
    throw new StartError(`The known checkpoint is of ${known.origin}, the backup of ${manifest.origin}.`)
  if (known.epoch > manifest.epoch)
    throw new StartError(
      `The backup is of epoch ${manifest.epoch}, but epoch ${known.epoch} was published: bring back a later backup.`,
    )
  if (known.epoch < manifest.epoch || known.size <= manifest.acts) return
  return { last: known.note, lost: { from: manifest.acts + 1, to: known.size } }
}

/** Fills an empty database and the folder of files from a backup that was read whole before, or changes nothing in the database. */
export async function restoreInto(
  url: string,
  settings: Settings,
  from: { readonly path: string; readonly manifest: Manifest; readonly known?: KnownCheckpoint; readonly loss?: Loss },
): Promise<readonly CheckFinding[]> {
  await prepare(url, from.manifest)
  const owner = openDatabase(url, 'owner', 1)
  const findings: CheckFinding[] = []
  try {
    await owner.transaction().execute(async (tx) => {
      await withoutConstraints(tx, () => fill(tx, settings, from))
      findings.push(...(await lookedAt(tx, settings, from)))
      if (findings.length) throw new Rejected()
    })
  } catch (problem) {
    if (!(problem instanceof Rejected)) throw problem
  } finally {
    await owner.destroy()
  }
  if (findings.length === 0) await migrate(url)
  return findings
}

class Rejected extends Error {}

/** Brings an empty database to the state in which the backup was made. Refuses any other. */
async function prepare(url: string, { migrations: wanted }: Manifest): Promise<void> {
  const unknown = wanted.filter((name) => !(name in migrations))
  if (unknown.length)
    throw new StartError(`The backup was made by a newer release (${unknown.join(', ')}): restore it with that one.`)
  const owner = openDatabase(url, 'owner', 1)
  try {
    const applied = await appliedMigrations(owner)
    if (applied.length === 0) await migrate(url, wanted.at(-1))
    else if (applied.join() !== wanted.join() || (await holdsRows(owner)))
      throw new StartError('A backup is restored into an empty database only: name a new one, or a new LINGPAO_DATA.')
  } finally {
    await owner.destroy()
  }
}

async function holdsRows(db: Kysely<Database>): Promise<boolean> {
  for (const table of await backedUpTables(db)) {
    const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length) return true
  }
  return false
}

type From = Parameters<typeof restoreInto>[2]

async function fill(tx: Transaction<Database>, settings: Settings, { path, manifest }: From): Promise<void> {
  const tables = await backedUpTables(tx)
  for await (const { name, bytes } of readArchive(path)) {
    const kind = entryKind(name)
    if (!kind) continue
    if ('file' in kind) storeFile({ settings }, bytes, bytes.length)
    else if (!tables.includes(kind.table))
      throw new StartError(`The backup has a table ${kind.table} that the database has not.`)
    else await insertPart(tx, kind.table, Buffer.from(bytes).toString('utf8').trimEnd().split('\n'))
  }
  for (const [table, count] of Object.entries(manifest.rows)) {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(tx)
    if (rows[0]?.count !== count) throw new StartError(`Of ${count} rows of ${table} only ${rows[0]?.count} came back.`)
  }
}

/** The ledger and the rows must hold before anything is committed, and be those of the checkpoint that is known. */
async function lookedAt(
  tx: Transaction<Database>,
  settings: Settings,
  { known, loss }: From,
): Promise<readonly CheckFinding[]> {
  if (known) await believed(tx, known)
  if (loss) await signable(tx, settings)
  const { findings } = await verifyDatabase(tx, { copies: known && !loss ? [known.note] : [] })
  const checked = await checkWithin(tx, { settings })
  return [...findings, ...checked.findings]
}

async function believed(tx: Transaction<Database>, known: KnownCheckpoint): Promise<void> {
  const { vkeys } = await ledgerIdentity(tx)
  const verifiers = vkeys.map((vkey) => parseVkey(sha256, vkey))
  await openNote(known.note, verifiers, verifyEd25519).catch((cause: unknown) => {
    throw new StartError(`The known checkpoint is not signed by a key of this ledger.`, { cause })
  })
}

/** A new epoch is signed at once, so the ledger's key has to be at hand. */
async function signable(tx: Transaction<Database>, settings: Settings): Promise<void> {
  const { origin, vkeys } = await ledgerIdentity(tx)
  if (formatVkey(openSecrets(settings.secretFile).signerFor(origin, vkeys.at(-1))) !== vkeys.at(-1))
    throw new StartError(
      `The secret file ${settings.secretFile} holds another key than the ledger's: put the right one there.`,
    )
}
