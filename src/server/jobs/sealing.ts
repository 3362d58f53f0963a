import type { App } from '../app.ts'
import { seal } from '../proof/seal.ts'

const rest = 1_000
const atMost = 5_000

/** Seals one second after the last act, and five after the first that waits. `now` is a running time in milliseconds. */
export function sealing(app: App, now: () => number = () => performance.now()): () => Promise<void> {
  let waiting: { readonly since: number; readonly seq: number; readonly lastAt: number } | undefined
  return async () => {
    const { seq, size } = await unsealed(app)
    if (seq <= size) {
      waiting = undefined
      return
    }
    const lastAt = waiting?.seq === seq ? waiting.lastAt : now()
    waiting = { since: waiting?.since ?? now(), seq, lastAt }
    if (now() - lastAt < rest && now() - waiting.since < atMost) return
    waiting = undefined
    await seal(app)
  }
}

async function unsealed({ db }: App): Promise<{ seq: number; size: number }> {
  const row = await db
    .selectFrom('ledger_head')
    .select((eb) => [
      'seq',
      eb
        .selectFrom('checkpoint')
        .select(({ fn }) => fn.max('size').as('size'))
        .as('size'),
    ])
    .executeTakeFirst()
  return { seq: row?.seq ?? 0, size: row?.size ?? 0 }
}
