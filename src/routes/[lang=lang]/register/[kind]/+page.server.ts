import { randomUUID } from 'node:crypto'
import { error, fail } from '@sveltejs/kit'
import { placesBelow } from '#policy/places/tree.ts'
import { refuse } from '#domain/refusal.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import { app } from '#server/app.ts'
import { createAccount } from '#server/auth/mailed-link.ts'
import { privately } from '#server/auth/form.ts'
import { auth } from '#server/auth/house.ts'
import { limits, take } from '#server/auth/limit.ts'
import { langOf, nested, performing, typedInto } from '#server/form-action.ts'
import type { Answered, Typed } from '#ui/form.ts'
import type { Actions, PageServerLoad } from './$types'

const kinds = ['enterprise', 'assessor'] as const
const kindOf = (kind: string) => kinds.find((one) => one === kind) ?? error(404)

export const load: PageServerLoad = ({ params, setHeaders }) => {
  setHeaders(privately)
  const { policy } = app()
  const prefectures = placesBelow(policy, policy.province.code)
  return {
    kind: kindOf(params.kind),
    key: randomUUID(),
    province: policy.province,
    assessorKinds: policy.assessorKinds.entries,
    places: prefectures.flatMap((prefecture) => [
      { code: prefecture.code, name: prefecture.name, within: null },
      ...placesBelow(policy, prefecture.code).map(({ code, name }) => ({ code, name, within: prefecture.name })),
    ]),
  }
}

export const actions: Actions = {
  async register(event) {
    const kind = kindOf(event.params.kind)
    if (!(await take(auth(), 'register-address', event.getClientAddress())))
      return fail(429, {
        action: 'register',
        values: await typedInto(event),
        errors: [],
        refusal: refuse('too-many-tries', '3.3.1', { minutes: limits['register-address'].minutes }),
      } satisfies Answered)
    return performing(event, {
      action: 'register',
      act: organisationRegistered,
      by: { actor: 'public' },
      labels: {
        uscc: 'registration.uscc',
        'name.zh': 'registration.name',
        'name.en': 'registration.name-en',
        assessorKind: 'registration.assessor-kind',
        place: 'registration.place',
        'applicant.name': 'registration.applicant-name',
        'applicant.email': 'registration.applicant-email',
        licence: 'registration.licence',
        letter: 'registration.letter',
      },
      bases: {
        place: kind === 'enterprise' ? '2.0' : '3.3.2',
        assessorKind: '3.3.2',
        uscc: '3.3.2',
        licence: '3.3.2',
        letter: '3.3.2',
      },
      files: { licence: 'required', letter: 'required' },
      input: (typed: Typed) => ({ ...nested(typed), kind }),
      to: () => '/register/received',
      after: async ({ person }) => {
        await createAccount(auth(), { personId: person, lang: langOf(event) })
      },
    })
  },
}
