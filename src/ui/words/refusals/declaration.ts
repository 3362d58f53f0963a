import type { Words } from '#ui/words/words.ts'

/** Declarations and compliance reports. */
export const declarationRefusals = {
  'declaration-unknown': {
    zh: '没有这项声明，或不是你单位的。请从你的声明里打开。',
    en: 'This declaration is not there, or not yours. Open it from your own declarations.',
  },
  'declaration-not-in-force': {
    zh: '这项声明已被替代或撤回。请用现行的声明办理。',
    en: 'This declaration has been superseded or withdrawn. Use the one in force.',
  },
  'not-an-enterprise': {
    zh: '只有企业可以声明自己的标准。请核对单位和统一社会信用代码。',
    en: 'Only an enterprise declares standards of its own. Check the organisation and its code.',
  },
  'source-needed': {
    zh: '转录的声明须写明来源。请填写平台名称和网址。',
    en: 'A copied declaration names its source. Give the register and its address.',
  },
  'standard-already-declared': {
    zh: '这个标准和型号已有现行声明。要修改请用“修订”。',
    en: 'This standard is declared for this model already. To change it, revise the declaration.',
  },
  'no-declaration-to-revise': {
    zh: '没有可以修订的现行声明。请核对标准编号和型号，或作为新声明提交。',
    en: 'There is no declaration in force to revise. Check number and model, or declare it anew.',
  },
  'standard-number-shape': {
    zh: '“{typed}”不是企业标准编号。请写成“Q/企业代号 顺序号-年号”，例如 Q/ABC 0001S-2026。',
    en: '“{typed}” is no number of an enterprise standard. Write Q/, the enterprise’s code, a number, a dash and the year, as in Q/ABC 0001S-2026.',
  },
  'declared-in-future': {
    zh: '声明日期{day}晚于今天。请核对来源。',
    en: 'The day of declaration, {day}, lies after today. Check the source.',
  },

  'row-of-another-enterprise': {
    zh: '统一社会信用代码 {uscc} 不是你单位的。只能声明自己的标准，请删去这一行。',
    en: 'The code {uscc} is not your enterprise’s. You declare only your own standards: take this row out.',
  },
  'row-repeated': {
    zh: '{standard} 在表格里重复了。同一标准、同一型号只留一行。',
    en: '{standard} stands in the table twice. Keep one row for each standard and model.',
  },
  'table-empty': {
    zh: '表格里没有声明。请在表头下面每行填一项标准。',
    en: 'The table declares nothing. Give one standard in each row below the header.',
  },
  'file-missing': {
    zh: '没有选择文件。请选择填好的表格。',
    en: 'No file was chosen. Choose the table that you filled in.',
  },
  'file-not-the-checked-one': {
    zh: '这不是刚才检查过的文件，没有登记。请看新的检查报告，再确认。',
    en: 'This is not the file that was checked, and nothing was recorded. See the new report and confirm again.',
  },

  'report-of-another-model': {
    zh: '报告的产品型号与声明的“{model}”不同。请提交这个型号的报告。',
    en: 'The report is about another model than “{model}”, which was declared. Supply one for this model.',
  },
  'report-dated-ahead': {
    zh: '报告日期{day}晚于今天。请核对。',
    en: 'The report is dated {day}, after today. Check the date.',
  },
  'report-too-old': {
    zh: '报告已超过{months}个月。请提交较新的报告。',
    en: 'The report is more than {months} months old. Supply a newer one.',
  },
  'result-without-promise': {
    zh: '“{indicator}”没有声明过，不能填结果。请留空。',
    en: '“{indicator}” was not promised, so it takes no result. Leave it empty.',
  },
  'promise-untested': {
    zh: '还有{count}项承诺没有结果，第一项是“{indicator}”。请逐项填写。',
    en: '{count} promises have no result, the first is “{indicator}”. Give one for each.',
  },
  'standard-not-ranked': {
    zh: '这个标准没有进榜，现在不需要报告。进榜后会通知你。',
    en: 'This standard is not ranked, so no report is needed. You will be told when it is.',
  },
} as const satisfies Words
