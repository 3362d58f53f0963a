import { expect, test } from 'vitest'
import type { RankFirmness } from '#domain/robustness/rank-firmness.ts'
import { ranksDrawn, sayRankFirmness, sayRankJudged } from './rank-firmness.ts'

const drawn = {
  leads: '0.8731',
  low: '0.8664',
  high: '0.8796',
  median: 2,
  from: 2,
  to: 4,
  best: 1,
  worst: 7,
  ranks: [[2, 10_000]] as [number, number][],
}
/** Nothing to say, but for what a test adds. */
const plain: RankFirmness = {
  id: 'a',
  rank: 2,
  ranked: 9,
  weighted: true,
  within: '25',
  draws: 10_000,
  lead: null,
  drawn: null,
  dominates: null,
  next: null,
  leftOut: null,
}
const names = {
  indicator: (id: string) => (id === 'moisture' ? '水分' : id),
  standard: (id: string) => (id === 'b' ? 'Q/B 1-2026' : undefined),
}
const said = (more: Partial<RankFirmness>) =>
  (['zh', 'en'] as const).map((lang) =>
    sayRankFirmness(lang, { ...plain, ...more }, names)
      .join('|')
      .replaceAll('\u00a0', ' '),
  )

test('where there is nothing to say, nothing is said', () => {
  expect(said({})).toEqual(['', ''])
  expect(said({ dominates: 0, lead: 'open' })).toEqual(['', ''])
})

test('one alone has nobody to compare it with, and in a minimum no weight has a say', () => {
  expect(said({ ranked: 1, lead: 'sure', drawn })).toEqual([
    '榜上只有它一项，没有别家可比。',
    'It is ranked alone: there is nobody to compare it with.',
  ])
  expect(said({ weighted: false })).toEqual([
    '得分取各项中最低的一项，与权重无关。',
    'The lowest indicator is the score, so the weights have no say.',
  ])
})

test('the chance to lead, and the ranks in nine of ten draws', () => {
  expect(said({ lead: 'open', drawn })).toEqual([
    '名额不变时，每项权重在±25%之内随机变动，重排10,000次，它领跑的占87.3%（95%的误差范围：86.6%至87.9%）。|' +
      '权重在±25%之内随机抽取10,000次：九成情况下第2至4名，最好第1名，最差第7名。',
    'With as many places and the weights at random within ±25 %, it leads in 87.3 % of 10,000 draws (95 % interval: 86.6 % to 87.9 %).|' +
      'Over 10,000 draws of weights within ±25 %: in nine of ten cases rank 2 to 4, 1 at best and 7 at worst.',
  ])
})

test('a chance near to none or to all is told to one digit more, and never as more than it is', () => {
  const [, rare] = said({ lead: 'open', drawn: { ...drawn, leads: '0.0004', low: '0.0001', high: '0.0011' } })
  expect(rare).toContain('it leads in 0.04 % of 10,000 draws (95 % interval: 0.01 % to 0.11 %)')
  const [never] = said({ lead: 'open', drawn: { ...drawn, leads: '0.0000', low: '0.0000', high: '0.0004' } })
  expect(never).toContain('它领跑的占0%（95%的误差范围：0%至0.04%）')
  const [always] = said({ lead: 'open', drawn: { ...drawn, leads: '0.9999', low: '0.9994', high: '1.0000' } })
  expect(always).toContain('它领跑的占99.99%（95%的误差范围：99.94%至100%）')
})

test('what is proved takes the place of a chance', () => {
  expect(said({ lead: 'sure' })).toEqual([
    '名额不变时，每项权重在±25%之内无论怎样变动，它都领跑。',
    'With as many places, it leads however the weights change within ±25 %.',
  ])
  expect(said({ lead: 'impossible' })).toEqual([
    '名额不变时，每项权重在±25%之内无论怎样变动，它都不领跑。',
    'With as many places, it does not lead however the weights change within ±25 %.',
  ])
})

test('ranks that hardly vary are said once', () => {
  expect(said({ drawn: { ...drawn, from: 2, to: 2 } })).toEqual([
    '权重在±25%之内随机抽取10,000次：九成情况下第2名，最好第1名，最差第7名。',
    'Over 10,000 draws of weights within ±25 %: in nine of ten cases rank 2, 1 at best and 7 at worst.',
  ])
  expect(said({ drawn: { ...drawn, from: 2, to: 3, best: 2, worst: 3 } })).toEqual([
    '权重在±25%之内随机抽取10,000次：名次都在第2至3名之间。',
    'Over 10,000 draws of weights within ±25 %: always rank 2 to 3.',
  ])
  expect(said({ drawn: { ...drawn, from: 2, to: 2, best: 2, worst: 2 } })).toEqual([
    '权重在±25%之内随机抽取10,000次：每次都是第2名。',
    'Over 10,000 draws of weights within ±25 %: always rank 2.',
  ])
})

test('how often each rank came up, and what lies behind the last', () => {
  const ranks: [number, number][] = [
    [1, 2_500],
    [2, 5_000],
    [64, 3],
  ]
  expect(ranksDrawn({ ...plain, drawn: { ...drawn, ranks } })).toEqual({
    ranks: [
      { rank: 1, share: '25', at: 250 },
      { rank: 2, share: '50', at: 500 },
      { rank: 64, share: '0.03', at: 0 },
    ],
    rest: '24.97',
  })
  expect(ranksDrawn({ ...plain, drawn })).toEqual({ ranks: [{ rank: 2, share: '100', at: 1000 }], rest: null })
  expect(ranksDrawn(plain)).toEqual({ ranks: [], rest: null })
})

test('of how many it is ahead under every weighting', () => {
  expect(said({ dominates: 5 })).toEqual([
    '权重怎样定，它都排在其余8项中的5项前面。',
    'It is ahead of 5 of the 8 others under every weighting.',
  ])
  expect(said({ dominates: 8 })).toEqual([
    '权重怎样定，它都排在其余各项前面。',
    'It is ahead of all others under every weighting.',
  ])
})

test.each([
  [
    'weights',
    { margin: '1/13', transfer: '0.0175' },
    '只要每项权重的变动都小于7.69%，下一名（Q/B 1-2026）就不会超过它；要让两家拉平，至少得把1.75%的权重从它领先的指标挪到它落后的指标上。',
    'While every weight changes by less than 7.69 %, the next (Q/B 1-2026) does not get ahead of it; to level the two, at least 1.75 % of all weight would have to move from where it is ahead to where it is behind.',
  ],
  [
    'weights',
    { margin: '1/30000', transfer: '0.3' },
    '只要每项权重的变动都小于0.0033%，下一名（Q/B 1-2026）就不会超过它；要让两家拉平，至少得把30%的权重从它领先的指标挪到它落后的指标上。',
    'While every weight changes by less than 0.0033 %, the next (Q/B 1-2026) does not get ahead of it; to level the two, at least 30 % of all weight would have to move from where it is ahead to where it is behind.',
  ],
  [
    'stars',
    {},
    '下一名（Q/B 1-2026）星级较低，权重怎样变动都不会排到它前面。',
    'With fewer stars, the next (Q/B 1-2026) comes before it under no weights.',
  ],
  [
    'nothing',
    {},
    '下一名（Q/B 1-2026）与它名次相同，得分分不出先后。',
    'It shares its rank with the next (Q/B 1-2026): their scores do not tell them apart.',
  ],
  [
    'rules',
    {},
    '它只靠名次规则排在下一名（Q/B 1-2026）前面，得分之和并不领先。',
    'It is ahead of the next (Q/B 1-2026) by the order’s rules alone, not by its weighted points.',
  ],
  [
    'any-weights',
    {},
    '权重怎样变动，下一名（Q/B 1-2026）都不会超过它。',
    'No change of the weights puts the next (Q/B 1-2026) ahead of it.',
  ],
] as const)('what keeps the next behind: %s', (by, more, zh, en) => {
  const next = { id: 'b', by, ...more } as RankFirmness['next'] // each kind with what it has
  expect(said({ next })).toEqual([zh, en])
})

test('who is not shown is not named', () => {
  expect(said({ next: { id: 'hidden', by: 'any-weights' } })).toEqual([
    '权重怎样变动，下一名都不会超过它。',
    'No change of the weights puts the next ahead of it.',
  ])
})

test('the worst rank with one indicator left out, and which', () => {
  expect(said({ leftOut: { rank: 6, indicator: 'moisture' } })).toEqual([
    '任意去掉一项指标，它最差排第6名（去掉“水分”时）。',
    'With any one indicator left out, its rank is 6 at worst (without “水分”).',
  ])
  expect(said({ leftOut: { rank: 2, indicator: 'moisture' } })).toEqual([
    '任意去掉一项指标，它的名次都不会变差。',
    'With any one indicator left out, its rank gets no worse.',
  ])
})

test('what experts judged of it, by kinds, and where it would stand without', () => {
  const without = { outcome: 'ranked', star: 3, score: '80.50', rank: 4, shortlisted: false } as const
  const kinds = [
    { kind: 'grade-qualitative', count: 1 },
    { kind: 'method-equivalence', count: 2 },
  ] as const
  const judged = (of: Parameters<typeof sayRankJudged>[1]) => [...sayRankJudged('zh', of), ...sayRankJudged('en', of)]
  expect(judged({ kinds, without })).toEqual([
    '专家对它作过判断（定性评分1项、方法等效2项）。没有任何专家判断时：第4名，3星，80.50分。',
    'Experts judged it (Graded: 1, Method equated: 2). Without any judgement: rank 4, 3 stars, 80.50 points.',
  ])
  expect(judged({ kinds, without: null })).toEqual([
    '专家对它作过判断（定性评分1项、方法等效2项）。没有任何专家判断时，名次、星级和得分也是这样。',
    'Experts judged it (Graded: 1, Method equated: 2). Without any judgement its rank, stars and score would be the same.',
  ])
  expect(judged({ kinds: [], without })).toEqual([
    '专家没有对它作过判断。没有对别家的判断时：第4名，3星，80.50分。',
    'Experts judged others, not this one. Without that: rank 4, 3 stars, 80.50 points.',
  ])
  expect(judged({ kinds: [], without: null })).toEqual([])
  expect(judged({ kinds, without: { ...without, outcome: 'undecided', rank: null } })).toEqual([
    '专家对它作过判断（定性评分1项、方法等效2项）。没有任何专家判断时：没有名次（待专家判断）。',
    'Experts judged it (Graded: 1, Method equated: 2). Without any judgement: no rank (undecided).',
  ])
})
