import { afterAll, beforeAll, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { areaSuggestionAnswered, areaSuggestionLodged } from '#server/acts/area-suggestion.ts'
import { titleCorrected } from '#server/acts/correction.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { jointOpinionGiven, jointOpinionsAsked } from '#server/acts/joint-opinion.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { answeredSuggestions } from '#server/reads/public/area-suggestions.ts'
import { edition, editionRows } from '#server/reads/public/editions.ts'
import { keyArea, keyAreas } from '#server/reads/public/key-areas.ts'
import { desk } from '#server/reads/work/desk.ts'
import { keyAreas as areasAtWork } from '#server/reads/work/key-areas.ts'
import { whoOf } from '#server/work-page.ts'
import { viewerOf } from '../forms/sending.ts'
import * as kites from '../stories/kites.ts'
import { clause } from '../clause.ts'
import { openWorld, type World } from '../world.ts'

let w: World
let body: By
let regulator: { prepares: By; issues: By }
beforeAll(async () => {
  w = await openWorld()
  body = (await w.stage.body()).prepares
  regulator = await w.stage.regulator()
})
afterAll(() => w.close())

const who = (by: By) => whoOf({ viewer: viewerOf(by) })
const propose = async (title: string, edition = 2026) =>
  (await w.do(keyAreaProposed, { group: kites.group, title: { zh: title }, factors: kites.factors, edition }, body))
    .keyArea
/** All that the public can read of key areas, as one text. */
const everything = async () =>
  JSON.stringify([
    await keyAreas(w.app),
    await answeredSuggestions(w.app),
    await keyArea(w.app, '2026-01'),
    await edition(w.app, { year: '2026' }),
    await edition(w.app, { year: '2027' }),
  ])

test('before anything is decided there is no edition and no address', async () => {
  await propose('咖啡')
  expect(await keyAreas(w.app)).toMatchObject({ editions: [] })
  for (const year of ['2026', '1999', 'x', '2026.0']) expect(await edition(w.app, { year })).toBeUndefined()
  expect(await keyArea(w.app, '2026-01')).toBeUndefined()
})

clause('3.1', 'what departments say is not public before the decision, and their reasons never are', async () => {
  const { id } = await w.app.reader.selectFrom('key_area').select('id').executeTakeFirstOrThrow()
  await w.do(jointOpinionsAsked, { keyArea: id }, body)
  const asked = await w.app.reader.selectFrom('joint_opinion').select('department').orderBy('id').execute()
  const stances = ['disagree', 'changes'] as const
  for (const [index, { department }] of asked.entries()) {
    const stance = stances[index] ?? 'agree'
    await w.do(jointOpinionGiven, { keyArea: id, stance, text: '内部理由' }, await w.stage.department(department))
  }
  expect(await everything()).not.toContain('disagree')
  await w.issue(keyAreaDecided, { document: '〔2026〕1号', ...kites.decision(id) }, regulator)
  const shown = await keyArea(w.app, '2026-01')
  expect(shown?.opinions.map(({ state }) => state).sort()).toEqual([
    ...Array<string>(5).fill('agree'),
    'changes',
    'disagree',
  ])
  expect(shown?.history).toMatchObject([{ edition: 2026, change: 'new', decision: '2026-01', document: '〔2026〕1号' }])
  expect(shown?.proposer).toMatchObject({ kind: 'working-body' })
  expect(await everything()).not.toContain('内部理由')
})

clause('3.1', 'an edition is laid against the one before it, by group, and can be taken along', async () => {
  const ids: Record<string, string> = {}
  for (const title of ['茶叶', '花卉', '水果']) {
    ids[title] = await propose(title)
    await w.stage.heard(ids[title])
    await w.issue(keyAreaDecided, kites.decision(ids[title]), regulator)
  }
  const nuts = await propose('坚果', 2027)
  await w.stage.heard(nuts)
  const areas = {
    [ids.茶叶 ?? '']: { change: 'kept' as const },
    [ids.花卉 ?? '']: { change: 'changed' as const, title: { zh: '鲜切花' }, reason: '缩小范围。' },
    [ids.水果 ?? '']: { change: 'dropped' as const, reason: '差别不大。' },
    [nuts]: { change: 'new' as const },
  }
  await w.issue(keyAreaDecided, { edition: 2027, areas }, regulator)
  const shown = await edition(w.app, { year: '2027' })
  const titles = (of: readonly { title: { zh: string } }[] | undefined) => of?.map(({ title }) => title.zh)
  expect(shown?.counts).toEqual({ in: 3, new: 1, kept: 1, changed: 1, dropped: 1 })
  expect(titles(shown?.areas)).toEqual(['茶叶', '鲜切花', '坚果'])
  expect(shown?.changed[0]?.before).toEqual({ zh: '花卉' })
  expect([titles(shown?.dropped), titles(shown?.open)]).toEqual([['水果'], ['咖啡']])
  expect((await edition(w.app, { year: '2027', group: 'green-energy' }))?.areas).toEqual([])
  // The year before still reads as it was decided.
  expect(titles((await edition(w.app, { year: '2026' }))?.areas)).toEqual(['咖啡', '茶叶', '花卉', '水果'])
  const rows = await editionRows(w.app, '2027')
  expect(rows?.map((row) => [row[1], row[2], row[6]])).toEqual([
    ['number', 'title', 'change'],
    ['2026-02', '茶叶', 'kept'],
    ['2026-03', '鲜切花', 'changed'],
    ['2027-01', '坚果', 'new'],
    ['2026-04', '水果', 'dropped'],
  ])
  expect(await keyArea(w.app, '2026-04')).toMatchObject({ retired: true })
})

test('a slip in a title is put right in the edition too', async () => {
  const { id } = await w.app.reader
    .selectFrom('key_area')
    .select('id')
    .where('number', '=', '2027-01')
    .executeTakeFirstOrThrow()
  const slip = { of: 'key_area' as const, subject: id, from: { zh: '坚果' }, to: { zh: '坚果类' }, reason: '错字' }
  const { prepares, issues } = await w.stage.body()
  await w.issue(titleCorrected, slip, { prepares, issues })
  expect((await edition(w.app, { year: '2027' }))?.areas.map(({ title }) => title.zh)).toContain('坚果类')
})

clause('7.2', 'that a suggestion waits, who sent it and why shows nowhere in public', async () => {
  const before = await everything()
  const secret = { title: '秘密领域', reasons: '秘密理由', name: '秘密姓名', contact: 'secret@test.invalid' }
  const { suggestion } = await w.do(areaSuggestionLodged, secret, { actor: 'public' })
  expect(await everything()).toBe(before)
  await w.do(
    areaSuggestionAnswered,
    { suggestion, outcome: 'declined', heading: '另一种说法', answer: '没有标准可比。' },
    body,
  )
  const after = await everything()
  for (const hidden of Object.values(secret)) expect(after).not.toContain(hidden)
  expect(await answeredSuggestions(w.app)).toMatchObject({
    count: 1,
    suggestions: [{ heading: '另一种说法', answer: '没有标准可比。', state: 'declined' }],
  })
})

test('the list at the desk is narrowed, sorted and paged, and takes no address at its word', async () => {
  const list = async (asked: Parameters<typeof areasAtWork>[2]) => {
    const answer = await areasAtWork(who(body), w.app, asked)
    if (answer.seen !== 'open') throw new Error('not disclosed')
    return answer.data
  }
  const titles = async (asked: Parameters<typeof areasAtWork>[2]) =>
    (await list(asked)).areas.map(({ title }) => title.zh)
  expect(await titles({ state: 'retired' })).toEqual(['水果'])
  expect((await titles({ sort: 'edition' }))[0]).toBe('坚果类')
  expect(await titles({ group: 'green-energy' })).toEqual([])
  const strange = await list({ state: "x' or 1=1", sort: 'act; drop', page: Number('x') })
  expect([strange.count, strange.page, strange.asked.sort]).toEqual([5, 1, 'state'])
  expect((await list({ page: 99 })).page).toBe(1)
})

test('what the system ended is not counted as done by a department that stayed silent', async () => {
  const keyArea = await propose('蔬菜')
  await w.do(jointOpinionsAsked, { keyArea }, body)
  const { department, due_on } = await w.app.reader
    .selectFrom('joint_opinion')
    .select(['department', 'due_on'])
    .where('key_area', '=', keyArea)
    .executeTakeFirstOrThrow()
  await w.turnTo(due_on)
  await w.workingDaysPass(1)
  await w.sweep()
  const answer = await desk(who(await w.stage.department(department)), w.app)
  if (answer.seen !== 'open') throw new Error('not disclosed')
  const ofIt = (one: { title: { zh: string } }) => one.title.zh === '蔬菜'
  expect([answer.data.waiting.filter(ofIt), answer.data.done.filter(ofIt)]).toEqual([[], []])
})
