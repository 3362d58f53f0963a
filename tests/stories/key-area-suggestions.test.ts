import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { areaSuggestionAnswered, areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import type { By } from '#server/acts/act.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { jointOpinionsAsked } from '#server/acts/joint-opinion.ts'
import { keyAreaJoined, keyAreaProposed } from '#server/acts/key-area.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const citizen = { actor: 'public' } as const
const suggestion = {
  title: '野生菌',
  group: 'green-food',
  reasons: '家家都买，好坏难分。',
  name: '某人',
  contact: '1@test.invalid',
}
const proposal = (title: string) => ({ group: kites.group, title: { zh: title }, factors: kites.factors })

let w: World
let body: By
let regulator: { prepares: By; issues: By }
const openThem = async () => {
  w = await openWorld()
  body = (await w.stage.body()).prepares
  regulator = await w.stage.regulator()
}

const stateOf = async (keyArea: string) =>
  (await w.app.reader.selectFrom('key_area').select('state').where('id', '=', keyArea).executeTakeFirst())?.state

describe('what the public suggests', () => {
  beforeAll(openThem)
  afterAll(() => w.close())
  let keyArea: string

  clause(
    '7.2',
    'anybody suggests an area; nothing of it shows before it is answered, and who it was never does',
    async () => {
      const { receipt } = await w.do(areaSuggestionLodged, suggestion, citizen)
      expect(receipt).toBe('A2026-0001')
      expect(await w.desk('working-body')).toEqual(['answer-area-suggestion by 2026-03-30'])
      const newest = await w.app.reader.selectFrom('act').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
      expect(newest.sealed).toBe(true)
      const leaf = newest.leaf.toString()
      for (const secret of ['野生菌', '某人', '1@test.invalid']) expect(leaf).not.toContain(secret)
    },
  )

  clause(
    '7.2',
    'a sound suggestion is taken up by a proposal, others of the same area join it, and all are answered',
    async () => {
      ;({ keyArea } = await w.do(keyAreaProposed, proposal('野生食用菌'), body))
      const again = await w.do(areaSuggestionLodged, { ...suggestion, title: '野生菌子' }, citizen)
      const [first] = await w.app.reader.selectFrom('area_suggestion').select('id').orderBy('receipt').execute()
      for (const one of [first?.id ?? '', again.suggestion])
        await w.do(
          areaSuggestionAnswered,
          { suggestion: one, outcome: 'taken-up', keyArea, heading: '野生菌', answer: '已列入提案。' },
          body,
        )
      expect(await w.desk('working-body')).toEqual(['ask-joint-opinions'])
      const answered = await w.app.reader.selectFrom('area_suggestion').select(['state', 'key_area']).execute()
      expect(answered).toEqual([1, 2].map(() => ({ state: 'taken-up', key_area: keyArea })))
    },
  )

  clause('3.1', 'departments are asked and agree, and the area is decided by one and issued by another', async () => {
    await w.stage.heard(keyArea)
    expect(await w.desk('regulator')).toEqual(['decide-key-area'])
    const decided = await w.issue(
      keyAreaDecided,
      { document: '云市监办发〔2026〕3号（虚构）', ...kites.decision(keyArea) },
      regulator,
    )
    expect(decided).toEqual({
      number: '2026-01',
      edition: 2026,
      areas: [{ keyArea, change: 'new', number: '2026-01' }],
    })
    expect([await w.desk('regulator'), await w.desk('department'), await w.desk('system')]).toEqual([[], [], []])
  })

  clause('7.2', 'a suggestion that is not taken up is answered with the reason', async () => {
    const { suggestion: id } = await w.do(areaSuggestionLodged, { ...suggestion, title: '手机壳' }, citizen)
    const declined = { suggestion: id, outcome: 'declined' as const, heading: '手机壳', answer: '没有可以比较的标准。' }
    await w.do(areaSuggestionAnswered, declined, body)
    const row = await w.app.reader
      .selectFrom('area_suggestion')
      .select(['state', 'heading', 'answer', 'key_area'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ state: 'declined', heading: '手机壳', answer: '没有可以比较的标准。', key_area: null })
    expect(await w.try(areaSuggestionAnswered, declined, body)).toEqual(refusal('suggestion-answered', '7.2'))
  })

  clause('3.1', 'two proposals of one area become one, and the suggestions go along', async () => {
    const one = await w.do(keyAreaProposed, proposal('核桃'), body)
    const other = await w.do(keyAreaProposed, proposal('核桃仁'), body)
    const { suggestion: id } = await w.do(areaSuggestionLodged, { ...suggestion, title: '核桃仁' }, citizen)
    await w.do(
      areaSuggestionAnswered,
      { suggestion: id, outcome: 'taken-up', keyArea: other.keyArea, heading: '核桃仁', answer: '已列入。' },
      body,
    )
    await w.do(keyAreaJoined, { keyArea: other.keyArea, into: one.keyArea, reason: '同一领域。' }, body)
    const row = await w.app.reader
      .selectFrom('area_suggestion')
      .select('key_area')
      .where('id', '=', id)
      .executeTakeFirst()
    expect([await stateOf(other.keyArea), row?.key_area]).toEqual(['joined', one.keyArea])
    expect(await w.try(jointOpinionsAsked, { keyArea: other.keyArea }, body)).toEqual(
      refusal('key-area-not-proposed', '3.1'),
    )
  })

  test('a sealed suggestion under one key is one suggestion', async () => {
    const twice = [
      await w.try(areaSuggestionLodged, suggestion, citizen, 'k'.repeat(64)),
      await w.try(areaSuggestionLodged, suggestion, citizen, 'k'.repeat(64)),
    ]
    expect(twice[1]).toEqual(twice[0])
  })
})
