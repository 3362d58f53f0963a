import type { Issue } from '#server/acts/perform.ts'
import type { WordId } from '#ui/words/index.ts'

const fields = ['kind', 'name', 'contact', 'text', 'evidence'] as const
type Field = (typeof fields)[number]
export type Typed = Readonly<Record<Field, string>>

/** What somebody typed, as they typed it: it stays in the form when something is wrong. */
export function typedIn(form: FormData): Typed {
  const of = (field: Field) => String(form.get(field) ?? '')
  return { kind: of('kind'), name: of('name'), contact: of('contact'), text: of('text'), evidence: of('evidence') }
}

export const asked = (publicity: string, typed: Typed) => ({ publicity, ...typed })

/** One sentence for each field that is wrong, in the order of the form. */
export function errorsOf(issues: readonly Issue[]): { field: Field; word: WordId }[] {
  return fields.flatMap((field) => {
    const issue = issues.find(({ path }) => path === field)
    return issue ? [{ field, word: wordFor(field, issue.code) }] : []
  })
}

function wordFor(field: Field, code: string): WordId {
  if (field === 'kind') return 'submission.kind-needed'
  if (code === 'unwritable') return 'submission.unwritable'
  return code === 'too_big' ? `submission.${field}-long` : `submission.${field}-needed`
}
