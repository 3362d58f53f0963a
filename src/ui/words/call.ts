import type { Words } from '#ui/words/words.ts'

/** Calls for assessors and schemes, and the assessors who answered. */
export const callWords = {
  'call.title': { zh: '征集', en: 'Calls' },
  'call.lead': {
    zh: '工作机构围绕重点领域公开征集评估机构和评估方案。',
    en: 'Around the key areas, the working body calls in public for assessors and schemes.',
  },
  'call.one': { zh: '征集 {number}', en: 'Call {number}' },
  'call.open': { zh: '征集中', en: 'Open' },
  'call.over': { zh: '已截止', en: 'Closed' },
  'call.opened': { zh: '发布', en: 'Opened' },
  'call.closes': { zh: '截止', en: 'Closes' },
  'call.closes-by': { zh: '{day}24时截止', en: 'closes at the end of {day}' },
  'call.number': { zh: '编号', en: 'Number' },
  'call.name': { zh: '名称', en: 'Title' },
  'call.areas': { zh: '领域', en: 'Areas' },
  'call.rules': { zh: '征集要求', en: 'What is asked for' },
  'call.term': { zh: '期限', en: 'Term' },
  'call.apply': { zh: '申请', en: 'Apply' },
  'call.apply-text': {
    zh: '评估机构登记并经核验后，在“办事”中提交机构材料和评估方案。不收任何费用。',
    en: 'Once registered and verified, an assessor hands in its papers and its scheme at its desk. There is no fee.',
  },
  'call.apply-go': { zh: '去申请', en: 'Apply' },
  'call.policy': { zh: '适用政策', en: 'Under which plan' },
  'call.policy-text': {
    zh: '本轮自始至终按发布时的版本办理。',
    en: 'This round follows from first to last the version in force when the call opened.',
  },
  'call.policy-digest': { zh: '版本指纹', en: 'Digest of the version' },
  'call.policy-changed': { zh: '此后版本已更新', en: 'The version has changed since' },
  'call.empty': { zh: '还没有发布过征集', en: 'No call has been made yet' },
  'call.empty-do': {
    zh: '重点领域确定之后才能征集。先看看有哪些重点领域。',
    en: 'A call needs key areas that have been decided. See which ones there are.',
  },

  'assessor.title': { zh: '评估机构', en: 'Assessors' },
  'assessor.lead': {
    zh: '编制评估方案并据以评估的第三方。工作机构及其下属单位不得参与评估。',
    en: 'Third parties that write a scheme and evaluate by it. The working body and its subordinate units take no part.',
  },
  'assessor.name': { zh: '名称', en: 'Name' },
  'assessor.kind': { zh: '类别', en: 'Kind' },
  'assessor.uscc': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'assessor.standing': { zh: '状态', en: 'Standing' },
  'assessor.admitted': { zh: '参与评估', en: 'Admitted' },
  'assessor.suspended': { zh: '暂停参与', en: 'Suspended' },
  'assessor.exited': { zh: '已退出', en: 'Exited' },
  'assessor.schemes': { zh: '现行评估方案', en: 'Schemes in force' },
  'assessor.none': { zh: '无', en: 'None' },
  'assessor.empty': { zh: '还没有公布的评估机构', en: 'No assessor has been published yet' },
  'assessor.empty-do': {
    zh: '评估机构和它的评估方案经审查、公示后一起公布。',
    en: 'An assessor is published with its scheme, after review and publicity.',
  },
  'assessor.admitted-on': { zh: '首次公布', en: 'Admitted' },
  'assessor.all-schemes': { zh: '公布过的评估方案', en: 'Schemes it has published' },
  'assessor.history': { zh: '参与状态的变化', en: 'How its standing changed' },
  'assessor.no-history': {
    zh: '没有变化的记录。',
    en: 'No change is on record.',
  },
  'assessor.no-fee': { zh: '不收费承诺', en: 'No fee' },
  'assessor.no-fee-text': {
    zh: '申请时承诺独立、公正，不向参评企业收取任何费用。',
    en: 'Declared when it applied: independent, impartial, and no fee of any kind from evaluated enterprises.',
  },
  'assessor.barred-until': { zh: '{day}之前不得恢复', en: 'may not come back before {day}' },
  'assessor.report': { zh: '反映收费、偏袒等问题', en: 'Report a fee, favour or abuse' },
} as const satisfies Words
