import type { Words } from '#ui/words/words.ts'

/** What is wrong with a file that brings a scheme, sheet by sheet and row by row. */
export const schemeFileRefusals = {
  'scheme-file-kind': {
    zh: '这不是XLSX表格，也不是JSON数据。请导出一份看看格式，另存为其中一种再试。',
    en: 'This is neither an XLSX workbook nor JSON. Export one to see the form, save yours as one of the two and try again.',
  },
  'scheme-not-checked': {
    zh: '这不是刚才检查过的内容，没有导入。请重新选择文件，检查之后再导入。',
    en: 'This is not what was checked, so nothing is imported. Choose the file anew, have it checked, then import it.',
  },
  'scheme-not-json': {
    zh: 'JSON读不出来（{why}）。请检查括号、引号和逗号。',
    en: 'The JSON cannot be read ({why}). Check brackets, quotes and commas.',
  },
  'sheet-missing': {
    zh: '缺少工作表“{sheet}”。请从导出的表格里补上。',
    en: 'The sheet “{sheet}” is missing. Take it from an exported workbook.',
  },
  'sheet-unknown': {
    zh: '工作表“{sheet}”不属于方案，没有读。',
    en: 'The sheet “{sheet}” is no part of a scheme and was not read.',
  },
  'sheet-twice': { zh: '工作表“{sheet}”出现了两次。请只留一张。', en: 'The sheet “{sheet}” stands twice. Keep one.' },
  'setting-unknown': {
    zh: '项目“{setting}”不属于方案，没有读。',
    en: 'The setting “{setting}” is no part of a scheme and was not read.',
  },
  'setting-twice': {
    zh: '项目“{setting}”出现了两次。请只留一行。',
    en: 'The setting “{setting}” stands twice. Keep one row.',
  },
  'cell-empty': { zh: '“{column}”没有填写。请填写。', en: '“{column}” is empty. Fill it in.' },
  'cell-not-in-order': {
    zh: '“{column}”里每项写一次，先写创新性指标项数，再写声明公开的先后。',
    en: '“{column}” names each once: first the number of innovative indicators, then the day of declaration.',
  },
  'cell-choice': {
    zh: '“{typed}”不能填在“{column}”里。可以填：{known}。',
    en: '“{typed}” is no choice for “{column}”. Choose from: {known}.',
  },
  'cell-decimal': {
    zh: '“{typed}”不是普通小数。“{column}”请写成例如12.5，不用千分号和分数。',
    en: '“{typed}” is no plain decimal. Write “{column}” like 12.5, without separators or fractions.',
  },
  'cell-integer': {
    zh: '“{typed}”不是整数。“{column}”请写成例如3。',
    en: '“{typed}” is no whole number. Write “{column}” like 3.',
  },
  'cell-id': {
    zh: '“{column}”只用小写字母、数字和连字符，以字母开头。请改写。',
    en: '“{column}” takes small letters, digits and hyphens, and begins with a letter. Write it so.',
  },
  'cell-too-many': { zh: '“{column}”最多{maximum}个。请减少。', en: '“{column}” takes at most {maximum}. Have fewer.' },
  'cell-too-few': {
    zh: '“{column}”至少{minimum}个。请补上，或全部留空。',
    en: '“{column}” takes at least {minimum}, or none.',
  },
  'row-of-nobody': {
    zh: '指标代号“{typed}”不在工作表“{sheet}”里。请核对。',
    en: 'There is no indicator “{typed}” on the sheet “{sheet}”. Check the id.',
  },
  'baseline-of-nobody': {
    zh: '这项指标没有第{typed}个来源。请核对“指标来源”中的次序。',
    en: 'The indicator has no reference number {typed}. Check their order on the sheet of references.',
  },
  'requirement-twice': {
    zh: '这项要求写了两次，或者有的分品种、分条件，有的不分。请只留一种写法。',
    en: 'This requirement stands twice, or once by variety or condition and once without. Keep one way.',
  },
  'requirement-half': {
    zh: '这一行的要求不完整：请写“要求”，或者把“相对于哪一指标”“界限”“百分之几”都写上。',
    en: 'This row says too little or too much: give a requirement, or all three of the other indicator, the bound and the percent.',
  },
} as const satisfies Words
