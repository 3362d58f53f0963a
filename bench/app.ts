import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordBodies } from '#server/bodies.ts'
import { openLedger } from '#server/ledger.ts'
import { openApp } from '#server/open-app.ts'
import { readSettings } from '#server/settings.ts'

/** The application as it runs, durable, on a data folder of its own that goes away with it; from now, or from another day. */
export async function benchApp(clock?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lingpao-bench-'))
  chmodSync(folder, 0o711) // as root, the one who runs PostgreSQL must pass through
  const { app, close } = await openApp(readSettings({ LINGPAO_DATA: folder, LINGPAO_CLOCK: clock }), () => undefined)
  await openLedger(app)
  const bodies = await recordBodies(app)
  return {
    app,
    bodies,
    folder,
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
