import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { capsuleBytes, makeCapsule } from '#capsule/make.ts'
import { recompute } from '#capsule/recompute.ts'
import { declarationsShape } from '#domain/declared.ts'
import { schemeShape } from '#domain/scheme.ts'
import { openRecomputer } from './recomputer.ts'

const recomputer = openRecomputer()
afterAll(() => recomputer.close())

const read = (name: string): unknown => JSON.parse(readFileSync(`fixtures/schemes/cut-rose.${name}.json`, 'utf8'))
const bytes = capsuleBytes(
  makeCapsule({
    settings: { policyNumbers: { coreIndicatorsMin: 3 }, variety: null, keptOut: [], expertsMin: 5 },
    scheme: schemeShape.parse(read('scheme')),
    declarations: declarationsShape.parse(read('declarations')).declarations,
    judgements: [],
  }),
)

test('a thread of its own finds the same, and several wait for one another', async () => {
  const [one, other] = await Promise.all([
    recomputer.recompute(bytes),
    recomputer.recompute(new Uint8Array([123, 125])),
  ])
  expect(one).toEqual(recompute(bytes))
  expect(one?.kind).toBe('same')
  expect(other?.kind).toBe('unreadable')
})
