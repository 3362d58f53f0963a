import type { Words } from '#ui/words/words.ts'

/** What comes of a contested ranking, corrections, and the summaries after it. */
export const deliberationRefusals = {
  'remedy-missing': {
    zh: '不同意的，须选建议怎样处理：更正、剔除或退回。请补选。',
    en: 'Whoever does not pass it says what is to be done: correct, strike or send back. Choose one.',
  },
  'nothing-to-deliberate': {
    zh: '这张榜单没有等待综合评议结论。请看办理进度。',
    en: 'This ranking waits for no conclusion. See where it stands.',
  },
  'deliberation-awaited': {
    zh: '专家组还没有形成综合评议意见。请等专家组意见。',
    en: 'The panel has not given its opinion on the whole yet. Wait for it.',
  },
  'conclusion-against-panel': {
    zh: '结论与专家组意见不符：专家组同意的维持，不同意的不能维持。请改选。',
    en: 'The conclusion goes against the panel: what it passed is kept, what it did not cannot be. Choose another.',
  },
  'conclusion-not-recommended': {
    zh: '多数专家建议的不是这样处理。请按多数专家的建议改选。',
    en: 'Most experts recommend something else. Choose what they recommend.',
  },
  'correction-of-no-value': {
    zh: '没有这个值，或不是可以更正的文字。请从列出的值里选。',
    en: 'There is no such value, or it cannot be corrected as text. Choose one of those listed.',
  },
  'nothing-struck': {
    zh: '没有勾选要剔除的标准。请至少勾选一项。',
    en: 'Nothing is ticked to be struck. Tick one at least.',
  },
  'nobody-left': {
    zh: '全部剔除就没有榜单了。请改为退回评估机构。',
    en: 'With all struck there is no ranking. Send it back to the assessor instead.',
  },
  'ranking-not-published': {
    zh: '只有已发布的榜单才这样更正。发布前的错误在办理中改正。',
    en: 'Only a published ranking is corrected so. Before that it is put right on its way.',
  },
  'evaluation-not-over': {
    zh: '这次评估还有榜单没有办结。全部发布或结束后再提交总结。',
    en: 'Some rankings of this evaluation are still under way. Hand the summary in when all are published or ended.',
  },
  'summary-handed-in': {
    zh: '这次评估的工作总结已于{day}提交，不能再改。',
    en: 'The summary of this evaluation was handed in on {day} and stands.',
  },
  'no-summary-to-report': {
    zh: '没有选要汇总的工作总结，或所选的不在。请至少勾选一份。',
    en: 'No summary is chosen, or one of them is not there. Tick one at least.',
  },
  'summary-reported-already': {
    zh: '所选的工作总结有的已经上报。请去掉已上报的。',
    en: 'One of the summaries has been reported already. Leave it out.',
  },
  'summary-report-unknown': {
    zh: '没有这份报告。请从列表里打开。',
    en: 'There is no such report. Open it from the list.',
  },
  'summary-report-received': {
    zh: '这份报告已于{day}接收，不用再办理。',
    en: 'This report was received on {day}. Nothing is left to do.',
  },
} as const satisfies Words
