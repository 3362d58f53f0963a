import type { App } from './app.ts'
import { backup } from './backup/backup.ts'
import { withApp } from './open-app.ts'
import { NotSealed, seal } from './proof/seal.ts'
import { readSettings } from './settings.ts'
import { StartError } from './start-error.ts'

/** `lingpao backup FILE`: 0 where everything is in it, 1 where a file was missing or the ledger could not be sealed. */
export async function backupCommand(words: readonly string[]): Promise<number> {
  const [file, ...more] = words
  if (!file || more.length) throw new StartError('Name the file to write: npx lingpao backup FILE')
  return withApp(readSettings(process.env), (app) => backUpAndSay(app, file, console.log))
}

export async function backUpAndSay(app: App, file: string, say: (line: string) => void): Promise<number> {
  const sealed = await seal(app).catch((problem: unknown) => {
    if (!(problem instanceof NotSealed)) throw problem
    say(`The ledger could not be sealed (${problem.message}), and is saved as it is.`)
  })
  const { manifest, damaged } = await backup(app, file)
  for (const digest of damaged)
    say(`The file ${digest} is missing or changed, and is not in the backup: run npx lingpao check.`)
  const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0)
  say(
    `${manifest.acts} acts, ${rows} rows and ${Object.keys(manifest.entries).filter((name) => name.startsWith('files/')).length} files are in ${file}.`,
  )
  say('It holds what the public may not see. The secret file is not in it: keep a copy of that elsewhere.')
  return sealed && damaged.length === 0 ? 0 : 1
}
