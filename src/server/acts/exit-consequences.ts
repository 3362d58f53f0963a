import { sql } from 'kysely'
import { settled } from '#domain/application.ts'
import { addDays } from '#domain/calendar.ts'
import type { Consequence, ConsequenceKind } from '#domain/exit-case.ts'
import type { Context } from './act.ts'
import { dissolvePanels } from './seating.ts'
import { recordStanding } from './standing.ts'

export const ended = (what: ConsequenceKind, of: readonly string[], count = of.length): Consequence => ({
  what,
  count,
  of,
})

const applicationSteps = [
  'examine-form',
  'correct-application',
  'lapse-application',
  'convene-scheme-review',
  'convene-re-review',
  'issue-handling-opinion',
  'amend-scheme',
  'open-publicity',
  'publish-scheme',
]
/** Applications that have not come to an end, with the panels that sit on them and the periods that run. */
export async function endApplications(context: Context, assessor: string): Promise<Consequence[]> {
  const { tx, seq } = context
  const rows = await tx
    .updateTable('application')
    .set({ state: 'ended', act: seq })
    .where('assessor', '=', assessor)
    .where('state', 'not in', settled)
    .returning(['id', 'receipt'])
    .execute()
  const subjects = rows.map(({ id }) => id)
  await context.discharge(applicationSteps, subjects)
  return [
    ended(
      'applications-ended',
      rows.map(({ receipt }) => receipt),
    ),
    ended('panels-dissolved', [], await dissolvePanels(context, subjects)),
    await withdrawPeriods(context, subjects),
  ]
}

/** In force no longer, from today; by which no new round begins. */
export async function withdrawSchemes(
  context: Context,
  of: { schemes: readonly string[]; ground: string; reason: string; cause: string },
): Promise<Consequence> {
  const { tx, seq } = context
  if (of.schemes.length === 0) return ended('schemes-withdrawn', [])
  const rows = await tx
    .updateTable('scheme')
    .set({ standing: 'withdrawn', act: seq })
    .where('id', 'in', [...of.schemes])
    .where('standing', '=', 'in-force')
    .returning(['id', 'number'])
    .execute()
  const { ground, reason, cause } = of
  for (const { id: subject } of rows)
    await recordStanding(context, { party: 'scheme', subject, standing: 'withdrawn', ground, reason, cause })
  await context.discharge(
    'freeze-data',
    rows.map(({ id }) => id),
  )
  return ended(
    'schemes-withdrawn',
    rows.map(({ number }) => number ?? ''),
  )
}

/** Over at once, as far as a day can say it: a last day counts to its end. */
export async function endCapacities(
  { tx, seq, today }: Context,
  of: { person: string; organisations: readonly string[]; until?: string },
): Promise<Consequence> {
  const last = of.until ?? addDays(today, -1)
  if (of.organisations.length === 0) return ended('capacities-ended', [])
  const rows = await tx
    .updateTable('capacity')
    .set({ until_day: sql`greatest(from_day, ${last}::date)`, act: seq })
    .where('person', '=', of.person)
    .where('organisation', 'in', [...of.organisations])
    .where(({ or, eb }) => or([eb('until_day', 'is', null), eb('until_day', '>', last)]))
    .returning('id')
    .execute()
  return ended('capacities-ended', [], rows.length)
}

export async function withdrawPeriods(context: Context, subjects: readonly string[]): Promise<Consequence> {
  const { tx, seq, today } = context
  if (subjects.length === 0) return ended('periods-withdrawn', [])
  const rows = await tx
    .updateTable('publicity')
    .set({ outcome: 'withdrawn', closed_on: today, act: seq })
    .where('subject', 'in', [...subjects])
    .where('outcome', 'is', null)
    .returning(['id', 'number'])
    .execute()
  await context.discharge(
    'close-publicity',
    rows.map(({ id }) => id),
  )
  return ended(
    'periods-withdrawn',
    rows.map(({ number }) => number),
  )
}
