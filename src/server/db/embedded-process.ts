import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Binaries } from '#server/db/embedded-binaries.ts'
import { socketFolder, type Runner } from '#server/db/embedded-place.ts'
import { StartError } from '#server/start-error.ts'

/** One PostgreSQL: its folder, who runs it and with which programs. `home` holds what stands beside the data. */
export type Place = {
  readonly home: string
  readonly data: string
  readonly runner: Runner | undefined
  readonly binaries: Binaries
}

type UrlOf = (socket: string, database: string) => string

const patienceMs = 60_000

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' }

/**
 * The socket folder of the running server, started now if need be. A server outlives a killed process of ours and is then
 * joined; one that is just starting or stopping is waited for.
 */
export async function joinOrStart(
  place: Place,
  durability: 'full' | 'throwaway',
  urlOf: UrlOf,
  known?: string,
): Promise<string> {
  const deadline = Date.now() + patienceMs
  let said = ''
  while (Date.now() < deadline) {
    const running = readPidFile(place.data)
    if (running && (await answers(urlOf(running.socket, 'postgres')))) return running.socket
    const held = running ? holder(running.pid, place.data) : 'nobody'
    if (held === 'server') {
      await wait(20)
      continue
    }
    if (running && held === 'stranger') forgetStale(place.data, running)
    const socket = known ?? socketFolder(place.home, place.runner)
    const started = await start(place, socket, durability, urlOf)
    if (started.ready) return socket
    said = started.said
    if (!mayPass.test(said)) throw new StartError(`PostgreSQL did not start in ${place.data}:\n${said}`)
    await wait(100)
  }
  throw new StartError(`PostgreSQL in ${place.data} did not answer within ${patienceMs / 1000} s.\n${said}`)
}

/** Looks twice a second whether the server is still there, and has it started again where it is not. */
export function keepUp({ data }: Place, again: () => Promise<unknown>, log: (line: string) => void) {
  let starting: Promise<unknown> | undefined
  const look = () => {
    const running = readPidFile(data)
    if (starting || (running && holder(running.pid, data) === 'server')) return
    log('PostgreSQL has ended; it is started again.')
    starting = again()
      .catch((problem: unknown) => log(problem instanceof Error ? problem.message : String(problem)))
      .finally(() => (starting = undefined))
  }
  const timer = setInterval(look, 500).unref()
  return {
    async stop() {
      clearInterval(timer)
      await starting
    },
  }
}

/** Processes of a killed server end within moments; another process may have been quicker to start. */
const mayPass = /pre-existing shared memory block|lock file "[^"]*" already exists|lock file "[^"]*" is empty/

export function stopServer({ data, runner, binaries }: Place) {
  const words = ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60', '-s']
  const run = spawnSync(join(binaries.folder, 'pg_ctl'), words, { ...runner, cwd: '/', encoding: 'utf8' })
  const running = readPidFile(data)
  if (run.status !== 0 && running && holder(running.pid, data) === 'server')
    throw new StartError(`PostgreSQL in ${data} did not stop:\n${run.stderr}`)
}

async function start({ home, data, runner, binaries }: Place, socket: string, durability: string, urlOf: UrlOf) {
  const logFile = join(home, 'postgres.log')
  const log = openSync(logFile, 'a', 0o600)
  const before = statSync(logFile).size
  const wanted = { ...settings, ...(durability === 'throwaway' && throwaway), unix_socket_directories: quoted(socket) }
  const words = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // In a process group of its own, so that Ctrl-C reaches us alone and we stop it after our last query.
  const child = spawn(join(binaries.folder, 'postgres'), ['-D', data, ...words], {
    ...runner,
    cwd: '/',
    env: { PATH: process.env.PATH },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let failure: string | undefined
  let ended = false
  child.once('error', (problem) => (failure = problem.message))
  child.once('exit', () => (ended = true))
  const deadline = Date.now() + patienceMs
  while (!ended && !failure && Date.now() < deadline) {
    if (await answers(urlOf(socket, 'postgres'))) return { ready: true, said: '' } as const
    await wait(10)
  }
  const said = failure ?? readFileSync(logFile).subarray(before).toString().trim()
  return { ready: false, said: said || `no answer; see ${logFile}` } as const
}

const quoted = (folder: string) => `"${folder.replaceAll('"', '""')}"`

type Running = { readonly pid: number; readonly socket: string }

/** PostgreSQL writes process number, data folder, start, port and socket folder, a line each. */
function readPidFile(data: string): Running | undefined {
  try {
    const [pid = '', , , , socket = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(pid), socket }
  } catch {
    return undefined
  }
}

/** After a restart of the machine the number in the file may belong to anybody. A server of ours works in its data folder. */
function holder(pid: number, data: string): 'server' | 'stranger' | 'nobody' {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ESRCH') return 'nobody'
  }
  if (!existsSync('/proc/self/cwd')) return 'server'
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data ? 'server' : 'stranger'
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'ENOENT' ? 'nobody' : 'stranger'
  }
}

function forgetStale(data: string, { socket }: Running) {
  rmSync(join(data, 'postmaster.pid'), { force: true })
  if (socket) rmSync(join(socket, '.s.PGSQL.5432.lock'), { force: true })
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined) // a server that is stopping ends the connection; the caller asks again
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
