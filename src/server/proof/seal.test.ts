import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyLedger } from '#ledger/verify.ts'
import { verifyConsistency, verifyInclusion } from '#ledger/proof.ts'
import { leafHash } from '#ledger/merkle.ts'
import { parseVkey } from '#ledger/note.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { openDatabase } from '../db/open.ts'
import { sha256 } from '../hash.ts'
import { verifyEd25519 } from '../secrets.ts'
import { ledgerIdentity } from './key.ts'
import { readLastCheckpoint, writeLastCheckpoint } from './last-checkpoint.ts'
import { consistencyProofOf, inclusionProofOf } from './proofs.ts'
import { NotSealed, seal } from './seal.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const leavesOf = async () =>
  (await world.app.db.selectFrom('act').select('leaf').orderBy('seq').execute()).map(({ leaf }) => new Uint8Array(leaf))

describe('the seal', () => {
  test('covers all acts, once, and holds before the ledger room', async () => {
    const { app } = world
    const first = await seal(app)
    expect(await seal(app)).toEqual(first)
    await world.official('Li', 'working-body')
    const [one, other] = await Promise.all([seal(app), seal(app)])
    expect(one).toEqual(other)
    expect(one.size).toBe(first.size + 1)

    const { origin, vkeys } = await ledgerIdentity(app.db)
    const notes = await app.db.selectFrom('checkpoint').select('note').orderBy('size').execute()
    const report = await verifyLedger({
      origin,
      leaves: await leavesOf(),
      checkpoints: notes.map(({ note }) => note),
      verifiers: [parseVkey(sha256, vkeys[0])],
      hash: sha256,
      verify: verifyEd25519,
    })
    expect(report.findings).toEqual([])
    expect(report.sealed).toBe(one.size)
  })

  test('gives proofs that hold', async () => {
    const { app } = world
    const { size, root } = await seal(app)
    for (const [i, leaf] of (await leavesOf()).entries()) {
      const proof = await inclusionProofOf(app.db, i + 1, size)
      expect(verifyInclusion(sha256, { index: i, size, leaf: leafHash(sha256, leaf), root }, proof)).toBe(true)
    }
    const [earlier] = await app.db.selectFrom('checkpoint').select(['size', 'root']).orderBy('size').execute()
    const from = earlier?.size ?? 0
    const claim = { from, to: size, fromRoot: new Uint8Array(earlier?.root ?? []), toRoot: root }
    expect(verifyConsistency(sha256, claim, await consistencyProofOf(app.db, { from, to: size }))).toBe(true)
  })

  test('keeps the newest checkpoint beside the database', async () => {
    const sealed = await seal(world.app)
    expect(readLastCheckpoint(world.app.settings.dataFolder)).toEqual(sealed)
  })

  test('signs nothing where a newer checkpoint is known, or one of another history', async () => {
    const { app } = world
    const { dataFolder } = app.settings
    const sealed = await seal(app)
    await world.official('Wang', 'working-body')
    const other = await openWorld()
    try {
      const foreign = await seal(other.app)
      writeLastCheckpoint(dataFolder, foreign.note)
      await expect(seal(app)).rejects.toThrow(NotSealed)
    } finally {
      await other.close()
      writeLastCheckpoint(dataFolder, sealed.note)
    }
    expect((await seal(app)).size).toBe(sealed.size + 1)
  })

  test('signs nothing over a tree that does not continue the last checkpoint', async () => {
    const { app } = world
    const owner = openDatabase(app.url, 'owner', 1)
    try {
      const { size } = await seal(app)
      await world.official('Zhao', 'working-body')
      await owner.transaction().execute(async (tx) => {
        await tx
          .updateTable('ledger_node')
          .set({ hash: Buffer.alloc(32) })
          .where('level', '=', 0)
          .where('index', '=', size - 1)
          .execute()
        await tx
          .updateTable('ledger_node')
          .set({ hash: Buffer.alloc(32) })
          .where('level', '>', 0)
          .execute()
      })
      await expect(seal(app)).rejects.toThrow(/another root/)
    } finally {
      await owner.destroy()
    }
  })
})
