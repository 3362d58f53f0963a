import { error } from '@sveltejs/kit'
import { applicationResubmitted } from '#server/acts/application.ts'
import { schemeAmended } from '#server/acts/handling.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { savingDraft } from '#server/draft-form.ts'
import { draftOf, dropDraft } from '#server/drafts/application.ts'
import { performing } from '#server/form-action.ts'
import { application } from '#server/reads/work/application.ts'
import { applicationForm, examined } from '#server/reads/work/draft.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

const of = (subject: string) => ({ kind: 'correction', subject }) as const

/** The application must be the assessor's own before anything of it is shown or kept. */
async function here(locals: { viewer: Viewer | null }, id: string) {
  const who = whoOf(locals)
  if (who.role !== 'assessor') error(403)
  const found = opened(await application(who, app(), id))
  if (!found.lead) error(403)
  return { application: found, draft: opened(await draftOf(who, app(), of(id)))?.body }
}

export const load: PageServerLoad = async (event) => {
  const { application, draft } = await here(event.locals, event.params.id)
  const data = await drawn(event, applicationForm)
  const scheme = draft?.scheme ?? application.scheme
  return {
    ...data,
    application,
    changed: Boolean(draft?.scheme),
    draft: {
      statement: draft?.statement || application.statement,
      reply: draft?.reply ?? '',
      attachments: draft?.attachments ?? [],
    },
    saved: event.url.searchParams.has('saved'),
    examined: examined(app(), scheme),
  }
}

export const actions: Actions = {
  async save(event) {
    await here(event.locals, event.params.id)
    return savingDraft(event, of(event.params.id), `/work/applications/${event.params.id}/correct`)
  },
  async resubmit(event) {
    const { application, draft } = await here(event.locals, event.params.id)
    return performing(event, {
      action: 'resubmit',
      act: applicationResubmitted,
      labels: {
        scheme: 'application.scheme',
        statement: 'application.statement',
        reply: 'application.reply',
        attachments: 'application.files',
      },
      bases: { scheme: '3.2' },
      input: () => ({
        application: application.id,
        scheme: draft?.scheme ?? application.scheme,
        statement: draft?.statement || application.statement,
        reply: draft?.reply ?? '',
        attachments: draft?.attachments ?? [],
      }),
      confirm: true,
      to: () => `/work/applications/${application.id}?receipt`,
      after: () => dropDraft(whoOf(event.locals), app(), of(application.id)),
    })
  },
  async amend(event) {
    const { application, draft } = await here(event.locals, event.params.id)
    return performing(event, {
      action: 'amend',
      act: schemeAmended,
      labels: { scheme: 'application.scheme' },
      bases: { scheme: '3.2' },
      input: () => ({ application: application.id, scheme: draft?.scheme ?? application.scheme }),
      confirm: true,
      to: () => `/work/applications/${application.id}`,
      after: () => dropDraft(whoOf(event.locals), app(), of(application.id)),
    })
  },
}
