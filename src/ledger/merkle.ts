import { concat, equal } from './bytes.ts'

/** SHA-256, given by the caller: node:crypto on the server, `sha256.ts` in a browser. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** A complete subtree: its 2^level leaves begin at leaf index × 2^level. Its hash never changes again. */
export type NodeAt = { readonly level: number; readonly index: number }
export type TreeNode = NodeAt & { readonly hash: Uint8Array }

/** The complete subtrees that make up a tree, from the left, largest first: one for each bit set in `size`. */
export type Frontier = { readonly size: number; readonly hashes: readonly Uint8Array[] }

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

export const emptyRoot = (hash: Hash): Uint8Array => hash(new Uint8Array())
export const leafHash = (hash: Hash, bytes: Uint8Array): Uint8Array => hash(concat(Uint8Array.of(0), bytes))
export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(concat(Uint8Array.of(1), left, right))

/** The frontier after one more leaf; `leaf` is a leaf hash. One hashing a leaf on average. */
export function appendLeaf(hash: Hash, frontier: Frontier, leaf: Uint8Array): Frontier {
  return grown(hash, frontier, leaf, () => undefined)
}

/** Appends leaf hashes and names every node that became final, leaves (level 0) included, in the order of their birth. */
export function completeNodes(
  hash: Hash,
  frontier: Frontier,
  leaves: Iterable<Uint8Array>,
): { readonly frontier: Frontier; readonly nodes: readonly TreeNode[] } {
  const nodes: TreeNode[] = []
  let now = frontier
  for (const leaf of leaves) now = grown(hash, now, leaf, (node) => nodes.push(node))
  return { frontier: now, nodes }
}

/** RFC 6962: the root over all leaves appended so far. */
export function rootOf(hash: Hash, frontier: Frontier): Uint8Array {
  return frontier.hashes.length ? folded(hash, frontier.hashes) : emptyRoot(hash)
}

/** The nodes whose hashes, in this order, are the frontier of a tree of `size` leaves. */
export const frontierNodes = (size: number): readonly NodeAt[] => cover(0, size)

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

function grown(hash: Hash, frontier: Frontier, leaf: Uint8Array, born: (node: TreeNode) => void): Frontier {
  const hashes = [...frontier.hashes]
  let node = { level: 0, index: frontier.size, hash: leaf }
  born(node)
  while (node.index % 2 === 1) {
    const left = hashes.pop()
    if (!left) throw new TypeError('a frontier needs one hash for each bit of its size')
    node = { level: node.level + 1, index: half(node.index), hash: nodeHash(hash, left, node.hash) }
    born(node)
  }
  return { size: frontier.size + 1, hashes: [...hashes, node.hash] }
}

/** The root over neighbouring complete subtrees, larger ones first. */
function folded(hash: Hash, hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(hash, left, right))
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

/** The complete subtrees over the leaves from `begin` to before `end`, where a subtree of the tree begins at `begin`. */
function cover(begin: number, end: number): readonly NodeAt[] {
  const nodes: NodeAt[] = []
  for (let at = begin; at < end; ) {
    const level = Math.floor(Math.log2(end - at))
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** The largest power of two smaller than `count`. */
function split(count: number): number {
  let k = 1
  while (k * 2 < count) k *= 2
  return k
}

const half = (n: number) => Math.floor(n / 2)
const isPowerOfTwo = (n: number) => Number.isInteger(Math.log2(n))

function demand(holds: boolean): void {
  if (!holds) throw new RangeError('no such leaf or tree')
}
