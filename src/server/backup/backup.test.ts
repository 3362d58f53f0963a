import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { migrations } from '../../../migrations/index.ts'
import { attachedTo, paper } from '../../../tests/papers.ts'
import { district, uscc } from '../../../tests/stories/kites.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { organisationRegistered } from '../acts/organisation.ts'
import { backUpAndSay } from '../backup.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { testDatabase, type TestDatabase } from '../db/test-database.ts'
import { filePath } from '../files/store.ts'
import { openLedger } from '../ledger.ts'
import { readCheckpoint, readLastCheckpoint } from '../proof/last-checkpoint.ts'
import { seal } from '../proof/seal.ts'
import { restoreAndSay } from '../restore.ts'
import type { Settings } from '../settings.ts'
import { appliedMigrations } from './tables.ts'

let world: World
let folder: string
let file: string
let digest: string
const opened: TestDatabase[] = []
const lines: string[] = []
const say = (line: string) => void lines.push(line)

beforeAll(async () => {
  world = await openWorld()
  folder = mkdtempSync(join(tmpdir(), 'lingpao-backup-'))
  file = join(folder, 'backup.tar.gz')
  const letter = await attachedTo(world.app, paper('授权\n'.repeat(1000), '授权书.pdf'))
  digest = letter.sha256
  await world.do(
    organisationRegistered,
    {
      uscc: uscc(1),
      name: { zh: '厂' },
      kind: 'enterprise',
      place: district(world),
      applicant: { name: '人', email: 'letter@test.invalid' },
      letter,
    },
    { actor: 'public' },
  )
  await world.official('Li', 'working-body')
  expect(await backUpAndSay(world.app, file, say)).toBe(0)
})
afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An empty, migrated database and a data folder of its own, with the ledger's key where an operator would put it. */
async function elsewhere(key = true): Promise<Settings> {
  const database = await testDatabase()
  opened.push(database)
  const dataFolder = mkdtempSync(join(folder, 'data-'))
  if (key) cpSync(world.app.settings.secretFile, join(dataFolder, 'secret.json'))
  return { ...world.app.settings, databaseUrl: database.url, dataFolder, secretFile: join(dataFolder, 'secret.json') }
}

/** A database without a single table. */
async function blank(): Promise<TestDatabase> {
  const made = await testDatabase()
  const owner = openDatabase(made.url, 'owner', 1)
  await sql`drop schema public, auth, pgboss cascade`.execute(owner)
  await sql`create schema public`.execute(owner)
  await owner.destroy()
  opened.push(made)
  return made
}

const everything = async (url: string) => {
  const db = openDatabase(url, 'owner', 1)
  try {
    const acts = await db.selectFrom('act').selectAll().orderBy('seq').execute()
    const commitments = await db.selectFrom('commitment').selectAll().orderBy('seq').orderBy('subject').execute()
    const people = await db.selectFrom('person').selectAll().orderBy('id').execute()
    const head = await db.selectFrom('ledger_head').selectAll().execute()
    return {
      acts,
      commitments,
      people,
      head,
      checkpoints: await db.selectFrom('checkpoint').selectAll().orderBy('size').execute(),
    }
  } finally {
    await db.destroy()
  }
}

describe('a backup', () => {
  test('comes back whole in another folder and database, and checks', async () => {
    const settings = await elsewhere()
    expect(await restoreAndSay(settings, { file, newEpoch: false }, say)).toBe(0)
    expect(await everything(settings.databaseUrl ?? '')).toEqual(await everything(world.app.url))
    expect(readFileSync(filePath({ settings }, digest))).toEqual(readFileSync(filePath(world.app, digest)))
  })

  test('of an earlier release comes back and is brought up to date', async () => {
    const [from, to] = [await blank(), await elsewhere()]
    await migrate(from.url, '0003-jobs')
    const app = { ...world.app, ...from, settings: await elsewhere(), db: openDatabase(from.url, 'server', 2) }
    const reader = openDatabase(from.url, 'reader', 2)
    const old = join(folder, 'old.tar.gz')
    await openLedger(app)
    expect(await backUpAndSay({ ...app, reader }, old, say)).toBe(0)
    await Promise.all([app.db.destroy(), reader.destroy()])

    const { url } = await blank()
    expect(await restoreAndSay({ ...to, databaseUrl: url }, { file: old, newEpoch: false }, say)).toBe(0)
    const owner = openDatabase(url, 'owner', 1)
    expect(await appliedMigrations(owner)).toEqual(Object.keys(migrations))
    await owner.destroy()
  })

  test('is for its owner alone and holds no secret', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { authSecret, ledgerKey } = JSON.parse(readFileSync(world.app.settings.secretFile, 'utf8'))
    const bytes = gunzipSync(readFileSync(file)).toString('latin1')
    expect(bytes).toContain('organisation.registered@1')
    for (const secret of [authSecret, ledgerKey]) expect(bytes).not.toContain(secret)
  })

  test('is refused where the database is not empty', async () => {
    const settings = { ...world.app.settings, databaseUrl: world.app.url }
    await expect(restoreAndSay(settings, { file, newEpoch: false }, say)).rejects.toThrow(/empty database/)
  })

  test('is refused when a byte of it was changed or its end is missing', async () => {
    const damaged = join(folder, 'damaged.tar.gz')
    const bytes = gunzipSync(readFileSync(file))
    const at = bytes.indexOf('organisation.registered@1')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(damaged, gzipSync(bytes))
    const settings = await elsewhere()
    await expect(restoreAndSay(settings, { file: damaged, newEpoch: false }, say)).rejects.toThrow(/damaged/)
    writeFileSync(damaged, readFileSync(file).subarray(0, -100))
    await expect(restoreAndSay(settings, { file: damaged, newEpoch: false }, say)).rejects.toThrow(/no whole backup/)
  })

  test('says so when a file that it should hold is missing', async () => {
    const path = filePath(world.app, digest)
    const bytes = readFileSync(path)
    rmSync(path)
    try {
      expect(await backUpAndSay(world.app, join(folder, 'partial.tar.gz'), say)).toBe(1)
    } finally {
      writeFileSync(path, bytes)
    }
    const settings = await elsewhere()
    expect(await restoreAndSay(settings, { file: join(folder, 'partial.tar.gz'), newEpoch: false }, say)).toBe(1)
    expect(lines.join('\n')).toMatch(/^file [0-9a-f-]{36}: the file is missing$/m)
    expect((await everything(settings.databaseUrl ?? '')).acts).toEqual([])
  })
})

describe('when a newer checkpoint is known', () => {
  test('a restore is refused, unless a new epoch admits what was lost', async () => {
    const before = (await everything(world.app.url)).acts.length
    await world.official('Wang', 'working-body')
    const { note, size } = await seal(world.app)
    const known = readCheckpoint(note, 'the copy')
    const settings = await elsewhere()
    await expect(restoreAndSay(settings, { file, known, newEpoch: false }, say)).rejects.toThrow(
      /newer checkpoint is known/,
    )
    expect(await restoreAndSay(settings, { file, known, newEpoch: true }, say)).toBe(0)

    const after = await everything(settings.databaseUrl ?? '')
    expect(after.acts).toHaveLength(before + 1)
    expect(after.acts.at(-1)).toMatchObject({ type: 'epoch.opened@1', epoch: 2 })
    const leaf = JSON.parse(after.acts.at(-1)?.leaf.toString('utf8') ?? '')
    expect(leaf.fields).toMatchObject({ last: note, lost: { from: before + 1, to: size } })
    expect(readLastCheckpoint(settings.dataFolder)).toMatchObject({ epoch: 2, size: before + 1 })
  })

  test('the one in the data folder counts too, and stays beside the new one', async () => {
    const settings = await elsewhere()
    cpSync(join(world.app.settings.dataFolder, 'last-checkpoint'), join(settings.dataFolder, 'last-checkpoint'))
    await expect(restoreAndSay(settings, { file, newEpoch: false }, say)).rejects.toThrow(/newer checkpoint is known/)
    expect(await restoreAndSay(settings, { file, newEpoch: true }, say)).toBe(0)
    expect(existsSync(join(settings.dataFolder, 'last-checkpoint-of-epoch-1'))).toBe(true)
  })

  test('without the key nothing is restored into a new epoch', async () => {
    const settings = await elsewhere(false)
    const known = readLastCheckpoint(world.app.settings.dataFolder)
    await expect(restoreAndSay(settings, { file, known, newEpoch: true }, say)).rejects.toThrow(/another key/)
    expect((await everything(settings.databaseUrl ?? '')).acts).toEqual([])
  })

  test('a checkpoint of another ledger, or of another history of this one, is not believed', async () => {
    const other = await openWorld()
    try {
      const { note } = await seal(other.app)
      const settings = await elsewhere()
      const known = readCheckpoint(note, 'the copy')
      await expect(restoreAndSay(settings, { file, known, newEpoch: false }, say)).rejects.toThrow(
        /not signed by a key/,
      )
    } finally {
      await other.close()
    }
  })

  test('nothing to lose, no new epoch', async () => {
    const settings = await elsewhere()
    await expect(restoreAndSay(settings, { file, newEpoch: true }, say)).rejects.toThrow(/without --new-epoch/)
  })
})
