import { glossary } from '#policy/glossary.ts'
import { panelClause } from '#domain/panel.ts'
import { refuse } from '#domain/refusal.ts'
import { withdrawing } from '#domain/application.ts'
import { applicationFacts, schemeOf } from '../facts/application.ts'
import { settle, type Context } from './act.ts'
import { obligeCorrection, obligeFormalReview } from './application-owed.ts'
import { closeCase } from './close-case.ts'
import type { OnPaper } from './paper.ts'
import { dischargeSeat, obligeInvitation, obligeSheet } from './seating.ts'

/** What each act that may come on paper is about, and how it is taken back when it was not what the party wrote. */

type Application = { readonly application: string }

const aboutApplication: OnPaper<unknown, Application>['about'] = async ({ tx }, _, { application }) => ({
  subject: application,
  title: (await schemeOf(tx, application))?.title ?? { zh: '' },
})

/** As if it had been withdrawn: until the scheme is published nobody outside builds on it. */
export const lodgedOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const facts = await applicationFacts(context.tx, subject)
    settle(withdrawing(facts, facts?.assessor))
    await closeCase(context, subject, { state: 'withdrawn', reason: null })
  },
}

export const resubmittedOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await applicationFacts(tx, subject)
    const scheme = await schemeOf(tx, subject)
    if (!facts || !scheme || facts.state !== 'lodged') return settle(refuse('paper-went-too-far', '3.4.2'))
    await tx.updateTable('scheme').set({ standing: 'withdrawn', act: seq }).where('id', '=', scheme.id).execute()
    await setState(context, subject, 'returned')
    await context.discharge('examine-form', subject)
    const { title = scheme.title } = (await schemeOf(tx, subject)) ?? {}
    await obligeCorrection(context, { application: subject, assessor: facts.assessor, title })
  },
}

/** What the withdrawal ended does not come back by itself: it begins again with the form review. */
export const withdrawnOnPaper: OnPaper<unknown, Application> = {
  about: aboutApplication,
  async undo(context, { subject }) {
    const { tx, seq } = context
    const facts = await applicationFacts(tx, subject)
    const scheme = await schemeOf(tx, subject)
    if (!scheme || facts?.state !== 'withdrawn') return settle(refuse('paper-went-too-far', '3.4.1'))
    await tx.updateTable('scheme').set({ standing: 'submitted', act: seq }).where('id', '=', scheme.id).execute()
    await setState(context, subject, 'lodged')
    await obligeFormalReview(context, subject, scheme.title)
  },
}

const setState = ({ tx, seq }: Context, application: string, state: 'lodged' | 'returned') =>
  tx
    .updateTable('application')
    .set({ state, ended_on: null, end_reason: null, act: seq })
    .where('id', '=', application)
    .execute()

type Seat = { readonly seat: string }

/** The panel's opinion waits with the seat. The title tells nothing of the case: whoever has left it may still contest. */
const seatOnPaper: Pick<OnPaper<unknown, Seat>, 'about'> = {
  async about({ tx }, _, { seat }) {
    const { panel } = await panelOf(tx, seat)
    return { subject: seat, holds: [panel], title: glossary.panel.name }
  },
}

export const answeredOnPaper: OnPaper<unknown, Seat> = {
  ...seatOnPaper,
  undo: (context, { subject }) => backTo(context, subject, 'invited'),
}

export const sheetOnPaper: OnPaper<unknown, Seat> = {
  ...seatOnPaper,
  undo: (context, { subject }) => backTo(context, subject, 'accepted'),
}

type Made = { readonly made: readonly { readonly declaration: string; readonly number: string }[] }

export const declaredOnPaper: OnPaper<unknown, Made> = {
  async about(_, __, { made }) {
    const [first] = made
    if (!first) throw new Error('nothing was declared')
    return { subject: first.declaration, title: { zh: made.map(({ number }) => number).join('、') } }
  },
  async undo({ tx, seq }, { subject }) {
    const row = await tx
      .updateTable('declaration')
      .set({ state: 'withdrawn', act: seq })
      .where('id', '=', subject)
      .where('state', '=', 'in-force')
      .returning('replaces')
      .executeTakeFirst()
    if (!row) settle(refuse('paper-went-too-far', '2.1'))
    await tx
      .updateTable('declaration')
      .set({ state: 'in-force', act: seq })
      .where('id', '=', row?.replaces ?? null)
      .where('state', '=', 'superseded')
      .execute()
  },
}

export const declarationWithdrawnOnPaper: OnPaper<unknown, { readonly declaration: string }> = {
  async about({ tx }, _, { declaration }) {
    const { number } = await tx
      .selectFrom('declaration')
      .select('number')
      .where('id', '=', declaration)
      .executeTakeFirstOrThrow()
    return { subject: declaration, title: { zh: number } }
  },
  async undo({ tx, seq }, { subject }) {
    await tx.updateTable('declaration').set({ state: 'in-force', act: seq }).where('id', '=', subject).execute()
  },
}

const panelOf = (tx: Context['tx'], seat: string) =>
  tx
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['panel.id as panel', 'panel.kind', 'panel.state', 'panel.title', 'seat.expert'])
    .where('seat.id', '=', seat)
    .executeTakeFirstOrThrow()

/** The expert is asked again; an opinion that is owed waits for the new answer. */
async function backTo(context: Context, seat: string, state: 'invited' | 'accepted'): Promise<void> {
  const { tx, seq } = context
  const { expert, state: panelState, ...of } = await panelOf(tx, seat)
  if (panelState !== 'sitting') settle(refuse('paper-went-too-far', panelClause[of.kind]))
  const blank = { verdict: null, scores: null, grounds: null, reasons: null }
  await tx
    .updateTable('seat')
    .set({ state, act: seq, ...blank })
    .where('id', '=', seat)
    .execute()
  await dischargeSeat(context, seat)
  await context.discharge('record-opinion', of.panel)
  if (state === 'invited') await obligeInvitation(context, of, { id: seat, expert })
  else await obligeSheet(context, of, { id: seat, expert })
}
