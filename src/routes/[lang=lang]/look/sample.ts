import { calendarOf, workingDaysAfter } from '#domain/calendar.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import type { Lane } from '#ui/lanes.ts'
import type { Text } from '#ui/words/index.ts'

/** Content for the style page alone: nobody and nothing in it exists. */
const calendar = calendarOf(holidayYears)

export const today = '2026-09-24'
export const ranking = workingDaysAfter(calendar, '2026-09-14', 15)
export const scheme = workingDaysAfter(calendar, '2026-09-11', 10)
export const turnOfYear = workingDaysAfter(calendar, '2026-12-22', 10)

const enterprises: readonly Text[] = [
  { zh: '示例甲咖啡有限公司', en: 'Sample Coffee A Ltd' },
  { zh: '示例乙农业开发有限公司', en: 'Sample Farming B Ltd' },
  { zh: '示例丙庄园有限公司' },
  { zh: '示例丁进出口有限公司', en: 'Sample Trading D Ltd' },
  { zh: '示例戊食品股份有限公司', en: 'Sample Foods E plc' },
  { zh: '示例己合作社', en: 'Sample Cooperative F' },
]
const scores = ['94.62', '92.10', '92.05', '88.40', '83.75', '71.20']
const bounds = [
  [1, 1],
  [2, 3],
  [2, 3],
  [4, 4],
  [4, 5],
  [6, 6],
] as const

export const rows = enterprises.map((enterprise, index) => ({
  rank: index + 1,
  enterprise,
  standard: `Q/LP 000${index + 1}S—2026`,
  score: scores[index] ?? '0',
  moisture: ['10.8', '11.0', '11.2', '11.5', '11.5', '12.0'][index] ?? '',
  defects: ['3', '4', '4', '6', '8', '10'][index] ?? '',
  leader: index < 3,
}))

export const lanes = (pick: (text: Text) => string): Lane[] =>
  rows.map(({ rank, enterprise, standard, score, leader }, index) => ({
    rank,
    name: pick(enterprise),
    detail: standard,
    href: '#lanes',
    score,
    leader,
    ranks: { best: bounds[index]?.[0] ?? rank, worst: bounds[index]?.[1] ?? rank },
  }))

export const colours = [
  ['ink', '墨', 'Ink'],
  ['ink-soft', '淡墨', 'Soft ink'],
  ['indigo', '靛蓝', 'Indigo'],
  ['vermilion', '朱', 'Vermilion'],
  ['pine', '松绿', 'Pine'],
  ['ochre', '赭', 'Ochre'],
] as const
