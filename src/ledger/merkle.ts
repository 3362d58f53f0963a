import { concat } from './bytes.ts'

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

/** The root over neighbouring complete subtrees, larger ones first. */
export function folded(hash: Hash, hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(hash, left, right))
}

/** The complete subtrees over the leaves from `begin` to before `end`, where a subtree of the tree begins at `begin`. */
export function cover(begin: number, end: number): readonly NodeAt[] {
  const nodes: NodeAt[] = []
  for (let at = begin; at < end;) {
    let level = 0
    while (2 ** (level + 1) <= end - at) level++
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

function grown(hash: Hash, frontier: Frontier, leaf: Uint8Array, born: (node: TreeNode) => void): Frontier {
  const hashes = [...frontier.hashes]
  let node = { level: 0, index: frontier.size, hash: leaf }
  born(node)
  while (node.index % 2 === 1) {
    const left = hashes.pop()
    if (!left) throw new TypeError('a frontier needs one hash for each bit of its size')
    node = { level: node.level + 1, index: Math.floor(node.index / 2), hash: nodeHash(hash, left, node.hash) }
    born(node)
  }
  return { size: frontier.size + 1, hashes: [...hashes, node.hash] }
}
