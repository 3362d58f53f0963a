import { recounting } from '#domain/period.ts'
import { perform } from '../acts/perform.ts'
import { lastDayMoved, lastDaySettled } from '../acts/period.ts'
import type { App } from '../app.ts'
import { runningPeriods } from '../facts/publicity.ts'
import { digestOf } from '../hash.ts'

/** A holiday notice may have been loaded since: running periods are counted again by the calendar as it is now. Says how many changed. */
export async function recountPeriods(app: App): Promise<number> {
  let changed = 0
  for (const period of await runningPeriods(app.db)) {
    const again = recounting(period, app.calendar)
    if (!again) continue
    const act = again.lastDay > period.lastDay ? lastDayMoved : lastDaySettled
    const key = `recount ${digestOf({ publicity: period.id, from: period.days, to: again })}`
    const outcome = await perform(app, act, { publicity: period.id }, { by: { actor: 'system' }, key })
    if (outcome.kind === 'done') changed += 1
  }
  return changed
}
