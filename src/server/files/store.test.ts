import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { digestOfFile, filePath, filesFolder, storeFile } from './store.ts'

const place = { settings: { dataFolder: mkdtempSync(join(tmpdir(), 'lingpao-files-')) } }
afterAll(() => rmSync(place.settings.dataFolder, { recursive: true, force: true }))

test('a file lies under its SHA-256, once', async () => {
  const bytes = Buffer.from('abc')
  const digest = storeFile(place, bytes)
  expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(storeFile(place, bytes)).toBe(digest)
  expect(readdirSync(filesFolder(place))).toEqual([digest])
  expect(readFileSync(filePath(place, digest))).toEqual(bytes)
  expect(await digestOfFile(filePath(place, digest))).toEqual({ digest, size: 3 })
})

test('a file that is too large is not stored', () => {
  const before = readdirSync(filesFolder(place))
  expect(() => storeFile(place, Buffer.alloc(11), 10)).toThrow(RangeError)
  expect(readdirSync(filesFolder(place))).toEqual(before)
})

test('no name leads out of the folder', () => {
  for (const name of ['../secret.json', '', 'A'.repeat(64), `${'a'.repeat(64)}/x`])
    expect(() => filePath(place, name)).toThrow(TypeError)
})
