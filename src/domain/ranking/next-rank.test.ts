import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import type { Indicator, Scheme } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { core, evaluated, schemeOf, type Values } from '../../../tests/plain-scheme.ts'

const scored = (scoring: Partial<Scheme['scoring']>): Partial<Scheme> => ({
  scoring: { kind: 'linear', points: { advanced: '100', average: '80', benchmark: '60' }, ...scoring },
})
const contained = core('a', {
  direction: 'contained',
  levels: { advanced: '95~105', average: '90~110', benchmark: '80~120' },
  baselines: [{ kind: 'national', standard: 'GB/T 1', requirement: '70~130' }],
})

group('the least change to the next rank', () => {
  clause('3.4.4', 'goes beyond the advanced level where that gives a bonus', () => {
    const scheme = schemeOf([core('a'), core('b')], scored({ kind: 'linear-capped-bonus', bonus: '10' }))
    const { next, rankWith } = evaluated(scheme, [
      ['S1', '≥105', '≥100'],
      ['S2', '≥100', '≥100'],
    ])
    expect(next('S2')).toMatchObject({ isSure: true })
    expect(next('S2')?.changes.map(({ declared, rank }) => [declared, rank])).toEqual([
      ['≥105 %', 1],
      ['≥105 %', 1],
    ])
    expect([rankWith('S2', 'a', '≥105 %'), rankWith('S2', 'a', '≥104 %')]).toEqual([1, 2])
  })

  clause('3.4.4', 'and where anchors of its own do', () => {
    const anchors = [
      { value: '50', points: '0' },
      { value: '200', points: '100' },
    ]
    const { next } = evaluated(schemeOf([core('a', { scoring: { kind: 'linear', anchors } }), core('b')]), [
      ['S1', '≥150', '≥100'],
      ['S2', '≥110', '≥100'],
    ])
    expect(next('S2')).toMatchObject({ isSure: true, changes: [{ indicator: 'a', declared: '≥150 %', rank: 1 }] })
  })

  clause('3.4.4', 'moves both ends no further than it must', () => {
    const { next, said, rankWith } = evaluated(schemeOf([contained, core('b')]), [
      ['S', '92~108', '≥100'],
      ['T', '91~109', '≥100'],
    ])
    expect(next('T')).toMatchObject({
      isSure: true,
      changes: [{ indicator: 'a', declared: '92~108 %', effort: '1/15', rank: 1 }],
    })
    expect([rankWith('T', 'a', '92~109'), rankWith('T', 'a', '91~108')]).toEqual([2, 2])
    expect(said('T', 'zh').join('\n')).toContain('最省力的一项改动：把“a”声明为“92~108 %”')
    expect(said('T', 'en').join('\n')).toContain('The least change that would do: “a” declared as “92~108 %”')
  })

  test('is one end alone where the other is good enough, and keeps what is tighter than asked', () => {
    const { next } = evaluated(schemeOf([contained, core('b')]), [
      ['S', '92~108', '≥100'],
      ['T', '91~106', '≥100'],
      ['U', '99~109', '≥100'],
    ])
    expect(next('T')?.changes).toMatchObject([{ declared: '92~106 %' }])
    expect(next('U')?.changes).toMatchObject([{ declared: '99~108 %' }])
  })

  test('leaves out what the domain says, and excludes an end where a level does', () => {
    const upTo = { ...contained, domain: { least: '0' }, levels: { advanced: '≤5', average: '≤8', benchmark: '≤10' } }
    const within = { ...upTo, baselines: [{ kind: 'national' as const, standard: 'GB/T 1', requirement: '≤12' }] }
    const { next } = evaluated(schemeOf([within, core('b')]), [
      ['S', '≤6', '≥100'],
      ['T', '≤9', '≥100'],
    ])
    expect(next('T')?.changes).toMatchObject([{ declared: '≤6 %' }])
    const levels = { advanced: '>100', average: '≥80', benchmark: '≥60' }
    const open = evaluated(schemeOf([core('a', { levels }), core('b')]), [
      ['S', '>100', '≥100'],
      ['T', '≥100', '≥100'],
    ])
    expect(open.next('T')).toMatchObject({ isSure: true, changes: [{ declared: '>100 %', effort: '0' }] })
  })

  test('is none that would shut it out', () => {
    const extra = core('k', { class: 'innovative', baselines: [{ kind: 'none', reason: { zh: '没有' } }] })
    const scheme = schemeOf([core('a'), core('b'), extra], { admission: { rule: 'all-stricter' } })
    const { next, rankWith } = evaluated(scheme, [
      ['S', '≥100', '≥100', '—'],
      ['T', '≥95', '≥100', '—'],
    ])
    expect(next('T')?.changes).toMatchObject([{ indicator: 'a', declared: '≥100 %' }])
    expect(rankWith('T', 'k', '≥100')).toBeNull()
  })

  test('is none for sure where full points would not do, and nothing is searched', () => {
    const { next, said } = evaluated(schemeOf([core('a'), core('b')]), [
      ['S', '≥100', '≥100'],
      ['T', '≥70', '≥70'],
    ])
    expect(next('T')).toMatchObject({ isSure: true, changes: [] })
    expect(said('T', 'zh').join('\n')).toContain('没有哪一项单独改动就能升到那里')
  })

  test('is not claimed where others are relative to what changes, or where conditions or experts speak', () => {
    const half = (share: string) => ({ relativeTo: 'a', bound: 'at-most' as const, share })
    const lower = (id: string, own: Partial<Indicator> = {}) =>
      core(id, {
        direction: 'lower',
        levels: { advanced: '≤10', average: '≤20', benchmark: '≤30' },
        baselines: [{ kind: 'national', standard: 'GB/T 1', requirement: '≤40' }],
        ...own,
      })
    const b = lower('b', {
      levels: { advanced: half('50'), average: half('70'), benchmark: half('90') },
      baselines: [{ kind: 'national', standard: 'GB/T 1', requirement: half('100') }],
    })
    const relative = evaluated(schemeOf([lower('a'), b, lower('c')]), [
      ['S', '≤10', '≤5', '≤10'],
      ['T', '≤20', '≤15', '≤10'],
    ])
    expect(relative.next('T')).toMatchObject({ isSure: false })
    expect(relative.said('T', 'zh').join('\n')).toMatch(/有一项改动就够|没有找到单独一项就够的改动/)
    expect(relative.said('T', 'en').join('\n')).toMatch(/One change that would do|No single change was found/)
    const sized = core('a', {
      levels: { advanced: '大：≥100；小：≥90', average: '大：≥80；小：≥70', benchmark: '大：≥60；小：≥50' },
      baselines: [{ kind: 'national', standard: 'GB/T 1', requirement: '大：≥50；小：≥40' }],
    })
    const conditional = evaluated(schemeOf([sized, core('b')]), [
      ['S', '大：≥90；小：≥80', '≥100'],
      ['T', '大：≥85；小：≥75', '≥100'],
    ])
    expect(conditional.next('T')).toMatchObject({ isSure: false, changes: [{ indicator: 'a', rank: 1 }] })
  })
})

const whole = (min: number, max: number) => fc.integer({ min, max })
const oneSided = whole(60, 115).map((limit) => `≥${limit}`)
const twoSided = fc.tuple(whole(80, 99), whole(101, 120)).map(([low, high]) => `${low}~${high}`)
const schemes = {
  linear: schemeOf([contained, core('b')]),
  bonus: schemeOf([contained, core('b')], scored({ kind: 'linear-capped-bonus', bonus: '7.5' })),
  step: schemeOf([contained, core('b')], scored({ kind: 'step' })),
  target: schemeOf([
    core('a', {
      ...contained,
      direction: 'target',
      target: { value: '100', below: '1', above: '2' },
      levels: { advanced: '94~103', average: '90~105', benchmark: '80~120' },
    }),
    core('b'),
  ]),
  minimum: schemeOf([contained, core('b')], { aggregation: 'minimum' }),
  width: schemeOf([
    core('a', {
      ...contained,
      direction: 'narrower',
      scoring: {
        kind: 'linear',
        anchors: [
          { value: '20', points: '0' },
          { value: '0', points: '100' },
        ],
      },
    }),
    core('b'),
  ]),
}

test.each(Object.entries(schemes))(
  'every change offered does what it says, and nothing looser does: %s',
  (_, scheme) => {
    let looked = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(twoSided, oneSided), { minLength: 2, maxLength: 4 }), (all) => {
        const { next, rankWith } = evaluated(
          scheme,
          all.map(([a, b], i): Values => [`Q/${i}`, a, b]),
        )
        for (const i of all.keys()) {
          const found = next(`Q/${i}`)
          for (const { indicator, declared, rank } of found?.changes ?? []) {
            expect(rankWith(`Q/${i}`, indicator, declared)).toBe(rank)
            expect(rank).toBeLessThanOrEqual(found?.rank ?? 0)
            for (const looser of loosened(indicator === 'a' ? (all[i]?.[0] ?? '') : '', declared))
              expect(rankWith(`Q/${i}`, indicator, looser) ?? 99, `${declared} ${looser}`).toBeGreaterThan(
                found?.rank ?? 0,
              )
            looked++
          }
          if (found?.isSure && found.changes.length === 0)
            for (const [indicator, best] of [
              ['a', '100~100'],
              ['b', '≥999'],
            ] as const)
              expect(rankWith(`Q/${i}`, indicator, best)).toBeGreaterThan(found.rank)
        }
      }),
      { numRuns: 40 },
    )
    expect(looked).toBeGreaterThan(20)
  },
)

/** Each end that was moved, looser by a unit of its last digit. */
function loosened(before: string, declared: string): string[] {
  const [, limit] = /^≥(\d+) %$/.exec(declared) ?? []
  if (limit) return [`≥${Number(limit) - 1}`]
  const [from, to] = before.split('~').map(Number)
  const [low = 0, high = 0] = declared.replace(' %', '').split('~').map(Number)
  return [...(low === from ? [] : [`${low - 1}~${high}`]), ...(high === to ? [] : [`${low}~${high + 1}`])]
}
