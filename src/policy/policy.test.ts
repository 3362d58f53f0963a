import { describe, expect, test } from 'vitest'
import { clauseIds } from '#policy/clauses.ts'
import { glossary, type Term } from '#policy/glossary.ts'
import {
  isAbsent,
  parameter,
  parameterNames,
  policyDigestInput,
  type ParameterName,
  type Text,
} from '#policy/policy.ts'
import { levelOf, placeOf, placesBelow, within } from '#policy/places/tree.ts'
import { yunnan20209 as yunnan } from '#policy/yunnan-2020-9.ts'
import { clause } from '../../tests/clause.ts'
import { secondProvince } from '../../tests/second-province.ts'

const policies = [yunnan, secondProvince]

describe('the plan of Yunnan', () => {
  const number = (name: ParameterName) => parameter(yunnan, name, '2026-11-23')

  clause('2.1', 'all standards declared and a fifth of them stricter are the targets', () => {
    expect(number('declaredShareTarget')).toEqual({ value: 100, unit: 'percent', clause: '2.1', basis: 'plan' })
    expect(number('stricterShareTarget')).toEqual({ value: 20, unit: 'percent', clause: '2.1', basis: 'plan' })
  })

  clause('3.4.3', 'schemes are publicised for 10 working days', () => {
    expect(number('schemePublicity')).toEqual({ value: 10, unit: 'working-days', clause: '3.4.3', basis: 'plan' })
  })

  clause('3.4.6', 'rankings are publicised for 15 working days', () => {
    expect(number('rankingPublicity')).toEqual({ value: 15, unit: 'working-days', clause: '3.4.6', basis: 'plan' })
  })

  clause('3.5', 'a title is valid for one year', () => {
    expect(number('validity')).toEqual({ value: 1, unit: 'years', clause: '3.5', basis: 'plan' })
  })

  clause('3.6', 'an exit brings a bar of three years', () => {
    expect(number('bar')).toEqual({ value: 3, unit: 'years', clause: '3.6', basis: 'plan' })
  })

  test('every other number is ours and says so', () => {
    expect(parameterNames.filter((name) => number(name).basis === 'plan')).toEqual([
      'declaredShareTarget',
      'stricterShareTarget',
      'schemePublicity',
      'rankingPublicity',
      'validity',
      'bar',
    ])
  })

  clause('3.1', 'eight departments issue the plan on every day, one of them under its later name', () => {
    const on = (day: string) =>
      yunnan.departments.entries
        .filter(({ from, until }) => from <= day && (!until || day <= until))
        .map(({ id }) => id)
    expect(on('2020-03-05')).toHaveLength(8)
    expect(on('2026-11-23')).toHaveLength(8)
    expect(on('2020-03-05')).toContain('central-bank-kunming')
    expect(on('2026-11-23')).toContain('central-bank-yunnan')
  })

  clause('3.1', 'five groups of key areas, every list open, the last by criteria', () => {
    expect(yunnan.areaGroups.map(({ areas }) => areas.entries.length)).toEqual([8, 4, 8, 7, 0])
    expect(yunnan.areaGroups.every(({ areas }) => areas.open)).toBe(true)
    expect(yunnan.areaGroups.at(-1)?.criteria).toHaveLength(4)
    expect(yunnan.areaFactors).toHaveLength(4)
  })

  clause('3.3.2', 'eight kinds of assessor are named and others may join', () => {
    expect(yunnan.assessorKinds.open).toBe(true)
    expect(yunnan.assessorKinds.entries).toHaveLength(8)
  })

  clause('3.2', 'indicators have four parts', () => {
    expect(yunnan.indicatorParts.map(({ id }) => id)).toEqual(['performance', 'process', 'function', 'benefit'])
  })

  clause('3.6', 'seven grounds of exit, each with the bar', () => {
    expect(yunnan.exitGrounds.map(({ number, triggersBar }) => [number, triggersBar])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => [number, true]),
    )
  })

  clause('4.2', 'a work summary has seven parts', () => {
    expect(yunnan.summaryParts.entries).toHaveLength(7)
  })
})

describe('every policy', () => {
  for (const policy of policies) {
    test(`${policy.id} is whole: departments, successors and lists refer to what exists, ids once`, () => {
      const ids = policy.departments.entries.map(({ id }) => id)
      expect(ids).toContain(policy.leadDepartment)
      for (const { successor } of policy.departments.entries) if (successor) expect(ids).toContain(successor)
      const lists = [
        policy.exitGrounds,
        policy.inadmissibleGrounds,
        policy.exclusionReasons,
        policy.steps,
        policy.incentives,
      ]
      const open = [
        policy.departments,
        policy.assessorKinds,
        policy.returnReasons,
        policy.recusalGrounds,
        policy.campaigns,
      ]
      for (const list of [...lists, ...open.map(({ entries }) => entries)]) {
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      }
    })

    test(`${policy.id} orders each number's versions, and each clause it names is one the document has`, () => {
      for (const name of parameterNames) {
        const versions = policy.parameters[name]
        expect(versions.map(({ from }) => from)).toEqual(versions.map(({ from }) => from).toSorted())
        for (const version of versions) expect(isAbsent(policy.clauses[version.clause])).toBe(false)
      }
      for (const { clause: id } of policy.incentives) expect(isAbsent(policy.clauses[id])).toBe(false)
    })

    test(`${policy.id} is plain data: its digest input is what JSON gives back`, () => {
      expect(policyDigestInput(policy)).toEqual(JSON.parse(JSON.stringify(policy)))
    })

    test(`${policy.id} says everything in Chinese and, where it has English, in words`, () => {
      for (const text of texts(policyDigestInput(policy))) {
        expect(text.zh).not.toBe('')
        expect(text.en).not.toBe('')
      }
      expect(Object.keys(policy.clauses).toSorted()).toEqual([...clauseIds].toSorted())
    })
  }

  test('a number changes on its day, and what lies before the policy is a mistake of the program', () => {
    expect(parameter(secondProvince, 'schemePublicity', '2025-12-31').value).toBe(7)
    expect(parameter(secondProvince, 'schemePublicity', '2026-01-01').value).toBe(5)
    expect(() => parameter(yunnan, 'bar', '2020-03-04')).toThrow(RangeError)
  })
})

describe('places', () => {
  clause('6.3', 'the tree has the province, 16 prefectures and 129 counties', () => {
    const count = (level: string) => yunnan.places.entries.filter(({ code }) => levelOf(code) === level).length
    expect(['province', 'prefecture', 'county'].map(count)).toEqual([1, 16, 129])
    expect(placesBelow(yunnan, '53')).toHaveLength(16)
    expect(placesBelow(yunnan, '530100')).toHaveLength(14)
    expect(placesBelow(yunnan, '530102')).toEqual([])
    expect(new Set(yunnan.places.entries.map(({ code }) => code)).size).toBe(146)
  })

  clause('7.1', 'a prefecture sees its own counties and no other', () => {
    expect(within('530100', '530102')).toBe(true)
    expect(within('5301', '530100')).toBe(true)
    expect(within('53', '530102')).toBe(true)
    expect(within('530000', '530100')).toBe(true)
    expect(within('530100', '530302')).toBe(false)
    expect(within('530102', '530100')).toBe(false)
    expect(placeOf(yunnan, '5301')?.name.zh).toBe('昆明市')
  })
})

test('no two terms of the glossary share a name', () => {
  const terms: Term[] = Object.values(glossary)
  for (const lang of ['zh', 'en'] as const) {
    const names = terms.map(({ name }) => name[lang])
    expect(new Set(names).size).toBe(names.length)
  }
})

function texts(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value) return [value as Text] // policies keep the key zh for texts alone
  return Object.values(value).flatMap(texts)
}
