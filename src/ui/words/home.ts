import type { Words } from '#ui/words/words.ts'

/** The first page and the page about the platform. */
export const homeWords = {
  'home.title': { zh: '企业标准“领跑者”', en: 'Enterprise-standard front-runners' },
  'home.lead': {
    zh: '谁的标准更高，按公开的方案比出来。{province}的企业公开自己执行的标准，第三方按事先公布的评估方案排出次序，公示之后公布领跑者。',
    en: 'Whose standard is higher is settled by a published scheme. Enterprises in {province} declare the standards they follow, a third party ranks them by a scheme published beforehand, and after a period of publicity the front-runners are published.',
  },
  'home.now': { zh: '现在进行', en: 'Running now' },
  'home.now-empty': { zh: '现在没有正在进行的征集和公示', en: 'No call and no publicity runs at the moment' },
  'home.now-empty-do': {
    zh: '下一次征集或公示一开始就会列在这里。过去的见“公示”和“征集”。',
    en: 'The next call or period is listed here as soon as it opens. Past ones stand under Publicity and Calls.',
  },
  'home.call': { zh: '征集评估机构和评估方案', en: 'Call for assessors and schemes' },
  'home.published': { zh: '最近公布', en: 'Published last' },
  'home.rankings': { zh: '排行榜', en: 'Rankings' },
  'home.rankings-empty': {
    zh: '还没有公布过排行榜。排行榜公示满期、没有异议或经评议后在这里公布。',
    en: 'No ranking is published yet. One appears here when its publicity has passed, or experts have deliberated on it.',
  },
  'home.front-runners': { zh: '领跑者', en: 'Front-runners' },
  'home.front-runners-empty': {
    zh: '现在没有有效的领跑者。领跑者随排行榜公布，有效期一年。',
    en: 'There is no valid front-runner yet. They are published with their ranking and stay valid for one year.',
  },
  'home.valid-until': { zh: '有效至{day}', en: 'valid to {day}' },
  'home.round': { zh: '一轮怎么走', en: 'How a round goes' },
  'home.round-lead': {
    zh: '每一轮分六步，每一步都有依据。正在进行的步骤有标记。',
    en: 'A round has six steps, each with its basis in the plan. The steps that run now are marked.',
  },
  'home.programme': { zh: '制度状态', en: 'State of the scheme' },
  'home.programme-rests': { zh: '{state}，自{day}起。', en: '{state} since {day}.' },
  'home.calls': { zh: '全部征集', en: 'All calls' },
  'home.assessors': { zh: '评估机构', en: 'Assessors' },
  'home.about': { zh: '关于本平台', en: 'About this platform' },
  'home.more': { zh: '继续了解', en: 'Read on' },
  'home.check': { zh: '每一步都能核验', en: 'Every step can be checked' },
  'home.check-text': {
    zh: '征集、审查、公示、公布的每一步都记入账本，有编号、时间和依据。页脚的存证点是账本此刻的指纹；记下它，日后任何改动都看得出来。',
    en: 'Each call, review, period and publication is an act in the ledger, with its number, time and basis. The checkpoint at the foot of the page is the ledger’s fingerprint: keep a copy, and any later change shows.',
  },

  'about.title': { zh: '关于本平台', en: 'About this platform' },
  'about.lead': {
    zh: '本平台是{province}企业标准“领跑者”制度的统一平台，由{body}运营。',
    en: 'This is the platform of the enterprise-standard front-runner scheme of {province}, run by {body}.',
  },
  'about.idea': { zh: '为什么有这项制度', en: 'Why there is such a scheme' },
  'about.who': { zh: '谁做什么', en: 'Who does what' },
  'about.term': { zh: '称呼', en: 'Term' },
  'about.does': { zh: '做什么', en: 'What it does' },
  'about.free': { zh: '不收费', en: 'No fee' },
  'about.free-text': {
    zh: '任何机构都不得向参评企业收取任何费用。遇到收费，请向市场监督管理部门反映。',
    en: 'Nobody may charge an evaluated enterprise for anything. If somebody does, tell the market regulator.',
  },
  'about.part': { zh: '你可以做什么', en: 'What you can do' },
  'about.part-text': {
    zh: '公示期内，任何人都可以提意见或异议，不需要账号。你的姓名只给工作机构看，对公众始终不显示。',
    en: 'During a publicity period anybody may comment or object, without an account. Your name is for the working body alone and never shown to the public.',
  },
  'about.language': { zh: '语言', en: 'Language' },
  'about.language-text': {
    zh: '中文是正式文本；英文数据由人撰写，没有时显示中文。',
    en: 'Chinese is the authoritative text. English data is written by people; where there is none, the Chinese is shown.',
  },
  'about.privacy': { zh: '个人信息', en: 'Personal data' },
  'about.privacy-text': {
    zh: '公开页面不认人、不设跟踪。唯一的小型文本文件只记你选的显示方式。',
    en: 'Public pages do not know who you are and track nothing. The one cookie keeps the display you chose.',
  },
} as const satisfies Words
