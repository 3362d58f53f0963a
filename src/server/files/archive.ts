import { inflateRawSync } from 'node:zlib'

/** What a workbook may unpack to. A real one with 20,000 rows stays far below. */
export const archiveLimits = { bytes: 64 * 1024 * 1024, entries: 500 } as const

const endRecord = 0x06054b50
const centralRecord = 0x02014b50
const localRecord = 0x04034b50

/**
 * Whether a zip really unpacks to no more than the limit. The sizes written in it are only believed after unpacking has kept to
 * them, with a hard stop. Throws a RangeError for an archive that is too large, lies, or is none.
 */
export function weighArchive(bytes: Uint8Array, limits: { bytes: number; entries: number } = archiveLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || file.length < end + 22 || file.readUInt32LE(end) !== endRecord)
    throw new RangeError('not a zip archive')
  const count = file.readUInt16LE(end + 10)
  if (count > limits.entries) throw new RangeError('too many entries')
  let [at, total] = [file.readUInt32LE(end + 16), 0]
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || file.readUInt32LE(at) !== centralRecord) throw new RangeError('a broken directory')
    const size = file.readUInt32LE(at + 24)
    total += size
    if (total > limits.bytes) throw new RangeError('too large when unpacked')
    unpack(file, {
      local: file.readUInt32LE(at + 42),
      packed: file.readUInt32LE(at + 20),
      method: file.readUInt16LE(at + 10),
      size,
    })
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
}

type Entry = { readonly local: number; readonly packed: number; readonly method: number; readonly size: number }

function unpack(file: Buffer, { local, packed, method, size }: Entry): void {
  if (local + 30 > file.length || file.readUInt32LE(local) !== localRecord) throw new RangeError('a broken entry')
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (method === 0 && packed === size) return
  if (method !== 8) throw new RangeError('an unknown way of packing')
  const unpacked = inflateRawSync(file.subarray(start, start + packed), { maxOutputLength: Math.max(1, size) })
  if (unpacked.length !== size) throw new RangeError('a size that is not true')
}
