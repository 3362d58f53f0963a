import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { callOpened } from '#server/acts/call.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { perform } from '#server/acts/perform.ts'
import { decision } from './kites.ts'
import { openWorld, type World } from '../world.ts'

describe('one way in', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld()
  })
  afterAll(() => w.close())

  const factors = {
    declaration: '多数企业已公开',
    attention: '消费者关注',
    effect: '效果明显',
    differentiation: '差异大',
  }

  test('a key area is proposed, decided by another person, and called for', async () => {
    const [a, b] = [await w.official('regulator-a', 'regulator'), await w.official('regulator-b', 'regulator')]
    const { keyArea } = await w.do(keyAreaProposed, { group: 'green-food', title: { zh: '咖啡' }, factors }, a)
    await w.stage.heard(keyArea)
    const decided = await w.issue(keyAreaDecided, decision(keyArea), { prepares: a, issues: b })
    expect(decided).toMatchObject({ number: '2026-01', areas: [{ keyArea, change: 'new', number: '2026-01' }] })
    const [c, d] = [await w.official('body-a', 'working-body'), await w.official('body-b', 'working-body')]
    const call = await w.issue(
      callOpened,
      { title: { zh: '征集' }, keyAreas: [keyArea], closesOn: '2026-04-30', rules: { zh: '按方案' } },
      { prepares: c, issues: d },
    )
    expect(call.number).toBe('2026-01')
    const open = await w.app.reader.selectFrom('obligation').select('what').where('closed_act', 'is', null).execute()
    expect(open).toEqual([])
  })

  test('two press the same button at once: one act, one refusal', async () => {
    const a = await w.official('regulator-a', 'regulator')
    const { keyArea } = await w.do(keyAreaProposed, { group: 'green-food', title: { zh: '茶叶' }, factors }, a)
    await w.stage.heard(keyArea)
    const b = await w.official('regulator-b', 'regulator')
    const c = await w.official('regulator-c', 'regulator')
    const { tryToPrepare } = await import('#server/acts/issue.ts')
    const both = await Promise.all(
      [b, c].map((by) =>
        tryToPrepare(w.app, keyAreaDecided, decision(keyArea), { title: { zh: '茶叶' }, path: '/work/' }, { by }),
      ),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  })

  test('one person presses twice: one act, the same answer twice', async () => {
    const a = await w.official('regulator-a', 'regulator')
    const key = randomUUID()
    const input = { group: 'green-food', title: { zh: '花卉' }, factors }
    const twice = await Promise.all([1, 2].map(() => perform(w.app, keyAreaProposed, input, { by: a, key })))
    expect(twice[0]).toEqual(twice[1])
    const acts = await w.app.reader.selectFrom('act').select('seq').where('key', '=', key).execute()
    expect(acts.length).toBe(1)
  })
})
