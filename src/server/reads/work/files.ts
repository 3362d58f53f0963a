import { seeingPapers, seeingReport, type Disclosed, type Who } from '#domain/disclosure.ts'
import { disclosed, type Looked } from './looked.ts'

type Reader = Looked['reader']

/** Licence and letter of the registration that stands: whoever came before and was refused left others. */
export const papersOf = (reader: Reader, organisation: string) =>
  reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['attachment.kind', 'file.name'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', '=', organisation)
    .where('attachment.kind', 'in', ['licence', 'letter'])
    .$narrowType<{ kind: 'licence' | 'letter' }>()
    .where('attachment.act', '=', ({ selectFrom }) =>
      selectFrom('attachment as newest')
        .select(({ fn }) => fn.max('newest.act').as('act'))
        .where('newest.subject', '=', organisation),
    )
    .orderBy('attachment.kind', 'desc')
    .execute()

type StoredFile = { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string }

/** A file, to whoever may see what it is attached to. To everybody else it is not there. */
export async function storedFile(who: Who, { reader }: Looked, sha256: string): Promise<Disclosed<StoredFile>> {
  const file = await reader
    .selectFrom('file')
    .select(['id', 'size', 'type', 'name'])
    .where(({ fn }) => fn.coalesce('sha256', 'id'), '=', sha256)
    .executeTakeFirst()
  if (!file) return { seen: 'unknown' }
  const { id, ...shown } = file
  const may = (await papersOpen(who, reader, { id, sha256 })) || (await reportOpen(who, reader, sha256))
  return disclosed(may ? 'open' : 'unknown', async () => ({ sha256, ...shown }))
}

async function papersOpen(who: Who, reader: Reader, file: { id: string; sha256: string }): Promise<boolean> {
  const organisations = await reader
    .selectFrom('organisation')
    .select(['id', 'kind', 'place'])
    .where('id', 'in', ({ selectFrom }) => selectFrom('attachment').select('subject').where('file', '=', file.id))
    .execute()
  for (const organisation of organisations) {
    if (seeingPapers(who, organisation) !== 'open') continue
    const papers = await papersOf(reader, organisation.id)
    if (papers.some(({ sha256 }) => sha256 === file.sha256)) return true
  }
  return false
}

async function reportOpen(who: Who, reader: Reader, sha256: string): Promise<boolean> {
  const reports = await reader
    .selectFrom('compliance_report')
    .select(['declaration', 'enterprise'])
    .where('file', '=', sha256)
    .execute()
  for (const { declaration, enterprise } of reports) {
    const assessors = await assessorsOf(reader, declaration)
    if (seeingReport(who, { enterprise, assessors }) === 'open') return true
  }
  return false
}

/** Those by whose schemes the standard is ranked. */
async function assessorsOf(reader: Reader, declaration: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select('application.assessor')
    .distinct()
    .where('entry.declaration', '=', declaration)
    .execute()
  return rows.map(({ assessor }) => assessor)
}
