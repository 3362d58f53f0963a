import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { provideMail } from '#server/auth/house.ts'
import { openWorld, type World } from '../world.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { panelForms } from './panel-cases.ts'
import { refuses } from './refusing.ts'
import { call, leads, send, type Sent } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof panelForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  provideMail(async () => undefined)
  forms = await panelForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form about experts that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('a form sent empty names each of its fields as the page does, in their order', async () => {
  const { keep, declare, end, substitute } = forms
  await answeredEmpty(keep, ['fields', 'employer'])
  await answeredEmpty(declare, ['kind', 'name'])
  await answeredEmpty(end, ['interest', 'untilDay'])
  await answeredEmpty(substitute, ['seat', 'expert'])
})

test('what cannot be undone is shown once more', async () => {
  const { recuse, stepBack, substitute } = forms
  for (const form of [recuse, stepBack, substitute])
    expect(await call({ ...form, typed: { ...form.typed, confirmed: '' } }, 'zh')).toMatchObject({ confirm: [] })
})

test('filled in rightly, they lead on', async () => {
  const { keep, declare, end, ask, recuse, substitute, panel, silent, seatOf } = forms
  const goes = ({ action, by, typed, ...rest }: Omit<Sent, 'name'>) => leads(action, by, typed, rest)
  expect(await goes(keep)).toBe('/zh/work/experts/own?kept')
  expect(await goes(declare)).toBe('/zh/work/interests?done=declared')
  expect(await goes(end)).toBe('/zh/work/interests?done=ended')
  expect(await goes(ask)).toMatch(/^\/zh\/work\/experts\/[0-9a-f-]{36}\?asked$/)
  expect(await goes(substitute)).toBe(`/zh/work/panels/${panel}`)
  expect(await goes(recuse)).toBe(`/zh/work/panels/${panel}`)
  // The one who was told to step back finds nothing there any more, whatever is sent.
  const { stepBack } = forms
  await expect(send({ ...stepBack, name: 'again', typed: { confirmed: 'yes' } }, 'zh')).rejects.toMatchObject({
    status: 404,
  })
  expect(seatOf(silent)).not.toBe('')
  // A person is asked once.
  await refuses(ask, ['confirmation-asked', '已经请这位专家确认', 'asked to confirm already', '3.3.1'])
})
