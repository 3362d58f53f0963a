import { calendarOf } from '#domain/calendar.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import type { App } from '../app.ts'
import { openDatabase } from '../db/open.ts'
import { openSecrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'

/** What a thread needs to open the same application on connections of its own. */
export type Opening = {
  readonly url: string
  readonly settings: Settings
  /** By how much the application's clock is ahead of this machine's. */
  readonly aheadMs: number
}

export const openingOf = ({ url, settings, clock }: App): Opening => ({
  url,
  settings,
  aheadMs: clock.now().getTime() - Date.now(),
})

let app: (App & { aheadMs: number }) | undefined

/** Opened with the first question, and kept. */
export function appApart({ url, settings, aheadMs }: Opening): App {
  if (app) app.aheadMs = aheadMs
  app ??= {
    db: openDatabase(url, 'server', 1),
    reader: openDatabase(url, 'reader', 2),
    url,
    policy: yunnan20209,
    calendar: calendarOf(holidayYears),
    clock: { now: () => new Date(Date.now() + (app?.aheadMs ?? 0)) },
    settings,
    secrets: openSecrets(settings.secretFile),
    demonstration: settings.demonstration,
    heard: { seq: 0, checkpoint: 0 },
    aheadMs,
  }
  return app
}
