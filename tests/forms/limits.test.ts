import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { limits, take } from '#server/auth/limit.ts'
import { authOf } from '#server/auth/house.ts'
import type { Answered } from '#ui/form.ts'
import { actions as suggesting } from '../../src/routes/[lang=lang]/(public)/key-areas/suggest/+page.server.ts'
import { actions as registering } from '../../src/routes/[lang=lang]/register/[kind]/+page.server.ts'
import { openWorld, type World } from '../world.ts'

let w: World
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
}, 120_000)
afterAll(() => w.close())

test('suggesting an area from one address has a limit of its own, and what was typed comes back', async () => {
  const typed = { title: '', reasons: '常用' }
  const send = async () => {
    const event = {
      request: new Request('http://127.0.0.1/', {
        method: 'POST',
        body: new URLSearchParams({ key: crypto.randomUUID(), ...typed }),
      }),
      locals: { viewer: null },
      params: { lang: 'en' },
      getClientAddress: () => '192.0.2.8',
    }
    const answer: unknown = await suggesting.suggest?.(event as never) // as much of the event as the action takes
    return answer as { status: number; data: Answered } // what `fail` makes
  }
  for (let n = 0; n < limits['suggestion-address'].times; n++) expect((await send()).status).toBe(400)
  const last = await send()
  expect([last.status, last.data.refusal?.refused, last.data.refusal?.clause]).toEqual([429, 'too-many-tries', '7.2'])
  expect(last.data.values).toEqual(typed)
})

test('registering from one address has a limit of its own, and uses up none of the links sent by mail', async () => {
  const status = async () => {
    const event = {
      request: new Request('http://127.0.0.1/', {
        method: 'POST',
        body: new URLSearchParams({ key: crypto.randomUUID() }),
      }),
      locals: { viewer: null },
      params: { lang: 'zh', kind: 'enterprise' },
      getClientAddress: () => '192.0.2.7',
    }
    const answer: unknown = await registering.register?.(event as never) // as much of the event as the action takes
    return (answer as { status: number }).status // what `fail` makes
  }
  const { times } = limits['register-address']
  const answers: number[] = []
  for (let n = 0; n <= times; n++) answers.push(await status())
  expect(answers).toEqual([...Array.from({ length: times }, () => 400), 429])
  expect(await take(authOf(w.app), 'mail-address', '192.0.2.7')).toBe(true)
})
