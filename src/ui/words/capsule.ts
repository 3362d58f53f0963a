import type { Words } from '#ui/words/words.ts'

/** A ranking in one file, and computing it again. */
export const capsuleWords = {
  'capsule.title': { zh: '重算一张榜单', en: 'Compute a ranking again' },
  'capsule.lead': {
    zh: '胶囊文件装着方案、声明的值、专家判断、设置和结果。这里用其中的数据从头算一遍，逐字节比较。',
    en: 'A capsule holds the scheme, what was declared, what experts judged, the settings and the result. Here it is computed from its own data and compared byte by byte.',
  },
  'capsule.by-number': { zh: '按榜单编号', en: 'By the number of a ranking' },
  'capsule.number': { zh: '榜单编号', en: 'Number of the ranking' },
  'capsule.number-hint': {
    zh: '例如 2026-01-washed，见榜单页的页脚。',
    en: 'Such as 2026-01-washed; it stands at the foot of the ranking.',
  },
  'capsule.by-file': { zh: '上传胶囊文件', en: 'By its file' },
  'capsule.file': { zh: '胶囊文件', en: 'Capsule' },
  'capsule.file-hint': {
    zh: 'JSON，不超过{megabytes} MB。文件只用来计算，不保存。',
    en: 'JSON of at most {megabytes} MB. It is computed and not kept.',
  },
  'capsule.recompute': { zh: '重算', en: 'Compute again' },
  'capsule.here': {
    zh: '也可以在你自己的浏览器里算：选好文件后自动开始，不上传。',
    en: 'Your own browser can do it too: it begins when a file is chosen, and nothing is sent.',
  },
  'capsule.running': { zh: '正在计算……', en: 'Computing …' },
  'capsule.found-here': { zh: '在你的浏览器里重算的结果', en: 'Computed in your browser' },
  'capsule.found': { zh: '重算的结果', en: 'Computed again' },
  'capsule.found-of': { zh: '榜单 {number}，重算的结果', en: 'Ranking {number}, computed again' },
  'capsule.to-ranking': { zh: '查看这张榜单', en: 'See this ranking' },
  'capsule.in-browser': { zh: '在我的浏览器里再算一遍', en: 'Compute it in my browser too' },
  'capsule.no-number': { zh: '没有填榜单编号', en: 'The number of a ranking is missing' },
  'capsule.unknown': {
    zh: '没有公示中或已发布的榜单 {number}',
    en: 'No ranking {number} is in publicity or published',
  },
  'capsule.unknown-do': { zh: '请核对编号，或上传胶囊文件。', en: 'Check the number, or send its capsule.' },
  'capsule.format': { zh: '胶囊是规范形式的 JSON：', en: 'A capsule is JSON in canonical form:' },
  'capsule.same': {
    zh: '完全相同：用文件里的数据重新计算，每一个字节都一样。',
    en: 'The same: computed from the data in the file, every byte agrees.',
  },
  'capsule.different': {
    zh: '不同：用文件里的数据重新计算，结果与文件所写不一致。',
    en: 'Different: computed from the data in the file, the result is not what the file says.',
  },
  'capsule.other-engine': {
    zh: '文件由{name} {version}生成，与这里的版本不同，不同的结果可能由此而来。',
    en: 'The file was made by {name} {version}, another version than here, which may account for differences.',
  },
  'capsule.place': { zh: '不一致的地方：{place}', en: 'Differs at {place}' },
  'capsule.digest-file': { zh: '文件的 SHA-256：{digest}', en: 'SHA-256 of the file: {digest}' },
  'capsule.digest-here': { zh: '重算所得的 SHA-256：{digest}', en: 'SHA-256 of what was computed: {digest}' },
  'capsule.digest-result': { zh: '结果指纹：{digest}', en: 'Digest of the result: {digest}' },
  'capsule.digest-judged': {
    zh: '榜单页和账本上的评估结果指纹把专家判断及其影响一并算入；胶囊把判断另放一处，所以两个指纹不同。',
    en: 'The digest of the result on the page of the ranking and on the ledger covers what experts judged and what that changed; a capsule keeps these apart from the result, so the two digests differ.',
  },
  'capsule.seed-derived': {
    zh: '随机种子由输入数据推出，不是谁挑的。',
    en: 'The seed follows from the inputs; nobody chose it.',
  },
  'capsule.seed-chosen': {
    zh: '随机种子不是由输入数据推出的，是有人指定的。',
    en: 'The seed does not follow from the inputs; somebody chose it.',
  },
  'capsule.counts': {
    zh: '{scheme}：{declarations}份声明，{ranked}个标准上榜，{judgements}项专家判断。',
    en: '{scheme}: {declarations} declarations, {ranked} ranked standards, {judgements} judgements by experts.',
  },
  'capsule.firm-same': {
    zh: '名单有多稳的报告也完全相同：由胶囊里的结果算出，每个数都一样。',
    en: 'The report on how firm the list is, too: computed from the result in the capsule, every figure agrees.',
  },
  'capsule.firm-different': {
    zh: '名单有多稳的报告不同：由胶囊里的结果算出的，与报告所写不一致。',
    en: 'The report on how firm the list is differs: what follows from the result in the capsule is not what it says.',
  },
  'capsule.firm-unreadable': {
    zh: '文件不是名单有多稳的报告：{place}不合格式。请在榜单页下载。',
    en: 'The file is no report on how firm a list is: {place} does not have the right form. Download it on the page of its ranking.',
  },
  'capsule.firm-seed': {
    zh: '抽取权重的种子：{seed}，应是所用数据指纹的前16位，见评估报告。',
    en: 'Seed of the draws: {seed}. It should be the first 16 digits of the digest of the data used, which the evaluation report names.',
  },
  'capsule.too-large': {
    zh: '文件太大，没有读。请确认它是胶囊文件；很大的胶囊请用命令 lingpao recompute 重算。',
    en: 'The file is too large and was not read. Make sure that it is a capsule; for a very large one use the command lingpao recompute.',
  },
  'capsule.not-canonical': {
    zh: '文件不是规范形式的 JSON，没有计算。请使用下载得到的原文件，不要用别的程序另存。',
    en: 'The file is not JSON in canonical form, so nothing was computed. Use it as it was downloaded, not saved anew by another program.',
  },
  'capsule.not-a-capsule': {
    zh: '文件不是胶囊：{place}不合格式。请在榜单页下载胶囊文件。',
    en: 'The file is no capsule: {place} does not have the right form. Download the capsule on the page of its ranking.',
  },
  'capsule.download': {
    zh: '下载胶囊（方案、数据、设置、结果）',
    en: 'Download the capsule (scheme, data, settings, result)',
  },
  'capsule.recompute-this': { zh: '重算这张榜单', en: 'Compute this ranking again' },
  'capsule.digest': { zh: '胶囊指纹', en: 'Digest of the capsule' },
  'capsule.digest-hint': {
    zh: '就是胶囊文件的 SHA-256。任何人用它重算都应得到同一个值。',
    en: 'It is the SHA-256 of the capsule. Whoever computes it again should get the same.',
  },
} as const satisfies Words
