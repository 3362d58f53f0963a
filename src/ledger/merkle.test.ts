import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fromHex, toHex, utf8 } from './bytes.ts'
import {
  appendLeaf,
  completeNodes,
  emptyFrontier,
  emptyRoot,
  frontierNodes,
  leafHash,
  nodeHash,
  rootOf,
} from './merkle.ts'
import { consistencyPlan, inclusionPlan, proofOf, verifyConsistency, verifyInclusion } from './proof.ts'
import type { NodeAt } from './merkle.ts'

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new RangeError(`no item ${index}`)
  return item
}

/** The tree exactly as RFC 6962 section 2.1 defines it, slow and recursive, to compare with. */
function referenceRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return hash(new Uint8Array())
  if (leaves.length === 1) return at(leaves, 0)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(hash, referenceRoot(leaves.slice(0, k)), referenceRoot(leaves.slice(k)))
}

/** Leaves and every complete node of a tree, as a server stores them. */
function grow(leaves: readonly Uint8Array[]) {
  const { frontier, nodes } = completeNodes(hash, emptyFrontier, leaves)
  const table = new Map(nodes.map((node) => [`${node.level}/${node.index}`, node.hash]))
  const look = ({ level, index }: NodeAt) => {
    const found = table.get(`${level}/${index}`)
    if (!found) throw new RangeError(`node ${level}/${index} is not complete`)
    return found
  }
  return { frontier, nodes, look }
}

const some = (count: number) => Array.from({ length: count }, (_, i) => leafHash(hash, utf8(`leaf ${i}`)))

// The reference tree of the Certificate Transparency test suites.
const vector = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const vectorLeaves = vector.map((hex) => leafHash(hash, fromHex(hex)))
const vectorRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the tree', () => {
  it('has the published roots for 0 to 8 leaves', () => {
    expect(toHex(emptyRoot(hash))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(rootOf(hash, emptyFrontier)).toEqual(emptyRoot(hash))
    const roots = vectorLeaves.map((_, i) => toHex(rootOf(hash, grow(vectorLeaves.slice(0, i + 1)).frontier)))
    expect(roots).toEqual(vectorRoots)
  })

  it('equals the definition for every size to 64, grown leaf by leaf', () => {
    const leaves = some(64)
    let frontier = emptyFrontier
    leaves.forEach((leaf, i) => {
      frontier = appendLeaf(hash, frontier, leaf)
      expect(rootOf(hash, frontier)).toEqual(referenceRoot(leaves.slice(0, i + 1)))
    })
  })

  it('names each complete node once, and the frontier among them', () => {
    for (let size = 0; size <= 64; size++) {
      const { frontier, nodes, look } = grow(some(size))
      const expected = [0, 1, 2, 3, 4, 5, 6].flatMap((level) =>
        Array.from({ length: Math.floor(size / 2 ** level) }, (_, index) => `${level}/${index}`),
      )
      expect(nodes.map(({ level, index }) => `${level}/${index}`).sort()).toEqual(expected.sort())
      expect(frontierNodes(size).map(look)).toEqual(frontier.hashes)
    }
  })

  it('goes on from a stored frontier as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (first, second) => {
        const leaves = some(first + second)
        const before = grow(leaves.slice(0, first)).frontier
        expect(completeNodes(hash, before, leaves.slice(first)).frontier).toEqual(grow(leaves).frontier)
      }),
      { numRuns: 30 },
    )
  })
})

describe('proofs', () => {
  const { look } = grow(vectorLeaves)
  const inclusion = (index: number, size: number) => proofOf(hash, inclusionPlan(index, size), look).map(toHex)
  const consistency = (from: number, to: number) => proofOf(hash, consistencyPlan(from, to), look).map(toHex)
  const [h01, h23, h45, h67] = [
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  ]
  const [h0, h1, h4] = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ]
  const h03 = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'
  const h47 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'

  it('are the published ones', () => {
    expect(inclusion(0, 1)).toEqual([])
    expect(inclusion(0, 8)).toEqual([h1, h23, h47])
    expect(inclusion(5, 8)).toEqual([h4, h67, h03])
    expect(inclusion(2, 3)).toEqual([h01])
    expect(inclusion(1, 5)).toEqual([h0, h23, h4])
    expect(consistency(1, 1)).toEqual([])
    expect(consistency(1, 8)).toEqual([h1, h23, h47])
    expect(consistency(6, 8)).toEqual([h45, h67, h03])
    expect(consistency(2, 5)).toEqual([h23, h4])
  })

  it('hold for every leaf and every pair of sizes to 64, with at most one element a level', () => {
    const leaves = some(64)
    const tree = grow(leaves)
    const roots = Array.from({ length: 65 }, (_, size) => referenceRoot(leaves.slice(0, size)))
    for (let size = 1; size <= 64; size++) {
      for (let index = 0; index < size; index++) {
        const proof = proofOf(hash, inclusionPlan(index, size), tree.look)
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
        const claim = { index, size, leaf: at(leaves, index), root: at(roots, size) }
        expect(verifyInclusion(hash, claim, proof)).toBe(true)
        expect(verifyInclusion(hash, { ...claim, leaf: at(leaves, (index + 1) % 64) }, proof)).toBe(false)
      }
      for (let from = 0; from <= size; from++) {
        const proof = proofOf(hash, consistencyPlan(from, size), tree.look)
        const claim = { from, to: size, fromRoot: at(roots, from), toRoot: at(roots, size) }
        expect(verifyConsistency(hash, claim, proof)).toBe(true)
        expect(verifyConsistency(hash, { ...claim, fromRoot: at(roots, (from + 1) % 65) }, proof)).toBe(false)
      }
    }
  })

  const flipped = (bytes: Uint8Array, byte: number) => bytes.map((b, i) => (i === byte ? b ^ 1 : b))
  const eachFlip = (parts: readonly Uint8Array[]) =>
    parts.flatMap((part, p) => Array.from(part, (_, byte) => parts.map((q, i) => (i === p ? flipped(q, byte) : q))))

  it('of inclusion fail with any byte changed, left out, added, or another place or size claimed', () => {
    const tree = grow(some(13))
    for (const index of [0, 6, 11, 12]) {
      const leaf = at(some(13), index)
      const root = rootOf(hash, tree.frontier)
      const proof = proofOf(hash, inclusionPlan(index, 13), tree.look)
      const holds = (l: Uint8Array, r: Uint8Array, p: readonly Uint8Array[], i = index, size = 13) =>
        verifyInclusion(hash, { index: i, size, leaf: l, root: r }, p)
      expect(holds(leaf, root, proof)).toBe(true)
      for (const [l, r, ...p] of eachFlip([leaf, root, ...proof])) {
        expect(l && r && holds(l, r, p)).toBe(false)
      }
      expect(holds(leaf, root, proof.slice(1))).toBe(false)
      expect(holds(leaf, root, proof.slice(0, -1))).toBe(false)
      expect(holds(leaf, root, [...proof, leaf])).toBe(false)
      expect(holds(leaf, root, [leaf, ...proof])).toBe(false)
      expect(
        holds(
          leaf,
          root,
          proof.map((p) => p.slice(1)),
        ),
      ).toBe(false)
      for (let i = -1; i <= 13; i++) if (i !== index) expect(holds(leaf, root, proof, i)).toBe(false)
      for (const size of [0, -1, NaN, 1.5, 2 ** 60]) expect(holds(leaf, root, proof, index, size)).toBe(false)
    }
  })

  it('fail when a byte is moved from an element to the leaf beside it', () => {
    const [leaf, next] = some(2)
    if (!leaf || !next) throw new RangeError('two leaves')
    const claim = { index: 0, size: 2, root: nodeHash(hash, leaf, next) }
    expect(verifyInclusion(hash, { ...claim, leaf }, [next])).toBe(true)
    const longer = Uint8Array.from([...leaf, ...next.slice(0, 1)])
    expect(verifyInclusion(hash, { ...claim, leaf: longer }, [next.slice(1)])).toBe(false)
  })

  it('of consistency fail with any byte changed, left out or added', () => {
    const tree = grow(some(13))
    for (const from of [1, 4, 6, 8, 12]) {
      const fromRoot = referenceRoot(some(from))
      const toRoot = rootOf(hash, tree.frontier)
      const proof = proofOf(hash, consistencyPlan(from, 13), tree.look)
      const holds = (f: Uint8Array, t: Uint8Array, p: readonly Uint8Array[]) =>
        verifyConsistency(hash, { from, to: 13, fromRoot: f, toRoot: t }, p)
      expect(holds(fromRoot, toRoot, proof)).toBe(true)
      for (const [f, t, ...p] of eachFlip([fromRoot, toRoot, ...proof])) expect(f && t && holds(f, t, p)).toBe(false)
      expect(holds(fromRoot, toRoot, proof.slice(1))).toBe(false)
      expect(holds(fromRoot, toRoot, proof.slice(0, -1))).toBe(false)
      expect(holds(fromRoot, toRoot, [...proof, toRoot])).toBe(false)
      expect(holds(fromRoot, toRoot, [])).toBe(false)
    }
  })

  it('hold in trees of any size, and refuse the proof of another leaf', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 700 }), fc.nat(), fc.nat(), (size, a, b) => {
        const leaves = some(size)
        const tree = grow(leaves)
        const [index, other] = [a % size, b % size]
        const root = rootOf(hash, tree.frontier)
        const proof = proofOf(hash, inclusionPlan(index, size), tree.look)
        const claim = { index: other, size, leaf: at(leaves, other), root }
        expect(verifyInclusion(hash, claim, proof)).toBe(index === other)
        const steps = proofOf(hash, consistencyPlan(index, size), tree.look)
        const fromRoot = rootOf(hash, grow(leaves.slice(0, index)).frontier)
        expect(verifyConsistency(hash, { from: index, to: size, fromRoot, toRoot: root }, steps)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('are not planned for leaves or trees that do not exist', () => {
    expect(() => inclusionPlan(3, 3)).toThrow(RangeError)
    expect(() => inclusionPlan(-1, 3)).toThrow(RangeError)
    expect(() => consistencyPlan(4, 3)).toThrow(RangeError)
    expect(() => consistencyPlan(0.5, 3)).toThrow(RangeError)
  })
})
