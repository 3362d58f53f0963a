import { describe, expect, test } from 'vitest'
import { readReference, referencesIn, standingOf } from '#domain/reference.ts'
import { knownStandards } from '#policy/standards.ts'
import { clause } from '../../tests/clause.ts'

describe('the number of a standard', () => {
  test.each([
    ['GB/T 22111-2008', 'national', 'GB/T 22111-2008'],
    ['GB/T22111—2008', 'national', 'GB/T 22111-2008'],
    ['GB/T1536一2004', 'national', 'GB/T 1536-2004'],
    ['GB 1886.12-2015', 'national', 'GB 1886.12-2015'],
    ['ＧＢ／Ｔ 18801－2022', 'national', 'GB/T 18801-2022'],
    ['GB/T 8313 第4.2条', 'national', 'GB/T 8313'],
    ['GB/T 00000（虚构）', 'national', 'GB/T 00000'],
    ['DB53/T 154.6', 'local', 'DB53/T 154.6'],
    ['DB6101/T 3191-2024', 'local', 'DB6101/T 3191-2024'],
    ['DB/T 10-2016', 'industry', 'DB/T 10-2016'],
    ['T∕CZGX 002-2025', 'group', 'T/CZGX 002-2025'],
    ['NY/T 289-2012', 'industry', 'NY/T 289-2012'],
    ['QB 2355', 'industry', 'QB 2355'],
    ['ISO 9000:2005', 'international', 'ISO 9000:2005'],
    ['ISO 1447', 'international', 'ISO 1447'],
  ])('%s is read', (typed, family, number) => {
    expect(readReference(typed)).toMatchObject({ family, number })
  })

  test.each(['GB 384482019', '收购台账', 'Q/SJX 0001S-2020', '', '云南省地方标准', 'GB/T'])(
    '“%s” is none, and nothing is guessed',
    (typed) => {
      expect(readReference(typed)).toBeUndefined()
    },
  )
})

describe('whether it is in force', () => {
  const standing = (typed: string, today = '2026-03-02') => {
    const reference = readReference(typed)
    if (!reference) throw new Error(typed)
    return standingOf(reference, knownStandards, today)
  }

  clause('3.4.2', 'what is not recorded is unknown, which is no proof either way', () => {
    expect(standing('GB/T 99999-2020')).toBe('unknown')
  })

  clause('3.4.2', 'an edition is in force until the day before the next takes effect', () => {
    expect([standing('GB 38448-2019'), standing('GB 38448-2019', '2027-04-01')]).toEqual(['in-force', 'over'])
    expect([standing('GB 38448-2025'), standing('GB 38448-2025', '2027-04-01')]).toEqual(['not-yet', 'in-force'])
    expect(standing('NY/T 289-2012')).toBe('over')
  })

  clause('3.4.2', 'without a year the edition in force is meant', () => {
    expect([standing('GB 25502'), standing('GB 25502', '2024-01-01')]).toEqual(['in-force', 'in-force'])
    expect(standing('GB/T 23791')).toBe('over')
  })
})

clause('3.4.2', 'a baseline names a standard; a method may be described in words', () => {
  const indicator = (standard: string, method: string) =>
    ({ baselines: [{ kind: 'national', standard }], method }) as never // as much of an indicator as is looked at
  const found = referencesIn({
    indicators: [indicator('GB/T 22111-2008', '现场查验'), indicator('省里的标准', 'GB/T 8305')],
  })
  expect(found.unreadable).toEqual(['省里的标准'])
  expect(found.references.map(({ number }) => number)).toEqual(['GB/T 22111-2008', 'GB/T 8305'])
})
