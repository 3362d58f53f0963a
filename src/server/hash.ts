import { hash } from 'node:crypto'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'

export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** SHA-256 of the canonical JSON, in hex: how contents (schemes, frozen data, results, policies) are named. */
export const digestOf = (value: unknown): string => hex(sha256(canonicalBytes(value as Json))) // canonicalBytes refuses what is not JSON
