import type { Words } from '#ui/words/words.ts'

/** The audit of an evaluation report: its checklist, the sample computed again, questions to the assessor. */
export const auditWords = {
  'audit.checklist': { zh: '对照方案逐项核对', en: 'Item by item against the scheme' },
  'audit.checklist-lead': {
    zh: '每项都要判断；不符合的写明是什么。有一项不符合，就不能同意。',
    en: 'Every item is judged; say what is wrong with what is not met. With an item not met the report cannot pass.',
  },
  'audit.met': { zh: '符合', en: 'Met' },
  'audit.unmet': { zh: '不符合', en: 'Not met' },
  'audit.remark': { zh: '{item}：说明', en: '{item}: remark' },
  'audit.remark-hint': { zh: '不符合的必须写。', en: 'Needed where it is not met.' },
  'audit.remark-flips': {
    zh: '权重变动{percent}%以内名单就会变，无论是否符合都请说明为什么可以接受。',
    en: 'Weights that move by less than {percent} % turn the list: say either way why that is acceptable, or not.',
  },
  'audit.remark-tied-first-group': {
    zh: '并列第一的标准多于名额上限，方案不能自行定界；评估机构建议全部列入。由你们决定：无论是否同意都请说明理由。',
    en: 'More standards share the first place than the maximum allows, and the scheme draws no line by itself. The assessor proposes to list them all; the panel decides: say why, either way.',
  },
  'audit.remark-tied-none': {
    zh: '并列第一的标准多于名额上限，方案不能自行定界；评估机构建议不列领跑者。由你们决定：无论是否同意都请说明理由。',
    en: 'More standards share the first place than the maximum allows, and the scheme draws no line by itself. The assessor proposes to list none; the panel decides: say why, either way.',
  },
  'audit.item-scheme': { zh: '方案', en: 'The scheme' },
  'audit.item-scheme-hint': {
    zh: '是否按公布的方案和版本评估。',
    en: 'Was it evaluated by the published scheme and version?',
  },
  'audit.item-intake': { zh: '纳入范围', en: 'What was taken in' },
  'audit.item-intake-hint': {
    zh: '纳入和不纳入的声明，理由是否成立。',
    en: 'Do the reasons hold for what was taken in and what was left out?',
  },
  'audit.item-values': { zh: '声明的值', en: 'Declared values' },
  'audit.item-values-hint': {
    zh: '读取和摘录的值是否与标准一致。',
    en: 'Are values read as the standards state them?',
  },
  'audit.item-exclusions': { zh: '未进榜', en: 'Exclusions' },
  'audit.item-exclusions-hint': {
    zh: '未进榜的原因是否成立，是否严于国家标准、行业标准。',
    en: 'Do the reasons for not ranking hold, and is what ranks stricter than national and industry standards?',
  },
  'audit.item-recomputation': { zh: '复算', en: 'Computation' },
  'audit.item-recomputation-hint': {
    zh: '抽中的标准复算后是否一致。',
    en: 'Do the drawn standards come out the same?',
  },
  'audit.item-shortlist': { zh: '入围', en: 'The shortlist' },
  'audit.item-shortlist-hint': {
    zh: '名额是否按规则，三项因素的理由是否充分，并列是否没有拆开。',
    en: 'Does the size follow the rule, are the three factors argued, and is no tie split?',
  },
  'audit.item-firmness': { zh: '稳健性', en: 'Firmness' },
  'audit.item-firmness-hint': {
    zh: '权重小幅变动时名单会不会变。',
    en: 'Would small changes of the weights turn the list?',
  },
  'audit.item-reports': { zh: '符合性报告', en: 'Compliance reports' },
  'audit.item-reports-hint': {
    zh: '入围的每个型号是否有期限内的报告，逐项做到承诺。',
    en: 'Has every shortlisted model a report in date that keeps each promise?',
  },
  'audit.item-consents': { zh: '企业同意', en: 'Consents' },
  'audit.item-consents-hint': {
    zh: '公开的是否都已同意，不公开的项数是否写明。',
    en: 'Does everybody shown consent, and is the number withheld stated?',
  },

  'audit.sample': { zh: '抽样复算', en: 'A sample computed again' },
  'audit.sample-lead': {
    zh: '为你的席位抽取{count}项标准，用冻结的数据重新计算。两个指纹相同，就是每个字节相同。',
    en: 'For your seat {count} standards are drawn and computed again from the frozen data. Equal digests are equal bytes.',
  },
  'audit.sample-do': { zh: '抽取并复算', en: 'Draw and compute' },
  'audit.sample-again': { zh: '再算一次', en: 'Compute again' },
  'audit.sample-count': {
    zh: '抽样复算{count}项，一致{same}项。',
    en: '{count} standards drawn and computed again, {same} came out the same.',
  },
  'audit.reported': { zh: '报告的结果', en: 'As reported' },
  'audit.computed': { zh: '复算的结果', en: 'Computed again' },
  'audit.same': { zh: '一致', en: 'the same' },
  'audit.differs': { zh: '不一致', en: 'different' },
  'audit.result': { zh: '比对', en: 'Compared' },

  'audit.reports': { zh: '入围标准的符合性报告', en: 'Compliance reports of the shortlist' },
  'audit.reports-none': {
    zh: '没有入围的标准，也就没有报告。',
    en: 'Nothing is shortlisted, so there are no reports.',
  },

  'audit.questions': { zh: '向评估机构提问', en: 'Questions to the assessor' },
  'audit.questions-lead': {
    zh: '评估机构不知道是哪位专家提的；答复全组都能看到。',
    en: 'The assessor is not told which expert asks; everybody on the panel reads the answer.',
  },
  'audit.questions-none': { zh: '还没有提问。', en: 'Nothing has been asked yet.' },
  'audit.question': { zh: '问题', en: 'Question' },
  'audit.answer': { zh: '答复', en: 'Answer' },
  'audit.answer-title': { zh: '答复专家组的提问', en: 'Answer a question of the panel' },
  'audit.answer-hint': {
    zh: '专家组和工作机构能看到，答复后不能更改。',
    en: 'The panel and the working body read it. It stands once given.',
  },
  'audit.answer-do': { zh: '答复', en: 'Answer' },
  'audit.ask': { zh: '提问', en: 'Ask' },
  'audit.unanswered': { zh: '等待答复', en: 'waiting for the answer' },
  'audit.unanswered-until': { zh: '等待答复，最后一日{day}', en: 'waiting for the answer, last day {day}' },
} as const satisfies Words
