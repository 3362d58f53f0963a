import { createHash, createPrivateKey, createPublicKey, sign, verify as verified } from 'node:crypto'
import { utf8 } from '#ledger/bytes.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { exportLines, type ExportHeader } from '#ledger/export.ts'
import { openLeaf, sealedLeaf, type LeafBody } from '#ledger/leaf.ts'
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '#ledger/merkle.ts'
import { ed25519, formatVkey, signNote, verifierOf, type Signer, type Verify } from '#ledger/note.ts'

/** SHA-256 and Ed25519 by node:crypto, and small ledgers made with them. */
export const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())

export const verify: Verify = (key, bytes, signature, alg) => {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
  return (
    alg === ed25519 && verified(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
  )
}

/** The key whose seed is 32 times the same byte: for tests and examples alone. */
export function signerOf(name: string, seed: number | Uint8Array): Signer {
  const secret = typeof seed === 'number' ? new Uint8Array(32).fill(seed) : seed
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret])
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const raw = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12))
  return {
    ...verifierOf(hash, { name, alg: ed25519, key: raw }),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  }
}

export const policy = Buffer.from(hash(utf8('policy'))).toString('hex')

export const bodyOf = (type: string, fields: LeafBody['fields'] = {}): LeafBody => ({
  type,
  policy,
  by: { person: null, organisation: null, capacity: 'system' },
  clauses: ['3.3.1'],
  fields,
  rows: [],
})

/** Minute `seq` of the first hour of 2026 in Greenwich. */
export const minute = (seq: number) => new Date(Date.UTC(2026, 0, 1, 0, seq)).toISOString()

export function plainLeaf(seq: number, body: LeafBody = bodyOf('thing.done@1', { count: seq }), epoch = 1): Uint8Array {
  return openLeaf({ v: 1, seq, epoch, at: minute(seq), ...body })
}

export const hiddenLeaf = (seq: number, commitment: string, epoch = 1): Uint8Array =>
  sealedLeaf({ v: 1, seq, epoch, at: minute(seq), commitment })

export function rootAt(leaves: readonly Uint8Array[], size: number): Uint8Array {
  let frontier = emptyFrontier
  for (const leaf of leaves.slice(0, size)) frontier = appendLeaf(hash, frontier, leafHash(hash, leaf))
  return rootOf(hash, frontier)
}

export function seal(leaves: readonly Uint8Array[], size: number, by: Signer, epoch = 1): string {
  const root = rootAt(leaves, size)
  return signNote(formatCheckpoint({ origin: by.name, size, root, epoch, time: minute(size) }), [by])
}

/** The lines of an export of a ledger whose key is `by`. */
export async function exported(
  by: Signer,
  leaves: readonly Uint8Array[],
  checkpoints: readonly string[],
  change: Partial<ExportHeader> = {},
) {
  const header = {
    format: 'lingpao-ledger@1',
    origin: by.name,
    demonstration: true,
    epoch: 1,
    size: leaves.length,
  } as const
  const lines: string[] = []
  for await (const line of exportLines({ ...header, vkeys: [formatVkey(by)], ...change }, leaves, checkpoints))
    lines.push(line)
  return lines
}
