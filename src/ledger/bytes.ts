/** Bytes and their spellings, in what every browser and Node have. Readers are strict: one spelling for each value. */
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** Throws a TypeError for bytes that are not UTF-8; a byte order mark stays, as a character. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** Lower case, two digits a byte; throws a SyntaxError for anything else. */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new SyntaxError('not lower-case hexadecimal')
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16))
}

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += 4096) binary += String.fromCharCode(...bytes.subarray(i, i + 4096))
  return btoa(binary)
}

/** RFC 4648 section 4, padded, no blanks, unused bits zero; throws a SyntaxError for anything else. */
export function fromBase64(text: string): Uint8Array {
  const bytes = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? decoded(text) : undefined
  if (!bytes || !text.endsWith(toBase64(lastGroup(bytes)))) throw new SyntaxError('not base64')
  return bytes
}

export const toBase64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** RFC 4648 section 5 without padding, unused bits zero; throws a SyntaxError for anything else. */
export function fromBase64url(text: string): Uint8Array {
  const bytes = /^[A-Za-z0-9_-]*$/.test(text) ? decoded(text.replaceAll('-', '+').replaceAll('_', '/')) : undefined
  if (!bytes || !text.endsWith(toBase64url(lastGroup(bytes)))) throw new SyntaxError('not base64url')
  return bytes
}

/** Only the last group of four characters can be spelt in more than one way. */
const lastGroup = (bytes: Uint8Array) => bytes.subarray(bytes.length - (bytes.length % 3 || 3))

function decoded(base64: string): Uint8Array | undefined {
  let binary: string
  try {
    binary = atob(base64)
  } catch {
    return undefined
  }
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
