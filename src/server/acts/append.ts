import { randomBytes } from 'node:crypto'
import type { Json } from '#ledger/canonical.ts'
import { commitment, openLeaf, saltLength, sealedLeaf, type LeafBody } from '#ledger/leaf.ts'
import { epochType } from '#ledger/walk.ts'
import { newestList } from '../db/columns.ts'
import { digestOfRow, privateDigests, subjectOf, type OfficialRow } from '../db/rows.ts'
import { sha256 } from '../hash.ts'
import type { Act, Context } from './act.ts'
import type { Place } from './head.ts'
import type { Paper } from './paper.ts'
import type { How } from './how.ts'
import type { Statement } from '../transaction.ts'
import type { Written } from './written.ts'

type Done<I, R> = {
  /** Before this act. */
  readonly epoch: number
  readonly act: Act<I, R>
  readonly input: I
  readonly result: R
  readonly how: How
  readonly context: Context
  readonly written: Written
  readonly committed: Committed
  /** The capacity that the one who acts stands in for. */
  readonly deputyFor: string | null
}

type Commitment = { subject: string; salt: string; digests: Record<string, string>; values: Json | null }

/** What writes the act and its leaf, which commits to every official row it wrote, and moves the head; and where that leaves it. */
export function append<I, R>(done: Done<I, R>): { last: Statement; left: Place } {
  const { act, context, how } = done
  const { salts, input, person } = done.committed
  const committed = [...done.written.values()].map((row) => commitRow(row, salts()))
  const tables = [...new Set(committed.map(({ leaf }) => leaf.table))].sort()

  const body: LeafBody = {
    type: act.type,
    policy: context.policyDigest,
    by: {
      person: person?.digests.value ?? null,
      organisation: how.by.organisation ?? null,
      capacity: how.by.actor,
    },
    clauses: [...act.clauses],
    fields: {
      ...act.shows(done.input, done.result),
      ...(done.deputyFor && { deputyFor: done.deputyFor }),
      ...(how.paper && { paper: enteredFor(how.paper) }),
      input: { commitment: input.digests.value ?? '' },
    },
    rows: committed
      .map(({ leaf }) => leaf)
      .sort((one, other) => (one.table + one.key < other.table + other.key ? -1 : 1)),
  }
  const epoch = done.epoch + (act.type === epochType ? 1 : 0)
  const moment = { v: 1 as const, seq: context.seq, epoch, at: context.at.toISOString() }
  const isSealed = typeof act.sealed === 'function' ? act.sealed(done.input) : act.sealed === true
  const seal = isSealed ? commitTo('body', body, salts()) : undefined
  const leaf = seal ? sealedLeaf({ ...moment, commitment: seal.digests.value ?? '' }) : openLeaf({ ...moment, ...body })
  const commitments = [input, person, seal, ...committed.map(({ commitment }) => commitment)].filter(
    (one) => one !== undefined,
  )

  const last = {
    name: 'append_act',
    text: 'select append_act($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
    values: [
      context.seq,
      epoch,
      context.at,
      act.type,
      [...act.clauses],
      isSealed,
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
  return { last, left: { epoch, seq: context.seq, at: moment.at } }
}

/** What an act commits to before it knows its number: who asked for what. */
export function commitToAsked<I, R>({ act, input, how }: Pick<Done<I, R>, 'act' | 'input' | 'how'>) {
  const salts = freshSalts()
  return {
    salts,
    input: commitTo('input', recordedOf(act, input), salts()),
    person: how.by.person ? commitTo('person', how.by.person, salts()) : undefined,
  }
}
export type Committed = ReturnType<typeof commitToAsked>

export const recordedOf = <I, R>({ recorded }: Act<I, R>, input: I): Json =>
  (recorded ? recorded(input) : input) as Json // came through zod: plain data

/** `by` is who entered it; this is whom for. A person is in the entry, behind its commitment. */
const enteredFor = ({ from, receivedOn }: Paper): Json => ({
  capacity: from.actor,
  organisation: from.organisation ?? null,
  receivedOn,
})

/** A salted commitment to one value, kept so that it can be opened, or erased, later. */
function commitTo(subject: string, value: Json, salt: Buffer): Commitment {
  return { subject, salt: salt.toString('hex'), digests: { value: commitment(sha256, salt, value) }, values: value }
}

function commitRow(row: OfficialRow, salt: Buffer) {
  const digests = privateDigests(row, salt)
  const columns = newestList(row.table)
  return {
    leaf: { table: row.table, key: String(row.row.id), columns, digest: digestOfRow(row, digests, columns) },
    commitment: { subject: subjectOf(row), salt: salt.toString('hex'), digests, values: null } satisfies Commitment,
  }
}

/** Drawn eight at once: each draw has a price of its own. */
function freshSalts(): () => Buffer {
  let drawn = Buffer.alloc(0)
  return () => {
    if (drawn.length === 0) drawn = randomBytes(8 * saltLength)
    const salt = drawn.subarray(0, saltLength)
    drawn = drawn.subarray(saltLength)
    return salt
  }
}
