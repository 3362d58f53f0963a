import type { OpiningKind } from '#domain/panel.ts'
import { exact, hundred, times } from '#domain/requirement/decimal.ts'
import { rational } from '#domain/requirement/rational.ts'
import { roundedText } from '#domain/requirement/rounding.ts'
import type { Evaluation } from '#domain/ranking/evaluation.ts'
import type { Scheme } from '#domain/scheme.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import type { Text } from '#policy/policy.ts'
import { rankingVersions } from '../../facts/ranking-version.ts'
import { sealOf } from './acts.ts'
import { firmnessOf } from './firmness.ts'
import { namedIn, standardsIn, type RankingContent, type RankingEntry } from './ranking-content.ts'
import { endsOf } from './ranking-ends.ts'
import { judgedOn } from './ranking-judged.ts'
import { todayOf, type Public } from './public.ts'

export type PublicState = 'in-publicity' | 'held' | 'cleared' | 'published' | 'recalled'

const publicStates: readonly PublicState[] = ['in-publicity', 'held', 'cleared', 'published', 'recalled']

const publicised = ({ reader }: Public) =>
  reader
    .selectFrom('ranking')
    .innerJoin('publicity', (join) => join.onRef('publicity.subject', '=', 'ranking.id').on('kind', '=', 'ranking'))
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .distinctOn('ranking.id')
    .select(['ranking.id', 'ranking.act', 'ranking.number', 'ranking.title', 'ranking.edition', 'ranking.variety'])
    .select(['ranking.published_on as publishedOn', 'publicity.opened_on as openedOn', 'publicity.last_day as lastDay'])
    .select(({ ref }) => ref('ranking.state').$castTo<PublicState>().as('state'))
    .select(['key_area.number as areaNumber', 'key_area.title as area', 'organisation.name as assessor'])
    .where('ranking.state', 'in', publicStates)
    .where('publicity.outcome', 'is distinct from', 'withdrawn')
    .orderBy('ranking.id')
    .orderBy('publicity.act', 'desc')

/** Newest edition first, filtered by area and edition. */
export async function rankings(from: Public, asked: { area?: string | null; edition?: string | null } = {}) {
  const rows = await publicised(from).execute()
  const endOf = await endsOf(from)
  const firmness = await firmnessOf(
    from,
    rows.map(({ id }) => id),
  )
  const all = rows
    .map(({ id, act: _, areaNumber, ...row }) => ({
      ...row,
      ...endOf(id),
      areaNumber: areaNumber ?? '',
      firmness: firmness.get(id) ?? null,
    }))
    .toSorted((a, b) => b.edition - a.edition || (a.number < b.number ? -1 : 1))
  const areas = new Map<string, Text>(all.map(({ areaNumber, area }) => [areaNumber, area]))
  return {
    rankings: all.filter(
      ({ areaNumber, edition }) =>
        (!asked.area || areaNumber === asked.area) && (!asked.edition || String(edition) === asked.edition),
    ),
    areas: [...areas].map(([number, title]) => ({ number, title })),
    editions: [...new Set(all.map(({ edition }) => edition))],
    asked: { area: asked.area ?? '', edition: asked.edition ?? '' },
  }
}

/** What names it and by what it ranks, without what was frozen of everybody on it. */
export async function publicisedHead(from: Public, number: string) {
  const row = await publicised(from)
    .select(['publicity.content_digest as digest', 'scheme.content as scheme'])
    .where('ranking.number', '=', number)
    .executeTakeFirst()
  return row && { ...row, scheme: row.scheme as Scheme } // came through schemeShape when it was handed in
}

export async function publicisedRanking(from: Public, number: string) {
  const row = await publicised(from)
    .select(['publicity.number as publicity', 'publicity.content', 'publicity.content_digest as digest'])
    .select(['publicity.days', 'publicity.provisional', 'publicity.outcome', 'publicity.working_days as workingDays'])
    .select(['scheme.number as schemeNumber', 'scheme.title as schemeTitle', 'scheme.content as scheme'])
    .select(['evaluation.id as evaluation', 'evaluation.cut_off_day as cutOffDay', 'ranking.document'])
    .select((eb) =>
      eb
        .selectFrom('publication')
        .select('publication.number')
        .whereRef('publication.id', '=', 'ranking.publication')
        .as('publication'),
    )
    .where('ranking.number', '=', number)
    .executeTakeFirst()
  if (!row) return
  return {
    ...row,
    content: row.content as RankingContent, // frozen by publicity.opened from publicRankingContent
    scheme: row.scheme as Scheme, // came through schemeShape when it was handed in
  }
}

/** Other years of the same variety in the same key area, newest first. */
async function editionsOf(from: Public, of: { number: string; areaNumber: string | null; variety: string }) {
  const rows = await publicised(from).execute()
  const endOf = await endsOf(from)
  return rows
    .filter((row) => row.areaNumber === of.areaNumber && row.variety === of.variety && row.number !== of.number)
    .map(({ id, number, edition, state, title }) => ({ number, edition, state, title, ...endOf(id) }))
    .toSorted((a, b) => b.edition - a.edition)
}

/** The document that published it, as it was sealed. */
async function documentOf({ reader }: Public, ranking: string) {
  return reader
    .selectFrom('attachment')
    .innerJoin('file', 'file.id', 'attachment.file')
    .select(['file.id as sha256', 'file.name', 'file.size', 'file.type'])
    .where('attachment.subject', '=', ranking)
    .where('attachment.kind', '=', 'document')
    .where('file.class', '=', 'public')
    .orderBy('attachment.act', 'desc')
    .executeTakeFirst()
}

export async function rankingDocument(from: Public, of: { number: string; sha256: string }) {
  const row = await from.reader.selectFrom('ranking').select('id').where('number', '=', of.number).executeTakeFirst()
  const file = row && (await documentOf(from, row.id))
  return file?.sha256 === of.sha256 ? file : undefined
}

/** What a ranking read before one of its corrections: the very bytes that were publicised then. */
export async function earlierContent({ reader }: Public, of: { number: string; version: string }) {
  const row = await reader
    .selectFrom('ranking_version')
    .innerJoin('ranking', 'ranking.id', 'ranking_version.ranking')
    .select('ranking_version.content')
    .where('ranking.number', '=', of.number)
    .where('ranking_version.version', '=', /^[1-9]\d{0,3}$/.test(of.version) ? Number(of.version) : 0)
    .executeTakeFirst()
  return row && canonicalBytes(row.content as Json) // a jsonb column holds JSON
}

export async function ranking(from: Public, number: string) {
  const row = await publicisedRanking(from, number)
  if (!row) return
  const { id, act, content, scheme, areaNumber, evaluation: _, ...rest } = row
  const { result, entries } = content
  const own = result.rankings[0]
  const called = new Map(result.standards.map(({ id, standard }) => [id, standard]))
  const certificates = await from.reader
    .selectFrom('front_runner')
    .innerJoin('declaration', 'declaration.id', 'front_runner.declaration')
    .select(['front_runner.number', 'declaration.number as declaration'])
    .where('ranking', '=', id)
    .execute()
  const standards = standardsIn(content)
  const keyOf = ({ declaration }: RankingEntry) => standards.get(declaration)?.id ?? ''
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const skipped = new Map(own?.shortlist.skipped.map(({ id: key, reason }) => [key, reason]))
  const shared = new Map<number | null, number>()
  for (const { rank } of entries) shared.set(rank, (shared.get(rank) ?? 0) + 1)
  return {
    ...rest,
    ...(await endsOf(from))(id),
    areaNumber: areaNumber ?? '',
    today: todayOf(from),
    sizeReason: content.sizeReason ?? '',
    factors: content.factors ?? null,
    /** Whose place rests on the enterprise's own test. */
    selfTests: entries.filter(({ report }) => report?.kind === 'self-test').map(({ standard }) => standard),
    tied: content.tied,
    withheld: content.withheld,
    struck: content.struck ?? 0,
    corrections: (content.corrections ?? []).map((one) => ({ ...one, name: namedIn(scheme, one.indicator).name })),
    versions: await rankingVersions(from.reader, id),
    editions: await editionsOf(from, row),
    documentFile: await documentOf(from, id),
    resultDigest: content.resultDigest,
    basis: result.basis,
    ranking: scheme.ranking,
    /** Where rounding decides, by the numbers of the standards. */
    rounding: (own?.rounding ?? []).map(({ ahead, behind, gap, rounded }) => ({
      ahead: called.get(ahead) ?? ahead,
      behind: called.get(behind) ?? behind,
      gap: gap.includes('/') ? `≈${roundedText(rational(gap), exact('0.000001'), '0.000001')}` : gap,
      rounded,
    })),
    withoutBenefit: own?.withoutBenefit && {
      ...own.withoutBenefit,
      weight: percentOf(own.withoutBenefit.weight),
    },
    shortlist: own ? { rule: own.shortlist.rule, kmin: own.shortlist.kmin, kmax: own.shortlist.kmax } : undefined,
    entries: entries.map((entry) => ({
      ...entry,
      isShared: (shared.get(entry.rank) ?? 0) > 1,
      key: keyOf(entry),
      certificate: certificates.find(({ declaration }) => declaration === entry.declaration)?.number,
      skipped: skipped.get(keyOf(entry)),
    })),
    notRanked: (own?.notRanked ?? []).map(({ standard, product, outcome }) => ({ standard, product, outcome })),
    singles: (own?.singles ?? [])
      .filter(({ list }) => list)
      .map(({ indicator, tiers }) => ({ ...namedIn(scheme, indicator), tiers: tiers.map(tierWith(byKey)) })),
    cut: finishLine(entries),
    robustness: content.robustness ?? null,
    judged: judgedOn(content, scheme),
    leadReason: content.leadReason ?? null,
    indicators: scheme.indicators.map(({ id, name }) => ({ id, name })),
    maximum: Number(scheme.scoring.points.advanced) + Number(scheme.scoring.bonus ?? '0'),
    opinions: await opinionsOn(from, id),
    seal: await sealOf(from, act),
  }
}

/** A share as people read it, to two places of a percent. */
const percentOf = (share: string) =>
  roundedText(times(rational(share), hundred), exact('0.01'), '0.01').replace(/\.?0+$/, '')

/** The score of the finish line, where scores alone draw it: a star can put a lower score ahead. */
function finishLine(entries: readonly RankingEntry[]): string | undefined {
  const leaders = entries.filter(({ shortlisted }) => shortlisted).map(({ score }) => Number(score))
  const others = entries.filter(({ shortlisted }) => !shortlisted).map(({ score }) => Number(score))
  const cut = Math.min(...leaders)
  if (leaders.length === 0 || others.some((score) => score >= cut)) return
  return entries.findLast(({ shortlisted, score }) => shortlisted && Number(score) === cut)?.score
}

type Tier = Evaluation['rankings'][number]['singles'][number]['tiers'][number]
const tierWith =
  (byKey: ReadonlyMap<string, RankingEntry>) =>
  ({ tier, standards }: Tier) => ({
    tier,
    standards: standards
      .map(({ id, standard, product, worst }) => ({
        standard,
        product,
        worst,
        enterprise: byKey.get(id)?.enterprise.zh ?? '',
        declaration: byKey.get(id)?.declaration,
      }))
      .toSorted((a, b) => (a.standard < b.standard ? -1 : 1)),
  })

async function opinionsOn({ reader }: Public, subject: string) {
  const rows = await reader
    .selectFrom('panel')
    .select(['kind', 'outcome', 'opinion', 'minority', 'act'])
    .$narrowType<{ kind: OpiningKind }>()
    .where('subject', '=', subject)
    .where('state', '=', 'opined')
    .orderBy('act')
    .execute()
  return rows.map(({ opinion, ...row }) => ({ ...row, opinion: opinion ?? '' }))
}
