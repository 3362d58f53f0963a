import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf } from '#domain/calendar.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import type { App } from '#server/app.ts'
import { clockFrom, demonstrationClock } from '#server/clock.ts'
import { startEmbedded } from '#server/db/embedded.ts'
import { migrate } from '#server/db/migrate.ts'
import { openDatabase } from '#server/db/open.ts'
import { ledgerOrigin } from '#server/ledger.ts'
import { openSecrets } from '#server/secrets.ts'
import type { Settings } from '#server/settings.ts'
import { StartError } from '#server/start-error.ts'

export type OpenApp = { readonly app: App; readonly close: () => Promise<void> }

/** Opens the database that the settings name, or starts our own, brings it up to date and hands out what works on it. */
export async function openApp(given: Settings, log: (line: string) => void): Promise<OpenApp> {
  const calendar = calendarOf(holidayYears)
  const settings = { ...given, ...demonstrationClock(given, calendar) }
  const server = await databaseServer(settings, log)
  const db = openDatabase(server.url, 'server')
  const reader = openDatabase(server.url, 'reader')
  const close = async () => {
    await Promise.all([db.destroy(), reader.destroy()])
    await server.stop()
  }
  try {
    for (const name of await migrate(server.url)) log(`Database brought up to date: ${name}`)
    const app: App = {
      db,
      reader,
      url: server.url,
      policy: yunnan20209,
      calendar,
      clock: clockFrom(settings.clock),
      settings,
      secrets: openSecrets(settings.secretFile),
      demonstration: settings.demonstration,
      heard: { seq: 0, checkpoint: 0 },
    }
    await refuseOtherKind(app)
    return { app, close }
  } catch (problem) {
    await close()
    throw problem
  }
}

/** Act 1 says for good whether a ledger is a demonstration's; it is never served as the other kind. */
async function refuseOtherKind(app: App) {
  const opened = await ledgerOrigin(app)
  if (opened === undefined || opened.demonstration === app.demonstration) return
  throw new StartError(
    opened.demonstration
      ? 'This database holds a demonstration, and LINGPAO_DEMO=no asks for real data: set LINGPAO_DATA to a new folder.'
      : 'This database holds real data, so no demonstration is shown in it: set LINGPAO_DEMO=no, or LINGPAO_DATA to a new folder.',
  )
}

/** As `openApp`, for a command that ends by itself. */
export async function withApp<R>(settings: Settings, work: (app: App) => Promise<R>): Promise<R> {
  const { app, close } = await openApp(settings, (line) => console.error(line))
  try {
    return await work(app)
  } finally {
    await close()
  }
}

/** Lies in the data folder while the demonstration is being written: what a start finds beside it is only half of one. */
export const unfinishedMark = ({ dataFolder }: Settings) => join(dataFolder, 'demonstration.unfinished')

/** The database's server alone, as it stands: our own one is started. */
export async function databaseServer(settings: Settings, log: (line: string) => void) {
  const { databaseUrl, dataFolder, demonstration } = settings
  if (databaseUrl === undefined) {
    const server = await startEmbedded({ dataFolder, log })
    if (demonstration && existsSync(unfinishedMark(settings))) {
      log('The demonstration was not written to its end last time: it is begun anew.')
      await server.empty()
    }
    return server
  }
  const db = openDatabase(databaseUrl, 'owner', 1)
  try {
    await db.connection().execute(async () => undefined)
  } catch (problem) {
    const { host, pathname } = new URL(databaseUrl)
    const said = problem instanceof Error ? problem.message : String(problem)
    throw new StartError(
      `The database at ${host}${pathname} cannot be reached (${said}): check DATABASE_URL, or leave it out.`,
    )
  } finally {
    await db.destroy()
  }
  return { url: databaseUrl, stop: async () => undefined }
}
