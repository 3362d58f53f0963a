import { describe, expect, test } from 'vitest'
import { smallDeclarations, smallScheme } from '../../../tests/small-ranking.ts'
import type { Declaration } from '#domain/declared.ts'
import { inVariety, keyOf, type Circumstances } from '#domain/ranking/evaluate.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Asked } from './asked.ts'
import { openSession } from './session.ts'
import { ask } from './what-if.ts'

/*
 * What a scheme may set otherwise: what is answered is what an evaluation says then.
 */
const plan = { model: { kind: 'box', within: 2_500 }, seed: [5, 6], draws: 200 } as const
const policyNumbers = { coreIndicatorsMin: 3 }

type More = Omit<Circumstances, 'policyNumbers'>

function opened(scheme: Scheme, declarations: readonly Declaration[], more: More = {}) {
  const circumstances = { policyNumbers, ...more }
  const session = openSession({ scheme, declarations, circumstances, variety: 'only', plan })
  if (!session) throw new Error('not ranked')
  const ids = new Map(declarations.map((one) => [keyOf(inVariety(one, scheme)), one.standard]))
  const id = (standard: string) => [...ids].find(([, one]) => one === standard)?.[0] ?? standard
  const answered = (asked: Asked) => {
    const answer = ask(session, asked)
    if (isRefusal(answer)) throw new Error(answer.refused)
    return answer.map(({ id, ...one }) => ({ standard: ids.get(id), ...one }))
  }
  return {
    session,
    ask: (asked: Asked) => ask(session, asked),
    weight: (percent: string, indicator = 'a') => answered({ kind: 'weight', indicator, percent }),
    value: (standard: string, indicator: string, value: string) =>
      answered({ kind: 'value', standard: id(standard), indicator, value })[0],
    refused: (standard: string, indicator: string, value: string) =>
      ask(session, { kind: 'value', standard: id(standard), indicator, value }),
    id,
  }
}

describe('a mean that is no sum of points', () => {
  test('in a minimum what is raised besides the lowest changes nothing', () => {
    const scheme = smallScheme({ aggregation: 'minimum' })
    const { value, ask } = opened(
      scheme,
      smallDeclarations(scheme, [
        [100, 60],
        [65, 65],
        [61, 90],
      ]),
    )
    const first = { rank: 1, score: '65.00', leads: true, chance: null }
    expect(value('S2', 'a', '≥66')).toMatchObject({ before: first, after: first })
    expect(value('S2', 'a', '≥60')).toMatchObject({ after: { rank: 2, score: '60.00' } })
    expect(ask({ kind: 'weight', indicator: 'a', percent: '40' })).toMatchObject({ refused: 'weight-without-say' })
  })

  describe('in a geometric mean', () => {
    const scheme = smallScheme({ aggregation: 'geometric' })
    const { value, weight, ask } = opened(
      scheme,
      smallDeclarations(scheme, [
        [80, '80.001'],
        ['80.001', 80],
        [80, 80],
      ]),
    )
    const first = { rank: 1, score: '80.00', leads: true }

    test('who is level after rounding stays so', () => {
      expect(value('S3', 'b', '≥80.0')).toMatchObject({ before: first, after: first })
      expect(weight('50').map(({ standard, after }) => [standard, after.rank, after.score])).toEqual([
        ['S1', 1, '80.00'],
        ['S2', 1, '80.00'],
        ['S3', 1, '80.00'],
      ])
    })

    test('another weight gives scores that are published, and orders by them', () => {
      const other = opened(
        smallScheme({ aggregation: 'geometric', shortlist: { count: 1 } }),
        smallDeclarations(scheme, [
          [80, 95],
          [95, 81],
        ]),
      )
      expect(other.weight('25')).toMatchObject([
        { before: { rank: 1, score: '87.72', leads: true }, after: { rank: 2, score: '84.29', leads: false } },
        { before: { rank: 2, score: '87.18', leads: false }, after: { rank: 1, score: '91.00', leads: true } },
      ])
    })

    test('a weight so fine that no score can be computed is refused', () => {
      expect(ask({ kind: 'weight', indicator: 'a', percent: '33.3333' })).toMatchObject({ refused: 'weight-too-fine' })
    })
  })
})

describe('stars by score', () => {
  const bands = { five: '[90,100]', four: '[80,90)', three: '[60,80)' }
  const scheme = smallScheme({ stars: { innovativeForFive: 0, innovativeForFour: 0, bands } })
  const rows = [
    [100, 100],
    [90, 90],
    [80, 80],
    [65, 75],
  ]

  test('who is barred stays barred', () => {
    const declarations = smallDeclarations(scheme, rows)
    const keptOut = declarations.slice(0, 1).map((one) => ({ id: keyOf(one), reason: 'barred' }))
    const { value } = opened(scheme, declarations, { keptOut })
    expect(value('S1', 'a', '≥99')?.after).toMatchObject({ rank: 1, star: 5, leads: false, chance: '0.0000' })
  })

  test('another value or weight brings another star, and a score below all bands no rank', () => {
    const { value, weight } = opened(scheme, smallDeclarations(scheme, rows))
    expect(value('S2', 'a', '≥88')).toMatchObject({ before: { star: 5 }, after: { star: 4, rank: 2 } })
    const low = smallScheme({ stars: { ...scheme.stars, bands: { ...bands, three: '[70,80)' } } })
    const other = opened(low, smallDeclarations(low, [...rows, [69, 70]]))
    const of = (percent: string, standard: string) => other.weight(percent).find((one) => one.standard === standard)
    expect(of('60', 'S4')).toMatchObject({
      before: { rank: 4, star: 3, score: '70.00' },
      after: { rank: null, star: 0, score: '69.00', leads: false, chance: '0.0000' },
      because: [{ indicator: '', code: 'below-bands' }],
    })
    expect(of('0', 'S5')).toMatchObject({
      before: { rank: null, star: 0 },
      after: { rank: 5, star: 3, score: '70.00' },
    })
    expect(weight('0').find(({ standard }) => standard === 'S4')).toMatchObject({ after: { star: 3, score: '75.00' } })
  })
})

describe('places of one enterprise or region', () => {
  const capped = smallScheme({ shortlist: { perEnterprise: 1 } })
  const all = smallDeclarations(capped, [
    [92, 90],
    [90, 90],
    [85, 85],
    [80, 80],
  ])
  const enterprise = { name: '企业', uscc: '91530100MA6X' }

  test('who overtakes another of its own enterprise takes its place', () => {
    const declarations = all.map((one, i) => (i < 2 ? { ...one, enterprise } : one))
    const { value } = opened(capped, declarations)
    expect(value('S2', 'a', '≥99')).toMatchObject({
      before: { rank: 2, leads: false },
      after: { rank: 1, leads: true, chance: '1.0000' },
    })
    expect(value('S1', 'a', '≥81')).toMatchObject({ before: { leads: true }, after: { rank: 2, leads: false } })
  })

  test('a cap that can reach nobody leaves the quick way open', () => {
    const bySums = (
      own: Parameters<typeof smallScheme>[0],
      declarations: readonly Declaration[] = all,
      more: More = {},
    ) => opened(smallScheme(own), declarations, more).session.bySums
    expect(bySums({})).toBe(true)
    expect(bySums({ shortlist: { perEnterprise: 1 } })).toBe(true)
    expect(bySums({ shortlist: { perRegion: 3 } })).toBe(false)
    expect(bySums({ shortlist: { perRegion: 4 } })).toBe(true)
    expect(bySums({ aggregation: 'geometric' })).toBe(false)
    expect(bySums({ aggregation: 'minimum' })).toBe(false)
    expect(bySums({ admission: { rule: 'share-stricter' } })).toBe(false)
    const twice = all.map((one, i) => (i < 2 ? { ...one, enterprise } : one))
    expect(bySums({ shortlist: { perEnterprise: 1 } }, twice)).toBe(false)
    const keptOut = twice.slice(0, 1).map((one) => ({ id: keyOf(one), reason: 'barred' }))
    expect(bySums({ shortlist: { perEnterprise: 1 } }, twice, { keptOut })).toBe(true)
  })

  test('who is kept out takes no place, and has none when its stars suffice', () => {
    const four = smallScheme({ shortlist: { starMin: 4 } })
    const declarations = smallDeclarations(four, [
      [99, 79],
      [85, 85],
      [84, 84],
    ])
    const keptOut = declarations.slice(0, 1).map((one) => ({ id: keyOf(one), reason: 'barred' }))
    const { value, session } = opened(four, declarations, { keptOut })
    expect(session.bySums).toBe(true)
    expect(value('S1', 'b', '≥90')?.after).toMatchObject({ rank: 1, star: 4, leads: false, chance: '0.0000' })
  })
})

test('a share that must be stricter hangs on weights: who is admitted does too', () => {
  const scheme = smallScheme({ admission: { rule: 'share-stricter', share: '50' } })
  const equal = { ...scheme, indicators: scheme.indicators.map((one) => ({ ...one, levels: { benchmark: '≥50' } })) }
  const { weight } = opened(
    equal,
    smallDeclarations(equal, [
      [50, 90],
      [70, 70],
      [90, 50],
    ]),
  )
  const said = (percent: string) => weight(percent).map(({ standard, after: { rank } }) => `${standard} ${rank}`)
  expect(said('60')).toEqual(['S1 null', 'S2 1', 'S3 1'])
  expect(said('40')).toEqual(['S1 1', 'S2 1', 'S3 null'])
})

test('a benefit part that the scheme caps counts as it is asked', () => {
  const scheme = smallScheme({
    aggregation: 'geometric',
    parts: { performance: '80', process: '0', function: '0', benefit: '20' },
    benefit: { weightMax: '20', by: 'declared' },
    indicators: [{}, {}, { part: 'benefit' }],
  })
  const { weight } = opened(scheme, smallDeclarations(scheme, [[100, 100, 64]]))
  // √(100 · 64)
  expect(weight('50', 'c')[0]?.after.score).toBe('80.00')
})

test('where exact scores order, the published ones are answered all the same', () => {
  const scheme = smallScheme({ ranking: { on: 'exact', step: '1', ties: 'shared' } })
  const { weight, value } = opened(
    scheme,
    smallDeclarations(scheme, [
      ['80.3', 80],
      [80, 80],
    ]),
  )
  const [first, second] = weight('40')
  expect([first, second]).toMatchObject([
    { before: { rank: 1, score: '80' }, after: { rank: 1, score: '80' } },
    { before: { rank: 2, score: '80' }, after: { rank: 2, score: '80' } },
  ])
  expect(value('S2', 'a', '≥80.4')).toMatchObject({ after: { rank: 1, score: '80' } })
})

test('points beyond what the others have leave room for what is drawn', () => {
  const scheme = smallScheme({
    indicators: [{}, {}, {}, {}, {}, {}, {}],
    scoring: { kind: 'linear', points: { advanced: '200', average: '150', benchmark: '100' } },
  })
  const rows = ['85.5', '85.5', '85.4'].map((one) => scheme.indicators.map(() => one))
  const { value } = opened(scheme, smallDeclarations(scheme, rows))
  expect(value('S3', 'a', '≥100')?.after).toMatchObject({ score: '168.71', rank: 1, leads: true, chance: '1.0000' })
})

test('what another indicator of like name is about, is not what was asked', () => {
  const scheme = smallScheme({
    indicators: [{ id: 'col' }, {}, { id: 'color-x', class: 'innovative' }, { id: 's', class: 'innovative' }],
  })
  const declarations = smallDeclarations(scheme, [[90, 80, 80, 80]]).map((one) => ({
    ...one,
    values: { ...one.values, 'color-x': { value: '好得很' } },
  }))
  const { value, refused } = opened(scheme, declarations)
  expect(value('S1', 'col', '≥91')?.after).toMatchObject({ rank: 1 })
  expect(value('S1', 's', '≥91')?.after).toMatchObject({ rank: 1 })
  expect(refused('S1', 'color-x', '很好')).toMatchObject({ clause: '3.2' })
})

test('a declaration of the only variety need not name it', () => {
  const scheme = smallScheme()
  const declarations = smallDeclarations(scheme, [[90, 80]]).map(({ variety: _, ...one }) => one)
  expect(opened(scheme, declarations).value('S1', 'a', '≥95')?.after).toMatchObject({ score: '87.50', rank: 1 })
})

test('the same value is no change: its day and what was judged of it stay', () => {
  const scheme = smallScheme({
    ranking: { on: 'rounded', step: '0.01', ties: 'shared', tieBreakers: ['declared-earlier'] },
    indicators: [{}, {}, { class: 'innovative', valueKind: 'text', direction: 'none', levels: {}, baselines: [] }],
  })
  const declarations = smallDeclarations(scheme, [
    [90, 80, 0],
    [80, 90, 0],
  ]).map((one, i) => ({
    ...one,
    declaredOn: `2026-03-0${i + 1}`,
    values: { ...one.values, c: { value: '很好' } },
  }))
  const rulings = new Map(declarations.map((one) => [keyOf(one), new Map([['c', { tier: 'advanced' } as const]])]))
  const { value } = opened(scheme, declarations, { rulings })
  const same = value('S1', 'c', '很好')
  expect([same?.before.rank, same?.after]).toEqual([1, same?.before])
  expect(value('S1', 'a', '≥90.0')?.after).toMatchObject({ rank: 2, score: same?.before.score })
  expect(value('S1', 'c', '更好')?.after.score).not.toBe(same?.before.score)
})
