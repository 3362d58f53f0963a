import type { Scheme } from '#domain/scheme.ts'
import type { Looked } from './looked.ts'

/** Supporting bodies of what was handed in, with what each takes on and declared. */
export const supportersOf = ({ reader }: Looked, application: string) =>
  reader
    .selectFrom('support')
    .innerJoin('organisation', 'organisation.id', 'support.supporter')
    .select(['support.id', 'organisation.name', 'organisation.uscc', 'support.task', 'support.declared'])
    .where('support.application', '=', application)
    .orderBy('support.act')
    .execute()

/** What was attached, each content once, in the order in which it came. */
export async function filesOf({ reader }: Looked, application: string) {
  const rows = await reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['file.name', 'file.size'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', application)
    .orderBy('attachment.act')
    .orderBy('file.name')
    .execute()
  return [...new Map(rows.map((row) => [row.sha256, row])).values()]
}

type Version = { readonly version: number; readonly content: unknown }

/** Each form review, newest first, with the version that it was of and the one that came after it. */
export async function reviewsWith({ reader }: Looked, application: string, versions: readonly Version[]) {
  const rows = await reader
    .selectFrom('form_review')
    .select(['version', 'outcome', 'items', 'remarks', 'note', 'examined_on as examinedOn', 'reply'])
    .where('application', '=', application)
    .orderBy('version', 'desc')
    .execute()
  const schemeOf = (version: number) =>
    (versions.find((one) => one.version === version)?.content ?? null) as Scheme | null // parsed when it was handed in
  return rows.map((row) => ({ ...row, scheme: schemeOf(row.version), corrected: schemeOf(row.version + 1) }))
}

/** Each version with the act that handed it in, newest first: what a receipt says. Each left a form review to be owed. */
export async function versionsOf({ reader }: Looked, application: string) {
  const versions = await reader
    .selectFrom('scheme')
    .select(['version', 'number', 'digest', 'content', 'title'])
    .where('application', '=', application)
    .orderBy((by) => by('standing', '=', 'withdrawn')) // one that was taken back comes last
    .orderBy('version', 'desc')
    .execute()
  const handedIn = await reader
    .selectFrom('obligation')
    .innerJoin('act', 'act.seq', 'obligation.opened_act')
    .select(['act.seq', 'act.at'])
    .where('obligation.what', '=', 'examine-form')
    .where('obligation.subject', '=', application)
    .where('act.type', 'not like', 'paper.%') // what stands again after an entry was undone is no new version
    .orderBy('act.seq')
    .execute()
  return versions.map((row) => ({ ...row, handedIn: handedIn[row.version - 1] }))
}

/** Who else applies for the same area of the same call: by default one scheme is accepted for a category. */
export const rivalsOf = ({ reader }: Looked, of: { id: string; callId: string; keyArea: string }) =>
  reader
    .selectFrom('application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .select(['application.id', 'application.receipt', 'application.state', 'organisation.name'])
    .where('application.call', '=', of.callId)
    .where('application.key_area', '=', of.keyArea)
    .where('application.id', '!=', of.id)
    .orderBy('application.receipt')
    .execute()
