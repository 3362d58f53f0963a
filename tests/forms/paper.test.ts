import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { enteredFor } from '#server/reads/work/entered-for.ts'
import { openWorld, type World } from '../world.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { paperForms } from './paper-cases.ts'
import { leads, send } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof paperForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await paperForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form about paper that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('a form sent empty names each of its fields as the page does, in their order', async () => {
  await answeredEmpty(forms.contest, ['reason'])
  await answeredEmpty(forms.settle, ['outcome', 'reason'])
  await answeredEmpty(forms.sheet.form, ['verdict', 'reasons', 'paper.receivedOn', 'paper.scan'])
})

test('the party’s own page is filled in for it, leads to the entry, and closes with what was owed', async () => {
  const { sheet } = forms
  const address = { path: `/work/seats/${sheet.seat}`, token: `expert.${sheet.expert.by.person}` }
  const another = { ...sheet.staff, role: 'regulator' as const }
  expect(await enteredFor(another, w.app, address)).toBeUndefined()
  expect(await enteredFor(sheet.staff, w.app, { ...address, path: '/work/seats' })).toBeUndefined()
  expect(await enteredFor(sheet.staff, w.app, { ...address, path: '/work' })).toBeUndefined()
  const { action, by, typed, ...rest } = sheet.form
  expect(await leads(action, by, typed, rest)).toMatch(/^\/zh\/work\/paper\/[0-9a-f-]{36}\?entered$/)
  expect(await enteredFor(sheet.staff, w.app, address)).toBeUndefined() // the others' sheets are open to the expert now
})

test('who contests too late is told the last day', async () => {
  const { contest, late } = forms
  await w.workingDaysPass(6)
  const sent = { ...contest, name: 'late', by: late.from, params: { id: late.id } }
  for (const [lang, day] of [
    ['zh', '期限已于'],
    ['en', 'The term for contesting ended'],
  ] as const) {
    const { status, data } = await send(sent, lang)
    expect([status, data.refusal?.refused]).toEqual([409, 'contest-term-over'])
    const { sayRefusal } = await import('#ui/words/refusals/index.ts')
    expect(data.refusal && sayRefusal(lang, data.refusal).sentence).toContain(day)
  }
})
