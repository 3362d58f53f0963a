import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { keyOf } from '#domain/ranking/evaluate.ts'
import { hundred, times, written, zero } from '#domain/requirement/decimal.ts'
import { isRefusal } from '#domain/refusal.ts'
import { schemeShape } from '#domain/scheme.ts'
import { evaluate } from '#domain/ranking/evaluate.ts'
import { led } from './draws.ts'
import { fieldOf } from './field.ts'
import type { AskedValue, AskedWeight } from './asked.ts'
import { openSession, type Changed } from './session.ts'
import { ask } from './what-if.ts'
import { share } from './wilson.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${file}`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme.json'))
const { declarations } = declarationsShape.parse(read('coffee.declarations.json'))
const circumstances = { policyNumbers: { coreIndicatorsMin: 3 } }
const variety = scheme.varieties[0]?.id ?? ''
const plan = { model: { kind: 'box', within: 2_500 }, seed: [5, 6], draws: 1_000 } as const

function session() {
  const opened = openSession({ scheme, declarations, circumstances, variety, plan })
  if (!opened) throw new Error('not ranked')
  return opened
}
type Session = ReturnType<typeof session>
const askValue = (of: Session, asked: Omit<AskedValue, 'kind'>) => ask(of, { kind: 'value', ...asked })
const askWeight = (of: Session, asked: Omit<AskedWeight, 'kind'>) => ask(of, { kind: 'weight', ...asked })
const all = (answer: ReturnType<typeof ask>): readonly Changed[] => {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}
const one = (answer: ReturnType<typeof ask>): Changed => {
  const [first] = all(answer)
  if (!first) throw new Error('nobody')
  return first
}
/** Of a standard of that session. */
const declarationOf = (of: Session, standard: string) => of.declarations.find((one) => keyOf(one) === standard)

describe('one declared value is another', () => {
  const opened = session()
  const numeric = scheme.indicators.filter(({ class: kind, valueKind }) => kind !== 'basic' && valueKind === 'number')

  test('the same value changes nothing, neither rank nor chance', () => {
    for (const { id } of opened.field.rows) {
      const declaration = declarationOf(opened, id)
      for (const indicator of numeric.slice(0, 3)) {
        const value = declaration?.values[indicator.id]?.value
        if (typeof value !== 'string') continue
        const { before, after } = one(askValue(opened, { standard: id, indicator: indicator.id, value }))
        expect(after).toEqual(before)
      }
    }
  })

  test('it is what a whole evaluation and all draws say', () => {
    const at = Math.floor(opened.field.rows.length / 2)
    const standard = opened.field.rows[at]?.id ?? ''
    const declaration = declarations.find((one) => keyOf(one) === standard)
    for (const indicator of numeric) {
      const value = indicator.levels?.advanced
      if (typeof value !== 'string') continue
      const { after } = one(askValue(opened, { standard, indicator: indicator.id, value }))
      const changed = declarations.map((one) =>
        one === declaration
          ? { ...one, values: { ...one.values, [indicator.id]: { ...one.values[indicator.id], value } } }
          : one,
      )
      const evaluation = evaluate(scheme, changed, circumstances)
      const result = evaluation.standards.find(({ id }) => id === standard)
      expect([after.rank, after.star, after.score]).toEqual([result?.rank, result?.star, result?.score])
      const field = fieldOf(evaluation, scheme, { variety })
      if (!field || field.places !== opened.field.places) continue
      const times = led(field, plan, { seed: plan.seed, first: 0, count: plan.draws })
      expect(after.chance).toBe(share(times[field.rows.findIndex(({ id }) => id === standard)] ?? 0, plan.draws))
    }
  })

  test('what cannot be read is refused as it is in a declaration; who is not ranked has no place to lose', () => {
    const standard = opened.field.rows[0]?.id ?? ''
    const indicator = numeric[0]?.id ?? ''
    expect(askValue(opened, { standard, indicator, value: '好得很' })).toMatchObject({ clause: '3.2' })
    expect(askValue(opened, { standard: 'nobody', indicator, value: '≥1' })).toMatchObject({
      refused: 'standard-not-on-ranking',
    })
    const dropped = numeric.find(({ class: kind, direction }) => kind === 'core' && direction === 'higher')
    const { after, because } = one(askValue(opened, { standard, indicator: dropped?.id ?? '', value: '≥0' }))
    expect(after).toMatchObject({ rank: null, leads: false, chance: '0.0000' })
    expect(because).toEqual([{ indicator: dropped?.id, code: 'laxer' }])
  })
})

describe('one weight is another', () => {
  const opened = session()

  test('its own weight changes nothing', () => {
    const percent = written(times(opened.field.weights[0] ?? zero, hundred))
    const same = all(askWeight(opened, { indicator: opened.field.indicators[0] ?? '', percent }))
    expect(same.map(({ id }) => id)).toEqual(opened.field.rows.map(({ id }) => id))
    for (const { before, after } of same) expect(after).toEqual(before)
  })

  test('with almost all of it, that indicator alone decides within the stars', () => {
    const indicator = opened.field.indicators[0] ?? ''
    const then = all(askWeight(opened, { indicator, percent: '99.9999' }))
    const points = new Map(
      opened.field.rows.map(({ id, points, star }) => [id, star * 1e6 + Number(points[0]?.n) / Number(points[0]?.d)]),
    )
    for (const a of then)
      for (const b of then)
        if ((points.get(a.id) ?? 0) > (points.get(b.id) ?? 0) + 1)
          expect(a.after.rank ?? 0).toBeLessThan(b.after.rank ?? 0)
  })

  test.each(['-1', '100', '120'])('a weight of %s percent is none', (percent) => {
    expect(askWeight(opened, { indicator: opened.field.indicators[0] ?? '', percent })).toMatchObject({
      refused: 'weight-out-of-range',
    })
  })

  test('an indicator without weight has no say', () => {
    expect(askWeight(opened, { indicator: 'nothing', percent: '1' })).toMatchObject({
      refused: 'weight-without-say',
    })
  })
})

test('a session names standards as evaluations do', () => {
  const opened = session()
  const known = new Set(opened.declarations.map((one) => keyOf(one)))
  expect(opened.field.rows.filter(({ id }) => !known.has(id))).toEqual([])
})
