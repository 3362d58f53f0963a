import type { Policy } from '#policy/shape.ts'
import { places53 } from '#policy/places/53.ts'
import { areaFactors, areaGroups } from '#policy/yunnan-2020-9/areas.ts'
import { clauses } from '#policy/yunnan-2020-9/clauses.ts'
import { exitGrounds, inadmissibleGrounds, participationEndReasons } from '#policy/yunnan-2020-9/grounds.ts'
import {
  assessorKinds,
  departments,
  expertFields,
  expertSources,
  leadDepartment,
  workingBody,
} from '#policy/yunnan-2020-9/institutions.ts'
import { parameters } from '#policy/yunnan-2020-9/parameters.ts'
import * as procedure from '#policy/yunnan-2020-9/procedure.ts'
import { exclusionReasons, recusalGrounds, returnReasons } from '#policy/yunnan-2020-9/reasons.ts'

/** Yunnan's plan for an enterprise-standard front-runner scheme, issued by eight departments. */
export const yunnan20209: Policy = {
  id: 'yunnan-2020-9',
  province: { code: '53', name: { zh: '云南省', en: 'Yunnan' } },
  document: {
    number: '云市监办发〔2020〕9号',
    title: {
      zh: '云南省企业标准“领跑者”制度实施方案',
      en: 'Implementation plan of the Yunnan enterprise-standard front-runner scheme',
    },
    issuedOn: '2020-03-05',
  },
  clauses,
  parameters,
  workingBody,
  departments,
  leadDepartment,
  areaGroups,
  areaFactors,
  assessorKinds,
  expertFields,
  expertSources,
  exitGrounds,
  inadmissibleGrounds,
  returnReasons,
  exclusionReasons,
  recusalGrounds,
  participationEndReasons,
  ...procedure,
  places: { complete: true, asOf: '2023-06-30', entries: places53 },
}
