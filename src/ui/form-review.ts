import { formalChecks } from '#domain/formal-checks.ts'
import type { Finding } from '#domain/formal-checks.ts'
import { typedIn, type Typed } from '#ui/form.ts'
import type { Tone } from '#ui/status.ts'
import { words, type WordId } from '#ui/words/index.ts'

/** How many remarks have a row of their own besides those at the checks. */
export const furtherRows = [0, 1, 2, 3, 4] as const

/** What the fields of a form review are called. */
export const reviewFields: Readonly<Record<string, WordId>> = {
  ...Object.fromEntries(furtherRows.map((row) => [`further.${row}.text`, 'application.further-text'])),
  note: 'application.remarks',
}

/** The form as its act takes it: an unanswered check and an empty row are left out. */
export function reviewIn(typed: Typed) {
  return {
    checklist: formalChecks
      .filter((item) => ['yes', 'no'].includes(typedIn(typed, `met.${item}`)))
      .map((item) => ({
        item,
        met: typedIn(typed, `met.${item}`) === 'yes',
        remark: typedIn(typed, `remark.${item}`),
        place: typedIn(typed, `place.${item}`) || null,
      })),
    further: furtherRows
      .filter((row) => ['item', 'place', 'text'].some((part) => typedIn(typed, `further.${row}.${part}`).trim() !== ''))
      .map((row) => ({
        item: typedIn(typed, `further.${row}.item`) || formalChecks[0],
        place: typedIn(typed, `further.${row}.place`) || null,
        text: typedIn(typed, `further.${row}.text`),
      })),
    note: typedIn(typed, 'note'),
  }
}

export const verdictStatus: Readonly<Record<Finding['verdict'], { tone: Tone; word: WordId }>> = {
  met: { tone: 'in-force', word: 'application.machine-met' },
  'not-met': { tone: 'soon', word: 'application.machine-not-met' },
  'for-people': { tone: 'running', word: 'application.machine-for-people' },
}

const isWord = (id: string): id is WordId => id in words

/** A check by its name; one of an earlier list by its id. */
export function wordOfCheck(item: string): WordId | undefined {
  const id = `application.check.${item}`
  return isWord(id) ? id : undefined
}

/** The sentence of what the machine found. */
export function wordOfFinding(says: string): WordId | undefined {
  const id = `check.${says}`
  return isWord(id) ? id : undefined
}
