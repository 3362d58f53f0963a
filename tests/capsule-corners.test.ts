import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { capsuleBytes, makeCapsule } from '#capsule/make.ts'
import { recompute } from '#capsule/recompute.ts'
import { capsuleShape, type Capsule } from '#capsule/shape.ts'
import { exact, written } from '#domain/requirement/decimal.ts'
import { conversion } from '#domain/requirement/units.ts'
import { anchors, firmestCut, relative, units, unitsOf } from './capsule-corners.ts'
import { rankingIn } from './capsule-ranking.ts'
import { settings } from './capsule-settings.ts'
import { evaluate } from './second-engine/engine.ts'
import type { Capsule as Theirs } from './second-engine/format.ts'
import { q, write } from './second-engine/fraction.ts'
import { convert } from './second-engine/units.ts'

/** Golden files that nobody's scheme would need: each corner of the document, computed by both engines. */
describe.each([
  ['units', units],
  ['anchors', anchors],
  ['firmest-cut', firmestCut],
  ['relative', relative],
  ['settings', settings],
])('%s', (name, inputs) => {
  const file = `fixtures/capsules/${name}.json`
  const read = (): Capsule => capsuleShape.parse(JSON.parse(readFileSync(file, 'utf8')))

  test('is the golden file, and computes again to the same bytes', async () => {
    await expect(new TextDecoder().decode(capsuleBytes(makeCapsule(inputs)))).toMatchFileSnapshot(`../${file}`)
    expect(recompute(readFileSync(file))).toMatchObject({ kind: 'same', isSeedDerived: true })
  })

  test('comes out the same by the second engine', () => {
    const golden = read()
    expect(evaluate(JSON.parse(JSON.stringify(golden)) as Theirs)).toEqual(rankingIn(golden)) // as a stranger reads it
    expect(golden.result.standards.every(({ outcome }) => outcome === 'ranked')).toBe(true)
  })
})

test('anchors of its own measure one distance: what they give is what stands in the document', () => {
  const { result } = makeCapsule(anchors)
  const pointsOf = (indicator: string) =>
    result.standards.map(({ indicators }) => indicators.find((one) => one.indicator === indicator)?.points)
  // 2 below the target of 55 counts once, 2 above twice; with no target, half the width.
  expect(pointsOf('centred')).toEqual(['80', '60', '100'])
  expect(pointsOf('narrow')).toEqual(['90', '70', '100'])
  expect(pointsOf('balanced')).toEqual(['80', '60', '100'])
})

test('a limit relative to another indicator is that of its own standard, in brackets of any width', () => {
  const read = makeCapsule(relative).result.standards.map(({ indicators }) => indicators[1]?.accepted)
  const each = ['[80, ∞) %', '[64, ∞) %']
  expect(read).toEqual([...each, ...each, ...each])
})

test('the firmest cut is not the widest gap', () => {
  const { result } = makeCapsule(firmestCut)
  const { shortlist } = result.rankings[0] ?? {}
  expect(shortlist?.places).toBe(1)
  expect(shortlist?.others.find(({ rule }) => rule === 'largest-gap')?.places).toBe(2)
})

test('what settings change is what stands in the document', () => {
  const { result } = makeCapsule(settings)
  const doc = readFileSync('docs/capsule.md', 'utf8')
  const rows = [...doc.matchAll(/^\| (Q\/S.+) \|$/gm)].map(([, row = '']) => row.split(' | '))
  const beyond = new Map(
    result.rankings.flatMap(({ withoutBenefit }) => withoutBenefit?.ranked ?? []).map((one) => [one.id, one]),
  )
  expect(rows).toEqual(
    result.rankings.flatMap(({ variety, ranked, shortlist }) =>
      ranked.map(({ id, standard, score, rank }) => [
        standard,
        variety,
        result.standards.find((one) => one.id === id)?.declaredOn ?? '—',
        score,
        String(rank),
        shortlist.listed.includes(id) ? 'yes' : 'no',
        beyond.get(id)?.score,
        String(beyond.get(id)?.rank),
      ]),
    ),
  )
  expect(result.rankings.map(({ withoutBenefit }) => withoutBenefit?.weight)).toEqual(['0.2', '0.2'])
})

describe('the table of units in docs/capsule.md', () => {
  const doc = readFileSync('docs/capsule.md', 'utf8')
  const dimensions = unitsOf(doc)

  test('has every unit of both engines, with its factor', () => {
    expect(dimensions.flatMap(({ units }) => units).length).toBeGreaterThan(90)
    for (const { base, units } of dimensions)
      for (const { unit, factor } of units) {
        const ours = conversion(unit, base)
        const theirs = convert(unit, base)
        expect([unit, ours && written(ours(exact('1')))]).toEqual([unit, write(q(factor))])
        expect([unit, theirs && write(theirs(q('1')))]).toEqual([unit, write(q(factor))])
      }
  })
})
