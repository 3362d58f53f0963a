import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  exported,
  hash,
  hiddenLeaf,
  minute,
  plainLeaf,
  policy,
  rootAt,
  seal,
  signerOf,
  verify,
} from '../../tests/ledger.ts'
import { toHex, utf8 } from './bytes.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { rotate } from './keys.ts'
import { openLeaf } from './leaf.ts'
import { formatVkey, signNote, type Signer } from './note.ts'
import { verifyExport, verifyLedger } from './verify.ts'

const origin = 'example.org/ledger'
const key = signerOf(origin, 1)
const nextKey = signerOf(origin, 2)
const opening = (by: Signer = key) =>
  bodyOf('ledger.opened@1', { origin, demonstration: true, key: formatVkey(by), province: '530000' })
const first = plainLeaf(1, opening())
const five = [first, plainLeaf(2), hiddenLeaf(3, policy), plainLeaf(4), plainLeaf(5)]
const notes = [seal(five, 1, key), seal(five, 3, key), seal(five, 5, key)]

const check = (leaves: readonly Uint8Array[], checkpoints: readonly string[], copies: readonly string[] = []) =>
  verifyLedger({ origin, leaves, checkpoints, copies, verifiers: [key], hash, verify })
const codes = async (...given: Parameters<typeof check>) => (await check(...given)).findings.map(({ code }) => code)

describe('a ledger', () => {
  it('that is whole has no findings', async () => {
    const report = await check(five, notes, notes)
    expect(report).toEqual({
      findings: [],
      size: 5,
      root: toHex(rootAt(five, 5)),
      epoch: 1,
      at: minute(5),
      sealed: 5,
      lost: [],
      keys: [{ vkey: formatVkey(key), from: 0 }],
      trusted: true,
    })
  })

  it('says how many acts are sealed, whatever the order the checkpoints come in', async () => {
    expect((await check(five, [notes[1] ?? '', notes[0] ?? ''])).sealed).toBe(3)
    expect((await check(five, [])).sealed).toBe(0)
    expect((await check([], [seal([], 0, key)])).findings).toEqual([])
  })

  it('shows an act left out, put in twice, or put in another place', async () => {
    expect(await codes(five.toSpliced(1, 1), [])).toEqual(['leaf-number'])
    expect(await codes(five.toSpliced(1, 0, ...five.slice(1, 2)), [])).toEqual(['leaf-number'])
    expect(new Set(await codes([...five.slice(0, 3), ...five.slice(3).reverse()], []))).toEqual(
      new Set(['leaf-number', 'leaf-time']),
    )
  })

  it('shows time that goes back, and a leaf that is none', async () => {
    const early = openLeaf({ v: 1, seq: 2, epoch: 1, at: minute(0), ...bodyOf('thing.done@1') })
    expect(await codes(five.with(1, early), [])).toEqual(['leaf-time'])
    expect(await codes(five.with(1, utf8('{}')), [])).toEqual(['leaf-malformed'])
  })

  it('shows an act rewritten after it was sealed', async () => {
    const rewritten = five.with(1, plainLeaf(2, bodyOf('thing.done@1', { count: 3 })))
    expect(await check(rewritten, notes)).toMatchObject({
      sealed: 1,
      findings: [
        { code: 'checkpoint-root', size: 3 },
        { code: 'checkpoint-root', size: 5 },
      ],
    })
  })

  it('shows its tail cut off, by the checkpoints and by copies kept elsewhere', async () => {
    expect(await codes(five.slice(0, 4), notes)).toEqual(['checkpoint-misplaced'])
    expect(await codes(five.slice(0, 4), notes.slice(0, 2), notes.slice(2))).toEqual(['copy-beyond'])
  })

  it('shows a history rewritten and signed anew, by a copy kept elsewhere', async () => {
    const other = five.with(1, plainLeaf(2, bodyOf('thing.done@1', { count: 3 })))
    const resigned = [1, 3, 5].map((size) => seal(other, size, key))
    expect(await codes(other, resigned)).toEqual([])
    expect(await codes(other, resigned, notes)).toEqual(['copy-differs', 'copy-differs'])
    expect(await codes(five, notes, [seal(other, 5, signerOf(origin, 9)), 'no note'])).toEqual([
      'copy-malformed',
      'copy-unsigned',
    ])
  })

  it('shows a checkpoint of a stranger, another ledger, epoch or time', async () => {
    const altered = (from: string, to: string) => {
      const text = (notes[2] ?? '').split('\n\n')[0] ?? ''
      return signNote(`${text.replace(from, to)}\n`, [key])
    }
    expect(await codes(five, [seal(five, 5, signerOf(origin, 9))])).toEqual(['checkpoint-unsigned'])
    expect(await codes(five, [altered(origin, 'example.org/other')])).toEqual(['checkpoint-origin'])
    expect(await codes(five, [altered('epoch 1', 'epoch 2')])).toEqual(['checkpoint-epoch'])
    expect(await codes(five, [altered(minute(5), minute(4))])).toEqual(['checkpoint-time'])
    expect(await codes(five, ['no note'])).toEqual(['checkpoint-malformed'])
  })

  it('begins with the act that names it', async () => {
    const because = async (leaf: Uint8Array) => (await check([leaf], [])).findings.map((finding) => finding.because)
    expect(await because(plainLeaf(1))).toEqual(['act 1 is thing.done@1'])
    expect(await because(plainLeaf(1, opening(nextKey)))).toEqual(['act 1 names another key'])
    const elsewhere = bodyOf('ledger.opened@1', { ...opening().fields, origin: 'example.org/other' })
    expect(await because(plainLeaf(1, elsewhere))).toEqual(['act 1 names another origin'])
  })
})

describe('a change of key', () => {
  const turn = rotate({ origin, seq: 3 }, { from: key, to: nextKey })
  const changed = (fields: Record<string, string | null>) => five.with(2, plainLeaf(3, bodyOf('key.rotated@1', fields)))
  const leaves = changed(turn)
  const sealed = [seal(leaves, 2, key), seal(leaves, 3, nextKey), seal(leaves, 5, nextKey)]

  it('holds from the act on that carries it', async () => {
    const report = await check(leaves, sealed)
    expect(report.findings).toEqual([])
    expect(report.keys.map(({ from }) => from)).toEqual([0, 3])
    expect(await codes(leaves, [seal(leaves, 2, nextKey)])).toEqual(['checkpoint-unsigned'])
    expect(await codes(leaves, [seal(leaves, 3, key)])).toEqual(['checkpoint-unsigned'])
  })

  it('needs both signatures, over this ledger, act and keys', async () => {
    const stranger = signerOf(origin, 9)
    for (const wrong of [
      rotate({ origin, seq: 4 }, { from: key, to: nextKey }),
      rotate({ origin: 'example.org/other', seq: 3 }, { from: key, to: nextKey }),
      rotate({ origin, seq: 3 }, { from: stranger, to: nextKey }),
      rotate({ origin, seq: 3 }, { from: key, to: signerOf('example.org/other', 2) }),
      { ...turn, byOld: rotate({ origin, seq: 3 }, { from: stranger, to: nextKey }).byOld },
      { ...turn, byNew: rotate({ origin, seq: 3 }, { from: key, to: stranger }).byNew },
      { ...turn, newKey: formatVkey(stranger) },
      { ...turn, byNew: 'no base64' },
      { oldKey: turn.oldKey },
    ]) {
      expect(await codes(changed(wrong), [])).toEqual(['key-rotation'])
    }
  })

  it('without the old key counts only for those who know the new one', async () => {
    const alone = changed({ ...turn, byOld: null })
    const anew = [seal(alone, 5, nextKey)]
    expect(await codes(alone, anew)).toEqual(['key-untrusted'])
    const knowing = await verifyLedger({
      origin,
      leaves: alone,
      checkpoints: anew,
      verifiers: [key, nextKey],
      hash,
      verify,
    })
    expect(knowing.findings).toEqual([])
  })

  it('is followed from the newest key back', async () => {
    const vkeys = [formatVkey(key), formatVkey(nextKey)]
    const lines = await exported(key, leaves, sealed, { vkeys })
    expect((await verifyExport(lines, { hash, verify, vkeys: vkeys.slice(1) })).findings).toEqual([])
    const unknown = await verifyExport(lines, { hash, verify, vkeys: [formatVkey(signerOf(origin, 9))] })
    expect(unknown.findings.map(({ code }) => code)).toEqual(['key-untrusted', 'key-untrusted'])
  })
})

describe('a restore', () => {
  const lostNote = notes[2] ?? ''
  const epochAct = (fields: Parameters<typeof bodyOf>[1]) =>
    openLeaf({ v: 1, seq: 4, epoch: 2, at: minute(9), ...bodyOf('epoch.opened@1', fields) })
  const admitted = epochAct({ last: lostNote, lost: { from: 4, to: 5 } })
  const restored = [...five.slice(0, 3), admitted]

  it('opens an epoch that names the last checkpoint and what was lost', async () => {
    const later = [5, 6].map((seq) =>
      openLeaf({ v: 1, seq, epoch: 2, at: minute(9), ...bodyOf('thing.done@1', { again: seq }) }),
    )
    const report = await check([...restored, ...later], notes.slice(0, 2), notes)
    expect(report).toMatchObject({ findings: [], epoch: 2, size: 6, lost: [{ epoch: 1, from: 4, to: 5 }] })
  })

  it('excuses no other history within its own epoch', async () => {
    const stranger = signNote(formatCheckpoint({ origin, size: 4, root: rootAt(five, 4), epoch: 2, time: minute(9) }), [
      key,
    ])
    expect(await codes(restored, [], [stranger])).toEqual(['copy-differs'])
    expect(await codes(restored, [], [seal(restored, 4, key, 2)])).toEqual([])
  })

  it('that hides a published checkpoint is shown by it', async () => {
    const hidden = five.toSpliced(3, 2, plainLeaf(4, bodyOf('thing.done@1', { other: true })))
    expect(await codes(hidden, notes.slice(0, 2), notes)).toEqual(['copy-beyond'])
    const regrown = [...hidden, plainLeaf(5)]
    expect(await codes(regrown, notes.slice(0, 2), notes)).toEqual(['copy-differs'])
  })

  it('has to open its epoch by the act for it, with a true account', async () => {
    const silent = openLeaf({ v: 1, seq: 4, epoch: 2, at: minute(9), ...bodyOf('thing.done@1') })
    const skipping = openLeaf({ v: 1, seq: 4, epoch: 3, at: minute(9), ...bodyOf('epoch.opened@1') })
    const before = five.slice(0, 3)
    for (const act of [
      silent,
      skipping,
      plainLeaf(4, bodyOf('epoch.opened@1')),
      epochAct({}),
      epochAct({ last: lostNote, lost: { from: 4, to: 4 } }),
      epochAct({ last: lostNote, lost: { from: 5, to: 5 } }),
      epochAct({ last: seal(five, 5, signerOf(origin, 9)), lost: { from: 4, to: 5 } }),
    ]) {
      expect(await codes([...before, act], [])).toEqual(['leaf-epoch'])
    }
  })
})
