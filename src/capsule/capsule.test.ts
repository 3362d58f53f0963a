import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { declarationsShape } from '#domain/declared.ts'
import { evaluate, keyOf } from '#domain/ranking/evaluate.ts'
import type { Judgement } from '#domain/ranking/judgement.ts'
import { schemeShape } from '#domain/scheme.ts'
import { capsuleBytes, digestOf, engine, makeCapsule } from './make.ts'
import { withSeats } from './public.ts'
import { recompute } from './recompute.ts'
import { capsuleShape, type CapsuleInputs } from './shape.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/${name}.json`, 'utf8'))
const scheme = schemeShape.parse(read('coffee.scheme'))
const { declarations } = declarationsShape.parse(read('coffee.declarations'))
const policyNumbers = { coreIndicatorsMin: 3 }
const settings = { policyNumbers, variety: null, keptOut: [], expertsMin: 5 }
const inputs: CapsuleInputs = { settings, scheme, declarations, judgements: [] }
const text = declarations.find(({ notes }) => notes?.includes('文字要求'))
const judgement: Judgement = {
  id: 'j1',
  kind: 'interpret-text',
  who: '王某',
  role: 'expert',
  conflict: null,
  on: '2026-03-05',
  reason: '与参照同义',
  evidence: ['会议记录第3页'],
  standard: text ? keyOf(text) : '',
  indicator: 'sensory',
  from: '香气浓郁，口感醇厚',
  to: { verdict: 'equal', tier: 'pass' },
}

test('a capsule holds the evaluation, and computing it again gives the same bytes', () => {
  const capsule = makeCapsule(inputs)
  expect(capsuleShape.parse(capsule)).toEqual(capsule)
  expect(capsule.result).toEqual(evaluate(scheme, capsule.declarations, { policyNumbers }))
  expect(recompute(capsuleBytes(capsule))).toMatchObject({
    kind: 'same',
    places: [],
    isThisEngine: true,
    isSeedDerived: true,
  })
})

test('the order of what goes in changes no byte', () => {
  const expected = digestOf(makeCapsule(inputs))
  fc.assert(
    fc.property(fc.shuffledSubarray(declarations, { minLength: declarations.length }), (shuffled) => {
      expect(digestOf(makeCapsule({ ...inputs, declarations: shuffled }))).toBe(expected)
    }),
    { numRuns: 3 },
  )
})

test('any value that is changed by hand is found, at its place', () => {
  const capsule = makeCapsule(inputs)
  const [first] = capsule.result.standards
  const lying = {
    ...capsule,
    result: { ...capsule.result, standards: [{ ...first, score: '99.99' }, ...capsule.result.standards.slice(1)] },
  }
  expect(recompute(capsuleBytes(lying as never))).toMatchObject({
    kind: 'different',
    places: ['result.standards.0.score'],
  })
  const promise = { ...capsule.declarations[0]?.values, broken: { value: '≤0.1%' } }
  const better = {
    ...capsule,
    declarations: [{ ...capsule.declarations[0], values: promise }, ...capsule.declarations.slice(1)],
  }
  const found = recompute(capsuleBytes(better as never))
  expect(found.kind).toBe('different')
  expect(found.kind === 'different' && found.places.some((place) => place === 'digests.inputs')).toBe(true)
})

test('a seed that somebody chose is told from one that follows from the inputs', () => {
  const chosen = makeCapsule({ ...inputs, settings: { ...settings, seed: '0123456789abcdef' } })
  expect(recompute(capsuleBytes(chosen))).toMatchObject({ kind: 'same', isSeedDerived: false })
})

test('what is no capsule is said to be none, and where', () => {
  const bytes = (value: string) => new TextEncoder().encode(value)
  expect(recompute(bytes('{"a": 1}'))).toEqual({ kind: 'unreadable', why: 'not-canonical', at: null })
  expect(recompute(bytes('nonsense'))).toEqual({ kind: 'unreadable', why: 'not-canonical', at: null })
  expect(recompute(bytes('{"a":1}'))).toMatchObject({ kind: 'unreadable', why: 'not-a-capsule' })
  const {
    settings: { seed: _, ...unseeded },
    ...rest
  } = makeCapsule({ ...inputs, declarations: [] })
  expect(recompute(capsuleBytes({ ...rest, settings: unseeded } as never))).toEqual({
    kind: 'unreadable',
    why: 'not-a-capsule',
    at: 'settings.seed',
  })
})

test('one variety alone is in the result where the settings say so', () => {
  const { result } = makeCapsule({ ...inputs, settings: { ...settings, variety: 'natural' } })
  expect(result.rankings.map(({ variety }) => variety)).toEqual(['natural'])
  expect(new Set(result.standards.map(({ variety }) => variety))).toEqual(new Set(['natural']))
})

test('judgements stand in it with what they changed, and the digest of the result without them', () => {
  const judged = makeCapsule({ ...inputs, judgements: [judgement] })
  expect(judged.judged?.without).toBe(makeCapsule(inputs).digests.result)
  expect(judged.judged?.differences.find(({ judgements }) => judgements[0] === 'j1')?.with?.outcome).toBe('ranked')
  expect(recompute(capsuleBytes(judged)).kind).toBe('same')
})

test('a public capsule knows seats, and no names or documents', () => {
  const grading: Judgement = {
    ...judgement,
    id: 'j2',
    kind: 'grade-qualitative',
    grades: [
      { seat: '李某', grade: 'average' },
      { seat: '王某', grade: 'none', recused: true },
    ],
  } as Judgement // without the members of the other kind
  const open = withSeats([judgement, { ...grading, conflict: '持有股份' }])
  expect(open.map(({ who, conflict, evidence }) => [who, conflict, evidence])).toEqual([
    ['seat 1', null, ['accepted']],
    ['seat 1', 'declared', ['accepted']],
  ])
  expect(JSON.stringify(open)).not.toMatch(/王某|李某|股份|会议记录/)
  expect(open[1]?.kind === 'grade-qualitative' && open[1].grades.map(({ seat }) => seat)).toEqual(['seat 2', 'seat 1'])
})

test('the engine has the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string } // npm requires it
  expect(engine.version).toBe(version)
})
