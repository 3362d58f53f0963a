import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '#domain/standing.ts'

const project = join(import.meta.dirname, '..', '..')

export type Served = {
  readonly address: string
  /** One-time links as the start printed them: two for a role where one prepares and another issues. */
  readonly links: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly dataFolder: string
  /** What it wrote about its own faults, over all starts. */
  readonly faults: readonly string[]
  /** Stops, and starts again on the same data with the clock turned to this instant. */
  readonly turnTo: (clock: string) => Promise<Served>
  /** A link for somebody, as whoever runs the machine makes it. */
  readonly linkFor: (email: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** The demonstration as a newcomer starts it, on a data folder and a port of its own. */
export async function serveDemonstration(clock: string): Promise<Served> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lingpao-e2e-'))
  chmodSync(dataFolder, 0o711) // as root, the one who runs PostgreSQL must pass through
  return serve(dataFolder, clock, [])
}

async function serve(dataFolder: string, clock: string, faults: string[]): Promise<Served> {
  const env = { ...process.env, LINGPAO_DATA: dataFolder, LINGPAO_CLOCK: clock, PORT: '0', DATABASE_URL: '' }
  const child = lingpao(['serve'], env)
  child.stderr?.on('data', (chunk: Buffer) => faults.push(chunk.toString()))
  const said = await until(child, /each works once:[\s\S]*\n\s*working-body\s+\S+\n\s*working-body\s+\S+\n/) // roles come in order
  const address = /Lingpao is at (\S+)/.exec(said)?.[1] ?? ''
  const links: Partial<Record<Role, string[]>> = {}
  for (const [, role = '', link = ''] of said.matchAll(/^\s+([a-z-]+)\s+(http\S+)$/gm))
    (links[role as Role] ??= []).push(link) // the start prints roles
  const end = () => stopped(child)
  return {
    address,
    links,
    dataFolder,
    faults,
    async turnTo(later) {
      await end()
      return serve(dataFolder, later, faults)
    },
    async linkFor(email) {
      const command = lingpao(['link', email], { ...env, PORT: new URL(address).port })
      return /http\S+/.exec(await until(command, /http\S+\n/))?.[0] ?? ''
    },
    async stop() {
      await end()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const lingpao = (words: readonly string[], env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [join(project, 'bin', 'lingpao.ts'), ...words], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What it says until it has said this; an end before that is an error with all that was said. */
function until(child: ChildProcess, expected: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (expected.test(said)) resolve(said)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`It ended with ${code} and said:\n${said}`)))
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
