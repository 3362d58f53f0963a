/**
 * SHA-256 (FIPS 180-4) without an import, for browsers, whose own digest is asynchronous.
 * The constants are computed as the standard defines them: the first 32 bits of the fractional parts of the roots of
 * the first primes. A double holds them exactly enough: 53 bits less 5 for the whole part.
 */
const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return n > 1
})
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
const rounds = Int32Array.from(primes.slice(0, 64), (p) => fraction(Math.cbrt(p)))
const start = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)))

export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const state = start.slice()
  const words = new Int32Array(64)
  for (let at = 0; at < padded.length; at += 64) compress(state, words, view, at)
  const digest = new Uint8Array(32)
  const out = new DataView(digest.buffer)
  state.forEach((word, i) => out.setInt32(4 * i, word))
  return digest
}

function compress(state: Int32Array, w: Int32Array, block: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = block.getInt32(at + 4 * i)
  for (let i = 16; i < 64; i++) {
    const x = of(w, i - 15)
    const y = of(w, i - 2)
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
    w[i] = (of(w, i - 16) + s0 + of(w, i - 7) + s1) | 0
  }
  let [a, b, c, d] = [of(state, 0), of(state, 1), of(state, 2), of(state, 3)]
  let [e, f, g, h] = [of(state, 4), of(state, 5), of(state, 6), of(state, 7)]
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + of(rounds, i) + of(w, i)) | 0
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const add = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = of(state, i) + (add[i] ?? 0)
}

const of = (words: Int32Array, index: number) => words[index] ?? 0
const turned = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))
