import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import { declarationsShape, type Declaration } from '#domain/declared.ts'
import { exact, order, same, sum, type Rational } from '#domain/requirement/decimal.ts'
import { schemeShape, type Scheme } from '#domain/scheme.ts'
import { clause } from '../../../tests/clause.ts'
import { evaluate } from './evaluate.ts'
import { evaluationShape, type Evaluation, type StandardResult } from './evaluation.ts'

const policyNumbers = { coreIndicatorsMin: 3 }
const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const names = ['coffee', 'puer-ripe', 'cut-rose']
const sets = names.map((name) => ({
  name,
  scheme: schemeShape.parse(read(`${name}.scheme`)),
  declarations: declarationsShape.parse(read(`${name}.declarations`)).declarations,
}))
const [coffee, puer] = sets
if (!coffee || !puer) throw new Error('the demonstration schemes are missing')

const run = (scheme: Scheme, declarations: readonly Declaration[]) => evaluate(scheme, declarations, { policyNumbers })
const byNote = (note: string) => coffee.declarations.find(({ notes }) => notes?.includes(note))?.standard
const outcomeOf = (note: string, result: Evaluation) => {
  const one = result.standards.find(({ standard }) => standard === byNote(note))
  return [one?.outcome, ...(one?.because ?? []).map(({ indicator, code }) => `${indicator} ${code}`)]
}

group('the coffee of the demonstration', () => {
  const result = run(coffee.scheme, coffee.declarations)

  clause(
    '3.4.4',
    'what is not stricter, not declared or fails a basic requirement is not in the ranking, and the indicator is named',
    () => {
      expect(outcomeOf('水分宽于参照', result)).toEqual(['not-admitted', 'moisture laxer'])
      expect(outcomeOf('缺核心指标', result)).toEqual(['not-admitted', 'protein missing'])
      expect(outcomeOf('基础指标不符', result)).toEqual(['not-admitted', 'colour overlap'])
      expect(outcomeOf('与参照相同', result)[0]).toBe('not-admitted')
    },
  )

  clause('3.4.4', 'what people must judge is left open and never passes by itself', () => {
    expect(outcomeOf('文字要求', result)).toEqual(['undecided', 'sensory text'])
    expect(outcomeOf('方法不同', result)).toEqual(['undecided', 'broken method'])
    expect(outcomeOf('单位不能换算', result)).toEqual(['undecided', 'hch unit'])
    expect(outcomeOf('只写数值', result)).toEqual(['undecided', 'water-extract unreadable'])
    expect(outcomeOf('写了检出限', result)).toEqual(['undecided', 'ddt detection-limit'])
  })

  clause('3.4.4', 'five readings of “stricter” stand side by side', () => {
    const same = result.standards.find(({ standard }) => standard === byNote('与参照相同'))
    expect(same?.admission.named.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(4).fill('not-admitted'),
      'admitted',
    ])
    expect(same?.admission.law.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(4).fill('not-admitted'),
      'admitted',
    ])
  })

  test('the same limits written differently share a rank', () => {
    const tied = result.rankings[0]?.ranked.filter(({ product }) => product.includes('型'))
    expect(tied?.map(({ rank, score }) => [rank, score])).toEqual([
      [9, '82.37'],
      [9, '82.37'],
    ])
  })

  clause('3.4.4', 'each variety has its own ranking', () => {
    expect(result.rankings.map(({ variety, ranked }) => [variety, ranked.length])).toEqual([
      ['washed', 21],
      ['natural', 8],
    ])
  })

  test('no national or industry reference: the other baseline decides, and both results are there', () => {
    expect(result.basis).toBe('named-baseline')
    expect(run(puer.scheme, puer.declarations).basis).toBe('national-and-industry')
  })
})

test('an evaluation has the shape of its format', () => {
  for (const { scheme, declarations } of sets)
    expect(evaluationShape.parse(run(scheme, declarations))).toEqual(run(scheme, declarations))
})

test('contributions add up to the exact score, losses to what is missing from full marks', () => {
  for (const { scheme, declarations } of sets)
    for (const one of run(scheme, declarations).standards) {
      const total = sum(one.indicators.map(({ contribution }) => fraction(contribution)))
      const lost = sum(one.indicators.map(({ loss }) => fraction(loss)))
      expect([same(total, fraction(one.exact)), same(sum([total, lost]), exact('100'))]).toEqual([true, true])
    }
})

test('the order of the input changes no byte', () => {
  for (const { scheme, declarations } of sets) {
    const expected = JSON.stringify(run(scheme, declarations))
    fc.assert(
      fc.property(fc.shuffledSubarray(declarations, { minLength: declarations.length }), (shuffled) => {
        expect(JSON.stringify(run(scheme, shuffled)) === expected).toBe(true)
      }),
      { numRuns: 5 },
    )
  }
})

test('who else takes part changes no score, and no order between two', () => {
  const all = run(coffee.scheme, coffee.declarations)
  fc.assert(
    fc.property(fc.subarray(coffee.declarations, { minLength: 2 }), (some) => {
      const fewer = run(coffee.scheme, some)
      const before = new Map(all.standards.map((one) => [one.id, one]))
      for (const one of fewer.standards) expect({ ...one, rank: 0 }).toEqual({ ...before.get(one.id), rank: 0 })
      const order = fewer.rankings.flatMap(({ ranked }) => ranked.map(({ id }) => id))
      const kept = new Set(order)
      expect(order).toEqual(
        all.rankings.flatMap(({ ranked }) => ranked.map(({ id }) => id)).filter((id) => kept.has(id)),
      )
    }),
    { numRuns: 15 },
  )
})

test('another unit for the same limit changes nothing but the typed text', () => {
  const points = (result: Evaluation) =>
    result.standards.map(({ id, score, star, outcome }) => [id, score, star, outcome])
  const grams = coffee.declarations.map(withGrams)
  expect(grams.filter((one, i) => one !== coffee.declarations[i]).length).toBeGreaterThan(20)
  expect(points(run(coffee.scheme, grams))).toEqual(points(run(coffee.scheme, coffee.declarations)))
})

test('a stricter promise never costs a star, a point or a rank', () => {
  const limits: Record<string, string> = {
    broken: '≤0.1%',
    'particle-size': '≥99.9%',
    moisture: '10.9%~11.1%',
    protein: '≥20%',
  }
  const before = run(coffee.scheme, coffee.declarations)
  const candidates = coffee.declarations.filter(
    (one) => before.standards.find((other) => other.standard === one.standard)?.outcome === 'ranked',
  )
  fc.assert(
    fc.property(fc.constantFrom(...candidates), fc.constantFrom(...Object.keys(limits)), (one, indicator) => {
      const better = { ...one, values: { ...one.values, [indicator]: { value: limits[indicator] ?? '' } } }
      const after = run(
        coffee.scheme,
        coffee.declarations.map((other) => (other === one ? better : other)),
      )
      const [was, is] = [find(before, one), find(after, one)]
      expect(is.star).toBeGreaterThanOrEqual(was.star)
      expect(order(exact(is.score), exact(was.score))).not.toBe(-1)
      expect(is.rank).toBeLessThanOrEqual(was.rank ?? 0)
    }),
    { numRuns: 25 },
  )
})

test('declared twice, or of a variety nobody knows: left open, and said', () => {
  const [one] = coffee.declarations
  if (!one) throw new Error('no declaration')
  expect(
    run(coffee.scheme, [one, { ...one, notes: 'again' }]).standards.map(({ outcome, because }) => [
      outcome,
      because[0]?.code,
    ]),
  ).toEqual([['undecided', 'declared-twice']])
  expect(run(coffee.scheme, [{ ...one, variety: 'honey' }]).standards.map(({ because }) => because[0]?.code)).toEqual([
    'variety-unknown',
  ])
})

test('the strict sign is minded for strictness, not for points', () => {
  const [one] = coffee.declarations
  if (!one) throw new Error('no declaration')
  const at = (value: string) =>
    find(run(coffee.scheme, [{ ...one, values: { ...one.values, 'particle-size': { value } } }]), one)
  const size = (value: string) => at(value).indicators.find(({ indicator }) => indicator === 'particle-size')
  expect([size('>90')?.points, size('≥90')?.points]).toEqual(['60', '60'])
  expect([size('>90')?.againstNamed.verdict, size('≥90')?.againstNamed.verdict]).toEqual(['equal', 'laxer'])
})

test('two that rounding puts level are listed, whichever reading ranks', () => {
  const coarse = (on: 'rounded' | 'exact') => ({
    ...coffee.scheme,
    ranking: { ...coffee.scheme.ranking, on, step: '5' },
  })
  const [rounded, byExact] = (['rounded', 'exact'] as const).map((on) => run(coarse(on), coffee.declarations))
  const pairs = rounded?.rankings.map(({ rounding }) => rounding)
  expect(pairs?.flat().length).toBeGreaterThan(3)
  expect(byExact?.rankings.map(({ rounding }) => rounding)).toEqual(pairs)
  const ranks = new Map(rounded?.standards.map(({ id, rank }) => [id, rank]))
  for (const { ahead, behind } of pairs?.flat() ?? []) expect(ranks.get(ahead)).toBe(ranks.get(behind))
  expect(byExact?.rankings.flatMap(({ ranked }) => ranked.filter(({ rank, rankExact }) => rank !== rankExact))).toEqual(
    [],
  )
})

test('a declared place decides the region; it changes no rank', () => {
  const scheme: Scheme = { ...coffee.scheme, shortlist: { ...coffee.scheme.shortlist, perRegion: 1 } }
  const inOne = coffee.declarations.map((one) => ({ ...one, enterprise: { ...one.enterprise, place: '530800' } }))
  const [apart, together] = [run(scheme, coffee.declarations), run(scheme, inOne)]
  const skippedFor = (result: Evaluation) =>
    result.rankings[0]?.shortlist.skipped.filter(({ reason }) => reason === 'region-has-its-places').length ?? 0
  expect(skippedFor(together)).toBeGreaterThan(skippedFor(apart))
  expect(together.rankings.map(({ ranked }) => ranked)).toEqual(apart.rankings.map(({ ranked }) => ranked))
  expect(evaluationShape.parse(together)).toEqual(together)
})

function find(result: Evaluation, { standard }: Declaration): StandardResult {
  const one = result.standards.find((other) => other.standard === standard)
  if (!one) throw new Error(`${standard} is not in the result`)
  return one
}

function fraction(text: string | null): Rational {
  const [n = '0', d = '1'] = (text ?? '0').split('/')
  return text?.includes('/') ? { n: BigInt(n), d: BigInt(d) } : exact(n)
}

/** “≤2.5%” in g/kg, the digits moved by hand. */
function withGrams(one: Declaration): Declaration {
  const { value, unit, method } = one.values['broken'] ?? {}
  const [, whole, tenth = '0'] =
    (!unit && !method && typeof value === 'string' && /^≤(\d+)(?:\.(\d))?%?$/.exec(value)) || []
  return whole
    ? { ...one, values: { ...one.values, broken: { value: `≤${Number(whole + tenth)}`, unit: 'g/kg' } } }
    : one
}
