import { toHex } from '#ledger/bytes.ts'
import { parseStrict, type Json } from '#ledger/canonical.ts'
import { sha256 } from '#ledger/sha256.ts'
import { capsuleBytes, derivedSeed, engine, makeCapsule } from './make.ts'
import { capsuleShape, type Capsule } from './shape.ts'

export type Recomputed =
  | {
      readonly kind: 'unreadable'
      readonly why: 'too-large' | 'not-canonical' | 'not-a-capsule'
      readonly at: string | null
    }
  | {
      readonly kind: 'same' | 'different'
      readonly capsule: Capsule
      /** SHA-256 of the file as it came, and of the file that these inputs give here. */
      readonly file: string
      readonly here: string
      /** The first places that differ, at most ten, as paths. */
      readonly places: readonly string[]
      /** Whether the file was made by this version of the engine; another may differ rightly. */
      readonly isThisEngine: boolean
      /** Whether the seed follows from the inputs, so that nobody chose it. */
      readonly isSeedDerived: boolean
    }

/** 64 MB: 20,000 declarations with 200 indicators are less. */
export const capsuleBytesMax = 64 * 1024 * 1024

/** Computes a capsule again from its own inputs and compares every byte. Runs anywhere; reads nothing but the bytes. */
export function recompute(bytes: Uint8Array): Recomputed {
  if (bytes.length > capsuleBytesMax) return { kind: 'unreadable', why: 'too-large', at: null }
  let value: Json
  try {
    value = parseStrict(bytes)
  } catch {
    return { kind: 'unreadable', why: 'not-canonical', at: null }
  }
  const read = capsuleShape.safeParse(value)
  if (!read.success)
    return { kind: 'unreadable', why: 'not-a-capsule', at: read.error.issues[0]?.path.map(String).join('.') || '/' }
  const { engine: by, settings, scheme, declarations, judgements } = read.data
  const again = makeCapsule({ settings, scheme, declarations, judgements }, by)
  const here = capsuleBytes(again)
  const file = toHex(sha256(bytes))
  const { seed, ...unseeded } = settings
  const result = { file, here: toHex(sha256(here)) }
  return {
    kind: result.file === result.here ? 'same' : 'different',
    capsule: read.data,
    ...result,
    places: result.file === result.here ? [] : differing(value, again as unknown as Json).slice(0, 10), // plain data
    isThisEngine: by.name === engine.name && by.version === engine.version,
    isSeedDerived: seed === derivedSeed({ scheme, declarations, judgements, settings: unseeded }),
  }
}

/** Where two values of JSON differ, depth first. */
export function differing(a: Json | undefined, b: Json | undefined, at = ''): string[] {
  if (a === b) return []
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return [at || '/']
  const [left, right] = [a, b] as { readonly [key: string]: Json }[] // lists are read by their numbers
  const keys = [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])]
  return keys.flatMap((key) => differing(left?.[key], right?.[key], at === '' ? key : `${at}.${key}`))
}
