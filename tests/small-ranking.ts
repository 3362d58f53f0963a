import type { Declaration } from '#domain/declared.ts'
import { schemeShape, type Indicator, type Scheme } from '#domain/scheme.ts'

type Own = Partial<Omit<Scheme, 'shortlist' | 'indicators'>> & {
  readonly shortlist?: Partial<Scheme['shortlist']>
  readonly indicators?: readonly Partial<Scheme['indicators'][number]>[]
}

/** Three levels at 100, 80 and 60, more being better, a national limit at 50. */
export const smallIndicator = (id: string, number = 1): Indicator => ({
  id,
  name: { zh: `指标${number}` },
  part: 'performance',
  class: 'core',
  valueKind: 'number',
  direction: 'higher',
  levels: { advanced: '≥100', average: '≥80', benchmark: '≥60' },
  baselines: [{ kind: 'national', standard: 'GB/T 1-2020', requirement: '≥50' }],
  method: 'GB/T 2-2020',
  weight: '50',
})

/** Indicators a and b, as heavy as each other, with points that are what is promised; more of them, or others, where a test says so. */
export function smallScheme({ shortlist, indicators = [{}, {}], ...own }: Own = {}): Scheme {
  return schemeShape.parse({
    format: 'lingpao-scheme@1',
    id: 'small',
    title: { zh: '小方案' },
    category: { name: { zh: '小产品' } },
    varieties: [{ id: 'only', name: { zh: '唯一品种' } }],
    parts: { performance: '100', process: '0', function: '0', benefit: '0' },
    indicators: indicators.map((one, j) => ({ ...smallIndicator('abcdefg'[j] ?? '', j + 1), ...one })),
    admission: { rule: 'core-not-laxer-and-any-stricter' },
    stars: { innovativeForFive: 0, innovativeForFour: 0 },
    scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
    aggregation: 'arithmetic',
    ranking: { on: 'rounded', step: '0.01', ties: 'shared' },
    shortlist: { rule: 'top-k', count: 2, starMin: 3, kmin: 1, kmax: 5, ...shortlist },
    reevaluation: [],
    sources: [],
    ...own,
  })
}

/** S1, S2, … with what they promise on each indicator in turn, each of an enterprise of its own. */
export const smallDeclarations = (
  { indicators }: Scheme,
  rows: readonly (readonly (number | string)[])[],
): (Declaration & { variety: string })[] =>
  rows.map((row, i) => ({
    standard: `S${i + 1}`,
    enterprise: { name: `企业${i + 1}`, uscc: `91530100MA6${i + 1}` },
    product: '产品',
    variety: 'only',
    values: Object.fromEntries(indicators.map(({ id }, j) => [id, { value: `≥${row[j] ?? 0}` }])),
  }))
