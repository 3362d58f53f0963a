import type { Recomputed } from '#domain/audit.ts'
import type { PanelKind } from '#domain/panel.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { questionsOn } from '#server/facts/audit.ts'
import { entriesOf, leadOf } from '#server/facts/ranking.ts'
import { reportsOf } from '#server/facts/report.ts'
import { todayOf, type Looked } from './looked.ts'

type Seat = {
  readonly panel: string
  readonly kind: PanelKind
  readonly subject: string
  readonly recomputed: readonly Recomputed[] | null
}

/** What an expert has before them beside the ranking: the own sample, the reports of the shortlist, what was asked. */
export async function auditOf(from: Looked, { panel, kind, subject, recomputed }: Seat) {
  if (kind !== 'report-audit' && kind !== 'deliberation') return undefined
  const { reader, policy } = from
  const today = todayOf(from)
  const { robustness, tied } = await leadOf(reader, subject)
  const lead = robustness?.flips
  const questions = await questionsOn(reader, panel)
  return {
    sample: recomputed,
    size: parameter(policy, 'auditSample', today).value,
    /** Named where so small a change of the weights turns the list that the sheet must speak of it. */
    flips: lead?.flips ? lead.within : undefined,
    /** What the assessor proposes where more share the first place than the maximum allows: the panel decides. */
    tied,
    questions: questions.map(({ id, text, answer, dueOn }) => ({ id, text, answer, dueOn })),
    reports: await shortlistedReports(from, subject),
  }
}

async function shortlistedReports({ reader }: Looked, ranking: string) {
  const entries = (await entriesOf(reader, ranking)).filter(
    ({ shortlisted, consent }) => shortlisted && consent === 'given',
  )
  const row = await reader
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select('scheme.content')
    .where('ranking.id', '=', ranking)
    .executeTakeFirst()
  const { indicators } = (row?.content ?? { indicators: [] }) as Pick<Scheme, 'indicators'> // parsed when it was handed in
  const reports = await reportsOf(
    reader,
    entries.map(({ declaration }) => declaration),
    indicators,
  )
  const newest = new Map(reports.toReversed().map((report) => [report.declaration, report])) // the last written counts
  return entries.flatMap(({ declaration, standard, product }) => {
    const report = newest.get(declaration)
    return report ? [{ ...report, standard, product }] : []
  })
}
