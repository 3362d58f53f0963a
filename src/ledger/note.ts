import { concat, equal, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import type { Hash } from './merkle.ts'

/** C2SP signed-note: a text signed by named keys. The byte `alg` says which signature: 1 is Ed25519. */
export type Verifier = {
  readonly name: string
  readonly alg: number
  readonly key: Uint8Array
  readonly id: Uint8Array
}
export type Signer = Verifier & { readonly sign: (bytes: Uint8Array) => Uint8Array }

/** A browser's verification is asynchronous, the server's is not; what is thrown counts as no. */
export type Verify = (
  key: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
  alg: number,
) => boolean | Promise<boolean>

export type Signature = { readonly name: string; readonly id: Uint8Array; readonly bytes: Uint8Array }
export type Note = { readonly text: string; readonly signatures: readonly Signature[] }

export const ed25519 = 1
const signaturesMax = 16

/** SHA-256(name, newline, algorithm, key), its first four bytes. */
export function keyHash(hash: Hash, { name, alg, key }: Omit<Verifier, 'id'>): Uint8Array {
  return hash(concat(utf8(`${name}\n`), Uint8Array.of(alg), key)).slice(0, 4)
}

/** Throws a TypeError for a name or key that no note can carry. */
export function verifierOf(hash: Hash, parts: Omit<Verifier, 'id'>): Verifier {
  const { name, alg, key } = parts
  if (!isKeyName(name)) throw new TypeError('a key name is not empty and has no blanks and no plus')
  if (!Number.isInteger(alg) || alg < 1 || alg > 255) throw new TypeError('an algorithm is one byte')
  if (key.length === 0 || (alg === ed25519 && key.length !== 32)) throw new TypeError('an Ed25519 key has 32 bytes')
  return { name, alg, key, id: keyHash(hash, parts) }
}

/** `name+hash+base64(algorithm, key)`: how a public key is handed round. */
export function formatVkey({ name, alg, key, id }: Verifier): string {
  return `${name}+${toHex(id)}+${toBase64(concat(Uint8Array.of(alg), key))}`
}

/** Throws a SyntaxError for anything but a key whose hash is right. */
export function parseVkey(hash: Hash, vkey: string): Verifier {
  // Base64 has plus signs of its own: only the first two divide.
  const [, name = '', id = '', rest = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey) ?? []
  const [alg = 0, ...key] = fromBase64(rest)
  let verifier: Verifier
  try {
    verifier = verifierOf(hash, { name, alg, key: Uint8Array.from(key) })
  } catch {
    throw new SyntaxError('not a verifier key')
  }
  if (!equal(verifier.id, fromHex(id))) throw new SyntaxError('the hash in the verifier key is not that of the key')
  return verifier
}

/** Signs `text`, which ends in a newline, by each signer. Throws a TypeError for a text no note can carry. */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!isNoteText(text)) throw new TypeError('a note is lines of text without control characters')
  if (signers.length === 0 || signers.length > signaturesMax) throw new TypeError('a note has 1 to 16 signatures')
  const lines = signers.map(({ name, id, sign }) => `— ${name} ${toBase64(concat(id, sign(utf8(text))))}\n`)
  return `${text}\n${lines.join('')}`
}

/** Takes a note apart without believing it; throws a SyntaxError. */
export function parseNote(note: string): Note {
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2).split('\n')
  if (end < 0 || lines.pop() !== '' || !isNoteText(text)) throw new SyntaxError('not a signed note')
  if (lines.length === 0 || lines.length > signaturesMax) throw new SyntaxError('a note has 1 to 16 signatures')
  return { text, signatures: lines.map(parseSignature) }
}

/**
 * The text of a note that at least one of `verifiers` signed, and which of them did. Signatures of unknown keys are
 * ignored; one failing signature of a known key fails the note. Throws a SyntaxError for what is no note, an Error
 * for a note that is not signed.
 */
export async function openNote(
  note: string,
  verifiers: readonly Verifier[],
  verify: Verify,
): Promise<{ readonly text: string; readonly by: readonly Verifier[] }> {
  const { text, signatures } = parseNote(note)
  const by: Verifier[] = []
  for (const { name, id, bytes } of signatures) {
    const verifier = verifiers.find((known) => known.name === name && equal(known.id, id))
    if (!verifier) continue
    if (!(await holds(verify, verifier, utf8(text), bytes))) throw new Error(`the signature by ${name} is wrong`)
    if (!by.includes(verifier)) by.push(verifier)
  }
  if (by.length === 0) throw new Error('no signature by a known key')
  return { text, by }
}

/** What `verify` says; what it throws counts as no. */
export async function holds(verify: Verify, by: Verifier, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    return (await verify(by.key, bytes, signature, by.alg)) === true
  } catch {
    return false
  }
}

function parseSignature(line: string): Signature {
  const [, name = '', base64 = ''] = /^— (\S+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? []
  if (!isKeyName(name)) throw new SyntaxError('not a signature line')
  const bytes = fromBase64(base64)
  if (bytes.length < 5) throw new SyntaxError('a signature line without a signature')
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) }
}

const isKeyName = (name: string) => /^[^\s+]+$/u.test(name) && !/[\p{Cc}\p{White_Space}\uD800-\uDFFF]/u.test(name)

const isNoteText = (text: string) =>
  text.endsWith('\n') && text !== '\n' && !/[\x00-\x09\x0b-\x1f\uD800-\uDFFF]/u.test(text)
