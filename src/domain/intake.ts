import { workingDaysAfter, type Calendar } from '#domain/calendar.ts'
import type { Declaration } from '#domain/declared.ts'
import { benchOf, type Measured } from '#domain/ranking/measure.ts'
import { readReference, standingOf } from '#domain/reference.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Day, ParameterValue } from '#policy/policy.ts'
import type { KnownStandard } from '#policy/standards.ts'

export type Found = {
  readonly variety: string
  /** Entered from paper, and its enterprise says that it is not what it wrote. */
  readonly contested: boolean
  readonly enterprise: { readonly inProvince: boolean; readonly standing: string; readonly barredUntil: Day | null }
  readonly declaration: Declaration
}

type Round = {
  readonly scheme: Scheme
  /** Nothing where every day is still to come. */
  readonly cutOff: Day
  readonly catalogue: readonly KnownStandard[]
}

/**
 * Says of each declared standard why it is not taken in, gravest first; nothing when it is (decision 3: nobody applies). What the
 * enterprise can mend comes last, and all of it at once.
 */
export function intaking({ scheme, cutOff, catalogue }: Round): (found: Found) => Refusal[] {
  const known = new Set(scheme.varieties.map(({ id }) => id))
  const formOf = formFaults(scheme)
  const citesOf = overCitations({ catalogue, cutOff })
  return ({ variety, contested, enterprise, declaration }) => {
    const { inProvince, standing, barredUntil } = enterprise
    return [
      ...(known.has(variety) ? [] : [refuse('out-of-variety', '3.4.4')]),
      ...(inProvince ? [] : [refuse('enterprise-outside-province', '2.0')]),
      ...(standing === 'refused' ? [refuse('organisation-refused', '2.0')] : []),
      ...(barredUntil && cutOff < barredUntil ? [refuse('enterprise-barred', '3.6', { day: barredUntil })] : []),
      ...((declaration.declaredOn ?? cutOff) > cutOff
        ? [refuse('declared-after-cut-off', '3.4.4', { day: cutOff })]
        : []),
      ...(contested ? [refuse('declaration-contested', '3.4.4')] : []),
      ...(known.has(variety) ? formOf(declaration, variety) : []),
      ...citesOf(declaration, scheme),
    ]
  }
}

/** A value that cannot be read keeps a standard out of any list, unless it is of an indicator that is only a bonus. */
function formFaults(scheme: Scheme) {
  const benches = new Map(scheme.varieties.map(({ id }) => [id, benchOf(scheme, id)]))
  return (declaration: Declaration, variety: string): Refusal[] =>
    (benches.get(variety)?.measure(declaration) ?? []).filter(isUnreadable).map(({ yardstick: { indicator }, shown }) =>
      refuse('declared-value-unreadable', '3.4.4', {
        indicator: indicator.name.zh,
        typed: (shown.declared ?? '').slice(0, 60),
      }),
    )
}

const isUnreadable = ({ acceptance, refusal, yardstick }: Measured) =>
  refusal !== undefined &&
  acceptance.kind === 'unsettled' &&
  (acceptance.why === 'unreadable' || acceptance.why === 'unit') &&
  yardstick.indicator.class !== 'innovative'

/** Methods that rest on a standard known to be over. Of a standard that is not in the catalogue nothing is known, and nothing said. */
function overCitations({ catalogue, cutOff }: Pick<Round, 'catalogue' | 'cutOff'>) {
  const known = new Map<string, string | undefined>()
  const overIn = (typed: string) => {
    if (!known.has(typed)) {
      const reference = readReference(typed)
      const isOver = reference && standingOf(reference, catalogue, cutOff) === 'over'
      known.set(typed, isOver ? reference.number : undefined)
    }
    return known.get(typed)
  }
  return ({ values }: Declaration, { indicators }: Scheme): Refusal[] => {
    const over = indicators.flatMap(({ id }) => {
      const cited = values[id]
      return [cited?.method, typeof cited?.value === 'string' ? cited.value : undefined].flatMap((one) =>
        one ? (overIn(one) ?? []) : [],
      )
    })
    return [...new Set(over)].map((number) => refuse('cited-standard-over', '3.4.4', { number }))
  }
}

/** Told to the enterprises, and not yet frozen. */
export type Announcement = { readonly cutOffDay: Day }

/** The last day on which enterprises may correct is told early enough; once told it may move later, never earlier. */
export function announcing(
  { cutOff, before }: { readonly cutOff: Day; readonly before: Announcement | undefined },
  { calendar, today, term }: { readonly calendar: Calendar; readonly today: Day; readonly term: ParameterValue },
) {
  const earliest = workingDaysAfter(calendar, today, term.value).lastDay
  if (before && today > before.cutOffDay) return refuse('announced-day-over', '3.4.4', { day: before.cutOffDay })
  if (before && cutOff <= before.cutOffDay)
    return refuse('announced-day-moves-later', '3.4.4', { day: before.cutOffDay })
  if (!before && cutOff < earliest) return refuse('announced-too-soon', '3.4.4', { day: earliest, days: term.value })
}

/** What was announced holds: the day counts to its end, and only then are the data frozen. */
export function awaiting(announcement: Announcement | undefined, today: Day) {
  if (!announcement) return refuse('intake-not-announced', '3.4.4')
  if (today <= announcement.cutOffDay) return refuse('corrections-running', '3.4.4', { day: announcement.cutOffDay })
}
