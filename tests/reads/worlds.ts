import { sql } from 'kysely'
import type { By } from '#server/acts/act.ts'
import type { Expert } from '#server/demo/stage.ts'
import { actPage, ledgerPage } from '#server/reads/public/acts.ts'
import { assessors } from '#server/reads/public/assessors.ts'
import { calls } from '#server/reads/public/calls.ts'
import { frontRunners } from '#server/reads/public/front-runners.ts'
import { home } from '#server/reads/public/home.ts'
import { keyAreas } from '#server/reads/public/key-areas.ts'
import { publicPaths } from '#server/reads/public/paths.ts'
import { policyPage } from '#server/reads/public/policy.ts'
import { publicities } from '#server/reads/public/publicity.ts'
import { rankings } from '#server/reads/public/rankings.ts'
import { schemes } from '#server/reads/public/schemes.ts'
import { standards } from '#server/reads/public/standards.ts'
import { reads, type Subjects } from '#server/reads/work/index.ts'
import { load as seatPage } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { GET as pack } from '../../src/routes/[lang=lang]/work/seats/[id]/pack.pdf/+server.ts'
import { viewerOf } from '../forms/sending.ts'
import type { World } from '../world.ts'

export const secret = '玄武岩风筝'

/** One thing of each kind that a read may be asked for; of those that this world has none of, one that is not there. */
export async function subjects(w: World, theCase: Partial<Subjects>): Promise<Subjects> {
  const none = '00000000-0000-7000-8000-000000000000'
  const { id: keyArea } = await w.app.reader.selectFrom('key_area').select('id').limit(1).executeTakeFirstOrThrow()
  const assessor = await w.app.reader
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'assessor')
    .executeTakeFirstOrThrow()
  const known: Readonly<Record<string, string | undefined>> = {
    ...theCase,
    keyArea,
    assessor: assessor.id,
    paper: 'a'.repeat(64),
  }
  const asked = (_: unknown, name: string | symbol) => known[String(name)] ?? none
  return new Proxy<Subjects>({} as Subjects, { get: asked }) // it answers for every kind
}

/** Everything that one may read at the working pages, by the name of the read. */
export async function told({ app }: World, who: Parameters<typeof reads.desk>[0], of: Subjects) {
  const answers: [string, unknown][] = []
  for (const [name, read] of Object.entries(reads)) answers.push([name, alike(await read(who, app, of))])
  return Object.fromEntries(answers)
}

/** Everything that anybody may read while the case is not public, the ledger act by act. */
export async function published({ app }: World) {
  const { seq } = await app.reader.selectFrom('ledger_head').select('seq').executeTakeFirstOrThrow()
  const acts: unknown[] = []
  for (let act = 1; act <= seq; act += 1) acts.push(await actPage(app, act))
  const lists = [
    ledgerPage(app, undefined),
    home(app),
    keyAreas(app),
    calls(app),
    assessors(app),
    schemes(app),
    rankings(app),
    publicities(app),
    frontRunners(app),
    standards(app, { search: secret } as never), // whatever else it may be asked
    publicPaths(app),
    policyPage(app),
  ]
  return alike({ acts, lists: await Promise.all(lists) })
}

/** What differs from world to world by itself: ids, digests and the ledger's key; the row that an id names is another one each time. */
function alike(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)) ?? 'null'
  return JSON.parse(
    text
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/[0-9a-f]{64}/g, 'digest')
      .replace(/\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g, '+key'),
  )
}

export async function mailsTo({ app }: World, { by }: Expert): Promise<string[]> {
  const { email } = await app.reader
    .selectFrom('person')
    .select('email')
    .where('id', '=', by.person ?? '')
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ data: { to: string; text: string } }>`
    select data from pgboss.job where name = 'mail' order by created_on`.execute(app.db)
  return rows.filter(({ data }) => data.to === email).map(({ data }) => data.text)
}

export async function traces({ app }: World, { by }: Expert) {
  const drafts = await app.db
    .selectFrom('draft')
    .select('kind')
    .where('owner', '=', by.person ?? '')
    .execute()
  const { rows } = await sql<{ path: string }>`
    select path from auth.link where user_id = ${by.person} and used_at is null order by created_at`.execute(app.db)
  return { drafts, links: alike(rows) }
}

/** The page of a seat and its pack, by address. */
export async function opens(by: By, id: string) {
  const event = { locals: { viewer: viewerOf(by) }, params: { lang: 'zh', id }, url: new URL('http://127.0.0.1/') }
  const answers: unknown[] = []
  for (const asked of [seatPage, pack] as readonly unknown[] as ((event: unknown) => Promise<unknown>)[])
    // as much of SvelteKit's event as they take
    answers.push(
      await asked(event).then(
        () => 200,
        (thrown: { status?: number }) => thrown.status,
      ),
    )
  return answers
}
