import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { canonical, canonicalBytes, parseStrict, type Json } from './canonical.ts'
import { toHex, utf8 } from './bytes.ts'

const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }) as fc.Arbitrary<Json> // jsonValue makes only JSON
const double = (hex: string) => {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${hex}`))
  return view.getFloat64(0)
}

describe('canonical JSON', () => {
  it('writes the sample of RFC 8785 section 3.2.2 as its section 3.2.4 gives the bytes', () => {
    const sample = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    )
    expect(toHex(canonicalBytes(sample))).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e' +
        '756d62657273223a5b3333333333333333332e333333333333332c31652b3330' +
        '2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24' +
        '5c75303030665c6e4127425c225c5c5c5c5c222f227d',
    )
  })

  it('sorts members by UTF-16 code units as in RFC 8785 section 3.2.3', () => {
    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    const value = Object.fromEntries([...order].reverse().map((key) => [key, 0]))
    expect(Object.keys(JSON.parse(canonical(value)))).toEqual(['1', ...order.filter((key) => key !== '1')])
    expect(canonical(value)).toBe(`{${order.map((key) => `${JSON.stringify(key)}:0`).join()}}`)
  })

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s of RFC 8785 appendix B as %s', (bits, text) => {
    expect(canonical(double(bits))).toBe(text)
  })

  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in an array', Object.assign([1], { length: 3 })],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['minus infinity', [-Infinity]],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(1)],
    ['a map', new Map()],
    ['a lone high surrogate', '\ud83d'],
    ['a lone low surrogate in a key', { '\ude00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value as Json)).toThrow(TypeError) // what the compiler would have stopped
  })

  it('refuses a circle and what nests beyond 64', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(() => canonical(circle as Json)).toThrow(TypeError) // as above
    const nested = (depth: number): Json => (depth ? [nested(depth - 1)] : 0)
    expect(canonical(nested(64))).toHaveLength(129)
    expect(() => canonical(nested(65))).toThrow(TypeError)
  })

  it('comes back as it went, and writes again the same bytes', () => {
    fc.assert(
      fc.property(json, (value) => {
        const bytes = canonicalBytes(value)
        expect(canonicalBytes(parseStrict(bytes))).toEqual(bytes)
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(reversed)).toBe(canonical(value))
      }),
    )
  })

  it('keeps a member called __proto__', () => {
    expect(canonical(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}')
  })
})

describe('reading strictly', () => {
  it.each([
    ['blanks', '{"a": 1}'],
    ['a final newline', '1\n'],
    ['members out of order', '{"b":1,"a":1}'],
    ['a member twice', '{"a":1,"a":1}'],
    ['a number spelt otherwise', '1.0'],
    ['minus zero', '-0'],
    ['an escape that is not needed', '"\\u0041"'],
    ['an escaped slash', '"\\/"'],
    ['a lone surrogate', '"\\ud83d"'],
    ['a number too large', '1e999'],
    ['a byte order mark', '\ufeff1'],
    ['text that is not JSON', 'nul'],
    ['nothing', ''],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('refuses %s', (_, text) => {
    expect(() => parseStrict(utf8(text))).toThrow(SyntaxError)
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseStrict(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(SyntaxError)
    expect(() => parseStrict(Uint8Array.of(0x22, 0xc0, 0xaf, 0x22))).toThrow(SyntaxError)
  })
})
