import type { Day } from '#policy/policy.ts'
import { addMonths } from '#domain/calendar.ts'
import type { DeclaredValue } from '#domain/declared.ts'
import { refuse } from '#domain/refusal.ts'
import { reaches } from '#domain/requirement/compare.ts'
import { readDeclared } from '#domain/requirement/read.ts'
import type { Indicator } from '#domain/scheme.ts'

export type Verdict = 'meets' | 'worse' | 'undecided'

/** A report is about one product model, and not older than the policy allows (3.4.5). */
export function supplying(
  report: { issuedOn: Day; productModel: string },
  declaration: { productModel: string; state: string } | undefined,
  { ageMonthsMax, today }: { ageMonthsMax: number; today: Day },
) {
  if (!declaration) return refuse('declaration-unknown', '3.4.5')
  if (declaration.state !== 'in-force') return refuse('declaration-not-in-force', '3.4.5')
  if (report.productModel.trim() !== declaration.productModel.trim())
    return refuse('report-of-another-model', '3.4.5', { model: declaration.productModel })
  if (report.issuedOn > today) return refuse('report-dated-ahead', '3.4.5', { day: report.issuedOn })
  if (addMonths(report.issuedOn, ageMonthsMax) < today)
    return refuse('report-too-old', '3.4.5', { months: ageMonthsMax })
}

/** One result worse than promised blocks the shortlist, and the report says which. */
export function verdictOf(results: readonly { verdict: Verdict }[]): Verdict {
  if (results.some(({ verdict }) => verdict === 'worse')) return 'worse'
  return results.some(({ verdict }) => verdict === 'undecided') ? 'undecided' : 'meets'
}

/** Does what was measured lie within what was promised? `undecided` where only people can tell: text, another method. */
export function measuring(
  indicator: Indicator,
  variety: string,
  of: { promised: DeclaredValue; measured: DeclaredValue },
): Verdict {
  const around = { indicator, variety }
  const promise = readDeclared(of.promised, around).acceptance
  const measured = readDeclared(asMeasured(indicator, of.measured), around).acceptance
  if (measured.kind === 'missing' || promise.kind === 'missing') return 'undecided'
  return { yes: 'meets', no: 'worse', open: 'undecided' }[reaches(measured, promise)] as Verdict // the three answers there are
}

/** Is there anything to test? Text needs people's judgement; “—” promises nothing. */
export function promises(indicator: Indicator, variety: string, promised: DeclaredValue | undefined): boolean {
  const { kind } = readDeclared(promised, { indicator, variety }).acceptance
  return kind !== 'missing' && kind !== 'text'
}

/** A bare number in a report is a value, not a limit. */
function asMeasured({ valueKind }: Indicator, measured: DeclaredValue): DeclaredValue {
  if (valueKind !== 'number' || typeof measured.value !== 'string' || !/^\s*-?[\d０-９]/u.test(measured.value))
    return measured
  return { ...measured, value: `=${measured.value}` }
}
