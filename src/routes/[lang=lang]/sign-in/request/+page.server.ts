import { fail } from '@sveltejs/kit'
import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { passwordLinkHours, requestLink } from '#server/auth/mailed-link.ts'
import { fieldError, privately, typed } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { limits } from '#server/auth/limit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => setHeaders(privately)

export const actions: Actions = {
  async default({ request, params, getClientAddress }) {
    const email = typed(await request.formData(), 'email').trim()
    if (!z.email().safeParse(email).success)
      return fail(400, { email, errors: [fieldError(params.lang, 'email', refuse('email-malformed', '3.3.1'))] })
    const taken = await requestLink(auth(), { email, address: getClientAddress(), lang: params.lang })
    if (taken) return { email, hours: passwordLinkHours }
    const { minutes } = limits['mail-person']
    return fail(429, { email, refusal: refuse('too-many-tries', '3.3.1', { minutes }) })
  },
}
