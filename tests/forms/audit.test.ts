import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { auditForms } from './audit-cases.ts'
import { call, leads } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof auditForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await auditForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of the audit that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('filled in rightly, they lead on; a sheet and an answer are shown once more', async () => {
  const { sheet, ask, recompute, answer, round } = forms
  const goes = ({ action, by, typed, params }: typeof sheet | typeof ask | typeof recompute | typeof answer) =>
    leads(action, by, typed, { params })
  for (const one of [sheet, answer])
    expect(await call({ ...one, typed: { ...one.typed, confirmed: '' } }, 'zh')).toMatchObject({ errors: [] })
  expect(await goes(recompute)).toMatch(/^\/zh\/work\/seats\/[0-9a-f-]{36}#sample$/)
  expect(await goes(ask)).toMatch(/#questions$/)
  expect(await goes(answer)).toBe(`/zh/work/rankings/${round.ranking}#questions`)
  expect(await goes(sheet)).toMatch(/^\/zh\/work\/seats\/[0-9a-f-]{36}$/)
})
