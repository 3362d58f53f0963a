import type { Words } from '#ui/words/words.ts'

/** Who takes part, since when, and how that changed; publications as numbered lists. */
export const participationWords = {
  'room.publications': { zh: '公布', en: 'Publications' },
  'room.participation': { zh: '参与状态', en: 'Standing' },

  'standing.admitted': { zh: '开始参与', en: 'Admitted' },
  'standing.suspended': { zh: '暂停参与', en: 'Suspended' },
  'standing.restored': { zh: '恢复参与', en: 'Readmitted' },
  'standing.exited': { zh: '退出', en: 'Exit' },
  'standing.in-force': { zh: '公布，现行', en: 'Published, in force' },
  'standing.superseded': { zh: '被新方案替代', en: 'Superseded' },
  'standing.withdrawn': { zh: '撤回', en: 'Withdrawn' },
  'standing.by': { zh: '由方案 {number} 替代', en: 'by scheme {number}' },
  'standing.ground': { zh: '理由：{ground}', en: 'Ground: {ground}' },

  'publication.title': { zh: '公布名单', en: 'Published lists' },
  'publication.lead': {
    zh: '通过审查和公示的评估方案和评估机构，编成名单一起公布；排行榜公布时同样编号。',
    en: 'Schemes that passed review and publicity are published together with their assessors, as numbered lists; rankings are numbered alike.',
  },
  'publication.one': { zh: '评估方案和评估机构名单 {number}', en: 'Schemes and assessors, list {number}' },
  'publication.one-ranking': { zh: '企业标准排行榜公布 {number}', en: 'Rankings, list {number}' },
  'publication.number': { zh: '编号', en: 'Number' },
  'publication.on': { zh: '公布日期', en: 'Published' },
  'publication.schemes': { zh: '评估方案', en: 'Schemes' },
  'publication.assessors': { zh: '新公布的评估机构', en: 'New assessors' },
  'publication.empty': { zh: '还没有公布过名单', en: 'No list has been published yet' },
  'publication.new': { zh: '首次公布', en: 'admitted with this list' },
  'publication.superseded': { zh: '同时被替代的方案', en: 'Superseded by it' },
  'publication.issuer': { zh: '公布机构', en: 'Published by' },
  'publication.see': { zh: '看各次公布的名单', en: 'See the lists as they were published' },

  'publication.work-lead': {
    zh: '勾选一起公布的方案；评估机构随方案公布。由另一人签发。',
    en: 'Choose the schemes to be published together; their assessors are published with them. Another person issues it.',
  },
  'publication.choose': { zh: '一起公布的方案', en: 'Schemes to publish together' },
  'publication.none-ready': { zh: '没有等待公布的方案', en: 'No scheme waits for publication' },
  'publication.none-ready-do': {
    zh: '公示期满、意见都已答复的方案会列在这里。',
    en: 'Schemes whose publicity is over and whose submissions are answered are listed here.',
  },
  'publication.not-yet': { zh: '还在路上的', en: 'On their way' },
  'publication.prepare': { zh: '拟办公布，交另一人签发', en: 'Prepare for another to issue' },
  'publication.prepared': { zh: '{count}份方案和评估机构', en: '{count} schemes and assessors' },
  'publication.waits': { zh: '已拟办，等待签发', en: 'Prepared, waits to be issued' },
  'publication.past': { zh: '已公布的名单', en: 'Lists published so far' },

  'participation.lead': {
    zh: '评估机构和专家的参与状态。暂停、恢复由一人拟办、另一人签发。',
    en: 'How assessors and experts stand. Suspension and readmission are prepared by one person and issued by another.',
  },
  'participation.party-assessor': { zh: '评估机构', en: 'Assessor' },
  'participation.party-expert': { zh: '专家', en: 'Expert' },
  'participation.party-scheme': { zh: '评估方案', en: 'Scheme' },
  'participation.party-official': { zh: '公职人员', en: 'Official' },
  'participation.name': { zh: '名称', en: 'Name' },
  'participation.kind': { zh: '身份', en: 'Kind' },
  'participation.since': { zh: '起始', en: 'Since' },
  'participation.empty': { zh: '还没有参与的评估机构或专家', en: 'No assessor or expert takes part yet' },
  'participation.history': { zh: '变化', en: 'Changes' },
  'participation.none': { zh: '没有变化的记录。', en: 'No change is on record.' },
  'participation.suspend': { zh: '暂停参与', en: 'Suspend' },
  'participation.suspend-lead': {
    zh: '事实没有查清、又不宜继续参与时暂停。查清后恢复，或另开退出事项。',
    en: 'For as long as something must be looked into and taking part had better rest. Afterwards readmit, or open an exit case.',
  },
  'participation.suspend-submit': { zh: '拟办暂停', en: 'Prepare the suspension' },
  'participation.restore': { zh: '恢复参与', en: 'Readmit' },
  'participation.restore-submit': { zh: '拟办恢复', en: 'Prepare the readmission' },
  'participation.reason': { zh: '理由', en: 'Reason' },
  'participation.reason-hint': {
    zh: '评估机构的暂停和恢复连同理由公开。不要写反映人的情况。',
    en: 'For an assessor it is published with the reason. Say nothing about who reported.',
  },
} as const satisfies Words
