import { fromUtf8, utf8 } from './bytes.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Deeper values are refused on both sides, so that no reader runs out of stack. */
const depthMax = 64

/**
 * RFC 8785: members sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no blanks.
 * Throws a TypeError for what JSON cannot say exactly: undefined, NaN, infinities, bigint, functions, lone surrogates,
 * holes in arrays, objects that are not plain, nesting beyond 64.
 */
export function canonical(value: Json): string {
  return written(value, 0)
}

export const canonicalBytes = (value: Json): Uint8Array => utf8(canonical(value))

/** Reads canonical JSON; throws a SyntaxError when the bytes are not exactly what `canonicalBytes` would write. */
export function parseStrict(bytes: Uint8Array): Json {
  let text: string
  try {
    text = fromUtf8(bytes)
  } catch {
    throw new SyntaxError('not UTF-8')
  }
  // The decoding is strict too, so equal texts are equal bytes.
  return parseCanonical(text)
}

/** The same of a text. */
export function parseCanonical(text: string): Json {
  let value: Json
  try {
    value = JSON.parse(text) as Json // JSON.parse yields nothing but Json
  } catch {
    throw new SyntaxError('not JSON')
  }
  if (rewritten(value) !== text) throw new SyntaxError('not canonical JSON')
  return value
}

function rewritten(value: Json): string | undefined {
  try {
    return canonical(value)
  } catch {
    return undefined
  }
}

/** The type is wider than Json on purpose: it is here that callers who got round the compiler are stopped. */
function written(value: unknown, depth: number): string {
  if (depth > depthMax) throw new TypeError('canonical JSON: nested too deep')
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON: a number that is not finite')
    return String(value)
  }
  if (Array.isArray(value)) {
    let list = ''
    for (let i = 0; i < value.length; i++) list += (i ? ',' : '') + written(value[i], depth + 1)
    return `[${list}]`
  }
  if (!isPlain(value)) throw new TypeError(`canonical JSON: ${typeof value} has no place in JSON`)
  let members = ''
  for (const key of Object.keys(value).sort()) {
    members += `${members ? ',' : ''}${quoted(key)}:${written(value[key], depth + 1)}`
  }
  return `{${members}}`
}

function quoted(text: string): string {
  // With the u flag a surrogate matches only when it stands alone.
  if (/[\uD800-\uDFFF]/u.test(text)) throw new TypeError('canonical JSON: a lone surrogate')
  return JSON.stringify(text)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
