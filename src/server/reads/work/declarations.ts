import { declaring, withdrawing } from '#domain/declaration.ts'
import { seeingDeclaration, type Who } from '#domain/disclosure.ts'
import { gridOf } from '#domain/ranking/table.ts'
import { organisationFacts } from '#server/facts/organisation.ts'
import { schemeInForce } from '#server/reads/public/standards.ts'
import { paperMark } from '#server/facts/paper.ts'
import { disclosed, firstNo, idIn, inRoom, notYours, type Looked } from './looked.ts'

const rows = ({ reader }: Looked) =>
  reader
    .selectFrom('declaration')
    .innerJoin('key_area', 'key_area.id', 'declaration.key_area')
    .innerJoin('organisation', 'organisation.id', 'declaration.enterprise')
    .select(['declaration.id', 'declaration.number', 'declaration.enterprise', 'declaration.state', 'declaration.mode'])
    .select(['declaration.standard_number as standard', 'declaration.product_model as product'])
    .select(['declaration.version', 'declaration.declared_on as declaredOn', 'declaration.source'])
    .select(['key_area.title as area', 'organisation.name as name'])

/** An enterprise's own; what the working body has copied. */
export const declarations = (who: Who, from: Looked) =>
  inRoom(who, 'declarations', async () => {
    const all = rows(from).orderBy('declaration.number', 'desc').limit(500)
    const isBody = who.role === 'working-body'
    return {
      declarations: await (
        isBody
          ? all.where('declaration.mode', '=', 'mirrored')
          : all.where('declaration.enterprise', '=', who.organisation)
      ).execute(),
      impossible: isBody ? undefined : await mayDeclare(who, from),
    }
  })

/** From the same rule as the act: registered in the province, verified. */
async function mayDeclare(who: Who, from: Looked) {
  const enterprise = await organisationFacts(from.reader, who.organisation)
  return firstNo(notYours(who, ['enterprise'], '2.1'), declaring(enterprise, { mode: 'declared-here', name: null }))
}

const decidedAreas = ({ reader }: Looked) =>
  reader
    .selectFrom('key_area')
    .select(['id', 'number', 'title'])
    .where('state', '=', 'decided')
    .orderBy('number')
    .execute()

/** One standard by form: the indicators of the area's scheme as fields, or free lines where there is none. */
export const declarationForm = (who: Who, from: Looked, asked: { area: string | null; revises: string | null }) =>
  inRoom(who, 'declarations', async () => {
    const before = await from.reader
      .selectFrom('declaration')
      .selectAll()
      .where('id', '=', idIn(asked.revises ?? ''))
      .where('enterprise', '=', who.organisation)
      .where('state', '=', 'in-force')
      .executeTakeFirst()
    const areas = await decidedAreas(from)
    const area = areas.find(({ id }) => id === (before?.key_area ?? asked.area))
    const scheme = area && (await schemeInForce(from, area.id))
    return {
      areas,
      area,
      varieties: scheme?.varieties ?? [],
      indicators: (scheme?.indicators ?? []).map(({ id, name, unit, method }) => ({ id, name, unit, method })),
      before: before && {
        id: before.id,
        standardNumber: before.standard_number,
        standardTitle: before.standard_title,
        productModel: before.product_model,
        variety: before.variety,
        values: before.values,
      },
      impossible: await mayDeclare(who, from),
    }
  })

/** Declaring by table needs a scheme: its indicators are the columns. */
export const tableForm = (who: Who, from: Looked) =>
  inRoom(who, 'declarations', async () => {
    const areas = await decidedAreas(from)
    const schemes = await Promise.all(areas.map(({ id }) => schemeInForce(from, id)))
    return {
      areas: areas.filter((_, index) => schemes[index]),
      impossible: who.role === 'working-body' ? undefined : await mayDeclare(who, from),
    }
  })

/** The header that a table of an area needs. */
export const templateRows = (who: Who, from: Looked, area: string) =>
  inRoom(who, 'declarations', async () => {
    const scheme = idIn(area) ? await schemeInForce(from, area) : undefined
    return { rows: scheme && gridOf([], scheme) }
  })

export async function declaration(who: Who, from: Looked, id: string) {
  const row = await rows(from).where('declaration.id', '=', idIn(id)).executeTakeFirst()
  return disclosed(seeingDeclaration(who, row), async () => {
    if (!row) throw new Error('a declaration was disclosed that is not there')
    return {
      ...row,
      onPaper: await paperMark(from.reader, row.id),
      impossible: firstNo(withdrawing(row, who.organisation)),
    }
  })
}
