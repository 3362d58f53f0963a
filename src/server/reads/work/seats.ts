import { asking, recomputing } from '#domain/audit.ts'
import { seeingOtherSheets, seeingSeat, type Who } from '#domain/disclosure.ts'
import { answering, recusing, submitting } from '#domain/panel.ts'
import { withoutSeats } from '#domain/sheet-order.ts'
import { parameter } from '#policy/policy.ts'
import { dueOf } from '#server/facts/panel.ts'
import { auditOf } from './seat-audit.ts'
import { caseOf } from './seat-case.ts'
import { disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('seat')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .innerJoin('panel', 'panel.id', 'seat.panel')
    .select(['seat.id', 'seat.panel', 'seat.state', 'seat.verdict', 'seat.scores', 'seat.grounds'])
    .select(['seat.reasons', 'seat.checks', 'seat.recomputed', 'seat.remedy', 'seat.findings', 'expert.person', dueOf])
    .select(['panel.kind', 'panel.subject', 'panel.title', 'panel.state as panelState', 'panel.outcome'])

/** The expert's own, without those that were left. */
export const seats = (who: Who, from: Looked) =>
  inRoom(who, 'seats', async () => {
    const own = await rows(from)
      .where('expert.person', '=', who.person)
      .where('seat.state', 'in', ['invited', 'accepted', 'submitted'])
      .orderBy('panel.act', 'desc')
      .execute()
    return {
      seats: own.map(({ id, state, kind, title, panelState, dueOn }) => ({
        id,
        state,
        kind,
        title,
        panelState,
        dueOn,
      })),
    }
  })

/** The case, the own sheet; the others' only after the own one is in. */
export async function seat(who: Who, from: Looked, id: string) {
  const row = await rows(from).where('seat.id', '=', idIn(id)).executeTakeFirst()
  return disclosed(seeingSeat(who, row), async () => {
    if (!row) throw new Error('a seat was disclosed that is not there')
    const { person: _, panelState, outcome, ...own } = row
    const panel = { kind: row.kind, state: panelState }
    return {
      ...own,
      panelState,
      outcome: panelState === 'opined' ? outcome : null,
      others: seeingOtherSheets(row) ? await otherSheets(from, row) : [],
      case: await caseOf(from, row.kind, row.subject),
      audit: await auditOf(from, row),
      lowScore: parameter(from.policy, 'lowScore', todayOf(from)).value,
      impossible: {
        answer: firstNo(answering(row, row.kind)),
        submit: firstNo(submitting(row, panel)),
        recuse: firstNo(recusing(row, panel, undefined)),
        recompute: firstNo(recomputing(row, panel)),
        ask: firstNo(asking(row, panel)),
      },
    }
  })
}

const otherSheets = async ({ reader }: Looked, own: { id: string; panel: string }) =>
  withoutSeats(
    await reader
      .selectFrom('seat')
      .select(['verdict', 'scores', 'grounds', 'checks', 'remedy', 'findings', 'reasons'])
      .where('panel', '=', own.panel)
      .where('id', '!=', own.id)
      .where('state', '=', 'submitted')
      .execute(),
  )
