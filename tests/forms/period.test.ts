import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { actions as preparation } from '../../src/routes/[lang=lang]/work/preparations/[id]/+page.server.ts'
import { openWorld, type World } from '../world.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { periodForms } from './period-cases.ts'
import { call, leads } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof periodForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await periodForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of a period that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
  await answeredEmpty(forms.handle, ['outcome', 'opinion'])
  await answeredEmpty(forms.withdraw, ['reason'])
  await answeredEmpty(forms.correct, ['place', 'to', 'reason'])
  await answeredEmpty(forms.record, ['day', 'from', 'until', 'reason'])
})

test('filled in rightly, each is handed over to be issued; a copy is public at once', async () => {
  const { handle, correct, withdraw, record, copy } = forms
  for (const { action, by, typed, ...rest } of [handle, correct, withdraw, record])
    expect(await leads(action, by, typed, rest)).toMatch(/^\/zh\/work\/preparations\//)
  const { action, by, typed, ...rest } = copy
  expect(await leads(action, by, typed, rest)).toBe(`/zh/work/submissions/${rest.params.id}`)
})

test('what cannot be undone is shown once more first', async () => {
  const asked = await call({ ...forms.withdraw, typed: { reason: '附件有误。' } }, 'en')
  expect(asked).toMatchObject({ action: 'withdraw', confirm: [{ label: 'Public reason', text: '附件有误。' }] })
})

test('two corrections of the same words: what the first has changed is not changed by the second', async () => {
  const { action, by, typed, ...rest } = forms.correct
  const prepared = async (to: string) => {
    const [id = ''] = /[0-9a-f-]{36}/.exec(await leads(action, by, { ...typed, to }, rest)) ?? []
    return { action: preparation.issue, by: forms.issues, params: { id }, typed: {} }
  }
  const [one, other] = [await prepared('风筝评估方案（虚拟）'), await prepared('风筝评价方案（虚构）')]
  expect(await leads(one.action, one.by, {}, { params: one.params })).toContain('/work/preparations/')
  await answeredRightly({
    ...other,
    name: 'a correction of words that are no longer there',
    refused: 'correction-of-other-words',
    zh: '已经不是你看到的样子',
    en: 'no longer read as you saw them',
    clause: '3.4.3',
  })
})
