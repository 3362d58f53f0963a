import { concat, toHex, utf8 } from './bytes.ts'
import { canonical, canonicalBytes, parseStrict, type Json } from './canonical.ts'
import { bodyFault, leafFault } from './leaf-shape.ts'
import type { Hash } from './merkle.ts'

/** SHA-256 in lower-case hexadecimal. */
export type Digest = string
export type Commitment = { readonly commitment: Digest }

/** A row the act wrote: its key, the number of the column list it was digested under, and that digest. */
export type LeafRow = {
  readonly table: string
  readonly key: string
  readonly columns: number
  readonly digest: Digest
}

export type LeafBody = {
  /** `noun.verb@version` */
  readonly type: string
  /** Digest of the policy version in force. */
  readonly policy: Digest
  /** `person` is a commitment; the system itself acts as person null, organisation null. */
  readonly by: { readonly person: Digest | null; readonly organisation: string | null; readonly capacity: string }
  readonly clauses: readonly string[]
  /** Public fields in clear, any other as a `Commitment`. */
  readonly fields: { readonly [name: string]: Json }
  readonly rows: readonly LeafRow[]
}

/** `seq` counts from 1 without a gap, `at` is ISO 8601 in UTC with milliseconds. */
export type LeafMoment = { readonly v: 1; readonly seq: number; readonly epoch: number; readonly at: string }
export type OpenLeaf = LeafMoment & LeafBody
export type SealedLeaf = LeafMoment & { readonly type: 'sealed' } & Commitment
export type Leaf = OpenLeaf | SealedLeaf

/** The bytes of an act's leaf. Throws a TypeError for what is no leaf. */
export const openLeaf = (leaf: OpenLeaf): Uint8Array => built(leaf)

/** The bytes of a sealed act's leaf: everything but number and time is behind the commitment to its body. */
export const sealedLeaf = (leaf: LeafMoment & Commitment): Uint8Array => built({ ...leaf, type: 'sealed' })

/** Reads a leaf; throws a SyntaxError that says what is wrong. */
export function readLeaf(bytes: Uint8Array): Leaf {
  const value = parseStrict(bytes)
  const fault = leafFault(value)
  if (fault) throw new SyntaxError(fault)
  return value as Leaf // leafFault has looked at every member
}

export const isSealed = (leaf: Leaf): leaf is SealedLeaf => leaf.type === 'sealed'

/** Whether `body`, with the salt it was sealed under, is what the sealed leaf committed to. Never throws. */
export function openSealed(hash: Hash, leaf: SealedLeaf, opening: { salt: Uint8Array; body: LeafBody }): boolean {
  const { salt, body } = opening
  return salt.length === saltLength && !bodyFault(body) && commitment(hash, salt, body) === leaf.commitment
}

/** 32 random bytes, so that where the salt ends and the value begins is beyond doubt. */
export const saltLength = 32

/** Hides a value until its salt is shown; erasing the salt hides it for good. */
export function commitment(hash: Hash, salt: Uint8Array, value: Json): Digest {
  return toHex(hash(concat(utf8('lingpao commitment v1\n'), salted(salt), canonicalBytes(value))))
}

/** One secret can salt many values, each under its own path, and opening one of them opens no other. */
export function fieldSalt(hash: Hash, secret: Uint8Array, path: string): Uint8Array {
  return hash(concat(utf8('lingpao salt v1\n'), salted(secret), utf8(path)))
}

/** The digest of an official row under a column list; the caller puts a `Commitment` for what is not public. */
export function rowDigest(
  hash: Hash,
  of: { readonly table: string; readonly columns: number; readonly row: { readonly [column: string]: Json } },
): Digest {
  const { table, columns, row } = of
  return toHex(hash(utf8(`lingpao row v1\n${canonical({ table, columns, row })}`)))
}

function built(leaf: Leaf): Uint8Array {
  const bytes = canonicalBytes(leaf)
  const fault = leafFault(leaf)
  if (fault) throw new TypeError(fault)
  return bytes
}

function salted(salt: Uint8Array): Uint8Array {
  if (salt.length !== saltLength) throw new TypeError(`a salt has ${saltLength} bytes`)
  return salt
}
