import type { Public } from './public.ts'

/** Those who were verified, and those who left: a registration that nobody examined yet is no assessor. */
export async function assessors({ reader, policy }: Public) {
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'name', 'uscc', 'assessor_kind as kind', 'place', 'standing', 'reason'])
    .where('kind', '=', 'assessor')
    .where('standing', 'in', ['verified', 'exited'])
    .orderBy('standing', 'desc')
    .orderBy('uscc')
    .execute()
  const schemes = await reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['application.assessor', 'scheme.number', 'scheme.title'])
    .where('scheme.number', 'is not', null)
    .where('scheme.standing', '=', 'in-force')
    .orderBy('scheme.number')
    .execute()
  return rows.map(({ id, kind, reason, ...row }) => ({
    ...row,
    reason: row.standing === 'exited' ? reason : null,
    kind: policy.assessorKinds.entries.find((entry) => entry.id === kind)?.name ?? null,
    schemes: schemes
      .filter(({ assessor }) => assessor === id)
      .map(({ number, title }) => ({ number: number ?? '', title })),
  }))
}
