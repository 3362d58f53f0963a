import { submissionLodged } from '#server/acts/submission.ts'
import { performing } from '#server/form-action.ts'
import { periodsOnPaper } from '#server/reads/work/paper-forms.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, periodsOnPaper)

export const actions: Actions = {
  submit: (event) =>
    performing(event, {
      action: 'submit',
      act: submissionLodged,
      labels: {
        publicity: 'paper.period',
        kind: 'submission.kind',
        name: 'submission.name',
        contact: 'suggest.contact',
        text: 'submission.text',
        evidence: 'submission.evidence',
        files: 'submission.files',
      },
      files: { files: 'several' },
      input: ({ publicity, kind, name, contact, text, evidence }) => ({
        publicity: publicity || undefined,
        kind: kind || undefined,
        name: name || undefined,
        contact: contact || undefined,
        text: text || undefined,
        evidence: evidence ?? '',
      }),
      to: () => '/work/paper',
    }),
}
