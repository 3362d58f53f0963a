import { app } from '#server/app.ts'
import { displayCookie, readDisplay } from '#ui/display.ts'
import { placesOf } from '#ui/places.ts'
import type { LayoutServerLoad } from './$types'

/** What every page is drawn with. Nothing here depends on who is looking (decision 33). */
export const load: LayoutServerLoad = ({ params, cookies }) => {
  const { policy, demonstration, settings, clock } = app()
  return {
    lang: params.lang,
    display: readDisplay(cookies.get(displayCookie)),
    places: placesOf(policy),
    demonstration: demonstration ? { clock: settings.clock ? clock.now().toISOString() : undefined } : undefined,
  }
}
