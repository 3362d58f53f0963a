import { describe, expect, test } from 'vitest'
import { suggesting, type Available } from '#domain/suggestion.ts'
import { clause } from '../../tests/clause.ts'

const one = (expert: string, other: Partial<Available> = {}): Available => ({
  expert,
  employer: `${expert}大学`,
  fields: ['food'],
  load: 0,
  sat: 0,
  ...other,
})
const names = (available: readonly Available[], seats = 3) => suggesting(available, seats).map(({ expert }) => expert)

describe('a suggestion', () => {
  clause('3.4.2', 'takes one from each employer, new fields first, then who sits on least', () => {
    const pool = [
      one('a', { load: 2 }),
      one('b', { employer: '同一大学', load: 1 }),
      one('c', { employer: '同一大学', fields: ['testing'] }),
      one('d', { fields: ['metrology'], load: 5 }),
      one('e', { sat: 3 }),
    ]
    expect(suggesting(pool, 3)).toEqual([
      { expert: 'c', brings: ['testing'], load: 0 },
      { expert: 'e', brings: ['food'], load: 0 },
      { expert: 'd', brings: ['metrology'], load: 5 },
    ])
    expect(names(pool, 4)).toEqual(['c', 'e', 'd', 'a'])
  })

  test('is the same however the pool is listed', () => {
    const pool = ['a', 'b', 'c', 'd', 'e'].map((name) => one(name))
    expect(names(pool.toReversed())).toEqual(names(pool))
    expect(names(pool)).toEqual(['a', 'b', 'c'])
  })

  test('is none where the employers are too few', () => {
    expect(names([one('a'), one('b', { employer: 'a大学' }), one('c')])).toEqual([])
  })
})
