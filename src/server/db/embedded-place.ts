import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StartError } from '#server/start-error.ts'

/** PostgreSQL refuses to run as root; then it runs as nobody. Absent: as whoever runs this process. */
export type Runner = { readonly uid: number; readonly gid: number }

/** Where root puts what nobody must reach, when the project's own folder is closed to it. */
export const openPlace = '/var/lib/lingpao'

// A socket's path holds at most 107 bytes, of which `/.s.PGSQL.5432` takes 14.
const longestSocketFolder = 107 - 14

export function runnerFor(uid = process.getuid?.()): Runner | undefined {
  if (uid !== 0) return undefined
  const fields = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return fields ? { uid: Number(fields[1]), gid: Number(fields[2]) } : { uid: 65534, gid: 65534 }
}

/** The folder for the database of this data folder: inside it, or in the open place when `runner` cannot enter. */
export function chooseHome(dataFolder: string, runner: Runner | undefined): string {
  mkdirSync(dataFolder, { recursive: true })
  if (canEnter(dataFolder, runner)) return realpathSync(dataFolder)
  const digest = createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)
  const name = basename(dataFolder) === '.lingpao' ? basename(dirname(dataFolder)) : basename(dataFolder)
  const home = join(openPlace, `${name}-${digest}`)
  mkdirSync(home, { recursive: true })
  return realpathSync(home)
}

export function canEnter(folder: string, runner: Runner | undefined): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runner, cwd: '/' }).status === 0
}

/** A folder that only the one who runs PostgreSQL may enter. */
export function privateFolder(folder: string, runner: Runner | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (runner && statSync(folder).uid !== runner.uid) chownSync(folder, runner.uid, runner.gid)
  return folder
}

/** The socket's folder stays inside `home` where its path fits, else it is a fresh private one in the system's. */
export function socketFolder(home: string, runner: Runner | undefined): string {
  const inside = join(home, 'socket')
  if (Buffer.byteLength(inside) <= longestSocketFolder) return privateFolder(inside, runner)
  const made = mkdtempSync(join(tmpdir(), 'lingpao-'))
  if (Buffer.byteLength(made) > longestSocketFolder) {
    rmSync(made, { recursive: true })
    throw new StartError(
      `No folder for the database's socket is short enough: set TMPDIR to a shorter path than ${tmpdir()}.`,
    )
  }
  return privateFolder(made, runner)
}

/** Removes a socket folder that was made outside `home`. */
export function forgetSocketFolder(folder: string, home: string) {
  if (dirname(folder) === tmpdir() && folder !== join(home, 'socket') && lstatSync(folder, { throwIfNoEntry: false }))
    rmSync(folder, { recursive: true, force: true })
}
