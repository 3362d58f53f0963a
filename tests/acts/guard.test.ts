import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clauseIds } from '#policy/clauses.ts'
import { roles, type Actor } from '#domain/standing.ts'
import { issuable, paperActs } from '#server/acts/index.ts'
import { perform } from '#server/acts/perform.ts'
import { columnList, newestList, officialColumns, type OfficialTable } from '#server/db/columns.ts'
import { openDatabase } from '#server/db/open.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { everyAct, typesInSources, type AnyAct } from './every-act.ts'

let w: World
let acts: AnyAct[]
beforeAll(async () => {
  w = await openWorld()
  acts = await everyAct(w.app.secrets.signerFor('lingpao/test'))
})
afterAll(() => w.close())

describe('every act', () => {
  test('is found', () => {
    expect(acts.map(({ type }) => type)).toEqual(typesInSources())
  })

  test('has a name for a past fact, a version, a clause of the plan, and somebody who may perform it', () => {
    const actors: readonly Actor[] = [...roles, 'system', 'public']
    const odd = acts.filter(
      ({ type, clauses, by }) =>
        !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*@[1-9]\d*$/.test(type) ||
        clauses.length === 0 ||
        clauses.some((one) => !clauseIds.includes(one)) ||
        by.length === 0 ||
        by.some((one) => !actors.includes(one)),
    )
    expect(odd.map(({ type }) => type)).toEqual([])
  })

  test('that is issued can be prepared, and the other way round', () => {
    const issued = acts.filter((one) => one.issued).map(({ type }) => type)
    expect(issued).toEqual(issuable.map(({ type }) => type).sort())
  })

  test('that may come on paper is listed, can be taken back, and is an outside party’s', () => {
    const onPaper = acts.filter((one) => one.paper)
    expect(onPaper.map(({ type }) => type)).toEqual(paperActs.map(({ type }) => type).sort())
    const inside: readonly Actor[] = ['working-body', 'administrator', 'system']
    expect(onPaper.filter(({ by, issued }) => issued || by.every((one) => inside.includes(one)))).toEqual([])
  })

  test('of an outside party may come on paper, or docs/decisions/0090-paper.md says why not', () => {
    const outside: readonly Actor[] = ['assessor', 'expert', 'enterprise', 'department', 'public']
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'decisions', '0090-paper.md'), 'utf8')
    const reasons = new Map(
      [...page.matchAll(/^\| `([^`@]+)[^`]*`\s*\| (\S.*) \|$/gm)].map(([, type, why]) => [type, why]),
    )
    const theirs = acts.filter(({ by, paper }) => !paper && by.some((one) => outside.includes(one)))
    expect([...reasons.keys()].sort()).toEqual(theirs.map(({ type }) => type.replace(/@.*/, '')).sort())
  })

  test('is none of an administrator’s', () => {
    expect(acts.filter(({ by }) => by.includes('administrator')).map(({ type }) => type)).toEqual([])
  })

  test('refuses whoever may not perform it, and whoever has no capacity for it, and leaves no trace', async () => {
    const before = await acted()
    for (const act of acts) {
      const bare = { ...act, input: z.unknown(), recorded: undefined } // standing comes before the rule: no input is looked at
      for (const actor of [...roles, 'system', 'public'] as const) {
        if (act.by.includes(actor) && (actor === 'system' || actor === 'public')) continue
        const said = await perform(w.app, bare as unknown as AnyAct, {}, { by: { actor } }) // input widened above
        const expected = act.by.includes(actor)
          ? refusal('capacity-unknown', '6.1')
          : refusal('not-yours-to-do', act.clauses[0] ?? '6.1')
        expect({ type: act.type, actor, said }).toEqual({ type: act.type, actor, said: expected })
      }
    }
    expect(await acted()).toBe(before)
  })
})

describe('every table', () => {
  const official = Object.keys(officialColumns).sort() as OfficialTable[] // the keys of `officialColumns`
  /** Not official: the ledger itself, drafts and counters, and what accounts and jobs keep for themselves. */
  const others = [
    'act',
    'checkpoint',
    'commitment',
    'draft',
    'ledger_head',
    'ledger_node',
    'lease',
    'number_series',
    'reminder',
  ]
  const migrator = ['kysely_migration', 'kysely_migration_lock']

  test('is classed: official, or named here', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(owner())
    expect(rows.map(({ name }) => name)).toEqual([...official, ...others, ...migrator].sort())
  })

  test('has exactly the columns whose classes are named', async () => {
    const { rows } = await sql<{ table: string; columns: string[] }>`
      select table_name as table, array_agg(column_name::text order by column_name) as columns
      from information_schema.columns where table_schema = 'public' group by table_name`.execute(owner())
    const live = Object.fromEntries(rows.map(({ table, columns }) => [table, [...columns].sort()]))
    const named = (table: OfficialTable) => Object.keys(columnList(table, newestList(table)) ?? {}).sort()
    expect(Object.fromEntries(official.map((table) => [table, live[table]]))).toEqual(
      Object.fromEntries(official.map((table) => [table, named(table)])),
    )
  })

  test('that is official is written by acts alone, and never emptied', async () => {
    const { rows } = await sql<{ table: string; triggers: string[] }>`
      select c.relname as table, array_agg(t.tgname::text order by t.tgname) as triggers
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and t.tgenabled = 'O' and c.relnamespace = 'public'::regnamespace
      group by 1 order by 1`.execute(owner())
    const guards = Object.fromEntries(rows.map(({ table, triggers }) => [table, triggers]))
    const wanted = ['never_truncated', 'only_by_act']
    expect(Object.fromEntries(official.map((table) => [table, guards[table]]))).toEqual(
      Object.fromEntries(official.map((table) => [table, wanted])),
    )
  })

  test('gives the server no right to remove, and none to change what the ledger holds', async () => {
    const may = async (table: string) => {
      const { rows } = await sql<{ right: string }>`
        select one as right from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) one
        where has_table_privilege('lingpao_server', ${table}, one)`.execute(owner())
      return rows.map(({ right }) => right)
    }
    expect(await Promise.all(official.map(may))).toEqual(official.map(() => ['UPDATE']))
    expect(await Promise.all(['act', 'commitment', 'checkpoint', 'ledger_node'].map(may))).toEqual([[], [], [], []])
  })

  test('that is official refuses a hand that writes beside an act, the owner’s too', async () => {
    for (const db of [w.app.db, owner()]) {
      const changed = db.updateTable('programme').set({ state: 'ended' }).execute()
      await expect(changed).rejects.toThrow('only by the act under way')
    }
    await expect(owner().deleteFrom('organisation').execute()).rejects.toThrow('never removed')
    await expect(sql`truncate programme`.execute(owner())).rejects.toThrow('never removed')
    expect(await w.app.reader.selectFrom('programme').select('state').execute()).toEqual([{ state: 'active' }])
  })

  let asOwner: ReturnType<typeof openDatabase> | undefined
  const owner = () => (asOwner ??= openDatabase(w.app.url, 'owner', 1))
  afterAll(() => asOwner?.destroy())
})

const acted = async () => (await w.app.reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()).seq
