import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { POST as autosave } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/autosave/+server.ts'
import { draftOf } from '#server/drafts/application.ts'
import { whoOf } from '#server/work-page.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { applicationForms } from './application-cases.ts'
import { call, viewerOf } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof applicationForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await applicationForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of an application that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('handing in and withdrawing are shown once more before they are done', async () => {
  const { lodge, lead, draft, withdraw } = forms
  expect(await call({ ...lodge(lead, draft), typed: {} }, 'zh')).toMatchObject({ action: 'lodge', confirm: [] })
  expect(await call({ ...withdraw, typed: { reason: '另行申请。' } }, 'en')).toMatchObject({
    action: 'withdraw',
    confirm: [{ text: '另行申请。' }],
  })
})

test('what is typed is kept in the background, and the page is told the time in Beijing, or why not', async () => {
  const by = await kites.assessor(w, 30)
  const subject = crypto.randomUUID()
  const kept = async (typed: Readonly<Record<string, string>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(typed)) body.append(name, value)
    const event = {
      request: new Request('http://127.0.0.1/', { method: 'POST', body }),
      locals: { viewer: viewerOf(by) },
      params: { lang: 'zh', draft: subject },
    }
    const answer = (await autosave(event as never)) as Response // as much of the event as is read
    return { status: answer.status, said: await answer.text() }
  }
  await w.turnTo('2026-04-01')
  expect(await kept({ statement: '本机构熟悉风筝。' })).toEqual({
    status: 200,
    said: '<p data-autosave-said>09:00已自动保存</p>',
  })
  const draft = await draftOf(whoOf({ viewer: viewerOf(by) }), w.app, { kind: 'application', subject })
  expect(draft).toMatchObject({ seen: 'open', data: { body: { statement: '本机构熟悉风筝。', scheme: null } } })
  const long = await kept({ statement: '长'.repeat(10_001) })
  expect([long.status, long.said]).toEqual([400, expect.stringMatching(/^<p data-autosave-not>.*最多10000字/)])
})
