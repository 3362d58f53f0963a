import { workbenchIndicator } from '#server/reads/work/workbench-indicator.ts'
import { workbenchAskedIn } from '#server/workbench-asked.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { id, indicator } = event.params
  const { lines: _, ...shown } = await drawn(event, (who, from) =>
    workbenchIndicator(who, from, id, { ...workbenchAskedIn(event.url), indicator }),
  )
  return shown
}
