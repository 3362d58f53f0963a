import type { EvaluationReport, Exclusions, ReportSource } from '#domain/evaluation-report.ts'
import { evaluationReport } from '#domain/evaluation-report.ts'
import type { Scheme } from '#domain/scheme.ts'
import { reasonsIn } from '../../facts/intake.ts'
import { notRankedIn } from '../../facts/not-ranked.ts'
import { declaredBehind, judgedApart } from './ranking-declared.ts'
import type { Public } from './public.ts'
import type { RankingContent } from './ranking-content.ts'
import { publicisedRanking } from './rankings.ts'
import type { Intake } from '../../facts/intake.ts'

/** What is between an enterprise and whoever verifies it or entered its paper is counted with the rest, and not named. */
const nobodysSecret: ReadonlySet<string> = new Set([
  'out-of-variety',
  'enterprise-outside-province',
  'enterprise-barred',
  'declared-after-cut-off',
  'declared-value-unreadable',
  'cited-standard-over',
])

/** The report on what is publicised: drawn from that alone, and from what the public ledger says of the frozen data. */
export async function publicReport(
  from: Public,
  number: string,
  explained: number,
): Promise<{ scheme: Scheme; report: EvaluationReport } | undefined> {
  const row = await publicisedRanking(from, number)
  if (!row) return
  const { content, scheme } = row
  const frozen = await from.reader
    .selectFrom('evaluation')
    .select(['number', 'data', 'data_digest as digest'])
    .where('id', '=', row.evaluation)
    .executeTakeFirstOrThrow()
  const data = frozen.data as Intake // frozen by ranking.data-frozen, whose shape this is
  const { result, judgements } = judgedApart(content.result)
  const source: ReportSource = {
    version: 'public',
    head: {
      number: row.number,
      title: row.title,
      edition: row.edition,
      area: row.area,
      assessor: row.assessor,
      scheme: { number: row.schemeNumber ?? '', title: row.schemeTitle },
      state: row.state,
    },
    data: {
      evaluation: frozen.number,
      cutOffDay: row.cutOffDay,
      digest: frozen.digest,
      taken: data.taken.length,
      left: data.left.length,
      resultDigest: content.resultDigest,
    },
    corrections: content.corrections ?? [],
    robustness: content.robustness ?? null,
    leadReason: content.leadReason ?? null,
    scheme,
    result,
    declarations: await declaredBehind(from, row),
    judgements,
    ranking: content.entries,
    exclusions: exclusionsOf(content, data),
    size: { reason: content.sizeReason, factors: content.factors ?? null, tied: content.tied },
  }
  return { scheme, report: evaluationReport(source, explained) }
}

/** Nobody is named who does not stand in what is publicised. */
function exclusionsOf({ result, withheld, struck }: RankingContent, { left }: Intake): Exclusions {
  const reasons = reasonsIn(left.map(({ why }) => (nobodysSecret.has(why.refused) ? why.refused : 'other')))
  return { reasons, left: [], notRanked: notRankedIn(result.standards), withheld, struck: struck ?? 0 }
}
