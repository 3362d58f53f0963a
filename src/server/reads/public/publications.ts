import { sealOf } from './acts.ts'
import { firmnessOf } from './firmness.ts'
import type { Public } from './public.ts'

/** Numbered lists, newest first, with how many schemes, newly admitted assessors and rankings each holds. */
export async function publications({ reader }: Public) {
  const rows = await reader
    .selectFrom('publication')
    .select(['id', 'number', 'published_on as publishedOn'])
    .orderBy('published_on', 'desc')
    .orderBy('number', 'desc')
    .execute()
  const counts = await reader
    .selectFrom('standing')
    .select(({ fn }) => ['cause', 'party', fn.countAll<number>().as('count')])
    .where('standing', 'in', ['in-force', 'admitted'])
    .where('cause', 'is not', null)
    .groupBy(['cause', 'party'])
    .execute()
  const rankings = await reader
    .selectFrom('ranking')
    .select(({ fn }) => ['publication', fn.countAll<number>().as('count')])
    .where('state', '=', 'published')
    .groupBy('publication')
    .execute()
  const count = (id: string, party: string) => counts.find((one) => one.cause === id && one.party === party)?.count ?? 0
  return rows.map(({ id, ...row }) => ({
    ...row,
    schemes: count(id, 'scheme'),
    assessors: count(id, 'assessor'),
    rankings: rankings.find(({ publication }) => publication === id)?.count ?? 0,
  }))
}

/** One list: every scheme with its assessor, and whether the assessor was admitted by it; or the ranking. */
export async function publication(from: Public, number: string) {
  const { reader, policy } = from
  const row = await reader.selectFrom('publication').selectAll().where('number', '=', number).executeTakeFirst()
  if (!row) return
  const changes = await reader
    .selectFrom('standing')
    .select(['party', 'subject', 'standing'])
    .where('cause', '=', row.id)
    .execute()
  const of = (standing: string) => changes.filter((one) => one.standing === standing).map(({ subject }) => subject)
  const schemes = await reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('organisation', 'organisation.id', 'application.assessor')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .select(['scheme.id', 'scheme.number', 'scheme.title', 'scheme.digest', 'key_area.title as area'])
    .select(['organisation.id as assessorId', 'organisation.name as assessor', 'organisation.uscc'])
    .select(['organisation.assessor_kind as kind'])
    .where('scheme.id', '=', ({ fn, val }) => fn.any(val(of('in-force'))))
    .orderBy('scheme.number')
    .execute()
  const superseded = await reader
    .selectFrom('scheme')
    .select(['number', 'title'])
    .where('id', '=', ({ fn, val }) => fn.any(val(of('superseded'))))
    .orderBy('number')
    .execute()
  const rankings = await reader
    .selectFrom('ranking')
    .select(['id', 'number', 'title', 'edition', 'result_digest as digest'])
    .where('publication', '=', row.id)
    .where('state', '=', 'published')
    .orderBy('number')
    .execute()
  const firmness = await firmnessOf(
    from,
    rankings.map(({ id }) => id),
  )
  const admitted = new Set(of('admitted'))
  return {
    number: row.number,
    publishedOn: row.published_on,
    schemes: schemes.map(({ id: _, assessorId, kind, number: scheme, ...one }) => ({
      ...one,
      number: scheme ?? '',
      uscc: one.uscc ?? '',
      kind: policy.assessorKinds.entries.find((entry) => entry.id === kind)?.name ?? null,
      isNew: admitted.has(assessorId),
    })),
    superseded: superseded.map((one) => ({ ...one, number: one.number ?? '' })),
    rankings: rankings.map(({ id, ...one }) => ({ ...one, firmness: firmness.get(id) ?? null })),
    issuer: policy.workingBody.name,
    seal: await sealOf(from, row.act),
  }
}
