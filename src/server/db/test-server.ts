import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '#server/db/embedded.ts'
import { migrate } from '#server/db/migrate.ts'

const prefix = 'lingpao-test-'
export const template = 'lingpao_template'

/**
 * One server for a whole run of tests, with a template database that is migrated once. vitest calls this before the first
 * test and what it returns after the last. LINGPAO_TEST_DATABASE names another server, whose owner may create databases;
 * LINGPAO_TEST_PROGRAMS=system takes an installed PostgreSQL.
 */
export default async function testServer(): Promise<() => Promise<void>> {
  const given = process.env.LINGPAO_TEST_DATABASE
  if (given) {
    await makeTemplate(given)
    return async () => undefined
  }
  await sweep()
  const dataFolder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(dataFolder, 0o711) // as root, the one who runs PostgreSQL must pass through
  const programs = process.env.LINGPAO_TEST_PROGRAMS === 'system' ? 'system' : 'any'
  const server = await startEmbedded({ dataFolder, log: console.log, durability: 'throwaway', programs })
  process.env.LINGPAO_TEST_DATABASE = server.url
  await makeTemplate(server.url)
  return async () => {
    delete process.env.LINGPAO_TEST_DATABASE
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function makeTemplate(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`drop database if exists ${template} with (force)`)
    await client.query(`create database ${template} template template0`)
  } finally {
    await client.end()
  }
  await migrate(inDatabase(url, template))
}

export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Servers of runs that were killed live on: they are joined for a moment, which makes us the last to leave. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (isAlive(pid)) continue
    const dataFolder = join(tmpdir(), name)
    try {
      const left = await startEmbedded({ dataFolder, log: () => undefined, durability: 'throwaway' })
      await left.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    } catch {
      continue // another user's, or another run sweeps it right now
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}
