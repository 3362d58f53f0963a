import { hex, sha256 } from './hash.ts'

/** Letters and figures that are not taken for one another when they are read out or written down (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 24

/**
 * The key to a concern, 120 bits of the form's own secret. It is shown once to whoever reported; the platform keeps its
 * digest and cannot show it again.
 */
export function receiptKeyOf(secret: string): string {
  const bytes = sha256(Buffer.from(`concern receipt ${secret}`))
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte & 31]).join('')
}

/** Read as it was written down: small letters, gaps, O for 0, I and L for 1. */
export const readReceiptKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

export const receiptDigest = (key: string): string => hex(sha256(Buffer.from(readReceiptKey(key))))

/** In groups of four, for reading out and writing down. */
export const spelled = (key: string): string => (key.match(/.{1,4}/g) ?? []).join('-')

/** To the one concern of the demonstration, which is made up: anybody may try the way back. */
export const demonstrationKey = 'DEMO-DEMO-DEMO-DEMO-DEMO-DEMO'
