import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { schemeShape } from '#domain/scheme.ts'
import { sayBaseline, sayRequirement } from '#ui/requirement.ts'

const scheme = schemeShape.parse(JSON.parse(readFileSync('fixtures/schemes/coffee.scheme.json', 'utf8')))
const first = scheme.indicators[0]?.id ?? ''

test('a requirement is said as it was written, one line for each variety or condition', () => {
  expect(sayRequirement('zh', scheme, '≥12.0 %')).toEqual(['≥12.0 %'])
  expect(sayRequirement('en', scheme, { byVariety: { washed: '≤5', natural: '≤6' } })).toEqual([
    'Washed: ≤5',
    'Natural: ≤6',
  ])
  expect(sayRequirement('zh', scheme, { byCondition: [{ condition: '常温', requirement: '≥3' }] })).toEqual([
    '常温：≥3',
  ])
  expect(sayRequirement('zh', scheme, { relativeTo: first, bound: 'at-most', share: '50' })).toEqual([
    '不高于“感官”的50%',
  ])
})

test('a baseline says the standard, its kind and what it asks; none says so', () => {
  const of = { kind: 'national', standard: 'GB 1', clause: '4.2', requirement: '≤5' } as const
  expect(sayBaseline('zh', scheme, of)).toBe('GB 1（国家标准，4.2，≤5）')
  expect(sayBaseline('en', scheme, { kind: 'none' })).toBe('no reference (additional indicator)')
})
