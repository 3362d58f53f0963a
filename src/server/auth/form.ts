import type { Refusal } from '#domain/refusal.ts'
import type { FieldError } from '#ui/form.ts'
import type { Lang } from '#ui/words/index.ts'
import { sayRefusal } from '#ui/words/refusals/index.ts'

/** A refusal that one field can put right. */
export const fieldError = (lang: Lang, field: string, refusal: Refusal): FieldError => ({
  field,
  text: sayRefusal(lang, refusal).sentence,
  clause: refusal.clause,
})

/** Without what no keyboard types and the database refuses to look for. */
export const typed = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\0', '') : ''
}

/** One person's page: kept nowhere, and its address is told to no other site. */
export const privately = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
