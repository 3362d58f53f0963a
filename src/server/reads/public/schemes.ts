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
    .select(['scheme.act', 'scheme.application', 'scheme.content', 'scheme.digest'])
    .select(['organisation.uscc', 'organisation.assessor_kind as assessorKind'])
    .where('scheme.number', '=', number)
    .orderBy('scheme.version', 'desc')
    .executeTakeFirst()
  if (!row) return
  const { reader, policy } = from
  const { act, application, uscc, assessor, assessorKind, ...rest } = row
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
    publicity,
    opinions,
    seal: await sealOf(from, act),
  }
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
