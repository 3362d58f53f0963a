import { submissionLodged } from '#server/acts/submission.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { submissionForm } from '#server/reads/work/submissions.ts'
import { openPeriod } from '#server/reads/public/publicity.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, submissionForm)),
  asked: event.url.searchParams.get('publicity') ?? '',
})

export const actions: Actions = {
  async enter(event) {
    opened(await submissionForm(whoOf(event.locals), app()))
    const typed = await event.request.clone().formData()
    const number = typed.get('publicity')
    const period = typeof number === 'string' ? await openPeriod(app(), number) : undefined
    return performing(event, {
      action: 'enter',
      act: submissionLodged,
      labels: {
        publicity: 'publicity.title',
        receivedOn: 'paper.received-on',
        kind: 'submissions.kind',
        name: 'submissions.name',
        contact: 'submissions.contact',
        text: 'submissions.text',
        evidence: 'submissions.evidence',
        files: 'submissions.scan',
      },
      bases: { receivedOn: '6.1', files: '6.1' },
      files: { files: 'several' },
      checks: (values) => (typedIn(values, 'receivedOn') ? [] : [{ path: 'receivedOn', code: 'missing', values: {} }]),
      input: ({ kind, name, contact, text, evidence, receivedOn }) => ({
        publicity: period?.id,
        receivedOn: receivedOn || undefined,
        kind: kind || undefined,
        name: name || undefined,
        contact: contact || undefined,
        text: text || undefined,
        evidence: evidence ?? '',
      }),
      to: ({ submission }) => `/work/submissions/${submission}`,
    })
  },
}
