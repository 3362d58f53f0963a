import { randomUUID } from 'node:crypto'
import { savingDraft } from '#server/draft-form.ts'
import { applicationForm } from '#server/reads/work/draft.ts'
import { idIn } from '#server/reads/work/looked.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, applicationForm)),
  subject: randomUUID(),
})

export const actions: Actions = {
  /** The draft may be there already: it was kept while somebody typed. */
  async save(event) {
    const form = await event.request.clone().formData()
    const subject = idIn(String(form.get('draft') ?? '')) ?? randomUUID()
    return savingDraft(event, { kind: 'application', subject }, `/work/applications/drafts/${subject}`)
  },
}
