import { error } from '@sveltejs/kit'
import { privately } from '#server/auth/form.ts'
import type { LayoutServerLoad } from './$types'

/** Who works here, in which capacity. */
export const load: LayoutServerLoad = ({ locals, setHeaders }) => {
  setHeaders(privately)
  const { viewer } = locals
  if (!viewer?.capacity) return error(404)
  const { role, organisationId, organisationName } = viewer.capacity
  return {
    viewer: {
      name: viewer.personName,
      role,
      organisation: organisationId,
      organisationName,
      others: viewer.capacities.length - 1,
    },
  }
}
