import {
  AliasNode,
  ColumnNode,
  IdentifierNode,
  RawNode,
  ReturningNode,
  SelectionNode,
  TableNode,
  ValueNode,
  ValuesNode,
  sql,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  type RootOperationNode,
  type Transaction,
  type UpdateQueryNode,
} from 'kysely'
import type { Json } from '#ledger/canonical.ts'
import { isOfficial, type OfficialTable } from '../db/columns.ts'
import { subjectOf, type OfficialRow } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'

/** The official rows that an act has written, as PostgreSQL has them, by table and id: the last state of each. */
export type Written = Map<string, OfficialRow>

const column = 'written row'

/** Columns that hold a whole document, often of megabytes: JSON as it was sent, which PostgreSQL need not write out once more. */
const documents: { readonly [table in OfficialTable]?: readonly string[] } = {
  evaluation: ['data', 'result'],
  publicity: ['content'],
  ranking: ['result', 'robustness'],
  ranking_version: ['content'],
}

/** The same transaction, taking down every official row that is written through it. */
export function takingDown(tx: Transaction<Database>, written: Written): Transaction<Database> {
  const statements = new WeakMap<object, { readonly table: OfficialTable; readonly sent: Sent }>()
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const table = tableWritten(node)
      if (!table || (node.kind !== 'InsertQueryNode' && node.kind !== 'UpdateQueryNode')) return node
      const sent = sentIn(node, table)
      statements.set(queryId, { table, sent })
      const less = Object.keys(sent).map((name) => ` - '${name}'`)
      const row = AliasNode.create(
        RawNode.createWithSql(`to_jsonb("${table}".*)${less.join('')}`),
        IdentifierNode.create(column),
      )
      const selection = [SelectionNode.create(row)]
      const returning = node.returning
        ? ReturningNode.cloneWithSelections(node.returning, selection)
        : ReturningNode.create(selection)
      return { ...node, returning }
    },
    transformResult: async ({ result, queryId }) => {
      const statement = statements.get(queryId)
      if (!statement) return result
      const { table, sent } = statement
      const whole = Object.fromEntries(Object.entries(sent).map(([name, text]) => [name, JSON.parse(text) as Json]))
      const rows = result.rows.map(({ [column]: row, ...asked }) => {
        const rest = row as OfficialRow['row'] // to_jsonb of the row just written
        const taken: OfficialRow = { table, row: { ...rest, ...whole } }
        written.set(subjectOf(taken), taken)
        return asked
      })
      return { ...result, rows }
    },
  }
  return tx.withPlugin(plugin)
}

type Sent = Readonly<Record<string, string>>

/** The documents that a statement sends, where it sends them for all the rows that it writes. */
function sentIn(node: InsertQueryNode | UpdateQueryNode, table: OfficialTable): Sent {
  const own = documents[table] ?? []
  const sent =
    node.kind === 'UpdateQueryNode'
      ? (node.updates ?? []).map(({ column, value }) => [nameOf(column), valueIn(value)] as const)
      : (node.columns ?? []).map((column, i) => [nameOf(column), onlyRow(node)?.[i]] as const)
  return Object.fromEntries(
    sent.flatMap(([name, value]) => (own.includes(name) && typeof value === 'string' ? [[name, value]] : [])),
  )
}

const nameOf = (node: OperationNode) => (ColumnNode.is(node) ? node.column.name : '')
const valueIn = (node: OperationNode) => (ValueNode.is(node) ? node.value : undefined)

function onlyRow({ values }: InsertQueryNode): readonly unknown[] | undefined {
  const [row, more] = values && ValuesNode.is(values) ? values.values : []
  if (!row || more) return
  return row.kind === 'ValueListNode' ? row.values.map(valueIn) : row.values
}

/** Does the work to see whether it is refused, and undoes it. */
export async function trial(tx: Transaction<Database>, written: Written, work: () => Promise<unknown>): Promise<void> {
  const before = new Map(written)
  await sql`savepoint trial`.execute(tx)
  await work()
  await sql`rollback to savepoint trial`.execute(tx)
  written.clear()
  for (const [subject, row] of before) written.set(subject, row)
}

function tableWritten(node: RootOperationNode): OfficialTable | undefined {
  const table = node.kind === 'InsertQueryNode' ? node.into : node.kind === 'UpdateQueryNode' ? node.table : undefined
  if (!table) return
  if (!TableNode.is(table)) throw new Error('acts write one plain table at a time')
  const { name } = table.table.identifier
  return isOfficial(name) ? name : undefined
}
