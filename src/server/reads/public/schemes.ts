import { canonicalBytes, type Json } from '#ledger/canonical.ts'
import type { Scheme } from '#domain/scheme.ts'
import { sealOf } from './acts.ts'
import type { Public } from './public.ts'

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
    .where('scheme.standing', 'in', ['in-force', 'superseded'])

export async function schemes(from: Public) {
  const rows = await published(from).orderBy('scheme.number', 'desc').orderBy('scheme.version', 'desc').execute()
  return rows.map(numbered)
}

const numbered = <Row extends { number: string | null; areaNumber: string | null; publishedOn: string | null }>(
  row: Row,
) => ({
  ...row,
  number: row.number ?? '', // the query asks for numbered ones
  areaNumber: row.areaNumber ?? '',
  publishedOn: row.publishedOn ?? '',
})

export async function scheme(from: Public, number: string) {
  const row = await published(from)
    .select(['scheme.act', 'scheme.application', 'scheme.content', 'scheme.digest', 'application.key_area as keyArea'])
    .select(['organisation.uscc', 'organisation.assessor_kind as assessorKind'])
    .where('scheme.number', '=', number)
    .orderBy('scheme.version', 'desc')
    .executeTakeFirst()
  if (!row) return
  const { reader, policy } = from
  const { act, application, keyArea, uscc, assessor, assessorKind, ...rest } = row
  const versions = await published(from)
    .where('scheme.application', '=', application)
    .orderBy('scheme.version', 'desc')
    .execute()
  const publicity = await reader
    .selectFrom('publicity')
    .select(['number', 'opened_on as openedOn', 'last_day as lastDay', 'outcome'])
    .where('subject', '=', application)
    .orderBy('act', 'desc')
    .execute()
  const opinions = await reader
    .selectFrom('panel')
    .select(['kind', 'outcome', 'opinion', 'act'])
    .where('subject', '=', application)
    .where('state', '=', 'opined')
    .orderBy('act')
    .execute()
  return {
    ...numbered(rest),
    content: row.content as Scheme, // came through schemeShape when it was handed in
    assessor: { name: assessor, uscc, kind: policy.assessorKinds.entries.find(({ id }) => id === assessorKind)?.name },
    versions: versions.map(numbered),
    earlier: earlier(await publishedFor(from, keyArea), rest.number),
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
