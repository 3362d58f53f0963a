import { noticeRead } from '#server/acts/notice-read.ts'
import { app } from '#server/app.ts'
import { performing } from '#server/form-action.ts'
import { notice } from '#server/reads/work/notices.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => notice(who, from, event.params.id))

export const actions: Actions = {
  async read(event) {
    const { id } = opened(await notice(whoOf(event.locals), app(), event.params.id))
    return performing(event, {
      action: 'read',
      act: noticeRead,
      labels: {},
      input: () => ({ notice: id }),
      to: () => '/work',
    })
  },
}
