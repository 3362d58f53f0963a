import type { CapsuleInputs } from '#capsule/shape.ts'
import type { Declaration } from '#domain/declared.ts'
import { schemeShape } from '#domain/scheme.ts'

/*
 * What a scheme may add: a capped benefit part, keys that tell equals apart, a tied cut that widens. In the second variety one of the
 * parts does not apply, so that the cap is needed.
 */
const indicator = (id: string, part: string, more: object = {}) => ({
  id,
  name: { zh: id },
  part,
  class: 'core',
  valueKind: 'number',
  unit: '%',
  domain: { least: '0', most: '100' },
  direction: 'higher',
  levels: { advanced: '≥90', average: '≥80', benchmark: '≥70' },
  baselines: [{ kind: 'national', standard: 'GB/T 1-2020', requirement: '≥60' }],
  method: 'GB/T 2-2020',
  weight: '100',
  ...more,
})
const scheme = schemeShape.parse({
  format: 'lingpao-scheme@1',
  id: 'settings',
  title: { zh: '设置算例' },
  category: { name: { zh: '算例' } },
  demonstration: { zh: '为对照两种实现而设，不是任何机构的方案。' },
  varieties: [
    { id: 'one', name: { zh: '一种' } },
    { id: 'two', name: { zh: '另一种' } },
  ],
  parts: { performance: '60', process: '20', function: '0', benefit: '20' },
  benefit: { weightMax: '20', by: 'declared' },
  indicators: [
    indicator('strength', 'performance', { appliesTo: ['one'] }),
    indicator('yield', 'process'),
    indicator('growers', 'benefit', {
      class: 'innovative',
      levels: { advanced: '≥80', average: '≥50' },
      baselines: [{ kind: 'none', reason: { zh: '现有标准没有这项要求。' } }],
    }),
  ],
  admission: { rule: 'not-laxer' },
  stars: { innovativeForFive: 0, innovativeForFour: 0 },
  scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' } },
  aggregation: 'arithmetic',
  ranking: { on: 'rounded', step: '0.01', ties: 'shared', tieBreakers: ['innovative-at-advanced', 'declared-earlier'] },
  shortlist: { rule: 'top-k', count: 2, starMin: 3, kmin: 1, kmax: 4, tiedCut: 'widen' },
  reevaluation: [],
  sources: [],
})

/** Variety, day, and what is promised of strength, yield and growers. */
const promised = [
  ['one', '2026-03-01', '≥90', '≥80', '≥80'],
  ['one', '2026-02-01', '≥90', '≥80', '≥80'],
  ['one', '2026-03-01', '≥90', '≥80', '≥80'],
  ['one', '', '≥80', '≥90', '≥10'],
  ['one', '2026-05-01', '≥80', '≥90', '≥10'],
  ['two', '2026-01-05', '', '≥80', '≥80'],
  ['two', '2026-01-06', '', '≥90', '≥50'],
  ['two', '2026-01-07', '', '≥85', '≥10'],
] as const

export const settings: CapsuleInputs = {
  settings: { policyNumbers: { coreIndicatorsMin: 1 }, variety: null, keptOut: [], expertsMin: 5 },
  scheme,
  judgements: [],
  declarations: promised.map(([variety, day, strength, yields, growers], i): Declaration => ({
    standard: `Q/S${i + 1} 1-2026`,
    enterprise: { name: `算例企业${i + 1}`, uscc: '91530000MADEUP0000' },
    product: '算例',
    variety,
    values: {
      ...(strength && { strength: { value: strength } }),
      yield: { value: yields },
      growers: { value: growers },
    },
    ...(day && { declaredOn: day }),
  })),
}
