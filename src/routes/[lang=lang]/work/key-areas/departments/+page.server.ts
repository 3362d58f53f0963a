import { departmentJoined } from '#server/acts/department.ts'
import { createAccount } from '#server/auth/mailed-link.ts'
import { auth } from '#server/auth/house.ts'
import { langOf, performing } from '#server/form-action.ts'
import { departments } from '#server/reads/work/departments.ts'
import { drawn } from '#server/work-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  ...(await drawn(event, departments)),
  joined: event.url.searchParams.has('joined'),
})

export const actions: Actions = {
  join: (event) =>
    performing(event, {
      action: 'join',
      act: departmentJoined,
      labels: {
        department: 'departments.department',
        'name.zh': 'departments.sector-name',
        'name.en': 'departments.sector-name-en',
        'person.name': 'registration.person-name',
        'person.email': 'registration.person-email',
      },
      input: (typed) => {
        const text = (name: string) => (typeof typed[name] === 'string' && typed[name].trim() ? typed[name] : undefined)
        const named = text('name.zh') || text('name.en')
        return {
          department: text('department'),
          name: named ? { zh: text('name.zh'), en: text('name.en') } : undefined,
          person: { name: text('person.name'), email: text('person.email') },
        }
      },
      to: () => '/work/key-areas/departments?joined',
      after: async ({ person }) => {
        await createAccount(auth(), { personId: person, lang: langOf(event) })
      },
    }),
}
