import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '#server/start-error.ts'

const project = join(import.meta.dirname, '..')
const stamp = join(project, 'build', '.sources')
const others = ['vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/** Builds the pages, unless the build there is came from the same sources. */
export function buildIfChanged(say: (line: string) => void) {
  const digest = sourcesDigest()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  say('Building the pages …')
  const began = performance.now()
  const run = spawnSync(process.execPath, [join(project, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (run.status !== 0) throw new StartError(`The pages could not be built:\n${run.stdout}${run.stderr}`)
  writeFileSync(stamp, digest)
  say(`The pages are built after ${((performance.now() - began) / 1000).toFixed(1)} s.`)
}

function sourcesDigest(): string {
  const digest = createHash('sha256')
  for (const file of [...filesUnder('src'), ...filesUnder('static'), ...others]) {
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(project, file)))
      .update('\0')
  }
  return digest.digest('hex')
}

function filesUnder(folder: string): string[] {
  if (!existsSync(join(project, folder))) return []
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length))
    .sort()
}
