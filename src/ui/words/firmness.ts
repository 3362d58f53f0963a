import type { Words } from '#ui/words/words.ts'

/** How firm a ranking is, in words for everybody. */
export const firmnessWords = {
  'firmness.title': { zh: '名单有多稳', en: 'How firm the list is' },
  'firmness.download': { zh: '下载名单有多稳的数据（JSON）', en: 'Download how firm the list is (JSON)' },
  'firmness.column': { zh: '稳固程度', en: 'Firmness' },
  'firmness.column-means': {
    zh: '稳固：权重要有明显改动，领跑名单才会变；较稳：小幅改动不影响；临界：权重稍有不同，领跑的就可能是别家。',
    en: 'Firm: it takes a marked change of the weights for others to lead. Fairly firm: small changes leave the list as it is. Borderline: with weights a little different, others could lead.',
  },
  'firmness.firm': { zh: '稳固', en: 'Firm' },
  'firmness.fairly-firm': { zh: '较稳', en: 'Fairly firm' },
  'firmness.borderline': { zh: '临界', en: 'Borderline' },
  'firmness.weights': {
    zh: '名额不变时，只要每项权重的变动都小于{margin}%，领跑名单就不会变。',
    en: 'With as many places, the same standards lead while every weight changes by less than {margin}\u00a0%.',
  },
  'firmness.other-places': {
    zh: '名额由得分算出：权重变动在±{within}%之内，名额也可能是{places}个。',
    en: 'The number of places follows from the scores: with weights inside ±{within}\u00a0% it could also be {places}.',
  },
  'firmness.level': {
    zh: '最后一名领跑者与下一名只靠名次规则分开，得分之和没有差距。',
    en: 'The last who leads and the next are apart by the order’s rules alone, not by their weighted points.',
  },
  'firmness.means.firm': {
    zh: '要换掉任何一个领跑者，权重得有明显的改动。',
    en: 'It would take a marked change of the weights to replace anyone who leads.',
  },
  'firmness.means.fairly-firm': {
    zh: '权重小幅变动不影响名单，改动再大一些就可能换人。',
    en: 'Small changes of the weights leave the list as it is; somewhat larger ones could replace somebody.',
  },
  'firmness.means.borderline': {
    zh: '权重稍有不同，领跑的就可能是别家。看名单时，请同时看下面的机会和理由。',
    en: 'With weights a little different, others could lead. Read the list together with the chances and the reason below.',
  },
  'firmness.stars': {
    zh: '领跑者的星级高于其余标准，权重怎么变，名单都不变。',
    en: 'Those who lead have more stars than the rest: no weights can change the list.',
  },
  'firmness.nobody-out': {
    zh: '有资格入围的标准都领跑，没有下一名可比。',
    en: 'Everybody who may be shortlisted leads, so there is no next one to compare with.',
  },
  'firmness.no-places': { zh: '没有标准领跑。', en: 'Nobody leads.' },
  'firmness.minimum': {
    zh: '得分取各项中最低的一项，与权重无关。',
    en: 'The lowest indicator is the score, so the weights have no say.',
  },
  'firmness.nearest': { zh: '最接近的一对', en: 'The nearest pair' },
  'firmness.nearest-note': {
    zh: '每个领跑者与其余每一家两两比较，这一对最容易换位。入围依据里的数只比分界前后相邻的两家，所以可能大一些。',
    en: 'Of everybody who leads against everybody who does not, this pair changes places most easily. The figure in the reason for the number of places compares the two next to the cut alone, so it may be larger.',
  },
  'firmness.nearest-floor': {
    zh: '{standard}与入围所需星级的最低得分',
    en: '{standard} and the least score that gives the stars needed',
  },
  'firmness.floor-note': {
    zh: '星级按得分定。每个领跑者与这条线比，也与其余每一家比，这一项最容易越线。',
    en: 'Stars follow the score. Of everybody who leads against that line and against everybody who does not, this one crosses most easily.',
  },
  'firmness.nearest-pair': { zh: '{ahead}（领跑）与{behind}', en: '{ahead} (leads) and {behind}' },
  'firmness.reason': { zh: '评估机构说明的理由', en: 'The assessor’s reason' },
  'firmness.chances': { zh: '权重变动时的领跑机会', en: 'Chance to lead when weights vary' },
  'firmness.chances-note': {
    zh: '每项权重在±{within}%之内随机变动，重新排{draws}次，看每项标准有多少次领跑。细线是95%的误差范围。',
    en: 'Each weight varies at random within ±{within}\u00a0%, the ranking is made {draws} times, and the share in which a standard leads is counted. The thin line is the 95\u00a0% interval.',
  },
  'firmness.chance': { zh: '{share}%', en: '{share} %' },
  'firmness.chance-interval': { zh: '（{low}%至{high}%）', en: ' ({low} % to {high} %)' },
  'firmness.ranks': { zh: '九成情况下第{from}至{to}名', en: 'in nine of ten cases rank {from} to {to}' },
  'firmness.rank': { zh: '九成情况下第{rank}名', en: 'in nine of ten cases rank {rank}' },
  'firmness.leads': { zh: '领跑', en: 'leads' },
  'firmness.rest': {
    zh: '其余{count}项在各次抽样中没有领跑过，或少于万分之五。',
    en: 'The other {count} led in no draw, or in fewer than five of ten thousand.',
  },
  'firmness.box': { zh: '权重在±{within}%之内', en: 'Weights within ±{within} %' },
  'firmness.box-says': {
    zh: '必定领跑{sure}项，可能领跑{possible}项（精确计算）',
    en: '{sure} sure to lead, {possible} could lead (computed exactly)',
  },
  'firmness.shift': { zh: '平均变化', en: 'Average change' },
  'firmness.shift-says': {
    zh: '每项标准挪动{shift}个名次，领跑者换{changed}个',
    en: 'a standard moves by {shift} places, {changed} of those who lead change',
  },
  'firmness.drawn': { zh: '抽样方法', en: 'How it was drawn' },
  'firmness.drawn-says': {
    zh: '{generator}，种子{seed}（由所用数据的指纹推出），整数运算，任何人可以重算',
    en: '{generator}, seed {seed} (from the digest of the data used), in whole numbers: anybody can draw again',
  },
  'firmness.indicators': { zh: '权重与实际作用', en: 'What each weight does' },
  'firmness.indicators-note': {
    zh: '实际作用是各家得分差异中来自这项指标的部分，合计100%。大家都一样的指标，权重再高也分不出先后。',
    en: 'The influence is the part of the differences between scores that comes from an indicator; together 100 %. One on which all are alike divides nobody, whatever its weight.',
  },
  'firmness.indicator': { zh: '指标', en: 'Indicator' },
  'firmness.weight': { zh: '权重', en: 'Weight' },
  'firmness.influence': { zh: '实际作用', en: 'Influence' },
  'firmness.compared': { zh: '对比', en: 'Side by side' },
  'firmness.interval': { zh: '名单不变的权重', en: 'Weights with the same list' },
  'firmness.interval-says': { zh: '{low}%至{high}%', en: '{low} % to {high} %' },
  'firmness.interval-any': { zh: '任何', en: 'any' },
  'firmness.without': { zh: '去掉这项', en: 'Without it' },
  'firmness.without-same': { zh: '名单不变', en: 'the same lead' },
  'firmness.without-other': { zh: '换{count}个', en: '{count} change' },
  'firmness.state.full': { zh: '都到最高', en: 'all at the top' },
  'firmness.state.level': { zh: '各家相同', en: 'all alike' },
  'firmness.percent': { zh: '{value}%', en: '{value} %' },
  'lead.title': { zh: '说明名单为何成立', en: 'Say why the list stands' },
  'lead.asked': {
    zh: '权重变动不到{percent}%，领跑名单就会变。公示前请书面说明：为什么按这套权重得出的名单仍然成立。理由随榜单公开，审核专家先看到。',
    en: 'Weights that move by less than {percent}\u00a0% would change who leads. Before publicity, say in writing why the list that these weights give stands all the same. The reason is published with the ranking, and the auditing experts see it first.',
  },
  'lead.reason': { zh: '名单成立的理由', en: 'Why the list stands' },
  'lead.reason-hint': {
    zh: '例如：权重怎样定的，换谁都在领跑水平之内，或分差虽小但关键指标领先。',
    en: 'For example how the weights came about, that whoever might change places is of the same level, or that the key indicators decide.',
  },
  'lead.do': { zh: '提交理由', en: 'Give the reason' },
  'lead.follows': {
    zh: '理由记入账本，随榜单公开；公示开始前可以重写。',
    en: 'The reason is recorded and published with the ranking; until publicity opens it can be written anew.',
  },
} as const satisfies Words
