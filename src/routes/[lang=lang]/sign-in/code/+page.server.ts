import { fail, redirect } from '@sveltejs/kit'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { fieldError, privately, typed } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { localPath } from '#server/auth/link.ts'
import { showSecondFactor } from '#server/auth/sign-in.ts'
import type { Actions, PageServerLoad } from './$types'

const destination = (url: URL) => localPath(url.searchParams.get('to')) ?? '/work'

export const load: PageServerLoad = ({ locals, params, url, setHeaders }) => {
  setHeaders(privately)
  if (locals.viewer) redirect(303, `/${params.lang}${destination(url)}`)
}

export const actions: Actions = {
  async default(event) {
    const { lang } = event.params
    const code = typed(await event.request.formData(), 'code')
    if (!code.trim()) return fail(400, { errors: [fieldError(lang, 'code', refuse('code-missing', '3.3.1'))] })
    const answer = await showSecondFactor(auth(), event, { code })
    if (!isRefusal(answer)) redirect(303, `/${lang}${destination(event.url)}`)
    if (answer.refused === 'code-wrong' || answer.refused === 'code-used')
      return fail(400, { errors: [fieldError(lang, 'code', answer)] })
    return fail(409, { refusal: answer })
  },
}
