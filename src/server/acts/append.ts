import { randomBytes } from 'node:crypto'
import type { Json } from '#ledger/canonical.ts'
import { commitment, openLeaf, sealedLeaf, type LeafBody } from '#ledger/leaf.ts'
import { epochType } from '#ledger/walk.ts'
import { newestList } from '../db/columns.ts'
import { digestOfRow, privateDigests, subjectOf, type OfficialRow } from '../db/rows.ts'
import { sha256 } from '../hash.ts'
import type { Act, Context } from './act.ts'
import type { How } from './perform.ts'
import type { Statement } from '../transaction.ts'
import type { Written } from './written.ts'

type Done<I, R> = {
  readonly head: { readonly epoch: number }
  readonly act: Act<I, R>
  readonly input: I
  readonly result: R
  readonly how: How
  readonly context: Context
  readonly written: Written
}

type Commitment = { subject: string; salt: string; digests: Record<string, string>; values: Json | null }

/** What writes the act and its leaf, which commits to every official row it wrote, and moves the head. */
export function append<I, R>(done: Done<I, R>): Statement {
  const { act, context, how } = done
  const committed = [...done.written.values()].map(commitRow)
  const tables = [...new Set(committed.map(({ leaf }) => leaf.table))].sort()

  const input = commitTo('input', done.input as Json) // came through zod: plain data
  const person = how.by.person ? commitTo('person', how.by.person) : undefined
  const body: LeafBody = {
    type: act.type,
    policy: context.policyDigest,
    by: {
      person: person?.digests.value ?? null,
      organisation: how.by.organisation ?? null,
      capacity: how.by.actor,
    },
    clauses: [...act.clauses],
    fields: { ...act.shows(done.input, done.result), input: { commitment: input.digests.value ?? '' } },
    rows: committed
      .map(({ leaf }) => leaf)
      .sort((one, other) => (one.table + one.key < other.table + other.key ? -1 : 1)),
  }
  const epoch = done.head.epoch + (act.type === epochType ? 1 : 0)
  const moment = { v: 1 as const, seq: context.seq, epoch, at: context.at.toISOString() }
  const seal = act.sealed ? commitTo('body', body) : undefined
  const leaf = seal ? sealedLeaf({ ...moment, commitment: seal.digests.value ?? '' }) : openLeaf({ ...moment, ...body })
  const commitments = [input, person, seal, ...committed.map(({ commitment }) => commitment)].filter(
    (one) => one !== undefined,
  )

  return {
    name: 'append_act',
    text: 'select append_act($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
    values: [
      context.seq,
      epoch,
      context.at,
      act.type,
      [...act.clauses],
      act.sealed ?? false,
      how.by.person ?? null,
      how.by.organisation ?? null,
      how.by.actor,
      Buffer.from(leaf),
      how.key ?? null,
      JSON.stringify(done.result ?? null),
      tables,
      JSON.stringify(commitments),
    ],
  }
}

/** A salted commitment to one value, kept so that it can be opened, or erased, later. */
function commitTo(subject: string, value: Json): Commitment {
  const salt = randomBytes(32)
  return { subject, salt: salt.toString('hex'), digests: { value: commitment(sha256, salt, value) }, values: value }
}

function commitRow(row: OfficialRow) {
  const salt = randomBytes(32)
  const digests = privateDigests(row, salt)
  const columns = newestList(row.table)
  return {
    leaf: { table: row.table, key: String(row.row.id), columns, digest: digestOfRow(row, digests, columns) },
    commitment: { subject: subjectOf(row), salt: salt.toString('hex'), digests, values: null } satisfies Commitment,
  }
}
