import type { Words } from '#ui/words/words.ts'

/** Two versions of a scheme side by side. */
export const schemeComparisonWords = {
  'scheme-comparison.title': { zh: '方案两稿的差别', en: 'Two versions of a scheme compared' },
  'scheme-comparison.published': { zh: '{later} 与 {earlier} 的差别', en: '{later} compared with {earlier}' },
  'scheme-comparison.drafts': {
    zh: '第{later}稿与第{earlier}稿的差别',
    en: 'Version {later} compared with version {earlier}',
  },
  'scheme-comparison.before-it': { zh: '此前公布的方案', en: 'Published before it' },
  'scheme-comparison.see': { zh: '与 {earlier} 的差别', en: 'What is different from {earlier}' },
  'scheme-comparison.see-version': { zh: '与第{earlier}稿的差别', en: 'What is different from version {earlier}' },
  'scheme-comparison.earlier': { zh: '较早的一稿', en: 'The earlier version' },
  'scheme-comparison.later': { zh: '较晚的一稿', en: 'The later version' },
  'scheme-comparison.compare': { zh: '比较', en: 'Compare' },
  'scheme-comparison.lead': {
    zh: '逐项列出，按方案的次序；没有列出的没有改动。',
    en: 'Item by item, in the order of the scheme. What is not listed is the same.',
  },
  'scheme-comparison.same': { zh: '两稿内容相同。', en: 'Both say the same.' },
  'scheme-comparison.same-do': {
    zh: '数值、文字、次序都没有改动。',
    en: 'No number, no word, no order is different.',
  },
  'scheme-comparison.counted': {
    zh: '共{count}处差别：新增{added}处，删去{removed}处，改动{changed}处，移动{moved}处。',
    en: 'Differences: {count} ({added} added, {removed} removed, {changed} changed, {moved} moved).',
  },
  'scheme-comparison.one-version': {
    zh: '这个方案只有一稿，没有可以比较的。修改后再次提交，这里就列出差别。',
    en: 'There is one version only, so nothing to compare. Once it is handed in anew, the differences stand here.',
  },
  'scheme-comparison.place': { zh: '位置', en: 'Where' },
  'scheme-comparison.kind': { zh: '差别', en: 'Difference' },
  'scheme-comparison.before': { zh: '原来', en: 'Before' },
  'scheme-comparison.after': { zh: '现在', en: 'After' },
  'scheme-comparison.added': { zh: '新增', en: 'Added' },
  'scheme-comparison.removed': { zh: '删去', en: 'Removed' },
  'scheme-comparison.changed': { zh: '改动', en: 'Changed' },
  'scheme-comparison.moved': { zh: '移动', en: 'Moved' },
  'scheme-comparison.nothing': { zh: '无', en: 'nothing' },
  'scheme-comparison.order': { zh: '次序', en: 'Order' },
  'scheme-comparison.whole': { zh: '整项', en: 'The whole of it' },
  'scheme-comparison.effect-tighter': { zh: '收紧', en: 'tighter' },
  'scheme-comparison.effect-looser': { zh: '放宽', en: 'looser' },
  'scheme-comparison.effect-wording': { zh: '写法不同，要求相同', en: 'other words, the same limit' },
  'scheme-comparison.effect-different': { zh: '有的收紧，有的放宽', en: 'tighter here, looser there' },
  'scheme-comparison.effect-open': { zh: '宽严由人判断', en: 'for people to judge' },
} as const satisfies Words
