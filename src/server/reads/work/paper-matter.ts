import type { Who } from '#domain/disclosure.ts'

type Facts = { readonly type: string; readonly subject: string; readonly holds: readonly string[] }
/** What an entry is about, by what its acts are called. */
type Matter = (of: Facts, isStaff: boolean) => string | undefined

const seat: Matter = ({ subject, holds }, isStaff) => (isStaff ? `/work/panels/${holds[1]}` : `/work/seats/${subject}`)
const application: Matter = ({ subject }) => `/work/applications/${subject}`
const declarations: Matter = () => '/work/declarations'

const matters: Readonly<Record<string, Matter>> = {
  application,
  scheme: application,
  seat,
  review: seat,
  declaration: declarations,
  declarations,
  submission: ({ subject }) => `/work/submissions/${subject}`,
  'area-suggestion': ({ subject }) => `/work/key-areas/suggestions/${subject}`,
  'key-area': ({ subject }) => `/work/key-areas/${subject}`,
  'joint-opinion': ({ holds }) => `/work/key-areas/${holds[1]}`,
  'call-question': ({ subject }, isStaff) => (isStaff ? `/work/questions/${subject}` : undefined),
  support: ({ subject }, isStaff) => (isStaff ? undefined : `/work/supports/${subject}`),
  consent: ({ subject, holds }, isStaff) => (isStaff ? `/work/rankings/${holds[1]}` : `/work/consents/${subject}`),
  'exit-case': ({ subject }, isStaff) => `/work/${isStaff ? 'exit-cases' : 'hearings'}/${subject}`,
}

/** Where the matter is shown to the one who looks. */
export const matterOf = (who: Who, facts: Facts): string | undefined =>
  matters[facts.type.split('.')[0] ?? '']?.(facts, who.role === 'working-body')
