import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatVkey } from '#ledger/note.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { exportLedger } from './proof/export.ts'
import { seal } from './proof/seal.ts'
import type { Known } from './proof/verify-database.ts'
import { verifyFile } from './verify.ts'

let world: World
let folder: string
let file: string
let vkey: string
let earlier: string

beforeAll(async () => {
  world = await openWorld()
  folder = mkdtempSync(join(tmpdir(), 'lingpao-export-'))
  file = join(folder, 'ledger.jsonl')
  earlier = (await seal(world.app)).note
  const { person } = await world.official('Qiaozhenxing', 'working-body')
  expect(person).toBeDefined()
  await exportLedger(world.app, file)
  vkey = formatVkey(world.app.secrets.signerFor('lingpao/yunnan-2020-9/demonstration'))
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function verified(path: string, known: Known = {}) {
  const lines: string[] = []
  return { code: await verifyFile(path, known, (line) => lines.push(line)), said: lines.join('\n') }
}

test('an export verifies without a database, and warns where it is believed on its own key', async () => {
  expect(await verified(file)).toEqual({ code: 0, said: expect.stringContaining('Warning') })
  const pinned = await verified(file, { vkeys: [vkey], copies: [earlier] })
  expect(pinned).toEqual({ code: 0, said: expect.not.stringContaining('Warning') })
})

test('an export is refused under another key, or beside a copy of another history', async () => {
  const other = await openWorld()
  try {
    const stranger = formatVkey(other.app.secrets.signerFor('lingpao/yunnan-2020-9/demonstration'))
    expect(await verified(file, { vkeys: [stranger] })).toEqual({
      code: 1,
      said: expect.stringContaining('key-untrusted'),
    })
    const { note } = await seal(other.app)
    expect((await verified(file, { vkeys: [vkey], copies: [note] })).code).toBe(1)
  } finally {
    await other.close()
  }
})

test('any line that is changed is found, and any act that is left out or stands there twice', async () => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const changed = join(folder, 'changed.jsonl')
  const missed: string[] = []
  for (const [at, line] of lines.entries()) {
    const middle = line.length >> 1
    const spoiled = line.slice(0, middle) + (line[middle] === 'A' ? 'B' : 'A') + line.slice(middle + 1)
    const versions = { spoiled: lines.with(at, spoiled) }
    const acts = line.includes('"leaf"') ? { left: lines.toSpliced(at, 1), twice: lines.toSpliced(at, 0, line) } : {}
    for (const [how, version] of Object.entries({ ...versions, ...acts })) {
      writeFileSync(changed, `${version.join('\n')}\n`)
      if ((await verified(changed, { vkeys: [vkey] })).code !== 1) missed.push(`line ${at + 1} ${how}`)
    }
  }
  expect(missed).toEqual([])
})

test('an export shows no name and no address', () => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/Qiaozhenxing|test\.invalid/)
  const leaves = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => /"leaf":"([^"]+)"/.exec(line)?.[1] ?? [])
  const text = leaves.map((leaf) => Buffer.from(leaf, 'base64url').toString('utf8')).join('\n')
  expect(text).toContain('capacity.granted@1')
  expect(text).not.toMatch(/Qiaozhenxing|test\.invalid/)
})
