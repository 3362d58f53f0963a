import { workingDaysAfter } from '#domain/calendar.ts'
import { left, panelClause, quorate, type PanelKind } from '#domain/panel.ts'
import { parameter, type Text } from '#policy/policy.ts'
import { panelRule, seatsOf } from '../facts/panel.ts'
import { referralFacts } from '../facts/referral.ts'
import type { Context } from './act.ts'

/** What a seat belongs to. */
export type Of = { readonly panel: string; readonly kind: PanelKind; readonly title: Text }

/** An expert is invited: the desk says so, a mail brings a link, and a term runs from then on. */
export async function seatExpert(
  context: Context,
  of: Of,
  seat: { expert: string; number: number; replaces?: string },
): Promise<string> {
  const { tx, seq } = context
  const id = context.id()
  await tx
    .insertInto('seat')
    .values({
      id,
      act: seq,
      panel: of.panel,
      number: seat.number,
      expert: seat.expert,
      state: 'invited',
      verdict: null,
      scores: null,
      reasons: null,
      grounds: null,
      ground: null,
      replaces: seat.replaces ?? null,
    })
    .execute()
  await obligeInvitation(context, of, { id, expert: seat.expert })
  return id
}

/** An answer is owed in a term from when the expert was served. */
export const obligeInvitation = (context: Context, of: Of, seat: { id: string; expert: string }) =>
  obligeSeat(context, of, seat, 'sit', { term: 'invitationTerm' })

/** Whoever has accepted has a term for the sheet, from that day. */
export const obligeSheet = (context: Context, of: Of, seat: { id: string; expert: string }) => {
  const { policy, calendar, today } = context
  const dueOn = workingDaysAfter(calendar, today, parameter(policy, 'sheetTerm', today).value).lastDay
  return obligeSeat(context, of, seat, 'hand-in-sheet', { dueOn })
}

/** What the expert owes in a term, and the system should it pass. */
async function obligeSeat(
  context: Context,
  { kind, title, panel }: Of,
  seat: { id: string; expert: string },
  what: 'sit' | 'hand-in-sheet',
  term: { dueOn: string } | { term: 'invitationTerm' },
): Promise<void> {
  const { person } = await context.tx
    .selectFrom('expert')
    .select('person')
    .where('id', '=', seat.expert)
    .executeTakeFirstOrThrow()
  const owed = { subject: seat.id, title, clause: panelClause[kind], ...term }
  await context.oblige({ ...owed, what, role: 'expert', person, path: `/work/seats/${seat.id}` })
  await context.oblige({ ...owed, what: 'pass-over-seat', role: 'system', path: `/work/panels/${panel}` })
}

/** Nothing of these seats is owed any more, by anybody. */
export const dischargeSeats = ({ discharge }: Context, seats: string | readonly string[]): Promise<void> =>
  discharge(['sit', 'hand-in-sheet', 'pass-over-seat', 'replace-expert'], seats)

/** How many panels on these cases sit no longer. */
export async function dissolvePanels(context: Context, subjects: readonly string[]): Promise<number> {
  const { tx, seq } = context
  if (subjects.length === 0) return 0
  const panels = await tx
    .updateTable('panel')
    .set({ state: 'dissolved', act: seq })
    .where('subject', 'in', [...subjects])
    .where('state', '=', 'sitting')
    .returning('id')
    .execute()
  const ids = panels.map(({ id }) => id)
  if (ids.length === 0) return 0
  const seats = await tx.selectFrom('seat').select('id').where('panel', 'in', ids).execute()
  await dischargeSeats(
    context,
    seats.map(({ id }) => id),
  )
  await context.discharge('record-opinion', ids)
  await context.discharge('settle-referral', subjects)
  const asked = await tx.selectFrom('audit_question').select('id').where('panel', 'in', ids).execute()
  await context.discharge(
    'answer-audit-question',
    asked.map(({ id }) => id),
  )
  return ids.length
}

/** The working body is told of a seat that somebody else may take. */
export const obligeReplacement = (context: Context, { panel, kind, title }: Of, seat: string) =>
  context.oblige({
    what: 'replace-expert',
    subject: seat,
    role: 'working-body',
    title,
    path: `/work/panels/${panel}`,
    clause: panelClause[kind],
  })

/**
 * When the last sheet is in, the working body draws the opinion up, and what experts judged goes to their assessor; with too few
 * left the working body first fills their seats.
 */
export async function obligeOpinion(context: Context, of: Of): Promise<void> {
  const { tx, policy, today } = context
  const next = of.kind === 'judgement' ? await takingOver(context, of) : opinionOn(of)
  await context.discharge(next.what, next.subject)
  const seats = (await seatsOf(tx, of.panel)).filter((seat) => !left(seat))
  const isComplete = quorate(seats, panelRule(policy, today)) && seats.every(({ state }) => state === 'submitted')
  if (isComplete) await context.oblige({ ...next, title: of.title, clause: panelClause[of.kind] })
}

const opinionOn = ({ panel }: Of) =>
  ({ what: 'record-opinion', subject: panel, role: 'working-body', path: `/work/panels/${panel}` }) as const

async function takingOver({ tx }: Context, { panel }: Of) {
  const { subject } = await tx.selectFrom('panel').select('subject').where('id', '=', panel).executeTakeFirstOrThrow()
  const referral = await referralFacts(tx, subject)
  return {
    what: 'settle-referral',
    subject,
    role: 'assessor',
    organisation: referral?.assessor ?? null,
    path: `/work/evaluations/${referral?.evaluation}/workbench/referrals/${subject}`,
  } as const
}

/** Seats on panels that have not opined: others are asked in their place. */
export async function vacateSeats(
  context: Context,
  expert: string,
  { sheetsToo }: { sheetsToo: boolean },
): Promise<number> {
  const { tx, seq } = context
  const seats = await tx
    .updateTable('seat')
    .set({ state: 'declined', act: seq })
    .where('expert', '=', expert)
    .where('state', 'in', sheetsToo ? ['invited', 'accepted', 'submitted'] : ['invited', 'accepted'])
    .where('panel', 'in', (query) => query.selectFrom('panel').select('id').where('state', '=', 'sitting'))
    .returning(['id', 'panel'])
    .execute()
  for (const { id, panel } of seats) {
    const { kind, title } = await tx
      .selectFrom('panel')
      .select(['kind', 'title'])
      .where('id', '=', panel)
      .executeTakeFirstOrThrow()
    await dischargeSeats(context, id)
    await obligeReplacement(context, { panel, kind, title }, id)
    await obligeOpinion(context, { panel, kind, title })
  }
  return seats.length
}
