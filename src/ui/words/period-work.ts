import type { Words } from '#ui/words/words.ts'

/** Periods at the desk of the working body: handling opinions, withdrawal, corrections, outages. */
export const periodWorkWords = {
  'handling.title': { zh: '处理意见', en: 'Handling opinion' },
  'handling.lead': {
    zh: '专家再次审查后，由工作机构出具处理意见：一人拟定，另一人签发，在公示页公布，并答复每一件受理的异议。',
    en: 'After the experts looked again the working body gives its handling opinion: prepared by one person, issued by another, published on the page of the publicity, and the answer to every objection that was admitted.',
  },
  'handling.objections': { zh: '受理的异议', en: 'Objections that were admitted' },
  'handling.no-objections': { zh: '没有受理的异议。', en: 'No objection was admitted.' },
  'handling.see-objection': { zh: '看这件异议', en: 'See this objection' },
  'handling.no-panel': { zh: '专家还没有形成意见。', en: 'The experts have not given their opinion yet.' },
  'handling.outcome': { zh: '处理结果', en: 'Outcome' },
  'handling.hint-upheld': { zh: '方案不改，进入公布。', en: 'The scheme stays as it is and goes on to publication.' },
  'handling.hint-amended': {
    zh: '评估机构修改方案，再次审查的专家看修改稿，通过后重新公示。',
    en: 'The assessor amends the scheme; the experts who looked again look at it, and it gets a new period.',
  },
  'handling.hint-rejected': {
    zh: '不予采用，这件申请到此为止。',
    en: 'It is not taken up, and the application ends here.',
  },
  'handling.opinion': { zh: '处理意见全文', en: 'The opinion' },
  'handling.opinion-hint': {
    zh: '会原样公开，并作为对异议的答复。写明异议、专家意见和理由，不写提出人。',
    en: 'Published as it stands, and the answer to those who objected. Say what was objected, what the experts hold and why; leave out who objected.',
  },
  'handling.prepare': { zh: '提交签发', en: 'Hand it over to be issued' },

  'room.periods': { zh: '公示期', en: 'Periods' },
  'periods.lead': {
    zh: '正在进行的、等办结的和已结束的公示；开错的在这里撤回，文字差错在这里更正。',
    en: 'Periods that run, that wait to be closed and that are over; one that was opened wrongly is withdrawn here, a slip of the pen corrected.',
  },
  'periods.empty': { zh: '还没有公示', en: 'No period has been opened yet' },
  'periods.empty-do': {
    zh: '方案通过专家审查后，在申请页拟定公示。',
    en: 'Once a scheme has passed the experts, prepare its period on the page of the application.',
  },
  'periods.received': { zh: '意见 / 异议', en: 'Comments / objections' },
  'periods.open-ones': { zh: '待办', en: 'To be done' },
  'periods.see-public': { zh: '看公示页', en: 'See the public page' },
  'periods.see-submissions': { zh: '看意见和异议', en: 'See comments and objections' },
  'periods.close': { zh: '办结', en: 'Closing' },
  'periods.close-lead': {
    zh: '期满次日由系统自动办结，不用人操作；没有办结的，这里写明还差什么。',
    en: 'The system closes a period by itself on the day after its last; where it does not, this says what is missing.',
  },
  'periods.close-due': {
    zh: '已经期满，一切齐备，系统将在一分钟内办结。',
    en: 'The period is over and nothing is missing: the system closes it within a minute.',
  },
  'periods.withdraw': { zh: '撤回公示', en: 'Withdraw the period' },
  'periods.withdraw-lead': {
    zh: '只用于开错的公示，例如内容或时机有误。撤回的公示留在网上并标明，已收到的意见和异议转入重新公示，提交人收到通知。',
    en: 'For a period that was opened wrongly: with a wrong content, or too early. It stays on show as withdrawn; what was received is carried over to the new one, and the senders are told.',
  },
  'periods.withdraw-reason': { zh: '公开的理由', en: 'Public reason' },
  'periods.withdraw-reason-hint': {
    zh: '会原样公布在公示页上。',
    en: 'Published on the page of the period as it stands.',
  },
  'periods.withdraw-prepare': { zh: '拟定撤回', en: 'Prepare the withdrawal' },
  'periods.correct': { zh: '更正文字差错', en: 'Correct a slip of the pen' },
  'periods.correct-lead': {
    zh: '只能更正名称和说明中的个别错字（最多{characters}个字，不涉及数字、比较符号和否定词），不重新公示。指标、数值、权重、规则的改动不是更正：须修改方案，由专家再次审查并重新公示；公示开错了的，请撤回。',
    en: 'Only a few characters (at most {characters}, no figure, no sign of comparison, no denial) in names and notes, without a new period. A change of an indicator, value, weight or rule is no correction: the scheme is amended, goes back to the experts and gets a new period; a period that was opened wrongly is withdrawn.',
  },
  'periods.correct-place': { zh: '更正哪一处', en: 'Where' },
  'periods.correct-to': { zh: '更正为', en: 'It reads' },
  'periods.correct-to-hint': { zh: '写整句，不只写改动的字。', en: 'The whole text, not only what changes.' },
  'periods.correct-reason': { zh: '理由', en: 'Reason' },
  'periods.correct-prepare': { zh: '拟定更正', en: 'Prepare the correction' },
  'outage.title': { zh: '登记停机', en: 'Record an outage' },
  'outage.lead': {
    zh: '平台在一个工作日内停用超过{hours}小时的，正在进行的公示各顺延一个工作日。管理员发现停机后告诉你们，由你们登记：一人拟定，另一人签发。',
    en: 'Where the platform was down for more than {hours} hours of a working day, every running period gets a working day more. Administrators tell you; you record it: one person prepares, another issues.',
  },
  'outage.day': { zh: '日期', en: 'Day' },
  'outage.time': { zh: '时间（北京时间）', en: 'Time (Beijing)' },
  'outage.from': { zh: '从（北京时间，如 09:30）', en: 'From (Beijing time, as 09:30)' },
  'outage.until': { zh: '到（北京时间，如 15:00）', en: 'Until (Beijing time, as 15:00)' },
  'outage.reason': { zh: '情况', en: 'What happened' },
  'outage.reason-hint': { zh: '会公布在受影响的公示页上。', en: 'Published on the pages of the periods it touches.' },
  'outage.prepare': { zh: '提交签发', en: 'Hand it over to be issued' },
  'outage.periods': { zh: '顺延的公示', en: 'Periods that get a day more' },
  'outage.no-periods': { zh: '没有', en: 'none' },
  'outage.recorded': { zh: '已登记的停机', en: 'Outages recorded' },
  'outage.none': { zh: '还没有登记过停机。', en: 'No outage was recorded yet.' },
} as const satisfies Words
