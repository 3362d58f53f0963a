import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyAreaProposed } from '../acts/key-area.ts'
import { forgetOld, tellOfNew } from './notices.ts'
import { openWorld, type World } from '../../../tests/world.ts'

describe('who came to owe something', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld()
    await forgetOld(w.app)
  })
  afterAll(() => w.close())
  const mails = async () =>
    (
      await sql<{ data: { to: string; subject: string; text: string } }>`
        select data from pgboss.job where name = 'mail' order by created_on`.execute(w.app.db)
    ).rows.map(({ data }) => data)

  test('is told once, by one mail with what, until when and on what basis; others are not', async () => {
    await w.official('body-a', 'working-body')
    const regulator = await w.official('regulator-a', 'regulator')
    const factors = { declaration: '一', attention: '二', effect: '三', differentiation: '四' }
    for (const zh of ['咖啡', '茶叶'])
      await w.do(keyAreaProposed, { group: 'green-food', title: { zh }, factors }, regulator)
    expect(await tellOfNew(w.app)).toBe(1)
    expect(await tellOfNew(w.app)).toBe(0)
    const sent = await mails()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([['body-a@test.invalid', '领跑：有2件事等你办理']])
    expect(sent[0]?.text).toContain('咖啡（依据：方案三（一））')
    expect(sent[0]?.text).toMatch(/\/zh\/work\/key-areas\/[0-9a-f-]{36}/)
  })
})
