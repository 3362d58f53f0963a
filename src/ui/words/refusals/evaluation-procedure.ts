import type { Words } from '#ui/words/words.ts'

/** From frozen data to a ranking in publication. */
export const evaluationProcedureRefusals = {
  'scheme-unknown': {
    zh: '没有这个方案，或不是你单位的。只能按自己已公布的方案评估。',
    en: 'This scheme is not there, or not yours. You evaluate only by your own published scheme.',
  },
  'scheme-not-in-force': {
    zh: '这个方案不是现行方案。方案公布后才能评估。',
    en: 'This scheme is not in force. Evaluation begins once it is published.',
  },
  'announced-too-soon': {
    zh: '截止日至少要在告知后{days}个工作日，最早{day}。请改选日期。',
    en: 'The cut-off day lies at least {days} working days after the enterprises are told, {day} at the earliest. Choose another day.',
  },
  'announced-day-moves-later': {
    zh: '已经告知企业截止到{day}，只能推后。请选更晚的日期。',
    en: 'The enterprises were told {day}; the day may only move later. Choose a later day.',
  },
  'announced-day-over': {
    zh: '告知的截止日{day}已过，不能再改。请冻结数据。',
    en: 'The day that was told, {day}, is over and stands. Freeze the data.',
  },
  'intake-not-announced': {
    zh: '还没有把清单告知企业，不能冻结。请先告知，截止日过后再冻结。',
    en: 'The enterprises have not been told of the list, so the data cannot be frozen. Tell them first; freeze once the cut-off day is over.',
  },
  'corrections-running': {
    zh: '企业可以更正到{day}24时，过后才能冻结。',
    en: 'The enterprises may correct to the end of {day}; the data are frozen after that.',
  },
  'declared-value-unreadable': {
    zh: '“{indicator}”的值“{typed}”读不出。请修订声明，写明符号、数值和单位，例如“≤12.5%”。',
    en: 'The value “{typed}” of “{indicator}” cannot be read. Revise the declaration with sign, number and unit, such as “≤12.5 %”.',
  },
  'cited-standard-over': {
    zh: '引用的 {number} 已经废止或被代替。请核对后修订声明。',
    en: 'It cites {number}, which is withdrawn or replaced. Check it and revise the declaration.',
  },
  'out-of-variety': {
    zh: '品种不在方案范围内。',
    en: 'Its variety is not one of the scheme’s.',
  },
  'declaration-contested': {
    zh: '根据纸质材料代录，企业提出不符，核对完之后再采用。',
    en: 'Entered from paper and contested by its enterprise; it is taken in once that is settled.',
  },
  'declared-after-cut-off': {
    zh: '在数据截止日{day}之后声明，下次评估采用。',
    en: 'Declared after the cut-off day, {day}; the next evaluation takes it in.',
  },
  'data-already-frozen': {
    zh: '这个方案的数据已经冻结。请看已有的评估。',
    en: 'The data of this scheme are frozen already. See the evaluation.',
  },
  'nothing-to-rank': {
    zh: '没有一项声明符合条件。请核对截止日，或等企业声明。',
    en: 'No declaration qualifies. Check the cut-off day, or wait until enterprises declare.',
  },
  'evaluation-unknown': {
    zh: '没有这次评估，或不是你单位的。',
    en: 'This evaluation is not there, or not yours.',
  },
  'already-evaluated': {
    zh: '这次评估已经算过，结果不再改变。请看榜单。',
    en: 'This evaluation has been computed and stands. See its rankings.',
  },
  'ranking-unknown': {
    zh: '没有这张榜单，或不是你单位的。',
    en: 'This ranking is not there, or not yours.',
  },
  'ranking-not-at-this-step': {
    zh: '榜单现在不到这一步。请看办理进度。',
    en: 'The ranking is not at this step. See where it stands.',
  },
  'ranking-has-changed': {
    zh: '榜单或数据在这期间有变化，没有保存。请重新打开页面核对后再办。',
    en: 'The ranking or its data have changed meanwhile, and nothing was saved. Open the page again, check it, and do it anew.',
  },
  'lead-unreasoned': {
    zh: '权重变动不到{percent}%，领跑名单就会变，而评估机构还没有书面说明名单为何仍然成立。请评估机构在榜单页面写明理由，再公示。',
    en: 'Weights that move by less than {percent} % would change who leads, and the assessor has not said in writing why the list stands all the same. Once it has, on the ranking’s page, the list can be publicised.',
  },
  'standard-not-on-ranking': {
    zh: '这项标准不在这张榜单上。请从列出的标准中选一项。',
    en: 'This standard is not on this ranking. Choose one of those listed.',
  },
  'indicator-not-in-scheme': {
    zh: '方案里没有这项指标。请从列出的指标中选一项。',
    en: 'The scheme has no such indicator. Choose one of those listed.',
  },
  'value-not-typed': {
    zh: '没有选标准、指标，或没有填新的声明值。请选好、填好再试算。',
    en: 'The standard, the indicator or the other value is missing. Choose both, type the value, and ask again.',
  },
  'weight-not-typed': {
    zh: '没有选指标，或没有填新的权重。请选好、填好再试算。',
    en: 'The indicator or the other weight is missing. Choose one, type the weight, and ask again.',
  },
  'weight-unreadable': {
    zh: '权重“{typed}”读不懂。请填从0到不到100的百分数，至多四位小数，例如 20 或 12.5。',
    en: 'The weight “{typed}” cannot be read. Type a percentage from 0 to below 100 with at most four decimals, for example 20 or 12.5.',
  },
  'weight-out-of-range': {
    zh: '权重要从0到不到100，其余指标还要分得到。请填小一些的数。',
    en: 'A weight lies from 0 to below 100, for something must be left to the others. Type a smaller number.',
  },
  'weight-too-fine': {
    zh: '得分取几何平均，要把权重化成整数幂来算；换成这个权重，幂太大，算不出。请换一个更整的数，例如 20 或 25。',
    en: 'The score is a geometric mean, which takes weights as whole powers; with this weight they are too large to compute. Type a rounder number, for example 20 or 25.',
  },
  'weight-without-say': {
    zh: '这项指标没有权重，或得分取最低的一项，权重不起作用。请选别的指标。',
    en: 'This indicator carries no weight, or the lowest indicator is the score and weights have no say. Choose another.',
  },
  'lead-holds': {
    zh: '权重小幅变动不会改变领跑名单，不用另写理由。',
    en: 'Small changes of the weights do not change who leads, so no reason is asked for.',
  },
  'nobody-to-shortlist': {
    zh: '没有一项可以入围。请看各项未入围的原因。',
    en: 'There is nobody to shortlist. See why each is kept out.',
  },
  'tied-beyond-maximum': {
    zh: '并列第一的多于名额上限{kmax}个，方案定不出名单。请选择建议全部列入还是都不列入，并写明理由；由审核报告的专家组决定。',
    en: 'More than {kmax} share the first place, so the rule makes no list. Propose to list them all or none, with a reason: the panel that audits the report decides.',
  },
  'entry-unknown': {
    zh: '没有这一项，或不是你单位的。请从待办里打开。',
    en: 'This entry is not there, or not yours. Open it from your desk.',
  },
  'consent-term-over': {
    zh: '答复期限已于{day}24时届满，视为不同意。下一届可以再参加。',
    en: 'The term ended at the end of {day}, which counts as a refusal. The next edition is open to you again.',
  },
  'consent-already-answered': {
    zh: '已经答复过，不能再改。',
    en: 'This has been answered and stands.',
  },
  'consent-term-running': {
    zh: '答复期限要到{day}24时才届满。',
    en: 'The term runs to the end of {day}.',
  },
  'consents-open': {
    zh: '还有{count}家没有答复，期限也没有到。请等答复或期限届满。',
    en: '{count} have not answered and their term still runs. Wait for their answers or its end.',
  },
  'nobody-consents': {
    zh: '没有企业同意列入，不能形成榜单。',
    en: 'Nobody consents, so there is no ranking to settle.',
  },
  'ranking-already-published': {
    zh: '这张榜单已经发布。',
    en: 'This ranking is published already.',
  },
} as const satisfies Words
