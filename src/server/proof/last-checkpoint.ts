import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCheckpoint, type Checkpoint } from '#ledger/checkpoint.ts'
import { parseNote } from '#ledger/note.ts'
import { writeDurably } from '../durable.ts'

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
