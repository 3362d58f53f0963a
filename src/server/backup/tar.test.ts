import { expect, test } from 'vitest'
import { readTar, tarBlocks, tarEnd, type Entry } from './tar.ts'

const at = new Date(Date.UTC(2026, 0, 1))
const entries: Entry[] = [0, 1, 511, 512, 513, 5_000].map((size) => ({
  name: `files/${size}`,
  bytes: Buffer.alloc(size, size % 251),
}))
const archive = Buffer.concat([...entries.flatMap((entry) => [...tarBlocks(entry, at)]), tarEnd])

async function* inPieces(bytes: Buffer, length: number) {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

const read = (bytes: Buffer, length = 700) => Array.fromAsync(readTar(inPieces(bytes, length)))

test('what goes in comes out, in pieces of any size', async () => {
  for (const length of [1, 100, 512, 100_000]) expect(await read(archive, length)).toEqual(entries)
})

test('an archive that is cut off or damaged in a header is refused', async () => {
  await expect(read(archive.subarray(0, 3_000))).rejects.toThrow(SyntaxError)
  const damaged = Buffer.from(archive)
  damaged[3] = (damaged[3] ?? 0) ^ 1
  await expect(read(damaged)).rejects.toThrow('the archive is broken')
})

test('a name that no header holds is refused', () => {
  expect(() => [...tarBlocks({ name: 'x'.repeat(101), bytes: Buffer.alloc(0) }, at)]).toThrow(RangeError)
})
