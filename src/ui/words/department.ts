import type { Words } from '#ui/words/words.ts'

/** The departments that give joint opinions. */
export const departmentWords = {
  'departments.title': { zh: '参与会商的部门', en: 'Departments that take part' },
  'departments.lead': {
    zh: '方案列出的各部门，和按领域参加的行业主管部门（方案对后者不作限定）。',
    en: 'The departments that the plan names, and the regulators of sectors that join by area: for those its list is open.',
  },
  'departments.see': { zh: '参与会商的部门', en: 'Departments' },
  'departments.department': { zh: '部门', en: 'Department' },
  'departments.department-hint': {
    zh: '方案列出、还没有人办理的部门。',
    en: 'A recorded department for which nobody acts yet.',
  },
  'departments.people': { zh: '办理人数', en: 'People' },
  'departments.nobody': { zh: '还没有', en: 'nobody yet' },
  'departments.kind': { zh: '依据', en: 'Takes part as' },
  'departments.named': { zh: '方案列出', en: 'named in the plan' },
  'departments.sector': { zh: '行业主管部门', en: 'regulator of a sector' },
  'departments.join': { zh: '请部门参加', en: 'Bring a department in' },
  'departments.join-text': {
    zh: '写明第一位办理人，平台发邮件请其设置密码；以后由部门自己邀请同事。行业主管部门不在列表中的，写它的名称。',
    en: 'Name the first person; a mail asks them to set a password, and later the department invites its own. A regulator of a sector that is not listed is entered by its name.',
  },
  'departments.sector-name': { zh: '行业主管部门名称', en: 'Name of a regulator of a sector' },
  'departments.sector-name-en': { zh: '行业主管部门英文名称', en: 'Its name in English' },
  'departments.sector-hint': {
    zh: '列表中没有时填写，例如：云南省农业农村厅。',
    en: 'Where it is not on the list, for example 云南省农业农村厅.',
  },
  'departments.joined': { zh: '已经登记，邀请邮件已经发出。', en: 'It is recorded, and the invitation is on its way.' },
} as const satisfies Words
