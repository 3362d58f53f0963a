import { sha256 } from '../hash.ts'

/**
 * What a reporter hands in is stored behind 32 bytes made of the form's secret: the same file sent elsewhere has another
 * digest, so that nobody can tell from theirs that it was here before.
 */
export const salted = (bytes: Uint8Array, secret: string): Uint8Array =>
  Buffer.concat([sha256(Buffer.from(`salt ${secret}`)), bytes])

export const unsalted = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes.slice(saltBytes)

export const saltBytes = 32
