import { typedIn, type Typed } from '#ui/form.ts'
import type { WordId } from '#ui/words/index.ts'

/** What the forms of an expert's record call their fields. */
export const recordLabels = {
  fields: 'expert.fields',
  otherFields: 'expert.other-fields',
  title: 'expert.title',
  employer: 'panel.employer',
  employerUscc: 'panel.employer-uscc',
} as const satisfies Record<string, WordId>

/** Fields from the list and fields in words, in one list. */
export const recordIn = (typed: Typed) => ({
  fields: [...[typed.fields ?? []].flat(), ...typedIn(typed, 'otherFields').split(/[,，、;；\n]/)]
    .map((field) => field.trim())
    .filter((field) => field !== ''),
  title: typedIn(typed, 'title') || null,
  employer: typedIn(typed, 'employer') || undefined,
  employerUscc: typedIn(typed, 'employerUscc') || null,
})

/** The rows for earlier employers that a form offers; more are added to the record later. */
export const historyRows = [0, 1, 2] as const
const parts = ['name', 'uscc', 'fromDay', 'untilDay'] as const

/** Rows up to the last in which something stands. */
export function historyIn(typed: Typed) {
  const rows = historyRows.map((row) => parts.map((part) => typedIn(typed, `history.${row}.${part}`).trim()))
  const last = rows.findLastIndex((row) => row.some((text) => text !== ''))
  return rows
    .slice(0, last + 1)
    .map((row) => Object.fromEntries(parts.flatMap((part, index) => (row[index] ? [[part, row[index]]] : []))))
}

export const historyLabels: Readonly<Record<string, WordId>> = Object.fromEntries(
  historyRows.flatMap((row) => [
    [`history.${row}.name`, 'expert.organisation'],
    [`history.${row}.uscc`, 'expert.uscc'],
    [`history.${row}.fromDay`, 'expert.from'],
    [`history.${row}.untilDay`, 'expert.until'],
  ]),
)
