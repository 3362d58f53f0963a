import { z } from 'zod'
import { measuring, promises, supplying, verdictOf } from '#domain/compliance-report.ts'
import { declaredValue } from '#domain/declared.ts'
import { refuse } from '#domain/refusal.ts'
import { schemeShape } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile, type Attached } from './files.ts'
import { day, id, line } from './shapes.ts'

/** The report itself, and photographs of what was tested. */
export const reportFilesMax = 20

/** Supplied by the enterprise for one product model: structured results against every promise (3.4.5). */
export const complianceReportSupplied = act('compliance-report.supplied@2', {
  clauses: ['3.4.5'],
  by: ['enterprise'],
  sealed: true, // what it says is between the enterprise and its assessor
  input: z.object({
    declaration: id,
    reportNumber: line,
    issuer: line,
    kind: z.enum(['laboratory', 'self-test']),
    issuedOn: day,
    productModel: line,
    results: z
      .array(z.object({ indicator: z.string(), measured: declaredValue }))
      .min(1)
      .max(200),
    /** Of the laboratory: a CMA or CNAS number. */
    accreditation: line.optional(),
    files: z.array(attached).max(reportFilesMax).optional(),
  }),
  async perform(context, input) {
    const { tx, seq, today, by, policy } = context
    const declaration = await tx
      .selectFrom('declaration')
      .select(['enterprise', 'product_model as productModel', 'variety', 'values', 'state'])
      .where('id', '=', input.declaration)
      .where('enterprise', '=', by.organisation ?? '')
      .executeTakeFirst()
    const ageMonthsMax = parameter(policy, 'complianceReportAge', today).value
    settle(supplying(input, declaration, { ageMonthsMax, today }))
    const indicators = await indicatorsFor(context, input.declaration)
    const results = input.results.map(({ indicator: name, measured }) => {
      const indicator = indicators.find(({ id: one }) => one === name)
      const promised = declaration?.values[name]
      if (!indicator || !promised) return settle(refuse('result-without-promise', '3.4.5', { indicator: name }))
      const verdict = measuring(indicator, declaration.variety, { promised, measured })
      return { indicator: name, measured: shown(measured.value), promised: shown(promised.value), verdict }
    })
    const untested = indicators.filter(
      (indicator) =>
        promises(indicator, declaration?.variety ?? '', declaration?.values[indicator.id]) &&
        !results.some((result) => result.indicator === indicator.id),
    )
    if (untested[0])
      settle(refuse('promise-untested', '3.4.5', { indicator: untested[0].name.zh, count: untested.length }))
    const report = context.id()
    const verdict = verdictOf(results)
    await tx
      .insertInto('compliance_report')
      .values({
        id: report,
        act: seq,
        declaration: input.declaration,
        enterprise: by.organisation ?? '',
        report_number: input.reportNumber,
        issuer: input.issuer,
        kind: input.kind,
        issued_on: input.issuedOn,
        product_model: input.productModel,
        results: json(results),
        verdict,
        accreditation: input.accreditation ?? null,
        file: null,
      })
      .execute()
    for (const one of input.files ?? []) await attach(context, report, one)
    if (verdict !== 'worse') await context.discharge('supply-report', input.declaration)
    return { report, verdict }
  },
  shows: ({ kind }, { verdict }) => ({ kind, verdict }),
})

/** Seen by the enterprise, the assessor, the working body and the panel that audits the ranking. */
async function attach(context: Context, report: string, one: Attached): Promise<void> {
  const file = await recordFile(context, one, 'parties')
  const row = { id: context.id(), act: context.seq, subject: report, kind: 'report' as const, file }
  await context.tx.insertInto('attachment').values(row).execute()
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** The indicators of the scheme that this standard was ranked by. */
async function indicatorsFor({ tx }: Context, declaration: string) {
  const row = await tx
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select('scheme.content')
    .where('entry.declaration', '=', declaration)
    .orderBy('entry.act', 'desc')
    .executeTakeFirst()
  return row ? schemeShape.parse(row.content).indicators : settle(refuse('standard-not-ranked', '3.4.5'))
}
