import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { findBinaries } from '#server/db/embedded-binaries.ts'
import { runnerFor } from '#server/db/embedded-place.ts'
import { duration, everyCheck, tests, type Counts, type Step } from './steps.ts'

const project = join(import.meta.dirname, '..')
const page = join(project, 'docs', 'proof.md')

type Proved = Counts & {
  readonly says: string
  readonly held: boolean
  readonly seconds: number
  readonly figures: readonly string[]
}

/** What takes too long for every change, or differs each time: other made-up cases, the whole matrix of pages, a second PostgreSQL, kills, the benchmarks. */
const more: readonly Step[] = [
  {
    says: 'The rules hold for other made-up cases as well',
    run: () => tests(['rules'], { LINGPAO_TEST_CHANCE: 'fresh' }),
  },
  {
    says: 'Everything holds on an installed PostgreSQL as well',
    run: () => tests(['house'], { LINGPAO_TEST_PROGRAMS: 'system' }),
  },
  {
    says: 'Every page works in every language, mode and browser',
    run: () => tests(['browser'], { LINGPAO_TEST_MATRIX: 'whole' }),
  },
]
const benchmarks = readdirSync(join(project, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .sort()

/** Everything, or the benchmarks that are named. Whatever fails, the rest is still run; the page is written after each. What others measured before stays on it. */
export async function prove(named: readonly string[] = []): Promise<number> {
  const proved: Proved[] = []
  const wanted = benchmarks.filter((file) => named.length === 0 || named.includes(file.replace('.bench.ts', '')))
  const steps = [
    ...(named.length === 0 ? [...everyCheck, ...more] : []).map(({ says, run }) => ({ says, run: () => counted(run) })),
    ...wanted.map((file) => ({ says: `Measured by bench/${file}`, run: () => measured(file) })),
  ]
  const kept = measuredBefore().filter((section) => !steps.some(({ says }) => section.startsWith(`## ${says}\n`)))
  for (const { says, run } of steps) {
    console.log(`\n▸ ${says} …`)
    const began = performance.now()
    const outcome = await run()
    const seconds = (performance.now() - began) / 1000
    proved.push({ says, seconds, ...outcome })
    console.log(`${outcome.held ? '✓' : '✗'} ${says}: ${duration(seconds)}`)
    writeFileSync(page, proof(proved, { named, left: steps.length - proved.length, kept }))
  }
  const missed = proved.filter(({ held }) => !held)
  for (const { says } of missed) console.log(`✗ ${says}`)
  console.log(missed.length ? `Not proved: ${missed.length} of ${steps.length}.` : 'Everything held.')
  console.log('Written to docs/proof.md.')
  return missed.length || steps.length === 0 ? 1 : 0
}

type Outcome = Omit<Proved, 'says' | 'seconds'>

async function counted(run: Step['run']): Promise<Outcome> {
  try {
    return { held: true, figures: [], ...((await run()) ?? { tests: 0, files: 0 }) }
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem)
    console.log(said)
    return { held: false, figures: [said], tests: 0, files: 0 }
  }
}

/** A benchmark prints its figures, and ends with 1 where a limit is missed. */
function measured(file: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(project, 'bench', file)], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      process.stdout.write(text)
      said += text
    })
    const end = (held: boolean) => resolve({ held, figures: said.trimEnd().split('\n'), tests: 0, files: 0 })
    child.once('error', () => end(false))
    child.once('close', (code) => end(code === 0))
  })
}

type Run = { readonly named: readonly string[]; readonly left: number; readonly kept: readonly string[] }

function proof(proved: readonly Proved[], { named, left, kept }: Run): string {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: project, encoding: 'utf8' }).trim()
  const missed = proved.filter(({ held }) => !held).length
  const [tests, files] = [
    proved.reduce((sum, one) => sum + one.tests, 0),
    proved.reduce((sum, one) => sum + one.files, 0),
  ]
  const command = named.length ? `npx lingpao prove ${named.join(' ')}` : 'npm run prove'
  const moment = `${new Date().toISOString().slice(0, 10)}, commit \`${commit}\``
  const sections = proved
    .filter(({ figures }) => figures.length)
    .map(({ says, figures }) => [`## ${says}`, '', `On ${moment}.`, '', '```', ...figures, '```', ''].join('\n'))
  return [
    '<!-- Written by `lingpao prove`. Do not edit. -->',
    '# Proof',
    '',
    `Last on ${moment}, by \`${command}\`: ${verdict(missed, left)}.`,
    ...(tests ? [`${tests} tests in ${files} files.`] : []),
    machine(),
    '',
    '| | What was looked at | Time |',
    '|---|---|---|',
    ...proved.map(({ held, says, seconds }) => `| ${held ? '✓' : '✗'} | ${says} | ${duration(seconds)} |`),
    '',
    ...[...kept, ...sections].sort(),
  ].join('\n')
}

/** The benchmarks' sections of the page, each with its day and commit. */
function measuredBefore(): string[] {
  if (!existsSync(page)) return []
  const [, ...sections] = readFileSync(page, 'utf8').split(/^(?=## )/m)
  return sections.filter((section) => section.startsWith('## Measured by ')).map((section) => `${section.trimEnd()}\n`)
}

function verdict(missed: number, left: number): string {
  const unfinished = left ? `, ${left} not looked at yet` : ''
  return (missed ? `**${missed} did not hold**` : 'everything held') + unfinished
}

function machine(): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const model = cpus()[0]?.model ?? 'unknown'
  return `${cpus().length} × ${model}, ${memory}, Linux ${release()}, Node ${process.versions.node}, ${postgres()}.`
}

function postgres(): string {
  const { folder } = findBinaries({ runner: runnerFor(), major: undefined, source: 'any', log: () => undefined })
  return execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' })
    .trim()
    .replace('postgres (PostgreSQL)', 'PostgreSQL')
}
