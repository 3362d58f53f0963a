import type { OpiningKind } from '#domain/panel.ts'
import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import { replaces } from '#domain/participation.ts'
import type { Scheme } from '#domain/scheme.ts'
import { supportersOf } from '#server/facts/application.ts'
import { paperMark } from '#server/facts/paper.ts'
import { publishedBy } from '#server/facts/standing.ts'
import { sealOf } from './acts.ts'
import type { Public } from './public.ts'
import { standingsOf } from './standings.ts'

/** Published ones alone: a scheme has a number from its publication on. */
const published = ({ reader }: Public) =>
  reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .select([
      'scheme.number',
      'scheme.title',
      'scheme.version',
      'scheme.standing',
      'scheme.published_on as publishedOn',
    ])
    .select(['organisation.name as assessor', 'key_area.title as area', 'key_area.number as areaNumber'])
    .where('scheme.number', 'is not', null)
    .where('scheme.standing', 'in', ['in-force', 'superseded', 'withdrawn'])

export async function schemes(from: Public) {
  const rows = await published(from).orderBy('scheme.number', 'desc').orderBy('scheme.version', 'desc').execute()
  return rows.map(numbered)
}

const numbered = <
  Row extends { number: string | null; standing: string; areaNumber: string | null; publishedOn: string | null },
>(
  row: Row,
) => ({
  ...row,
  number: row.number ?? '', // the query asks for numbered ones
  standing: row.standing as 'in-force' | 'superseded' | 'withdrawn', // and for these
  areaNumber: row.areaNumber ?? '',
  publishedOn: row.publishedOn ?? '',
})

export async function scheme(from: Public, number: string) {
  const row = await published(from)
    .select(['scheme.id', 'scheme.act', 'scheme.application', 'scheme.content', 'scheme.digest'])
    .select(['application.key_area as keyArea', 'application.assessor as assessorId'])
    .select(['organisation.uscc', 'organisation.assessor_kind as assessorKind'])
    .where('scheme.number', '=', number)
    .orderBy('scheme.version', 'desc')
    .executeTakeFirst()
  if (!row) return
  const { reader, policy } = from
  const { id, act, application, keyArea, assessorId, uscc, assessor, assessorKind, ...rest } = row
  const publicity = await reader
    .selectFrom('publicity')
    .select(['number', 'opened_on as openedOn', 'last_day as lastDay', 'outcome'])
    .where('subject', '=', application)
    .orderBy('act', 'desc')
    .execute()
  const opinions = await reader
    .selectFrom('panel')
    .select(['kind', 'outcome', 'opinion', 'minority', 'act'])
    .$narrowType<{ kind: OpiningKind }>()
    .where('subject', '=', application)
    .where('state', '=', 'opined')
    .orderBy('act')
    .execute()
  return {
    ...numbered(rest),
    content: row.content as Scheme, // came through schemeShape when it was handed in
    assessor: { name: assessor, uscc, kind: policy.assessorKinds.entries.find(({ id }) => id === assessorKind)?.name },
    supporting: await supportersOf(reader, application),
    versions: await versionsOf(from, { id, assessor: assessorId }),
    earlier: earlier(await publishedFor(from, keyArea), rest.number),
    history: await standingsOf(from, id),
    rounds: await roundsOf(from, id),
    onPaper: await paperMark(reader, application),
    publicity,
    opinions,
    seal: await sealOf(from, act),
  }
}

/** What was published for the same key area before it, the latest first. */
const earlier = (all: readonly { number: string; publishedOn: string }[], number: string | null) =>
  all
    .slice(
      0,
      all.findIndex((one) => one.number === number),
    )
    .map(({ number, publishedOn }) => ({ number, publishedOn }))
    .toReversed()

/** Everything published for a key area, the earliest first. */
async function publishedFor(from: Public, keyArea: string) {
  const rows = await published(from)
    .select('scheme.content')
    .where('application.key_area', '=', keyArea)
    .orderBy('scheme.published_on')
    .orderBy((order) => order.fn('length', ['scheme.number']))
    .orderBy('scheme.number')
    .execute()
  return rows.map((row) => ({ ...numbered(row), content: row.content as Scheme })) // parsed when it was handed in
}

/** Two published schemes for one key area; nothing where the earlier is no earlier one, or is for something else. */
export async function schemePair(from: Public, { number, earlier }: { number: string; earlier: string }) {
  const row = await published(from)
    .select('application.key_area as keyArea')
    .where('scheme.number', '=', number)
    .executeTakeFirst()
  const all = row ? await publishedFor(from, row.keyArea) : []
  const [first, second] = [earlier, number].map((one) => all.findIndex((scheme) => scheme.number === one))
  const [before, after] = [all[first ?? -1], all[second ?? -1]]
  if (!before || !after || (first ?? 0) >= (second ?? 0)) return
  return { before, after }
}

/** All that the assessor has published for this category, the newest first. */
async function versionsOf({ reader }: Public, of: { id: string; assessor: string }) {
  const published = await publishedBy(reader, of.assessor)
  const own = published.find(({ id }) => id === of.id)
  return published
    .filter((one) => own && replaces(own, one))
    .map(({ number, standing, publishedOn }) => ({
      number: number ?? '', // publishedBy asks for numbered ones
      standing: standing as 'in-force' | 'superseded' | 'withdrawn',
      publishedOn: publishedOn ?? '',
    }))
    .toReversed()
}

/** Rounds that run or ran by this version: they stay with it to their end, whatever replaces it. */
async function roundsOf({ reader }: Public, scheme: string) {
  const rounds = await reader
    .selectFrom('evaluation')
    .select(['id', 'number', 'state', 'cut_off_day as cutOffDay', 'act'])
    .where('scheme', '=', scheme)
    .orderBy('number')
    .execute()
  const rankings = await reader
    .selectFrom('ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .select(['ranking.evaluation', 'ranking.number', 'ranking.title'])
    .where('evaluation.scheme', '=', scheme)
    .where('ranking.state', '=', 'published')
    .orderBy('ranking.number')
    .execute()
  return rounds.map(({ id, state, ...round }) => ({
    ...round,
    isStopped: state === 'stopped',
    rankings: rankings.filter(({ evaluation }) => evaluation === id).map(({ number, title }) => ({ number, title })),
  }))
}

/** The bytes whose SHA-256 is the scheme's digest. */
export async function schemeFile(
  from: Public,
  number: string,
): Promise<{ bytes: Uint8Array; digest: string } | undefined> {
  const row = await published(from)
    .select(['scheme.content', 'scheme.digest'])
    .where('scheme.number', '=', number)
    .orderBy('scheme.version', 'desc')
    .executeTakeFirst()
  return row && { bytes: canonicalBytes(row.content as Json), digest: row.digest } // a jsonb column holds JSON
}
