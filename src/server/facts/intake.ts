import { sql, type Kysely } from 'kysely'
import type { Declaration } from '#domain/declared.ts'
import { intaking, type Announcement } from '#domain/intake.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { within } from '#policy/places/tree.ts'
import { knownStandards } from '#policy/standards.ts'
import type { Database } from '../db/schema.ts'

/** A declared standard as the list of an intake shows it. */
export type Line = {
  readonly number: string
  readonly standard: string
  readonly product: string
  readonly variety: string
  readonly enterprise: string
  readonly declaredOn: string
}
export type Left = Line & {
  /** The gravest reason, and what else speaks against it. */
  readonly why: Refusal
  readonly also?: readonly Refusal[]
}
export type ListedLine = Line & { readonly reasons: readonly Refusal[] }

/** What an assessor freezes: each standard taken in, and each that was not, with the reason. */
export type Intake = {
  readonly taken: readonly { readonly id: string; readonly number: string; readonly declaration: Declaration }[]
  readonly left: readonly Left[]
}

/** Of every standard that was found, whose it is. */
export type Holders = ReadonlyMap<string, string>

type Of = { readonly keyArea: string; readonly scheme: Scheme; readonly cutOff: string; readonly province: string }

/** All declarations in force in the area on the last day, without anybody applying; by number, who holds each. */
export async function intakeOf(db: Kysely<Database>, of: Of): Promise<Intake & { readonly holders: Holders }> {
  const rows = await inForceOn(db, of)
  const reasons = intaking({ scheme: of.scheme, cutOff: of.cutOff, catalogue: knownStandards })
  const taken: Intake['taken'][number][] = []
  const left: Left[] = []
  for (const row of rows) {
    const declaration = declarationIn(row)
    const enterprise = {
      inProvince: within(of.province, row.place),
      standing: row.standing,
      barredUntil: row.barredUntil,
    }
    const [why, ...also] = reasons({
      variety: row.variety,
      contested: Boolean(row.contested),
      enterprise,
      declaration,
    })
    if (why) left.push({ ...lineOf(row.number, declaration), why, also })
    else taken.push({ id: row.id, number: row.number, declaration })
  }
  return { taken, left, holders: new Map(rows.map(({ number, enterprise }) => [number, enterprise])) }
}

export const lineOf = (number: string, { standard, product, variety, enterprise, declaredOn }: Declaration): Line => ({
  number,
  standard,
  product,
  variety: variety ?? '',
  enterprise: enterprise.name,
  declaredOn: declaredOn ?? '',
})

/** Every line, with the reasons where it is not taken in. What was frozen by the first version of the act has one reason. */
export const linesOf = ({ taken, left }: Intake): ListedLine[] => [
  ...taken.map(({ number, declaration }) => ({ ...lineOf(number, declaration), reasons: [] })),
  ...left.map(({ why, also, ...line }) => ({ ...line, reasons: [why, ...(also ?? [])] })),
]

/** How many for which reason, the most frequent first. */
export const reasonsIn = (codes: readonly string[]) =>
  [...Map.groupBy(codes, (code) => code)]
    .map(([code, all]) => ({ code, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))

/** The version of that day: what was revised later counts next time, and stands in for nothing before. */
const inForceOn = (db: Kysely<Database>, { keyArea, cutOff }: Of) =>
  db
    .selectFrom('declaration')
    .innerJoin('organisation', 'organisation.id', 'declaration.enterprise')
    .select(['declaration.id', 'declaration.number', 'declaration.enterprise', 'declaration.variety'])
    .select(['declaration.standard_number as standard', 'declaration.product_model as product'])
    .select(['declaration.values', 'declaration.declared_on as declaredOn'])
    .select(['organisation.name', 'organisation.uscc', 'organisation.place', 'organisation.standing'])
    .select('organisation.barred_until as barredUntil')
    .select(({ exists, selectFrom, ref }) =>
      exists(
        selectFrom('paper_entry')
          .select('paper_entry.id')
          .where('paper_entry.state', '=', 'contested')
          .where('paper_entry.subject', '=', sql<string>`${ref('declaration.id')}::text`),
      ).as('contested'),
    )
    .where('declaration.key_area', '=', keyArea)
    .where(({ and, or, eb, not, exists, selectFrom }) => {
      const laterVersion = exists(
        selectFrom('declaration as later')
          .select('later.id')
          .whereRef('later.replaces', '=', 'declaration.id')
          .where('later.declared_on', '<=', cutOff),
      )
      const earlierVersion = exists(
        selectFrom('declaration as earlier')
          .select('earlier.id')
          .whereRef('earlier.enterprise', '=', 'declaration.enterprise')
          .whereRef('earlier.standard_norm', '=', 'declaration.standard_norm')
          .whereRef('earlier.product_model', '=', 'declaration.product_model')
          .where('earlier.state', '=', 'superseded')
          .where('earlier.declared_on', '<=', cutOff),
      )
      const stillDeclared = exists(
        selectFrom('declaration as current')
          .select('current.id')
          .whereRef('current.enterprise', '=', 'declaration.enterprise')
          .whereRef('current.standard_norm', '=', 'declaration.standard_norm')
          .whereRef('current.product_model', '=', 'declaration.product_model')
          .where('current.state', '=', 'in-force'),
      )
      return or([
        and([
          eb('declaration.state', '=', 'superseded'),
          eb('declaration.declared_on', '<=', cutOff),
          not(laterVersion),
          stillDeclared,
        ]),
        and([
          eb('declaration.state', '=', 'in-force'),
          or([eb('declaration.declared_on', '<=', cutOff), not(earlierVersion)]),
        ]),
      ])
    })
    .orderBy('declaration.number')
    .execute()

const declarationIn = (row: Awaited<ReturnType<typeof inForceOn>>[number]): Declaration => ({
  standard: row.standard,
  enterprise: { name: row.name.zh, uscc: row.uscc ?? '', place: row.place.padEnd(6, '0') },
  product: row.product,
  variety: row.variety,
  values: row.values,
  declaredOn: row.declaredOn,
})

/** What enterprises were last told of the intake by a scheme, while the data are not frozen. */
export const announcementOf = (
  db: Kysely<Database>,
  scheme: string,
): Promise<(Announcement & { id: string; announcedOn: string }) | undefined> =>
  db
    .selectFrom('intake')
    .select(['id', 'cut_off_day as cutOffDay', 'announced_on as announcedOn'])
    .where('scheme', '=', scheme)
    .where('state', '=', 'announced')
    .executeTakeFirst()
