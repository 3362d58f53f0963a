import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCheckpoint, type Checkpoint } from '#ledger/checkpoint.ts'
import { parseNote } from '#ledger/note.ts'

export type KnownCheckpoint = Checkpoint & { readonly note: string }

export const lastCheckpointFile = (dataFolder: string): string => join(dataFolder, 'last-checkpoint')

/** The newest checkpoint this installation signed, kept beside the database and not in it. Throws for a broken file. */
export function readLastCheckpoint(dataFolder: string): KnownCheckpoint | undefined {
  const file = lastCheckpointFile(dataFolder)
  let note: string
  try {
    note = readFileSync(file, 'utf8')
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return
    throw problem
  }
  return readCheckpoint(note, file)
}

export function readCheckpoint(note: string, where: string): KnownCheckpoint {
  try {
    return { ...parseCheckpoint(parseNote(note).text), note }
  } catch (problem) {
    throw new Error(`${where} is no checkpoint of a ledger.`, { cause: problem })
  }
}

export const writeLastCheckpoint = (dataFolder: string, note: string): void =>
  writeDurably(dataFolder, 'last-checkpoint', note)

/** After a power cut there is either the old file or the new one, whole. */
export function writeDurably(folder: string, name: string, content: string | Uint8Array, mode = 0o600): void {
  const temporary = join(folder, `.${name}.${process.pid}`)
  const file = openSync(temporary, 'w', mode)
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, join(folder, name))
  syncFolder(folder)
}

export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
