import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startEmbedded, type EmbeddedServer } from '#server/db/embedded.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function folder(name = 'lingpao-embedded-'): string {
  const made = mkdtempSync(join(tmpdir(), name))
  chmodSync(made, 0o711) // as root, the one who runs PostgreSQL must pass through
  cleanups.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function start(dataFolder: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder, log: () => undefined })
  cleanups.push(server.stop)
  return server
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query({ text: statement, rowMode: 'array' })
  await client.end()
  return rows.flat()
}

const postmaster = (dataFolder: string) =>
  Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

test('it keeps every promise of durability, checks its pages and is on no network', async () => {
  const { url } = await start(folder())
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'data_checksums',
    'listen_addresses',
    'server_encoding',
  ]
  const values = await ask(url, `select ${names.map((name) => `current_setting('${name}')`).join(', ')}`)
  expect(Object.fromEntries(names.map((name, index) => [name, values[index]]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
  })
})

test('its socket lies in a folder that only its own user may enter', async () => {
  const { url } = await start(folder())
  const socket = statSync(decodeURIComponent(new URL(url).hostname))
  expect([socket.mode & 0o777, socket.uid === 0]).toEqual([0o700, false])
})

test('a folder whose path is too long for a socket works as well', async () => {
  const { url } = await start(join(folder(), 'long-'.repeat(24)))
  expect(await ask(url, 'select 1')).toEqual([1])
})

test('two that start at once share one server, and the last to leave stops it', async () => {
  const dataFolder = folder()
  const [one, other] = await Promise.all([start(dataFolder), start(dataFolder)])
  expect(one.url).toBe(other.url)
})

test('it can be emptied', async () => {
  const { url, empty } = await start(folder())
  await ask(url, 'create table left_behind (id int)')
  await empty()
  expect(await ask(url, "select to_regclass('left_behind')::text")).toEqual([null])
})

test('a server whose process was killed is joined, with every row it had acknowledged', async () => {
  const dataFolder = folder()
  const acknowledged = await writeUntilKilled(dataFolder)
  const survivor = postmaster(dataFolder)
  const { url } = await start(dataFolder)
  expect(postmaster(dataFolder)).toBe(survivor)
  expect(await ask(url, `select count(*)::int from row where id <= ${acknowledged}`)).toEqual([acknowledged])
})

test('a server that was killed itself starts again, with every row it had acknowledged', async () => {
  const dataFolder = folder()
  const acknowledged = await writeUntilKilled(dataFolder)
  process.kill(postmaster(dataFolder), 'SIGKILL')
  const { url } = await start(dataFolder)
  expect(await ask(url, `select count(*)::int from row where id <= ${acknowledged}`)).toEqual([acknowledged])
})

test('a process number left in the folder that now belongs to somebody else hinders nothing', async () => {
  const dataFolder = folder()
  const first = await startEmbedded({ dataFolder, log: () => undefined })
  const pidFile = join(dataFolder, 'postgres', 'postmaster.pid')
  const left = readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid))
  await first.stop()
  writeFileSync(pidFile, left)
  const { url } = await start(dataFolder)
  expect(await ask(url, 'select 1')).toEqual([1])
})

/** Another process that writes row after row, each in its own transaction, killed on its way. */
async function writeUntilKilled(dataFolder: string): Promise<number> {
  const writer = `
    import { Client } from 'pg'
    import { startEmbedded } from '#server/db/embedded.ts'
    const { url } = await startEmbedded({ dataFolder: process.argv[1], log: () => undefined })
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('create table row (id int primary key)')
    for (let id = 1; ; id++) {
      await client.query('insert into row values ($1)', [id])
      process.stdout.write(id + '\\n')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', writer, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let acknowledged = 0
  for await (const chunk of child.stdout) {
    acknowledged = Number(String(chunk).trim().split('\n').at(-1))
    if (acknowledged >= 200) child.kill('SIGKILL')
  }
  expect(acknowledged).toBeGreaterThanOrEqual(200)
  return acknowledged
}
