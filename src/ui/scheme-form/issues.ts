import type { Issue } from '#domain/issue.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { ClauseId } from '#policy/clauses.ts'
import type { FieldError } from '#ui/form.ts'
import { sayIssue } from '#ui/issue.ts'
import { textIn } from '#ui/text.ts'
import type { Lang } from '#ui/words/index.ts'
import { boxLabel } from './labels.ts'
import type { EditorSection } from './sections.ts'

type Page = { readonly section: EditorSection; readonly indicator?: string | undefined; readonly scheme: Scheme }

/** What is wrong in the boxes of a page, each said once. */
export function sayIssues(lang: Lang, issues: readonly Issue[], { section, scheme }: Page): FieldError[] {
  const names = (all: Scheme['indicators'] | Scheme['varieties']) =>
    Object.fromEntries(all.map(({ id, name }) => [id, textIn(lang, name) || id]))
  const known = { varieties: names(scheme.varieties), indicators: names(scheme.indicators) }
  const once = issues.filter(({ path }, i) => issues.findIndex((one) => one.path === path) === i)
  return once.map((issue) => ({
    field: issue.path,
    text: sayIssue(lang, boxLabel(lang, issue.path, section === 'indicators' ? 'indicator' : 'scheme', known), issue),
    clause: clauseOf(issue.path),
  }))
}

function clauseOf(path: string): ClauseId {
  if (path.startsWith('admission.') || path.startsWith('baselines')) return '3.4.4'
  if (path.startsWith('shortlist.')) return '3.4.5'
  return path.startsWith('reevaluation') ? '3.5' : '3.2'
}
