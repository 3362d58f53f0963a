import type { Words } from '#ui/words/words.ts'

/** A draft scheme tried on the declared standards. */
export const laboratoryWords = {
  'laboratory.title': { zh: '方案实验室', en: 'Scheme laboratory' },
  'laboratory.open': { zh: '在已公开的标准上试算', en: 'Try it on the declared standards' },
  'laboratory.lead': {
    zh: '用这份方案试算本领域已声明公开的{count}项企业标准，看它会得出什么。只看方案，不显示企业；试算不记入账本，也不影响评估。',
    en: 'This scheme, tried on the {count} standards declared in its area: what would come of it. The scheme is looked at and no enterprise is named; a trial is not recorded and changes no evaluation.',
  },
  'laboratory.incomplete': {
    zh: '方案还没有写完，不能试算。请先把空着的地方补上。',
    en: 'The scheme is not complete, so it cannot be tried. Fill in what is open first.',
  },
  'laboratory.no-area': {
    zh: '还没有选定重点领域，不知道试算哪些标准。请先在申请里选定。',
    en: 'No key area is chosen, so it is not known which standards to try it on. Choose it in the application first.',
  },
  'laboratory.none': {
    zh: '本领域还没有声明公开的标准，没有可试算的数据。有了声明再来看。',
    en: 'No standard is declared in this area yet, so there is nothing to try it on. Come back once there is.',
  },
  'laboratory.rankable': { zh: '能排上的', en: 'Who could be ranked' },
  'laboratory.rankable-says': {
    zh: '声明{declared}项，能排上{ranked}项。',
    en: '{declared} declared, {ranked} could be ranked.',
  },
  'laboratory.reasons': { zh: '排不上的原因', en: 'Why the others could not' },
  'laboratory.reasons-several': {
    zh: '一项标准可能有几个原因，所以各行合计多于{count}项。',
    en: 'A standard can have several reasons, so the lines add up to more than {count}.',
  },
  'laboratory.reason': { zh: '原因', en: 'Reason' },
  'laboratory.count': { zh: '项数', en: 'Standards' },
  'laboratory.indicators': { zh: '各项指标', en: 'The indicators' },
  'laboratory.class': { zh: '类别', en: 'Class' },
  'laboratory.tiers': { zh: '各等级的项数', en: 'Standards at each level' },
  'laboratory.spread': { zh: '分布', en: 'Spread' },
  'laboratory.of-variety': { zh: '{what}：{variety}', en: '{what}: {variety}' },
  'laboratory.findings': { zh: '要留意的', en: 'Worth a look' },
  'laboratory.dead': {
    zh: '“{indicator}”：能排上的各家都一样，分不出先后。可提高水平要求、换指标，或减小权重。',
    en: '“{indicator}”: all that could be ranked are alike, so it divides nobody. Raise its levels, take another indicator, or lower its weight.',
  },
  'laboratory.saturated': {
    zh: '“{indicator}”：各家都已到先进水平，不再要求更高。可以提高先进水平。',
    en: '“{indicator}”: everybody is at the advanced level already, so it asks for nothing more. Its advanced level could be raised.',
  },
  'laboratory.correlated': {
    zh: '“{one}”与“{other}”几乎同进同退（相关系数{coefficient}），等于同一件事计了两次。',
    en: '“{one}” and “{other}” go together almost always (correlation {coefficient}): one thing counts twice.',
  },
  'laboratory.opposed': {
    zh: '“{one}”与“{other}”几乎总是此消彼长（相关系数{coefficient}），得分互相抵消，两项合起来分不出多少先后。',
    en: '“{one}” and “{other}” go against one another almost always (correlation {coefficient}): their points cancel out, and together they divide few.',
  },
  'laboratory.stronger': {
    zh: '“{indicator}”：权重{weight}%，实际作用{influence}%，相差很大。',
    en: '“{indicator}”: its weight is {weight}\u00a0%, its influence {influence}\u00a0%, which is far apart.',
  },
  'laboratory.nothing': { zh: '没有发现要留意的。', en: 'Nothing stands out.' },
  'laboratory.rules': { zh: '各种名额规则会得出', en: 'What each rule for the number of places would give' },
  'laboratory.rule': { zh: '规则', en: 'Rule' },
  'laboratory.places': { zh: '名额', en: 'Places' },
  'laboratory.places-none': { zh: '并列超限，专家组定', en: 'tied: the panel decides' },
  'laboratory.rule-own': { zh: '（本方案）', en: ' (this scheme)' },
  'laboratory.limits': {
    zh: '有资格的{pool}项；名额下限{kmin}个，上限{kmax}个。',
    en: '{pool} in the pool; at least {kmin} and at most {kmax} of them are shortlisted.',
  },
  'laboratory.as-rank': { zh: '第{rank}名', en: 'rank {rank}' },
  'laboratory.firm-undecided': {
    zh: '并列第一的标准多于名额上限，方案不能自行定界，要由审核报告的专家组决定，所以还说不上名单有多稳。',
    en: 'More standards share the first place than the maximum allows, so the scheme draws no line by itself and the panel that audits the report decides: there is no list yet whose firmness could be told.',
  },
  'laboratory.firm': { zh: '领跑名单会有多稳', en: 'How firm the lead would be' },
  'weights.title': { zh: '两两比较定权重', en: 'Weights by comparing in pairs' },
  'weights.open': { zh: '两两比较，算出权重', en: 'Compare in pairs to find weights' },
  'weights.lead': {
    zh: '每次只比两项：哪一项更重要、重要几倍。算出的权重供写方案时参考，不改动方案，也不记录。前后矛盾太多时，请专家组重新比较。',
    en: 'Two at a time: which is more important, and how many times. The weights that follow are for whoever writes the scheme; nothing of it is changed or recorded. Where the comparisons contradict one another too much, the panel compares anew.',
  },
  'weights.what': { zh: '比较什么', en: 'What is compared' },
  'weights.parts': { zh: '各部分', en: 'The parts' },
  'weights.of-part': { zh: '“{part}”部分的指标', en: 'The indicators of “{part}”' },
  'weights.show': { zh: '开始比较', en: 'Compare these' },
  'weights.none': {
    zh: '没有可两两比较的：要有权重的2至9项。先在方案里写上指标和权重。',
    en: 'Nothing can be compared in pairs: it takes two to nine with a weight. Give the scheme its indicators and weights first.',
  },
  'weights.pair': { zh: '“{first}”比“{second}”', en: '“{first}” against “{second}”' },
  'weights.more': { zh: '“{name}”重要{times}倍', en: '“{name}”, {times} times' },
  'weights.same': { zh: '同样重要', en: 'equally important' },
  'weights.do': { zh: '算权重', en: 'Find the weights' },
  'weights.answer': { zh: '算出的权重', en: 'The weights that follow' },
  'weights.item': { zh: '项目', en: 'Item' },
  'weights.now': { zh: '方案现在的权重', en: 'Weight in the scheme' },
  'weights.found': { zh: '两两比较的权重', en: 'Weight by comparison' },
  'weights.whole': { zh: '取整（合计100）', en: 'Whole percents, 100 together' },
  'weights.consistent': {
    zh: '一致性比率{ratio}，小于0.10，前后大体不矛盾，可以采用。',
    en: 'The consistency ratio is {ratio}, below 0.10: the comparisons fit together well enough to be used.',
  },
  'weights.ratio': { zh: '一致性比率{ratio}。', en: 'The consistency ratio is {ratio}.' },
} as const satisfies Words
