import { declarations } from '#server/reads/work/declarations.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

/** `made` names what was just declared: only numbers of this list are repeated back. */
export const load: PageServerLoad = async (event) => {
  const data = await drawn(event, declarations)
  const made = (event.url.searchParams.get('made') ?? '').split(',')
  return { ...data, made: data.declarations.map(({ number }) => number).filter((number) => made.includes(number)) }
}
