import { withApp } from './open-app.ts'
import { exportLedger } from './proof/export.ts'
import { readSettings } from './settings.ts'
import { StartError } from './start-error.ts'

/** `lingpao export FILE`: the public ledger, for `lingpao verify FILE` and other verifiers. */
export async function exportCommand(words: readonly string[]): Promise<number> {
  const [file, ...more] = words
  if (!file || more.length) throw new StartError('Name the file to write: npx lingpao export FILE')
  return withApp(readSettings(process.env), async (app) => {
    console.log(`${await exportLedger(app, file)} acts are written to ${file}.`)
    return 0
  })
}
