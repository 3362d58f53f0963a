import type { Words } from '#ui/words/words.ts'

/** How firm the rank of one standard is, in words for everybody. */
export const rankFirmnessWords = {
  'rank-firmness.title': { zh: '这个名次有多稳', en: 'How firm this rank is' },
  'rank-firmness.alone': {
    zh: '榜上只有它一项，没有别家可比。',
    en: 'It is ranked alone: there is nobody to compare it with.',
  },
  'rank-firmness.lead-sure': {
    zh: '名额不变时，每项权重在±{within}%之内无论怎样变动，它都领跑。',
    en: 'With as many places, it leads however the weights change within ±{within}\u00a0%.',
  },
  'rank-firmness.lead-impossible': {
    zh: '名额不变时，每项权重在±{within}%之内无论怎样变动，它都不领跑。',
    en: 'With as many places, it does not lead however the weights change within ±{within}\u00a0%.',
  },
  'rank-firmness.lead-open': {
    zh: '名额不变时，每项权重在±{within}%之内随机变动，重排{draws}次，它领跑的占{share}%（95%的误差范围：{low}%至{high}%）。',
    en: 'With as many places and the weights at random within ±{within}\u00a0%, it leads in {share}\u00a0% of {draws} draws (95\u00a0% interval: {low}\u00a0% to {high}\u00a0%).',
  },
  'rank-firmness.drawn': {
    zh: '权重在±{within}%之内随机抽取{draws}次：{mostly}，最好第{best}名，最差第{worst}名。',
    en: 'Over {draws} draws of weights within ±{within}\u00a0%: {mostly}, {best} at best and {worst} at worst.',
  },
  'rank-firmness.drawn-within': {
    zh: '权重在±{within}%之内随机抽取{draws}次：名次都在第{best}至{worst}名之间。',
    en: 'Over {draws} draws of weights within ±{within}\u00a0%: always rank {best} to {worst}.',
  },
  'rank-firmness.drawn-same': {
    zh: '权重在±{within}%之内随机抽取{draws}次：每次都是第{rank}名。',
    en: 'Over {draws} draws of weights within ±{within}\u00a0%: always rank {rank}.',
  },
  'rank-firmness.ranks': { zh: '各名次出现的比例', en: 'How often each rank came up' },
  'rank-firmness.ranks-note': {
    zh: '权重在±{within}%之内随机抽取{draws}次，每个名次占多少；居中的是第{median}名。',
    en: 'The share of each rank in {draws} draws of weights within ±{within}\u00a0%; the middle one is rank {median}.',
  },
  'rank-firmness.ranks-one': { zh: '第{rank}名', en: 'Rank {rank}' },
  'rank-firmness.ranks-own': { zh: '榜上的名次', en: 'the published rank' },
  'rank-firmness.ranks-rest': {
    zh: '其余{share}%在第{rank}名之后。',
    en: 'The other {share}\u00a0% lie behind rank {rank}.',
  },
  'rank-firmness.ahead': {
    zh: '权重怎样定，它都排在其余{others}项中的{count}项前面。',
    en: 'It is ahead of {count} of the {others} others under every weighting.',
  },
  'rank-firmness.ahead-all': {
    zh: '权重怎样定，它都排在其余各项前面。',
    en: 'It is ahead of all others under every weighting.',
  },
  'rank-firmness.next': { zh: '下一名', en: 'the next' },
  'rank-firmness.next-named': { zh: '下一名（{standard}）', en: 'the next ({standard})' },
  'rank-firmness.next-stars': {
    zh: '{next}星级较低，权重怎样变动都不会排到它前面。',
    en: 'With fewer stars, {next} comes before it under no weights.',
  },
  'rank-firmness.next-nothing': {
    zh: '{next}与它名次相同，得分分不出先后。',
    en: 'It shares its rank with {next}: their scores do not tell them apart.',
  },
  'rank-firmness.next-rules': {
    zh: '它只靠名次规则排在{next}前面，得分之和并不领先。',
    en: 'It is ahead of {next} by the order’s rules alone, not by its weighted points.',
  },
  'rank-firmness.next-any-weights': {
    zh: '权重怎样变动，{next}都不会超过它。',
    en: 'No change of the weights puts {next} ahead of it.',
  },
  'rank-firmness.next-weights': {
    zh: '只要每项权重的变动都小于{margin}%，{next}就不会超过它；要让两家拉平，至少得把{transfer}%的权重从它领先的指标挪到它落后的指标上。',
    en: 'While every weight changes by less than {margin}\u00a0%, {next} does not get ahead of it; to level the two, at least {transfer}\u00a0% of all weight would have to move from where it is ahead to where it is behind.',
  },
  'rank-firmness.without': {
    zh: '任意去掉一项指标，它最差排第{rank}名（去掉“{indicator}”时）。',
    en: 'With any one indicator left out, its rank is {rank} at worst (without “{indicator}”).',
  },
  'rank-firmness.without-same': {
    zh: '任意去掉一项指标，它的名次都不会变差。',
    en: 'With any one indicator left out, its rank gets no worse.',
  },
  'rank-firmness.judged': {
    zh: '专家对它作过判断（{kinds}）。没有任何专家判断时：{standing}。',
    en: 'Experts judged it ({kinds}). Without any judgement: {standing}.',
  },
  'rank-firmness.judged-same': {
    zh: '专家对它作过判断（{kinds}）。没有任何专家判断时，名次、星级和得分也是这样。',
    en: 'Experts judged it ({kinds}). Without any judgement its rank, stars and score would be the same.',
  },
  'rank-firmness.judged-others': {
    zh: '专家没有对它作过判断。没有对别家的判断时：{standing}。',
    en: 'Experts judged others, not this one. Without that: {standing}.',
  },
  'rank-firmness.unranked': { zh: '没有名次（{outcome}）', en: 'no rank ({outcome})' },
  'rank-firmness.note': {
    zh: '超过和拉平，都按修约前的得分说。',
    en: 'Getting ahead and being level are meant of scores before rounding.',
  },
} as const satisfies Words
