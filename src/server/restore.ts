import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { epochOpened } from './acts/epoch.ts'
import { performed } from './acts/perform.ts'
import type { App } from './app.ts'
import { readManifest } from './backup/archive.ts'
import { lossOf, restoreInto, type Loss } from './backup/restore.ts'
import { checkAndSay } from './check.ts'
import { databaseServer, withApp } from './open-app.ts'
import { written } from './proof/finding.ts'
import {
  lastCheckpointFile,
  readCheckpoint,
  readLastCheckpoint,
  type KnownCheckpoint,
} from './proof/last-checkpoint.ts'
import { seal } from './proof/seal.ts'
import { readSettings, type Settings } from './settings.ts'
import { StartError } from './start-error.ts'

type Say = (line: string) => void
export type RestoreRequest = { readonly file: string; readonly known?: KnownCheckpoint; readonly newEpoch: boolean }

/** `lingpao restore FILE [--known-checkpoint NOTE-FILE] [--new-epoch]`: 0 where the ledger came back whole and checks. */
export async function restoreCommand(words: readonly string[]): Promise<number> {
  return restoreAndSay(readSettings(process.env), readRequest(words), console.log)
}

export async function restoreAndSay(
  settings: Settings,
  { file, known, newEpoch }: RestoreRequest,
  say: Say,
): Promise<number> {
  const manifest = await readManifest(file)
  say(`${file} is of ${manifest.at}: ${manifest.acts} acts of ${manifest.origin}.`)
  if (manifest.demonstration !== settings.demonstration)
    throw new StartError(
      `The backup is ${manifest.demonstration ? 'a demonstration' : 'of real data'}, and the settings ask for the other kind.`,
    )
  mkdirSync(settings.dataFolder, { recursive: true })
  const newest = newer(known, readLastCheckpoint(settings.dataFolder))
  const loss = lossOf(manifest, newest)
  if (loss && !newEpoch) throw new StartError(refusal(loss))
  if (newEpoch && !loss)
    throw new StartError('Nothing that is known to be published would be lost: restore without --new-epoch.')

  const server = await databaseServer(settings, say)
  try {
    const findings = await restoreInto(server.url, settings, { path: file, manifest, known: newest, loss })
    for (const finding of findings) say(written(finding))
    if (findings.length) {
      say(`Nothing was restored. Findings: ${findings.length}.`)
      return 1
    }
  } finally {
    await server.stop()
  }
  return withApp(settings, async (app) => {
    if (loss) await openEpoch(app, loss, say)
    return checkAndSay(app, {}, say)
  })
}

function readRequest(words: readonly string[]): RestoreRequest {
  const options = { 'known-checkpoint': { type: 'string' }, 'new-epoch': { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [file, ...more] = positionals
  if (!file || more.length) throw new StartError('Name the backup: npx lingpao restore FILE')
  const note = values['known-checkpoint']
  return {
    file,
    newEpoch: values['new-epoch'] ?? false,
    ...(note && { known: readCheckpoint(readFileSync(note, 'utf8'), note) }),
  }
}

/** The later of two checkpoints: of the later epoch, there the larger. */
function newer(one: KnownCheckpoint | undefined, other: KnownCheckpoint | undefined): KnownCheckpoint | undefined {
  if (!one || !other) return one ?? other
  const later = one.epoch - other.epoch || one.size - other.size
  return later >= 0 ? one : other
}

const refusal = ({ lost: { from, to } }: Loss) =>
  `A newer checkpoint is known: acts ${from} to ${to} were published and are not in this backup. ` +
  'Bring back a later backup. If there is none, --new-epoch admits the loss in the ledger for good.'

/** The known checkpoint stays beside the new one, so that nobody can say it was never there. */
async function openEpoch(app: App, loss: Loss, say: Say): Promise<void> {
  await performed(app, epochOpened, loss, { by: { actor: 'system' } })
  const { dataFolder } = app.settings
  const last = readLastCheckpoint(dataFolder)
  if (last) renameSync(lastCheckpointFile(dataFolder), `${lastCheckpointFile(dataFolder)}-of-epoch-${last.epoch}`)
  const { epoch } = await seal(app)
  say(`Epoch ${epoch} is open: its first act admits that acts ${loss.lost.from} to ${loss.lost.to} were lost.`)
}
