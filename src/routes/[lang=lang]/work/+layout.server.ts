import { error } from '@sveltejs/kit'
import { privately } from '#server/auth/form.ts'
import type { LayoutServerLoad } from './$types'

/** Who works here, in which capacity. */
export const load: LayoutServerLoad = ({ locals, setHeaders }) => {
  setHeaders(privately)
  const { viewer } = locals
  if (!viewer?.capacity) return error(404)
  const { role, organisationId, organisationName, deputyOf, untilDay } = viewer.capacity
  const { paper } = locals
  return {
    paper: paper && paper !== 'refused' ? { token: paper.token, name: paper.name, role: paper.party.actor } : null,
    viewer: {
      name: viewer.personName,
      role,
      organisation: organisationId,
      organisationName,
      deputyOf,
      untilDay,
      others: viewer.capacities.length - 1,
    },
  }
}
