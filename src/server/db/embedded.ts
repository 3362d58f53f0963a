import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { findBinaries } from '#server/db/embedded-binaries.ts'
import {
  chooseHome,
  forgetSocketFolder,
  openPlace,
  privateFolder,
  runnerFor,
  type Runner,
} from '#server/db/embedded-place.ts'
import { joinOrStart, keepUp, stopServer, type Place } from '#server/db/embedded-process.ts'
import { enter } from '#server/db/embedded-users.ts'
import { StartError } from '#server/start-error.ts'

export type EmbeddedOptions = {
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** `throwaway` gives up the promise that a committed row survives a power cut: for tests alone. */
  readonly durability?: 'full' | 'throwaway'
  /** `system` takes an installed PostgreSQL even where npm brought one. */
  readonly programs?: 'any' | 'system'
}

export type EmbeddedServer = {
  /** For the owner of the database, who may change its tables. */
  readonly url: string
  readonly stop: () => Promise<void>
  /** Throws the database away and makes an empty one. */
  readonly empty: () => Promise<void>
}

const owner = 'lingpao'
const database = 'lingpao'

/** Starts the PostgreSQL of this data folder, or joins the one that already runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = prepare(options)
  const membership = enter(join(place.home, 'users'))
  try {
    const durability = options.durability ?? 'full'
    const socket = await joinOrStart(place, durability, urlOf)
    const keeper = keepUp(place, () => joinOrStart(place, durability, urlOf, socket), options.log)
    await createDatabase(urlOf(socket, 'postgres'))
    const empty = () => createDatabase(urlOf(socket, 'postgres'), { anew: true })
    return {
      url: urlOf(socket, database),
      empty,
      async stop() {
        await keeper.stop()
        if (!membership.leave().last) return
        stopServer(place)
        forgetSocketFolder(socket, place.home)
      },
    }
  } catch (problem) {
    membership.leave()
    throw problem
  }
}

const urlOf = (socket: string, name: string) => `postgresql://${owner}@${encodeURIComponent(socket)}/${name}`

function prepare({ dataFolder, log, programs = 'any' }: EmbeddedOptions): Place {
  const runner = runnerFor()
  const home = chooseHome(dataFolder, runner)
  if (home.startsWith(openPlace) && !dataFolder.startsWith(openPlace))
    log(`PostgreSQL may not run as root, and others may not enter ${dataFolder}: the database lies in ${home}`)
  const data = join(home, 'postgres')
  refuseAnotherOwner(data, runner)
  const version = join(data, 'PG_VERSION')
  const major = existsSync(version) ? Number.parseInt(readFileSync(version, 'utf8'), 10) : undefined
  const place = { home, data, runner, binaries: findBinaries({ runner, major, source: programs, log }) }
  if (major === undefined) initialise(place)
  return place
}

/** Made beside its place and moved there whole: an interrupted start leaves nothing half made, and of two at once one wins. */
function initialise({ home, data, runner, binaries }: Place) {
  const fresh = mkdtempSync(join(home, 'postgres-'))
  privateFolder(fresh, runner)
  const words = ['-D', fresh, '-U', owner, '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums']
  const run = spawnSync(join(binaries.folder, 'initdb'), [...words, '--auth-local=trust', '--auth-host=reject'], {
    ...runner,
    cwd: '/',
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  })
  if (run.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw new StartError(`PostgreSQL could not prepare ${data}:\n${run.stderr || run.stdout || run.error?.message}`)
  }
  try {
    renameSync(fresh, data)
  } catch (problem) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(join(data, 'PG_VERSION'))) throw problem
  }
}

function refuseAnotherOwner(data: string, runner: Runner | undefined) {
  const found = statSync(data, { throwIfNoEntry: false })
  const wanted = runner?.uid ?? process.getuid?.()
  if (!found || found.uid === wanted) return
  throw new StartError(
    `${data} belongs to user number ${found.uid}, but PostgreSQL would run as number ${wanted}. ` +
      `Start Lingpao as the user who started it first, or set LINGPAO_DATA to another folder.`,
  )
}

async function createDatabase(url: string, { anew = false } = {}) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    if (anew) await client.query(`drop database if exists ${database} with (force)`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database} template template0`)
  } catch (problem) {
    if (!madeByAnother(problem)) throw problem
  } finally {
    await client.end()
  }
}

/** Two processes that start at once both find no database; the second is told that it exists. */
const madeByAnother = (problem: unknown) =>
  problem instanceof Error && 'code' in problem && (problem.code === '42P04' || problem.code === '23505')
