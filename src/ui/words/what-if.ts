import type { Words } from '#ui/words/words.ts'

/** A ranking asked what would be. */
export const whatIfWords = {
  'what-if.title': { zh: '如果换个数', en: 'What if' },
  'what-if.of': { zh: '如果换个数：{ranking}', en: 'What if: {ranking}' },
  'what-if.open': { zh: '换一个指标值或权重试算', en: 'Try another value or weight' },
  'what-if.lead': {
    zh: '在已公示的榜单上，换一个声明值或一项权重，马上看到名次、得分、星级和领跑机会怎样变。名额按方案的规则重新算。只是试算：不记入账本，也不改变榜单。',
    en: 'On a publicised ranking, change one declared value or one weight and see at once how rank, score, stars and the chance to lead change. The number of places follows the scheme’s rule anew. It is a trial: nothing is recorded, and the ranking stays.',
  },
  'what-if.none': { zh: '还没有公示的榜单可以试算', en: 'No ranking has been publicised yet' },
  'what-if.value-title': { zh: '换一个声明值', en: 'Another declared value' },
  'what-if.weight-title': { zh: '换一项权重', en: 'Another weight' },
  'what-if.standard': { zh: '标准', en: 'Standard' },
  'what-if.own': { zh: '（本企业）', en: '(your own) ' },
  'what-if.value': { zh: '新的声明值', en: 'The other value' },
  'what-if.value-hint': {
    zh: '写法和声明时一样，例如 ≥12.0 或 ≤0.5',
    en: 'Written as in a declaration, for example ≥12.0 or ≤0.5',
  },
  'what-if.weight': { zh: '新的权重（占总分的百分比）', en: 'The other weight, in percent of the whole' },
  'what-if.weight-now': { zh: '现为{weight}%', en: 'now {weight} %' },
  'what-if.weight-hint': {
    zh: '其余权重按比例缩放，合计仍为100%。星级由指标水平决定时，不随权重变。',
    en: 'The other weights are scaled together so that all add up to 100 %. Stars that come from levels do not change with weights.',
  },
  'what-if.ask': { zh: '试算', en: 'See what would be' },
  'what-if.answer': { zh: '结果', en: 'The answer' },
  'what-if.now': { zh: '声明值“{now}”换成“{then}”。', en: '“{now}” becomes “{then}”.' },
  'what-if.places-same': {
    zh: '按方案的规则，名额仍为{count}个。',
    en: 'By the scheme’s rule there are {count} places, as before.',
  },
  'what-if.places-other': {
    zh: '按方案的规则，名额由{before}个变为{after}个；是否领跑和领跑机会都按{after}个算。',
    en: 'By the scheme’s rule the {before} places become {after}; who leads, and how likely, is counted by {after}.',
  },
  'what-if.same': {
    zh: '名次、得分、星级和领跑机会都不变。',
    en: 'Ranks, scores, stars and chances stay as they are.',
  },
  'what-if.chance': { zh: '领跑机会', en: 'Chance to lead' },
  'what-if.unranked': { zh: '排不上', en: 'not ranked' },
  'what-if.more': { zh: '另有{count}项略有变化。', en: 'Another {count} change.' },
  'what-if.leads-true-true': { zh: '仍领跑', en: 'still leads' },
  'what-if.leads-true-false': { zh: '不再领跑', en: 'no longer leads' },
  'what-if.leads-false-true': { zh: '变为领跑', en: 'would lead' },
  'what-if.leads-false-false': { zh: '未领跑', en: 'does not lead' },
} as const satisfies Words
