import type { Declaration } from '#domain/declared.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'

/** A made-up scheme of so many core indicators, alike but for their weights, and as many standards that promise something on each. */
export function madeUpRound({ rows, indicators }: { rows: number; indicators: number }) {
  let state = 20_209
  const next = (below: number) =>
    Math.floor(((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) * below) / 2 ** 32)
  const ids = Array.from({ length: indicators }, (_, j) => `property-${j + 1}`)
  const weight = 100 / indicators
  const scheme: Scheme = schemeShape.parse({
    format: 'lingpao-scheme@1',
    id: 'made-up',
    title: { zh: '编造的方案' },
    category: { name: { zh: '编造的产品' } },
    varieties: [{ id: 'only', name: { zh: '唯一品种' } }],
    parts: { performance: '100', process: '0', function: '0', benefit: '0' },
    indicators: ids.map((id) => ({
      id,
      name: { zh: id },
      part: 'performance',
      class: 'core',
      valueKind: 'number',
      unit: '%',
      domain: { least: '0', most: '100' },
      direction: 'higher',
      levels: { advanced: '≥95', average: '≥80', benchmark: '≥70' },
      baselines: [{ kind: 'national', standard: 'GB/T 0', requirement: '≥60' }],
      method: 'GB/T 1',
      weight: weight.toFixed(4),
    })),
    admission: { rule: 'all-core-stricter' },
    stars: { innovativeForFive: 0, innovativeForFour: 0 },
    scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
    aggregation: 'arithmetic',
    ranking: { on: 'rounded', step: '0.01', ties: 'shared' },
    shortlist: {
      rule: 'top-k',
      count: Math.max(1, Math.round(rows / 100)),
      starMin: 3,
      kmin: 1,
      kmax: Math.max(1, Math.round(rows / 10)),
    },
    reevaluation: [],
    sources: [],
  })
  const declarations = Array.from({ length: rows }, (_, i): Declaration => ({
    standard: `Q/MADEUP ${i + 1}-2026`,
    enterprise: { name: `编造企业${i + 1}`, uscc: '91530000MADEUP0000' },
    product: `型号${i + 1}`,
    variety: 'only',
    values: Object.fromEntries(ids.map((id) => [id, { value: `≥${(70 + next(300) / 10).toFixed(1)}` }])),
  }))
  return { scheme, declarations }
}
