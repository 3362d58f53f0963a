import { sql } from 'kysely'
import { afterAll, beforeAll, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { schemeShape } from '#domain/scheme.ts'
import type { By } from '#server/acts/act.ts'
import { consentAsked } from '#server/acts/consent.ts'
import { recordConfirmed } from '#server/acts/expert.ts'
import { rankingPublished } from '#server/acts/ranking-publication.ts'
import { provideApp } from '#server/app.ts'
import { handleAuth } from '#server/auth/handle.ts'
import { authOf } from '#server/auth/house.ts'
import { browser } from '#server/auth/test-accounts.ts'
import { say } from '#ui/words/index.ts'
import { GET as documentFile } from '../../src/routes/[lang=lang]/(public)/rankings/[number]/document/[sha256]/+server.ts'
import { actions as opening, load as link } from '../../src/routes/[lang=lang]/sign-in/link/[token]/+page.server.ts'
import { actions as consenting } from '../../src/routes/[lang=lang]/work/consents/[id]/+page.server.ts'
import { clause } from '../clause.ts'
import { attachedTo, paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { drawn, folderOf } from './drawn.ts'
import { leads } from './sending.ts'

/** A fifth of the weight lies in the benefit part: without it the first two are equal. The next two are in any case. */
const judgedBy = schemeShape.parse({
  ...kites.kites,
  parts: { performance: '80', process: '0', function: '0', benefit: '20' },
  benefit: { weightMax: '20', by: 'declared' },
  indicators: kites.kites.indicators.map((one) =>
    one.id === 'line-hold'
      ? { ...one, part: 'benefit', weight: '100' }
      : { ...one, weight: one.id === 'strength' ? '40' : '30' },
  ),
})
const values = (n: number) => ({
  ...kites.promised([89, 89, 85, 85][n - 1] ?? 83),
  ...(n === 2 && { 'line-hold': { value: '≥85' } }),
})

let w: World
let round: kites.Round
let number: string
beforeAll(async () => {
  w = await openWorld({ from: '2025-03-03' })
  provideApp(w.app)
  round = await kites.toRanking(w, 5, values, judgedBy)
  await asked(round)
  ;({ number } = await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow())
}, 120_000)
afterAll(() => w.close())

/** Everybody brought a report and is asked for consent. */
async function asked({ assessor, enterprises, ranking }: kites.Round) {
  for (const { declaration, enterprise } of await kites.entries(w, ranking))
    await kites.reported(w, kites.holder(enterprises, enterprise), declaration)
  await kites.shortlisted(w, assessor, ranking)
  await w.do(consentAsked, { ranking }, assessor)
  await w.serve()
}
async function open({ assessor, ranking, pool }: kites.Round) {
  await kites.settled(w, assessor, ranking)
  const said = { reasons: '一致。', opinion: '同意。' }
  await w.stage.panel('report-audit', ranking, kites.seats(w, pool), said)
  const { lastDay } = await w.stage.openPublicity('ranking', ranking, kites.kites.title)
  return async () => {
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
  }
}
const page = (of = number, lang: 'zh' | 'en' = 'zh') =>
  drawn('[lang=lang]/(public)/rankings/[number]', { params: { number: of } }, { lang })
const times = (text: string | undefined, part: string) => (text ?? '').split(part).length - 1
const section = (html: string | undefined, id: string) => html?.slice(html.indexOf(`id="${id}"`)).split('</section>')[0]

/** The link in the newest mail to an enterprise, as it stands there. */
async function mailedTo(serial: number) {
  const { rows } = await sql<{ text: string }>`
    select data ->> 'text' as text from pgboss.job
    where name = 'mail' and data ->> 'to' = ${`enterprise-${serial}@test.invalid`}
    order by created_on desc limit 1`.execute(w.app.db)
  const [path = '', token = ''] = /\/zh\/sign-in\/link\/([\w-]+)/.exec(rows[0]?.text ?? '') ?? []
  return { path, token, serial }
}
/** One press of the link's button, in a browser that nobody is signed in with. */
async function opens({ path, token, serial }: Awaited<ReturnType<typeof mailedTo>>) {
  const at = browser(`192.0.2.${serial}`)
  const { cookies, getClientAddress } = at
  const url = new URL(path, 'http://127.0.0.1:3000')
  const headers = new Headers(at.request.headers)
  const request = new Request(url, { method: 'POST', headers, body: new URLSearchParams() })
  const params = { lang: 'zh', token }
  const event = {
    url,
    request,
    locals: { viewer: null },
    params,
    cookies,
    getClientAddress,
    setHeaders: () => undefined,
  }
  try {
    return { at, answer: await opening.default?.(event as never) } // as much of SvelteKit's event as it takes
  } catch (thrown) {
    return { at, answer: thrown }
  }
}
/** Who the browser is signed in as since. */
async function signedIn(at: ReturnType<typeof browser>): Promise<By> {
  const viewer = await at.viewer(authOf(w.app))
  if (viewer?.capacity?.role !== 'enterprise') throw new Error('nobody was let in')
  const { id, organisationId } = viewer.capacity
  return { actor: 'enterprise', person: viewer.personId, capacity: id, organisation: organisationId }
}

clause('3.4.6', 'an enterprise consents or refuses by the link in its mail, without signing in first', async () => {
  const entries = await kites.entries(w, round.ranking)
  const folder = await folderOf(consenting.answer)
  for (const [n, { organisation }] of round.enterprises.entries()) {
    const own = entries.find(({ enterprise }) => enterprise === organisation)
    const other = entries.find(({ enterprise }) => enterprise !== organisation)
    if (!own || !other) throw new Error('nobody was asked')
    const to = `/zh/work/consents/${own.id}`
    const url = new URL(to, 'http://127.0.0.1:3000')
    const stranger = await handleAuth({ request: new Request(url), url, locals: { viewer: null } })
    expect(stranger?.headers.get('location')).toContain('/zh/sign-in?to=')
    const mailed = await mailedTo(n + 1)
    // A scanner of mails opens it, and it still works.
    const scanned = { params: { lang: 'zh', token: mailed.token }, locals: {}, setHeaders: () => undefined }
    expect(await link(scanned as never)).toMatchObject({ setsPassword: false }) // as much of an event as it takes
    const { at, answer } = await opens(mailed)
    expect(answer).toMatchObject({ status: 303, location: to })
    const by = await signedIn(at)
    expect(by.organisation).toBe(organisation)
    const shown = await drawn(folder, { by, params: { id: own.id } }, { lang: 'zh' })
    for (const exactly of [own.product, own.standard, own.score, own.declarationNumber])
      expect(shown).toContain(exactly)
    expect(await drawn(folder, { by, params: { id: other.id } }, { lang: 'zh' })).toBeUndefined()
    const typed = { consents: n === 4 ? 'no' : 'yes', confirmed: 'yes' }
    await expect(leads(consenting.answer, by, typed, { params: { id: other.id } })).rejects.toThrow('led nowhere')
    expect(await leads(consenting.answer, by, typed, { params: { id: own.id } })).toBe(to)
    expect((await opens(mailed)).answer).toMatchObject({ status: 409, data: { refusal: { refused: 'link-spent' } } })
  }
  const after = await kites.entries(w, round.ranking)
  expect(after.map(({ product, consent }) => [product, consent]).toSorted()).toEqual([
    ['型号1', 'given'],
    ['型号2', 'given'],
    ['型号3', 'given'],
    ['型号4', 'given'],
    ['型号5', 'refused'],
  ])
})

clause('3.4.5', 'where ranks are shared, the table without the benefit part says so as the main one does', async () => {
  const goesBy = await open(round)
  for (const [lang, one, three] of [
    ['zh', '并列 1', '并列 3'],
    ['en', '=1', '=3'],
  ] as const) {
    const html = await page(number, lang)
    expect(times(section(html, 'table'), one)).toBe(0)
    expect(times(section(html, 'table'), three)).toBe(2)
    expect(times(section(html, 'benefit'), one)).toBe(2)
    expect(times(section(html, 'benefit'), three)).toBe(4)
  }
  await goesBy()
})

clause('3.4.6', 'the document that publishes it is named, and downloaded as it was sealed', async () => {
  for (const word of ['ranking.document', 'ranking.document-file'] as const)
    expect(await page()).not.toContain(say('zh')(word))
  const sealed = paper('关于公布风筝领跑者的通知')
  const file = await attachedTo(w.app, sealed)
  const published = { ranking: round.ranking, document: '云市监发〔2025〕8号', file }
  await w.issue(rankingPublished, published, await w.stage.body())
  for (const lang of ['zh', 'en'] as const) {
    const html = await page(number, lang)
    for (const word of ['ranking.document', 'ranking.document-file'] as const) expect(html).toContain(say(lang)(word))
    expect(html).toContain('云市监发〔2025〕8号')
    expect(html).toContain(`href="/${lang}/rankings/${number}/document/${file.sha256}" download`)
  }
  const get = async (params: { number: string; sha256: string }) =>
    (await documentFile({ params: { lang: 'zh', ...params } } as never)) as Response // all of the event that it takes
  const answer = await get({ number, sha256: file.sha256 })
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(await sealed.arrayBuffer()))
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(sealed.size),
    'content-disposition': expect.stringContaining(`attachment; filename="`),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  const [scan] = await w.app.reader.selectFrom('file').select('id').where('id', '!=', file.sha256).limit(1).execute()
  for (const sha256 of ['0'.repeat(64), scan?.id ?? ''])
    await expect(get({ number, sha256 })).rejects.toMatchObject({ status: 404 })
  await expect(get({ number: '2025-99', sha256: file.sha256 })).rejects.toMatchObject({ status: 404 })
})

clause(
  '3.5',
  'a year later the area is ranked again: each edition leads to the other, and the older is over',
  async () => {
    const { lastDay } = await w.app.reader
      .selectFrom('front_runner')
      .select('last_valid_day as lastDay')
      .executeTakeFirstOrThrow()
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    const assessor = await kites.assessor(w, 2)
    const { keyArea, enterprises, pool } = round
    for (const { by } of pool) await w.do(recordConfirmed, {}, by)
    const application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
    const ranking = await kites.evaluated(w, assessor, await kites.toScheme(w, application, kites.seats(w, pool)))
    const again = { ...round, assessor, ranking }
    await asked(again)
    for (const { id, enterprise } of await kites.entries(w, ranking))
      await w.stage.answerConsent(kites.holder(enterprises, enterprise), id, true)
    await (
      await open(again)
    )()
    await w.stage.publishRanking(ranking, kites.kites.title)
    const newer = (
      await w.app.reader.selectFrom('ranking').select('number').where('id', '=', ranking).executeTakeFirstOrThrow()
    ).number
    for (const lang of ['zh', 'en'] as const) {
      const [over, year] = [
        say(lang)('ranking.state.over'),
        (of: number) => say(lang)('ranking.edition-year', { year: of }),
      ]
      const [first, second] = [await page(number, lang), await page(newer, lang)]
      expect(first?.slice(0, first.indexOf('<section'))).toContain(over)
      expect(second?.slice(0, second.indexOf('<section'))).not.toContain(over)
      const [toNewer, toOlder] = [section(first, 'editions'), section(second, 'editions')]
      for (const [list, to, of] of [
        [toNewer, newer, 2026],
        [toOlder, number, 2025],
      ] as const) {
        expect(list).toContain(`href="/${lang}/rankings/${to}"`)
        expect(list).toContain(year(of))
      }
      expect(toNewer).not.toContain(over)
      expect(toOlder).toContain(over)
      expect(second).not.toContain(say(lang)('ranking.document-file'))
      const list = await drawn('[lang=lang]/(public)/rankings', {}, { lang })
      for (const one of [number, newer]) expect(list).toContain(`/rankings/${one}"`)
      expect(times(list, over)).toBe(1)
    }
  },
)
