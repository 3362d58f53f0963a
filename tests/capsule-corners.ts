import { readFileSync } from 'node:fs'
import type { CapsuleInputs } from '#capsule/shape.ts'
import type { Declaration } from '#domain/declared.ts'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { smallIndicator, smallScheme } from './small-ranking.ts'

type Unit = { readonly unit: string; readonly factor: string }
export type Dimension = { readonly base: string; readonly units: readonly Unit[] }

/** The dimensions that a table of the document has, each with its base first: `kN` 1000 is 1000 times the base. */
export function unitsOf(doc: string): Dimension[] {
  const table = /\| dimension \| unit = factor × base \|\n[^\n]+\n((?:\|.+\n)+)/.exec(doc)?.[1] ?? ''
  const cells = [...table.matchAll(/^\| [^|]+ \| (.+) \|$/gm)].map(([, cell = '']) => cell)
  return cells
    .flatMap((cell) => cell.split(' · '))
    .map((part) => {
      const units = part.split(', ').flatMap((piece) => {
        const [, factor = ''] = /([^\s`]+)$/.exec(piece) ?? []
        return [...piece.matchAll(/`([^`]+)`/g)].map(([, unit = '']) => ({ unit, factor: decimal(factor) }))
      })
      return { base: units.find(({ factor }) => factor === '1')?.unit ?? '', units }
    })
}

/** 10⁻⁶ as a decimal. */
function decimal(factor: string): string {
  const [, raised] = /^10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(factor) ?? []
  if (!raised) return factor
  const power = Number(raised.normalize('NFKC').replace('−', '-'))
  return power < 0 ? `0.${'0'.repeat(-power - 1)}1` : `1${'0'.repeat(power)}`
}

type Made = { id: string; unit: string; levels: [string, string, string]; law: string } & Partial<Indicator>

const core = ({ id, levels, law, ...own }: Made): Indicator => ({
  ...smallIndicator(id),
  name: { zh: id },
  levels: { advanced: levels[0], average: levels[1], benchmark: levels[2] },
  baselines: [{ kind: 'national', standard: 'GB/T 1-2020', requirement: law }],
  weight: '10',
  ...own,
})

const scheme = (id: string, indicators: Indicator[], shortlist: Partial<Scheme['shortlist']> = {}): Scheme =>
  smallScheme({
    id,
    title: { zh: '边角算例' },
    category: { name: { zh: '算例' } },
    demonstration: { zh: '为对照两种实现而设，不是任何机构的方案。' },
    varieties: [{ id: 'one', name: { zh: '一种' } }],
    indicators,
    admission: { rule: 'not-laxer' },
    shortlist: { count: 1, kmax: 2, ...shortlist },
  })

const inputs = (of: Scheme, values: readonly Declaration['values'][]): CapsuleInputs => ({
  settings: { policyNumbers: { coreIndicatorsMin: 3 }, variety: null, keptOut: [], expertsMin: 5 },
  scheme: of,
  judgements: [],
  declarations: values.map((own, i) => ({
    standard: `Q/${String(i + 1).padStart(2, '0')} 1-2026`,
    enterprise: { name: `算例企业${i + 1}`, uscc: '91530000MADEUP0000' },
    product: '算例',
    values: own,
  })),
})

/** What people type instead of a unit of the table. */
const spelled: Readonly<Record<string, readonly string[]>> = {
  '1': ['ppm', 'percent', 'ug/kg', '毫克/千克'],
  m: ['毫米', 'um', '米'],
  m2: ['m^2'],
  m3: ['ml', '升', 'm^3', 'μl'],
  kg: ['毫克', '公斤', 'ug'],
  s: ['天', '小时', 'days', '分钟', 'hours'],
  Pa: ['mpa', 'kpa'],
  J: ['kwh'],
  'm3/s': ['l/min', 'l/h'],
  'kg/m3': ['mg/l', 'ug/l', 'g/ml'],
  Hz: ['hz'],
}
const temperature: Dimension = {
  base: 'K',
  units: ['℃', '°F', '摄氏度', 'degF', 'degC', 'K'].map((unit) => ({ unit, factor: '1' })),
}

/** An indicator for each dimension, and declarations that name each of its units in turn, in the text or beside it. */
export const units = (() => {
  const dimensions = [...unitsOf(readFileSync('docs/capsule.md', 'utf8')), temperature]
  const typed = dimensions.map(({ base, units }) => [...units.map(({ unit }) => unit), ...(spelled[base] ?? [])])
  const ids = dimensions.map((_, i) => `dimension-${i + 1}`)
  const made = dimensions.map(({ units }, i) =>
    core({
      id: ids[i] ?? '',
      unit: units.at(-1)?.unit ?? '',
      levels: ['≥1000', '≥1', '≥0.000000000000000001'],
      law: '≥0',
    }),
  )
  const rows = Array.from({ length: Math.max(...typed.map(({ length }) => length)) }, (_, row) =>
    Object.fromEntries(
      typed.map((all, i) => {
        const unit = all[row % all.length] ?? ''
        const value = `≥${7 + row}`
        return [ids[i] ?? '', row % 2 === 0 && unit !== '1' ? { value: `${value} ${unit}` } : { value, unit }]
      }),
    ),
  )
  return inputs(scheme('units', made), rows)
})()

const by = (points: readonly (readonly [string, string])[]) => ({
  kind: 'linear' as const,
  anchors: points.map(([value, given]) => ({ value, points: given })),
})

/** Anchors of an indicator's own, for a target with two sides and for widths with and without a nominal value. */
export const anchors = inputs(
  scheme('anchors', [
    core({
      id: 'centred',
      unit: '%',
      direction: 'target',
      target: { value: '55', below: '1', above: '2' },
      levels: ['(55±3)', '(55±6)', '(55±9)'],
      law: '(55±20)',
      scoring: by([
        ['0', '100'],
        ['2', '80'],
        ['4', '60'],
      ]),
    }),
    core({
      id: 'narrow',
      unit: 'mm',
      direction: 'narrower',
      levels: ['±1', '±2', '±3'],
      law: '±9',
      scoring: by([
        ['0.5', '100'],
        ['1', '90'],
        ['2', '70'],
      ]),
    }),
    core({
      id: 'balanced',
      unit: 'mm',
      direction: 'narrower',
      target: { value: '10', below: '2' },
      levels: ['(10±3)', '(10±6)', '(10±9)'],
      law: '(10±15)',
      scoring: by([
        ['0', '100'],
        ['2', '80'],
        ['4', '60'],
      ]),
    }),
    core({
      id: 'sized',
      unit: 'mm',
      direction: 'contained',
      levels: ['大：20~30；小：2~3', '大：15~35；小：1.5~3.5', '大：10~40；小：1~4'],
      law: '大：5~50；小：0.5~5',
    }),
  ]),
  [
    {
      centred: { value: '53~55' },
      narrow: { value: '±1' },
      balanced: { value: '9~12' },
      sized: { value: '小：2~3；大：20~37.5' },
    },
    {
      centred: { value: '54~57' },
      narrow: { value: '+1/-3' },
      balanced: { value: '8~10' },
      sized: { value: '大：20~30；小：1.25~3' },
    },
    {
      centred: { value: '55~55' },
      narrow: { value: '±0.5' },
      balanced: { value: '10~10' },
      sized: { value: '大：20~30；小：2~3' },
    },
  ],
)

const even = (id: string) => core({ id, unit: '%', levels: ['≥100', '≥80', '≥60'], law: '≥50' })

/** The same words mean another limit in each standard, whatever brackets they are typed with. */
export const relative = inputs(
  scheme('relative', [even('whole'), even('part')]),
  ['[whole]', '［whole］', '﹇whole﹈'].flatMap((name) =>
    ['≥100', '≥80'].map((value) => ({ whole: { value }, part: { value: `≥80% × ${name}` } })),
  ),
)
const three = (a: string, b: string) => ({ a: { value: a }, b: { value: b }, c: { value: '≥60' } })

/** 2 points ahead on both against 8 ahead in all, but behind on one: the narrower gap is the firmer cut. The last two are level. */
export const firmestCut = inputs(
  scheme('firmest-cut', ['a', 'b', 'c'].map(even), { rule: 'most-robust-cut', kmax: 4 }),
  [three('≥90', '≥90'), three('≥88', '≥88'), three('≥100', '≥60'), three('≥78', '≥76'), three('≥76', '≥78')],
)
