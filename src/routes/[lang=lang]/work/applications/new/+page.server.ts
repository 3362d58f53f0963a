import { randomUUID } from 'node:crypto'
import { savingDraft } from '#server/draft-form.ts'
import { applicationForm } from '#server/reads/work/draft.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, applicationForm)

export const actions: Actions = {
  save: (event) => {
    const subject = randomUUID()
    return savingDraft(event, { kind: 'application', subject }, `/work/applications/drafts/${subject}`)
  },
}
