import type { Words } from '#ui/words/words.ts'

/** The evaluation report (评估报告): as a page, as a document, the same words in both. */
export const evaluationReportWords = {
  'evaluation-report.title': { zh: '评估报告', en: 'Evaluation report' },
  'evaluation-report.title-of': { zh: '{title}评估报告', en: 'Evaluation report: {title}' },
  'evaluation-report.public': { zh: '公开版', en: 'Public version' },
  'evaluation-report.internal': { zh: '内部版', en: 'Internal version' },
  'evaluation-report.internal-note': {
    zh: '内部版供评估机构、工作机构和审核专家使用，含未公开的内容，请勿转发。',
    en: 'This version is for the assessor, the working body and the auditing experts. It holds what is not public; do not pass it on.',
  },
  'evaluation-report.public-note': {
    zh: '由公示的内容生成，只列同意公开的企业。',
    en: 'Drawn from what is publicised; it names only enterprises that consent to being shown.',
  },
  'evaluation-report.download-pdf': { zh: '下载报告（PDF）', en: 'Download the report (PDF)' },
  'evaluation-report.download-big': { zh: '下载大字版（PDF）', en: 'Download it in large print (PDF)' },
  'evaluation-report.download-json': { zh: '下载报告数据（JSON）', en: 'Download the report as data (JSON)' },
  'evaluation-report.see': { zh: '看评估报告', en: 'See the evaluation report' },
  'evaluation-report.being-set': { zh: '正在排版', en: 'The document is being set' },
  'evaluation-report.being-set-does': {
    zh: '榜单很长，排版要一会儿。本页每{seconds}秒自动再试，好了就开始下载。',
    en: 'The ranking is long, and setting it takes a while. This page asks again every {seconds} seconds; the download begins by itself.',
  },
  'evaluation-report.ask-again': { zh: '现在再试', en: 'Ask again now' },

  'evaluation-report.method': { zh: '评估方法', en: 'Method' },
  'evaluation-report.method-lead': {
    zh: '按已发布的方案 {number}“{title}”评估，没有另设规则。核心指标与{basis}比较。',
    en: 'Evaluated by the published scheme {number}, “{title}”, and by no other rule. Core indicators are compared with {basis}.',
  },
  'evaluation-report.indicators': { zh: '指标和各档要求', en: 'Indicators and what each level asks' },
  'evaluation-report.judged': { zh: '专家判断', en: 'Judged by experts' },
  'evaluation-report.judged-count': { zh: '{kind}{count}项', en: '{kind}: {count}' },
  'evaluation-report.judged-none': {
    zh: '全部由程序比较，没有需要专家判断的内容。',
    en: 'Everything was compared by the program; nothing was left to experts.',
  },

  'evaluation-report.data': { zh: '评估数据', en: 'Data' },
  'evaluation-report.data-lead': {
    zh: '截止{day}，把本重点领域内全部现行的自我声明找出并冻结，不需要申请。',
    en: 'As of {day}, all declarations in force in the key area were found and frozen; nobody applied.',
  },
  'evaluation-report.taken': { zh: '纳入评估', en: 'Taken in' },
  'evaluation-report.left': { zh: '未纳入', en: 'Not taken in' },
  'evaluation-report.standards': { zh: '{count}项标准', en: '{count} standards' },
  'evaluation-report.all-varieties': {
    zh: '{count}项标准（含方案的全部品种）',
    en: '{count} standards (all varieties of the scheme)',
  },
  'evaluation-report.data-digest': { zh: '冻结数据的指纹（SHA-256）', en: 'Digest of the frozen data (SHA-256)' },
  'evaluation-report.corrected': {
    zh: '冻结以后更正：{standard}，{indicator}由“{from}”改为“{to}”。',
    en: 'Corrected since: {standard}, {indicator} from “{from}” to “{to}”.',
  },

  'evaluation-report.exclusions': { zh: '未进榜的标准', en: 'Standards not in the ranking' },
  'evaluation-report.at-intake': { zh: '未纳入的原因', en: 'Why standards were not taken in' },
  'evaluation-report.reason': { zh: '原因', en: 'Reason' },
  'evaluation-report.reason.other': { zh: '其他（不公开）', en: 'Other (not public)' },
  'evaluation-report.number': { zh: '项数', en: 'Standards' },
  'evaluation-report.none-left': { zh: '找到的标准全部纳入。', en: 'Every standard that was found was taken in.' },
  'evaluation-report.not-ranked': { zh: '纳入而未进榜', en: 'Taken in and not ranked' },
  'evaluation-report.not-ranked-none': {
    zh: '没有纳入而未进榜的标准。',
    en: 'No standard was taken in and is not ranked.',
  },
  'evaluation-report.not-ranked-unnamed': {
    zh: '公开版不列纳入而未进榜的标准，也不公布项数。',
    en: 'The public version does not name standards that were taken in and are not ranked, nor say how many there are.',
  },
  'evaluation-report.no-consent': { zh: '征求同意的结果', en: 'Consents' },

  'evaluation-report.singles': { zh: '单指标榜', en: 'Lists by one indicator' },
  'evaluation-report.all-equal': {
    zh: '各家承诺相同，按规定不列榜。',
    en: 'All promise the same, so there is no list.',
  },
  'evaluation-report.tier': { zh: '{indicator}：{level}（{count}项）', en: '{indicator}: {level} ({count})' },

  'evaluation-report.ranking': { zh: '综合排行', en: 'The ranking' },
  'evaluation-report.ranking-count': {
    zh: '共{count}项标准进榜：五星{five}项，四星{four}项，三星{three}项。',
    en: '{count} standards are ranked: {five} with five stars, {four} with four, {three} with three.',
  },
  'evaluation-report.ranking-none': { zh: '没有标准进榜。', en: 'No standard is ranked.' },

  'evaluation-report.shortlist': { zh: '入围', en: 'The shortlist' },
  'evaluation-report.shortlist-count': {
    zh: '符合入围条件的{pool}项中入围{places}项。',
    en: '{places} of the {pool} that qualify are shortlisted.',
  },
  'evaluation-report.shortlist-waits': { zh: '还没有确定入围名单。', en: 'The shortlist is not fixed yet.' },
  'evaluation-report.skipped': {
    zh: '因名次和星级以外的原因不能入围',
    en: 'Kept off the shortlist by something other than rank and stars',
  },
  'evaluation-report.report-verdict': { zh: '符合性报告', en: 'Compliance report' },

  'evaluation-report.explained': { zh: '逐项说明', en: 'Why each stands where it stands' },
  'evaluation-report.explained-lead': {
    zh: '先列入围的标准，再按名次列其余标准。',
    en: 'Whoever is shortlisted first, then the others by rank.',
  },
  'evaluation-report.explained-sum': {
    zh: '各项贡献相加就是总分。',
    en: 'The contributions of the indicators add up to the score.',
  },
  'evaluation-report.explained-rest': {
    zh: '这里说明{shown}项，共{count}项；其余各项的说明见榜单上该标准自己的页面。',
    en: 'Explained here are {shown} of {count}; the others are explained on their own pages below the ranking.',
  },

  'evaluation-report.firmness': { zh: '名单有多稳', en: 'How firm the list is' },
  'evaluation-report.firmness-none': { zh: '没有计算稳健性。', en: 'How firm it is was not computed.' },

  'evaluation-report.again': { zh: '核对和重算', en: 'How to check it' },
  'evaluation-report.again-1': {
    zh: '方案、冻结的声明值和本报告的数据都可以下载。用方案和声明值重算，应得到同样的名次。',
    en: 'Scheme, frozen declarations and the data of this report can be downloaded. Computed again from the first two, the ranks are the same.',
  },
  'evaluation-report.again-2': {
    zh: '评估结果的指纹是 {digest}，已写入公开账本。',
    en: 'The digest of the result is {digest}, and stands on the public ledger.',
  },

  'evaluation-report.rest': {
    zh: '只列前{shown}项，共{count}项；全部见报告数据（JSON）。',
    en: 'The first {shown} of {count}; all of them are in the report as data (JSON).',
  },
} as const satisfies Words
