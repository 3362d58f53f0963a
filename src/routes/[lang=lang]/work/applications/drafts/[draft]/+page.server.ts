import { error, fail, redirect } from '@sveltejs/kit'
import { applicationLodged } from '#server/acts/application.ts'
import { supportAsked } from '#server/acts/support.ts'
import { app } from '#server/app.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { savingDraft } from '#server/draft-form.ts'
import { draftOf, dropDraft } from '#server/drafts/application.ts'
import { langOf, nested, performing } from '#server/form-action.ts'
import { applicationForm, draftSupports, examined } from '#server/reads/work/draft.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { discarding } from '#domain/support.ts'
import { linesIn, type Answered } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

const of = (subject: string) => ({ kind: 'application', subject }) as const

async function draftHere(locals: { viewer: Viewer | null }, subject: string) {
  return opened(await draftOf(whoOf(locals), app(), of(subject))) ?? error(404)
}

export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, applicationForm)
  const { body, savedAt } = await draftHere(event.locals, event.params.draft)
  return {
    ...data,
    subject: event.params.draft,
    draft: body,
    savedAt,
    saved: event.url.searchParams.has('saved'),
    supports: opened(await draftSupports(whoOf(event.locals), app(), event.params.draft)),
    examined: examined(app(), body.scheme),
  }
}

const here = (draft: string) => `/work/applications/drafts/${draft}`

export const actions: Actions = {
  save: (event) => savingDraft(event, of(event.params.draft), here(event.params.draft)),
  async ask(event) {
    const { body } = await draftHere(event.locals, event.params.draft)
    return performing(event, {
      action: 'ask',
      act: supportAsked,
      labels: {
        uscc: 'support.uscc',
        task: 'support.task',
        call: 'application.target',
        keyArea: 'application.target',
      },
      input: (typed) => ({
        ...nested(typed),
        draft: event.params.draft,
        call: body.call || undefined,
        keyArea: body.keyArea || undefined,
      }),
      to: () => `${here(event.params.draft)}#supports`,
    })
  },
  async lodge(event) {
    const { body } = await draftHere(event.locals, event.params.draft)
    const { call, keyArea, statement, noFee, interests, enterprises, scheme, attachments } = body
    return performing(event, {
      action: 'lodge',
      act: applicationLodged,
      labels: {
        call: 'application.target',
        keyArea: 'application.target',
        statement: 'application.statement',
        noFee: 'application.no-fee',
        interests: 'application.interests',
        enterprises: 'application.enterprises',
        scheme: 'application.scheme',
        attachments: 'application.files',
      },
      bases: { statement: '3.3.2', noFee: '6.2', scheme: '3.2', call: '3.4.1', keyArea: '3.4.1' },
      input: () => ({
        call,
        keyArea,
        statement,
        noFee,
        interests,
        enterprises: linesIn(enterprises),
        scheme,
        attachments,
        draft: event.params.draft,
      }),
      confirm: true,
      to: ({ application }) => `/work/applications/${application}?receipt`,
      after: () => dropDraft(whoOf(event.locals), app(), of(event.params.draft)),
    })
  },
  async discard(event) {
    await draftHere(event.locals, event.params.draft)
    const who = whoOf(event.locals)
    const refusal = discarding(opened(await draftSupports(who, app(), event.params.draft)))
    if (refusal) return fail(409, { action: 'discard', values: {}, errors: [], refusal } satisfies Answered)
    await dropDraft(who, app(), of(event.params.draft))
    redirect(303, `/${langOf(event)}/work/applications`)
  },
}
