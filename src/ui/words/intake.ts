import type { Words } from '#ui/words/words.ts'

/** Before an evaluation: which declared standards enter, what the enterprises are told of it, and what is frozen. */
export const intakeWords = {
  'intake.title': { zh: '我的方案', en: 'Your schemes' },
  'intake.empty': { zh: '还没有公布的方案', en: 'No scheme of yours is published' },
  'intake.lead': {
    zh: '截止日之前、在本省登记、品种相符的现行声明全部纳入，不需要申请。先告知企业，给出更正的时间，再冻结。',
    en: 'All declarations in force by the cut-off day, of the scheme’s varieties and of enterprises of the province, are taken in. Nobody applies. The enterprises are told first and have time to correct; then the data are frozen.',
  },
  'intake.cut-off': { zh: '数据截止日', en: 'Cut-off day' },
  'intake.cut-off-hint': {
    zh: '企业更正的最后一日，算到当天24时；最早{day}（{days}个工作日）。',
    en: 'The last day on which enterprises may correct, to its end; {day} at the earliest ({days} working days).',
  },
  'intake.cut-off-later': {
    zh: '已经告知的日子只能推后：最早{day}。',
    en: 'A day that was told may only move later: {day} at the earliest.',
  },
  'intake.announce': { zh: '告知企业', en: 'Tell the enterprises' },
  'intake.announce-lead': {
    zh: '清单里的{count}家企业都会收到通知和邮件：它的哪些标准纳入，哪些不纳入、为什么，到哪一天可以更正。',
    en: 'The {count} enterprises in the list each get a notice and a mail: which of its standards are taken in, which are not and why, and until when it may correct.',
  },
  'intake.announce-follows-1': {
    zh: '每家企业收到自己那一部分清单。',
    en: 'Each enterprise is told its own part of the list.',
  },
  'intake.announce-follows-2': {
    zh: '这一天以后只能推后，不能提前；截止日过后才能冻结。',
    en: 'The day may later move back, never forward; the data can be frozen once it is over.',
  },
  'intake.announced': {
    zh: '{on}已告知企业，更正到{day}24时为止。',
    en: 'The enterprises were told on {on}; they may correct to the end of {day}.',
  },
  'intake.move': { zh: '推后截止日并重新告知', en: 'Move the day later and tell them again' },
  'intake.list': { zh: '找到的标准', en: 'Standards found' },
  'intake.count': { zh: '{count}项', en: '{count} standards' },
  'intake.show': { zh: '范围', en: 'Which' },
  'intake.show-all': { zh: '全部', en: 'All' },
  'intake.taken': { zh: '纳入（{count}项）', en: 'Taken in ({count})' },
  'intake.left': { zh: '不纳入（{count}项）', en: 'Left out ({count})' },
  'intake.is-taken': { zh: '纳入', en: 'Taken in' },
  'intake.is-left': { zh: '不纳入', en: 'Left out' },
  'intake.why': { zh: '原因', en: 'Why' },
  'intake.all-reasons': { zh: '全部原因', en: 'Every reason' },
  'intake.reason-count': { zh: '{reason}（{count}）', en: '{reason} ({count})' },
  'intake.variety': { zh: '品种', en: 'Variety' },
  'intake.all-varieties': { zh: '全部品种', en: 'Every variety' },
  'intake.search': { zh: '标准、企业、产品或编号', en: 'Standard, enterprise, product or number' },
  'intake.filter': { zh: '筛选', en: 'Filter' },
  'intake.none': { zh: '没有符合条件的标准', en: 'No standard fits' },
  'intake.none-do': {
    zh: '换一个条件再找；还没有企业声明的，等它们声明。',
    en: 'Ask for something else; where no enterprise has declared yet, wait until they do.',
  },
  'intake.show-whole': { zh: '看全部', en: 'Show all' },
  'intake.csv': { zh: '下载清单（CSV）', en: 'Download the list (CSV)' },
  'intake.declared': { zh: '声明日期', en: 'Declared' },
  'intake.sort-number': { zh: '声明编号', en: 'Number' },
  'intake.sort-standard': { zh: '标准编号', en: 'Standard' },
  'intake.sort-enterprise': { zh: '企业', en: 'Enterprise' },
  'intake.sort-declared': { zh: '声明日期', en: 'Declared' },
  'intake.freeze': { zh: '冻结数据', en: 'Freeze the data' },
  'intake.freeze-lead': {
    zh: '每项标准取截止日当天现行的版本。冻结后每家企业都会收到通知：纳入了什么，没有纳入什么、为什么。',
    en: 'Of each standard the version in force on the cut-off day is taken. Each enterprise is then told what was taken of its standards, what was not, and why.',
  },
  'intake.follows-1': {
    zh: '这些声明按截止日的内容冻结，指纹写入账本，不能再改。',
    en: 'These declarations are frozen as of the cut-off day; their digest goes on the ledger for good.',
  },
  'intake.follows-2': {
    zh: '以后的修订下次评估采用。',
    en: 'Later revisions count in the next evaluation.',
  },
  'intake.evaluation': { zh: '评估 {number}', en: 'Evaluation {number}' },

  'intake.reason.out-of-variety': { zh: '品种不在方案内', en: 'Another variety' },
  'intake.reason.enterprise-outside-province': { zh: '未在本省登记', en: 'Not registered in the province' },
  'intake.reason.organisation-refused': { zh: '企业未通过核验', en: 'Enterprise not verified' },
  'intake.reason.enterprise-barred': { zh: '在禁入期内', en: 'Barred' },
  'intake.reason.declared-after-cut-off': { zh: '截止日以后声明', en: 'Declared after the cut-off day' },
  'intake.reason.declaration-contested': { zh: '代录有争议', en: 'Contested entry from paper' },
  'intake.reason.declared-value-unreadable': { zh: '数值读不出', en: 'A value cannot be read' },
  'intake.reason.cited-standard-over': { zh: '引用的标准已废止', en: 'A cited standard is over' },

  'notice.intake-announced': {
    zh: '你的标准在一次评估的清单里。请核对；需要更正的，在{day}24时以前修订声明。',
    en: 'Your standards stand in the list of an evaluation. Check them; what is to be corrected, correct by revising the declaration before the end of {day}.',
  },
  'notice.intake-announced-means': {
    zh: '不需要申请。截止日过后按当天现行的版本冻结；以后的修订下次评估采用。',
    en: 'There is nothing to apply for. After that day the version then in force is frozen; later revisions count in the next evaluation.',
  },
  'notice.data-frozen': {
    zh: '评估 {round} 的数据已经冻结（截止{day}）。下面是你的标准纳入和没有纳入的情况。',
    en: 'The data of evaluation {round} are frozen, as of {day}. This is what was taken of your standards, and what was not.',
  },
  'notice.data-frozen-means': {
    zh: '冻结的内容不能再改。榜单审核后公示，公示期内任何人都可以提出异议。',
    en: 'What is frozen stays as it is. The ranking is publicised after its audit, and anybody may object then.',
  },
  'notice.listed': { zh: '你的标准', en: 'Your standards' },
  'notice.none-listed': { zh: '清单里没有你的标准。', en: 'None of your standards is in the list.' },
  'notice.correct': { zh: '修订这项声明', en: 'Revise this declaration' },
} as const satisfies Words
