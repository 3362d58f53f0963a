import { fromBase64, toBase64 } from './bytes.ts'
import { isInstant } from './leaf-shape.ts'

/** C2SP tlog-checkpoint: what a log says of itself at a size. */
export type TreeHead = { readonly origin: string; readonly size: number; readonly root: Uint8Array }

/** The project's checkpoints add two extension lines: the ledger's epoch and the time of signing (ISO 8601, UTC). */
export type Checkpoint = TreeHead & { readonly epoch: number; readonly time: string }

/** The text to sign. Throws a TypeError for what cannot be read back. */
export function formatCheckpoint({ origin, size, root, epoch, time }: Checkpoint): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\nepoch ${epoch}\ntime ${time}\n`
  try {
    parseCheckpoint(text)
  } catch (error) {
    throw new TypeError('not a checkpoint', { cause: error })
  }
  return text
}

/** Reads a checkpoint of this project: exactly the two extension lines, in their order. Throws a SyntaxError. */
export function parseCheckpoint(text: string): Checkpoint {
  const { extensions, ...head } = parseTreeHead(text)
  const [epochLine = '', timeLine = '', ...more] = extensions
  const epoch = count(/^epoch (\S+)$/.exec(epochLine)?.[1])
  const time = /^time (\S+)$/.exec(timeLine)?.[1]
  if (!epoch || !isInstant(time) || more.length) throw new SyntaxError('a checkpoint names its epoch, then its time')
  return { ...head, epoch, time }
}

/** Reads any log's checkpoint, extension lines as they stand. Throws a SyntaxError. */
export function parseTreeHead(text: string): TreeHead & { readonly extensions: readonly string[] } {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.includes('')) throw new SyntaxError('a checkpoint is lines, none of them empty')
  const [origin, digits, base64, ...extensions] = lines
  const size = count(digits)
  if (origin === undefined || size === undefined || base64 === undefined) {
    throw new SyntaxError('a checkpoint has an origin, a size and a root')
  }
  const root = fromBase64(base64)
  if (root.length !== 32) throw new SyntaxError('a root has 32 bytes')
  return { origin, size, root, extensions }
}

function count(digits: string | undefined): number | undefined {
  if (!digits || !/^(?:0|[1-9]\d*)$/.test(digits)) return undefined
  return Number.isSafeInteger(Number(digits)) ? Number(digits) : undefined
}
