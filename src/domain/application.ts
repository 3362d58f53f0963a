import type { Organisation } from '#domain/organisation.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'

export type ApplicationState =
  'lodged' | 'returned' | 'in-review' | 'passed' | 'failed' | 'in-publicity' | 'held' | 'published' | 'ended'
export type Application = { readonly id: string; readonly assessor: string; readonly state: ApplicationState }

/** Who may assess (3.3.2), and who may not: the working body and its subordinate units (3.3.1). */
export function eligible(assessor: Organisation | undefined) {
  const no = acting(assessor)
  if (no) return no
  if (assessor?.kind === 'working-body' || assessor?.kind === 'subordinate')
    return refuse('working-body-may-not-assess', '3.3.1')
  if (assessor?.kind !== 'assessor') return refuse('not-an-assessor', '3.3.2')
}

/** The formal checks. An application passes only when all are met; otherwise it goes back with a remark for each. */
export const formalChecks = [
  'registered-in-country',
  'not-working-body',
  'area-and-call',
  'scheme-complete',
  'indicators-gradable',
  'references-in-force',
  'no-fee-declared',
  'attachments-readable',
] as const

export type Check = { readonly item: string; readonly met: boolean; readonly remark: string }

export function examiningForm(application: Application | undefined, checklist: readonly Check[]) {
  if (!application) return refuse('application-unknown', '3.4.2')
  if (application.state !== 'lodged') return refuse('application-not-awaiting-form', '3.4.2')
  const answered = new Set(checklist.map(({ item }) => item))
  const open = formalChecks.filter((item) => !answered.has(item))
  if (open.length > 0) return refuse('checks-unanswered', '3.4.2', { count: open.length })
  const bare = checklist.find(({ met, remark }) => !met && remark.trim() === '')
  if (bare) return refuse('remark-needed', '3.4.2')
  return checklist.every(({ met }) => met) ? ('passed' as const) : ('returned' as const)
}

export function resubmitting(application: Application | undefined, assessor: string | undefined) {
  if (!application || application.assessor !== assessor) return refuse('application-unknown', '3.4.2')
  if (application.state !== 'returned') return refuse('application-not-returned', '3.4.2')
}
