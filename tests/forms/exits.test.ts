import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { concernStatus } from '#server/reads/public/concerns.ts'
import { receiptDigest } from '#server/receipt-key.ts'
import { actions as following } from '../../src/routes/[lang=lang]/(public)/concerns/follow/+page.server.ts'
import { paper } from '../papers.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { concernForms } from './concern-cases.ts'
import { exitForms } from './exit-cases.ts'
import { call } from './sending.ts'

let w: World
let concerns: Awaited<ReturnType<typeof concernForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  concerns = await concernForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of a concern that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of concerns.cases) await answeredRightly(one)
}, 60_000)

test('a form of an exit that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of await exitForms(w)) await answeredRightly(one)
}, 120_000)

test('a concern that is sent leads nowhere: its key is shown on the page, once, and opens it', async () => {
  const typed = { ...concerns.report.typed, secret: randomUUID(), key: randomUUID() }
  const sent = { ...concerns.report, typed, files: { evidence: paper('转账') } }
  const done = (await call(sent, 'zh')) as { done: true; receipt: string; values: object } // what the page is answered with
  expect(done).toMatchObject({ done: true, values: {} })
  expect(done.receipt).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
  const found = await concernStatus(w.app, receiptDigest(done.receipt))
  expect(found).toMatchObject({ state: 'lodged', office: 'working-body', text: '收费。' })
  // Sent again, it is the same one; the key opens it as somebody writes it down.
  expect(await call(sent, 'zh')).toMatchObject({ receipt: done.receipt })
  const look = { action: following.look, typed: { receipt: done.receipt.toLowerCase().replaceAll('-', ' ') } }
  expect(await call(look, 'en')).toMatchObject({ found: { text: '收费。' } })
  const reply = { action: following.reply, typed: { receipt: done.receipt, text: '三月一日。' } }
  expect(await call(reply, 'en')).toMatchObject({
    done: true,
    found: { messages: [{ author: 'reporter', text: '三月一日。' }] },
  })
})
