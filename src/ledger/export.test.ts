import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  bodyOf,
  exported,
  hash,
  hiddenLeaf,
  minute,
  plainLeaf,
  policy,
  seal,
  signerOf,
  verify,
} from '../../tests/ledger.ts'
import { utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import { linesOf, type ExportHeader } from './export.ts'
import { openLeaf } from './leaf.ts'
import { formatVkey } from './note.ts'
import { sha256 } from './sha256.ts'
import { verifyExport } from './verify.ts'

const origin = 'example.org/ledger'
const key = signerOf(origin, 1)
const nextKey = signerOf(origin, 2)
const opening = bodyOf('ledger.opened@1', { origin, demonstration: true, key: formatVkey(key) })
const first = plainLeaf(1, opening)
const five = [first, plainLeaf(2), hiddenLeaf(3, policy), plainLeaf(4), plainLeaf(5)]
const notes = [seal(five, 1, key), seal(five, 3, key), seal(five, 5, key)]

describe('an export', () => {
  it('is verified in one pass, with the hash that needs no import too', async () => {
    const lines = await exported(key, five, notes)
    expect(lines).toHaveLength(9)
    for (const by of [hash, sha256]) {
      const report = await verifyExport(lines, { hash: by, verify, vkeys: [formatVkey(key)], copies: notes })
      expect(report).toMatchObject({ findings: [], size: 5, sealed: 5, trusted: true, header: { origin, size: 5 } })
    }
    expect((await verifyExport(lines, { hash, verify })).trusted).toBe(false)
  })

  it('is read from bytes cut anywhere', async () => {
    const lines = await exported(key, [first, plainLeaf(2, bodyOf('thing.done@1', { name: '甲😀' }))], [])
    const bytes = utf8(lines.join('\n') + '\n')
    for (const width of [1, 7, 64, 100_000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / width) }, (_, i) =>
        bytes.slice(i * width, (i + 1) * width),
      )
      const read: string[] = []
      for await (const line of linesOf(chunks)) read.push(line)
      expect(read).toEqual(lines)
    }
  })

  it('cut inside a character, or with a line numbered otherwise than its act, has findings', async () => {
    const lines = await exported(key, five, [])
    const bytes = utf8(lines.join('\n') + '\n甲')
    const cut = await verifyExport(linesOf([bytes.slice(0, -1)]), { hash, verify })
    expect(cut.findings).toEqual([{ code: 'export-line', size: 5, because: expect.any(String) }])
    const renumbered = lines.map((line) => line.replace('"seq":4', '"seq":9'))
    const report = await verifyExport(renumbered, { hash, verify })
    expect(report.findings).toEqual([{ code: 'export-line', size: 4, because: 'the line of act 4 is numbered 9' }])
  })

  it('with a line left out, doubled or swapped has findings', async () => {
    const lines = await exported(key, five, notes)
    const found = async (some: readonly string[]) => (await verifyExport(some, { hash, verify })).findings.length
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] ?? ''
      const isCheckpoint = line.startsWith('{"checkpoint"')
      // A checkpoint may be missing or be there twice; that takes nothing from the acts.
      expect((await found(lines.toSpliced(i, 1))) > 0).toBe(!isCheckpoint)
      expect((await found(lines.toSpliced(i, 0, line))) > 0).toBe(!isCheckpoint)
      if (i)
        expect(await found([...lines.slice(0, i - 1), line, ...lines.slice(i - 1).toSpliced(1, 1)])).toBeGreaterThan(0)
    }
  })

  it('with any single byte changed has findings', async () => {
    const bytes = utf8((await exported(key, five.slice(0, 3), notes.slice(0, 2))).join('\n') + '\n')
    for (let i = 0; i < bytes.length - 1; i++) {
      const chunks = [bytes.with(i, (bytes[i] ?? 0) ^ (1 << (i % 7)))]
      const report = await verifyExport(linesOf(chunks), { hash, verify, vkeys: [formatVkey(key)] })
      expect({ at: i, found: report.findings.length > 0 }).toEqual({ at: i, found: true })
    }
  })

  it('that lies in its header has findings', async () => {
    const codesOf = async (change: Partial<ExportHeader>) =>
      (await verifyExport(await exported(key, five, notes, change), { hash, verify })).findings.map(({ code }) => code)
    expect(await codesOf({ size: 6 })).toEqual(['export-size'])
    expect(await codesOf({ epoch: 2 })).toEqual(['export-header'])
    expect(await codesOf({ demonstration: false })).toEqual(['ledger-opening'])
    expect(await codesOf({ vkeys: [formatVkey(key), formatVkey(nextKey)] })).toEqual(['export-header'])
    expect(await codesOf({ origin: 'example.org/other' })).toEqual(['export-header'])
    expect(await codesOf({ vkeys: [] })).toEqual(['export-header'])
  })

  it('of anything at all is answered, never thrown at', async () => {
    const header = (await exported(key, [], []))[0] ?? ''
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .jsonValue()
        .map((leaf) => canonical({ seq: 1, leaf: Buffer.from(JSON.stringify(leaf)).toString('base64url') })),
      fc.string({ unit: 'grapheme' }).map((note) => canonical({ checkpoint: note })),
    )
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(line, { maxLength: 5 }), async (headed, lines) => {
        const report = await verifyExport(headed ? [header, ...lines] : lines, { hash, verify, copies: lines })
        expect(report.findings.length > 0 || (headed && lines.length === 0)).toBe(true)
      }),
    )
    const broken = await verifyExport(linesOf([Uint8Array.of(0xff, 0x0a)]), { hash, verify })
    expect(broken.findings.map(({ code }) => code)).toEqual(['export-header'])
  })

  it('of 20,000 acts is read to its end', async () => {
    const rows = Array.from({ length: 3 }, (_, i) => ({
      table: 'declaration',
      key: `${i}`,
      columns: 1,
      digest: policy,
    }))
    const acts = Array.from({ length: 20_000 }, (_, i) =>
      i ? openLeaf({ v: 1, seq: i + 1, epoch: 1, at: minute(9), ...bodyOf('thing.done@1', { i }), rows }) : first,
    )
    const lines = await exported(key, acts, [])
    const report = await verifyExport(lines, { hash, verify })
    expect(report).toMatchObject({ findings: [], size: 20_000 })
  })
})
