import { callOpened } from '#server/acts/call.ts'
import { preparing } from '#server/form-action.ts'
import { callForm } from '#server/reads/work/calls.ts'
import { drawn } from '#server/work-page.ts'
import { typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, callForm)

export const actions: Actions = {
  prepare: (event) =>
    preparing(event, {
      action: 'prepare',
      act: callOpened,
      labels: {
        'title.zh': 'work.title-zh',
        'title.en': 'work.title-en',
        keyAreas: 'room.key-areas',
        opensOn: 'work.opens-on',
        closesOn: 'work.closes-on',
        questionsUntil: 'call.questions-until',
        'rules.zh': 'work.rules',
        'rules.en': 'work.rules-en',
        attachments: 'call.files',
      },
      lists: ['keyAreas'],
      files: { attachments: 'several' },
      shown: (typed) => ({ title: { zh: typedIn(typed, 'title.zh').trim() }, path: '/work/calls' }),
    }),
}
