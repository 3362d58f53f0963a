#!/usr/bin/env node
// Runs under whatever Node is there (20 or newer), with nothing installed: brings the packages in line with the lock file,
// then hands over to bin/lingpao.ts under the pinned Node that came with them.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const packages = join(project, 'node_modules')
const stamp = join(packages, '.lingpao-lock')
const pinnedNode = join(packages, `node-${process.platform}-${process.arch}`, 'bin', 'node')

/** What was installed, and for which machine: a folder carried to another kind of machine is installed anew. */
function lockDigest() {
  const lock = readFileSync(join(project, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
}

function installed() {
  if (!existsSync(pinnedNode)) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockDigest()) return true
  if (!matchesLock()) return false
  leaveStamp()
  return true
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */

/** Somebody may have run npm themselves: npm's own record of the folder then says the same as the lock file. */
function matchesLock() {
  const record = join(packages, '.package-lock.json')
  if (!existsSync(record)) return false
  /** @type {Record<string, Entry>} */
  const wanted = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages
  /** @type {Record<string, Entry>} */
  const found = JSON.parse(readFileSync(record, 'utf8')).packages
  /** @param {[string, Entry]} entry */
  const same = ([path, entry]) => wanted[path]?.version === entry.version && wanted[path]?.integrity === entry.integrity
  /** @param {[string, Entry]} entry */
  const here = ([path, entry]) => path === '' || entry.optional || path in found
  return Object.entries(found).every(same) && Object.entries(wanted).every(here)
}

function leaveStamp() {
  try {
    writeFileSync(stamp, `${lockDigest()}\n`)
  } catch {
    // Another user's checkout: it is compared in full each time.
  }
}

function install() {
  console.error(`Installing packages (npm ci) in ${project}; the first time takes a minute or two.`)
  const began = Date.now()
  // Development packages are needed to build and to test, whatever NODE_ENV says. Warnings would be of a Node that is left below.
  const how = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const run = spawnSync('npm', ['ci', ...how], { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] })
  if (run.status !== 0) {
    stop(`npm ci did not succeed${run.error ? ` (${run.error.message})` : ''}; what it said stands above.
If the registry could not be reached: check the network, a proxy (HTTPS_PROXY) and "npm config get registry", then run the same command again.`)
  }
  if (!existsSync(pinnedNode)) {
    stop(
      `npm ci brought no Node for ${process.platform}-${process.arch}: Lingpao runs on Linux, x64 or arm64, with glibc.`,
    )
  }
  // The types of the routes lie among the packages, and tools that read tsconfig.json look for them there.
  spawnSync(pinnedNode, [join(packages, '@sveltejs', 'kit', 'svelte-kit.js'), 'sync'], { cwd: project })
  leaveStamp()
  console.error(`Packages are ready after ${Math.round((Date.now() - began) / 1000)} s.`)
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message)
  process.exit(1)
}

/**
 * Runs `lingpao …words` under the pinned Node and ends as it ends.
 * @param {readonly string[]} words
 */
export function runLingpao(words) {
  if (!installed()) install()
  const child = spawn(pinnedNode, [join(project, 'bin', 'lingpao.ts'), ...words], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(pinnedNode)}:${join(packages, '.bin')}:${process.env.PATH ?? ''}` },
  })
  // A terminal's Ctrl-C reaches the child as well, a supervisor's signal does not: pass everything on, and wait for it.
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('error', (problem) => stop(`The pinned Node did not start: ${problem.message}`))
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeAllListeners(name)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
  const [command = 'start', ...rest] = process.argv.slice(2)
  if (command === 'start') process.chdir(project)
  runLingpao([command, ...rest])
}
