import { awaitingAnswers } from '#domain/audit.ts'
import { seeingPanel, seeingSheets, type Who } from '#domain/disclosure.ts'
import { dissenting, left, opining, overdue, recusing, vacancy } from '#domain/panel.ts'
import { isRefusal } from '#domain/refusal.ts'
import { withoutSeats } from '#domain/sheet-order.ts'
import { questionsOn } from '#server/facts/audit.ts'
import { dueOf, panelRule } from '#server/facts/panel.ts'
import { onPaper } from '#server/facts/paper.ts'
import { disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'
import { onOffer } from './on-offer.ts'

export { panelForm } from './on-offer.ts'

export const panels = (who: Who, from: Looked) =>
  inRoom(who, 'panels', async () => {
    const rows = await from.reader
      .selectFrom('panel')
      .select(['id', 'kind', 'title', 'state', 'outcome', 'act'])
      .orderBy('state', 'desc')
      .orderBy('act', 'desc')
      .limit(300)
      .execute()
    const seats = await from.reader.selectFrom('seat').select(['panel', 'state', 'verdict', dueOf]).execute()
    const today = todayOf(from)
    return {
      panels: rows.map(({ act: _, ...row }) => {
        const own = seats.filter((seat) => seat.panel === row.id && !left(seat))
        return {
          ...row,
          seats: own.length,
          sheets: own.filter(({ state }) => state === 'submitted').length,
          late: row.state === 'sitting' ? own.filter((seat) => overdue(seat, today)).length : 0,
        }
      }),
    }
  })

const seatsIn = ({ reader }: Looked, panel: string) =>
  reader
    .selectFrom('seat')
    .innerJoin('expert', 'expert.id', 'seat.expert')
    .leftJoin('person', 'person.id', 'expert.person')
    .select(['seat.id', 'seat.number', 'seat.state', 'seat.verdict', 'seat.scores', 'seat.grounds', 'seat.reasons'])
    .select(['seat.checks', 'seat.recomputed', 'seat.remedy'])
    .select(['seat.ground', 'seat.replaces', 'seat.expert', 'person.name', 'expert.employer', dueOf])
    .where('seat.panel', '=', panel)
    .orderBy('seat.number')
    .execute()

/** Seats by number. What the sheets say, and how it comes out, only when all are in. */
export async function panel(who: Who, from: Looked, id: string) {
  const { reader, policy } = from
  const row = await reader
    .selectFrom('panel')
    .select(['id', 'kind', 'subject', 'title', 'state', 'outcome', 'opinion', 'minority'])
    .where('id', '=', idIn(id))
    .executeTakeFirst()
  return disclosed(seeingPanel(who, row), async () => {
    if (!row) throw new Error('a panel was disclosed that is not there')
    const today = todayOf(from)
    const seats = await seatsIn(from, row.id)
    const marked = await onPaper(
      reader,
      seats.filter(({ state }) => state === 'submitted').map((seat) => seat.id),
      'review.',
    )
    const filled = new Map(seats.map((seat) => [seat.replaces, seat.number]))
    const rule = panelRule(policy, today)
    const outcome = opining(row, seats, rule)
    const questions = await questionsOn(reader, row.id)
    const vacant = seats.filter((seat) => !isRefusal(vacancy({ ...seat, replaced: filled.has(seat.id) }, row, today)))
    return {
      ...row,
      rule,
      today,
      /** Who was invited, apart from the numbers: a sheet is read without its name. */
      invited: seats
        .map(({ expert, name, employer, state }) => ({ expert, name: name ?? '', employer, left: left({ state }) }))
        .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
      seats: seats.map((seat) => ({
        number: seat.number,
        state: seat.state,
        dueOn: seat.dueOn,
        ground: seat.ground,
        overdue: row.state === 'sitting' && overdue(seat, today),
        filledBy: filled.get(seat.id) ?? null,
      })),
      vacant: vacant.map(({ id: seat, number, state }) => ({ id: seat, number, state })),
      grounds: policy.recusalGrounds.entries,
      replacements: vacant.length > 0 ? await replacements(from, row, seats) : [],
      /** What experts judge is read by the assessor who asked. */
      sheets: seeingSheets(seats) && row.kind !== 'judgement' ? sheetsOf(seats) : [],
      /** How many, not which: a sheet is read without its name, and the entry has one. */
      sheetsOnPaper: seeingSheets(seats) ? marked.size : 0,
      computed: isRefusal(outcome) ? undefined : outcome,
      dissent: isRefusal(outcome) ? 0 : dissenting(seats, outcome),
      questions: questions.map(({ id: question, text, answer, dueOn }) => ({ id: question, text, answer, dueOn })),
      impossible: firstNo(outcome, awaitingAnswers(questions, today)),
      cannotRecuse: firstNo(recusing({ state: 'accepted', verdict: null }, row, { ground: 'any' })),
    }
  })
}

const sheetsOf = (seats: Awaited<ReturnType<typeof seatsIn>>) =>
  withoutSeats(
    seats
      .filter(({ state }) => state === 'submitted')
      .map(({ verdict, scores, grounds, checks, recomputed, remedy, reasons }) => ({
        verdict,
        scores: scores ?? {},
        grounds: grounds ?? {},
        checks,
        recomputed,
        remedy,
        reasons: reasons ?? '',
      })),
  )

/** Who may take a seat that has become free; whoever was on the panel already is not asked a second time. */
async function replacements(
  from: Looked,
  of: { kind: Parameters<typeof onOffer>[1]['kind']; subject: string },
  seats: readonly { expert: string }[],
) {
  const pool = await onOffer(from, of)
  return pool.experts.filter(({ id, obstacle }) => !obstacle && !seats.some(({ expert }) => expert === id))
}

/** The seats of a panel by expert, for who orders a recusal by name. */
export async function seatsByExpert(who: Who, from: Looked, id: string): Promise<ReadonlyMap<string, string>> {
  const rows = await from.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', idIn(id)).execute()
  return new Map(seeingPanel(who, rows[0]) === 'open' ? rows.map((row) => [row.expert, row.id]) : [])
}
