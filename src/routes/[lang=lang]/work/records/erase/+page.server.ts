import { personErased } from '#server/acts/person.ts'
import { app } from '#server/app.ts'
import { preparing } from '#server/form-action.ts'
import { nowhere, personByEmail, records } from '#server/reads/work/records.ts'
import { drawn } from '#server/work-page.ts'
import { typedIn } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, records)

export const actions: Actions = {
  async erase(event) {
    const typed = await event.request.clone().formData()
    const person = await personByEmail(app(), String(typed.get('email') ?? ''))
    return preparing(event, {
      action: 'erase',
      act: personErased,
      labels: { email: 'records.email', reason: 'records.reason' },
      input: ({ reason }) => ({ person: person?.id ?? nowhere, reason: typedIn({ reason: reason ?? '' }, 'reason') }),
      shown: () => ({ title: { zh: '删除个人信息', en: 'Erasure of personal data' }, path: '/work/records' }),
    })
  },
}
