import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app.ts'
import { syncFolder } from '../durable.ts'
import { hex, sha256 } from '../hash.ts'

type Place = { readonly settings: Pick<App['settings'], 'dataFolder'> }

export const fileBytesMax = 20 * 1024 * 1024

export const filesFolder = ({ settings }: Place): string => join(settings.dataFolder, 'files')

/** A file is named by its content. Throws for what is no SHA-256, so that no name leads out of the folder. */
export function filePath(app: Place, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('a file is named by its SHA-256')
  return join(filesFolder(app), digest)
}

/** On disk, for good, before any act speaks of it. Returns the SHA-256; throws a RangeError for more than the limit. */
export function storeFile(app: Place, bytes: Uint8Array, limit = fileBytesMax): string {
  if (bytes.length > limit) throw new RangeError(`a file has at most ${limit} bytes`)
  const digest = hex(sha256(bytes))
  const path = filePath(app, digest)
  if (existsSync(path)) return digest
  const folder = filesFolder(app)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.${randomUUID()}`)
  try {
    writeAndSync(temporary, bytes)
    renameSync(temporary, path)
  } catch (problem) {
    rmSync(temporary, { force: true })
    throw problem
  }
  syncFolder(folder)
  return digest
}

/** The bytes of a stored file. Throws where it is missing or not what it was: that is handed to nobody. */
export async function readStored(app: Place, digest: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await readFile(filePath(app, digest)))
  if (hex(sha256(bytes)) !== digest) throw new Error(`the stored file ${digest} is not what it was`)
  return bytes
}

/** The SHA-256 and size of a stored file as it lies there now, or nothing where it is missing. */
export async function digestOfFile(path: string): Promise<{ digest: string; size: number } | undefined> {
  if (!existsSync(path)) return
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    if (!Buffer.isBuffer(chunk)) continue
    hash.update(chunk)
    size += chunk.length
  }
  return { digest: hash.digest('hex'), size }
}

function writeAndSync(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
