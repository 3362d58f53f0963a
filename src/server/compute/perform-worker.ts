import { calendarOf } from '#domain/calendar.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import type { App } from '../app.ts'
import { doneHere } from '../apart.ts'
import { openDatabase } from '../db/open.ts'
import { openSecrets } from '../secrets.ts'
import type { AskedToPerform } from './performer.ts'
import { answering } from './thread.ts'

let app: (App & { aheadMs: number }) | undefined

/** The same application on connections of its own. */
function opened({ url, settings, aheadMs }: AskedToPerform): App {
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

answering<AskedToPerform, unknown>((question) => doneHere(opened(question), question.asked))
