import { redirect } from '@sveltejs/kit'
import { privately } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { signOut } from '#server/auth/session.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params, setHeaders }) => {
  setHeaders(privately)
  if (!locals.viewer) redirect(303, `/${params.lang}/sign-in`)
}

export const actions: Actions = {
  async default(event) {
    await signOut(auth(), event)
    redirect(303, `/${event.params.lang}/sign-in?out`)
  },
}
