import type { Words } from '#ui/words/words.ts'

/** Publicity, submissions, publication, panels. */
export const publicityRefusals = {
  'publicity-unknown': {
    zh: '没有这次公示。请从“公示”列表里找到它再提交。',
    en: 'There is no such publicity. Find it in the list of publicity and send it from there.',
  },
  'publicity-closed': {
    zh: '这次公示已经办结，不再收意见和异议。有新的情况，请直接告诉工作机构。',
    en: 'This publicity is closed and takes no more comments or objections. Tell the working body directly if something new has come up.',
  },
  'period-over': {
    zh: '公示期已于{day}24时届满，不再收意见和异议。有新的情况，请直接告诉工作机构。',
    en: 'The period ended at the end of {day}, so nothing more is taken. Tell the working body directly if something new has come up.',
  },
  'calendar-provisional': {
    zh: '最后一日{day}是暂定的，放假安排公布之前不能办结。安排收录后会重新核定，只会推后。',
    en: 'The last day, {day}, is provisional, and nothing closes before the holiday notice is out. Once it is loaded the day is settled; it can only move later.',
  },
  'period-running': {
    zh: '公示期要到{day}24时才届满，次日由系统办结。',
    en: 'The period runs to the end of {day}; the system closes it on the day after.',
  },
  'objections-unexamined': {
    zh: '还有{count}件异议没有决定是否受理。请先逐件决定。',
    en: 'It is not decided yet whether {count} objections are admitted. Decide on each first.',
  },
  'submission-unknown': {
    zh: '没有这件意见或异议。请回到列表重新选择。',
    en: 'There is no such submission. Go back to the list.',
  },
  'not-an-objection': {
    zh: '这是意见，不是异议，不需要决定是否受理。请直接答复。',
    en: 'This is a comment, not an objection: nothing is to be admitted. Answer it.',
  },
  'objection-already-examined': {
    zh: '这件异议已经决定过了。请看它的处理结果。',
    en: 'It has been decided already whether this objection is admitted. See what became of it.',
  },
  'ground-not-listed': {
    zh: '不予受理只能用列明的理由。请从列表中选择，或者受理。',
    en: 'An objection is inadmissible on a listed ground only. Choose one of them, or admit it.',
  },
  'second-person-needed': {
    zh: '不予受理要由第二个人决定，你已经是提出的人。请交给同事。',
    en: 'A second person decides this, and you proposed it. Leave it to a colleague.',
  },
  'ground-differs': {
    zh: '两个人提出的理由不同，不能据此不予受理。请按第一个人提出的理由办理，或者受理。',
    en: 'The two persons name different grounds. Decide on the ground that the first one proposed, or admit the objection.',
  },
  'objection-not-admitted': {
    zh: '这件异议还没有受理，不能答复。请先决定是否受理。',
    en: 'This objection has not been admitted, so it cannot be answered. Decide that first.',
  },
  'submission-answered': { zh: '已经答复过了。', en: 'It has been answered already.' },
  'never-publicised': {
    zh: '没有公示过，不能公布。请先公示。',
    en: 'It was never publicised, so it cannot be published. Open its publicity first.',
  },
  'publicity-running': {
    zh: '公示还没有办结，最后一日是{day}。办结之后才能公布。',
    en: 'Its publicity is not closed; the last day is {day}. It can be published after that.',
  },
  'publicity-withdrawn': {
    zh: '公示已经撤回。请重新公示后再公布。',
    en: 'Its publicity was withdrawn. Open a new one before publication.',
  },
  'publicity-contested': {
    zh: '公示中有受理的异议。须由专家再次审查并维持，才能公布。',
    en: 'It is contested. It can be published once experts have looked again and upheld it.',
  },
  'submissions-unanswered': {
    zh: '还有{count}件意见或异议没有答复。请先答复。',
    en: '{count} submissions are not answered yet. Answer them first.',
  },
  'scheme-not-passed': {
    zh: '方案还没有通过专家审核，不能公示。',
    en: 'The scheme has not passed the expert review, so it cannot be publicised.',
  },
  'scheme-already-published': {
    zh: '这个方案已经公布，不用再公布。请看公布清单。',
    en: 'This scheme is published already, and is not published again. See the lists of what was published.',
  },
  'ranking-not-audited': {
    zh: '排行榜还没有通过专家审核，不能公示。',
    en: 'The ranking has not passed its audit, so it cannot be publicised.',
  },
  'lodged-too-late': {
    zh: '公示期已于{day}24时届满；你提交的时刻是北京时间{moment}，不能再收。有新的情况，请直接告诉工作机构。',
    en: 'The period ended at the end of {day}, and yours came at {moment} Beijing time, so it is not taken. Tell the working body directly if something new has come up.',
  },
  'mail-needed': {
    zh: '意见和异议要经邮箱确认。请填写一个能收信的邮箱；没有邮箱的，可以把书面材料交给工作机构。',
    en: 'What is sent is confirmed by mail. Give a mail address that you can read; without one, bring it to the working body on paper.',
  },
  'confirmation-too-late': {
    zh: '确认期限已于{day}24时届满，这件不计。公示期未满的，请重新提交。',
    en: 'It had to be confirmed by the end of {day}, so it does not count. While the period runs, send it anew.',
  },
  'submission-already-confirmed': {
    zh: '这件已经确认过了，不用再确认。请看回执上的办理情况。',
    en: 'It is confirmed already, and nothing is left to confirm. See on the receipt what became of it.',
  },
  'confirmation-code-wrong': {
    zh: '确认码不对。请核对邮件中的8位数字，或者重新发送。',
    en: 'This is not the code. Check the eight digits in the mail, or have it sent again.',
  },
  'submission-unconfirmed': {
    zh: '提交人还没有确认，最迟可以确认到{day}。请等确认后再办理。',
    en: 'Its sender has not confirmed it yet and may do so until {day}. Wait for that.',
  },
  'submission-taken-back': {
    zh: '这件是根据纸质材料代录的，经核对与原件不符，已经撤销，不用办理。',
    en: 'This was entered from paper, differed from it, and was undone: nothing is to be done.',
  },
  'paper-after-publication': {
    zh: '这份材料是在公示期内收到的，但公示的内容已经发布，不能再录入。请书面答复来件人，并向监管部门报告这一情况；内容确有错误的，按更正或退出程序办理。',
    en: 'This paper came in within the period, but what was shown has been published, so it cannot be entered any more. Answer its sender in writing and report it to the regulator; what is wrong is put right by a correction or an exit.',
  },
  'paper-after-handling': {
    zh: '这份材料是在公示期内收到的，但异议已经处理完毕，不能再录入。请书面答复来件人；方案修改后重新公示的，请在新的公示中录入。',
    en: 'This paper came in within the period, but the objections have been handled, so it cannot be entered any more. Answer its sender in writing; if an amended scheme is shown anew, enter it in the new period.',
  },
  'publicity-not-to-reopen': {
    zh: '这次公示没有需要恢复办理的异议，或者内容已经往下办理，因此保持办结。',
    en: 'No objection asks for this period to be reopened, or what it showed has gone further: it stays closed.',
  },
  'submission-lapsed': {
    zh: '提交人没有在{day}前确认，这件不计，不用办理。',
    en: 'Its sender did not confirm it by {day}: it does not count, and nothing is to be done.',
  },
  'objections-unconfirmed': {
    zh: '还有{count}件异议在等提交人确认。确认期满之前不能办结。',
    en: '{count} objections still wait for their senders to confirm them. Nothing closes before that term is over.',
  },
  'submission-open': {
    zh: '这件还没有办结，不能公开材料。请先决定受理与否，或者答复。',
    en: 'It is still open, so nothing of it is shown. First admit it, find it inadmissible or answer it.',
  },
  'copy-is-the-original': {
    zh: '这是原件，不是遮去隐私的副本，不能公开。请上传遮好的副本。',
    en: 'This is the original and not a copy without what is private. Upload the copy.',
  },
  'publicity-already-withdrawn': {
    zh: '这次公示已经撤回。请看它的页面上的理由。',
    en: 'This publicity has been withdrawn already. Its page says why.',
  },
  'publicity-went-on': {
    zh: '公示之后的步骤已经开始，不能再撤回。有异议的按处理意见办理，已公布的按更正办理。',
    en: 'What follows the period has begun, so it cannot be withdrawn. What is contested goes by the handling opinion, what is published by a correction.',
  },
  'last-day-stands': {
    zh: '按现在收录的放假安排，最后一日不变，不用重新核定。',
    en: 'By the holiday notices loaded now the last day stays as it is: nothing is to be settled.',
  },
  'outage-to-come': {
    zh: '{day}还没有到，不能登记停机。请在发生之后登记。',
    en: '{day} is still to come. Record an outage once it has happened.',
  },
  'outage-already-recorded': {
    zh: '{day}的停机已经登记过，一天只顺延一次。',
    en: 'The outage on {day} is recorded already, and one day is added once.',
  },
  'outage-on-day-off': {
    zh: '{day}不是工作日，不影响期限，不用登记。',
    en: '{day} was no working day: no term loses anything, and nothing is to be recorded.',
  },
  'outage-too-short': {
    zh: '停机没有超过{hours}小时，期限不顺延，不用登记。',
    en: 'It took no more than {hours} hours, so no day is added, and nothing is to be recorded.',
  },
  'nothing-to-handle': {
    zh: '这件没有受理过异议，不用出具处理意见。请看它的办理进度。',
    en: 'It is not contested, so there is nothing to give a handling opinion on. See where it stands.',
  },
  'nothing-left-to-handle': {
    zh: '这件申请已经终止，不用再出具处理意见。还没有答复的异议，请逐件答复。',
    en: 'This application is over, so no handling opinion follows. Answer each objection that has no answer yet.',
  },
  'panel-opinion-awaited': {
    zh: '专家还没有形成再次审查的意见。形成之后才能出具处理意见。',
    en: 'The experts who look again have not given their opinion. The handling opinion follows it.',
  },
  'handled-already': {
    zh: '处理意见已经出具，不能再改。请看公示页。',
    en: 'The handling opinion is given and stands. See the page of the publicity.',
  },
  'handling-against-panel': {
    zh: '处理意见须依专家意见：专家维持的，予以维持；专家不予维持的，要求修改或者不予采用。请改选。',
    en: 'The handling opinion follows the experts: what they upheld is upheld, what they did not is to be amended or rejected. Choose again.',
  },
  'amendment-awaited': {
    zh: '已经要求评估机构修改方案，期限到{day}。请等修改后的方案；逾期未改的，可以不予采用。',
    en: 'The assessor was asked to amend the scheme by {day}. Wait for it; if nothing has come after that day, it may be rejected.',
  },
  'amendment-unserved': {
    zh: '已经要求评估机构修改方案，通知送达后起算期限。请等送达和修改后的方案。',
    en: 'The assessor was asked to amend the scheme; the term starts once the notice is served. Wait for that, and for the amended scheme.',
  },
  'amended-goes-on': {
    zh: '修改后的方案已经专家通过，不用再出具处理意见。请重新公示。',
    en: 'The experts passed the amended scheme, so no further handling opinion is needed. Open its new period.',
  },
  'application-not-to-amend': {
    zh: '这件申请没有被要求按处理意见修改。请看它的办理进度。',
    en: 'No handling opinion asks for an amendment of this application. See where it stands.',
  },
  'amendment-changes-nothing': {
    zh: '提交的方案与原来的完全相同。请按处理意见修改后再提交。',
    en: 'The scheme sent is the same as before. Amend it as the handling opinion asks, then send it.',
  },
  'correction-outside-publicity': {
    zh: '只有正在公示的评估方案可以这样更正。已办结的请另行修改。',
    en: 'Only a scheme whose period is running is corrected in this way. What is closed is amended by itself.',
  },
  'correction-touches-scheme': {
    zh: '“{place}”不是可以更正的文字。指标、数值、权重和规则的改动须经专家再次审查并重新公示；公示开错了的，请撤回。',
    en: '“{place}” is no text that can be corrected. A change of an indicator, value, weight or rule goes back to the experts and gets a new period; a period that was opened wrongly is withdrawn.',
  },
  'correction-changes-meaning': {
    zh: '“{place}”的改动涉及数字、比较符号或否定词，不是文字差错。须修改方案并重新公示。',
    en: 'At “{place}” a figure, a sign of comparison or a denial changes: that is no slip of the pen. Amend the scheme and open a new period.',
  },
  'correction-too-long': {
    zh: '“{place}”改动超过{characters}个字，不是文字差错。须修改方案并重新公示。',
    en: 'At “{place}” more than {characters} characters change: that is no slip of the pen. Amend the scheme and open a new period.',
  },

  'panel-too-small': {
    zh: '专家组至少{seats}人。请补足。',
    en: 'A panel has at least {seats} members. Add some.',
  },
  'panel-even': {
    zh: '专家组人数须为单数。请增减一人。',
    en: 'A panel has an odd number of members. Add or leave out one.',
  },
  'panel-has-opined': {
    zh: '专家组已经形成意见，不能再改。请看它的结论。',
    en: 'The panel has given its opinion, which stands. See what it concluded.',
  },
  'panel-dissolved': {
    zh: '这个专家组因人数不足已经解散，由另一个专家组审查。你不用再做什么。',
    en: 'This panel was dissolved for want of members, and another one sits. Nothing is left for you to do.',
  },
  'panel-unknown': {
    zh: '没有这个专家组。请从专家组列表中打开。',
    en: 'There is no such panel. Open it from the list of panels.',
  },
  'panel-already-sits': {
    zh: '这件事项已有专家组正在审查。请等它形成意见。',
    en: 'A panel sits on this already. Wait for its opinion.',
  },
  'case-not-awaiting-panel': {
    zh: '这件事项现在不到专家审查的步骤。请看它的办理进度。',
    en: 'This case does not wait for a panel now. See where it stands.',
  },
  'panel-without-quorum': {
    zh: '有专家谢绝，余下不足{seats}人。请另组专家组。',
    en: 'Some experts declined and fewer than {seats} remain. Convene another panel.',
  },
  'expert-already-admitted': {
    zh: '此人已在专家库中。请在专家库里查看。',
    en: 'This person is in the expert pool already. Look them up there.',
  },
  'expert-not-in-pool': {
    zh: '所选的人有的不在专家库中。请从专家库里选。',
    en: 'Somebody chosen is not in the expert pool. Choose from the pool.',
  },
  'expert-in-conflict': {
    zh: '所选的专家中有人受雇于当事一方，须回避。请换人。',
    en: 'An expert chosen is employed by a party and may not sit. Choose another.',
  },
  'expert-sat-before': {
    zh: '再次审查须由别的专家进行，所选的人中有人上次参加过。请换人。',
    en: 'A second look is taken by other experts, and one of those chosen sat before. Choose another.',
  },
  'seat-unknown': {
    zh: '这个席位不存在，或不是你的。请从列表中打开。',
    en: 'This seat is not there, or it is not yours. Open it from the list.',
  },
  'seat-already-answered': {
    zh: '你已经答复过这次邀请，不用再答复。接受之后要退出的，请在席位页面回避。',
    en: 'You have answered this invitation already. If you accepted and must leave, step back on the page of your seat.',
  },
  'seat-not-accepted': {
    zh: '你还没有接受邀请。请先接受，再提交评审表。',
    en: 'You have not accepted the invitation. Accept it before you send your sheet.',
  },
  'sheet-already-submitted': {
    zh: '评审表已经提交，不能再改。请等专家组形成意见。',
    en: 'Your sheet has been sent and stands as it is. Wait for the panel’s opinion.',
  },
  'sheets-missing': {
    zh: '还有{count}份评审表没有交。交齐之后才能形成意见。',
    en: '{count} sheets are missing. The opinion is drawn up when all are in.',
  },
} as const satisfies Words
