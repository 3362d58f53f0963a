import { error } from '@sveltejs/kit'
import { applicationLodged } from '#server/acts/application.ts'
import { app } from '#server/app.ts'
import { savingDraft } from '#server/draft-form.ts'
import { draftOf, dropDraft } from '#server/drafts/application.ts'
import { performing } from '#server/form-action.ts'
import { applicationForm, examined } from '#server/reads/work/draft.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { App } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import type { Actions, PageServerLoad } from './$types'

const of = (subject: string) => ({ kind: 'application', subject }) as const

async function draftHere(locals: { viewer: Viewer | null }, subject: string, from: App = app()) {
  return opened(await draftOf(whoOf(locals), from, of(subject))) ?? error(404)
}

export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, applicationForm)
  const { body, savedAt } = await draftHere(event.locals, event.params.draft)
  return {
    ...data,
    draft: body,
    savedAt,
    saved: event.url.searchParams.has('saved'),
    examined: examined(app(), body.scheme),
  }
}

export const actions: Actions = {
  save: (event) => savingDraft(event, of(event.params.draft), `/work/applications/drafts/${event.params.draft}`),
  async lodge(event) {
    const { body } = await draftHere(event.locals, event.params.draft)
    const { call, keyArea, statement, noFee, scheme } = body
    return performing(event, {
      action: 'lodge',
      act: applicationLodged,
      labels: {
        call: 'application.target',
        keyArea: 'application.target',
        statement: 'application.statement',
        noFee: 'application.no-fee',
        scheme: 'application.scheme',
      },
      bases: { statement: '3.3.2', noFee: '6.2', scheme: '3.2', call: '3.4.1', keyArea: '3.4.1' },
      input: () => ({ call, keyArea, statement, noFee, scheme }),
      confirm: true,
      to: ({ application }) => `/work/applications/${application}?receipt`,
      after: () => dropDraft(whoOf(event.locals), app(), of(event.params.draft)),
    })
  },
}
