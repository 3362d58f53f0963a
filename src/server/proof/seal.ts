import { sql, type Transaction } from 'kysely'
import { equal } from '#ledger/bytes.ts'
import { formatCheckpoint } from '#ledger/checkpoint.ts'
import { readLeaf } from '#ledger/leaf.ts'
import { completeNodes, emptyFrontier, leafHash, rootOf, type Frontier } from '#ledger/merkle.ts'
import { formatVkey, openNote, parseVkey, signNote, type Signer } from '#ledger/note.ts'
import type { App } from '../app.ts'
import type { Database } from '../db/schema.ts'
import { sha256 } from '../hash.ts'
import { verifyEd25519 } from '../secrets.ts'
import { readCheckpoint, readLastCheckpoint, writeLastCheckpoint, type KnownCheckpoint } from './last-checkpoint.ts'
import { ledgerIdentity } from './key.ts'
import { frontierAt, storeNodes } from './nodes.ts'

/** What was signed would contradict what was signed before, or could not be stood by. Nothing is signed then. */
export class NotSealed extends Error {}

/**
 * Signs a checkpoint over all acts so far, or returns the last one where nothing was added. Two processes at it take
 * turns. Throws `NotSealed` when the acts do not continue the last checkpoint.
 */
export async function seal(app: App): Promise<KnownCheckpoint> {
  const sealed = await app.db.transaction().execute((tx) => within(app, tx))
  const { dataFolder } = app.settings
  if (sealed.note !== readLastCheckpoint(dataFolder)?.note) writeLastCheckpoint(dataFolder, sealed.note)
  return sealed
}

async function within(app: App, tx: Transaction<Database>): Promise<KnownCheckpoint> {
  await sql`select name from lease where name = 'seal' for update`.execute(tx)
  const last = await lastCheckpoint(tx)
  const frontier = last ? await continued(tx, last) : emptyFrontier
  await refuseFork(app, tx, last?.size ?? 0)
  const grown = await grow(tx, frontier)
  if (last && grown.frontier.size === last.size) return last

  const { origin, vkeys } = await ledgerIdentity(tx, grown.frontier.size)
  const signer = app.secrets.signerFor(origin, vkeys.at(-1))
  if (formatVkey(signer) !== vkeys.at(-1))
    throw new NotSealed('The secret file holds another key than the ledger names.')
  const time = [app.clock.now().toISOString(), grown.at, last?.time ?? ''].sort().at(-1) ?? grown.at
  return sign(tx, { ...grown, origin, time, signer })
}

async function lastCheckpoint(tx: Transaction<Database>): Promise<KnownCheckpoint | undefined> {
  const row = await tx.selectFrom('checkpoint').select('note').orderBy('size', 'desc').limit(1).executeTakeFirst()
  return row && readCheckpoint(row.note, 'The last stored checkpoint')
}

/** The tree that the last checkpoint speaks of, which must still be the one that is stored, and signed by us. */
async function continued(tx: Transaction<Database>, last: KnownCheckpoint): Promise<Frontier> {
  const { vkeys } = await ledgerIdentity(tx, last.size)
  const verifiers = vkeys.map((vkey) => parseVkey(sha256, vkey))
  await openNote(last.note, verifiers, verifyEd25519).catch((cause: unknown) => {
    throw new NotSealed(`The checkpoint over ${last.size} acts is not signed by the ledger's key.`, { cause })
  })
  const frontier = await frontierAt(tx, last.size)
  if (equal(rootOf(sha256, frontier), last.root)) return frontier
  throw new NotSealed(`The stored tree has another root than the checkpoint over ${last.size} acts.`)
}

/** The copy in the data folder outlives the database: an older state brought back beside it must not be signed on. */
async function refuseFork(app: App, tx: Transaction<Database>, size: number): Promise<void> {
  const known = readLastCheckpoint(app.settings.dataFolder)
  if (!known) return
  if (known.size > size)
    throw new NotSealed(`A checkpoint over ${known.size} acts is known, but the database has one over ${size} only.`)
  if (!equal(rootOf(sha256, await frontierAt(tx, known.size)), known.root))
    throw new NotSealed(`The known checkpoint over ${known.size} acts is of another history.`)
}

type Grown = { readonly frontier: Frontier; readonly epoch: number; readonly at: string }

/** Appends the leaves that came since, a batch at a time; their numbers must go on without a gap, their time forward. */
async function grow(tx: Transaction<Database>, from: Frontier, batch = 5_000): Promise<Grown> {
  let frontier = from
  let [epoch, at] = [1, '']
  for (;;) {
    const acts = await tx
      .selectFrom('act')
      .select(['seq', 'leaf'])
      .where('seq', '>', frontier.size)
      .orderBy('seq')
      .limit(batch)
      .execute()
    for (const [i, { seq, leaf }] of acts.entries()) {
      const act = readLeaf(leaf)
      if (seq !== frontier.size + i + 1 || act.seq !== seq)
        throw new NotSealed(`Act ${frontier.size + i + 1} is missing.`)
      if (act.at < at || act.epoch < epoch) throw new NotSealed(`Act ${seq} goes back in time.`)
      ;({ epoch, at } = act)
    }
    const { frontier: next, nodes } = completeNodes(
      sha256,
      frontier,
      acts.map(({ leaf }) => leafHash(sha256, leaf)),
    )
    await storeNodes(tx, nodes)
    frontier = next
    if (acts.length < batch) return { frontier, epoch, at }
  }
}

async function sign(
  tx: Transaction<Database>,
  { frontier, epoch, origin, time, signer }: Grown & { origin: string; time: string; signer: Signer },
): Promise<KnownCheckpoint> {
  const root = rootOf(sha256, frontier)
  const note = signNote(formatCheckpoint({ origin, size: frontier.size, root, epoch, time }), [signer])
  await tx
    .insertInto('checkpoint')
    .values({ size: frontier.size, epoch, at: new Date(time), root: Buffer.from(root), note })
    .execute()
  return readCheckpoint(note, 'What was just signed')
}
