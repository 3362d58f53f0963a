import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leafHash } from '#ledger/merkle.ts'
import { openNote, parseVkey } from '#ledger/note.ts'
import { verifyInclusion } from '#ledger/proof.ts'
import { checkAndSay } from '#server/check.ts'
import { openDatabase } from '#server/db/open.ts'
import { seedDemonstration } from '#server/demo/seed.ts'
import { filePath } from '#server/files/store.ts'
import { sha256 } from '#server/hash.ts'
import { officialTables } from '#server/proof/check-batch.ts'
import { ledgerIdentity } from '#server/proof/key.ts'
import type { KnownCheckpoint } from '#server/proof/last-checkpoint.ts'
import { inclusionProofOf } from '#server/proof/proofs.ts'
import { seal } from '#server/proof/seal.ts'
import { verifyEd25519 } from '#server/secrets.ts'
import { asIntruder, columnsOf, fillRows, giveReason, keepFile, lastRow, otherValue } from './tamper.ts'
import { openBareApp } from './world.ts'

let world: Awaited<ReturnType<typeof openBareApp>>
let last: KnownCheckpoint
let file: { id: string; digest: string }
/** The programme's row as the first of two acts left it. */
let earlier: string

beforeAll(async () => {
  world = await openBareApp('2026-11-23')
  const { app } = world
  await seedDemonstration(app)
  await seal(app)
  file = await keepFile(app, '检验报告 '.repeat(500))
  await fillRows(app, await emptyTables())
  await giveReason(app, 'one')
  earlier =
    (await sql<{ row: string }>`select to_jsonb(p)::text as row from programme p`.execute(app.db)).rows[0]?.row ?? ''
  await seal(app)
  await giveReason(app, 'two')
  last = await seal(app)
}, 120_000)
afterAll(() => world.close())

async function emptyTables(): Promise<readonly string[]> {
  const rows = await Promise.all(
    officialTables.map(async (table) => ({
      table,
      any: (await sql`select from ${sql.table(table)} limit 1`.execute(world.app.reader)).rows.length > 0,
    })),
  )
  return rows.filter(({ any }) => !any).map(({ table }) => table)
}

const lines: string[] = []
const command = () => checkAndSay(world.app, {}, (line) => lines.push(line))

test('untouched, everything checks', async () => {
  expect(await command()).toBe(0)
  await asIntruder(world.app, async ({ findingsAfter }) => {
    expect(await findingsAfter(async () => undefined)).toEqual([])
  })
})

describe('somebody who owns the database changes', () => {
  test('any column of an official row of any table, and is told where', async () => {
    const missed: string[] = []
    await asIntruder(world.app, async ({ tx, findingsAfter }) => {
      const rows = await Promise.all(officialTables.map((table) => lastRow(tx, table)))
      const columnsMax = Math.max(...rows.map(({ columns }) => columns.length))
      for (let nth = 0; nth < columnsMax; nth++) {
        const changes = rows.flatMap(({ columns, ...row }) =>
          columns.slice(nth, nth + 1).map((column) => ({ ...row, column })),
        )
        const findings = await findingsAfter(async () => {
          for (const { table, id, column } of changes)
            await sql`update ${sql.table(table)} set ${sql.ref(column.name)} = ${sql.raw(otherValue(column))}
              where id::text = ${id}`.execute(tx)
        }, 'without the tree')
        for (const { table, id, column } of changes)
          if (!findings.some((finding) => finding.startsWith(`${table} ${id}`))) missed.push(`${table}.${column.name}`)
      }
    })
    expect(missed).toEqual([])
  }, 120_000)

  test('any column of an act that its leaf speaks of, of a checkpoint, of a node, or of the head', async () => {
    const missed: string[] = []
    // The key and the answer of a request serve its repetition alone, and no leaf commits to them.
    const outside = ['act.key', 'act.result']
    await asIntruder(world.app, async ({ tx, findingsAfter }) => {
      for (const [table, row] of [
        ['act', sql`seq = 12`],
        ['act', sql`seq = (select max(seq) from act where sealed)`],
        [
          'commitment',
          sql`(seq, subject) = (select seq, subject from commitment where values is not null order by seq desc limit 1)`,
        ],
        ['commitment', sql`subject = 'file/${sql.raw(file.id)}'`],
        ['checkpoint', sql`size = (select min(size) from checkpoint)`],
        ['ledger_node', sql`level = 3 and index = 2`],
        ['ledger_head', sql`id = 1`],
      ] as const) {
        for (const column of await columnsOf(tx, table)) {
          if (outside.includes(`${table}.${column.name}`) || (table === 'ledger_head' && column.name === 'id')) continue
          const findings = await findingsAfter(() =>
            sql`update ${sql.table(table)} set ${sql.ref(column.name)} = ${sql.raw(otherValue(column))} where ${row}`.execute(
              tx,
            ),
          )
          if (findings.length === 0) missed.push(`${table}.${column.name}`)
        }
      }
    })
    expect(missed).toEqual([])
  }, 120_000)

  test('any byte of an act', async () => {
    const { app } = world
    const acts = await app.reader.selectFrom('act').select(['seq', 'leaf']).orderBy('seq').execute()
    const step = Math.max(1, Math.floor(acts.length / 200))
    const sample = acts.filter((_, i) => i % step === 0).slice(0, 200)
    let [bytes, missed] = [0, 0]
    for (const { seq, leaf } of sample) {
      const proof = await inclusionProofOf(app.reader, seq, last.size)
      const holds = (changed: Uint8Array) =>
        verifyInclusion(
          sha256,
          { index: seq - 1, size: last.size, leaf: leafHash(sha256, changed), root: last.root },
          proof,
        )
      expect(holds(leaf)).toBe(true)
      for (let at = 0; at < leaf.length; at++, bytes++) {
        const changed = Uint8Array.from(leaf)
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
        if (holds(changed)) missed++
      }
    }
    expect(sample.length).toBe(Math.min(200, acts.length))
    expect(bytes).toBeGreaterThan(50_000)
    expect(missed).toBe(0)
  }, 120_000)

  test('a byte of an act in the database itself', async () => {
    const missed: number[] = []
    await asIntruder(world.app, async ({ tx, findingsAfter }) => {
      for (let seq = 1; seq <= last.size; seq += Math.ceil(last.size / 25)) {
        const findings = await findingsAfter(() =>
          sql`update act set leaf = set_byte(leaf, (seq * 37 % octet_length(leaf))::integer,
            get_byte(leaf, (seq * 37 % octet_length(leaf))::integer) # 1) where seq = ${seq}`.execute(tx),
        )
        if (findings.length === 0) missed.push(seq)
      }
    })
    expect(missed).toEqual([])
  }, 120_000)

  test('any byte of a checkpoint', async () => {
    const { app } = world
    const verifiers = (await ledgerIdentity(app.reader)).vkeys.map((vkey) => parseVkey(sha256, vkey))
    const checkpoints = await app.reader.selectFrom('checkpoint').select('note').execute()
    expect(checkpoints).toHaveLength(3)
    const missed: string[] = []
    for (const { note } of checkpoints) {
      const bytes = Buffer.from(note)
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 1
        const opened = await openNote(changed.toString('latin1'), verifiers, verifyEd25519).then(
          () => true,
          () => false,
        )
        const opens = await openNote(changed.toString('utf8'), verifiers, verifyEd25519).then(
          () => true,
          () => false,
        )
        if (opened || opens) missed.push(`${note.slice(0, at)}…`)
      }
    }
    expect(missed).toEqual([])
  })

  test.each([
    ['an act that is deleted', sql`delete from act where seq = 20`],
    ['the last act', sql`delete from act where seq = (select max(seq) from act)`],
    [
      'two acts that change places',
      sql`update act a set leaf = b.leaf, at = b.at from act b where (a.seq, b.seq) in ((20, 21), (21, 20))`,
    ],
    [
      'two acts that change their numbers',
      sql`update act set seq = case seq when 20 then 100021 else 100020 end where seq in (20, 21)`,
    ],
    ['a row that is deleted', sql`delete from front_runner where id = (select id from front_runner limit 1)`],
    [
      'a row that no act wrote',
      sql`insert into call_area select gen_random_uuid(), 20, call, key_area from call_area limit 1`,
    ],
    ['a checkpoint that is deleted', sql`delete from checkpoint where size = (select max(size) from checkpoint)`],
    ['a node that is deleted', sql`delete from ledger_node where level = 0 and index = 7`],
    ['a commitment that is deleted', sql`delete from commitment where seq = 20 and subject = 'input'`],
    [
      'a person whose salt is erased and whose name is not',
      sql`update commitment set salt = null where subject like 'person/%'`,
    ],
  ])('%s', async (_, statement) => {
    await asIntruder(world.app, async ({ tx, findingsAfter }) => {
      expect(await findingsAfter(() => statement.execute(tx))).not.toEqual([])
    })
  })

  test('a row back to what it was', async () => {
    await asIntruder(world.app, async ({ findingsAfter }) => {
      const findings = await findingsAfter(async (tx) => {
        await sql`delete from programme`.execute(tx)
        await sql`insert into programme select * from jsonb_populate_record(null::programme, ${earlier}::jsonb)`.execute(
          tx,
        )
      })
      expect(findings).toHaveLength(1)
      expect(findings[0]).toMatch(/^programme programme: the row is as act \d+ left it, but act \d+ wrote it since$/)
    })
  })

  test('the whole ledger back to what it was before the last checkpoint', async () => {
    await asIntruder(world.app, async ({ findingsAfter }) => {
      const findings = await findingsAfter(async (tx) => {
        await sql`delete from checkpoint where size = ${last.size}`.execute(tx)
        await sql`delete from ledger_node where (index + 1) * (2 ^ level) > ${last.size - 1}`.execute(tx)
        await sql`delete from commitment where seq = ${last.size}`.execute(tx)
        await sql`delete from act where seq = ${last.size}`.execute(tx)
        await sql`delete from programme`.execute(tx)
        await sql`insert into programme select * from jsonb_populate_record(null::programme, ${earlier}::jsonb)`.execute(
          tx,
        )
        await sql`update ledger_head set (seq, at) = (select seq, at from act order by seq desc limit 1)`.execute(tx)
      })
      expect(findings).toEqual([`after act ${last.size - 1}: copy-beyond: a copy covers ${last.size} acts`])
    })
  })
})

describe('the command ends with 1', () => {
  test('for a file that is changed or gone', async () => {
    const path = filePath(world.app, file.digest)
    const bytes = readFileSync(path)
    const changed = Buffer.from(bytes)
    changed[100] = (changed[100] ?? 0) ^ 1
    writeFileSync(path, changed)
    expect(await command()).toBe(1)
    expect(lines.at(-3)).toMatch(`file ${file.id}: the file's content is another one`)
    rmSync(path)
    expect(await command()).toBe(1)
    writeFileSync(path, bytes)
    expect(await command()).toBe(0)
  })

  test.each([
    [
      'a column',
      sql`update organisation set place = place || '1'`,
      sql`update organisation set place = left(place, -1)`,
    ],
    [
      'a leaf',
      sql`update act set leaf = leaf || '\\x20' where seq = 5`,
      sql`update act set leaf = substring(leaf for octet_length(leaf) - 1) where seq = 5`,
    ],
    [
      'a checkpoint',
      sql`update checkpoint set note = replace(note, 'epoch 1', 'epoch 2')`,
      sql`update checkpoint set note = replace(note, 'epoch 2', 'epoch 1')`,
    ],
  ])('for %s that is changed', async (_, change, back) => {
    const owner = openDatabase(world.app.url, 'owner', 1)
    try {
      await sql`set session_replication_role = replica`.execute(owner)
      await change.execute(owner)
      expect(await command()).toBe(1)
      await back.execute(owner)
      expect(await command()).toBe(0)
    } finally {
      await owner.destroy()
    }
  })
})
