import type { Kysely } from 'kysely'
import type { Text } from '#policy/policy.ts'
import type { Database } from '../db/schema.ts'

/** What came with compliance reports: the file that older ones hold, and what is attached to later ones. */
export async function reportFiles(db: Kysely<Database>, reports: readonly string[]) {
  if (reports.length === 0) return []
  const attached = await db
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['attachment.subject as report', 'file.name', 'file.size'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('attachment.subject', 'in', [...reports])
    .where('attachment.kind', '=', 'report')
    .orderBy('attachment.id')
    .execute()
  const alone = await db
    .selectFrom('compliance_report')
    .innerJoin('file', (join) =>
      join.on(({ eb, fn }) => eb(fn.coalesce('file.sha256', 'file.id'), '=', eb.ref('compliance_report.file'))),
    )
    .select(['compliance_report.id as report', 'file.name', 'file.size'])
    .select(({ fn }) => fn.coalesce('file.sha256', 'file.id').as('sha256'))
    .where('compliance_report.id', 'in', [...reports])
    .execute()
  return [...alone, ...attached]
}

/** Reports as they are read, newest first; indicators by the names that the scheme gives them. */
export async function reportsOf(db: Kysely<Database>, declarations: readonly string[], indicators: readonly Named[]) {
  if (declarations.length === 0) return []
  const rows = await db
    .selectFrom('compliance_report')
    .select(['id', 'declaration', 'report_number as number', 'issuer', 'accreditation', 'kind', 'verdict', 'results'])
    .select(['issued_on as issuedOn', 'act'])
    .where('declaration', 'in', [...declarations])
    .orderBy('act', 'desc')
    .execute()
  const files = await reportFiles(
    db,
    rows.map(({ id }) => id),
  )
  const nameOf = (id: string) => indicators.find((one) => one.id === id)?.name ?? { zh: id }
  return rows.map(({ results, ...report }) => ({
    ...report,
    results: results.map((one) => ({ ...one, name: nameOf(one.indicator) })),
    files: files.filter((one) => one.report === report.id),
  }))
}

type Named = { readonly id: string; readonly name: Text }
