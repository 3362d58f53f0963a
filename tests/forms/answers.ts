import { expect } from 'vitest'
import type { Answered } from '#ui/form.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import { drawn, folderOf, says } from './drawn.ts'
import type { Case, Filled } from './fields.ts'
import { send } from './sending.ts'

/** Sent in both languages: field or refusal, sentence and clause come back, and everything that was typed; a refusal stands on its page. */
export async function answeredRightly(one: Case): Promise<void> {
  for (const lang of ['zh', 'en'] as const) {
    const { status, data } = await send(one, lang)
    const said = JSON.stringify(data.errors)
    expect(status, `${one.name}: ${said}`).toBe(one.status ?? (one.refused ? 409 : 400))
    keepsAll(one, data)
    if (one.refused) {
      if (!data.refusal) throw new Error(`${one.name}: nothing was refused`)
      expect(data.refusal, one.name).toMatchObject({ refused: one.refused, clause: one.clause })
      expect(sayRefusal(lang, data.refusal).sentence, one.name).toContain(one[lang])
      const page = await drawn(await folderOf(one.action), one, { lang, form: data })
      if (page !== undefined) expect(says(page, lang, data.refusal), `${one.name}: the page says it`).toBe(true)
      continue
    }
    const error = data.errors.find(({ field }) => field === one.field)
    expect(error?.text, `${one.name}: ${said}`).toContain(one[lang])
    expect(error?.clause, one.name).toBe(one.clause)
  }
}

function keepsAll({ name, typed }: Case, { values }: Answered) {
  const { key: _, confirmed: __, ...shown } = typed
  for (const [field, value] of Object.entries(shown))
    if (typeof value === 'string' || value.length > 0) expect(values[field], `${name}: ${field}`).toEqual(value)
}

/** Nothing typed at all: every sentence names a field as the page calls it, in the order of the page. */
export async function answeredEmpty(form: Filled, names: readonly string[]): Promise<void> {
  const typed = Object.fromEntries(Object.keys(form.typed).map((field) => [field, '']))
  const { status, data } = await send({ ...form, name: 'empty', typed, files: {} }, 'en')
  expect(status).toBe(400)
  expect(data.errors.map(({ field }) => field)).toEqual(names)
  for (const { field, text } of data.errors) expect(text, field).toMatch(/^“[A-Z]/)
}
