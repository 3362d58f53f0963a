import { seeingEvaluationReport, type Disclosure, type Who } from '#domain/disclosure.ts'
import { evaluationReport, type EvaluationReport, type ReportSource } from '#domain/evaluation-report.ts'
import type { RankingState } from '#domain/evaluation.ts'
import type { Evaluation, StandardResult } from '#domain/ranking/evaluation.ts'
import type { Scheme } from '#domain/scheme.ts'
import { auditorsOn } from '#server/facts/audit.ts'
import { linesOf, reasonsIn } from '#server/facts/intake.ts'
import { notRankedIn } from '#server/facts/not-ranked.ts'
import { entriesOf, newestReports, rankingFacts } from '#server/facts/ranking.ts'
import { correctedOf } from '#server/corrected.ts'
import { disclosed, idIn, type Looked } from './looked.ts'

const rowOf = ({ reader }: Looked, id: string) =>
  reader
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .select(['ranking.id', 'ranking.number', 'ranking.title', 'ranking.edition', 'ranking.state', 'ranking.variety'])
    .select(['ranking.result', 'ranking.result_digest as resultDigest', 'ranking.robustness', 'ranking.tied'])
    .select(['ranking.lead_reason as leadReason', 'ranking.size_reason as reason', 'ranking.size_factors as factors'])
    .select(['ranking.withheld', 'ranking.struck', 'ranking.corrections', 'ranking.evaluation'])
    .select(['evaluation.number as round', 'evaluation.cut_off_day as cutOffDay', 'evaluation.result as whole'])
    .select(['key_area.title as area', 'organisation.name as assessorName'])
    .select(['scheme.number as schemeNumber', 'scheme.title as schemeTitle'])
    .where('ranking.id', '=', idIn(id))
    .executeTakeFirst()
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

const beforeSettling: ReadonlySet<RankingState> = new Set(['evaluated', 'shortlisted', 'consent'])

/** Whether somebody may read it at this moment. */
export async function readingReport(who: Who, { reader }: Looked, id: string): Promise<Disclosure> {
  const facts = await rankingFacts(reader, idIn(id))
  const auditors = facts && who.role === 'expert' ? await auditorsOn(reader, facts.id) : []
  return seeingEvaluationReport(who, facts && { assessor: facts.assessor, auditors })
}

/**
 * The report as it stands within the house. Whoever audits it reads why somebody was left out; who would not be shown is between
 * the enterprise, its assessor and the working body.
 */
export async function internalReport(who: Who, from: Looked, { id, explained }: { id: string; explained: number }) {
  return disclosed(await readingReport(who, from, id), async () => {
    const row = await rowOf(from, id)
    const frozen = row && (await correctedOf(from, row.evaluation, row.corrections))
    if (!row || !frozen) throw new Error('a report was disclosed that is not there')
    const seesConsents = who.role !== 'expert'
    const source: ReportSource = {
      version: 'internal',
      head: {
        number: row.number,
        title: row.title,
        edition: row.edition,
        area: row.area,
        assessor: row.assessorName,
        scheme: { number: row.schemeNumber ?? '', title: row.schemeTitle },
        state: row.state,
      },
      data: {
        evaluation: row.round,
        cutOffDay: row.cutOffDay,
        digest: frozen.dataDigest,
        taken: frozen.data.taken.length,
        left: frozen.data.left.length,
        resultDigest: row.resultDigest,
      },
      corrections: row.corrections,
      robustness: row.robustness,
      leadReason: row.leadReason,
      scheme: frozen.scheme,
      result: row.result as Evaluation, // computed by our own engine
      declarations: frozen.data.taken.map(({ declaration }) => declaration),
      judgements: frozen.judgements.judgements.length > 0 ? frozen.judgements : undefined,
      ranking: await linesIn(from, row, seesConsents),
      exclusions: exclusionsOf(row, linesOf(frozen.data)),
      size: { reason: row.reason, factors: row.factors, tied: row.tied },
    }
    const report: EvaluationReport = evaluationReport(source, explained)
    const scheme: Scheme = frozen.scheme
    return { scheme, report }
  })
}

/** Once ranks have closed up, whoever left has none; an expert does not see that they were there. */
async function linesIn({ reader }: Looked, row: Row, seesConsents: boolean): Promise<ReportSource['ranking']> {
  const isBefore = beforeSettling.has(row.state)
  const entries = await entriesOf(reader, row.id)
  const shown = seesConsents ? entries : entries.filter(({ consent }) => consent === 'given')
  const reports = await newestReports(
    reader,
    shown.map(({ declaration }) => declaration),
  )
  return shown.map((entry) => {
    const stands = isBefore || entry.consent === 'given'
    const report = reports.get(entry.declaration)
    return {
      enterprise: entry.enterpriseName,
      standard: entry.standard,
      product: entry.product,
      declaration: entry.declarationNumber,
      rank: stands ? entry.rank : null,
      star: entry.star,
      score: entry.score,
      shortlisted: entry.shortlisted && stands,
      report: report ? { kind: report.kind, verdict: report.verdict } : null,
      ...(seesConsents && { consent: entry.consent }),
    }
  })
}

/** Of the first run, in which everybody stood, as far as a later one does not say otherwise. */
function exclusionsOf(row: Row, lines: ReturnType<typeof linesOf>): ReportSource['exclusions'] {
  const left = lines.filter(({ reasons }) => reasons.length > 0)
  const own = ({ variety }: StandardResult) => variety === row.variety
  const [whole, now] = [row.whole, row.result].map((one) => (one as Evaluation | null)?.standards ?? []) // by our own engine
  const standards = new Map([...(whole ?? []).filter(own), ...(now ?? [])].map((one) => [one.id, one]))
  return {
    reasons: reasonsIn(left.flatMap(({ reasons }) => reasons.slice(0, 1).map(({ refused }) => refused))),
    left: left.map(({ enterprise, standard, product, reasons }) => ({ enterprise, standard, product, reasons })),
    notRanked: notRankedIn([...standards.values()]),
    withheld: row.withheld,
    struck: row.struck,
  }
}
