import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { bodyOf, hash, hiddenLeaf, minute, plainLeaf, policy } from '../../tests/ledger.ts'
import { fromUtf8, utf8 } from './bytes.ts'
import { canonicalBytes, type Json } from './canonical.ts'
import { commitment, fieldSalt, isSealed, openLeaf, openSealed, readLeaf, rowDigest, type OpenLeaf } from './leaf.ts'

const salt = new Uint8Array(32).fill(7)
const row = { table: 'publicity', key: 'a', columns: 1, digest: policy }
const whole: OpenLeaf = {
  v: 1,
  seq: 2,
  epoch: 1,
  at: minute(2),
  type: 'publicity.opened@1',
  policy,
  by: { person: policy, organisation: 'office', capacity: 'working-body' },
  clauses: ['3.4.3'],
  fields: { name: { zh: '公示' }, input: { commitment: policy } },
  rows: [row],
}

describe('leaves', () => {
  it('come back as they were written', () => {
    expect(readLeaf(openLeaf(whole))).toEqual(whole)
    expect(readLeaf(hiddenLeaf(3, policy))).toEqual({
      v: 1,
      seq: 3,
      epoch: 1,
      at: minute(3),
      type: 'sealed',
      commitment: policy,
    })
  })

  const wrong: [string, Record<string, Json | undefined>][] = [
    ['another version', { v: 2 }],
    ['number 0', { seq: 0 }],
    ['a number that is text', { seq: '2' }],
    ['a broken number', { seq: 1.5 }],
    ['epoch 0', { epoch: 0 }],
    ['a time without milliseconds', { at: '2026-01-01T00:00:00Z' }],
    ['a time with an offset', { at: '2026-01-01T08:00:00.000+08:00' }],
    ['a day that does not exist', { at: '2026-02-30T00:00:00.000Z' }],
    ['hour 24', { at: '2026-02-01T24:00:00.000Z' }],
    ['a type without version', { type: 'publicity.opened' }],
    ['a type without verb', { type: 'publicity@1' }],
    ['a type in capitals', { type: 'Publicity.Opened@1' }],
    ['the type sealed with an open body', { type: 'sealed' }],
    ['a policy that is no digest', { policy: 'A'.repeat(64) }],
    ['nobody', { by: null }],
    ['a person by name', { by: { person: 'somebody', organisation: null, capacity: 'expert' } }],
    ['no capacity', { by: { person: null, organisation: null, capacity: '' } }],
    ['one member more in by', { by: { person: null, organisation: null, capacity: 'expert', name: 'x' } }],
    ['clauses that are text', { clauses: '3.4.3' }],
    ['an empty clause', { clauses: [''] }],
    ['fields that are a list', { fields: [] }],
    ['rows that are an object', { rows: {} }],
    ['a row without columns', { rows: [{ table: 'a', key: 'b', digest: policy }] }],
    ['a row with a short digest', { rows: [{ ...row, digest: 'ab' }] }],
    ['a row twice', { rows: [row, row] }],
    ['a member too many', { more: 1 }],
    ['a member too few', { rows: undefined }],
  ]
  it.each(wrong)('with %s are neither written nor read', (_, change) => {
    const members = Object.entries({ ...whole, ...change }).filter(([, value]) => value !== undefined)
    const value = Object.fromEntries(members) as Json // undefined members are gone
    expect(() => openLeaf(value as OpenLeaf)).toThrow(TypeError) // what the compiler would have stopped
    expect(() => readLeaf(canonicalBytes(value))).toThrow(SyntaxError)
  })

  it('that are no object, or not canonical, are not read', () => {
    for (const text of ['1', 'null', '[]', '{}', '"sealed"', ` ${fromUtf8(openLeaf(whole))}`]) {
      expect(() => readLeaf(utf8(text))).toThrow(SyntaxError)
    }
  })

  it('never make the reader throw anything but a SyntaxError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(whole)), (value, key) => {
        const bytes = utf8(JSON.stringify({ ...whole, [key]: value }))
        try {
          readLeaf(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError)
        }
      }),
    )
  })
})

describe('commitments', () => {
  it('are the hash of the line, the salt and the canonical value', () => {
    const bytes = Buffer.concat([Buffer.from('lingpao commitment v1\n'), salt, Buffer.from('{"a":1,"b":"甲"}')])
    expect(commitment(hash, salt, { b: '甲', a: 1 })).toBe(Buffer.from(hash(bytes)).toString('hex'))
  })

  it('differ by salt and by value, and demand a salt of 32 bytes', () => {
    const other = salt.with(0, 8)
    expect(new Set([commitment(hash, salt, 1), commitment(hash, other, 1), commitment(hash, salt, 2)]).size).toBe(3)
    expect(() => commitment(hash, salt.slice(1), 1)).toThrow(TypeError)
    expect(() => fieldSalt(hash, salt.slice(1), 'a')).toThrow(TypeError)
  })

  it('under one secret have a salt of their own for each path', () => {
    expect(fieldSalt(hash, salt, 'row/name')).toHaveLength(32)
    expect(fieldSalt(hash, salt, 'row/name')).not.toEqual(fieldSalt(hash, salt, 'row/phone'))
    expect(fieldSalt(hash, salt, 'row/name')).toEqual(fieldSalt(hash, salt, 'row/name'))
  })

  it('open a sealed leaf for its own body and salt alone', () => {
    const body = bodyOf('review.submitted@1', { mark: '86.5' })
    const leaf = readLeaf(hiddenLeaf(4, commitment(hash, salt, body)))
    if (!isSealed(leaf)) throw new Error('not sealed')
    expect(openSealed(hash, leaf, { salt, body })).toBe(true)
    expect(openSealed(hash, leaf, { salt: salt.with(31, 0), body })).toBe(false)
    expect(openSealed(hash, leaf, { salt: salt.slice(1), body })).toBe(false)
    expect(openSealed(hash, leaf, { salt, body: { ...body, fields: { mark: '86.50' } } })).toBe(false)
    const odd = { ...body, more: 1 }
    const oddLeaf = readLeaf(hiddenLeaf(4, commitment(hash, salt, odd)))
    expect(isSealed(oddLeaf) && openSealed(hash, oddLeaf, { salt, body: odd })).toBe(false)
  })
})

describe('row digests', () => {
  it('tell table, column list and every column apart', () => {
    const of = { table: 'person', columns: 1, row: { id: 'a', name: { commitment: policy } } }
    const changed = [
      of,
      { ...of, table: 'people' },
      { ...of, columns: 2 },
      { ...of, row: { ...of.row, id: 'b' } },
      { ...of, row: { id: 'a' } },
    ]
    expect(new Set(changed.map((one) => rowDigest(hash, one))).size).toBe(changed.length)
    const text =
      'lingpao row v1\n{"columns":1,"row":{"id":"a","name":{"commitment":"' + policy + '"}},"table":"person"}'
    expect(rowDigest(hash, of)).toBe(Buffer.from(hash(utf8(text))).toString('hex'))
  })
})

it('a leaf of the tests is a leaf', () => {
  expect(readLeaf(plainLeaf(5)).seq).toBe(5)
})
