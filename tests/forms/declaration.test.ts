import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { openWorld, type World } from '../world.ts'
import { answeredRightly } from './answers.ts'
import { declarationForms } from './declaration-cases.ts'
import { leads } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof declarationForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  forms = await declarationForms(w)
}, 120_000)
afterAll(() => w.close())

test('a declaration that is filled in wrongly comes back with field, rule, clause and all that was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('full-width figures, another dash and blanks around are read', async () => {
  const { action, by, typed } = forms.right
  if (by) expect(await leads(action, by, typed)).toMatch(/^\/zh\/work\/declarations\?made=D2026-\d{6}$/)
  const { number } = await w.app.reader
    .selectFrom('declaration')
    .select('standard_number as number')
    .where('product_model', '=', '型号8')
    .executeTakeFirstOrThrow()
  expect(number).toBe('Q/FZ 0008-2026')
})

test('lines of their own are declared under their names', async () => {
  const { action, by, typed } = forms.free
  if (by) await leads(action, by, typed)
  const { values } = await w.app.reader
    .selectFrom('declaration')
    .select('values')
    .where('product_model', '=', '型号9')
    .executeTakeFirstOrThrow()
  expect(values).toEqual({ 强度: { value: '≥90' }, 韧性: { value: '≥80' } })
})
