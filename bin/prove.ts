import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { duration, everyCheck, node, runSteps, tests, type Step } from './steps.ts'

const project = join(import.meta.dirname, '..')
const page = join(project, 'docs', 'proof.md')

/** What takes too long for every change: the whole matrix of pages, a second PostgreSQL, the benchmarks. */
const more: readonly Step[] = [
  {
    says: 'Everything holds on an installed PostgreSQL as well',
    run: () => tests(['house'], { LINGPAO_TEST_PROGRAMS: 'system' }),
  },
  {
    says: 'Every page works in every language, mode and browser',
    run: () => tests(['browser'], { LINGPAO_TEST_MATRIX: 'whole' }),
  },
  ...benchmarks().map((file) => ({
    says: `The benchmark ${file} is within its limit`,
    run: () => node([join(project, 'bench', file)]),
  })),
]

export async function prove(): Promise<number> {
  const steps = [...everyCheck, ...more]
  const { failed, tests: count, files, seconds, done } = await runSteps(steps)
  writeFileSync(page, proof({ failed, count, files, seconds, done }))
  console.log(
    failed ? `\nNot proved: ${failed}.` : `\nProved: ${count} tests in ${files} files, in ${duration(seconds)}.`,
  )
  console.log('Written to docs/proof.md.')
  return failed ? 1 : 0
}

function benchmarks(): string[] {
  const folder = join(project, 'bench')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .sort()
}

type Proof = {
  readonly failed: string | undefined
  readonly count: number
  readonly files: number
  readonly seconds: number
  readonly done: readonly { readonly says: string; readonly seconds: number }[]
}

function proof({ failed, count, files, seconds, done }: Proof): string {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: project, encoding: 'utf8' }).trim()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return [
    '<!-- Written by npm run prove. Do not edit. -->',
    '# Proof',
    '',
    `On ${new Date().toISOString().slice(0, 10)}, commit \`${commit}\`: ${failed ? `**not proved: ${failed}**` : 'everything held'}.`,
    `${count} tests in ${files} files, ${duration(seconds)}, on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${memory}, Linux ${release()}, Node ${process.versions.node}.`,
    '',
    '| What held | Time |',
    '|---|---|',
    ...done.map((step) => `| ${step.says} | ${duration(step.seconds)} |`),
    '',
  ].join('\n')
}
