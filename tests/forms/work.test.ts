import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { actions as proposing } from '../../src/routes/[lang=lang]/work/key-areas/new/+page.server.ts'
import { openWorld, type World } from '../world.ts'
import { call, leads, send, type Sent, type Typed, type Wrong } from './sending.ts'
import { prepared, proposal } from './work-cases.ts'

/** Everything but the key and the confirmation; a field without a value is not sent at all. */
const keptOf = ({ key: _, confirmed: __, ...typed }: Typed) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => typeof value === 'string' || value.length > 0))

let w: World
let cases: readonly (Sent & Wrong)[]

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  cases = await prepared(w)
}, 120_000)
afterAll(() => w.close())

describe('a form that is filled in wrongly', () => {
  test('is answered with field, rule and clause in both languages, and keeps what was typed', async () => {
    for (const one of cases) {
      for (const lang of ['zh', 'en'] as const) {
        const answer = await send(one, lang)
        expect(answer.status, one.name).toBe(one.status ?? (one.refused ? 409 : 400))
        const kept = keptOf(one.typed)
        expect(answer.data.values, one.name).toMatchObject(kept)
        if (one.refused) {
          expect(answer.data.refusal, one.name).toMatchObject({ refused: one.refused, clause: one.clause })
          continue
        }
        const error = answer.data.errors.find(({ field }) => field === one.field)
        expect(error?.clause, `${one.name}: ${JSON.stringify(answer.data.errors)}`).toBe(one.clause)
        expect(error?.text, one.name).toContain(one[lang])
      }
    }
  })

  test('without its key is not performed at all', async () => {
    const one = cases[0]
    if (!one) throw new Error('no case')
    await expect(send({ ...one, typed: { ...one.typed, key: '' } }, 'zh')).rejects.toMatchObject({ status: 400 })
  })

  test('performs nothing', async () => {
    const before = await w.app.reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
    for (const one of cases) await send(one, 'en')
    const after = await w.app.reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
    expect(after).toEqual(before)
  })
})

describe('a form that is filled in rightly', () => {
  test('leads on, and sent twice does the same thing once', async () => {
    const by = await w.official('body', 'working-body')
    const key = randomUUID()
    const typed = { ...proposal(), 'title.zh': '竹编', key }
    const twice = [await leads(proposing.propose, by, typed), await leads(proposing.propose, by, typed)]
    expect(twice[0]).toMatch(/^\/zh\/work\/key-areas\/[0-9a-f-]{36}$/)
    expect(twice[1]).toBe(twice[0])
  })

  test('is shown once more before what cannot be undone', async () => {
    const one = cases.find(({ name }) => name === 'an answer left empty')
    if (!one) throw new Error('no case')
    const asked = await call({ ...one, typed: { answer: '已采纳。' } }, 'en')
    expect(asked).toMatchObject({ action: 'answer', confirm: [{ label: 'Answer', text: '已采纳。' }] })
  })
})
