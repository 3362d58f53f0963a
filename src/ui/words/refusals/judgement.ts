import type { Words } from '#ui/words/words.ts'

/** Judging what no program can. */
export const judgementRefusals = {
  'judge-named-twice': { zh: '{name}登记了两次。请去掉一次。', en: '{name} is named twice. Take one out.' },
  'judge-of-working-body': {
    zh: '{name}是工作机构或其下属单位的人员，不得参与评估。请换人。',
    en: '{name} is of the working body or a subordinate unit and may take no part in evaluation. Name somebody else.',
  },
  'judges-too-few': {
    zh: '判断专家只有{count}名，至少要{least}名。请补足。',
    en: 'There are {count} experts; at least {least} judge together. Name more.',
  },
  'judges-without-tie-too-few': {
    zh: '没有利害关系的专家只有{count}名，至少要{least}名。请补足专家或评分。',
    en: 'Only {count} experts without a tie; at least {least} are needed. Name more experts, or add their grades.',
  },
  'judgement-target-unknown': {
    zh: '冻结的数据里没有这项标准，或方案里没有这项指标。请从工作台打开。',
    en: 'The frozen data have no such standard, or the scheme no such indicator. Open it from the workbench.',
  },
  'judged-already': {
    zh: '这一项已经有判断。要改的，先撤回原来的。',
    en: 'This has been judged. To change it, take the judgement back first.',
  },
  'nothing-to-judge': {
    zh: '这一项程序已经定了，不需要判断。',
    en: 'The program has settled this; there is nothing to judge.',
  },
  'transcribed-as-declared': {
    zh: '与声明的值相同，不用转录。',
    en: 'This is the declared value: there is nothing to transcribe.',
  },
  'transcribed-unreadable': {
    zh: '“{typed}”读不出。请写明符号、数值和单位，例如“≤12.5%”。',
    en: '“{typed}” cannot be read. Write sign, number and unit, such as “≤12.5 %”.',
  },
  'tier-of-another-class': {
    zh: '基础指标只有合格和不合格，其他指标只有分级。请改选达到的水平。',
    en: 'A basic indicator passes or fails; others reach a level. Choose the level again.',
  },
  'no-other-method': {
    zh: '这项指标没有声明别的检验方法，不需要认定等效。',
    en: 'No other test method is declared for this indicator, so there is nothing to equate.',
  },
  'judgement-unknown': {
    zh: '没有这项判断，或不是你单位的。请从判断记录里打开。',
    en: 'This judgement is not there, or not yours. Open it from the record.',
  },
  'judgement-settled': {
    zh: '这项判断已经核对或撤回，不再改变。',
    en: 'This judgement has been compared or taken back, and stands as it is.',
  },
  'second-reader-needed': {
    zh: '转录和排除由另一个人核对。请由同一单位的另一人办理。',
    en: 'Another person compares what you proposed. Ask a colleague of your organisation.',
  },
  'judgements-unconfirmed': {
    zh: '还有{count}项判断没有核对，不能运行评估。请另一个人先核对。',
    en: '{count} judgements wait for a second reader, so the evaluation cannot be run. Have them compared first.',
  },
  'standards-undecided': {
    zh: '还有{count}项待判断，方案也没有规定怎么办，不能运行评估。请在工作台判断完。',
    en: '{count} items are undecided and the scheme does not say what becomes of them, so the evaluation cannot be run. Settle them at the workbench.',
  },
} as const satisfies Words
