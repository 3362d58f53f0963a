import { equal, toHex } from './bytes.ts'
import type { Json } from './canonical.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { isSealed, readLeaf, type Leaf, type OpenLeaf } from './leaf.ts'
import { isMembers } from './leaf-shape.ts'
import { rotated, rotationType, untrusted, type KeyTime } from './keys.ts'
import { appendLeaf, emptyFrontier, leafHash, rootOf } from './merkle.ts'
import { formatVkey, openNote, parseNote, type Verifier } from './note.ts'
import type { Finding, FindingCode, Ledger, Lost, Report } from './report.ts'

export const epochType = 'epoch.opened@1'
const openingType = 'ledger.opened@1'

/** One pass over a ledger in its order: each leaf, and each checkpoint when as many leaves as it covers have come. */
export function walk(ledger: Ledger) {
  const { origin, hash, verify } = ledger
  const findings: Finding[] = []
  const lost: Lost[] = []
  const keys: KeyTime[] = [{ verifier: ledger.firstKey, from: 0, proven: false }]
  let frontier = emptyFrontier
  let [seq, epoch, sealed] = [0, 1, 0]
  let at = ''
  let signedAt = ''

  const found = (code: FindingCode, because: string) => void findings.push({ code, size: frontier.size, because })
  const copies = readCopies(ledger.copies ?? [], (because) => found('copy-malformed', because))
  const keyNow = () => (keys[keys.length - 1] ?? { verifier: ledger.firstKey }).verifier

  async function leaf(bytes: Uint8Array): Promise<void> {
    frontier = appendLeaf(hash, frontier, leafHash(hash, bytes))
    let act: Leaf | undefined
    try {
      act = readLeaf(bytes)
    } catch (error) {
      found('leaf-malformed', said(error))
    }
    seq++
    if (act) await take(act)
    if (copies.has(frontier.size)) await compare(copies.get(frontier.size) ?? [])
  }

  async function take(act: Leaf): Promise<void> {
    if (act.seq !== seq) found('leaf-number', `${act.seq} stands where ${seq} should`)
    seq = act.seq
    if (act.at < at) found('leaf-time', `${act.at} after ${at}`)
    at = act.at
    const opens = !isSealed(act) && act.type === epochType
    if (act.epoch !== epoch + (opens ? 1 : 0)) found('leaf-epoch', `${act.type} in epoch ${act.epoch} after ${epoch}`)
    else if (opens) await openEpoch(act)
    epoch = act.epoch
    if (isSealed(act)) return
    if (frontier.size === 1) checkOpening(act)
    if (act.type === rotationType) await rotateKey(act)
  }

  function checkOpening({ type, fields }: OpenLeaf): void {
    if (type !== openingType) return found('ledger-opening', `act 1 is ${type}`)
    if (fields.origin !== origin) found('ledger-opening', 'act 1 names another origin')
    if (fields.key !== formatVkey(ledger.firstKey)) found('ledger-opening', 'act 1 names another key')
    const { demonstration } = ledger
    if (demonstration !== undefined && fields.demonstration !== demonstration) {
      found('ledger-opening', 'act 1 says otherwise whether this is a demonstration')
    }
  }

  async function rotateKey({ fields }: OpenLeaf): Promise<void> {
    try {
      keys.push(await rotated({ origin, seq: frontier.size, current: keyNow(), fields }, hash, verify))
    } catch (error) {
      found('key-rotation', said(error))
    }
  }

  async function openEpoch({ fields }: OpenLeaf): Promise<void> {
    try {
      const last = await opened(
        String(fields.last),
        keys.map(({ verifier }) => verifier),
      )
      const [from, to] = range(fields.lost)
      if (last.origin !== origin || last.epoch !== epoch)
        throw new Error('the last checkpoint is of another ledger or epoch')
      if (from !== frontier.size || to !== last.size)
        throw new Error('the lost range is not from here to the last checkpoint')
      lost.push({ epoch, from, to })
    } catch (error) {
      found('leaf-epoch', said(error))
    }
  }

  async function checkpoint(note: string): Promise<void> {
    const before = findings.length
    let head: Checkpoint
    try {
      head = parseCheckpoint(parseNote(note).text)
    } catch (error) {
      return found('checkpoint-malformed', said(error))
    }
    if (head.size !== frontier.size) return found('checkpoint-misplaced', `a checkpoint over ${head.size} acts`)
    try {
      await openNote(note, [keyNow()], verify)
    } catch (error) {
      found('checkpoint-unsigned', said(error))
    }
    if (head.origin !== origin) found('checkpoint-origin', head.origin)
    if (!equal(head.root, rootOf(hash, frontier))) found('checkpoint-root', 'the acts give another root')
    if (head.epoch !== epoch) found('checkpoint-epoch', `epoch ${head.epoch} in epoch ${epoch}`)
    if (head.time < at || head.time < signedAt) found('checkpoint-time', `${head.time} after ${at || signedAt}`)
    signedAt = head.time
    if (findings.length === before) sealed = head.size
  }

  /** A copy kept elsewhere holds against the ledger only when the ledger's key signed it. */
  async function compare(notes: readonly string[]): Promise<void> {
    for (const note of notes) {
      let copy: Checkpoint
      try {
        copy = await opened(
          note,
          keys.map(({ verifier }) => verifier),
        )
      } catch (error) {
        found('copy-unsigned', said(error))
        continue
      }
      const admitted = lost.some((l) => l.epoch === copy.epoch && l.from <= copy.size && copy.size <= l.to)
      if (admitted) continue
      if (copy.size > frontier.size) found('copy-beyond', `a copy covers ${copy.size} acts`)
      else if (copy.origin !== origin || copy.epoch !== epoch || !equal(copy.root, rootOf(hash, frontier))) {
        found('copy-differs', `the copy over ${copy.size} acts is of another history`)
      }
    }
  }

  async function opened(note: string, by: readonly Verifier[]): Promise<Checkpoint> {
    return parseCheckpoint((await openNote(note, by, verify)).text)
  }

  async function end(): Promise<Report> {
    for (const [size, notes] of copies) if (size > frontier.size) await compare(notes)
    const { trusted } = ledger
    for (const { verifier } of trusted ? untrusted(keys, trusted) : []) found('key-untrusted', formatVkey(verifier))
    return {
      findings,
      size: frontier.size,
      root: toHex(rootOf(hash, frontier)),
      epoch,
      at: at || null,
      sealed,
      lost,
      keys: keys.map(({ verifier, from }) => ({ vkey: formatVkey(verifier), from })),
      trusted: trusted !== undefined,
    }
  }

  return { leaf, checkpoint, found, end }
}

/** Copies by the size they speak of. */
function readCopies(notes: readonly string[], malformed: (because: string) => void): Map<number, string[]> {
  const copies = new Map<number, string[]>()
  for (const note of notes) {
    try {
      const { size } = parseCheckpoint(parseNote(note).text)
      copies.set(size, [...(copies.get(size) ?? []), note])
    } catch (error) {
      malformed(said(error))
    }
  }
  return copies
}

function range(value: Json | undefined): readonly [number, number] {
  if (!isMembers(value) || typeof value.from !== 'number' || typeof value.to !== 'number')
    throw new Error('no lost range')
  return [value.from, value.to]
}

export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))
