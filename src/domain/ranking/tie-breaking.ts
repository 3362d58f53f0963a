import type { Scheme, TieBreaker } from '#domain/scheme.ts'

/** What tells equals apart where the scheme says so. `declaredOn` is null where nobody knows the day. */
export type Apart = { readonly innovativeAtAdvanced: number; readonly declaredOn?: string | null | undefined }

type Ordering = Pick<Scheme, 'ranking'>

/** As numbers of which the larger comes first, in the order in which the scheme lists them. */
export const furtherOf = ({ ranking }: Ordering, apart: Apart): readonly number[] =>
  (ranking.tieBreakers ?? []).map((one) => numbers[one](apart))

export const asksForDay = ({ ranking }: Ordering): boolean => ranking.tieBreakers?.includes('declared-earlier') ?? false

const numbers: Readonly<Record<TieBreaker, (apart: Apart) => number>> = {
  'innovative-at-advanced': ({ innovativeAtAdvanced }) => innovativeAtAdvanced,
  'declared-earlier': ({ declaredOn }) => -(declaredOn ? Number(declaredOn.replaceAll('-', '')) : afterAllDays),
}

/** A day that nobody knows is behind every day. */
const afterAllDays = 99_999_999
