import { seeingEntry, type Who } from '#domain/disclosure.ts'
import { refuse } from '#domain/refusal.ts'
import { declaredText } from '#domain/requirement/declared-text.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { reportsOf } from '#server/facts/report.ts'
import { disclosed, idIn, inRoom, todayOf, type Looked } from './looked.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('declaration')
    .select(['declaration.id', 'declaration.number', 'declaration.enterprise', 'declaration.state'])
    .select(['declaration.standard_number as standard', 'declaration.product_model as product'])

/** Standards of this enterprise that are ranked, and how their reports stand. */
export const complianceReports = (who: Who, from: Looked) =>
  inRoom(who, 'compliance-reports', async () => {
    const ranked = await rows(from)
      .where('declaration.enterprise', '=', who.organisation)
      .where('declaration.id', 'in', (query) => query.selectFrom('entry').select('entry.declaration'))
      .orderBy('declaration.number')
      .execute()
    const verdicts = await from.reader
      .selectFrom('compliance_report')
      .select(['declaration', 'verdict'])
      .where('enterprise', '=', who.organisation)
      .orderBy('act')
      .execute()
    const newest = new Map(verdicts.map(({ declaration, verdict }) => [declaration, verdict]))
    return { standards: ranked.map((row) => ({ ...row, verdict: newest.get(row.id) })) }
  })

/** Every promise of one standard, to be answered with what was measured; and the reports supplied so far. */
export async function complianceReport(who: Who, from: Looked, declaration: string) {
  const row = await rows(from)
    .select(['declaration.values', 'declaration.variety'])
    .where('declaration.id', '=', idIn(declaration))
    .executeTakeFirst()
  return disclosed(seeingEntry(who, row), async () => {
    if (!row) throw new Error('a declaration was disclosed that is not there')
    const { values, variety: _, enterprise: __, ...shown } = row
    const scheme = await rankedBy(from, row.id)
    const indicators = scheme?.indicators ?? []
    const supplied = await reportsOf(from.reader, [row.id], indicators)
    const today = todayOf(from)
    return {
      ...shown,
      today,
      monthsMax: parameter(from.policy, 'complianceReportAge', today).value,
      promises: indicators.flatMap(({ id, name, unit, valueKind }) => {
        const promised = values[id]
        return promised
          ? [
              {
                id,
                name,
                unit: promised.unit ?? unit ?? '',
                as: {
                  ...(promised.unit && { unit: promised.unit }),
                  ...(promised.method && { method: promised.method }),
                },
                promised: declaredText(promised),
                optional: valueKind === 'text',
              },
            ]
          : []
      }),
      supplied,
      impossible: scheme ? undefined : refuse('standard-not-ranked', '3.4.5'),
    }
  })
}

/** The scheme that the standard was ranked by last, as the act takes it. */
async function rankedBy({ reader }: Looked, declaration: string): Promise<Scheme | undefined> {
  const row = await reader
    .selectFrom('entry')
    .innerJoin('ranking', 'ranking.id', 'entry.ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .select('scheme.content')
    .where('entry.declaration', '=', declaration)
    .orderBy('entry.act', 'desc')
    .executeTakeFirst()
  return row?.content as Scheme | undefined // parsed when it was handed in
}
