import { withSeats } from '#capsule/public.ts'
import { declarationsShape, type Declarations } from '#domain/declared.ts'
import type { Judgements } from '#domain/ranking/judgement.ts'
import { gridOf } from '#domain/ranking/table.ts'
import type { Robustness } from '#domain/robustness/report.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import { declaredBehind, judgedApart } from './ranking-declared.ts'
import type { Public } from './public.ts'
import { standardsIn } from './ranking-content.ts'
import { publicisedRanking } from './rankings.ts'

/** The bytes whose SHA-256 is the digest under which the content was publicised. */
export async function rankingFile(from: Public, number: string) {
  const row = await publicisedRanking(from, number)
  return row && { bytes: canonicalBytes(row.content as unknown as Json), digest: row.digest } // a jsonb column holds JSON
}

/** The table as rows of text: the same lines, nothing that the page does not show. */
export async function rankingRows(from: Public, number: string): Promise<string[][] | undefined> {
  const row = await publicisedRanking(from, number)
  return (
    row && [
      ['名次', '企业', '标准编号', '产品或服务', '星级', '得分', '入围领跑者', '自我声明编号'],
      ...row.content.entries.map(({ rank, enterprise, standard, product, star, score, shortlisted, declaration }) => [
        String(rank ?? ''),
        enterprise.zh,
        standard,
        product,
        String(star),
        score,
        shortlisted ? '是' : '否',
        declaration,
      ]),
    ]
  )
}

/** The frozen declarations of those who consented, as they were put right since: with the scheme, all that a ranking comes from. */
export async function rankingDeclarations(from: Public, number: string): Promise<Declarations | undefined> {
  const row = await publicisedRanking(from, number)
  const format = 'lingpao-declarations@1'
  return (
    row && declarationsShape.parse({ format, scheme: row.scheme.id, declarations: await declaredBehind(from, row) })
  )
}

/** The same as a table: a row for each standard, a column for each indicator. */
export async function rankingDeclarationRows(from: Public, number: string): Promise<string[][] | undefined> {
  const row = await publicisedRanking(from, number)
  return row && gridOf(await declaredBehind(from, row), row.scheme)
}

/** What experts judged of it, seats alone; nothing where nobody had to. */
export async function rankingJudgements(from: Public, number: string): Promise<Judgements | undefined> {
  const row = await publicisedRanking(from, number)
  const { judgements } = row ? judgedApart(row.content.result) : {}
  return judgements && { ...judgements, judgements: withSeats(judgements.judgements) }
}

/** How firm it is, as it was frozen with it; nothing where nothing of the kind was computed then. */
export async function rankingRobustness(from: Public, number: string): Promise<Robustness | undefined> {
  return (await publicisedRanking(from, number))?.content.robustness ?? undefined
}

/** What each indicator came to for each standard, in the order of the scheme and of the ranking. */
export async function rankingIndicators(from: Public, number: string) {
  const row = await publicisedRanking(from, number)
  if (!row) return
  const { scheme, content } = row
  const standards = standardsIn(content)
  const lines = content.entries.map((entry) => ({ entry, indicators: standards.get(entry.declaration)?.indicators }))
  return {
    scheme,
    lines: scheme.indicators.flatMap((indicator) =>
      lines.flatMap(({ entry, indicators = [] }) => {
        const found = indicators.find((one) => one.indicator === indicator.id)
        return found ? [{ indicator, entry, found }] : []
      }),
    ),
  }
}
