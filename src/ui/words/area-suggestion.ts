import type { Words } from '#ui/words/words.ts'

/** What the public suggests, and the answers. */
export const areaSuggestionWords = {
  'suggest.title': { zh: '建议一个重点领域', en: 'Suggest a key area' },
  'suggest.lead': {
    zh: '任何人都可以建议，不需要账号。工作机构公开答复每一件：采纳，或者说明为什么不采纳。',
    en: 'Anybody may suggest one, without an account. The working body answers each in public: taken up, or why not.',
  },
  'suggest.invite': {
    zh: '你希望哪种产品或服务比一比标准',
    en: 'Which products or services should have their standards compared?',
  },
  'suggest.area': { zh: '产品或服务', en: 'Product or service' },
  'suggest.area-hint': {
    zh: '例如：野生食用菌。答复之后，领域名称和答复会公开。',
    en: 'For example: wild mushrooms. Once answered, the area’s name and the answer are public.',
  },
  'suggest.group': { zh: '属于哪一类', en: 'Group' },
  'suggest.group-hint': { zh: '不清楚可以不选。', en: 'Leave it open if you are not sure.' },
  'suggest.reasons': { zh: '为什么', en: 'Why' },
  'suggest.reasons-hint': {
    zh: '消费者关心什么，质量差别在哪里，有什么依据。只给工作机构看。',
    en: 'What consumers care about, where quality differs, and how one knows. For the working body alone.',
  },
  'suggest.name': { zh: '姓名或单位名称', en: 'Name, or name of the organisation' },
  'suggest.contact': { zh: '联系方式', en: 'Contact details' },
  'suggest.send': { zh: '提交建议', en: 'Send the suggestion' },
  'suggest.see-answers': { zh: '看以往的建议和答复', en: 'See earlier suggestions and their answers' },

  'answered.title': { zh: '公众建议与答复', en: 'Suggestions and answers' },
  'answered.lead': {
    zh: '每一件建议都有公开答复。只显示已经答复的，建议人的姓名和理由不公开。',
    en: 'Every suggestion is answered in public. Only answered ones are shown; names and reasons are not.',
  },
  'answered.empty': { zh: '还没有公开的答复', en: 'There is no public answer yet' },
  'answered.empty-do': { zh: '答复之后列在这里。', en: 'Once answered, suggestions are listed here.' },
  'answered.count': { zh: '共{count}件', en: '{count} suggestions' },
  'answered.taken-up': { zh: '采纳', en: 'taken up' },
  'answered.declined': { zh: '未采纳', en: 'declined' },
  'answered.by-area': { zh: '采纳到', en: 'Taken up by' },
  'answered.area-proposed': { zh: '正在研究', en: 'under consideration' },
  'answered.area-decided': { zh: '已确定', en: 'decided' },
  'answered.area-retired': { zh: '已不再列入', en: 'dropped since' },
  'answered.area-set-aside': { zh: '研究后搁置', en: 'set aside after consideration' },
  'answered.area-joined': { zh: '并入其他提案', en: 'joined to another proposal' },

  'suggestion-receipt.title': { zh: '回执 {receipt}', en: 'Receipt {receipt}' },
  'suggestion-receipt.lead': {
    zh: '你的建议已经收到。请保存这一页的地址：凭它随时可以看到办理情况，不需要账号。',
    en: 'Your suggestion has arrived. Keep this page’s address: it shows at any time where the suggestion stands, without an account.',
  },
  'suggestion-receipt.waits': { zh: '等待工作机构答复', en: 'The working body will answer' },
  'suggestion-receipt.due': { zh: '答复期限', en: 'Answer due by' },
} as const satisfies Words
