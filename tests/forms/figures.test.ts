import { render } from 'svelte/server'
import { expect } from 'vitest'
import type { Scheme } from '#domain/scheme.ts'
import { clause } from '../clause.ts'
import { core, evaluated, schemeOf } from '../plain-scheme.ts'
import Figures from './Figures.svelte'
import Voiced from './Voiced.svelte'

const points = { advanced: '100', average: '80', benchmark: '60' }
const bonus: Partial<Scheme> = { scoring: { kind: 'linear-capped-bonus', points, bonus: '10' } }

/** The words of a page that shows how the second of two standards came by its score. */
function shown(own: Partial<Scheme>, lang: 'zh' | 'en'): string {
  const scheme = schemeOf([core('a'), core('b')], own)
  const { result, explained } = evaluated(scheme, [
    ['S1', '≥100', '≥100'],
    ['S2', '≥80', '≥106'],
  ])
  const [standard, explanation] = [result('S2'), explained('S2')]
  if (!standard || !explanation) throw new Error('not evaluated')
  const data = {
    standard: { ...standard, indicators: standard.indicators.map((one) => ({ ...one, name: { zh: one.indicator } })) },
    explained: explanation.indicators,
    sums: { ...explanation.sums, together: '100' },
    aggregation: scheme.aggregation,
    basis: 'national-and-industry',
  }
  const page = Figures as never // a part of a page, which asks for less than a page is given
  const props = { page, lang, places: {} as never, data, form: null, params: {} } // it leads nowhere
  const { body } = render(Voiced, { props })
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

clause('3.4.4', 'contributions and losses stand where they add up, a bonus as what it is', () => {
  expect(shown({}, 'zh')).toMatch(/贡献 失分 .*贡献合计 90，失分合计 10，两者相加为 100。/)
  expect(shown({}, 'zh')).not.toContain('满分可提高')
  expect(shown(bonus, 'zh')).toContain('负的失分是加分。')
  expect(shown(bonus, 'en')).toContain('A loss below zero is a bonus.')
})

clause('3.4.4', 'elsewhere what full points would bring does, and that it does not add up', () => {
  const zh = shown({ aggregation: 'minimum' }, 'zh')
  expect(zh).toMatch(/满分可提高 .*20\.00 .*总分取得分最低的一项：各项可提高的分数各自计算，不能相加。/)
  expect(zh).not.toMatch(/贡献|失分/)
  const en = shown({ aggregation: 'geometric' }, 'en')
  expect(en).toMatch(/Gain at full points .*10\.56 .*The score is a geometric mean/)
  expect(en).not.toMatch(/Contribution|Loss/)
})
