import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Who } from '#domain/disclosure.ts'
import { revising } from '#domain/declaration.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Finding } from '#domain/ranking/evaluation.ts'
import { declarationsIn } from '#domain/ranking/table.ts'
import { isRefusal, refuse, type Refusal } from '#domain/refusal.ts'
import { readStandardNumber } from '#domain/standard-number.ts'
import { declared } from './acts/declaration.ts'
import { issueOf, type Issue } from '#domain/issue.ts'
import { line } from './acts/shapes.ts'
import { writable } from './acts/writable.ts'
import type { Database } from './db/schema.ts'
import { declarationInForce } from './facts/declaration.ts'
import { organisationByUscc } from './facts/organisation.ts'
import { readSpreadsheet } from './files/spreadsheet.ts'
import { hex, sha256 } from './hash.ts'
import { schemeInForce } from './reads/public/standards.ts'

export type TableCheck = {
  readonly digest: string
  /** Errors first, and no more of them than somebody reads. */
  readonly findings: readonly Finding[]
  readonly errors: number
  readonly warnings: number
  readonly declarations: readonly TableRow[]
}
type TableRow = z.output<typeof declared> & {
  readonly enterprise: { readonly name: string; readonly uscc: string; readonly place: string }
  readonly declaredOn: string
}

const rowsMax = 1_000
const findingsMax = 200

/**
 * What a table would declare, row by row, and everything against it; nothing is recorded. The same rules as the acts': what
 * passes here is refused there only where the facts have changed.
 */
export async function checkTable(
  reader: Kysely<Database>,
  who: Who,
  { bytes, keyArea, revises }: { bytes: Uint8Array; keyArea: string; revises: boolean },
): Promise<TableCheck> {
  const digest = hex(sha256(bytes))
  const whole = (no: Refusal): TableCheck => ({
    digest,
    findings: [finding('', no)],
    errors: 1,
    warnings: 0,
    declarations: [],
  })
  const scheme = await schemeInForce({ reader }, keyArea)
  if (!scheme) return whole(refuse('scheme-not-in-force', '2.1'))
  const grid = await readSpreadsheet(bytes)
  if (isRefusal(grid)) return whole(grid)
  if (grid.length > rowsMax + 1) return whole(refuse('table-too-large', '2.1', { rows: rowsMax, columns: 300 }))
  const table = declarationsIn(grid, scheme)
  const findings: Finding[] = table.findings.map((found) => asDeclared(found, who))
  const isDayUnread = (row: string) =>
    findings.some(({ rule, place }) => rule === 'day-unreadable' && place.startsWith(`${row} `))
  const declarations: TableRow[] = []
  const seen = new Set<string>()
  const own = await reader
    .selectFrom('organisation')
    .select('uscc')
    .where('id', '=', who.organisation)
    .executeTakeFirst()
  for (const [index, one] of table.declarations.entries()) {
    const row = `${table.rows[index] ?? index + 2}`
    const variety = one.variety ?? (scheme.varieties.length === 1 ? scheme.varieties[0]?.id : undefined)
    const number = readStandardNumber(one.standard)
    const key = isRefusal(number) ? '' : [number.norm, one.product, one.enterprise.uscc].join(' ')
    const isOthers = who.role === 'enterprise' && one.enterprise.uscc !== own?.uscc
    const no = [
      number,
      isOthers && refuse('row-of-another-enterprise', '2.1', { uscc: one.enterprise.uscc }),
      who.role === 'working-body' &&
        !one.declaredOn &&
        !isDayUnread(row) &&
        refuse('cell-missing', '2.1', { column: '声明日期' }),
      !scheme.varieties.some(({ id }) => id === variety) &&
        refuse('variety-unknown', '2.1', {
          standard: one.standard,
          variety: variety ?? '—',
          known: scheme.varieties.map(({ name }) => name.zh).join('、'),
        }),
      key !== '' && seen.has(key) && refuse('row-repeated', '2.1', { standard: one.standard }),
      key !== '' &&
        !isOthers &&
        (await againstRegister(reader, one.enterprise.uscc, {
          norm: isRefusal(number) ? '' : number.norm,
          product: one.product,
          revises,
        })),
    ].filter(isRefusal)
    findings.push(...no.map((refusal) => finding(row, refusal)))
    seen.add(key)
    const asRow = {
      keyArea,
      variety: variety ?? '',
      standardNumber: one.standard,
      standardTitle: { zh: one.product },
      productModel: one.product,
      values: Object.fromEntries(Object.entries(one.values).filter(([, { value }]) => value !== '')),
      revises,
      enterprise: { ...one.enterprise, place: one.enterprise.uscc.slice(2, 8) },
      declaredOn: one.declaredOn ?? '',
    }
    findings.push(...unfit(asRow, scheme).map((refusal) => finding(row, refusal)))
    declarations.push(asRow)
  }
  if (declarations.length === 0 && findings.length === 0) findings.push(finding('', refuse('table-empty', '2.1')))
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity !== 'error')
  return {
    digest,
    findings: [...errors, ...warnings].slice(0, findingsMax),
    errors: errors.length,
    warnings: warnings.length,
    declarations: errors.length === 0 ? declarations : [],
  }
}

const rowShape = writable(
  declared.extend({ enterprise: z.object({ name: line, uscc: line }), declaredOn: z.iso.date().or(z.literal('')) }),
)

/** What the act would not take, said with its column while the table can still be put right. */
function unfit(row: TableRow, { indicators }: Scheme): Refusal[] {
  const parsed = rowShape.safeParse({ ...row, variety: row.variety || '—' })
  if (parsed.success) return []
  const columnOf = ({ path }: Issue) =>
    indicators.find(({ id }) => path.startsWith(`values.${id}.`))?.name.zh ?? columnNames[path] ?? path
  const found = parsed.error.issues.map(issueOf).map((issue) => {
    const column = columnOf(issue)
    if (issue.code === 'too_big') return refuse('cell-too-long', '2.1', { column, maximum: issue.values.maximum ?? '' })
    if (issue.path === 'declaredOn') return refuse('day-unreadable', '2.1', { typed: row.declaredOn })
    return refuse(issue.code === 'unwritable' ? 'cell-unwritable' : 'cell-malformed', '2.1', { column })
  })
  return found.filter((one, index) => found.findIndex((other) => same(one, other)) === index)
}

const same = (one: Refusal, other: Refusal) => one.refused === other.refused && one.with?.column === other.with?.column

const columnNames: Readonly<Record<string, string>> = {
  standardNumber: '标准编号',
  'standardTitle.zh': '产品名称和型号',
  productModel: '产品名称和型号',
  'enterprise.name': '企业名称',
  'enterprise.uscc': '统一社会信用代码',
  variety: '品种',
}

/** A value is declared as it stands, even where the evaluation will not be able to read it: the enterprise is told now. */
function asDeclared(found: Finding, { role }: Who): Finding {
  if (found.rule === 'day-unreadable' && role === 'working-body') return { ...found, severity: 'error' }
  return /^[A-Z]+([2-9]|\d{2,}) /.test(found.place) && found.rule !== 'cell-is-formula'
    ? { ...found, severity: 'warning' }
    : found
}

async function againstRegister(
  reader: Kysely<Database>,
  uscc: string,
  { norm, product, revises }: { norm: string; product: string; revises: boolean },
) {
  const enterprise = await organisationByUscc(reader, uscc)
  if (!enterprise) return revising(undefined, revises)
  return revising(await declarationInForce(reader, { enterprise: enterprise.id, norm, productModel: product }), revises)
}

const finding = (place: string, { refused, clause, with: values }: Refusal): Finding => ({
  place,
  rule: refused,
  clause,
  severity: 'error',
  with: { ...values },
})
