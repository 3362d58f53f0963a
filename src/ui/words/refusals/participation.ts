import type { Words } from '#ui/words/words.ts'

/** Who takes part: suspension, exit, concerns. */
export const participationRefusals = {
  'organisation-suspended': {
    zh: '这个评估机构暂停参与，现在不能办理。已经开始的事项等恢复后再办。',
    en: 'This assessor is suspended and cannot do this now. What has begun waits until it is readmitted.',
  },
  'assessor-suspended': {
    zh: '评估机构暂停参与，它的事项等恢复后再办。',
    en: 'The assessor is suspended: what runs with it waits until it is readmitted.',
  },
  'assessor-exited': {
    zh: '评估机构已经退出，它的事项不再办理。',
    en: 'The assessor has left: nothing of its goes on.',
  },
  'round-stopped': {
    zh: '这一轮评估已经停止，不再继续。',
    en: 'This round has been stopped and does not go on.',
  },
  'party-not-admitted': {
    zh: '所选的机构或专家还没有参与，不能暂停。请从列表中选择。',
    en: 'This body or expert does not take part yet and cannot be suspended. Choose from the list.',
  },
  'party-already-suspended': {
    zh: '已经处于暂停状态。如要恢复，请拟定恢复。',
    en: 'It is suspended already. To end that, prepare its readmission.',
  },
  'party-already-exited': { zh: '已经退出，不需要再办。', en: 'It has left already; nothing more is to be done.' },
  'party-takes-part': {
    zh: '没有暂停或退出，不需要恢复。',
    en: 'It is neither suspended nor out, so there is nothing to readmit it from.',
  },
  'party-barred': {
    zh: '因过错退出，{day}之前不能恢复。请到那时再办。',
    en: 'It left for a fault and cannot come back before {day}. Prepare it from then on.',
  },
  'publication-empty': {
    zh: '没有选择要公布的方案。请至少选一个。',
    en: 'No scheme is chosen for publication. Choose at least one.',
  },
  'exit-party-unknown': {
    zh: '没有找到这个机构、方案或人员，或它已经不再参与。请核对后重选。',
    en: 'This body, scheme or person is not there, or takes part no longer. Check and choose again.',
  },
  'exit-ground-not-listed': {
    zh: '退出的理由须是列出的一项。请从列表中选择。',
    en: 'The ground must be one of those listed. Choose from the list.',
  },
  'exit-case-runs': {
    zh: '对它已有一件退出事项在办。请在那件里补充。',
    en: 'A case about it runs already. Add to that one.',
  },
  'exit-case-unknown': {
    zh: '没有这件退出事项，或不由你办理。请从列表中打开。',
    en: 'This case is not there, or not yours. Open it from the list.',
  },
  'exit-case-noticed': {
    zh: '通知已经发出，请等当事方陈述。',
    en: 'The notice has been given. Wait for the party’s statement.',
  },
  'exit-case-decided': { zh: '这件退出事项已经决定。', en: 'This case has been decided.' },
  'official-for-regulator': {
    zh: '涉及公职人员的事项由省级市场监管部门办理。请移交。',
    en: 'Cases about officials are for the provincial regulator. Hand it over.',
  },
  'official-of-own-office': {
    zh: '本单位的人员不能由本单位在这里处理。请交纪检监察机关，并在“我的单位”里终止其身份。',
    en: 'An office does not deal with its own people here. Pass it to the discipline body, and end the capacity under “My organisation”.',
  },
  'notice-not-served': {
    zh: '通知已放到当事方的办事台，邮件还没有试送，期限还没有起算。请稍候再看。',
    en: 'The notice lies on the party’s desk, but the mail has not been tried and the term does not run yet. Look again shortly.',
  },
  'party-not-told': {
    zh: '还没有通知当事方陈述，不能决定退出。请先送达通知。',
    en: 'The party has not been told and heard, so no exit can be decided. Serve the notice first.',
  },
  'hearing-term-running': {
    zh: '当事方可以陈述到{day}。请等它陈述，或等期满。',
    en: 'The party may be heard until {day}. Wait for its statement or the end of the term.',
  },
  'already-stated': {
    zh: '陈述已经提交，不能再改。',
    en: 'The statement has been handed in and cannot be changed.',
  },
  'statement-term-over': {
    zh: '陈述期限已于{day}24时届满。对决定不服的，可以在决定之后申请复核。',
    en: 'The term for a statement ended with {day}. If you disagree with the decision, ask for its review.',
  },
  'no-exit-to-review': {
    zh: '没有作出退出决定，不需要复核。',
    en: 'No exit has been decided, so there is nothing to review.',
  },
  'review-asked-already': { zh: '已经申请过复核。', en: 'A review has been asked for already.' },
  'review-term-over': {
    zh: '申请复核的期限已于{day}24时届满。',
    en: 'The term to ask for a review ended with {day}.',
  },
  'review-term-running': {
    zh: '申请复核的期限到{day}24时为止，还没有届满。请等当事方答复。',
    en: 'A review may be asked for until the end of {day}. Wait for the party.',
  },
  'no-review-asked': {
    zh: '当事方没有申请复核。',
    en: 'The party has not asked for a review.',
  },
  'review-done': { zh: '复核已经作出。', en: 'The review has been made.' },
  'reviewer-was-involved': {
    zh: '你参与过原来的决定，不能复核。请由没有参与过的人拟办和签发。',
    en: 'You took part in the first decision and cannot review it. People who did not must prepare and issue it.',
  },
  'concern-unknown': {
    zh: '没有这件反映，或不由你办理。请从反映列表中打开。',
    en: 'This concern is not there, or not yours to deal with. Open it from the list of concerns.',
  },
  'concern-settled': { zh: '这件反映已经办结。', en: 'This concern has been settled.' },
  'concern-about-the-receiver': {
    zh: '反映涉及工作机构或其人员，不能移交给它。',
    en: 'The concern is about the working body or its people and cannot be handed to it.',
  },
  'colleague-named': {
    zh: '反映中点名了你单位的人员，不能由你单位据此立案。请转纪检监察机关，或移交另一单位。',
    en: 'The concern names somebody of your office, so your office opens no case on it. Pass it on to the discipline body, or hand it over.',
  },
  'notice-unknown': {
    zh: '没有这份通知，或不是给你单位的。请从待办里打开。',
    en: 'This notice is not there, or not your organisation’s. Open it from your desk.',
  },
  'notice-read': { zh: '这份通知已经阅读过。', en: 'This notice has been read already.' },
  'receipt-unknown': {
    zh: '没有这个回执码。请核对每一位；遗失的回执码不能找回，可以重新反映。',
    en: 'There is no such receipt key. Check each character. A lost key cannot be found again, but you can report anew.',
  },
  'concern-closed': {
    zh: '这件反映已经办结，不再接收补充。有新情况，请重新反映。',
    en: 'This concern is settled and takes nothing more. If there is something new, report it anew.',
  },
} as const satisfies Words
