import { formatVkey } from '#ledger/note.ts'
import { ledgerOpened } from './acts/ledger.ts'
import { performed } from './acts/perform.ts'
import type { App } from './app.ts'
import { policyDigest } from './policy-digest.ts'

export type LedgerOrigin = { readonly origin: string; readonly demonstration: boolean; readonly key: string }

/** Act 1, once and for all. A ledger that is open already says what it is. */
export async function openLedger(app: App): Promise<LedgerOrigin> {
  const known = await ledgerOrigin(app)
  if (known) return known
  const origin = `lingpao/${app.policy.id}${app.demonstration ? '/demonstration' : ''}`
  await app.db
    .insertInto('ledger_head')
    .values({ id: 1, epoch: 1, seq: 0, at: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await performed(
    app,
    ledgerOpened,
    {
      province: app.policy.province.code,
      policy: app.policy.id,
      policyDigest: policyDigest(app.policy),
      origin,
      demonstration: app.demonstration,
      key: formatVkey(app.secrets.signerFor(origin)),
    },
    { by: { actor: 'system' }, key: 'ledger.opened' },
  )
  const opened = await ledgerOrigin(app)
  if (!opened) throw new Error('the ledger did not open')
  return opened
}

export async function ledgerOrigin(app: Pick<App, 'db'>): Promise<LedgerOrigin | undefined> {
  const row = await app.db
    .selectFrom('commitment')
    .select('values')
    .where('seq', '=', 1)
    .where('subject', '=', 'input')
    .executeTakeFirst()
  return row?.values as LedgerOrigin | undefined // written by act 1 alone, whose shape this is
}
