import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '#domain/disclosure.ts'
import type { EvaluationReport } from '#domain/evaluation-report.ts'
import { provideApp } from '#server/app.ts'
import { drafted, provideDraft, reportFile, reportPage, type Drafted, type Of } from '#server/evaluation-reports.ts'
import { reportBlocks } from '#server/pack/evaluation-report.ts'
import { limitsOfDocument } from '#server/pack/report-drawing.ts'
import { publicReport } from '#server/reads/public/evaluation-report.ts'
import type { Sheet } from '#server/typesetting.ts'
import { whoOf } from '#server/work-page.ts'
import { words } from '#ui/words/index.ts'
import { GET as openFile } from '../../src/routes/[lang=lang]/(public)/rankings/[number]/report/[file]/+server.ts'
import { GET as ownFile } from '../../src/routes/[lang=lang]/work/rankings/[id]/report/[file]/+server.ts'
import { clause } from '../clause.ts'
import { viewerOf } from '../forms/sending.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'

let w: World
let round: kites.Round
let number = ''
/** The first three are shown, the fourth refuses, the fifth is below every level, the sixth cannot be read. */
const values = (n: number) => ({
  ...kites.promised(n === 5 ? 65 : 91 - 2 * n),
  ...(n === 6 && { strength: { value: '约80' } }),
})
const names = { refuses: '风筝厂4', below: '风筝厂5', left: '风筝厂6' }

beforeAll(async () => {
  w = await openWorld({ from: '2026-03-02' })
  provideApp(w.app)
  round = await kites.toRanking(w, 6, values)
  const { assessor, enterprises, ranking } = round
  for (const entry of await kites.entries(w, ranking))
    await kites.reported(w, kites.holder(enterprises, entry.enterprise), entry.declaration)
  await kites.shortlisted(w, assessor, ranking)
  await w.stage.askConsent(assessor, ranking)
  for (const entry of await kites.entries(w, ranking))
    await w.stage.answerConsent(kites.holder(enterprises, entry.enterprise), entry.id, entry.product !== '型号4')
  await kites.settled(w, assessor, ranking)
  await w.stage.panel('report-audit', ranking, kites.seats(w, round.pool), { reasons: '一致。', opinion: '同意。' })
  number = (await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()).number
}, 120_000)
afterAll(() => w.close())

const who = (by: Parameters<typeof viewerOf>[0]): Who => whoOf({ viewer: viewerOf(by) })
const internal = (by: Parameters<typeof viewerOf>[0]): Of => ({
  version: 'internal',
  ranking: round.ranking,
  who: who(by),
})
const open = (): Of => ({ version: 'public', number })

/** Everything that a reader gets: the page, the data, and what is set as PDF, in both languages. */
async function everything(of: Of): Promise<{ json: EvaluationReport; said: string } | undefined> {
  const said: string[] = []
  let json: EvaluationReport | undefined
  for (const lang of ['zh', 'en'] as const) {
    for (const as of ['page', 'pdf', 'json'] as const) {
      const compile = (sheet: Sheet) => new TextEncoder().encode(JSON.stringify(sheet))
      const found = await drafted(w.app, { of, as, lang, big: false }, compile)
      if (found.seen !== 'open') return
      const text = 'page' in found.data ? JSON.stringify(found.data.page) : new TextDecoder().decode(found.data.bytes)
      if (as === 'json') json = JSON.parse(text) as EvaluationReport // as it was written
      said.push(text)
    }
  }
  return json && { json, said: said.join('\n') }
}

clause(
  '3.4.4',
  'before it is publicised, the report is for its assessor, the working body and who audits it',
  async () => {
    const { prepares } = await w.stage.body()
    expect(await publicReport(w.app, number, 5)).toBeUndefined()
    expect((await reportPage(w.app, open(), 'zh')).seen).toBe('unknown')
    const [auditor, ...others] = round.pool
    const [enterprise] = round.enterprises
    if (!auditor || !enterprise) throw new Error('nobody')
    for (const by of [round.assessor, prepares, auditor.by])
      expect((await reportPage(w.app, internal(by), 'zh')).seen).toBe('open')
    const another = await kites.assessor(w, 2)
    for (const by of [another, enterprise, others.at(-1)?.by ?? enterprise, (await w.stage.regulator()).prepares])
      expect((await reportPage(w.app, internal(by), 'zh')).seen).toBe('unknown')
  },
)

clause(
  '3.4.4',
  'the internal one says who was left out and why, the lists, the ranks, and the reason for each',
  async () => {
    const found = await everything(internal(round.assessor))
    if (!found) throw new Error('not open')
    const { json, said } = found
    expect(json.data).toMatchObject({ taken: 5, left: 1, cutOffDay: expect.stringMatching(/^2026-/) as string })
    expect(json.exclusions.left).toMatchObject([
      { enterprise: names.left, reasons: [{ refused: 'declared-value-unreadable' }] },
    ])
    expect(json.exclusions.notRanked).toMatchObject([{ enterprise: names.below, outcome: 'below-benchmark' }])
    expect(json.exclusions.withheld).toBe(1)
    expect(json.ranking.map(({ rank, product, consent }) => [rank, product, consent])).toEqual([
      [1, '型号1', 'given'],
      [2, '型号2', 'given'],
      [3, '型号3', 'given'],
      [null, '型号4', 'refused'],
    ])
    expect(json.singles).toHaveLength(4)
    expect(json.size).toMatchObject({ reason: kites.reason, factors: kites.weighing, places: 2 })
    expect(json.explained.map(({ product }) => product)).toEqual(['型号1', '型号2', '型号3'])
    expect(json.robustness?.firmness).toBe('firm')
    for (const text of ['一、评估方法', '1. Method', names.left, names.refuses, kites.reason, json.data.digest])
      expect(said).toContain(text)
  },
)

clause('3.4.6', 'whoever audits reads why standards were left out, and not who would not be shown', async () => {
  const [auditor] = round.pool
  const found = auditor && (await everything(internal(auditor.by)))
  if (!found) throw new Error('not open')
  expect(found.said).toContain(names.left)
  expect(found.said).toContain(names.below)
  expect(found.said).not.toContain(names.refuses)
  expect(found.json.ranking.map(({ consent }) => consent)).toEqual([undefined, undefined, undefined])
})

clause(
  '3.4.6',
  'the public one names whoever consents, and no one else: no enterprise, no expert, no contact',
  async () => {
    await w.stage.openPublicity('ranking', round.ranking, kites.kites.title)
    const found = await everything(open())
    if (!found) throw new Error('not open')
    const { json, said } = found
    expect(json.ranking.map(({ rank, product }) => [rank, product])).toEqual([
      [1, '型号1'],
      [2, '型号2'],
      [3, '型号3'],
    ])
    for (const text of ['任意去掉一项指标', 'With any one indicator left out']) expect(said).toContain(text)
    expect(json.exclusions).toMatchObject({
      reasons: [{ code: 'declared-value-unreadable', count: 1 }],
      left: [],
      notRanked: [],
      withheld: 1,
    })
    expect(said).toContain(words['evaluation-report.not-ranked-unnamed'].zh)
    expect(said).not.toContain(words['evaluation-report.not-ranked-none'].zh)
    const secret = [
      names.refuses,
      names.below,
      names.left,
      '型号4',
      '型号5',
      '型号6',
      '专家',
      '厂长',
      '会员',
      'test.invalid',
    ]
    for (const one of [...secret, 'refused', 'consent":'])
      expect(said.replaceAll(/专家(判断|组|讨论)|需要专家/g, ''), one).not.toContain(one)
  },
)

test('the same data give the same bytes, in each language: a tagged document with its title', async () => {
  const made = async (lang: 'zh' | 'en', big = false) => {
    const found = await reportFile(w.app, { of: open(), as: 'pdf', lang, big }, 60_000)
    if (found.seen !== 'open' || found.data === 'waiting') throw new Error('not there')
    return Buffer.from(found.data.bytes)
  }
  const [first, again, english, large] = [await made('zh'), await made('zh'), await made('en'), await made('zh', true)]
  expect(first.equals(again)).toBe(true)
  expect(new Set([first, english, large].map((one) => one.toString('base64'))).size).toBe(3)
  for (const [pdf, lang] of [
    [first, 'zh-CN'],
    [english, 'en'],
  ] as const) {
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(/pdfuaid:part>1</)
    expect(text).toContain(`/Lang (${lang})`)
    expect(text).toMatch(/<dc:title>/)
  }
})

test('what takes long is answered by a page that asks again, and whoever asks again waits for the same', async () => {
  const asked = { of: open(), as: 'json', lang: 'en', big: false } as const
  const [waits, there] = await Promise.all([reportFile(w.app, asked, 0), reportFile(w.app, asked, 60_000)])
  expect(waits).toEqual({ seen: 'open', data: 'waiting' })
  expect(there.seen === 'open' && there.data !== 'waiting' && there.data.bytes.length).toBeGreaterThan(1_000)
})

test('files carry a name that tells nothing that is not public, and other addresses lead nowhere', async () => {
  const { prepares } = await w.stage.body()
  const url = new URL('http://127.0.0.1/')
  const get = async (handler: (event: never) => unknown, event: object) =>
    (await handler({ url, ...event } as never)) as Response // as much of SvelteKit's event as it takes
  const params = { lang: 'zh', number, id: round.ranking }
  const answer = await get(openFile, { params: { ...params, file: 'report.json' } })
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="ranking-${number}-report.json"`)
  expect(answer.headers.get('cache-control')).toBeNull()
  const locals = { viewer: viewerOf(prepares) }
  const own = await get(ownFile, { locals, params: { ...params, file: 'report.json' } })
  expect(own.headers.get('content-disposition')).toBe('attachment; filename="evaluation-report-internal.json"')
  expect(own.headers.get('cache-control')).toBe('no-store')
  for (const file of ['report.doc', 'toString'])
    await expect(get(openFile, { params: { ...params, file } })).rejects.toMatchObject({ status: 404 })
  const stranger = { viewer: viewerOf(round.enterprises[0] ?? prepares) }
  await expect(get(ownFile, { locals: stranger, params: { ...params, file: 'report.json' } })).rejects.toMatchObject({
    status: 404,
  })
})

test('a list that is cut says so, and how much is left', async () => {
  const found = await publicReport(w.app, number, 1)
  if (!found) throw new Error('not there')
  const limits = { ...limitsOfDocument, ranked: 2, perTier: 1 }
  const said = JSON.stringify(reportBlocks(found, { lang: 'en', limits }))
  expect(said).toContain('The first 2 of 3; all of them are in the report as data (JSON).')
  expect(said).toContain('Explained here are 1 of 3')
  expect(JSON.stringify(reportBlocks(found, { lang: 'en', limits: limitsOfDocument }))).not.toContain('The first ')
})

/** From here on reports are drawn by this alone. */
function drawnBy(made: () => Promise<void>, bytes = 1) {
  const drawn = { times: 0 }
  provideDraft(async (_, { as }): Promise<Drafted> => {
    drawn.times += 1
    await made()
    const page = { title: '', number, blocks: [], hasRobustness: false }
    return { seen: 'open', data: as === 'page' ? { page } : { bytes: new Uint8Array(bytes) } }
  })
  return drawn
}

test('a public report is drawn once until something is done, whatever is added to its address', async () => {
  const drawn = drawnBy(async () => {})
  w.app.heard.seq += 1
  const [first, again] = [await reportPage(w.app, open(), 'zh'), await reportPage(w.app, open(), 'zh')]
  expect(first).toEqual(again)
  for (const lang of ['zh', 'en', 'zh'] as const) await reportFile(w.app, { of: open(), as: 'json', lang, big: false })
  expect(drawn.times).toBe(2)
  w.app.heard.seq += 1
  await reportPage(w.app, open(), 'zh')
  expect(drawn.times).toBe(3)
})

test('many reports are kept as long as there is room, and the one not asked for the longest goes first', async () => {
  const ask = (one: string) =>
    reportFile(w.app, { of: { version: 'public', number: one }, as: 'pdf', lang: 'zh', big: false })
  w.app.heard.seq += 1
  const small = drawnBy(async () => {})
  for (const one of [...Array(80).keys(), ...Array(80).keys()]) await ask(`small-${one}`)
  expect(small.times).toBe(80)
  const large = drawnBy(async () => {}, 30 * 2 ** 20)
  for (const one of ['a', 'b', 'a', 'c', 'a']) await ask(one)
  expect(large.times).toBe(3)
  await ask('b')
  expect(large.times).toBe(4)
})

test('a file that something overtook while it was set is not kept by anybody', async () => {
  drawnBy(async () => void (w.app.heard.seq += 1))
  const event = { url: new URL('http://127.0.0.1/?big'), params: { lang: 'zh', number, file: 'report.pdf' } }
  const answer = (await openFile(event as never)) as Response // as much of SvelteKit's event as it takes
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('whoever may no longer read an internal report when its file is there does not get it', async () => {
  drawnBy(async () => {})
  const [auditor, other] = [round.pool[0], round.pool.at(-1)]
  if (!auditor || !other) throw new Error('nobody')
  const asked = (by: typeof auditor.by) => ({ of: internal(by), as: 'pdf', lang: 'zh', big: false }) as const
  expect((await reportFile(w.app, asked(auditor.by))).seen).toBe('open')
  expect(await reportFile(w.app, asked(other.by))).toEqual({ seen: 'unknown' })
  expect(await reportFile(w.app, asked(other.by), 0)).toEqual({ seen: 'unknown' })
})
