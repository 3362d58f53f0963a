import { toBase64, toHex, utf8 } from '#ledger/bytes.ts'
import { canonical } from '#ledger/canonical.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { exportLines } from '#ledger/export.ts'
import { rotate } from '#ledger/keys.ts'
import { commitment, fieldSalt, openLeaf, rowDigest, sealedLeaf, type LeafBody } from '#ledger/leaf.ts'
import { leafHash } from '#ledger/merkle.ts'
import { formatVkey, signNote } from '#ledger/note.ts'
import { hash, minute, policy, rootAt, signerOf } from './ledger.ts'

const json = (value: unknown) => JSON.stringify(value, null, 2)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** The worked example of docs/formats.md, block by block, computed. */
export async function ledgerExample(): Promise<Readonly<Record<string, string>>> {
  const origin = 'example.org/lingpao'
  const key = signerOf(origin, 1)
  const secret = new Uint8Array(32).fill(7)
  const personSalt = fieldSalt(hash, secret, 'by/person')
  const nameSalt = fieldSalt(hash, secret, 'organisation/o1/contact')
  const row = {
    table: 'organisation',
    columns: 1,
    row: { contact: { commitment: commitment(hash, nameSalt, '甲') }, id: 'o1' },
  }
  const digest = rowDigest(hash, row)
  const person = commitment(hash, personSalt, 'p1')
  const by = { person: null, organisation: null, capacity: 'system' }

  const first: LeafBody = {
    type: 'ledger.opened@1',
    policy,
    by,
    clauses: ['3.3.1'],
    fields: { demonstration: true, key: formatVkey(key), origin, policy: 'example', province: '530000' },
    rows: [],
  }
  const second: LeafBody = {
    type: 'organisation.verified@1',
    policy,
    by: { person, organisation: 'o2', capacity: 'working-body' },
    clauses: ['3.3.1'],
    fields: { organisation: 'o1' },
    rows: [{ table: 'organisation', key: 'o1', columns: 1, digest }],
  }
  const body: LeafBody = {
    type: 'review.submitted@1',
    policy,
    by,
    clauses: ['3.4.3'],
    fields: { opinion: 'agree' },
    rows: [],
  }
  const hidden = commitment(hash, fieldSalt(hash, secret, 'body'), body)
  const leaves = [
    openLeaf({ v: 1, seq: 1, epoch: 1, at: minute(1), ...first }),
    openLeaf({ v: 1, seq: 2, epoch: 1, at: minute(2), ...second }),
    sealedLeaf({ v: 1, seq: 3, epoch: 1, at: minute(3), commitment: hidden }),
  ]
  const root = rootAt(leaves, 3)
  const checkpoint = formatCheckpoint({ origin, size: 3, root, epoch: 1, time: minute(4) })
  const note = signNote(checkpoint, [key])
  const header = {
    format: 'lingpao-ledger@1',
    origin,
    demonstration: true,
    epoch: 1,
    size: 3,
    vkeys: [formatVkey(key)],
  } as const
  const lines: string[] = []
  for await (const line of exportLines(header, leaves, [note])) lines.push(line)

  return {
    key: json({ seed: toHex(new Uint8Array(32).fill(1)), publicKey: toHex(key.key), vkey: formatVkey(key) }),
    commitments: json({
      secret: toHex(secret),
      contactSalt: toHex(nameSalt),
      contact: row.row.contact.commitment,
      personSalt: toHex(personSalt),
      person,
    }),
    row: `lingpao row v1\n${canonical(row)}`,
    rowDigest: digest,
    leaf: text(leaves[1] ?? utf8('')),
    body: canonical(body),
    sealed: text(leaves[2] ?? utf8('')),
    hashes: json({
      leafHashes: leaves.map((leaf) => toHex(leafHash(hash, leaf))),
      root: toHex(root),
      base64: toBase64(root),
    }),
    checkpoint: note.trimEnd(),
    rotation: json(rotate({ origin, seq: 4 }, { from: key, to: signerOf(origin, 2) })),
    export: lines.join('\n'),
  }
}
