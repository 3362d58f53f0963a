import { entering, seeingEvaluation, type Who } from '#domain/disclosure.ts'
import { provincial } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { handingIn, receivingReport, reportingSummaries } from '#domain/work-summary.ts'
import { yearFigures } from '#server/facts/summary-report.ts'
import { summaries as summaryRows, summaryFacts, summaryFigures } from '#server/facts/work-summary.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

/** Own ones for an assessor; for the working body all, those that no report holds, and the reports made of them. */
export const summaries = (who: Who, from: Looked) =>
  inRoom(who, 'summaries', async () => {
    const all = await summaryRows(from.reader).execute()
    const own = who.role === 'assessor' ? all.filter(({ assessor }) => assessor === who.organisation) : all
    const open = own.filter(({ report }) => report === null)
    const year = Number(todayOf(from).slice(0, 4))
    const waiting = await waitingFor(who, from, 'work-summaries.reported@1', {})
    const isOffice = who.role === 'working-body'
    return {
      year,
      summaries: who.role === 'regulator' ? [] : own.map(shownIn),
      open: isOffice ? open.map(shownIn) : [],
      figures: isOffice
        ? await yearFigures(from.reader, [...new Set(open.map(({ area }) => area))], year)
        : { areas: [] },
      reports: who.role === 'assessor' ? [] : await reports(from),
      owed: who.role === 'assessor' ? await owed(from, who.organisation) : [],
      waiting,
      impossible: firstNo(
        notYours(who, ['working-body'], '4.2'),
        reportingSummaries(
          open.map(() => ({ reported: false })),
          open.length,
        ),
        waiting && refuse('already-prepared', '6.1'),
      ),
    }
  })

type Row = Awaited<ReturnType<ReturnType<typeof summaryRows>['execute']>>[number]
const shownIn = ({
  id,
  number,
  evaluation,
  evaluationNumber,
  title,
  assessorName,
  areaTitle,
  handedInOn,
  report,
}: Row) => ({
  id,
  number,
  evaluation,
  evaluationNumber,
  title,
  assessorName,
  areaTitle,
  handedInOn,
  report,
})

const reports = ({ reader }: Looked) =>
  reader
    .selectFrom('summary_report')
    .select(['number', 'year', 'document', 'reported_on as reportedOn', 'received_on as receivedOn'])
    .orderBy('number', 'desc')
    .execute()

const owed = ({ reader }: Looked, organisation: string) =>
  reader
    .selectFrom('obligation')
    .select(['subject as evaluation', 'title', 'due_on as dueOn'])
    .where('what', '=', 'hand-in-summary')
    .where('organisation', '=', organisation)
    .where('closed_act', 'is', null)
    .execute()

/** The summary of one evaluation: to be written, begun with the figures of the record, or as it was handed in. */
export async function summary(who: Who, from: Looked, id: string) {
  const facts = await summaryFacts(from.reader, idIn(id))
  const seen = who.role === 'working-body' && facts?.handedInOn ? 'open' : seeingEvaluation(who, facts)
  return disclosed(seen, async () => {
    if (!facts) throw new Error('an evaluation was disclosed that is not there')
    const row = await summaryRows(from.reader).where('work_summary.evaluation', '=', facts.id).executeTakeFirst()
    const due = await from.reader
      .selectFrom('obligation')
      .select('due_on')
      .where('what', '=', 'hand-in-summary')
      .where('subject', '=', facts.id)
      .where('closed_act', 'is', null)
      .executeTakeFirst()
    return {
      evaluation: facts.id,
      number: facts.number,
      title: facts.title,
      dueOn: due?.due_on ?? null,
      receipt: row && { number: row.number, handedInOn: row.handedInOn, act: row.act, report: row.report },
      parts: row?.parts,
      figures: row?.figures ?? (await summaryFigures(from.reader, facts.id)),
      impossible: firstNo(notYours(who, ['assessor'], '4.2'), handingIn(facts, facts.assessor)),
    }
  })
}

/** The report that brings summaries together: the working body that made it, and the provincial regulator that receives it. */
export async function summaryReport(who: Who, from: Looked, number: string) {
  const row = await from.reader.selectFrom('summary_report').selectAll().where('number', '=', number).executeTakeFirst()
  const reads = who.role === 'working-body' || who.role === 'regulator'
  return disclosed(row && reads && entering(who, 'summaries') === 'open' ? 'open' : 'unknown', async () => {
    if (!row) throw new Error('a report was disclosed that is not there')
    const held = (await summaryRows(from.reader).execute()).filter(({ id }) => row.summaries.includes(id))
    return {
      id: row.id,
      number: row.number,
      year: row.year,
      text: row.text,
      document: row.document,
      reportedOn: row.reported_on,
      receivedOn: row.received_on,
      figures: row.figures,
      summaries: held.map((one) => ({ ...shownIn(one), parts: one.parts, figures: one.figures })),
      impossible: firstNo(
        notYours(who, ['regulator'], '4.2'),
        provincial(who.place, from.policy.province.code, '4.2'),
        receivingReport({ receivedOn: row.received_on }),
      ),
    }
  })
}
