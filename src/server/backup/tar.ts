/** Archives that every system's tar can list and unpack: POSIX ustar, plain files only. */
export type Entry = { readonly name: string; readonly bytes: Uint8Array }

const block = 512

/** Throws a RangeError for a name that has no place in a header. */
export function* tarBlocks({ name, bytes }: Entry, at: Date): Generator<Uint8Array> {
  yield header(name, bytes.length, at)
  yield bytes
  const over = bytes.length % block
  if (over) yield new Uint8Array(block - over)
}

export const tarEnd = new Uint8Array(2 * block)

/** The entries of an archive, one at a time. Throws a SyntaxError where it is broken or cut off. */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const read = reader(chunks)
  for (;;) {
    const head = await read(block)
    if (head.every((byte) => byte === 0)) return
    const { name, size } = parseHeader(head)
    const bytes = Buffer.from(await read(size))
    await read((block - (size % block)) % block)
    yield { name, bytes }
  }
}

function header(name: string, size: number, at: Date): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new RangeError(`an entry cannot be named ${JSON.stringify(name)}`)
  const head = Buffer.alloc(block)
  const octal = (value: number, offset: number, digits: number) =>
    head.write(`${Math.floor(value).toString(8).padStart(digits, '0')}\0`, offset, 'ascii')
  head.write(name, 0, 'ascii')
  octal(0o600, 100, 7)
  octal(0, 108, 7)
  octal(0, 116, 7)
  octal(size, 124, 11)
  octal(at.getTime() / 1000, 136, 11)
  head.write('0', 156, 'ascii')
  head.write('ustar\x0000', 257, 'ascii')
  octal(checksum(head), 148, 6)
  head.write(' ', 155, 'ascii')
  return head
}

function parseHeader(head: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) => head.toString('ascii', from, from + length).replace(/\0.*$/s, '')
  const [size, sum] = [parseInt(text(124, 12), 8), parseInt(text(148, 8), 8)]
  if (text(257, 5) !== 'ustar' || text(156, 1) !== '0' || sum !== checksum(head) || !(size >= 0))
    throw new SyntaxError('the archive is broken')
  return { name: text(0, 100), size }
}

/** The sum of all bytes of a header, its own field taken as blanks. */
function checksum(head: Buffer): number {
  return head.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0)
}

function reader(chunks: AsyncIterable<Uint8Array>): (length: number) => Promise<Buffer> {
  const source = chunks[Symbol.asyncIterator]()
  let held: Uint8Array[] = []
  let count = 0
  return async (length) => {
    while (count < length) {
      const { value, done } = await source.next()
      if (done) throw new SyntaxError('the archive is cut off')
      held.push(value)
      count += value.length
    }
    const all = Buffer.concat(held)
    held = [all.subarray(length)]
    count -= length
    return all.subarray(0, length)
  }
}
