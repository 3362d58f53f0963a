import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { syncFolder } from '../durable.ts'
import { hex, sha256 } from '../hash.ts'
import { StartError } from '../start-error.ts'
import { manifestName, manifestShape, type Manifest } from './manifest.ts'
import { readTar, tarBlocks, tarEnd, type Entry } from './tar.ts'

/** Readable by its owner alone, since it holds what the public may not see; under another name until it is whole. */
export async function writeArchive(path: string, entries: AsyncIterable<Entry>, at: Date): Promise<void> {
  const temporary = `${resolve(path)}.part`
  try {
    await pipeline(
      Readable.from(archived(entries, at)),
      createGzip(),
      createWriteStream(temporary, { mode: 0o600, flush: true }),
    )
    await rename(temporary, resolve(path))
  } catch (problem) {
    await rm(temporary, { force: true })
    throw problem
  }
  syncFolder(dirname(resolve(path)))
}

async function* archived(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) yield* tarBlocks(entry, at)
  yield tarEnd
}

export async function* readArchive(path: string): AsyncGenerator<Entry> {
  if (!existsSync(path)) throw new StartError(`There is no file ${path}.`)
  const unpacked = createGunzip()
  const reading = pipeline(createReadStream(path), unpacked)
  reading.catch(() => undefined) // seen below, where the entries end early
  try {
    yield* readTar(unpacked)
  } catch (problem) {
    throw new StartError(
      `${path} is no whole backup (${problem instanceof Error ? problem.message : String(problem)}).`,
    )
  } finally {
    unpacked.destroy()
  }
}

/** Reads the whole backup once; throws where an entry is not what the manifest says, missing or too many. */
export async function readManifest(path: string): Promise<Manifest> {
  const digests = new Map<string, string>()
  let manifest: Manifest | undefined
  for await (const { name, bytes } of readArchive(path)) {
    if (name === manifestName) manifest = manifestShape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    else digests.set(name, hex(sha256(bytes)))
  }
  if (!manifest) throw new StartError(`${path} is no backup of Lingpao: it has no ${manifestName}.`)
  const names = new Set([...digests.keys(), ...Object.keys(manifest.entries)])
  const wrong = [...names].filter((name) => digests.get(name) !== manifest.entries[name])
  if (wrong.length) throw new StartError(`${path} is damaged: ${wrong.slice(0, 3).join(', ')}.`)
  return manifest
}
