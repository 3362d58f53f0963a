import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { isRefusal, refuse } from '#domain/refusal.ts'
import { fieldError, privately, typed } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { localPath } from '#server/auth/link.ts'
import { signIn } from '#server/auth/sign-in.ts'
import type { Actions, PageServerLoad } from './$types'

const destination = (url: URL) => localPath(url.searchParams.get('to')) ?? '/work'

export const load: PageServerLoad = ({ locals, params, url, setHeaders }) => {
  setHeaders(privately)
  if (locals.viewer) redirect(303, `/${params.lang}${destination(url)}`)
  return { signedOut: url.searchParams.has('out') }
}

export const actions: Actions = {
  async default(event) {
    const { lang } = event.params
    const form = await event.request.formData()
    const email = typed(form, 'email').trim()
    const password = typed(form, 'password')
    const errors = [
      ...(z.email().safeParse(email).success ? [] : [fieldError(lang, 'email', refuse('email-malformed', '3.3.1'))]),
      ...(password ? [] : [fieldError(lang, 'password', refuse('password-missing', '3.3.1'))]),
    ]
    if (errors.length > 0) return fail(400, { email, errors })
    const answer = await signIn(auth(), event, { email, password })
    if (isRefusal(answer)) {
      if (answer.refused !== 'sign-in-wrong') return fail(429, { email, refusal: answer })
      return fail(400, { email, errors: [fieldError(lang, 'password', answer)] })
    }
    const to = destination(event.url)
    redirect(303, answer === 'in' ? `/${lang}${to}` : `/${lang}/sign-in/code?to=${encodeURIComponent(to)}`)
  },
}
