import { sql, type Kysely } from 'kysely'
import type { Declaration } from '#domain/declared.ts'
import { takingIn } from '#domain/evaluation.ts'
import { isRefusal, type Refusal } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { within } from '#policy/places/tree.ts'
import type { Database } from '../db/schema.ts'

/** What an assessor freezes: each standard taken in, and each that was not, with the reason. */
export type Intake = {
  readonly taken: readonly { readonly id: string; readonly number: string; readonly declaration: Declaration }[]
  readonly left: readonly {
    readonly number: string
    readonly standard: string
    readonly product: string
    readonly enterprise: string
    readonly why: Refusal
  }[]
}

/** All declarations in force in the area, without anybody applying. */
export async function intakeOf(
  db: Kysely<Database>,
  of: { keyArea: string; scheme: Scheme; cutOff: string; province: string },
): Promise<Intake> {
  const rows = await db
    .selectFrom('declaration')
    .innerJoin('organisation', 'organisation.id', 'declaration.enterprise')
    .select([
      'declaration.id',
      'declaration.number',
      'declaration.standard_number as standard',
      'declaration.product_model as product',
      'declaration.variety',
      'declaration.values',
      'declaration.declared_on as declaredOn',
      'organisation.name',
      'organisation.uscc',
      'organisation.place',
      'organisation.standing',
      'organisation.barred_until as barredUntil',
    ])
    .select(({ exists, selectFrom, ref }) =>
      exists(
        selectFrom('paper_entry')
          .select('paper_entry.id')
          .where('paper_entry.state', '=', 'contested')
          .where('paper_entry.subject', '=', sql<string>`${ref('declaration.id')}::text`),
      ).as('contested'),
    )
    .where('declaration.key_area', '=', of.keyArea)
    .where('declaration.state', '=', 'in-force')
    .orderBy('declaration.number')
    .execute()
  const varieties = of.scheme.varieties.map(({ id }) => id)
  const judged = rows.map((row) => ({
    row,
    why: takingIn(
      {
        declaredOn: row.declaredOn,
        variety: row.variety,
        contested: Boolean(row.contested),
        enterprise: {
          inProvince: within(of.province, row.place),
          standing: row.standing,
          barredUntil: row.barredUntil,
        },
      },
      { varieties, cutOff: of.cutOff },
    ),
  }))
  return {
    taken: judged
      .filter(({ why }) => !isRefusal(why))
      .map(({ row }) => ({
        id: row.id,
        number: row.number,
        declaration: {
          standard: row.standard,
          enterprise: { name: row.name.zh, uscc: row.uscc ?? '', place: row.place.padEnd(6, '0') },
          product: row.product,
          variety: row.variety,
          values: row.values,
          declaredOn: row.declaredOn,
        },
      })),
    left: judged.flatMap(({ row, why }) =>
      isRefusal(why)
        ? [{ number: row.number, standard: row.standard, product: row.product, enterprise: row.name.zh, why }]
        : [],
    ),
  }
}
