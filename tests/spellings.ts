import type { Indicator } from '#domain/scheme.ts'

const plain = (id: string, zh: string, own: Partial<Indicator>): Indicator => ({
  id,
  name: { zh },
  part: 'performance',
  class: 'core',
  baselines: [],
  direction: 'lower',
  valueKind: 'number',
  ...own,
})
const domain = { least: '0' }

/** Indicators of trades that write differently. */
const asked = {
  moisture: plain('moisture', '水分', { unit: '%', domain: { least: '0', most: '100' } }),
  humidity: plain('humidity', '湿度', { unit: '%RH' }),
  lead: plain('lead', '', { name: { zh: '铅（以Pb计）', en: 'Lead (as Pb)' }, unit: 'mg/kg', domain }),
  colonies: plain('colonies', '菌落总数', { unit: 'CFU/g', domain }),
  warmth: plain('warmth', '温度', { unit: '℃' }),
  kelvin: plain('kelvin', '温差', { unit: 'K' }),
  strength: plain('strength', '抗压强度', { unit: 'MPa', direction: 'higher', domain }),
  noise: plain('noise', '噪声', { unit: 'dB(A)' }),
  conductivity: plain('conductivity', '导热系数', { unit: 'W/(m·K)' }),
  size: plain('size', '尺寸', { unit: 'mm', direction: 'none' }),
  answer: plain('answer', '响应时间', { unit: 's', domain }),
  cover: plain('cover', '赔付', { unit: '万元', direction: 'higher' }),
  fastness: plain('fastness', '色牢度', { unit: '级', direction: 'higher' }),
  unhappy: plain('unhappy', '不满意率', { unit: '%' }),
  grade: plain('grade', '等级', { valueKind: 'grade', domain: { grades: ['二级', '一级', '特级'] } }),
  colour: plain('colour', '颜色', { valueKind: 'codes', domain: { codes: ['红', '绿'] } }),
}

export const indicatorOf = (of: keyof typeof asked): Indicator => asked[of]

export type Spelling = {
  readonly of: keyof typeof asked
  readonly typed: string
  readonly accepted: string
  readonly suggestion: string | undefined
}

/** What people type, and what it lets in; `?` where it is refused, with what is suggested instead. */
const table: readonly (readonly [of: keyof typeof asked, typed: string, accepted: string, suggestion?: string])[] = [
  // Signs and words for bounds.
  ['moisture', '≤12.0%。', '[0, 12]'],
  ['moisture', '＞ ＝ 5', '[5, 100]'],
  ['moisture', '≮12', '[12, 100]'],
  ['moisture', '≯12', '[0, 12]'],
  ['moisture', '不得大于12', '[0, 12]'],
  ['moisture', '应不低于12%', '[12, 100]'],
  ['moisture', '不超過12%', '[0, 12]'],
  ['moisture', '高于或等于12', '[12, 100]'],
  ['moisture', '不大于或等于12', '?'],
  ['moisture', '不宜大于12', '?'],
  ['moisture', '最大值≤12', '[0, 12]'],
  ['moisture', '最大值<12', '?'],
  ['moisture', '不低于12%以上', '[12, 100]'],
  ['moisture', '<12以下', '?'],
  ['moisture', '12（不含）以上', '(12, 100]'],
  ['moisture', '12以下（不含12）', '[0, 12)'],
  ['moisture', '12以下（含）', '[0, 12]'],
  ['moisture', '5以上，6以下', '[5, 6]'],
  ['moisture', '5%以上至6%以下', '[5, 6]'],
  ['moisture', '12 or more', '[12, 100]'],
  ['moisture', 'shall not exceed 12', '[0, 12]'],
  ['moisture', '12% max.', '[0, 12]'],
  ['moisture', '上限：12；下限：5', '[5, 12]'],
  ['moisture', '水分（%）：≤12', '[0, 12]'],
  ['moisture', '干仓：≤12', '干仓: [0, 12]'],
  ['unhappy', '不满意率≤5%', '(−∞, 5]'],
  // Ranges and tolerances.
  ['moisture', '[90,100]', '[90, 100]'],
  ['moisture', '（5～6）%', '[5, 6]'],
  ['moisture', '>5～≤6', '(5, 6]'],
  ['moisture', '大于5%小于6%', '(5, 6)'],
  ['moisture', '6%≥x>5%', '(5, 6]'],
  ['moisture', '在5~6之间', '[5, 6]'],
  ['moisture', '5～6（不含6）', '?'],
  ['moisture', '5或6', '?'],
  ['warmth', '−25℃～+55℃', '[-25, 55]'],
  ['warmth', '零下18℃以下', '(−∞, -18]'],
  ['warmth', '20+/-2℃', '[18, 22]'],
  ['warmth', '(20℃±2℃)', '[18, 22]'],
  ['warmth', '+1-2', '?'],
  ['size', '+0.2/0', '[0, 0.2]'],
  ['size', '20 0/-0.5', '[19.5, 20]'],
  ['size', '20 +0.041/+0.028', '[20.028, 20.041]'],
  ['size', '-0.1/+0.2', '[-0.1, 0.2]'],
  ['size', '100/-2', '?'],
  ['size', '-5/-1', '?'],
  ['size', '不超过±0.2mm', '[-0.2, 0.2]'],
  ['size', '允许偏差：±0.2', '[-0.2, 0.2]'],
  ['size', '允许偏差≤0.2', '?'],
  ['humidity', '65±5%', '?', '(65±5)%RH'],
  ['humidity', '(65±5)%RH', '[60, 70]'],
  ['kelvin', '+2/-1℃', '?'],
  ['kelvin', '+2/-1', '[-1, 2]'],
  ['fastness', '4-5级', '?', '≥4.5级'],
  ['fastness', '4~5级', '[4, 5]'],
  // Numbers.
  ['colonies', '≤1.0E+04', '[0, 10000]'],
  ['colonies', '≤1E4 CFU/g', '[0, 10000]'],
  ['colonies', '≤10 000 CFU/g', '?', '≤10000 CFU/g'],
  ['cover', '≥500万元', '[500, ∞)'],
  ['cover', '≥500万', '?'],
  ['answer', '≤50 min 30 s', '?'],
  // Units.
  ['noise', '≤55 dB（A）', '(−∞, 55]'],
  ['noise', '50dB(A)~55dB(A)', '[50, 55]'],
  ['noise', '≤55dB', '?'],
  ['conductivity', '≤0.040W/(m·K)', '(−∞, 0.04]'],
  ['strength', '≥42.5Mpa', '[42.5, ∞)'],
  ['strength', '≥42500KPa', '[42.5, ∞)'],
  ['strength', '≥42.5 N·mm⁻²', '[42.5, ∞)'],
  ['strength', '≥42.5 mPa', '?'],
  ['lead', '≤0.5毫克每千克', '[0, 0.5]'],
  ['lead', '≤0.5mg·kg⁻¹', '[0, 0.5]'],
  ['lead', '≤500微克/Kg', '[0, 0.5]'],
  ['lead', '≤0.5Mg/kg', '?'],
  ['lead', '25g不得检出', '?'],
  ['lead', '0.5毫克/千克', '?', '≤0.5毫克/千克'],
  ['lead', '≤0.5（以 Pb 计）', '[0, 0.5]'],
  ['lead', '≤0.5 (as P)', '?'],
  ['lead', '铅≤0.5', '[0, 0.5]'],
  // Not detected, nothing.
  ['lead', '未檢出', 'not detected'],
  ['lead', '＜LOD', 'not detected'],
  ['lead', '<LOD 0.01', '[0, 0.01)'],
  ['lead', '未检出（检出限1×10⁻²mg/kg）', '[0, 0.01)'],
  ['lead', '---', '—'],
  ['lead', '不要求', '—'],
  ['lead', '無', '?'],
  // Conditions, grades, codes.
  ['strength', '3d：≥17.0；28d：≥42.5', '28d: [42.5, ∞); 3d: [17, ∞)'],
  ['strength', '≤10mm：≥5；>10mm：≥3', '>10mm: [3, ∞); ≤10mm: [5, ∞)'],
  ['strength', '平均值：≥50；最小值：≥45', '平均值: [50, ∞); 最小值: [45, ∞)'],
  ['strength', '大：≥5；大：≥3', '?'],
  ['strength', '1:5', '?'],
  ['grade', 'Ⅰ级', '{一级, 特级}'],
  ['grade', '1级（含）以上', '{一级, 特级}'],
  ['grade', '应不低于一級', '{一级, 特级}'],
  ['grade', '一级以上（不含）', '?', '二级、一级、特级'],
  ['grade', '一级以下', '?', '二级、一级、特级'],
  ['colour', '红、绿。', '{红, 绿}'],
  ['colour', '、', '?', '红、绿'],
]

export const spellings: readonly Spelling[] = table.map(([of, typed, accepted, suggestion]) => ({
  of,
  typed,
  accepted,
  suggestion,
}))
