import { outageRecorded } from '#server/acts/period.ts'
import { preparing } from '#server/form-action.ts'
import { outages } from '#server/reads/work/periods.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, outages)

export const actions: Actions = {
  async record(event) {
    return preparing(event, {
      action: 'record',
      act: outageRecorded,
      labels: { day: 'outage.day', from: 'outage.from', until: 'outage.until', reason: 'outage.reason' },
      shown: () => ({ title: { zh: '登记停机', en: 'An outage' }, path: '/work/publicity/outage' }),
    })
  },
}
