import { fromBase64url, toBase64url } from './bytes.ts'
import { canonical, parseCanonical, type Json } from './canonical.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { isMembers } from './leaf-shape.ts'
import { parseNote } from './note.ts'

/** The first line of an exported ledger. `vkeys` are all keys that ever signed, the first one first. */
export type ExportHeader = {
  readonly format: 'lingpao-ledger@1'
  readonly origin: string
  readonly demonstration: boolean
  readonly epoch: number
  readonly size: number
  readonly vkeys: readonly string[]
}

export type ExportLine =
  | { readonly kind: 'act'; readonly seq: number; readonly leaf: Uint8Array }
  | { readonly kind: 'checkpoint'; readonly note: string }

export type Sequence<T> = Iterable<T> | AsyncIterable<T>

/** The lines of an export, without their newlines: each checkpoint stands right after the last act it covers. */
export async function* exportLines(
  header: ExportHeader,
  leaves: Sequence<Uint8Array>,
  checkpoints: Iterable<string>,
): AsyncGenerator<string> {
  yield canonical(header)
  let seq = 0
  for await (const line of inOrder(leaves, checkpoints)) {
    if (line.kind === 'act') yield canonical({ seq: ++seq, leaf: toBase64url(line.leaf) })
    else yield canonical({ checkpoint: line.note })
  }
}

/** Acts in their order, each checkpoint after as many acts as it covers; what cannot be read goes first. */
export async function* inOrder(
  leaves: Sequence<Uint8Array>,
  checkpoints: Iterable<string>,
): AsyncGenerator<ExportLine> {
  const waiting = Array.from(checkpoints, (note) => ({ note, size: sizeOf(note) })).sort((a, b) => a.size - b.size)
  let next = 0
  let seq = 0
  function* due(): Generator<ExportLine> {
    for (let one = waiting[next]; one && one.size <= seq; one = waiting[++next])
      yield { kind: 'checkpoint', note: one.note }
  }
  yield* due()
  for await (const leaf of leaves) {
    yield { kind: 'act', seq: ++seq, leaf }
    yield* due()
  }
  for (const { note } of waiting.slice(next)) yield { kind: 'checkpoint', note }
}

/** Throws a SyntaxError. */
export function parseExportHeader(line: string): ExportHeader {
  const value = parseCanonical(line)
  if (!isHeader(value)) throw new SyntaxError('not the header of a lingpao-ledger@1 export')
  return value
}

/** Throws a SyntaxError. */
export function parseExportLine(line: string): ExportLine {
  const value = parseCanonical(line)
  if (isMembers(value)) {
    const members = Object.keys(value).join()
    if (members === 'checkpoint' && typeof value.checkpoint === 'string')
      return { kind: 'checkpoint', note: value.checkpoint }
    if (members === 'leaf,seq' && typeof value.leaf === 'string' && typeof value.seq === 'number') {
      return { kind: 'act', seq: value.seq, leaf: fromBase64url(value.leaf) }
    }
  }
  throw new SyntaxError('neither an act nor a checkpoint')
}

/** Cuts a stream of bytes or texts (a file, a response) into lines; the newline after the last one is no line. */
export async function* linesOf(chunks: Sequence<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    lines[0] = rest + (lines[0] ?? '')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

function isHeader(value: Json): value is ExportHeader {
  if (!isMembers(value) || Object.keys(value).join() !== 'demonstration,epoch,format,origin,size,vkeys') return false
  const { format, origin, demonstration, epoch, size, vkeys } = value
  const counts = Number.isSafeInteger(epoch) && Number.isSafeInteger(size)
  const keyed = Array.isArray(vkeys) && vkeys.length > 0 && vkeys.every((key) => typeof key === 'string')
  return (
    format === 'lingpao-ledger@1' && typeof origin === 'string' && typeof demonstration === 'boolean' && counts && keyed
  )
}

function sizeOf(note: string): number {
  try {
    return parseCheckpoint(parseNote(note).text).size
  } catch {
    return 0
  }
}
