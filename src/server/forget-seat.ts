import type { App } from './app.ts'
import { authOf } from './auth/house.ts'
import { cancelLinksTo } from './auth/link.ts'
import { dropSheet } from './drafts/sheet.ts'

/** Whoever left a seat keeps nothing of it beside the official rows: no link that leads there, no half-written sheet. */
export async function forgetSeat(app: App, { seat, person }: { seat: string; person: string | null }): Promise<void> {
  await cancelLinksTo(authOf(app), `/work/seats/${seat}`)
  if (person) await dropSheet(app, { person, seat })
}
