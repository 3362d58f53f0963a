import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, order } from '#domain/requirement/decimal.ts'
import { cutRules, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { byKey, type Key } from './order.ts'
import { shortlisting, type Candidate } from './shortlist.ts'

type Rules = Scheme['shortlist']
const rules = (own: Partial<Rules>): Rules => ({ rule: 'top-k', starMin: 4, kmin: 1, kmax: 10, ...own })

/** “5:99 5:99 4:80” → candidates in that order, each of an enterprise of its own. */
function candidates(text: string): Candidate[] {
  return text.split(' ').map((one, i) => {
    const [star, score = ''] = one.split(':')
    return {
      id: `s${i}`,
      enterprise: `e${i}`,
      star: Number(star) as Key['star'],
      score: exact(score),
      innovativeAtAdvanced: 0,
      region: '5301',
      contributions: [exact(score)],
    } // the texts below hold 3, 4, 5
  })
}
const how = { out: [], sums: true, starsByScore: false }
const places = (text: string, own: Partial<Rules>) => shortlisting(candidates(text), rules(own), how).places

clause('3.4.5', 'a tie is never split: the list shrinks to the last whole group', () => {
  expect(places('5:99 5:98 5:97 5:97 5:96', { count: 3 })).toBe(2)
})

clause('3.4.5', 'where shrinking would fall below the minimum the list widens, up to the maximum', () => {
  expect(places('5:99 5:97 5:97 5:96', { count: 2, kmin: 2 })).toBe(3)
  expect(places('5:99 5:97 5:97 5:96', { count: 2, kmin: 2, kmax: 2 })).toBe(1)
})

clause('3.4.5', 'a first tied group beyond the maximum leaves the list to the panel', () => {
  const list = shortlisting(candidates('5:99 5:99 5:99 5:80'), rules({ count: 2, kmax: 2 }), how)
  expect([list.places, list.listed, list.basis[0]]).toEqual([
    null,
    [],
    { code: 'size-tied', with: { kmax: 2, tied: 3 } },
  ])
})

clause('3.4.5', 'there is at least one place, and the minimum yields to the maximum', () => {
  const list = shortlisting(candidates('5:99 5:98 5:97'), rules({ count: 3, kmin: 3, shareMax: '10' }), how)
  expect([list.kmin, list.kmax, list.places]).toEqual([1, 1, 1])
})

clause('3.4.5', 'the size is shown under every rule, with the reason it starts from', () => {
  const list = shortlisting(
    candidates('5:99 5:98 4:90 4:89.5 4:70 3:99'),
    rules({ rule: 'largest-gap', kmin: 3, kmax: 5, share: '50', count: 4 }),
    how,
  )
  expect(list.places).toBe(4)
  expect(list.gap).toBe('19.5')
  expect(list.others).toEqual([
    { rule: 'top-k', places: 4 },
    { rule: 'top-share', places: 3 },
    { rule: 'level-only', places: 3 },
    { rule: 'most-robust-cut', places: 3 },
  ])
  expect(list.basis[0]).toEqual({
    code: 'size-rule',
    with: { rule: 'largest-gap', places: 4, ranked: 6, share: '66.7' },
  })
})

clause('3.4.5', 'one kept out and one of an enterprise that has its places are passed over, on record', () => {
  const all = candidates('5:99 5:98 5:97 5:96').map((one, i) => ({
    ...one,
    enterprise: i < 2 ? 'same' : one.enterprise,
  }))
  const list = shortlisting(all, rules({ count: 2, perEnterprise: 1 }), {
    ...how,
    out: [{ id: 's2', reason: 'report-missing' }],
  })
  expect(list.listed).toEqual(['s0', 's3'])
  expect(list.skipped).toEqual([
    { id: 's2', reason: 'report-missing' },
    { id: 's1', reason: 'enterprise-has-its-places' },
  ])
})

test('nobody qualified: no list, and that is said', () => {
  expect(shortlisting(candidates('3:99'), rules({}), how).basis).toEqual([
    { code: 'size-empty', with: { ranked: 1, star: 4 } },
  ])
})

test('whatever the rule, no tie is split and the maximum holds', () => {
  const scores = fc.array(fc.tuple(fc.constantFrom(4, 5), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 14,
  })
  const limits = fc.record({
    rule: fc.constantFrom(...cutRules),
    kmin: fc.integer({ min: 1, max: 4 }),
    more: fc.integer({ min: 0, max: 5 }),
    count: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(scores, limits, (pairs, { rule, kmin, more, count }) => {
      const all = candidates(pairs.map((pair) => pair.join(':')).join(' ')).toSorted(byKey)
      const list = shortlisting(all, rules({ rule, kmin, kmax: kmin + more, count }), how)
      if (list.places === null) return
      expect(list.places).toBeLessThanOrEqual(list.kmax)
      const [last, next] = [all[list.places - 1], all[list.places]]
      if (last && next) expect(last.star !== next.star || order(last.score, next.score) !== 0).toBe(true)
    }),
  )
})
