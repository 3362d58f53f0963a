import type { Words } from '#ui/words/words.ts'

/** What somebody sends during publicity, the receipt for it, and the mails that tell what became of it. */
export const submissionWords = {
  'submission.title': { zh: '提意见或异议', en: 'Comment or object' },
  'submission.lead': {
    zh: '针对《{title}》，到{day}24时都可以提交。',
    en: 'On “{title}”. You can send this until the end of {day}.',
  },
  'submission.kind': { zh: '你要提的是', en: 'What is it' },
  'submission.comment': { zh: '意见', en: 'A comment' },
  'submission.comment-hint': { zh: '公布之前答复。', en: 'It is answered before publication.' },
  'submission.objection': { zh: '异议', en: 'An objection' },
  'submission.objection-hint': {
    zh: '你认为公示的内容有错，并且有证据。受理后由专家再次审查。',
    en: 'You hold that what is shown is wrong, and you have evidence. Once admitted, experts look again.',
  },
  'submission.name': { zh: '真实姓名或单位名称', en: 'Real name, or name of the organisation' },
  'submission.name-hint': {
    zh: '只给工作机构看；公众只看到第一个字，例如“钱**”。',
    en: 'For the working body alone; the public sees its first character, as in “Q**”.',
  },
  'submission.contact': { zh: '邮箱', en: 'Mail address' },
  'submission.contact-hint': {
    zh: '确认码和答复发到这里，公众看不到。提交后请按邮件确认，没有确认的不计。没有邮箱的，可以把书面材料交给工作机构。',
    en: 'The code and the answer go there; the public never sees it. Confirm by the mail after sending: what is not confirmed does not count. Without one, bring it to the working body on paper.',
  },
  'submission.text': { zh: '内容', en: 'What you have to say' },
  'submission.text-hint': {
    zh: '写明针对哪一项、哪一页、哪一个数值，以及你的理由。',
    en: 'Say which item, page or figure it is about, and why.',
  },
  'submission.evidence': { zh: '证据', en: 'Evidence' },
  'submission.evidence-hint': {
    zh: '异议须写明证据或者附上文件：标准号和条款、检验报告编号、网址等可以查证的线索。意见可以不填。',
    en: 'An objection needs it, here or as files: a standard and clause, the number of a test report, an address – something that can be checked. Optional for a comment.',
  },
  'submission.files': { zh: '证据文件', en: 'Files of evidence' },
  'submission.files-hint': {
    zh: '最多5个，每个不超过20 MB，合计不超过60 MB。只给工作机构看；需要公开时，只公开遮去隐私的副本。',
    en: 'At most 5, each up to 20 MB and 60 MB together. For the working body alone; if the public is to see one, it sees a copy without what is private.',
  },
  'submission.send': { zh: '提交', en: 'Send' },

  'receipt.title': { zh: '回执 {receipt}', en: 'Receipt {receipt}' },
  'receipt.lead': {
    zh: '已经收到。请保存这个网址或打印本页，随时可以看办理情况。',
    en: 'It has arrived. Keep this address or print the page: it shows what becomes of it.',
  },
  'receipt.number': { zh: '回执编号', en: 'Receipt number' },
  'receipt.at': { zh: '收到时间', en: 'Received' },
  'receipt.kind': { zh: '类别', en: 'Kind' },
  'receipt.on': { zh: '针对', en: 'On' },
  'receipt.next': { zh: '接下来', en: 'What follows' },
  'receipt.next-comment': {
    zh: '工作机构在公布之前答复，答复公布在公示页上；不公开你的姓名和原文。',
    en: 'The working body answers before publication. The answer stands on the page of this publicity, without your name or what you wrote.',
  },
  'receipt.next-objection': {
    zh: '工作机构先决定是否受理；不受理须由两人决定并公开理由。受理后由专家再次审查，处理意见公开；不公开你的姓名和原文。',
    en: 'The working body first decides whether it is admitted; finding it inadmissible takes two persons and a public reason. If admitted, experts look again and their opinion is public. Your name and what you wrote are not.',
  },
  'receipt.back': { zh: '回到公示', en: 'Back to the publicity' },
  'receipt.state': { zh: '办理情况', en: 'State' },
  'receipt.files': { zh: '附件', en: 'Files' },
  'receipt.answer': { zh: '公开的答复', en: 'Public answer' },
  'receipt.ground': { zh: '不予受理的理由', en: 'Ground' },
  'receipt.confirm': { zh: '确认提交', en: 'Confirm' },
  'receipt.confirm-lead': {
    zh: '我们向{contact}发了一封信，里面有8位确认码。请在{day}24时前填写；没有确认的不计。确认后，提交时刻以收到时间为准。',
    en: 'A mail with a code of eight digits went to {contact}. Enter it by the end of {day}: what is not confirmed does not count. Once confirmed, it counts from the moment it was received.',
  },
  'receipt.code': { zh: '确认码', en: 'Code' },
  'receipt.code-hint': { zh: '邮件里的8位数字。', en: 'The eight digits in the mail.' },
  'receipt.resend': { zh: '没有收到邮件，重新发送', en: 'No mail came: send it again' },
  'receipt.resent': {
    zh: '已重新发送，请查收邮箱，也看看垃圾邮件。',
    en: 'It was sent again. Look in your mail, and among spam.',
  },
  'receipt.confirmed': {
    zh: '已经确认，从收到时间起算。',
    en: 'It is confirmed and counts from when it was received.',
  },
  'receipt.carried': {
    zh: '公示{before}已撤回，这件已转到公示{number}，不用重新提交。',
    en: 'Publicity {before} was withdrawn; this counts in publicity {number}, and nothing is to be sent again.',
  },
  'receipt.withdrawn': {
    zh: '这次公示已撤回，理由见公示页。重新公示时，这件会自动转入，不用重新提交。',
    en: 'This publicity was withdrawn; its page says why. When a new one opens this is carried over, and nothing is to be sent again.',
  },
  'receipt.ended': {
    zh: '不再由专家审查；你的这件仍会答复，答复也公布在公示页上。',
    en: 'Experts no longer look at it; what you sent is still answered, here and on the page of the publicity.',
  },
  'receipt.next-lapsed': {
    zh: '确认期限已过，这件不计。公示期未满的，可以重新提交。',
    en: 'It was not confirmed in time and does not count. While the period runs you can send it anew.',
  },
  'receipt.next-taken-back': {
    zh: '代录与纸质材料不符，已经撤销，这件不计。公示期内收到的纸质材料会重新录入。',
    en: 'What was entered differed from the paper and was undone: it does not count. A paper that came in within the period is entered anew.',
  },
  'receipt.next-admitted': {
    zh: '异议已经受理。公示期满后由别的专家再次审查，工作机构出具处理意见，并答复你。',
    en: 'The objection is admitted. After the period other experts look again, and the working body gives a handling opinion, which answers you.',
  },
  'receipt.next-inadmissible': {
    zh: '异议经两人决定不予受理，理由如上，也在公示页公开。',
    en: 'Two persons found the objection inadmissible, on the ground above; the page of the publicity says so too.',
  },
  'receipt.next-answered': {
    zh: '已经答复，答复也在公示页公开。',
    en: 'It is answered; the answer stands on the page of the publicity too.',
  },

  'filer.subject-confirm': {
    zh: '领跑：请确认你的提交（{receipt}）',
    en: 'Lingpao: confirm what you sent ({receipt})',
  },
  'filer.subject-news': { zh: '领跑：你的提交有了进展（{receipt}）', en: 'Lingpao: news of what you sent ({receipt})' },
  'filer.on': { zh: '{receipt}，关于《{title}》', en: '{receipt}, on “{title}”' },
  'filer.confirm': {
    zh: '确认码：{code}\n请在{day}24时前打开下面的网址填写。如果不是你提交的，不用理会，到期即不计。',
    en: 'Code: {code}\nEnter it at the address below by the end of {day}. If this was not you, do nothing: it then does not count.',
  },
  'filer.entered': {
    zh: '你寄来的纸质材料已经由工作人员录入。请打开下面的网址核对；录入与你写的不符的，可以在那里提出。',
    en: 'The paper you sent was entered by staff. Check it at the address below; if it is not what you wrote, you may say so there.',
  },
  'filer.confirmed': {
    zh: '已经确认，办理情况见下面的网址。',
    en: 'It is confirmed; the address below shows what becomes of it.',
  },
  'filer.admitted': {
    zh: '异议已经受理，将由别的专家再次审查。',
    en: 'The objection is admitted: other experts will look again.',
  },
  'filer.inadmissible': {
    zh: '异议经两人决定不予受理。公开的理由：{answer}',
    en: 'Two persons found the objection inadmissible. Public reason: {answer}',
  },
  'filer.answered': { zh: '工作机构的答复：{answer}', en: 'The working body answers: {answer}' },
  'filer.withdrawn': {
    zh: '公示已撤回，理由：{reason}。重新公示时，你的提交会自动转入，不用重新提交。',
    en: 'The publicity was withdrawn: {reason}. When a new one opens, what you sent is carried over; nothing is to be sent again.',
  },
  'filer.ended': {
    zh: '公示内容已经终止，公示随之撤回，不再重新公示；理由见公示页。你的这件仍会答复。',
    en: 'What was shown came to its end, and the publicity was withdrawn with it: no other will open. Its page says why. What you sent is still answered.',
  },
  'filer.carried': {
    zh: '新的公示已经开始，你的提交已转入，不用重新提交。',
    en: 'A new publicity has opened, and what you sent counts in it; nothing is to be sent again.',
  },
} as const satisfies Words
