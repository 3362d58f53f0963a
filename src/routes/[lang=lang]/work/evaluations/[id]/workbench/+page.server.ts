import { workbench } from '#server/reads/work/workbench.ts'
import { workbenchAskedIn } from '#server/workbench-asked.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { lines: _, ...shown } = await drawn(event, (who, from) =>
    workbench(who, from, event.params.id, workbenchAskedIn(event.url)),
  )
  return shown
}
