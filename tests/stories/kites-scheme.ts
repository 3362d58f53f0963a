import { schemeShape, type Scheme } from '#domain/scheme.ts'

/*
 * INVENTED TEST DATA. A trade in kites, small enough to be reckoned in one's head: four core indicators of equal weight,
 * each promised as one number, so that a standard's score follows from a single figure.
 */
export const properties = ['strength', 'balance', 'colour-fastness', 'line-hold']

export const kites: Scheme = schemeShape.parse({
  format: 'lingpao-scheme@1',
  id: 'kites',
  title: { zh: '风筝评估方案（虚构）', en: 'Scheme for kites (invented)' },
  category: { name: { zh: '风筝', en: 'Kites' } },
  varieties: [{ id: 'sport', name: { zh: '运动风筝' } }],
  parts: { performance: '100', process: '0', function: '0', benefit: '0' },
  indicators: properties.map((id) => ({
    id,
    name: { zh: `指标 ${id}` },
    part: 'performance',
    class: 'core',
    valueKind: 'number',
    unit: '%',
    domain: { least: '0', most: '100' },
    direction: 'higher',
    levels: { advanced: '≥90', average: '≥80', benchmark: '≥70' },
    baselines: [{ kind: 'national', standard: 'GB/T 00000（虚构）', requirement: '≥60' }],
    method: 'GB/T 00001（虚构）',
    weight: '25',
  })),
  admission: { rule: 'all-core-stricter' },
  stars: { innovativeForFive: 0, innovativeForFour: 0 },
  scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
  aggregation: 'arithmetic',
  ranking: { on: 'rounded', step: '0.01', ties: 'shared' },
  shortlist: { rule: 'top-k', count: 2, starMin: 4, kmin: 1, kmax: 3 },
  reevaluation: [],
  sources: [],
})
