import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { capacityGranted, organisationRecorded } from '#server/acts/organisation.ts'
import { performed } from '#server/acts/perform.ts'
import { openDatabase } from '#server/db/open.ts'
import { check } from '#server/proof/check.ts'
import { exportLedger } from '#server/proof/export.ts'
import { knownHere } from '#server/proof/known.ts'
import { seal } from '#server/proof/seal.ts'
import { leavesOf, verifyDatabase } from '#server/proof/verify-database.ts'
import { verifyFile } from '#server/verify.ts'
import { benchApp } from './app.ts'
import { calibration, say } from './calibration.ts'

/** `check`, `verify`, `export` and `verify FILE` over a long ledger, beside plain SHA-256 over the same leaves. `proof.bench.ts ACTS` */
const acts = Number(process.argv[2] ?? 100_000)
const sealedEach = 5_000
const system = { by: { actor: 'system' } } as const

say(calibration())
const { app, bodies, folder, close } = await benchApp()
const place = app.policy.province.code

/** Real acts, half of them with columns that are not public; only their writes to the disk are not waited for. */
const owner = openDatabase(app.url, 'owner', 1)
await sql`alter database lingpao set synchronous_commit = off`.execute(owner)
await owner.destroy()
const hurried = { ...app, db: openDatabase(app.url, 'server', 4) }
const began = performance.now()
for (let number = 1; number <= acts; number++) {
  const key = `bench ${number}`
  if (number % 2)
    await performed(
      hurried,
      organisationRecorded,
      { name: { zh: `演示部门 ${number}` }, kind: 'department', place },
      { ...system, key },
    )
  else {
    const person = { name: '演示人员', email: `bench-${number}@example.invalid` }
    await performed(
      hurried,
      capacityGranted,
      { person, organisation: bodies.workingBody, role: 'working-body' },
      { ...system, key },
    )
  }
  if (number % sealedEach === 0) await seal(app)
}
await seal(app)
await hurried.db.destroy()
say(`${acts} acts made and sealed every ${sealedEach}, in ${since(began).toFixed(1)} s`)

const leaves: Uint8Array[] = []
for await (const leaf of leavesOf(app.reader)) leaves.push(leaf)
const bytes = leaves.reduce((sum, { length }) => sum + length, 0)
const hashBegan = performance.now()
for (const leaf of leaves) createHash('sha256').update(leaf).digest()
const plain = since(hashBegan)
leaves.length = 0
say(`Plain SHA-256 of each of the same ${(bytes / 1e6).toFixed(1)} MB of leaves: ${plain.toFixed(2)} s`)

const checked = await timed(() => check(app))
const { rows, findings } = checked.result
report('check', checked, `${rows} rows`, findings.length)
const verified = await timed(async () => verifyDatabase(app.reader, await knownHere(app, {})))
report('verify', verified, `${verified.result.report.sealed} sealed`, verified.result.findings.length)

const file = join(folder, 'ledger.jsonl')
const written = await timed(() => exportLedger(app, file))
report('export', written, `${(statSync(file).size / 1e6).toFixed(1)} MB`, 0)
const strangers = await timed(() => verifyFile(file, {}, () => {}))
report('verify FILE', strangers, 'without a database', strangers.result)
await close()

function report(name: string, of: { seconds: number; peak: number }, what: string, found: number) {
  const rate = (checked.result.acts / of.seconds).toFixed(0)
  const memory = `${(of.peak / 2 ** 20).toFixed(0)} MB`
  const ratio = (of.seconds / plain).toFixed(0)
  say(
    `${name}: ${of.seconds.toFixed(1)} s, ${rate} acts/s, ${what}, at most ${memory}, ${ratio} times plain hashing; ${found} findings (none)`,
    found === 0,
  )
}

async function timed<T>(work: () => Promise<T>) {
  let peak = 0
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()))
  const timer = setInterval(look, 50)
  const workBegan = performance.now()
  try {
    const result = await work()
    look()
    return { result, seconds: since(workBegan), peak }
  } finally {
    clearInterval(timer)
  }
}

function since(from: number): number {
  return (performance.now() - from) / 1000
}
