import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatVkey, parseVkey } from '#ledger/note.ts'
import type { App } from '../app.ts'
import { sha256 } from '../hash.ts'
import { StartError } from '../start-error.ts'
import { ledgerIdentity } from './key.ts'
import { readLastCheckpoint } from './last-checkpoint.ts'
import type { Known } from './verify-database.ts'

/** `FILE… --vkey KEY --checkpoint NOTE-FILE`, the last two as often as wanted. */
export function readWords(words: readonly string[]): { readonly files: readonly string[]; readonly known: Known } {
  const options = { vkey: { type: 'string', multiple: true }, checkpoint: { type: 'string', multiple: true } } as const
  const { values, positionals } = parsed(() => parseArgs({ args: [...words], options, allowPositionals: true }))
  for (const vkey of values.vkey ?? []) parsed(() => parseVkey(sha256, vkey))
  const copies = (values.checkpoint ?? []).map((file) => parsed(() => readFileSync(file, 'utf8')))
  return { files: positionals, known: { ...(values.vkey && { vkeys: values.vkey }), copies } }
}

/** What this installation knows beside its database: the key in the secret file and the last checkpoint in the data folder. */
export async function knownHere(app: App, given: Known): Promise<Known> {
  const { origin, vkeys } = await ledgerIdentity(app.reader)
  const last = readLastCheckpoint(app.settings.dataFolder)
  return {
    vkeys: given.vkeys ?? [formatVkey(app.secrets.signerFor(origin, vkeys.at(-1)))],
    copies: [...(given.copies ?? []), ...(last ? [last.note] : [])],
  }
}

function parsed<T>(read: () => T): T {
  try {
    return read()
  } catch (problem) {
    throw new StartError(problem instanceof Error ? problem.message : String(problem))
  }
}
