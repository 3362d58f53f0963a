import type { Text } from '#policy/policy.ts'
import { todayOf, type Public } from './public.ts'
import { standingsOf } from './standings.ts'

export type AssessorStanding = 'admitted' | 'suspended' | 'exited'

/** Those whose schemes were published, and what became of them: a registration alone makes nobody an assessor. */
const rows = ({ reader }: Public) =>
  reader
    .selectFrom('organisation')
    .select(['id', 'name', 'uscc', 'assessor_kind as kind', 'place', 'standing', 'barred_until as barredUntil'])
    .where('kind', '=', 'assessor')
    .where('standing', 'in', ['verified', 'suspended', 'exited'])
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('application')
        .innerJoin('scheme', 'scheme.application', 'application.id')
        .select('application.assessor')
        .where('scheme.number', 'is not', null),
    )
    .orderBy('uscc')

const schemesOf = ({ reader }: Public) =>
  reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['application.assessor', 'scheme.number', 'scheme.title', 'scheme.standing', 'scheme.published_on as on'])
    .where('scheme.number', 'is not', null)
    .orderBy('scheme.published_on')
    .orderBy('scheme.number')

export async function assessors(from: Public) {
  const [found, schemes] = await Promise.all([rows(from).execute(), schemesOf(from).execute()])
  const order = ['admitted', 'suspended', 'exited']
  return found
    .map((row) => shown(from, row, schemes))
    .toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing))
}

/** One body: since when, with which schemes, and every change of its standing. */
export async function assessor(from: Public, uscc: string) {
  const row = await rows(from).where('uscc', '=', uscc).executeTakeFirst()
  if (!row) return
  const schemes = await schemesOf(from).where('application.assessor', '=', row.id).execute()
  return { ...shown(from, row, schemes), today: todayOf(from), history: await standingsOf(from, row.id) }
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]
type SchemeRow = Awaited<ReturnType<ReturnType<typeof schemesOf>['execute']>>[number]

function shown({ policy }: Public, { id, kind, standing, ...row }: Row, schemes: readonly SchemeRow[]) {
  const own = schemes.filter(({ assessor: of }) => of === id)
  return {
    ...row,
    uscc: row.uscc ?? '',
    standing: (standing === 'verified' ? 'admitted' : standing) as AssessorStanding, // the query asks for these alone
    kind: policy.assessorKinds.entries.find((entry) => entry.id === kind)?.name ?? (null as Text | null),
    admittedOn: own[0]?.on ?? '',
    schemes: own.map(({ number, title, standing: of, on }) => ({
      number: number ?? '',
      title,
      standing: of as 'in-force' | 'superseded' | 'withdrawn', // a numbered one is published
      publishedOn: on ?? '',
    })),
  }
}
