import { TableNode, type KyselyPlugin, type RootOperationNode, type Transaction } from 'kysely'
import type { Database } from '../db/schema.ts'

/** The same transaction, noting the name of every table that is written through it. */
export function trackingTouches(tx: Transaction<Database>, touched: Set<string>): Transaction<Database> {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const name = written(node)
      if (name) touched.add(name)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return tx.withPlugin(plugin)
}

function written(node: RootOperationNode): string | undefined {
  if (node.kind === 'InsertQueryNode') return node.into?.table.identifier.name
  if (node.kind !== 'UpdateQueryNode' || !node.table) return
  if (!TableNode.is(node.table)) throw new Error('acts update one plain table at a time')
  return node.table.table.identifier.name
}
