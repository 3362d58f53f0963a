import { clauseIds, type ClauseId } from '#policy/clauses.ts'
import type { Clause, Parameters, ParameterVersion, Policy, Text } from '#policy/policy.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'

/*
 * INVENTED TEST DATA. No province issued this document, and the code 99 belongs to none.
 * It differs from Yunnan's plan wherever a program might have taken Yunnan for granted.
 */
const issuedOn = '2024-07-01'
const says = (zh: string, en: string): Text => ({ zh, en })

const articles: ReadonlyMap<ClauseId, number> = new Map(
  clauseIds.filter((id) => !['1', '2.2', '2.3', '2.4', '5.3', '7.3'].includes(id)).map((id, at) => [id, at + 3]),
)

/** One article to a key, numbered from 第三条; what it does not mention is absent. */
function clauseFor(id: ClauseId): Clause {
  const article = articles.get(id)
  if (!article)
    return {
      absent: says('测试方案未作规定，平台不显示该项。', 'The test plan is silent; the platform shows nothing.'),
    }
  return {
    place: says(`第${article}条`, `Article ${article}`),
    says: says(`虚构条文，对应${id}。`, `Invented article for ${id}.`),
    ...(id === '7.1' && { keptByPeople: says('虚构：由人办理。', 'Invented: kept by people.') }),
  }
}

const plan = (value: number, unit: ParameterVersion['unit'], clause: ClauseId, from = issuedOn): ParameterVersion => ({
  from,
  value,
  unit,
  clause,
  basis: 'plan',
})

const parameters: Parameters = {
  ...mapped(yunnan20209.parameters, (versions) =>
    versions.map((one) => ({ ...one, from: issuedOn, basis: 'default' })),
  ),
  // Changed once by a later notice: what opened before keeps the earlier length.
  schemePublicity: [plan(7, 'working-days', '3.4.3'), plan(5, 'working-days', '3.4.3', '2026-01-01')],
  rankingPublicity: [plan(20, 'working-days', '3.4.6')],
  validity: [plan(2, 'years', '3.5')],
  bar: [plan(5, 'years', '3.6')],
  coreIndicatorsMin: [plan(4, 'count', '3.2')],
  panelMin: [plan(7, 'count', '3.4.2')],
  panelShareNumerator: [plan(3, 'count', '3.4.2')],
  panelShareDenominator: [plan(4, 'count', '3.4.2')],
  stricterShareTarget: [plan(35, 'percent', '2.1')],
}

export const secondProvince: Policy = {
  ...yunnan20209,
  id: 'test-province-2024-1',
  province: { code: '99', name: says('测试省（虚构）', 'Test Province (invented)') },
  document: {
    number: '测市监〔2024〕1号（虚构）',
    title: says('测试省标准领先企业制度办法（虚构）', 'Test Province leading-standard rules (invented)'),
    issuedOn,
  },
  clauses: Object.fromEntries(clauseIds.map((id) => [id, clauseFor(id)])) as Policy['clauses'], // every key of clauseIds
  parameters,
  workingBody: { id: 'test-institute', name: says('测试标准院（虚构）', 'Test Institute (invented)'), from: issuedOn },
  leadDepartment: 'test-regulator',
  departments: {
    open: false,
    entries: [
      { id: 'test-regulator', name: says('测试监管局（虚构）', 'Test Regulator (invented)'), from: issuedOn },
      { id: 'test-commerce', name: says('测试商务厅（虚构）', 'Test Commerce (invented)'), from: issuedOn },
    ],
  },
  areaGroups: [
    {
      id: 'test-group',
      name: says('测试领域组（虚构）', 'Test group (invented)'),
      clause: '3.1',
      areas: { open: false, entries: [{ id: 'kites', name: says('风筝', 'Kites') }] },
    },
  ],
  assessorKinds: {
    open: false,
    entries: yunnan20209.assessorKinds.entries.filter(({ id }) => id !== 'platform-enterprise'),
  },
  steps: [
    { id: 'call', clause: '3.4.1', name: says('招募', 'Recruit') },
    { id: 'settle-scheme', clause: '3.4.2', name: says('论证', 'Appraise') },
    { id: 'publish-scheme', clause: '3.4.3', name: says('征求意见', 'Consult') },
    { id: 'rank', clause: '3.4.4', name: says('比对', 'Compare') },
    { id: 'shortlist', clause: '3.4.5', name: says('推荐', 'Recommend') },
    { id: 'publish', clause: '3.4.6', name: says('公告', 'Announce') },
  ],
  exitGrounds: yunnan20209.exitGrounds.map((ground) => ({ ...ground, triggersBar: ground.id !== 'other' })),
  incentives: yunnan20209.incentives.filter(({ clause }) => clause !== '5.3'),
  campaigns: { open: true, entries: [] },
  places: {
    complete: true,
    asOf: issuedOn,
    entries: [
      { code: '990000', name: says('测试省（虚构）', 'Test Province (invented)') },
      { code: '990100', name: says('甲市（虚构）', 'City A (invented)') },
      { code: '990102', name: says('甲县（虚构）', 'County A (invented)') },
      { code: '990200', name: says('乙市（虚构）', 'City B (invented)') },
    ],
  },
}

function mapped(from: Parameters, change: (versions: Parameters['bar']) => Parameters['bar']): Parameters {
  const entries = Object.entries(from).map(([name, versions]) => [name, change(versions)])
  return Object.fromEntries(entries) as Parameters // the same keys as `from`
}
