import { error, fail, redirect } from '@sveltejs/kit'
import { refuse } from '#domain/refusal.ts'
import { nameBrowser } from '#server/auth/browser.ts'
import { fieldError, privately, typed } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { localPath } from '#server/auth/link.ts'
import { endOtherSessions, endSession, sessionsOf } from '#server/auth/session.ts'
import { switchCapacity, type Viewer } from '#server/auth/viewer.ts'
import type { Actions, PageServerLoad } from './$types'

/** The door turns others away already; without it nobody is taken for somebody. */
function present(viewer: Viewer | null): Viewer {
  if (viewer) return viewer
  return error(404)
}

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  setHeaders(privately)
  const viewer = present(locals.viewer)
  const sessions = await sessionsOf(auth(), viewer.personId)
  return {
    name: viewer.personName,
    email: viewer.email,
    capacity: viewer.capacity,
    capacities: viewer.capacities,
    hasSecondFactor: viewer.hasSecondFactor,
    ended: url.searchParams.has('ended'),
    sessions: sessions.map(({ id, since, until, address, browser }) => ({
      id,
      since,
      until,
      address,
      browser: nameBrowser(browser),
      here: id === viewer.sessionId,
    })),
  }
}

export const actions: Actions = {
  async switch({ locals, request, params, url }) {
    const viewer = present(locals.viewer)
    const capacity = typed(await request.formData(), 'capacity')
    if (!(await switchCapacity(auth(), viewer, capacity)))
      return fail(409, { errors: [fieldError(params.lang, 'capacity', refuse('capacity-not-yours', '3.3.1'))] })
    redirect(303, `/${params.lang}${localPath(url.searchParams.get('to')) ?? '/account'}`)
  },
  async end({ locals, request, params }) {
    const { personId } = present(locals.viewer)
    await endSession(auth(), { personId, sessionId: typed(await request.formData(), 'session') })
    redirect(303, `/${params.lang}/account?ended#sessions`)
  },
  async endOthers({ locals, params }) {
    await endOtherSessions(auth(), present(locals.viewer))
    redirect(303, `/${params.lang}/account?ended#sessions`)
  },
}
