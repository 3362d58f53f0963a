import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import fc from 'fast-check'
import { toHex, utf8 } from './bytes.ts'
import { sha256 } from './sha256.ts'

it('gives the digests of FIPS 180-4', () => {
  expect(toHex(sha256(utf8('')))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(toHex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('agrees with another implementation at every length to 300 and on any bytes', () => {
  const other = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  for (let length = 0; length <= 300; length++) {
    const bytes = new Uint8Array(length).fill(length)
    expect(toHex(sha256(bytes))).toBe(other(bytes))
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => toHex(sha256(bytes)) === other(bytes)))
})
