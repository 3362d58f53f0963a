import { sql, type Kysely } from 'kysely'
import type { Registered } from '#domain/area-measure.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Database } from '../db/schema.ts'

/** What the register holds of an area and its group: its own declarations, or those that bear the title it is to have. */
export async function areaRegister(db: Kysely<Database>, of: { title: string; group: string; keyArea?: string }) {
  const own = of.keyArea ? await inForce(db).where('declaration.key_area', '=', of.keyArea).execute() : []
  const named = own.length > 0 ? own : await bearing(db, of.title)
  const group = await inForce(db).where('key_area.group_id', '=', of.group).execute()
  return {
    by: own.length > 0 ? ('area' as const) : ('title' as const),
    named: named.map(registered),
    group: group.map(registered),
    schemes: await schemesInForce(db, [...new Set(named.map(({ keyArea }) => keyArea))]),
  }
}

const inForce = (db: Kysely<Database>) =>
  db
    .selectFrom('declaration')
    .innerJoin('organisation', 'organisation.id', 'declaration.enterprise')
    .innerJoin('key_area', 'key_area.id', 'declaration.key_area')
    .select(['declaration.key_area as keyArea', 'declaration.standard_norm as norm', 'declaration.mode'])
    .select(['declaration.standard_number as standard', 'declaration.product_model as product', 'declaration.variety'])
    .select(['declaration.values', 'organisation.id as enterprise', 'organisation.name', 'organisation.uscc'])
    .where('declaration.state', '=', 'in-force')

/** The title in a standard's own title, in its product, or as the name of the area that it was declared in. */
const bearing = (db: Kysely<Database>, title: string) =>
  inForce(db)
    .where(({ or }) =>
      or(
        [sql`declaration.standard_title->>'zh'`, sql`declaration.product_model`, sql`key_area.title->>'zh'`].map(
          (text) => sql<boolean>`position(${title} in ${text}) > 0`,
        ),
      ),
    )
    .execute()

type Row = Awaited<ReturnType<typeof bearing>>[number]

const registered = ({
  keyArea,
  norm,
  mode,
  standard,
  product,
  variety,
  values,
  enterprise,
  name,
  uscc,
}: Row): Registered => ({
  keyArea,
  norm,
  mode,
  declaration: { standard, product, variety, values, enterprise: { name: name.zh, uscc: uscc ?? enterprise } },
})

async function schemesInForce(db: Kysely<Database>, areas: readonly string[]): Promise<Map<string, Scheme>> {
  if (areas.length === 0) return new Map()
  const rows = await db
    .selectFrom('scheme')
    .innerJoin('application', 'application.id', 'scheme.application')
    .select(['application.key_area as keyArea', 'scheme.content'])
    .where('application.key_area', 'in', areas)
    .where('scheme.standing', '=', 'in-force')
    .orderBy('scheme.published_on')
    .execute()
  return new Map(rows.map(({ keyArea, content }) => [keyArea, content as Scheme])) // came through schemeShape when it was handed in
}
