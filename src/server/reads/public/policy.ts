import { addDays } from '#domain/calendar.ts'
import { holidayYears } from '#policy/holidays/index.ts'
import { clauseIds } from '#policy/clauses.ts'
import { clauseOf, isAbsent, parameter, parameterNames } from '#policy/policy.ts'
import { glossary, type Term } from '#policy/glossary.ts'
import { policyDigest } from '#server/policy-digest.ts'
import { actsByClause } from './acts.ts'
import { noticeOf } from './publicity-days.ts'
import { todayOf, type Public } from './public.ts'

/** The plan in force: clause by clause, with what the platform has done under each, and the numbers it counts by. */
export async function policyPage(from: Public) {
  const { policy, calendar } = from
  const today = todayOf(from)
  const done = await actsByClause(from)
  const parameters = parameterNames.map((name) => ({ name, ...parameter(policy, name, today) }))
  const clauses = clauseIds.map((id) => {
    const clause = clauseOf(policy, id)
    return {
      id,
      ...(isAbsent(clause)
        ? { place: undefined, says: clause.absent, keptByPeople: undefined }
        : { place: clause.place, says: clause.says, keptByPeople: clause.keptByPeople }),
      parameters: parameters.filter((one) => one.clause === id),
      acts: done.get(id) ?? [],
    }
  })
  const terms: readonly Term[] = Object.values(glossary)
  const lastYear = Math.max(...calendar.years)
  return {
    document: policy.document,
    digest: policyDigest(policy),
    clauses,
    parameters,
    terms,
    years: holidayYears
      .filter(({ year }) => calendar.years.has(year))
      .toReversed()
      .map(({ year, off, worked }) => ({ ...noticeOf(year, calendar), off: spans(off), worked })),
    /** The first year without a notice: its days are computed on the ordinary week, and marked. */
    provisionalYear: lastYear + 1,
    unsettledFrom: `${lastYear}-12-20`,
  }
}

type Span = { readonly from: string; readonly to: string; readonly holiday: string }

/** Days off of one holiday that follow each other, as one span. */
function spans(days: readonly { day: string; holiday: string }[]): Span[] {
  const found: Span[] = []
  for (const { day, holiday } of days) {
    const last = found.at(-1)
    if (last && last.holiday === holiday && addDays(last.to, 1) === day) found[found.length - 1] = { ...last, to: day }
    else found.push({ from: day, to: day, holiday })
  }
  return found
}
