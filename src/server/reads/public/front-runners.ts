import { certificateStatus, type CertificateStatus } from '#domain/front-runner.ts'
import { placeOf, placesBelow, within } from '#policy/places/tree.ts'
import type { Text } from '#policy/policy.ts'
import { todayOf, type Public } from './public.ts'

export const titles = ({ reader }: Pick<Public, 'reader'>) =>
  reader
    .selectFrom('front_runner')
    .innerJoin('ranking', 'ranking.id', 'front_runner.ranking')
    .innerJoin('evaluation', 'evaluation.id', 'ranking.evaluation')
    .innerJoin('scheme', 'scheme.id', 'evaluation.scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .innerJoin('organisation', 'organisation.id', 'front_runner.enterprise')
    .innerJoin('declaration', 'declaration.id', 'front_runner.declaration')
    .select(['front_runner.number', 'front_runner.state', 'front_runner.product_model as product', 'front_runner.act'])
    .select(['front_runner.valid_from as from', 'front_runner.last_valid_day as lastValidDay'])
    .select(['ranking.number as rankingNumber', 'ranking.title as rankingTitle', 'ranking.edition'])
    .select(['key_area.number as areaNumber', 'key_area.title as area'])
    .select(['organisation.name as enterprise', 'organisation.place', 'organisation.uscc'])
    .select(['declaration.standard_number as standard', 'declaration.number as declaration'])

export async function programmeState({ reader }: Pick<Public, 'reader'>) {
  const row = await reader.selectFrom('programme').select('state').orderBy('act', 'desc').executeTakeFirst()
  return row?.state ?? 'active'
}

export type ListedTitle = {
  readonly number: string
  readonly enterprise: Text
  readonly standard: string
  readonly product: string
  readonly area: Text
  readonly areaNumber: string
  readonly place: Text
  readonly lastValidDay: string
  readonly status: CertificateStatus
}

/** Whoever may call themselves a front-runner today, or has kept the title with its benefits stopped. */
export async function frontRunners(from: Public, asked: { area?: string | null; place?: string | null } = {}) {
  const today = todayOf(from)
  const programme = await programmeState(from)
  const rows = await titles(from).orderBy('front_runner.number').execute()
  const all = rows.map((row) => ({ row, status: certificateStatus(row, programme, today) }))
  const inForce = all.filter(({ status }) => status !== 'expired' && status !== 'revoked' && status !== 'struck')
  const { policy } = from
  /** The column says the prefecture, as the filter does. */
  const name = (code: string): Text => placeOf(policy, code.slice(0, 4))?.name ?? { zh: code }
  const prefectures = placesBelow(policy, policy.province.code)
  const listed = inForce
    .filter(
      ({ row }) => (!asked.area || row.areaNumber === asked.area) && (!asked.place || within(asked.place, row.place)),
    )
    .map(({ row, status }): ListedTitle => ({
      number: row.number,
      enterprise: row.enterprise,
      standard: row.standard,
      product: row.product,
      area: row.area,
      areaNumber: row.areaNumber ?? '',
      place: name(row.place),
      lastValidDay: row.lastValidDay,
      status,
    }))
  return {
    titles: listed,
    past: all.length - inForce.length,
    areas: [...new Map(inForce.map(({ row }) => [row.areaNumber ?? '', row.area]))].map(([number, title]) => ({
      number,
      title,
    })),
    places: prefectures.filter(({ code }) => inForce.some(({ row }) => within(code, row.place))),
    asked: { area: asked.area ?? '', place: asked.place ?? '' },
  }
}
