import { app } from '#server/app.ts'
import { newestCheckpoint } from '#server/reads/public/acts.ts'
import { todayOf } from '#server/reads/public/public.ts'
import { displayCookie, readDisplay } from '#ui/display.ts'
import { placesOf } from '#ui/places.ts'
import type { LayoutServerLoad } from './$types'

/** What every page is drawn with. Nothing here depends on who is looking, or changes within a day without the ledger (decision 33). */
export const load: LayoutServerLoad = async ({ params, cookies }) => {
  const { policy, demonstration, settings, clock, reader } = app()
  return {
    lang: params.lang,
    display: readDisplay(cookies.get(displayCookie)),
    places: placesOf(policy),
    demonstration: demonstration ? { clock: settings.clock ? todayOf({ clock }) : undefined } : undefined,
    checkpoint: await newestCheckpoint({ reader }),
  }
}
