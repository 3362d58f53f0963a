import type { App } from './app.ts'
import { authOf } from './auth/house.ts'
import { cancelLinksTo } from './auth/link.ts'
import { dropSheet } from './drafts/sheet.ts'
import { withdrawMail } from './mail/enqueue.ts'

/** Whoever left a seat keeps nothing of it beside the official rows: no link there, no mail that waits, no half-written sheet. */
export async function forgetSeat(app: App, { seat, person }: { seat: string; person: string | null }): Promise<void> {
  const path = `/work/seats/${seat}`
  await cancelLinksTo(authOf(app), path)
  await withdrawMail(app.db, path)
  if (person) await dropSheet(app, { person, seat })
}
