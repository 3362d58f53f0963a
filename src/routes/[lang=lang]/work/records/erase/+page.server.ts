import { personErased } from '#server/acts/person.ts'
import { email } from '#server/acts/shapes.ts'
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
    const address = email.safeParse(typed.get('email'))
    const person = address.success ? await personByEmail(app(), address.data) : undefined
    return preparing(event, {
      action: 'erase',
      act: personErased,
      labels: { email: 'records.email', reason: 'records.reason' },
      checks: (values) => {
        const code = typedIn(values, 'email').trim() ? 'email' : 'missing'
        return address.success ? [] : [{ path: 'email', code, values: {} }]
      },
      input: ({ reason }) => ({ person: person?.id ?? nowhere, reason: typedIn({ reason: reason ?? '' }, 'reason') }),
      shown: () => ({ title: { zh: '删除个人信息', en: 'Erasure of personal data' }, path: '/work/records' }),
    })
  },
}
