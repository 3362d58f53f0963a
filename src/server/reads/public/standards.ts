import type { Scheme } from '#domain/scheme.ts'
import { paperMark } from '#server/facts/paper.ts'
import { sealOf } from './acts.ts'
import type { Public } from './public.ts'

export const standardsPerPage = 50

const declared = ({ reader }: Public) =>
  reader
    .selectFrom('declaration')
    .innerJoin('organisation', 'organisation.id', 'declaration.enterprise')
    .innerJoin('key_area', 'key_area.id', 'declaration.key_area')
    .select(['declaration.number', 'declaration.standard_number as standard', 'declaration.standard_title as title'])
    .select(['declaration.product_model as product', 'declaration.version', 'declaration.state', 'declaration.mode'])
    .select(['declaration.declared_on as declaredOn', 'declaration.variety'])
    .select(['organisation.name as enterprise', 'key_area.number as areaNumber', 'key_area.title as area'])

/** The same spelling for what was typed and what was declared: full width, case, dashes and spaces make no difference. */
export const searched = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z\u3400-\u9fff]/gu, '')
    .slice(0, 80)

/** The register of standards in force, by number. A search looks into number, enterprise and product. */
export async function standards(
  from: Public,
  asked: { search?: string | null; area?: string | null; page?: number } = {},
) {
  const term = searched(asked.search ?? '')
  const areas = await from.reader
    .selectFrom('key_area')
    .select(['number', 'title'])
    .where('state', '=', 'decided')
    .orderBy('number')
    .execute()
  let query = declared(from).where('declaration.state', '=', 'in-force')
  if (asked.area) query = query.where('key_area.number', '=', asked.area)
  const rows = (await query.orderBy('declaration.number').execute()).filter(
    ({ standard, product, enterprise }) =>
      term === '' ||
      [standard, product, enterprise.zh, enterprise.en ?? ''].some((text) => searched(text).includes(term)),
  )
  const pages = Math.max(1, Math.ceil(rows.length / standardsPerPage))
  const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1) || 1), pages)
  return {
    standards: rows.slice((page - 1) * standardsPerPage, page * standardsPerPage),
    count: rows.length,
    page,
    pages,
    areas: areas.map(({ number, title }) => ({ number: number ?? '', title })),
    asked: { search: asked.search ?? '', area: asked.area ?? '' },
  }
}

/** One version of one standard: every value as its enterprise typed it. */
export async function standard(from: Public, number: string) {
  const row = await declared(from)
    .select([
      'declaration.id',
      'declaration.act',
      'declaration.values',
      'declaration.source',
      'declaration.key_area as keyArea',
    ])
    .select(['declaration.enterprise as enterpriseId', 'declaration.standard_norm as norm', 'organisation.uscc'])
    .where('declaration.number', '=', number)
    .executeTakeFirst()
  if (!row) return
  const { id, act, values, keyArea, enterpriseId, norm, ...rest } = row
  const scheme = await schemeInForce(from, keyArea)
  const versions = await declared(from)
    .where('declaration.enterprise', '=', enterpriseId)
    .where('declaration.standard_norm', '=', norm)
    .where('declaration.product_model', '=', row.product)
    .orderBy('declaration.version', 'desc')
    .execute()
  return {
    ...rest,
    variety: scheme?.varieties.find(({ id }) => id === row.variety)?.name ?? { zh: row.variety },
    values: Object.entries(values).map(([indicator, { value, unit, method, page }]) => {
      const known = scheme?.indicators.find(({ id }) => id === indicator)
      return {
        name: known?.name ?? { zh: indicator },
        cases: typeof value === 'string' ? [{ condition: '', requirement: value }] : value.byCondition,
        unit: unit ?? known?.unit ?? '',
        method: method ?? '',
        page: page ?? '',
      }
    }),
    versions,
    onPaper: await paperMark(from.reader, id),
    seal: await sealOf(from, act),
  }
}

/** The scheme by whose indicators an area declares today, where one is published. */
export async function schemeInForce({ reader }: Pick<Public, 'reader'>, keyArea: string): Promise<Scheme | undefined> {
  const row = await reader
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select('scheme.content')
    .where('application.key_area', '=', keyArea)
    .where('scheme.standing', '=', 'in-force')
    .orderBy('scheme.published_on', 'desc')
    .executeTakeFirst()
  return row?.content as Scheme | undefined // came through schemeShape when it was handed in
}
