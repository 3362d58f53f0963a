import type { Public } from './public.ts'

/** Every change of an assessor's or a scheme's standing, newest first, with the act that made it. */
export async function standingsOf({ reader, policy }: Pick<Public, 'reader' | 'policy'>, subject: string) {
  const rows = await reader
    .selectFrom('standing')
    .leftJoin('scheme', 'scheme.id', 'standing.successor')
    .leftJoin('publication', 'publication.id', 'standing.cause')
    .leftJoin('exit_case', 'exit_case.id', 'standing.cause')
    .select(['standing.standing', 'standing.from_day as day', 'standing.act', 'standing.ground', 'standing.reason'])
    .select(['standing.barred_until as barredUntil', 'scheme.number as successor', 'exit_case.number as exit'])
    .select('publication.number as publication')
    .where('standing.subject', '=', subject)
    .where('standing.party', 'in', ['assessor', 'scheme'])
    .orderBy('standing.act', 'desc')
    .execute()
  return rows.map(({ ground, ...row }) => ({
    ...row,
    ground: policy.participationEndReasons.entries.find(({ id }) => id === ground)?.name ?? null,
  }))
}
