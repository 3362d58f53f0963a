import {
  AliasNode,
  IdentifierNode,
  RawNode,
  ReturningNode,
  SelectionNode,
  TableNode,
  sql,
  type KyselyPlugin,
  type RootOperationNode,
  type Transaction,
} from 'kysely'
import { isOfficial, type OfficialTable } from '../db/columns.ts'
import { subjectOf, type OfficialRow } from '../db/rows.ts'
import type { Database } from '../db/schema.ts'

/** The official rows that an act has written, as PostgreSQL has them, by table and id: the last state of each. */
export type Written = Map<string, OfficialRow>

const column = 'written row'

/** The same transaction, taking down every official row that is written through it. */
export function takingDown(tx: Transaction<Database>, written: Written): Transaction<Database> {
  const tables = new WeakMap<object, OfficialTable>()
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const table = tableWritten(node)
      if (!table || (node.kind !== 'InsertQueryNode' && node.kind !== 'UpdateQueryNode')) return node
      tables.set(queryId, table)
      const row = AliasNode.create(RawNode.createWithSql(`to_jsonb("${table}".*)`), IdentifierNode.create(column))
      const selection = [SelectionNode.create(row)]
      const returning = node.returning
        ? ReturningNode.cloneWithSelections(node.returning, selection)
        : ReturningNode.create(selection)
      return { ...node, returning }
    },
    transformResult: async ({ result, queryId }) => {
      const table = tables.get(queryId)
      if (!table) return result
      const rows = result.rows.map(({ [column]: row, ...asked }) => {
        const taken: OfficialRow = { table, row: row as OfficialRow['row'] } // to_jsonb of the row just written
        written.set(subjectOf(taken), taken)
        return asked
      })
      return { ...result, rows }
    },
  }
  return tx.withPlugin(plugin)
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
