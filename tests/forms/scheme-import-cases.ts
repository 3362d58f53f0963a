import type { Scheme } from '#domain/scheme.ts'
import type { ClauseId } from '#policy/clauses.ts'
import { writeWorkbook } from '#server/files/workbook.ts'
import { workbookOf, type SheetOut } from '#ui/scheme-workbook/write.ts'
import * as kites from '../stories/kites.ts'

export const two: Scheme = {
  ...kites.kites,
  varieties: [...kites.kites.varieties, { id: 'box', name: { zh: '盒式' } }],
}
export const file = (name: string, bytes: Uint8Array | string) => new File([bytes as BlobPart], name)

/** The workbook of a sound scheme with one thing done to it. */
type Sheets = { name: string; rows: string[][] }[]
export async function workbook(change: (sheets: Sheets) => void, scheme = two): Promise<File> {
  const sheets: Sheets = workbookOf(scheme, 'zh').map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }))
  change(sheets)
  return file('scheme.xlsx', await writeWorkbook(sheets.map((sheet): SheetOut => ({ ...sheet, choices: [] }))))
}
export const of = (sheets: Sheets, name: string) => {
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(name)
  return sheet.rows
}
const put = (sheets: Sheets, name: string, row: number, column: string, text: string) => {
  const rows = of(sheets, name)
  const cells = rows[row - 1] ?? (rows[row - 1] = [])
  cells[(rows[0] ?? []).indexOf(column)] = text
}
const setting = (sheets: Sheets, name: string, text: string) => {
  const row = of(sheets, '总则').find(([title]) => title === name)
  if (row) row[1] = text
}

type Fault = {
  name: string
  change: (sheets: Sheets) => void
  where: string
  zh: string
  en: string
  clause?: ClauseId
}
const long = '长'.repeat(501)
/** What is done to a sound workbook, and what must be said: where, in which words. */
export const faults: readonly Fault[] = [
  {
    name: 'no sheet of indicators',
    change: (s) =>
      s.splice(
        s.findIndex(({ name }) => name === '评价指标'),
        1,
      ),
    where: '评价指标',
    zh: '缺少工作表',
    en: 'is missing',
  },
  {
    name: 'a sheet twice',
    change: (s) => s.push({ name: 'Varieties', rows: [['代号']] }),
    where: 'Varieties',
    zh: '出现了两次',
    en: 'stands twice',
  },
  {
    name: 'a column twice',
    change: (s) => of(s, '品种')[0]?.push('名称'),
    where: '品种 第1行，名称',
    zh: '请只留一列',
    en: 'Keep one',
  },
  {
    name: 'a setting twice',
    change: (s) => of(s, '总则').push(['修约间隔', '0.1']),
    where: '总则 第',
    zh: '请只留一行',
    en: 'Keep one row',
  },
  {
    name: 'no title',
    change: (s) => setting(s, '名称', ''),
    where: '总则 第3行，名称',
    zh: '“名称”没有填写',
    en: 'is empty',
  },
  {
    name: 'an id that is none',
    change: (s) => setting(s, '方案代号', '风筝'),
    where: '总则 第2行，方案代号',
    zh: '小写字母',
    en: 'small letters',
  },
  {
    name: 'a weight that is no number',
    change: (s) => setting(s, '生产工艺技术的先进性', '十'),
    where: '生产工艺技术的先进性',
    zh: '“十”不是普通小数',
    en: '“十” is no plain decimal',
  },
  {
    name: 'places that are no number',
    change: (s) => setting(s, '名额上限', '三个'),
    where: '名额上限',
    zh: '“三个”不是整数',
    en: '“三个” is no whole number',
  },
  {
    name: 'a rule that is none',
    change: (s) => setting(s, '合成方法', '调和平均'),
    where: '合成方法',
    zh: '可以填：加权算术平均、',
    en: 'Choose from: 加权算术平均',
  },
  {
    name: 'no rule',
    change: (s) => setting(s, '名额规则', ''),
    where: '总则 第32行，名额规则',
    zh: '没有填写',
    en: 'is empty',
  },
  {
    name: 'a tie-breaker that is none',
    change: (s) => setting(s, '同分时再比', '达到先进水平的创新性指标项数\n抽签'),
    where: '总则 第31行，同分时再比',
    zh: '“抽签”不能填在',
    en: '“抽签” is no choice',
  },
  {
    name: 'tie-breakers out of order',
    change: (s) => setting(s, '同分时再比', '声明公开的先后\n达到先进水平的创新性指标项数'),
    where: '总则 第31行，同分时再比',
    zh: '先写创新性指标项数',
    en: 'first the number of innovative indicators',
  },
  {
    name: 'a tied cut that splits',
    change: (s) => setting(s, '分界处同名次的', '拆开'),
    where: '总则 第39行，分界处同名次的',
    zh: '“拆开”不能填在',
    en: '“拆开” is no choice',
  },
  {
    name: 'a cap that is no number',
    change: (s) => setting(s, '效益部分的权重上限', '两成'),
    where: '总则 第13行，效益部分的权重上限',
    zh: '“两成”',
    en: '“两成”',
  },
  {
    name: 'a judge of the benefit part, and no cap',
    change: (s) => setting(s, '效益部分由谁评定', '专家组按文字评级'),
    where: '总则 第13行，效益部分的权重上限',
    zh: '没有填写',
    en: 'is empty',
  },
  {
    name: 'a band that is none',
    change: (s) => {
      setting(s, '五星的分数段', '九十以上')
      setting(s, '四星的分数段', '[80,90)')
      setting(s, '三星的分数段', '[60,80)')
    },
    where: '五星的分数段',
    zh: '不合格式',
    en: 'right form',
  },
  { name: 'no variety', change: (s) => of(s, '品种').splice(1), where: '品种', zh: '没有填写', en: 'is empty' },
  {
    name: 'a variety without a name',
    change: (s) => put(s, '品种', 3, '名称', ''),
    where: '品种 第3行，名称',
    zh: '没有填写',
    en: 'is empty',
  },
  {
    name: 'a name too long',
    change: (s) => put(s, '评价指标', 2, '名称', long),
    where: '评价指标 第2行，名称',
    zh: '最多500',
    en: 'at most 500',
  },
  {
    name: 'a class that is none',
    change: (s) => put(s, '评价指标', 4, '指标类型', '重要'),
    where: '评价指标 第4行，指标类型',
    zh: '可以填：基础、核心、创新性',
    en: 'Choose from',
  },
  {
    name: 'no kind of value',
    change: (s) => put(s, '评价指标', 5, '取值', ''),
    where: '评价指标 第5行，取值',
    zh: '没有填写',
    en: 'is empty',
  },
  {
    name: 'a weight of an indicator that is no number',
    change: (s) => put(s, '评价指标', 3, '在本部分中的权重', '25,0'),
    where: '评价指标 第3行，在本部分中的权重',
    zh: '普通小数',
    en: 'plain decimal',
  },
  {
    name: 'a requirement too long',
    change: (s) => put(s, '评价指标', 3, '先进水平', long),
    where: '评价指标 第3行，先进水平',
    zh: '最多500',
    en: 'at most 500',
  },
  {
    name: 'one grade alone',
    change: (s) => {
      put(s, '评价指标', 3, '等级', '一级')
      put(s, '评价指标', 3, '最小可能', '')
      put(s, '评价指标', 3, '最大可能', '')
    },
    where: '评价指标 第3行，等级',
    zh: '至少2个',
    en: 'at least 2',
  },
  {
    name: 'what cannot be seen',
    change: (s) => put(s, '评价指标', 2, '判定依据或方法', 'GB\u202eT'),
    where: '评价指标 第2行，判定依据或方法',
    zh: '控制字符',
    en: 'control character',
  },
  {
    name: 'a reference of nobody',
    change: (s) => put(s, '指标来源', 2, '指标代号', 'nobody'),
    where: '指标来源 第2行',
    zh: '指标代号“nobody”',
    en: 'no indicator “nobody”',
  },
  {
    name: 'a reference of no kind',
    change: (s) => put(s, '指标来源', 2, '来源类别', '传闻'),
    where: '指标来源 第2行，来源类别',
    zh: '可以填：国家标准',
    en: 'Choose from',
  },
  {
    name: 'a clause that is neither mandatory nor not',
    change: (s) => put(s, '指标来源', 3, '强制性条款', '也许'),
    where: '指标来源 第3行，强制性条款',
    zh: '可以填：是、否',
    en: 'Choose from',
  },
  {
    name: 'one point alone',
    change: (s) => of(s, '分值点').push(['strength', '70', '60']),
    where: '分值点 第2行',
    zh: '至少2个',
    en: 'at least 2',
  },
  {
    name: 'a detail beside a cell',
    change: (s) => of(s, '分品种分条件的要求').push(['strength', '先进水平', '', 'sport', '', '≥95']),
    where: '分品种分条件的要求 第2行',
    zh: '请只留一种写法',
    en: 'Keep one way',
  },
  {
    name: 'half a detail',
    change: (s) => of(s, '分品种分条件的要求').push(['strength', '合格要求', '', '', '', '', 'balance', '不高于']),
    where: '分品种分条件的要求 第2行',
    zh: '不完整',
    en: 'too little',
  },
  {
    name: 'a detail of no requirement',
    change: (s) => of(s, '分品种分条件的要求').push(['strength', '', '', '', '', '≥95']),
    where: '分品种分条件的要求 第2行',
    zh: '“哪一项要求”没有填写',
    en: 'is empty',
  },
  {
    name: 'a detail of no reference',
    change: (s) => of(s, '分品种分条件的要求').push(['strength', '来源中的要求', '7', '', '', '≥95']),
    where: '分品种分条件的要求 第2行',
    zh: '没有第7个来源',
    en: 'no reference number 7',
  },
  {
    name: 'a detail of no variety',
    change: (s) => of(s, '分品种分条件的要求').push(['strength', '合格要求', '', 'moon', '', '≥95']),
    where: '分品种分条件的要求 第2行',
    zh: '可以填：sport、box',
    en: 'Choose from: sport、box',
  },
]
