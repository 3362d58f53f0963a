import type { OfMethod, TestedMethod, TestMethod } from '../method.ts'
import { openingOf, type Opening } from './app-apart.ts'
import { openThread } from './thread.ts'

export type AskedOfMethod = Opening & { readonly of: OfMethod }

/** Tries other methods in a thread of its own: what everybody waits for has another, and is not held up. */
export function openMethodTester(): { test: TestMethod; close: () => Promise<void> } {
  const file = new URL('./method-worker.ts', import.meta.url)
  const how = { patienceMs: 300_000, says: 'the method was not tested' }
  const thread = openThread<AskedOfMethod, readonly TestedMethod[]>(file, how)
  return { test: (app, of) => thread.ask({ ...openingOf(app), of }), close: thread.close }
}
