import { judging, type Target } from '#domain/judgement.ts'
import { agreed, complete, type PanelKind, type Rule, type Seat } from '#domain/panel.ts'
import { concordance, medianOf } from '#domain/ranking/concordance.ts'
import { qualitativeGrades } from '#domain/ranking/judgement.ts'
import { refuse } from '#domain/refusal.ts'
import { written } from '#domain/requirement/decimal.ts'

/** What is put to experts of the pool: what level a promise reaches, or whether another test method gives the same. */
export const referredKinds = ['grade-qualitative', 'method-equivalence'] as const
export type Question = {
  readonly declaration: string
  readonly indicator: string
  readonly kind: (typeof referredKinds)[number]
}
/** So many questions a panel goes through in its term. */
export const questionsMost = 20
export type ReferralState = 'open' | 'settled' | 'withdrawn'

export const methodFindings = ['equal', 'different'] as const
export type Found = (typeof qualitativeGrades)[number] | (typeof methodFindings)[number]
/** What one expert found on one question; a sheet has one for each, in their order. */
export type Finding = { readonly finding: Found; readonly reason: string }

/** What may be found: a basic indicator is met or not, whatever its level. */
export const findingsOn = ({ kind }: Pick<Question, 'kind'>, isBasic: boolean): readonly Found[] =>
  kind === 'method-equivalence' ? methodFindings : isBasic ? ['benchmark', 'none'] : qualitativeGrades

/** Each question is open, is put once, and names another method where methods are compared. */
export function referring(questions: readonly (Question & Target & { readonly hasOtherMethod: boolean })[]) {
  const targets = questions.map(({ declaration, indicator }) => `${declaration} ${indicator}`)
  if (new Set(targets).size < targets.length) return refuse('referred-twice', '3.4.4')
  for (const one of questions) {
    const no = judging(one)
    if (no) return no
    if (one.kind === 'method-equivalence' && !one.hasOtherMethod) return refuse('no-other-method', '3.4.4')
  }
}

/** A sheet answers what was asked: each question, by what may be found on it. */
export function finding(
  questions: readonly (Question & { readonly isBasic: boolean })[],
  findings: readonly Finding[],
  kind: PanelKind,
) {
  if (kind !== 'judgement') return refuse('sheet-of-another-panel', '3.4.4')
  const open = questions.length - findings.length
  if (open > 0) return refuse('findings-open', '3.4.4', { count: open })
  const fits = questions.every((one, at) => {
    const given = findings[at]?.finding
    return given !== undefined && findingsOn(one, one.isBasic).includes(given)
  })
  if (!fits || open < 0) return refuse('finding-of-another-kind', '3.4.4')
}

type Sitting = { readonly kind: PanelKind; readonly state: 'sitting' | 'opined' | 'dissolved' }

/** The assessor takes over what a complete panel found. */
export function settlingReferral<S extends Seat>(
  state: ReferralState | undefined,
  { panel, seats, rule }: { readonly panel: Sitting | undefined; readonly seats: readonly S[]; readonly rule: Rule },
) {
  const no = withdrawingReferral(state)
  if (no) return no
  if (!panel) return refuse('referral-awaits-panel', '3.4.4')
  return complete(panel, seats, rule)
}

/** Taken back with a reason as long as nothing came of it; the panel that sits on it is dissolved. */
export function withdrawingReferral(state: ReferralState | undefined) {
  if (!state) return refuse('referral-unknown', '3.4.4')
  if (state !== 'open') return refuse('referral-settled', '3.4.4')
}

/** What comes of one question: the middle grade and how far they lie apart, or whether two thirds hold the methods equal. */
export type Outcome =
  | {
      readonly kind: 'grade-qualitative'
      readonly median: Found
      readonly lowest: Found
      readonly highest: Found
      /** How many found just that. */
      readonly same: number
      readonly of: number
    }
  | { readonly kind: 'method-equivalence'; readonly equal: number; readonly of: number; readonly isEquated: boolean }

export function outcomeOf({ kind }: Pick<Question, 'kind'>, found: readonly Found[], rule: Rule): Outcome {
  if (kind === 'method-equivalence') {
    const equal = found.filter((one) => one === 'equal').length
    return { kind, equal, of: found.length, isEquated: agreed(equal, found.length, rule) }
  }
  const grades = found.map(gradeAt)
  const named = (grade: number | undefined) => qualitativeGrades[grade ?? 0] ?? 'none'
  const median = named(medianOf(grades))
  return {
    kind,
    median,
    lowest: named(Math.min(...grades)),
    highest: named(Math.max(...grades)),
    same: found.filter((one) => one === median).length,
    of: found.length,
  }
}

/** Kendall's W over what the sheets graded; null where it says nothing. */
export function agreementOf(questions: readonly Question[], sheets: readonly (readonly Finding[])[]): string | null {
  const graded = questions.flatMap(({ kind }, at) => (kind === 'grade-qualitative' ? [at] : []))
  const found = concordance(sheets.map((sheet) => graded.map((at) => gradeAt(sheet[at]?.finding))))
  return found ? written(found) : null
}

const gradeAt = (found: Found | undefined) =>
  Math.max(
    0,
    qualitativeGrades.findIndex((grade) => grade === found),
  )
