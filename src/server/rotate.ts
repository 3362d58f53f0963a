import { formatVkey } from '#ledger/note.ts'
import { keyRotated } from './acts/key.ts'
import { performed } from './acts/perform.ts'
import type { App } from './app.ts'
import { withApp } from './open-app.ts'
import { ledgerIdentity } from './proof/key.ts'
import { seal } from './proof/seal.ts'
import { readSettings } from './settings.ts'

/** The new key is kept before the ledger names it, the old one forgotten after: a fall in between loses neither. */
export async function rotateKey(app: App): Promise<{ vkey: string }> {
  const { origin, vkeys } = await ledgerIdentity(app.reader)
  const from = app.secrets.signerFor(origin, vkeys.at(-1))
  const to = app.secrets.makeNext(origin)
  await performed(app, keyRotated({ from, to }), { origin }, { by: { actor: 'system' } })
  await seal(app)
  app.secrets.promoteNext()
  return { vkey: formatVkey(to) }
}

export async function rotateCommand(): Promise<number> {
  const { vkey } = await withApp(readSettings(process.env), rotateKey)
  console.log(vkey)
  console.error('This key signs from now on. Publish it beside the old one; verifiers follow from one to the other.')
  return 0
}
