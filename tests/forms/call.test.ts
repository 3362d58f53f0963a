import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { GET as callFile } from '../../src/routes/[lang=lang]/(public)/calls/[number]/files/[sha256]/+server.ts'
import { load as receipt } from '../../src/routes/[lang=lang]/(public)/calls/[number]/questions/[key]/+page.server.ts'
import { issue } from '#server/acts/issue.ts'
import { call as publicCall } from '#server/reads/public/calls.ts'
import { openWorld, type World } from '../world.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { callForms } from './call-cases.ts'
import { leads } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof callForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await callForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of a call that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('a form sent empty names its fields in their order', async () => {
  const { prepare, extend, askHere, askPublic } = forms
  const typed = { ...prepare.typed, keyAreas: '' }
  await answeredEmpty({ ...prepare, typed }, ['title.zh', 'keyAreas', 'closesOn', 'rules.zh'])
  await answeredEmpty(extend, ['closesOn', 'reason.zh'])
  await answeredEmpty(askHere, ['text'])
  await answeredEmpty(askPublic, ['text'])
})

test('a call is prepared with its file, issued, and hands the file out under its digest and under no other call', async () => {
  const { prepare } = forms
  const to = await leads(prepare.action, prepare.by, prepare.typed, { files: prepare.files })
  const preparation = to.split('/').at(-1) ?? ''
  const { issues } = await w.stage.body()
  const outcome = await issue(w.app, preparation, { by: issues })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  const { number } = outcome.result as { number: string } // what `call.opened` returns
  const shown = await publicCall(w.app, number)
  const [file] = shown?.files ?? []
  expect([shown?.stands, file?.name]).toEqual(['ahead', '格式.pdf'])
  const get = (params: { number: string; sha256: string }) =>
    callFile({ params: { lang: 'zh', ...params } } as never) as Promise<Response> // as much of the event as is read
  const answer = await get({ number, sha256: file?.sha256 ?? '' })
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringContaining('attachment;') as string,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
  expect(await answer.text()).toContain('%PDF')
  await expect(get({ number: '2026-01', sha256: file?.sha256 ?? '' })).rejects.toMatchObject({ status: 404 })
  await expect(get({ number, sha256: '0'.repeat(64) })).rejects.toMatchObject({ status: 404 })
})

test('who asks from outside gets a receipt that nobody else finds', async () => {
  const { askPublic } = forms
  const key = crypto.randomUUID()
  const to = await leads(askPublic.action, undefined, { ...askPublic.typed, key }, { params: askPublic.params })
  expect(to).toBe(`/zh/calls/${askPublic.params.number}/questions/${key}`)
  const open = (params: { number: string; key: string }) =>
    receipt({ params: { lang: 'zh', ...params }, setHeaders: () => undefined } as never) // as much of the event as is read
  expect(await open({ number: askPublic.params.number, key })).toMatchObject({
    receipt: { text: '要多少份？', state: 'asked', answer: null },
  })
  await expect(open({ number: askPublic.params.number, key: crypto.randomUUID() })).rejects.toMatchObject({
    status: 404,
  })
  await expect(open({ number: '2026-02', key })).rejects.toMatchObject({ status: 404 })
})
