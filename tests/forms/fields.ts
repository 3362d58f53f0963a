import type { ClauseId } from '#policy/clauses.ts'
import { say, type Values, type WordId } from '#ui/words/index.ts'
import type { Sent, Typed, Wrong } from './sending.ts'

export type Case = Sent & Wrong
export type Filled = Omit<Sent, 'name'>

/** One way in which a field is wrong, and the sentence that must come back. */
type Slip = { readonly name: string; readonly value: string; readonly says: WordId; readonly with?: Values }

export const missing: Slip = { name: 'missing', value: '', says: 'issue.missing' }
export const blanks: Slip = { name: 'blanks alone', value: ' \u3000 ', says: 'issue.missing' }
export const unseen: Slip = { name: 'a NUL inside', value: '甲\u0000乙', says: 'issue.unwritable' }
export const unchosen: Slip = { name: 'not chosen', value: '', says: 'issue.choose' }
export const unlisted: Slip = { name: 'not on the list', value: 'no-such-thing', says: 'issue.choose' }
export const longer = (maximum: number): Slip => ({
  name: 'too long',
  value: '长'.repeat(maximum + 1),
  says: 'issue.too-long',
  with: { maximum },
})
export const noDay: readonly Slip[] = ['2026-02-30', '01/06/2026', '2026-1-1', '明天'].map((value) => ({
  name: `no day: ${value}`,
  value,
  says: 'issue.day',
}))
export const noMail: readonly Slip[] = ['someone', 'a@b', 'a b@test.invalid', '甲@', '@test.invalid'].map((value) => ({
  name: `no mail address: ${value}`,
  value,
  says: 'issue.email',
}))
export const line = [missing, blanks, longer(200), unseen]
export const prose = [missing, blanks, longer(10_000), unseen]

/** A form filled in rightly, and its fields: each is then sent wrong in every way it can be. */
export function wrongEach(
  name: string,
  form: Filled,
  fields: Readonly<Record<string, readonly [label: WordId | string, clause: ClauseId, slips: readonly Slip[]]>>,
): Case[] {
  return Object.entries(fields).flatMap(([field, [label, clause, slips]]) =>
    slips.map((slip): Case => {
      const sentence = (lang: 'zh' | 'en') =>
        say(lang)(slip.says, { field: isWord(label) ? say(lang)(label) : label, ...slip.with })
      return {
        ...form,
        name: `${name}: ${field}, ${slip.name}`,
        typed: { ...form.typed, [field]: slip.value },
        field,
        zh: sentence('zh'),
        en: sentence('en'),
        clause,
      }
    }),
  )
}

const isWord = (label: string): label is WordId => /^[a-z-]+\.[a-z.-]+$/.test(label)

export const wrong = (name: string, form: Filled, typed: Typed, said: Wrong): Case => ({
  ...form,
  ...said,
  name,
  typed: { ...form.typed, ...typed },
})
