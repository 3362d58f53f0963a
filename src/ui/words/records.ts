import type { Words } from '#ui/words/words.ts'

/** Corrections of public titles, erasure of personal data. */
export const recordsWords = {
  'room.records': { zh: '更正与删除', en: 'Corrections and erasures' },
  'records.lead': {
    zh: '两件事都由一人经办、另一人签发，并记入账本。',
    en: 'Both are prepared by one person and issued by another, and both go on the ledger.',
  },
  'records.correct': { zh: '更正文字差错', en: 'Correct a slip of the pen' },
  'records.correct-lead': {
    zh: '只用于公开标题中的文字差错。凡改变名次、名单或方案内容的，须重新公示，不能在此更正。',
    en: 'For slips in a public title alone. Whatever changes a rank, a list or a scheme needs a new period and cannot be corrected here.',
  },
  'records.of': { zh: '更正什么', en: 'What is corrected' },
  'records.of-key_area': { zh: '重点领域的名称', en: 'The title of a key area' },
  'records.of-call': { zh: '征集的标题', en: 'The title of a call' },
  'records.of-ranking': { zh: '排行榜的标题', en: 'The title of a ranking' },
  'records.of-declaration': { zh: '所声明标准的名称', en: 'The title of a declared standard' },
  'records.number': { zh: '编号', en: 'Number' },
  'records.number-hint': { zh: '公开页面上的编号，例如 2026-01。', en: 'As on the public page, for example 2026-01.' },
  'records.reason': { zh: '理由', en: 'Reason' },
  'records.erase': { zh: '删除个人信息', en: 'Erase personal data' },
  'records.erase-lead': {
    zh: '姓名和邮箱将永久删除，不能恢复；此人办过的事仍在账本上，可以核验。此人须已不再任职。',
    en: 'Name and mail address are gone for good; what the person did stays on the ledger and can be verified. The person must no longer hold any capacity.',
  },
  'records.email': { zh: '此人的邮箱', en: 'The person’s mail address' },
  'records.prepare': { zh: '提交签发', en: 'Hand it over to be issued' },
} as const satisfies Words
