import { equal } from './bytes.ts'
import { cover, emptyRoot, folded, nodeHash, type Hash, type NodeAt } from './merkle.ts'

/** Which nodes a proof is made of: each element of the proof is folded from one or more complete nodes. */
export type ProofPlan = readonly (readonly NodeAt[])[]

/** RFC 6962 2.1.1: the audit path of the leaf at `index` (from 0) in a tree of `size` leaves. */
export function inclusionPlan(index: number, size: number): ProofPlan {
  demand(Number.isSafeInteger(size) && Number.isSafeInteger(index) && 0 <= index && index < size)
  return path(index, 0, size)
}

/** RFC 6962 2.1.2: that the tree of `to` leaves continues the tree of `from`. Empty when from is 0 or equals to. */
export function consistencyPlan(from: number, to: number): ProofPlan {
  demand(Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from <= to)
  return from === 0 ? [] : subproof(from, 0, to, true)
}

/** The proof itself. `look` gives a node's hash: load `plan.flat()` first where look-ups are asynchronous. */
export function proofOf(hash: Hash, plan: ProofPlan, look: (node: NodeAt) => Uint8Array): readonly Uint8Array[] {
  return plan.map((nodes) => folded(hash, nodes.map(look)))
}

/** RFC 9162 2.1.3.2; `leaf` is a leaf hash. False for anything that is no proof; never throws. */
export function verifyInclusion(
  hash: Hash,
  claim: { readonly index: number; readonly size: number; readonly leaf: Uint8Array; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  const { index, size, leaf, root } = claim
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if (!proof.every((p) => p.length === root.length)) return false
  let fn = index
  let sn = size - 1
  let r = leaf
  for (const p of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(hash, p, r)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      r = nodeHash(hash, r, p)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && equal(r, root)
}

/** RFC 9162 2.1.4.2, with the empty tree as a beginning. False for anything that is no proof; never throws. */
export function verifyConsistency(
  hash: Hash,
  claim: { readonly from: number; readonly to: number; readonly fromRoot: Uint8Array; readonly toRoot: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  const { from, to, fromRoot, toRoot } = claim
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false
  if (!proof.every((p) => p.length === toRoot.length)) return false
  if (from === to) return proof.length === 0 && equal(fromRoot, toRoot)
  if (from === 0) return proof.length === 0 && equal(fromRoot, emptyRoot(hash))
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...proof] : proof
  if (!first || (isPowerOfTwo(from) && proof.length === 0)) return false
  let fn = from - 1
  let sn = to - 1
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)]
  let fr = first
  let sr = first
  for (const c of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, c, fr)
      sr = nodeHash(hash, c, sr)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      sr = nodeHash(hash, sr, c)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && equal(fr, fromRoot) && equal(sr, toRoot)
}

function path(index: number, begin: number, end: number): ProofPlan {
  if (end - begin === 1) return []
  const middle = begin + split(end - begin)
  return index < middle
    ? [...path(index, begin, middle), cover(middle, end)]
    : [...path(index, middle, end), cover(begin, middle)]
}

/** `whole`: the verifier holds this subtree's root already, since it is the old tree's. */
function subproof(from: number, begin: number, end: number, whole: boolean): ProofPlan {
  if (from === end) return whole ? [] : [cover(begin, end)]
  const middle = begin + split(end - begin)
  return from <= middle
    ? [...subproof(from, begin, middle, whole), cover(middle, end)]
    : [...subproof(from, middle, end, false), cover(begin, middle)]
}

/** The largest power of two smaller than `count`. */
function split(count: number): number {
  let k = 1
  while (k * 2 < count) k *= 2
  return k
}

const half = (n: number) => Math.floor(n / 2)
const isPowerOfTwo = (n: number) => 2 ** Math.round(Math.log2(n)) === n

function demand(holds: boolean): void {
  if (!holds) throw new RangeError('no such leaf or tree')
}
