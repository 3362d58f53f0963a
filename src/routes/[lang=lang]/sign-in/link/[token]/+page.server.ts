import { fail, redirect } from '@sveltejs/kit'
import { refuse } from '#domain/refusal.ts'
import { accountOf } from '#server/auth/account.ts'
import { fieldError, privately, typed } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { findLink, useLink, type Link } from '#server/auth/link.ts'
import { choosing, passwordLength } from '#server/auth/password.ts'
import { openByLink, setPassword } from '#server/auth/session.ts'
import type { Actions, PageServerLoad } from './$types'

const setsPassword = ({ purpose }: Link) => purpose === 'password' || purpose === 'invitation'
const spent = refuse('link-spent', '3.3.1')
const tooMany = refuse('too-many-tries', '3.3.1', { minutes: limits['link-address'].minutes })

/** Shows what the link does and uses nothing up. */
export const load: PageServerLoad = async ({ params, locals, setHeaders, getClientAddress }) => {
  setHeaders(privately)
  const link = await findLink(auth(), params.token)
  if (link) return { setsPassword: setsPassword(link), min: passwordLength.min }
  const mayLook = await take(auth(), 'link-address', getClientAddress())
  return { refusal: mayLook ? spent : tooMany, signedIn: locals.viewer !== null }
}

export const actions: Actions = {
  async default(event) {
    const { lang, token } = event.params
    if (!(await take(auth(), 'link-address', event.getClientAddress()))) return fail(429, { refusal: tooMany })
    const link = await findLink(auth(), token)
    if (!link) return fail(409, { refusal: spent })
    const password = typed(await event.request.formData(), 'password')
    const wrong = setsPassword(link) ? choosing(password, await accountOf(auth(), link.personId)) : undefined
    if (wrong) return fail(400, { errors: [fieldError(lang, 'password', wrong)] })
    if (!(await useLink(auth(), token))) return fail(409, { refusal: spent })
    if (setsPassword(link)) await setPassword(auth(), link.personId, password)
    await openByLink(auth(), event, link)
    redirect(303, `/${lang}${link.to ?? '/work'}`)
  },
}
