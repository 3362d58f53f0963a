import type { Consequence } from '#domain/exit-case.ts'
import { sealOf } from './acts.ts'
import type { Public } from './public.ts'

const decided = ({ reader }: Public) =>
  reader
    .selectFrom('exit_case')
    .leftJoin('scheme', 'scheme.id', 'exit_case.subject')
    .leftJoin('organisation', 'organisation.id', 'exit_case.subject')
    .select(['exit_case.number', 'exit_case.party', 'exit_case.title', 'exit_case.ground'])
    .select(['exit_case.decided_on as decidedOn', 'exit_case.review_outcome as reviewOutcome'])
    .select(['scheme.number as scheme', 'organisation.uscc'])
    .where('exit_case.number', 'is not', null)

/** Exits that were decided. Bodies and schemes by name; of people only that somebody left. */
export async function exits(from: Public) {
  const rows = await decided(from).orderBy('exit_case.number', 'desc').execute()
  return rows.map((row) => shown(from, row))
}

type Row = Awaited<ReturnType<ReturnType<typeof decided>['execute']>>[number]

function shown({ policy }: Public, { title, number, ground, ...row }: Row) {
  const isPerson = row.party === 'expert' || row.party === 'official'
  return {
    ...row,
    number: number ?? '', // the query asks for numbered ones
    decidedOn: row.decidedOn ?? '',
    title: isPerson ? null : title,
    ground: policy.participationEndReasons.entries.find(({ id }) => id === ground)?.name ?? { zh: ground },
  }
}

const publicKinds: readonly Consequence['what'][] = ['rounds-stopped', 'schemes-withdrawn', 'periods-withdrawn']

export async function exit(from: Public, number: string) {
  const row = await decided(from)
    .select(['exit_case.reasons', 'exit_case.consequences', 'exit_case.review_reasons as reviewReasons'])
    .select(['exit_case.reviewed_on as reviewedOn', 'exit_case.act'])
    .where('exit_case.number', '=', number)
    .executeTakeFirst()
  if (!row) return
  const { reasons, consequences, reviewReasons, reviewedOn, act, ...rest } = row
  const isPerson = row.party === 'expert' || row.party === 'official'
  return {
    ...shown(from, rest),
    reasons: isPerson ? null : reasons,
    reviewReasons: isPerson ? null : reviewReasons,
    reviewedOn,
    consequences: (consequences ?? []).map(({ what, count, of }) => ({
      what,
      count,
      of: publicKinds.includes(what) ? of : [],
    })),
    seal: await sealOf(from, act),
  }
}
