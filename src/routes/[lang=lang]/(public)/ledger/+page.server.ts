import { app } from '#server/app.ts'
import { ledgerPage } from '#server/reads/public/acts.ts'
import { readCheckpointNote } from '#server/reads/public/ledger.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ url }) => {
  const before = Number(url.searchParams.get('before'))
  const { reader } = app()
  return {
    newest: await readCheckpointNote(reader),
    ...(await ledgerPage(app(), Number.isSafeInteger(before) && before > 0 ? before : undefined)),
  }
}
