import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged } from './build.ts'

const project = join(import.meta.dirname, '..')
const program = (path: string) => join(project, 'node_modules', path)

const prettier = program('prettier/bin/prettier.cjs')
const oxlint = program('oxlint/bin/oxlint')
const svelteKit = program('@sveltejs/kit/svelte-kit.js')
const svelteCheck = program('svelte-check/bin/svelte-check')
const vitest = program('vitest/vitest.mjs')
const formatted = ['bin', 'src', 'tests', 'migrations', 'bench', '*.ts']

export type Counts = { readonly tests: number; readonly files: number }
export type Step = { readonly says: string; readonly run: () => Promise<Counts | void> }

/** Every check there is, once; `npm run prove` adds what takes longer. */
export const everyCheck: readonly Step[] = [
  {
    says: 'Every file is formatted',
    run: () => node([prettier, '--check', '--log-level=warn', '--no-error-on-unmatched-pattern', ...formatted]),
  },
  { says: 'The linter finds nothing', run: () => node([oxlint, '--quiet']) },
  { says: 'The routes have their types', run: () => node([svelteKit, 'sync']) },
  {
    says: 'Every type holds, in TypeScript and in Svelte',
    run: () => node([svelteCheck, '--tsconfig', 'tsconfig.json', '--output', 'human', '--fail-on-warnings']),
  },
  { says: 'Rules, acts and stories hold, on a real database', run: () => tests(['rules', 'house']) },
  { says: 'The pages build', run: async () => buildIfChanged(console.log) },
  { says: 'The pages work in a real browser', run: () => tests(['browser']) },
]

export async function test(): Promise<number> {
  const { failed, tests: count, files, seconds } = await runSteps(everyCheck)
  if (failed) {
    console.log(`\nStopped at: ${failed}. ${count} tests in ${files} files had passed before, in ${duration(seconds)}.`)
    return 1
  }
  console.log(`\nAll ${everyCheck.length} checks passed: ${count} tests in ${files} files, in ${duration(seconds)}.`)
  return 0
}

export async function runSteps(steps: readonly Step[]) {
  const began = performance.now()
  const since = (from: number) => (performance.now() - from) / 1000
  const total = { tests: 0, files: 0 }
  const done: { readonly says: string; readonly seconds: number }[] = []
  for (const { says, run } of steps) {
    console.log(`\n▸ ${says} …`)
    const stepBegan = performance.now()
    try {
      const counts = await run()
      total.tests += counts?.tests ?? 0
      total.files += counts?.files ?? 0
      done.push({ says, seconds: since(stepBegan) })
      console.log(`✓ ${says}: ${duration(since(stepBegan))}`)
    } catch (problem) {
      console.log(problem instanceof Error ? problem.message : problem)
      console.log(`✗ ${says}: not so, after ${duration(since(stepBegan))}`)
      return { ...total, done, failed: says, seconds: since(began) }
    }
  }
  return { ...total, done, failed: undefined, seconds: since(began) }
}

export async function tests(projects: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'lingpao-results-'))
  const file = join(folder, 'results.json')
  try {
    const words = projects.flatMap((name) => ['--project', name])
    await node([vitest, 'run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env)
    const results = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; testResults: unknown[] } // vitest's own file
    return { tests: results.numPassedTests, files: results.testResults.length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a program of ours under this very Node, with its output in view. */
export function node(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`The command ended with ${signal ?? `code ${code}`}.`)),
    )
  })
}

export function duration(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
