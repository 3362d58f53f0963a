import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Who } from '#domain/disclosure.ts'
import { evidenceCopyShown, objectionFoundInadmissible, submissionAnswered } from '#server/acts/answer.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import { provideApp } from '#server/app.ts'
import { storedFile } from '#server/reads/work/files.ts'
import { submission } from '#server/reads/work/submission.ts'
import { submissions, type Asked } from '#server/reads/work/submissions.ts'
import { GET as table } from '../../src/routes/[lang=lang]/work/submissions/table.csv/+server.ts'
import { GET as shownCopy } from '../../src/routes/[lang=lang]/(public)/publicity/[number]/files/[sha256]/+server.ts'
import { clause } from '../clause.ts'
import { viewerOf } from '../forms/sending.ts'
import { attachedTo, paper } from '../papers.ts'
import { anybody, opened, said, type Opened } from '../stories/periods.ts'

let o: Opened
let period: Awaited<ReturnType<Opened['begin']>>
let body: Who
const ids: Record<string, string> = {}
const text = '建议说明散茶与紧压茶为何分开排行，并在表1注明各自的水分限量。'

beforeAll(async () => {
  o = await opened('2026-03-02')
  provideApp(o.w.app)
  period = await o.begin()
  const { person = '', capacity = '', organisation = '' } = o.prepares
  body = { person, capacity, organisation, role: 'working-body', place: '530000' }
  const lodge = async (name: string, of: { kind?: 'comment' | 'objection'; text?: string }) => {
    const all = { publicity: period.publicity, kind: 'comment' as const, ...said, name, ...of }
    ids[name] = (await o.w.stage.lodge(all)).submission
  }
  await lodge('赵甲', { text })
  await lodge('钱乙', { text: '花期指标缺少检验方法。' })
  await lodge('孙丙', { text: `作为消费者，${text}谢谢。` })
  await lodge('李丁', { kind: 'objection', text: '分级的依据与检测数据不符。' })
  const late = { publicity: period.publicity, kind: 'comment' as const, ...said, name: '周戊' }
  ids.late = (await o.w.do(submissionLodged, late, anybody)).submission
}, 120_000)
afterAll(() => o.w.close())

async function list(asked: Asked = {}) {
  const answer = await submissions(body, o.w.app, asked)
  if (answer.seen !== 'open') throw new Error(answer.seen)
  return answer.data
}
async function one(name: string, who = body) {
  const answer = await submission(who, o.w.app, ids[name] ?? '')
  if (answer.seen !== 'open') throw new Error(answer.seen)
  return answer.data
}
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id)

test('those that say much the same stand side by side, under one group', async () => {
  const { rows } = await list({ sort: 'receipt' })
  expect(rows.map(({ id, group }) => [nameOf(id), group?.size])).toEqual([
    ['赵甲', 2],
    ['孙丙', 2],
    ['钱乙', undefined],
    ['late', undefined],
    ['李丁', undefined],
  ])
})

test('the list is narrowed by period, kind and state, and sorted; a page that is none is the last', async () => {
  const names = async (asked: Asked) => (await list(asked)).rows.map(({ id }) => nameOf(id))
  expect(await names({ kind: 'objection' })).toEqual(['李丁'])
  expect(await names({ state: 'waiting' })).toEqual(['late'])
  expect(await names({ publicity: '2020-001' })).toEqual([])
  expect(await names({ state: 'open', kind: 'comment', sort: 'lodged' })).toHaveLength(3)
  expect(await list({ page: 99 })).toMatchObject({ page: 1, pages: 1, count: 5 })
  expect(await list({ page: Number.NaN, sort: 'x', state: 'y', kind: 'z' })).toMatchObject({ page: 1, count: 5 })
})

test('one shows what is alike, by how much, and what may be answered with it', async () => {
  const { alike } = await one('赵甲')
  expect(alike).toMatchObject([{ id: ids['孙丙'], together: true }])
  expect(alike[0]?.percent).toBeGreaterThanOrEqual(50)
  expect((await one('钱乙')).alike).toEqual([])
})

clause(
  '3.4.3',
  'where one person proposed to leave an objection aside, the page says who may be the second',
  async () => {
    const aside = { submission: ids['李丁'] ?? '', ground: 'outside-object', reason: '与公示内容无关。' }
    await o.w.do(objectionFoundInadmissible, aside, o.prepares)
    const shown = await one('李丁')
    expect([shown.proposed, shown.seconds]).toEqual([true, ['签发人乙']])
    expect(shown.impossible.inadmissible?.refused).toBe('second-person-needed')
    const other = await one('李丁', { ...body, person: o.issues.person ?? '', capacity: o.issues.capacity ?? '' })
    expect(other.impossible.inadmissible).toBeUndefined()
  },
)

test('the table of a period has every submission with its answer, and is the working body’s alone', async () => {
  await o.w.do(submissionAnswered, { submissions: [ids['钱乙'] ?? ''], answer: '已补上。' }, o.prepares)
  const get = (by: typeof o.prepares) =>
    table({
      locals: { viewer: viewerOf(by) },
      params: { lang: 'zh' },
      url: new URL(`http://127.0.0.1/?publicity=${period.number}`),
    } as never) as Promise<Response> // what the endpoint reads of the event
  const csv = await (await get(o.prepares)).text()
  expect(csv.split('\r\n')).toHaveLength(7)
  for (const part of ['回执', '钱乙', said.contact, '已补上。', '待提交人确认']) expect(csv).toContain(part)
  await expect(get({ ...o.prepares, actor: 'regulator' })).rejects.toMatchObject({ status: 403 })
})

test('evidence is for the working body alone; the public gets the copy, and only of this period', async () => {
  const file = await attachedTo(o.w.app, paper('检测报告'))
  const { submission: id } = await o.w.stage.lodge({
    publicity: period.publicity,
    kind: 'comment',
    ...said,
    files: [file],
  })
  const seen = async (who: Who) => (await storedFile(who, o.w.app, file.sha256)).seen
  expect([
    await seen(body),
    await seen({ ...body, role: 'regulator' }),
    await seen({ ...body, role: 'expert' }),
  ]).toEqual(['open', 'unknown', 'unknown'])
  await o.w.do(submissionAnswered, { submissions: [id], answer: '已核对。' }, o.prepares)
  const copy = await attachedTo(o.w.app, paper('遮好的报告'))
  await o.w.do(evidenceCopyShown, { submission: id, copy }, o.prepares)
  const get = (sha256: string, number = period.number) =>
    shownCopy({ params: { sha256, number } } as never) as Promise<Response> // what the endpoint reads of the event
  const answer = await get(copy.sha256)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(await answer.text()).toContain('遮好的报告')
  for (const [sha256, number] of [
    [file.sha256, period.number],
    [copy.sha256, '2020-001'],
    ['x', period.number],
  ] as const)
    await expect(get(sha256, number)).rejects.toMatchObject({ status: 404 })
  const page = await o.page(period.number)
  expect(page.answers.flatMap(({ copies }) => copies)).toEqual([{ sha256: copy.sha256, name: '遮好的报告.pdf' }])
})
