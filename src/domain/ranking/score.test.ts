import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import { exact, order, over, sum, written } from '#domain/requirement/decimal.ts'
import { readWritten } from '#domain/requirement/read.ts'
import { schemeShape, type Direction, type Indicator, type ScoringKind } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { scaleOf } from './score.ts'
import { starsOf as starsByScore, tierOf, type Placed, type Tier } from './tier.ts'
import { weightsOf } from './weights.ts'
import { yardstick } from './yardstick.ts'

const scheme = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/coffee.scheme.json', 'utf8')))

function indicator(direction: Direction, levels: [string, string, string], own: Partial<Indicator> = {}): Indicator {
  const [advanced, average, benchmark] = levels
  return {
    id: 'x',
    name: { zh: '甲' },
    part: 'performance',
    class: 'core',
    valueKind: 'number',
    unit: 'cm',
    direction,
    levels: { advanced, average, benchmark },
    baselines: [],
    ...own,
  }
}

function points(of: Indicator, typed: string, kind: ScoringKind = 'linear', bonus?: string): [string, Tier] {
  const stick = yardstick({ indicator: of, variety: '' })
  const promise = readWritten(typed, { indicator: of, variety: '' }).acceptance
  const tier = tierOf(promise, stick)
  const scoring = { ...scheme.scoring, kind, ...(bonus ? { bonus } : {}) }
  return [written(scaleOf(stick, { ...scheme, scoring })(promise, tier)), tier]
}

group('points are those of the worst that a promise still lets in', () => {
  const longer = indicator('higher', ['≥70', '≥60', '≥50'])
  const centred = indicator('target', ['(55±3)', '(55±6)', '(55±9)'], {
    target: { value: '55', below: '1', above: '2' },
  })
  const even = indicator('narrower', ['±1', '±2', '±3'])
  const nested = indicator('contained', ['2~3', '1.5~3.5', '1~4'])
  test.each<[string, Indicator, string, string, Tier]>([
    ['higher: between two levels', longer, '≥65', '90', 'average'],
    ['higher: below the lowest', longer, '≥49', '0', 'none'],
    ['higher: above the highest', longer, '≥99', '100', 'advanced'],
    ['higher: no lower end', longer, '≤99', '0', 'none'],
    ['higher: the lower end of a range counts', longer, '60~99', '80', 'average'],
    ['target: both ends inside', centred, '54~58', '100', 'advanced'],
    ['target: outside the levels', centred, '40~58', '0', 'none'],
    ['narrower: between two levels', even, '±1.5', '90', 'average'],
    ['narrower: the larger side counts', even, '+1/-2', '80', 'average'],
    ['contained: the worse of the two ends', nested, '2~3.25', '90', 'average'],
    ['contained: one end open', nested, '≥2', '0', 'none'],
  ])('%s', (_, of, typed, expected, tier) => expect(points(of, typed)).toEqual([expected, tier]))

  test('by step only the level counts; a bonus goes on along the slope and is capped', () => {
    expect(points(longer, '≥65', 'step')).toEqual(['80', 'average'])
    expect(points(longer, '≥72', 'linear-capped-bonus', '5')).toEqual(['104', 'advanced'])
    expect(points(longer, '≥99', 'linear-capped-bonus', '5')).toEqual(['105', 'advanced'])
  })

  test('anchors of its own replace those of the levels', () => {
    const anchored = indicator('lower', ['≤1', '≤2', '≤3'], {
      scoring: {
        kind: 'linear',
        anchors: [
          { value: '4', points: '0' },
          { value: '0', points: '100' },
        ],
      },
    })
    expect(points(anchored, '≤1')).toEqual(['75', 'advanced'])
  })

  test('with anchors of its own the heavier side of the target counts', () => {
    const weighed: Indicator = {
      ...centred,
      scoring: {
        kind: 'linear',
        anchors: [
          { value: '10', points: '0' },
          { value: '0', points: '100' },
        ],
      },
    }
    expect([points(weighed, '53~56')[0], points(weighed, '54~57')[0]]).toEqual(['80', '60'])
  })

  test('points never contradict levels: a promise outside the lowest has none (0060)', () => {
    expect(points(even, '5~6')).toEqual(['0', 'none'])
    expect(points(centred, '40~58')).toEqual(['0', 'none'])
  })

  test('levels equally far from the target by weight are scored by the weighted distance itself (0060)', () => {
    const levels: [string, string, string] = ['54~55.5', '53~56', '51~57']
    const byEnds = indicator('target', levels, { target: { value: '55', below: '1', above: '2' } })
    const anchors = [
      { value: '1', points: '100' },
      { value: '2', points: '80' },
      { value: '4', points: '60' },
    ]
    const byDistance: Indicator = { ...byEnds, scoring: { kind: 'linear', anchors } }
    const tenths = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(tenths, tenths, (below, above) => {
        const promise = `${(550 - below) / 10}~${(550 + above) / 10}`
        expect(points(byEnds, promise)).toEqual(points(byDistance, promise))
      }),
    )
  })

  test('the larger side of a nominal value counts, or half the width where there is none', () => {
    const anchors = [
      { value: '4', points: '0' },
      { value: '0', points: '100' },
    ]
    const own: Indicator = { ...even, scoring: { kind: 'linear', anchors } }
    expect(points(own, '+1/-2')[0]).toBe('62.5')
    expect(points({ ...own, target: { value: '0' } }, '+1/-2')[0]).toBe('50')
  })

  test('under conditions the worst one counts', () => {
    expect(
      points(indicator('higher', ['大：≥70；小：≥35', '大：≥60；小：≥30', '大：≥50；小：≥25']), '大：≥70；小：≥30'),
    ).toEqual(['80', 'average'])
  })

  const sized = indicator('higher', [
    '大：≥70；中：≥80；小：≥90',
    '大：≥60；中：≥70；小：≥80',
    '大：≥50；中：≥60；小：≥70',
  ])
  const banded = indicator('contained', ['大：20~30；小：2~3', '大：15~35；小：1.5~3.5', '大：10~40；小：1~4'])
  test.each<[string, Indicator, string, string, Tier]>([
    ['each against the levels of its own', sized, '大：≥70；中：≥80；小：≥70', '60', 'benchmark'],
    ['in any order', sized, '小：≥85；大：≥65；中：≥99', '90', 'average'],
    ['one without conditions is held under each', sized, '≥85', '90', 'average'],
    ['one that is not promised has no points', sized, '大：≥70；中：≥80', '0', 'none'],
    ['one that nobody asks for counts for nothing', sized, '大：≥70；中：≥80；小：≥90；微：≥1', '100', 'advanced'],
    [
      'where levels have none, each against the same',
      indicator('higher', ['≥70', '≥60', '≥50']),
      '大：≥70；小：≥55',
      '70',
      'benchmark',
    ],
    ['both ends of each range', banded, '大：20~30；小：1.25~3', '70', 'benchmark'],
    ['both ends of each range', banded, '大：20~37.5；小：2~3', '70', 'benchmark'],
  ])('under conditions: %s', (_, of, typed, given, tier) => {
    expect(points(of, typed)).toEqual([given, tier])
  })
})

clause('3.2', 'the weight of what does not apply stays in its part, and all weights are 1 together', () => {
  const washed = weightsOf(scheme, scheme.indicators)
  const natural = weightsOf(
    scheme,
    scheme.indicators.filter(({ appliesTo }) => !appliesTo),
  )
  expect([washed.reweighted, natural.reweighted]).toEqual([false, true])
  expect(written(natural.weights.get('traceability') ?? exact('0'))).toBe('0.15')
  for (const { weights } of [washed, natural]) expect(written(sum([...weights.values()]))).toBe('1')
})

test('weights count by their proportion alone', () => {
  const doubled = {
    ...scheme,
    indicators: scheme.indicators.map((one) =>
      one.weight ? { ...one, weight: written(over(exact(one.weight), exact('0.5'))) } : one,
    ),
  }
  expect(weightsOf(doubled, doubled.indicators).weights).toEqual(weightsOf(scheme, scheme.indicators).weights)
})

/** Where no bands are, the score has no say. */
const starsOf = (placed: readonly Placed[], needed: typeof scheme.stars) => starsByScore(placed, needed, exact('0'))

group('stars', () => {
  const placed = (name: Indicator['class'], tier: Tier, id = 'x'): Placed => ({
    tier,
    yardstick: yardstick({ indicator: { ...indicator('higher', ['≥3', '≥2', '≥1']), class: name, id }, variety: '' }),
  })
  const needed = { innovativeForFive: 1, innovativeForFour: 0 }

  clause('3.4.4', 'the weakest core indicator decides, and is named', () => {
    const stars = starsOf(
      [placed('core', 'advanced', 'a'), placed('core', 'average', 'b'), placed('innovative', 'advanced')],
      needed,
    )
    expect([stars.star, stars.binding]).toEqual([4, ['b']])
  })

  clause('3.4.4', 'too few innovative indicators cap the stars', () => {
    expect(starsOf([placed('core', 'advanced', 'a'), placed('innovative', 'average', 'i')], needed)).toMatchObject({
      star: 4,
      binding: ['i'],
    })
    expect(
      starsOf([placed('core', 'advanced', 'a'), placed('innovative', 'none', 'i')], {
        innovativeForFive: 1,
        innovativeForFour: 1,
      }),
    ).toMatchObject({ star: 3, binding: ['i'] })
    expect(starsOf([placed('core', 'advanced', 'a'), placed('innovative', 'advanced', 'i')], needed)).toMatchObject({
      star: 5,
      binding: [],
    })
  })

  clause('3.4.4', 'a basic requirement that fails leaves none, one that is open leaves it open', () => {
    expect(starsOf([placed('core', 'advanced'), placed('basic', 'fail', 'f')], needed)).toMatchObject({
      star: 0,
      open: false,
      binding: ['f'],
    })
    expect(starsOf([placed('core', 'advanced'), placed('basic', 'open', 'o')], needed)).toMatchObject({
      star: 0,
      open: true,
      binding: ['o'],
    })
  })

  test('a tier never falls when the promise grows stricter', () => {
    const of = indicator('higher', ['≥70', '≥60', '≥50'])
    const rising = Array.from({ length: 60 }, (_, i) => exact(points(of, `≥${40 + i}`)[0]))
    expect(rising.every((one, i) => i === 0 || order(one, rising[i - 1] ?? one) >= 0)).toBe(true)
  })
})
