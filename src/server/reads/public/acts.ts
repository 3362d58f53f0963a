import { sql } from 'kysely'
import type { ClauseId } from '#policy/clauses.ts'
import type { Text } from '#policy/policy.ts'
import { hex } from '#server/hash.ts'
import { readAct, readActs } from './ledger.ts'
import type { Public } from './public.ts'

/** The line at the foot of an official page: an act, its time, and whether a checkpoint covers it. */
export type SealLine = { readonly act: number; readonly at: string; readonly state: 'sealed' | 'waiting' }

export async function sealOf({ reader }: Pick<Public, 'reader'>, seq: number): Promise<SealLine> {
  const row = await reader.selectFrom('act').select('at').where('seq', '=', seq).executeTakeFirstOrThrow()
  return { act: seq, at: row.at.toISOString(), state: seq <= (await sealedUpTo({ reader })) ? 'sealed' : 'waiting' }
}

async function sealedUpTo({ reader }: Pick<Public, 'reader'>): Promise<number> {
  const newest = await reader
    .selectFrom('checkpoint')
    .select('size')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.size ?? 0
}

/** The newest signed head, as the footer prints it. */
export async function newestCheckpoint({ reader }: Pick<Public, 'reader'>) {
  const row = await reader
    .selectFrom('checkpoint')
    .select(['size', 'at', 'root'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { size: row.size, at: row.at.toISOString(), root: hex(row.root) }
}

/** One page of the ledger, newest first, with the names of the organisations that acted. */
export async function ledgerPage({ reader }: Pick<Public, 'reader'>, before: number | undefined) {
  const { acts, next } = await readActs(reader, before === undefined ? {} : { before })
  const covered = await sealedUpTo({ reader })
  const names = await namesOf({ reader }, acts)
  return {
    acts: acts.map((act) => ({ ...act, name: names.get(act.organisation ?? ''), isCovered: act.seq <= covered })),
    next,
  }
}

/** One act with its leaf and proof, and whether another came after it. */
export async function actPage({ reader }: Pick<Public, 'reader'>, seq: number) {
  const proven = await readAct(reader, seq)
  if (!proven) return
  const name = (await namesOf({ reader }, [proven.act])).get(proven.act.organisation ?? '')
  const head = await reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
  return { ...proven, name, hasLater: seq < head.seq }
}

type Acted = { readonly organisation: string | null }

async function namesOf({ reader }: Pick<Public, 'reader'>, acts: readonly Acted[]): Promise<Map<string, Text>> {
  const ids = [...new Set(acts.flatMap(({ organisation }) => organisation ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** How often acts of each type were done under each clause. Sealed acts are left out: not even their kind is shown. */
export async function actsByClause({
  reader,
}: Pick<Public, 'reader'>): Promise<Map<ClauseId, { type: string; count: number }[]>> {
  const { rows } = await sql<{ clause: ClauseId; type: string; count: number }>`
    select clause, type, count(*)::int as count from act, unnest(clauses) as clause
    where not sealed group by clause, type order by type`.execute(reader)
  const found = new Map<ClauseId, { type: string; count: number }[]>()
  for (const { clause, ...one } of rows) found.set(clause, [...(found.get(clause) ?? []), one])
  return found
}
