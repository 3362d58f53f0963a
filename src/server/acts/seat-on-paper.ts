import { panelClause } from '#domain/panel.ts'
import { refuse } from '#domain/refusal.ts'
import { glossary } from '#policy/glossary.ts'
import { settle, type Context } from './act.ts'
import type { OnPaper } from './act.ts'
import { dischargeSeats, obligeInvitation, obligeOpinion, obligeSheet } from './seating.ts'

/** How an expert's answer and sheet that came on paper are taken back when they are not what the party wrote. */

type Seat = { readonly seat: string }

/** The panel's opinion waits with the seat, and so does what experts judge. The title tells nothing of the case: whoever has left it may still contest. */
const seatOnPaper: Pick<OnPaper<unknown, Seat>, 'about'> = {
  async about({ tx }, _, { seat }) {
    const { panel, kind, subject } = await panelOf(tx, seat)
    return { subject: seat, holds: kind === 'judgement' ? [panel, subject] : [panel], title: glossary.panel.name }
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

const panelOf = (tx: Context['tx'], seat: string) =>
  tx
    .selectFrom('seat')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['panel.id as panel', 'panel.kind', 'panel.subject', 'panel.state', 'panel.title', 'seat.expert'])
    .where('seat.id', '=', seat)
    .executeTakeFirstOrThrow()

/** The expert is asked again; an opinion that is owed waits for the new answer. */
async function backTo(context: Context, seat: string, state: 'invited' | 'accepted'): Promise<void> {
  const { tx, seq } = context
  const { expert, state: panelState, ...of } = await panelOf(tx, seat)
  if (panelState !== 'sitting') settle(refuse('paper-went-too-far', panelClause[of.kind]))
  const blank = { verdict: null, scores: null, grounds: null, reasons: null, findings: null }
  await tx
    .updateTable('seat')
    .set({ state, act: seq, ...blank })
    .where('id', '=', seat)
    .execute()
  await dischargeSeats(context, seat)
  if (state === 'invited') await obligeInvitation(context, of, { id: seat, expert })
  else await obligeSheet(context, of, { id: seat, expert })
  await obligeOpinion(context, of)
}
