import { error, fail, redirect } from '@sveltejs/kit'
import { renderSVG } from 'uqr'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { fieldError, privately, typed } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { localPath } from '#server/auth/link.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  newBackupCodes,
  pendingSecondFactor,
  stopSecondFactor,
} from '#server/auth/second-factor.ts'
import { hasPassword } from '#server/auth/session.ts'
import { showSecondFactor } from '#server/auth/sign-in.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import type { Lang } from '#ui/words/index.ts'
import type { Actions, PageServerLoad } from './$types'

function present(viewer: Viewer | null): Viewer {
  if (viewer) return viewer
  return error(404)
}

/** Setting up and changing asks for more than an open session: the factor itself, where there is one. */
function proven(viewer: Viewer | null): Viewer {
  const found = present(viewer)
  if (found.hasSecondFactor && found.secondFactor === 'needed') return error(403)
  return found
}

const here = (lang: Lang, url: URL) => {
  const to = localPath(url.searchParams.get('to'))
  return `/${lang}/account/second-factor${to ? `?to=${encodeURIComponent(to)}` : ''}`
}

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  setHeaders(privately)
  const viewer = present(locals.viewer)
  const pending = viewer.hasSecondFactor ? undefined : await pendingSecondFactor(auth(), viewer)
  return {
    asks: viewer.hasSecondFactor && viewer.secondFactor === 'needed',
    needed: viewer.secondFactor === 'needed',
    has: viewer.hasSecondFactor,
    hasPassword: await hasPassword(auth(), viewer.personId),
    to: localPath(url.searchParams.get('to')),
    setup: pending && { secret: pending.secret, picture: renderSVG(pending.uri, { border: 3 }) },
  }
}

const no = (lang: Lang, field: string, answer: Refusal) =>
  answer.refused === 'too-many-tries' || answer.refused === 'second-factor-not-begun'
    ? fail(409, { refusal: answer })
    : fail(400, { errors: [fieldError(lang, field, answer)] })

export const actions: Actions = {
  async show(event) {
    const { personId } = present(event.locals.viewer)
    const { lang } = event.params
    const code = typed(await event.request.formData(), 'code')
    if (!code.trim()) return no(lang, 'code', refuse('code-missing', '3.3.1'))
    const answer = await showSecondFactor(auth(), event, { code, personId })
    if (isRefusal(answer)) return no(lang, 'code', answer)
    redirect(303, `/${lang}${localPath(event.url.searchParams.get('to')) ?? '/work'}`)
  },
  async begin(event) {
    const viewer = proven(event.locals.viewer)
    const password = typed(await event.request.formData(), 'password')
    const answer = await beginSecondFactor(auth(), event, viewer, password)
    if (answer) return no(event.params.lang, 'password', answer)
    redirect(303, here(event.params.lang, event.url))
  },
  async confirm(event) {
    const viewer = proven(event.locals.viewer)
    const code = typed(await event.request.formData(), 'code')
    if (!code.trim()) return no(event.params.lang, 'code', refuse('code-missing', '3.3.1'))
    const answer = await confirmSecondFactor(auth(), event, viewer, code)
    return isRefusal(answer) ? no(event.params.lang, 'code', answer) : answer
  },
  async codes(event) {
    const viewer = proven(event.locals.viewer)
    const answer = await newBackupCodes(auth(), event, viewer, typed(await event.request.formData(), 'codes-password'))
    return isRefusal(answer) ? no(event.params.lang, 'codes-password', answer) : answer
  },
  async stop(event) {
    const viewer = proven(event.locals.viewer)
    const answer = await stopSecondFactor(auth(), event, viewer, typed(await event.request.formData(), 'stop-password'))
    if (answer) return no(event.params.lang, 'stop-password', answer)
    redirect(303, here(event.params.lang, event.url))
  },
}
