import { expect } from 'vitest'
import type { Refusal } from '#domain/refusal.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { By } from '#server/acts/act.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'
import { answeredRightly } from './answers.ts'
import { drawn, folderOf, loaded, says } from './drawn.ts'
import type { Action, Sent, Typed } from './sending.ts'

/** A refusal as a page shows it: its code, words of its sentence in both languages, its clause. */
export type Says = readonly [refused: string, zh: string, en: string, clause: ClauseId]
export type Form = Omit<Sent, 'name'>

/** A form as it is sent from one page; what cannot be undone has been confirmed. */
export const formOn =
  (action: Action | undefined, params: NonNullable<Sent['params']>, typed: Typed = {}) =>
  (by: By, more: Typed = {}): Form => ({ action, by, params, typed: { ...typed, ...more, confirmed: 'yes' } })

/** Sent in both languages, it is refused with this sentence, and its page says so. */
export const refuses = (form: Form, [refused, zh, en, clause]: Says) =>
  answeredRightly({ ...form, name: refused, refused, zh, en, clause })

/** Before anything is sent, the page says so where the step would be. */
export async function standsOn(
  { action, ...looking }: Pick<Form, 'action' | 'by' | 'params'>,
  [refused, zh, en, clause]: Says,
): Promise<void> {
  const folder = await folderOf(action)
  for (const [lang, words] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    const found = refusalsIn(await loaded(folder, looking, lang)).find((one) => one.refused === refused)
    if (!found) throw new Error(`${refused}: the page is not told`)
    expect(found.clause, refused).toBe(clause)
    expect(sayRefusal(lang, found).sentence).toContain(words)
    const page = await drawn(folder, looking, { lang })
    expect(page !== undefined && says(page, lang, found), `the page says ${refused}`).toBe(true)
  }
}

/** What a page is given to say that something cannot be done. */
function refusalsIn(data: unknown): readonly Refusal[] {
  if (typeof data !== 'object' || data === null) return []
  return 'refused' in data && 'clause' in data ? [data as Refusal] : Object.values(data).flatMap(refusalsIn) // by its shape
}
