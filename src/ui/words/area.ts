import type { Words } from '#ui/words/words.ts'

/** Key areas. */
export const areaWords = {
  'area.title': { zh: '重点领域', en: 'Key areas' },
  'area.lead': {
    zh: '评估围绕重点领域进行。省级市场监督管理部门会同有关部门权衡四项因素后确定并公布。',
    en: 'Evaluations are made in key areas. The provincial market regulator and the other departments weigh four factors, decide and publish them.',
  },
  'area.one': { zh: '重点领域 {number}', en: 'Key area {number}' },
  'area.decided': { zh: '已确定', en: 'Decided' },
  'area.proposed': { zh: '拟议中', en: 'Under consideration' },
  'area.edition': { zh: '{year}年版', en: '{year} edition' },
  'area.editions': { zh: '版本', en: 'Editions' },
  'area.since': { zh: '{year}年版起', en: 'since the {year} edition' },
  'area.plan': { zh: '方案列举的领域', en: 'What the plan names' },
  'area.plan-lead': {
    zh: '方案分五组列举，末尾写“等”的是开放的，可以增加；第五组只列条件。列举的领域要经过提出、会商和决定，才成为重点领域。',
    en: 'The plan names five groups. Lists that end in “and others” are open; the fifth group has criteria alone. What is named becomes a key area only once it is proposed, consulted on and decided.',
  },
  'area.and-others': { zh: '等', en: 'and others' },
  'area.criteria': { zh: '条件', en: 'Criteria' },
  'area.groups-empty': { zh: '还没有重点领域的类别', en: 'Groups without a key area so far' },
  'area.empty': { zh: '还没有确定重点领域', en: 'No key area is decided yet' },
  'area.empty-do': {
    zh: '确定之后在这里公布，附四项因素的说明。下面是方案列举的五组领域。',
    en: 'Once decided they are published here with their four factors. Below are the five groups that the plan names.',
  },
  'area.source': { zh: '出处', en: 'Source' },
  'area.group': { zh: '领域组', en: 'Group' },
  'area.factors': { zh: '四项因素', en: 'The four factors' },
  'area.decided-on': { zh: '确定日期', en: 'Decided on' },
  'area.calls': { zh: '征集', en: 'Calls' },
  'area.calls-empty': { zh: '还没有围绕它的征集。', en: 'No call has been made for it yet.' },
  'area.schemes': { zh: '现行评估方案', en: 'Schemes in force' },
  'area.schemes-empty': { zh: '还没有公布它的评估方案。', en: 'No scheme is published for it yet.' },
} as const satisfies Words
