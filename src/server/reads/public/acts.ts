import { sql } from 'kysely'
import type { ClauseId } from '#policy/clauses.ts'
import type { Text } from '#policy/policy.ts'
import { isSealed, readLeaf } from '#ledger/leaf.ts'
import type { Public } from './public.ts'

/** The line at the foot of an official page: an act, its time, and whether a checkpoint covers it. */
export type SealLine = { readonly act: number; readonly at: string; readonly state: 'sealed' | 'waiting' }

export async function sealOf({ reader }: Public, seq: number): Promise<SealLine> {
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
    .select(['size', 'at', 'root', 'note'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { size: row.size, at: row.at.toISOString(), root: row.root.toString('base64'), note: row.note }
}

export type ActLine = {
  readonly seq: number
  readonly at: string
  /** `sealed` where the ledger shows no more than that something was done. */
  readonly type: string
  readonly clauses: readonly ClauseId[]
  readonly capacity: string | null
  readonly organisation: Text | null
  readonly state: 'sealed' | 'waiting'
}

export const actsPerPage = 50

/** Newest first. Everything is read from the leaf: what the ledger does not show cannot get onto the page. */
export async function actLines(
  { reader }: Public,
  page: number,
): Promise<{ acts: ActLine[]; page: number; pages: number }> {
  const head = await reader.selectFrom('ledger_head').select('seq').executeTakeFirst()
  const pages = Math.max(1, Math.ceil((head?.seq ?? 0) / actsPerPage))
  const shown = Math.min(Math.max(page, 1), pages)
  const rows = await reader
    .selectFrom('act')
    .select(['seq', 'leaf'])
    .where('seq', '<=', (head?.seq ?? 0) - (shown - 1) * actsPerPage)
    .orderBy('seq', 'desc')
    .limit(actsPerPage)
    .execute()
  return { acts: await lines({ reader }, rows), page: shown, pages }
}

export async function actLine({ reader }: Public, seq: number) {
  const row = await reader.selectFrom('act').select(['seq', 'leaf']).where('seq', '=', seq).executeTakeFirst()
  const [line] = row ? await lines({ reader }, [row]) : []
  return line && row && { ...line, leaf: row.leaf.toString('utf8') }
}

async function lines(
  { reader }: Pick<Public, 'reader'>,
  rows: readonly { seq: number; leaf: Buffer }[],
): Promise<ActLine[]> {
  const covered = await sealedUpTo({ reader })
  const leaves = rows.map(({ leaf }) => readLeaf(leaf))
  const ids = leaves.flatMap((leaf) => (isSealed(leaf) || !leaf.by.organisation ? [] : [leaf.by.organisation]))
  const names = await namesOf({ reader }, [...new Set(ids)])
  return leaves.map((leaf) => {
    const moment = {
      seq: leaf.seq,
      at: leaf.at,
      state: leaf.seq <= covered ? ('sealed' as const) : ('waiting' as const),
    }
    if (isSealed(leaf)) return { ...moment, type: 'sealed', clauses: [], capacity: null, organisation: null }
    const organisation = names.get(leaf.by.organisation ?? '') ?? null
    const clauses = leaf.clauses as readonly ClauseId[] // acts name clauses by type
    return { ...moment, type: leaf.type, clauses, capacity: leaf.by.capacity, organisation }
  })
}

async function namesOf({ reader }: Pick<Public, 'reader'>, ids: readonly string[]): Promise<Map<string, Text>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** How often acts of each type were done under each clause. Sealed acts are left out: not even their kind is shown. */
export async function actsByClause({ reader }: Public): Promise<Map<ClauseId, { type: string; count: number }[]>> {
  const { rows } = await sql<{ clause: ClauseId; type: string; count: number }>`
    select clause, type, count(*)::int as count from act, unnest(clauses) as clause
    where not sealed group by clause, type order by type`.execute(reader)
  const found = new Map<ClauseId, { type: string; count: number }[]>()
  for (const { clause, ...one } of rows) found.set(clause, [...(found.get(clause) ?? []), one])
  return found
}
