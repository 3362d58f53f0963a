import { error } from '@sveltejs/kit'
import { autosaving } from '#server/draft-form.ts'
import { idIn } from '#server/reads/work/looked.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const subject = idIn(event.params.draft) ?? error(404)
  return autosaving(event, { kind: 'application', subject })
}
