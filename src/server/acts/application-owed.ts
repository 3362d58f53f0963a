import type { Text } from '#policy/policy.ts'
import type { Context } from './act.ts'

/** What is owed on an application before experts see it. */
const owed = (application: string, title: Text) =>
  ({ subject: application, title, path: `/work/applications/${application}`, clause: '3.4.2' }) as const

export const obligeFormalReview = (context: Context, application: string, title: Text) =>
  context.oblige({ ...owed(application, title), what: 'examine-form', role: 'working-body' })

type Returned = { readonly application: string; readonly assessor: string | undefined; readonly title: Text }

/** In a term from service, with which it lapses. */
export async function obligeCorrection(context: Context, { application, assessor, title }: Returned): Promise<void> {
  const within = { ...owed(application, title), term: 'correctionTerm' } as const
  await context.oblige({ ...within, what: 'correct-application', role: 'assessor', organisation: assessor })
  await context.oblige({ ...within, what: 'lapse-application', role: 'system' })
}

/** What a handling opinion asks for, in a term from service. */
export const obligeAmendment = (context: Context, { application, assessor, title }: Returned) =>
  context.oblige({
    ...owed(application, title),
    what: 'amend-scheme',
    role: 'assessor',
    organisation: assessor,
    term: 'amendmentTerm',
    clause: '3.4.3',
  })
