import type { Declaration } from '#domain/declared.ts'
import type { Scheme } from '#domain/scheme.ts'
import { inVariety, keyOf } from './assess.ts'
import { concordance, medianOf } from './concordance.ts'
import type { Finding } from './evaluation.ts'
import { judgedText, qualitativeGrades, type Judgement, type Judgements, type Ruling } from './judgement.ts'
import { written } from '#domain/requirement/decimal.ts'

/** Standard → indicator → what experts put in the place of what could not be settled. */
export type Rulings = ReadonlyMap<string, ReadonlyMap<string, Partial<Ruling>>>

/** How a panel graded one text: what was counted, and how far the experts lay apart. */
export type Graded = {
  readonly judgement: string
  readonly experts: number
  readonly median: string
  readonly lowest: string
  readonly highest: string
}

export type Judged = {
  readonly scheme: Scheme
  readonly declarations: readonly Declaration[]
  readonly rulings: Rulings
  readonly applied: readonly Judgement[]
  /** Why a judgement was not applied. */
  readonly findings: readonly Finding[]
  readonly graded: readonly Graded[]
  /** Kendall's W over all that the same experts graded; null where it says nothing. */
  readonly concordance: string | null
}

/** Puts judgements to what they are about. What does not fit its target is left and reported; nothing else changes. */
export function applyJudgements(
  scheme: Scheme,
  declarations: readonly Declaration[],
  { judgements, expertsMin }: Judgements,
): Judged {
  const targets = new Map(declarations.map((one) => [keyOf(inVariety(one, scheme)), one]))
  const checked = judgements.map((one, i) => ({
    one,
    wrong: twice(one, judgements.slice(0, i)) ?? misplaced(one, { scheme, targets, expertsMin }),
  }))
  const applied = checked.filter(({ wrong }) => !wrong).map(({ one }) => one)
  const grades = applied.flatMap((one) => (one.kind === 'grade-qualitative' ? [one] : []))
  return {
    scheme: withMethods(scheme, applied),
    declarations: [...targets].flatMap(([id, one]) => (isExcluded(id, applied) ? [] : [changed(one, id, applied)])),
    rulings: rulingsOf(applied, scheme),
    applied,
    findings: checked.flatMap(({ one, wrong }) =>
      wrong
        ? [
            {
              place: `judgements.${one.id}`,
              rule: wrong,
              clause: '3.4.4' as const,
              severity: 'error' as const,
              with: { judgement: one.id },
            },
          ]
        : [],
    ),
    graded: grades.map(gradedOf),
    concordance: concordanceOf(grades),
  }
}

type Facts = { scheme: Scheme; targets: ReadonlyMap<string, Declaration>; expertsMin: number }

function misplaced(one: Judgement, { scheme, targets, expertsMin }: Facts): string | undefined {
  if (one.conflict !== null) return 'judgement-with-conflict'
  if ('indicator' in one && !scheme.indicators.some(({ id }) => id === one.indicator))
    return 'judgement-indicator-unknown'
  if (one.kind === 'method-equivalence') return undefined
  const declaration = targets.get(one.standard)
  if (!declaration) return 'judgement-standard-unknown'
  if (one.kind === 'interpret-text' && typeof one.to !== 'string') {
    const passes = one.to.tier === 'pass' || one.to.tier === 'fail'
    if (passes !== isBasic(scheme, one.indicator)) return 'judgement-of-another-class'
  }
  if (one.kind === 'interpret-text' || one.kind === 'correct-transcription')
    return judgedText(declaration.values[one.indicator]) === one.from ? undefined : 'judgement-of-something-else'
  if (one.kind === 'grade-qualitative') return counted(one).length < expertsMin ? 'judgement-by-too-few' : undefined
  return undefined
}

/** The first one on a target stands; a second would have to say that it replaces it. */
function twice(one: Judgement, earlier: readonly Judgement[]): string | undefined {
  const target = (of: Judgement) =>
    JSON.stringify([
      'standard' in of ? of.standard : '',
      'indicator' in of ? of.indicator : '',
      of.kind === 'method-equivalence' ? of.from : '',
    ])
  const isSame = (other: Judgement) => other.id === one.id || target(other) === target(one)
  return earlier.some(isSame) ? 'judgement-twice' : undefined
}

function withMethods(scheme: Scheme, applied: readonly Judgement[]): Scheme {
  const equivalents = applied.flatMap((one) => (one.kind === 'method-equivalence' ? [one] : []))
  if (equivalents.length === 0) return scheme
  return {
    ...scheme,
    indicators: scheme.indicators.map((indicator) => {
      const own = equivalents.filter((one) => one.indicator === indicator.id).map(({ from }) => from)
      return own.length > 0
        ? { ...indicator, methodsEquivalent: [...(indicator.methodsEquivalent ?? []), ...own] }
        : indicator
    }),
  }
}

const isExcluded = (id: string, applied: readonly Judgement[]) =>
  applied.some((one) => one.kind === 'exclude' && one.standard === id)

/** A corrected value, or a text put as a requirement, stands in the place of what was typed. */
function changed(declaration: Declaration, id: string, applied: readonly Judgement[]): Declaration {
  const values = applied.flatMap((one) => {
    if ((one.kind !== 'interpret-text' && one.kind !== 'correct-transcription') || one.standard !== id) return []
    const before = declaration.values[one.indicator]
    return typeof one.to === 'string' ? [[one.indicator, { ...before, value: one.to }] as const] : []
  })
  return values.length > 0
    ? { ...declaration, values: { ...declaration.values, ...Object.fromEntries(values) } }
    : declaration
}

function rulingsOf(applied: readonly Judgement[], scheme: Scheme): Rulings {
  const rulings = new Map<string, Map<string, Partial<Ruling>>>()
  for (const one of applied) {
    const ruling = rulingOf(one, scheme)
    if (!ruling || !('indicator' in one) || !('standard' in one)) continue
    const own = rulings.get(one.standard) ?? new Map<string, Partial<Ruling>>()
    rulings.set(one.standard, own.set(one.indicator, ruling))
  }
  return rulings
}

/** A grade at all says that the text is no laxer than its reference; none says that it is. */
function rulingOf(one: Judgement, scheme: Scheme): Partial<Ruling> | undefined {
  if (one.kind === 'interpret-text') return typeof one.to === 'string' ? undefined : one.to
  if (one.kind !== 'grade-qualitative') return undefined
  const tier = qualitativeGrades[medianOf(counted(one)) ?? 0] ?? 'none'
  if (isBasic(scheme, one.indicator))
    return tier === 'none' ? { tier: 'fail', verdict: 'laxer' } : { tier: 'pass', verdict: 'equal' }
  return { tier, verdict: tier === 'none' ? 'laxer' : tier === 'benchmark' ? 'equal' : 'stricter' }
}

const isBasic = ({ indicators }: Scheme, indicator: string) =>
  indicators.find(({ id }) => id === indicator)?.class === 'basic'

type Grading = Extract<Judgement, { kind: 'grade-qualitative' }>
const counted = ({ grades }: Grading) =>
  grades.filter(({ recused }) => !recused).map(({ grade }) => qualitativeGrades.indexOf(grade))

function gradedOf(one: Grading): Graded {
  const all = counted(one)
  const named = (grade: number | undefined) => qualitativeGrades[grade ?? 0] ?? 'none'
  return {
    judgement: one.id,
    experts: all.length,
    median: named(medianOf(all)),
    lowest: named(Math.min(...all)),
    highest: named(Math.max(...all)),
  }
}

/** Over the experts who graded every text. */
function concordanceOf(all: readonly Grading[]): string | null {
  const seats = [...new Set(all.flatMap(({ grades }) => grades.map(({ seat }) => seat)))].sort()
  const gradeOf = ({ grades }: Grading, seat: string) => grades.find((one) => one.seat === seat && !one.recused)?.grade
  const rows = seats
    .map((seat) => all.map((one) => gradeOf(one, seat)))
    .flatMap((row) => (row.every((one) => one !== undefined) ? [row.map((one) => qualitativeGrades.indexOf(one))] : []))
  const found = concordance(rows)
  return found ? written(found) : null
}
