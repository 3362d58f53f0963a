import { complianceReports } from '#server/reads/work/reports.ts'
import { drawn } from '#server/work-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, complianceReports)
