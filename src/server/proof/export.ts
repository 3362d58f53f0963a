import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportLines } from '#ledger/export.ts'
import type { App } from '../app.ts'
import { syncFolder } from '../durable.ts'
import { ledgerIdentity } from './key.ts'
import { seal } from './seal.ts'
import { leavesOf } from './verify-database.ts'

/** Seals, then writes what anybody may verify: leaves and checkpoints, nothing that a leaf hides. Returns how many acts. */
export async function exportLedger(app: App, path: string): Promise<number> {
  const { size, epoch } = await seal(app)
  const identity = await ledgerIdentity(app.reader, size)
  const notes = await app.reader
    .selectFrom('checkpoint')
    .select('note')
    .where('size', '<=', size)
    .orderBy('size')
    .execute()
  const header = { format: 'lingpao-ledger@1', epoch, size, ...identity } as const
  const lines = exportLines(
    header,
    leavesOf(app.reader, size),
    notes.map(({ note }) => note),
  )
  await writeLines(resolve(path), lines)
  return size
}

/** Under another name until it is whole, so that a broken export is never taken for one. */
async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const temporary = `${path}.part`
  try {
    await pipeline(Readable.from(ended(lines)), createWriteStream(temporary, { flush: true }))
    await rename(temporary, path)
  } catch (problem) {
    await rm(temporary, { force: true })
    throw problem
  }
  syncFolder(dirname(path))
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}
