import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { provideApp, type App } from '#server/app.ts'
import { provideApart } from '#server/apart.ts'
import { openBench } from '#server/compute/bench.ts'
import { openDrafter } from '#server/compute/drafter.ts'
import { openMethodTester } from '#server/compute/method-tester.ts'
import { openPerformer } from '#server/compute/performer.ts'
import { openRecomputer } from '#server/compute/recomputer.ts'
import { openTypesetter } from '#server/compute/typesetter.ts'
import { adapterEnvironment, openEdge } from '#server/edge.ts'
import { provideDraft } from '#server/evaluation-reports.ts'
import { openLedger } from '#server/ledger.ts'
import { recordBodies } from '#server/bodies.ts'
import { keepListening, listen, versionOf } from '#server/heard.ts'
import { pageCache } from '#server/page-cache.ts'
import { openApp, unfinishedMark, withApp } from '#server/open-app.ts'
import { provideLook } from '#server/judged.ts'
import { provideMethod } from '#server/method.ts'
import { readSettings } from '#server/settings.ts'
import { StartError } from '#server/start-error.ts'
import { provideRecompute } from '#server/capsule-apart.ts'
import { provideTypeset } from '#server/typesetting.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Opens everything, says where it is, and runs until it is told to stop. */
export async function serve(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const began = performance.now()
  const say = (line: string) => console.log(line)
  const settings = readSettings(env)
  const edge = await openEdge(settings)
  const closers = [edge.close]
  const close = once(async () => {
    for (const closer of closers) await closer()
  })
  try {
    const { app, close: closeApp } = await openApp({ ...settings, port: edge.port }, say)
    closers.push(closeApp)
    provideApp(app)
    const fresh = await isEmpty(app)
    if (fresh && app.demonstration) await seed(app, say)
    else {
      await openLedger(app)
      await recordBodies(app)
    }
    const ears = await hear(app)
    const typesetter = openTypesetter()
    provideTypeset(typesetter.typeset)
    closers.push(typesetter.close)
    const tester = openMethodTester()
    provideMethod(tester.test)
    closers.push(tester.close)
    const recomputer = openRecomputer()
    provideRecompute(recomputer.recompute)
    closers.push(recomputer.close)
    const performer = openPerformer()
    provideApart(performer.perform)
    closers.push(performer.close)
    const drafter = openDrafter()
    provideDraft(drafter.draft)
    closers.push(drafter.close)
    const bench = openBench()
    provideLook(bench.look)
    closers.push(bench.close)
    closers.push(ears.stop)
    edge.handOver(pageCache(await builtHandler(env), () => versionOf(app)))
    const jobs = await startJobs(app)
    closers.splice(1, 0, jobs.stop) // jobs stop after the last request and before the database
    say(
      `Lingpao is at ${edge.address} after ${((performance.now() - began) / 1000).toFixed(1)} s. Stop it with Ctrl-C.`,
    )
    await announce(app, edge.address, say)
  } catch (problem) {
    await close()
    throw problem
  }
  await told(['SIGINT', 'SIGTERM', 'SIGHUP'])
  say('Stopping.')
  await close()
}

/** `lingpao seed`: what the first start does, without serving. */
export async function seedCommand(): Promise<number> {
  const settings = readSettings(process.env)
  if (!settings.demonstration)
    throw new StartError('Only a demonstration is written by this command: leave DATABASE_URL and LINGPAO_DEMO out.')
  return withApp(settings, async (app) => {
    if (!(await isEmpty(app)))
      throw new StartError(`There is something in ${settings.dataFolder} already: set LINGPAO_DATA to a new folder.`)
    await seed(app, console.log)
    return 0
  })
}

async function isEmpty({ reader }: App): Promise<boolean> {
  return (await reader.selectFrom('act').select('seq').limit(1).execute()).length === 0
}

async function seed(app: App, say: (line: string) => void) {
  say('Writing the demonstration …')
  const began = performance.now()
  writeFileSync(unfinishedMark(app.settings), '')
  const { seedDemonstration } = await import('#server/demo/seed.ts')
  await seedDemonstration(app)
  rmSync(unfinishedMark(app.settings))
  say(`The demonstration is written after ${((performance.now() - began) / 1000).toFixed(1)} s.`)
}

async function hear(app: App): Promise<{ stop: () => Promise<void> }> {
  await listen(app, app.heard)
  const { stop } = keepListening(app)
  return { stop: async () => stop() }
}

/** SvelteKit's own handler, as built. */
export async function builtHandler(env: NodeJS.ProcessEnv): Promise<RequestListener> {
  const file = join(project, 'build', 'handler.js')
  if (!existsSync(file)) throw new StartError('The pages are not built: run npm start, or npx vite build.')
  Object.assign(env, adapterEnvironment)
  const built: unknown = await import(pathToFileURL(file).href)
  return (built as { handler: RequestListener }).handler // adapter-node's build carries no types
}

async function startJobs(app: App): Promise<{ stop: () => Promise<void> }> {
  const jobs = await import('#server/jobs/index.ts')
  return jobs.startJobs(app)
}

async function announce(app: App, address: string, say: (line: string) => void) {
  if (!app.demonstration) return
  const { signInLinks } = await import('#server/sign-in-links.ts')
  const links = await signInLinks(app)
  const width = Math.max(...links.map(({ role }) => role.length))
  say('This is a demonstration. To sign in as one of these, open its link; each works once:')
  for (const { role, path } of links) say(`  ${role.padEnd(width)}  ${address}${path}`)
}

function told(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve())
  })
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
