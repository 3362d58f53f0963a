import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { buildIfChanged } from '../bin/build.ts'
import { addDays, isWorkingDay, shanghaiDay, startOfDay, workingDaysAfter } from '#domain/calendar.ts'
import { schemeShape } from '#domain/scheme.ts'
import { checkCharacter } from '#domain/uscc.ts'
import { declarationsMirrored } from '#server/acts/declaration.ts'
import { lookApart, performApart, provideApart, type StepInput, type StepName } from '#server/apart.ts'
import { provideApp, type App } from '#server/app.ts'
import { openBench } from '#server/compute/bench.ts'
import { openPerformer } from '#server/compute/performer.ts'
import { openStage } from '#server/demo/stage.ts'
import { openEdge } from '#server/edge.ts'
import { versionOf } from '#server/heard.ts'
import { provideLook } from '#server/judged.ts'
import { pageCache } from '#server/page-cache.ts'
import { intake } from '#server/reads/work/evaluations.ts'
import { ranking } from '#server/reads/work/rankings.ts'
import { workbench } from '#server/reads/work/workbench.ts'
import { builtHandler } from '#server/serve.ts'
import { benchApp } from './app.ts'
import { calibration, say } from './calibration.ts'

/**
 * One large variety through the platform, from the intake to its shortlist: what each step takes, its acts written and committed to,
 * and what readers of the public pages notice of it, asked for again and again from another thread. What computing alone costs
 * them, at an even load, is `beside.bench.ts`. `variety.bench.ts STANDARDS LIMIT_MS`
 */
const count = Number(process.argv[2] ?? 2_000)
const limitMs = Number(process.argv[3] ?? 500)
const indicatorCount = 20
const perEnterprise = 6
const callers = 2
const paths = ['/zh', '/en/rankings', '/zh/standards', '/zh/schemes', '/en/ledger', '/zh/publicity']

say(calibration())
buildIfChanged(() => undefined)
let now = new Date('2026-03-02T09:00:00+08:00')
const { app, bodies, close } = await benchApp(now.toISOString())
const staged: App = { ...app, clock: { now: () => now } }
const turn = (day: string) => {
  now = new Date(startOfDay(day).getTime() + 9 * 3_600_000)
}
const stage = openStage(staged, bodies)
const text = '测量数据。'

const { assessor, scheme, keyArea } = await publishedScheme()
await declare(keyArea)

provideApp(staged)
const performer = openPerformer()
provideApart(performer.perform)
const bench = openBench()
provideLook(bench.look)
const edge = await openEdge({ ...staged.settings, host: '127.0.0.1', port: 0 })
edge.handOver(pageCache(await builtHandler(process.env), () => versionOf(staged)))
const readers = new Worker(new URL('./callers-thread.ts', import.meta.url), {
  workerData: { port: edge.port, paths, callers },
})
const since = async (ask: 'since' | 'stop' = 'since'): Promise<number[]> => {
  readers.postMessage(ask, [])
  const [taken] = (await once(readers, 'message')) as [number[]] // what the callers measured
  return taken
}

await new Promise((resolve) => setTimeout(resolve, 3_000))
await since() // the first seconds draw the pages
await new Promise((resolve) => setTimeout(resolve, 10_000))
const before = await since()

const who = { person: assessor.person ?? '', capacity: assessor.capacity ?? '', role: 'assessor' as const }
const looks = { ...who, organisation: assessor.organisation ?? '', place: '530000' }
const cutOffDay = workingDaysAfter(staged.calendar, shanghaiDay(now), 5).lastDay
await timed('The list is shown', () => intake(looks, staged, scheme))
await timed('The enterprises are told', () => apart('announce', { scheme, cutOffDay }))
turn(addDays(cutOffDay, 1))
const { evaluation } = await timed('The data are frozen', () => apart('freeze', { scheme }))
await timed('The workbench is shown', () => workbench(looks, staged, evaluation))
await timed('It is shown again', () => workbench(looks, staged, evaluation))
const outcome = await timed('The evaluation is run and recorded, with ten thousand draws of the weights', () =>
  apart('evaluate', { evaluation }),
)
const [made = ''] = outcome.rankings
await timed('The ranking is shown, with what its shortlist would be', async () => {
  await ranking(looks, staged, made)
  await lookApart(staged, 'shortlist', made)
})
const during = await since('stop')

say(`Ranked: ${outcome.rankings.length} ranking`)
const [p99Before, p99During] = [percentile(before, 99), percentile(during, 99)]
say(`Public pages before: ${spread(before)}`)
say(
  `Public pages from intake to shortlist: ${spread(during)} (99 % within ${limitMs} ms)`,
  p99Before <= limitMs && p99During <= limitMs,
)
await edge.close()
await Promise.all([performer.close(), bench.close()])
await close()

/** As the pages do it. */
async function apart<S extends StepName>(name: S, input: StepInput<S>) {
  const done = await performApart(staged, name, { input, how: { by: assessor } })
  if (done.kind !== 'done') throw new Error(`${name} was not done: ${JSON.stringify(done)}`)
  return done.result
}

async function timed<R>(what: string, work: () => Promise<R>): Promise<R> {
  const began = performance.now()
  const result = await work()
  say(`${what}: ${((performance.now() - began) / 1000).toFixed(2)} s`)
  return result
}

function percentile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? 0
}

function spread(all: readonly number[]): string {
  const [half, most, worst] = [percentile(all, 50), percentile(all, 99), Math.max(...all)]
  return `${all.length} read, half within ${half.toFixed(1)} ms, 99 % within ${most.toFixed(0)} ms, the slowest ${worst.toFixed(0)} ms`
}

function uscc(letters: string, serial: number): string {
  const seventeen = `${letters}530102MK${String(serial).padStart(7, '0')}`
  return seventeen + checkCharacter(seventeen)
}

/** As many indicators as a large scheme has, each with levels, a baseline and a weight. */
async function publishedScheme() {
  const pool = []
  for (let n = 1; n <= 5; n += 1)
    pool.push(
      await stage.expert({ name: `专家${n}`, email: `expert-${n}@bench.invalid` }, { name: `大学${n}` }, '标准化'),
    )
  const factors = { declaration: text, attention: text, effect: text, differentiation: text }
  const area = await stage.decideKeyArea('green-food', { zh: '大宗产品（测量）' }, factors)
  const { call } = await stage.openCall({
    title: { zh: '征集（测量）' },
    keyAreas: [area],
    closesOn: workingDayFrom(addDays(shanghaiDay(now), 120)),
    rules: { zh: text },
  })
  const society = await stage.register('assessor', {
    name: { zh: '协会（测量）' },
    uscc: uscc('51', 1),
    place: '530102',
    person: '经办',
    email: 'assessor@bench.invalid',
  })
  const content = schemeShape.parse({
    format: 'lingpao-scheme@1',
    id: 'bench',
    title: { zh: '评估方案（测量）' },
    category: { name: { zh: '大宗产品（测量）' } },
    varieties: [{ id: 'only', name: { zh: '唯一品种' } }],
    parts: { performance: '100', process: '0', function: '0', benefit: '0' },
    indicators: Array.from({ length: indicatorCount }, (_, at) => ({
      id: `property-${at + 1}`,
      name: { zh: `指标${at + 1}` },
      part: 'performance',
      class: 'core',
      valueKind: 'number',
      unit: '%',
      domain: { least: '0', most: '100' },
      direction: 'higher',
      levels: { advanced: '≥90', average: '≥80', benchmark: '≥70' },
      baselines: [{ kind: 'national', standard: 'GB/T 00000（虚构）', requirement: '≥60' }],
      method: 'GB/T 00001（虚构）',
      weight: String(100 / indicatorCount),
    })),
    admission: { rule: 'all-core-stricter' },
    stars: { innovativeForFive: 0, innovativeForFour: 0 },
    scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
    aggregation: 'arithmetic',
    ranking: { on: 'rounded', step: '0.01', ties: 'shared' },
    shortlist: { rule: 'largest-gap', starMin: 3, kmin: 5, kmax: 40 },
    reevaluation: [],
    sources: [],
  })
  const { application } = await stage.apply(society, { call, keyArea: area, statement: text, scheme: content })
  await stage.passForm(application)
  await stage.panel('scheme-review', application, pool, { reasons: text, opinion: text })
  const { lastDay } = await stage.openPublicity('scheme', application, content.title)
  turn(addDays(lastDay, 1))
  const { sweep } = await import('#server/jobs/sweep.ts')
  await sweep(staged)
  const published = await stage.publishScheme(application, content.title)
  return { assessor: society, scheme: published.scheme, keyArea: area }
}

function workingDayFrom(day: string): string {
  let found = day
  while (!isWorkingDay(staged.calendar, found)) found = addDays(found, 1)
  return found
}

/** Values that differ from standard to standard and from indicator to indicator, the same each time. */
async function declare(keyArea: string) {
  const { prepares } = await stage.body()
  const one = (serial: number) => ({
    keyArea,
    variety: 'only',
    standardNumber: `Q/BENCH ${serial}-2026`,
    standardTitle: { zh: `标准${serial}` },
    productModel: `型号${serial}`,
    revises: false,
    declaredOn: '2026-01-05',
    enterprise: {
      name: `企业${Math.floor(serial / perEnterprise)}（测量）`,
      uscc: uscc('91', Math.floor(serial / perEnterprise)),
      place: '530102',
    },
    values: Object.fromEntries(
      Array.from({ length: indicatorCount }, (_, at) => [
        `property-${at + 1}`,
        { value: `≥${71 + ((serial * 7 + at * 13) % 25)}.${(serial * 3 + at) % 10}` },
      ]),
    ),
  })
  for (let from = 0; from < count; from += 500) {
    const some = Array.from({ length: Math.min(500, count - from) }, (_, at) => one(from + at + 1))
    await stage.doing(declarationsMirrored, { source: '测量', declarations: some }, prepares)
  }
}
