import { fromBase64, toBase64, utf8 } from './bytes.ts'
import type { Json } from './canonical.ts'
import type { Hash } from './merkle.ts'
import { formatVkey, holds, parseVkey, type Signer, type Verifier, type Verify } from './note.ts'

/** From the checkpoint of size `from` on, this key signs. `proven`: the key before it and this one both said so. */
export type KeyTime = { readonly verifier: Verifier; readonly from: number; readonly proven: boolean }

/** The act whose public fields change the key. */
export const rotationType = 'key.rotated@1'

/** `byOld` is null where the old key is lost; such a new key has to be known from elsewhere. Signatures are base64. */
export type Rotation = {
  readonly oldKey: string
  readonly newKey: string
  readonly byOld: string | null
  readonly byNew: string
}

/** What both keys sign: the ledger, the number of the act that carries it, and the two keys. */
export function rotationText(of: { origin: string; seq: number; oldKey: string; newKey: string }): string {
  return `lingpao key rotation v1\n${of.origin}\n${of.seq}\n${of.oldKey}\n${of.newKey}\n`
}

/** The public fields of `key.rotated@1`. */
export function rotate(
  of: { readonly origin: string; readonly seq: number },
  keys: { readonly from: Signer; readonly to: Signer },
): Rotation {
  const [oldKey, newKey] = [formatVkey(keys.from), formatVkey(keys.to)]
  const bytes = utf8(rotationText({ ...of, oldKey, newKey }))
  return { oldKey, newKey, byOld: toBase64(keys.from.sign(bytes)), byNew: toBase64(keys.to.sign(bytes)) }
}

/** The key that follows `current`, or a SyntaxError that says why the act changes nothing. */
export async function rotated(
  at: { readonly origin: string; readonly seq: number; readonly current: Verifier; readonly fields: Json },
  hash: Hash,
  verify: Verify,
): Promise<KeyTime> {
  const { oldKey, newKey, byOld, byNew } = rotationOf(at.fields)
  if (oldKey !== formatVkey(at.current)) throw new SyntaxError('the old key is not the one in force')
  const verifier = parseVkey(hash, newKey)
  if (verifier.name !== at.origin) throw new SyntaxError('the new key bears another name than the ledger')
  const bytes = utf8(rotationText({ ...at, oldKey, newKey }))
  if (!(await holds(verify, verifier, bytes, fromBase64(byNew)))) throw new SyntaxError('the new key did not sign')
  if (byOld !== null && !(await holds(verify, at.current, bytes, fromBase64(byOld)))) {
    throw new SyntaxError('the old key did not sign')
  }
  return { verifier, from: at.seq, proven: byOld !== null }
}

/**
 * Keys nobody vouches for. A key is trusted when it is in `trusted` or tied to one that is by rotations both sides
 * signed, since neither side signs a rotation with a stranger.
 */
export function untrusted(keys: readonly KeyTime[], trusted: readonly Verifier[]): readonly KeyTime[] {
  const names = new Set(trusted.map(formatVkey))
  const chains: KeyTime[][] = []
  for (const key of keys) {
    if (key.proven) chains[chains.length - 1]?.push(key)
    else chains.push([key])
  }
  return chains.filter((chain) => !chain.some(({ verifier }) => names.has(formatVkey(verifier)))).flat()
}

function rotationOf(fields: Json): Rotation {
  const { oldKey, newKey, byOld, byNew } = { ...(fields as Partial<Record<string, Json>>) } // each member is looked at below
  const wellFormed = typeof oldKey === 'string' && typeof newKey === 'string' && typeof byNew === 'string'
  if (!wellFormed || (byOld !== null && typeof byOld !== 'string')) throw new SyntaxError('not a rotation')
  return { oldKey, newKey, byOld, byNew }
}
