import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  concat,
  equal,
  fromBase64,
  fromBase64url,
  fromHex,
  fromUtf8,
  toBase64,
  toBase64url,
  toHex,
  utf8,
} from './bytes.ts'

const spellings = [
  { name: 'hexadecimal', write: toHex, read: fromHex, node: 'hex' },
  { name: 'base64', write: toBase64, read: fromBase64, node: 'base64' },
  { name: 'base64url', write: toBase64url, read: fromBase64url, node: 'base64url' },
] as const

describe.each(spellings)('$name', ({ write, read, node }) => {
  it('comes back, and is spelt as others spell it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        expect(write(bytes)).toBe(Buffer.from(bytes).toString(node))
        expect(read(write(bytes))).toEqual(bytes)
      }),
      { numRuns: 50 },
    )
  })

  it('is read in one spelling alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABCDab019+/-_= \n'), maxLength: 6 }), (text) => {
        let bytes: Uint8Array
        try {
          bytes = read(text)
        } catch (error) {
          return error instanceof SyntaxError
        }
        return write(bytes) === text
      }),
      { numRuns: 3000 },
    )
  })
})

it.each(['QUI', 'QUJ=', 'QQ=', 'QR==', 'QUL=', ' QUI=', 'QUI=\n', '=', '====', 'Q', 'QUI=QUI=', 'QUI-'])(
  '%j is not base64',
  (text) => expect(() => fromBase64(text)).toThrow(SyntaxError),
)

it.each(['QUI=', 'QUJ', 'QR', 'Q', 'QUI+', 'QU I', 'QUI/'])('%j is not base64url', (text) =>
  expect(() => fromBase64url(text)).toThrow(SyntaxError),
)

it.each(['0', 'AB', '0g', '0x00', ' 00'])('%j is not hexadecimal', (text) =>
  expect(() => fromHex(text)).toThrow(SyntaxError),
)

it('bytes are joined and compared', () => {
  expect(concat(utf8('a'), utf8(''), utf8('甲'))).toEqual(utf8('a甲'))
  expect(equal(utf8('ab'), utf8('ab'))).toBe(true)
  expect(equal(utf8('ab'), utf8('ac'))).toBe(false)
  expect(equal(utf8('ab'), utf8('abc'))).toBe(false)
  expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
})
