import type { Tested } from '#domain/robustness/testing.ts'
import type { TestMethod } from '../method.ts'
import { openThread } from './thread.ts'

/** Tries other methods in a thread of its own: what everybody waits for has another, and is not held up. */
export function openMethodTester(): { test: TestMethod; close: () => Promise<void> } {
  const file = new URL('./method-worker.ts', import.meta.url)
  const thread = openThread<string, string>(file, { patienceMs: 300_000, says: 'the method was not tested' })
  return {
    test: async (asked) => JSON.parse(await thread.ask(JSON.stringify(asked))) as readonly Tested[], // as the worker wrote it
    close: thread.close,
  }
}
