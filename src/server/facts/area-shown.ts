import type { Kysely } from 'kysely'
import { factorIds, type FactorId } from '#domain/key-area.ts'
import type { Policy } from '#policy/policy.ts'
import type { Database } from '../db/schema.ts'

/** The plan names the four factors in this order. */
export const factorsOf = (
  { areaFactors }: Policy,
  factors: Readonly<Record<FactorId, string>>,
  sources: Readonly<Partial<Record<FactorId, string>>>,
) =>
  factorIds.map((id, index) => ({
    id,
    name: areaFactors[index]?.name ?? { zh: id },
    text: factors[id],
    source: sources[id],
  }))

export type ProposerKind = 'working-body' | 'regulator' | 'prefecture-regulator' | 'department' | 'sector-regulator'

/** The office that proposed an area, and what kind of body that is. */
export async function proposerOf(db: Kysely<Database>, policy: Policy, organisation: string | null) {
  const row = await db
    .selectFrom('organisation')
    .select(['name', 'kind', 'place'])
    .where('id', '=', organisation)
    .executeTakeFirst()
  return row && { name: row.name, kind: kindOf(policy, row) }
}

type Office = { readonly name: { readonly zh: string }; readonly kind: string; readonly place: string }

function kindOf(policy: Policy, { name, kind, place }: Office): ProposerKind {
  if (kind === 'working-body') return 'working-body'
  if (kind === 'regulator') return place === policy.province.code ? 'regulator' : 'prefecture-regulator'
  return policy.departments.entries.some((one) => one.name.zh === name.zh) ? 'department' : 'sector-regulator'
}
