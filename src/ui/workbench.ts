import { medianOf } from '#domain/ranking/concordance.ts'
import { qualitativeGrades } from '#domain/ranking/judgement.ts'
import type { Standing } from '#domain/ranking/judged.ts'
import type { Text } from '#policy/policy.ts'
import { textIn } from '#ui/text.ts'
import { signsOf } from '#ui/signs.ts'
import { say, type Lang, type WordId } from '#ui/words/index.ts'

/** What a judgement put in the place of what stood there: a value, a level beside the baseline, or grades. */
type Judged = {
  readonly kind: string
  readonly to: unknown
  readonly grades: readonly { readonly seat: string; readonly grade: string }[]
}

export function sayJudged(lang: Lang, { kind, to, grades }: Judged): string {
  const word = say(lang)
  if (kind === 'grade-qualitative') return sayGrades(lang, grades)
  if (typeof to === 'string') return to
  if (typeof to !== 'object' || to === null) return '—'
  const { verdict, tier } = to as { verdict: string; tier: string } // written by text.interpreted
  return `${word(`verdict.${verdict}` as WordId)} · ${word(`level.${tier}` as WordId)}`
}

/** The middle grade, which counts, and how many gave which, the best first. */
function sayGrades(lang: Lang, grades: Judged['grades']): string {
  const given = grades.map(({ grade }) => qualitativeGrades.findIndex((one) => one === grade))
  const name = (at: number | undefined) => sayGrade(lang, 'grade-qualitative', qualitativeGrades[at ?? 0] ?? 'none')
  const counts = [...Map.groupBy(given, (at) => at)]
    .toSorted(([a], [b]) => b - a)
    .map(([at, all]) => `${name(at)} ${all.length}`)
    .join(signsOf(lang).listed)
  return say(lang)('judgement.graded', { median: name(medianOf(given)), counts })
}

/** What one seat gave. */
export function sayGrade(lang: Lang, kind: string, grade: string): string {
  if (kind === 'method-equivalence') return say(lang)(grade === 'different' ? 'finding.different' : 'finding.equal')
  return say(lang)(grade === 'none' ? 'judgement.grade-none' : (`level.${grade}` as WordId)) // one of the scale
}

/** Where a standard stands in one of two results; nowhere where it was excluded. */
export function sayStanding(lang: Lang, one: Standing | null): string {
  if (!one) return say(lang)('workbench.gone')
  const { star, score, rank, outcome } = one
  return rank === null
    ? say(lang)('workbench.standing', { outcome: say(lang)(`outcome.${outcome}`), star, score })
    : say(lang)('workbench.ranked', { rank, star, score })
}

export const nameOf = (lang: Lang, indicators: readonly { id: string; name: Text }[], id: string | null): string => {
  const found = indicators.find((one) => one.id === id)
  return found ? textIn(lang, found.name) : say(lang)('workbench.whole')
}
