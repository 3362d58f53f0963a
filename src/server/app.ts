import type { Kysely } from 'kysely'
import type { Policy } from '#policy/policy.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Database } from './db/schema.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** How far the ledger and its checkpoints have come, as this process knows: its own acts at once, others' within a second. */
export type Heard = { seq: number; checkpoint: number }

/** What the one process has open. Made once by `serve`, by the tests' world, or by the development server. */
export type App = {
  readonly db: Kysely<Database>
  readonly reader: Kysely<Database>
  readonly url: string
  readonly policy: Policy
  readonly calendar: Calendar
  readonly clock: { now(): Date }
  readonly settings: Settings
  readonly secrets: Secrets
  readonly demonstration: boolean
  /** Moved by every act done here, and by a poll for those done elsewhere. */
  readonly heard: Heard
}

const place = Symbol.for('lingpao.app')
const holder = globalThis as { [place]?: App } // the built pages and the command that serves them are two module graphs

export function provideApp(app: App): void {
  holder[place] = app
}

export function app(): App {
  const found = holder[place]
  if (!found) throw new Error('the application is not open: start it with `npm start` or `npx lingpao serve`')
  return found
}
