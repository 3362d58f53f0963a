import type { Finding } from '#domain/ranking/evaluation.ts'
import { saidSets } from '#ui/accepted.ts'
import { spokenValues } from '#ui/words/evaluation.ts'
import type { Lang } from '#ui/words/index.ts'
import { refusalWords } from '#ui/words/refusals/index.ts'
import { fill } from '#ui/words/fill.ts'

/** What is wrong with a scheme at one place, and what to do about it. */
export function sayFinding(lang: Lang, { rule, with: values }: Finding): string {
  const sentence = refusalWords[rule]
  if (!sentence) throw new Error(`no words for the finding ${rule}`)
  return fill(lang, sentence[lang], spokenValues(lang, saidSets(lang, values)))
}
