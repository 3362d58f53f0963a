import { sql } from 'kysely'
import { settled } from '#domain/application.ts'
import type { Role } from '#domain/standing.ts'
import type { Text } from '#policy/policy.ts'
import { todayOf, type Looked } from './looked.ts'

const id = '[0-9a-f-]{36}'

/** What a party may send unasked: whose step it is, and the pages on which it is taken. */
const unaskedSteps = {
  apply: { role: 'assessor', at: new RegExp(`^/work/applications/(new|drafts/${id}(/.*)?)$`) },
  'withdraw-application': { role: 'assessor', at: new RegExp(`^/work/applications/${id}$`) },
  ask: { role: 'assessor', at: new RegExp(`^/work/calls/${id}$`) },
  declare: { role: 'enterprise', at: /^\/work\/declarations\/new$/ },
  'withdraw-declaration': { role: 'enterprise', at: new RegExp(`^/work/declarations/${id}$`) },
  propose: { role: 'department', at: /^\/work\/key-areas\/new$/ },
} as const satisfies Record<string, { role: Role; at: RegExp }>
export type UnaskedStep = keyof typeof unaskedSteps

export const mayUnasked = (path: string, role: string): boolean =>
  Object.values(unaskedSteps).some((step) => step.role === role && step.at.test(path))

type Link = { readonly step: UnaskedStep; readonly path: string; readonly of?: Text }

/** Organisations by name or code, each with what it may send. */
export async function unaskedOf(from: Looked, search: string, limit: number) {
  const rows = await from.reader
    .selectFrom('organisation')
    .select(['id', 'name', 'uscc', 'kind'])
    .where('kind', 'in', ['assessor', 'enterprise', 'department'])
    .where('standing', '=', 'verified')
    .where(sql<boolean>`position(lower(${search}) in lower((name ->> 'zh') || ' ' || coalesce(uscc, ''))) > 0`)
    .orderBy(sql`name ->> 'zh'`)
    .limit(limit)
    .execute()
  const calls = await askable(from)
  return Promise.all(
    rows.map(async ({ kind, ...row }) => {
      const links =
        kind === 'assessor'
          ? [{ step: 'apply' as const, path: '/work/applications/new' }, ...calls, ...(await underway(from, row.id))]
          : kind === 'enterprise'
            ? [{ step: 'declare' as const, path: '/work/declarations/new' }, ...(await declared(from, row.id))]
            : [{ step: 'propose' as const, path: '/work/key-areas/new' }]
      const steps = links.map(({ path, ...link }: Link) => ({ ...link, href: `${path}?for=${kind}.${row.id}` }))
      return { ...row, steps }
    }),
  )
}

async function askable(from: Looked): Promise<Link[]> {
  const rows = await from.reader
    .selectFrom('call')
    .select(['id', 'title'])
    .where('closes_on', '>=', todayOf(from))
    .orderBy('number', 'desc')
    .execute()
  return rows.map((call) => ({ step: 'ask', path: `/work/calls/${call.id}`, of: call.title }))
}

async function underway({ reader }: Looked, assessor: string): Promise<Link[]> {
  const rows = await reader
    .selectFrom('application')
    .innerJoin('key_area', 'key_area.id', 'application.key_area')
    .select(['application.id', 'key_area.title'])
    .where('application.assessor', '=', assessor)
    .where('application.state', 'not in', settled)
    .orderBy('application.act', 'desc')
    .execute()
  return rows.map((row) => ({ step: 'withdraw-application', path: `/work/applications/${row.id}`, of: row.title }))
}

async function declared({ reader }: Looked, enterprise: string): Promise<Link[]> {
  const rows = await reader
    .selectFrom('declaration')
    .select(['id', 'number', 'standard_number as standard'])
    .where('enterprise', '=', enterprise)
    .where('state', '=', 'in-force')
    .orderBy('number', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    step: 'withdraw-declaration',
    path: `/work/declarations/${row.id}`,
    of: { zh: `${row.standard}（${row.number}）`, en: `${row.standard} (${row.number})` },
  }))
}
