import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact, order } from '#domain/requirement/decimal.ts'
import { cutRules, tiedCuts, type Scheme } from '#domain/scheme.ts'
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
      further: [],
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

clause('3.4.5', 'a scheme may say that the list widens first; it shrinks where the maximum is in the way', () => {
  const widen = { count: 3, tiedCut: 'widen' } as const
  expect(places('5:99 5:98 5:97 5:97 5:96', widen)).toBe(4)
  expect(places('5:99 5:98 5:97 5:97 5:96', { ...widen, kmax: 3 })).toBe(2)
  expect(places('5:99 5:98 5:97 5:96', widen)).toBe(3)
  expect(places('5:99 5:98', widen)).toBe(2)
  expect(places('5:99 5:99 5:99 5:80', { ...widen, count: 2, kmax: 2 })).toBeNull()
  for (const tiedCut of ['shrink', undefined] as const)
    expect(places('5:99 5:98 5:97 5:97 5:96', { count: 3, ...(tiedCut && { tiedCut }) })).toBe(2)
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

clause('3.4.5', 'the firmest cut says how far weights may move, and the others say what it would give', () => {
  const all = candidates('5:90 5:88 5:70 5:69').map((one, i) => ({
    ...one,
    contributions: [exact(['50', '40', '40', '60'][i] ?? '0'), exact(['40', '48', '30', '9'][i] ?? '0')],
  }))
  const list = shortlisting(all, rules({ rule: 'most-robust-cut', kmin: 1, kmax: 3 }), how)
  expect([list.places, list.margin]).toEqual([2, '1'])
  expect(list.basis[2]).toEqual({ code: 'size-margin', with: { margin: '100.00' } })
  const first = shortlisting(all, rules({ count: 1 }), how)
  expect([first.margin, first.basis[2]]).toEqual(['1/9', { code: 'size-margin', with: { margin: '11.11' } }])
  expect(first.others.at(-1)).toEqual({ rule: 'most-robust-cut', places: 2 })
  expect(shortlisting(all, rules({ count: 1 }), { ...how, sums: false }).others.map(({ rule }) => rule)).toEqual([
    'top-share',
    'level-only',
    'largest-gap',
  ])
})

clause('3.4.5', 'a cut between stars is the firmest, and that is said', () => {
  const list = shortlisting(candidates('5:70 5:69 4:90 4:60'), rules({ rule: 'most-robust-cut', kmax: 3 }), how)
  expect([list.places, list.margin, list.basis[2]]).toEqual([2, null, { code: 'size-margin-stars', with: {} }])
})

clause('3.4.5', 'a region that has its places is passed over, on record', () => {
  const all = candidates('5:99 5:98 5:97').map((one, i) => ({ ...one, region: i < 2 ? '5301' : '5308' }))
  const list = shortlisting(all, rules({ count: 2, perRegion: 1 }), how)
  expect([list.listed, list.skipped]).toEqual([['s0', 's2'], [{ id: 's1', reason: 'region-has-its-places' }]])
})

test('whatever the rule, no tie is split, the maximum holds and no cap of a region splits equals', () => {
  const holders = fc.tuple(
    fc.constantFrom(4, 5),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom('5301', '5308'),
  )
  const limits = fc.record({
    rule: fc.constantFrom(...cutRules),
    kmin: fc.integer({ min: 1, max: 4 }),
    more: fc.integer({ min: 0, max: 5 }),
    count: fc.integer({ min: 1, max: 9 }),
    perRegion: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    starsByScore: fc.boolean(),
    tiedCut: fc.constantFrom(...tiedCuts),
  })
  fc.assert(
    fc.property(fc.array(holders, { minLength: 1, maxLength: 14 }), limits, (all, { more, starsByScore, ...own }) => {
      const ranked = all
        .map(([star, a, b, region], i): Candidate => {
          const contributions = [exact(`${a}`), exact(`${b}`)]
          const key = { star: star === 5 ? 5 : 4, score: exact(`${a + b}`), further: [] } as const
          return { ...key, id: `s${i}`, enterprise: `e${i}`, region, contributions }
        })
        .toSorted((a, b) => byKey(a, b))
      const { perRegion, ...others } = own
      const list = shortlisting(
        ranked,
        rules({ ...others, kmax: own.kmin + more, ...(perRegion === undefined ? {} : { perRegion }) }),
        { ...how, starsByScore },
      )
      if (list.places === null) return
      expect(list.places).toBeLessThanOrEqual(list.kmax)
      const [listed, skipped] = [new Set(list.listed), new Set(list.skipped.map(({ id }) => id))]
      const level = (a: Candidate, b: Candidate) => a.star === b.star && order(a.score, b.score) === 0
      for (const inside of ranked.filter(({ id }) => listed.has(id)))
        for (const outside of ranked.filter(({ id }) => !listed.has(id)))
          expect(level(inside, outside) && (!skipped.has(outside.id) || inside.region === outside.region)).toBe(false)
    }),
  )
})
