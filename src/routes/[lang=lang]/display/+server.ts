import { redirect } from '@sveltejs/kit'
import { displayCookie, readDisplay, safeReturn, writeDisplay } from '#ui/display.ts'
import type { RequestHandler } from './$types'

const year = 365 * 24 * 60 * 60

/** One button sets one thing; the rest of the display stays as it was. */
export const POST: RequestHandler = async ({ request, cookies, params, url }) => {
  const form = await request.formData()
  const before = readDisplay(cookies.get(displayCookie))
  const theme = form.get('theme')
  const elder = form.get('elder')
  const after = readDisplay(
    writeDisplay({
      theme: theme === 'auto' || theme === 'light' || theme === 'dark' ? theme : before.theme,
      elder: elder === null ? before.elder : elder === 'yes',
    }),
  )
  const secure = url.protocol === 'https:'
  cookies.set(displayCookie, writeDisplay(after), { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure })
  redirect(303, safeReturn(String(form.get('back') ?? ''), params.lang))
}
