import { describe as group, expect, test } from 'vitest'
import { exact } from '#domain/requirement/decimal.ts'
import { capped, regionOf } from './caps.ts'

test('a region is the prefecture of the place, else of the body that registered', () => {
  expect(regionOf({ uscc: '91530102MA670000D6', place: '530822' })).toBe('5308')
  expect(regionOf({ uscc: '91530102MA670000D6' })).toBe('5301')
})

/** “a 5301 99” is a standard of enterprise a, of that region, with that score. */
const holders = (text: string) =>
  text.split(', ').map((one, i) => {
    const [enterprise = '', region = '', score = ''] = one.split(' ')
    return { id: `s${i}`, enterprise, region, star: 5 as const, score: exact(score), further: [] } // five stars throughout
  })

group('places are given down the order, and who is passed over is on record', () => {
  test.each([
    ['no caps', 'a 1 99, a 1 98, b 1 97', {}, 's0 s1 s2', []],
    ['an enterprise has its place', 'a 1 99, a 1 98, b 1 97', { perEnterprise: 1 }, 's0 s2', ['s1 enterprise']],
    ['of its own equals the first', 'a 1 99, a 1 99, b 1 97', { perEnterprise: 1 }, 's0 s2', ['s1 enterprise']],
    [
      'a region has its places',
      'a 1 99, b 1 98, c 2 97, d 1 96',
      { perRegion: 1 },
      's0 s2',
      ['s1 region', 's3 region'],
    ],
    ['equals share the last place', 'a 1 99, b 1 98, c 1 98, d 1 97', { perRegion: 2 }, 's0 s1 s2', ['s3 region']],
    ['of the first equals too', 'a 1 99, b 1 99, c 2 99, d 1 98', { perRegion: 1 }, 's0 s1 s2', ['s3 region']],
    [
      'who is passed over takes no place of the region',
      'a 1 99, a 1 98, b 1 97, c 1 96',
      { perEnterprise: 1, perRegion: 2 },
      's0 s2',
      ['s1 enterprise', 's3 region'],
    ],
  ])('%s', (_, text, caps, pool, skipped) => {
    const result = capped(holders(text), caps)
    expect(result.pool.map(({ id }) => id).join(' ')).toBe(pool)
    expect(result.skipped.map(({ id, reason }) => `${id} ${reason.replace('-has-its-places', '')}`)).toEqual(skipped)
  })
})
