import { z } from 'zod'
import { handingIn, receivingReport, reportingSummaries } from '#domain/work-summary.ts'
import { provincial } from '#domain/key-area.ts'
import { json } from '../db/schema.ts'
import { placeOf, provincialRegulator } from '../facts/departments.ts'
import { yearFigures } from '../facts/summary-report.ts'
import { summaries, summaryFacts, summaryFigures } from '../facts/work-summary.ts'
import { act, settle } from './act.ts'
import { id, line, prose } from './shapes.ts'

/** The seven parts; under the last there may be nothing to say. */
export const partsShape = z.object({
  overview: prose,
  level: prose,
  effect: prose,
  body: prose,
  difficulties: prose,
  scheme: prose,
  other: z.string().trim().max(10_000).default(''),
})

/** What the assessor writes, and the figures of the record as they stand on that day; its number is the receipt. */
export const workSummaryHandedIn = act('work-summary.handed-in@1', {
  clauses: ['4.2'],
  by: ['assessor'],
  input: z.object({ evaluation: id, parts: partsShape }),
  async perform(context, { evaluation, parts }) {
    const { tx, seq, today, by } = context
    const facts = await summaryFacts(tx, evaluation)
    settle(handingIn(facts, by.organisation))
    const summary = context.id()
    const number = await context.next('work summary', 3)
    await tx
      .insertInto('work_summary')
      .values({
        id: summary,
        act: seq,
        number,
        evaluation,
        assessor: facts?.assessor ?? '',
        parts: json(parts),
        figures: json(await summaryFigures(tx, evaluation)),
        handed_in_on: today,
      })
      .execute()
    await context.discharge('hand-in-summary', evaluation)
    await context.oblige({
      what: 'report-summaries',
      subject: summary,
      role: 'working-body',
      title: facts?.title ?? { zh: number },
      path: '/work/summaries',
      clause: '4.2',
    })
    return { summary, evaluation, number }
  },
  shows: (_, { number }) => ({ number }),
})

/** The working body brings summaries together, analyses them by industry, and reports to the provincial regulator. */
export const summariesReported = act('work-summaries.reported@1', {
  clauses: ['4.2'],
  by: ['working-body'],
  issued: true,
  input: z.object({
    year: z.coerce.number().int().min(2020).max(2999),
    summaries: z.array(id).max(500),
    text: prose,
    document: line.optional(),
  }),
  async perform(context, { year, summaries: chosen, text, document }) {
    const { tx, seq, today, policy } = context
    const rows = (await summaries(tx).execute()).filter((row) => chosen.includes(row.id))
    settle(
      reportingSummaries(
        rows.map(({ report }) => ({ reported: report !== null })),
        new Set(chosen).size,
      ),
    )
    const report = context.id()
    const number = await context.next('summary report', 2)
    const areas = [...new Set(rows.map(({ area }) => area))]
    await tx
      .insertInto('summary_report')
      .values({
        id: report,
        act: seq,
        number,
        year,
        summaries: json(rows.map((row) => row.id)),
        figures: json(await yearFigures(tx, areas, year)),
        text,
        document: document ?? null,
        reported_on: today,
        received_on: null,
      })
      .execute()
    await context.discharge(
      'report-summaries',
      rows.map((row) => row.id),
    )
    await context.oblige({
      what: 'receive-summary-report',
      subject: report,
      role: 'regulator',
      organisation: (await provincialRegulator(tx, policy))?.id,
      title: { zh: `工作总结报告 ${number}`, en: `Report on work summaries ${number}` },
      path: `/work/summaries/reports/${number}`,
      clause: '4.2',
    })
    return { report, number, year, summaries: rows.map((row) => row.number) }
  },
  shows: ({ document }, { number, year, summaries: numbers }) => ({
    number,
    year,
    summaries: numbers,
    ...(document && { document }),
  }),
})

/** The provincial regulator has it: the report is handed in. */
export const summaryReportReceived = act('summary-report.received@1', {
  clauses: ['4.2'],
  by: ['regulator'],
  input: z.object({ report: id }),
  async perform({ tx, seq, today, by, policy, discharge }, { report }) {
    settle(provincial(await placeOf(tx, by.organisation), policy.province.code, '4.2'))
    const row = await tx
      .selectFrom('summary_report')
      .select(['number', 'received_on as receivedOn'])
      .where('id', '=', report)
      .executeTakeFirst()
    settle(receivingReport(row))
    await tx.updateTable('summary_report').set({ received_on: today, act: seq }).where('id', '=', report).execute()
    await discharge('receive-summary-report', report)
    return { number: row?.number ?? '' }
  },
  shows: (_, { number }) => ({ number }),
})
