import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { whoOf as whoLooks } from '#server/work-page.ts'
import { storedFile } from '#server/reads/work/files.ts'
import { keyArea } from '#server/reads/work/key-areas.ts'
import { provideApp } from '#server/app.ts'
import { provideMail } from '#server/auth/house.ts'
import { suggestionReceipt } from '#server/reads/public/area-suggestions.ts'
import { actions as calling } from '../../src/routes/[lang=lang]/work/calls/new/+page.server.ts'
import { paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { areaForms } from './area-cases.ts'
import { wrong } from './fields.ts'
import { leads, viewerOf } from './sending.ts'

let w: World
const whoOf = (by: By | undefined) => whoLooks({ viewer: by ? viewerOf(by) : null })
let forms: Awaited<ReturnType<typeof areaForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  provideMail(async () => undefined)
  forms = await areaForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form about key areas that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('a form sent empty names each of its fields as the page does, in their order', async () => {
  const { suggested, proposal, answer } = forms
  const factors = ['declaration', 'attention', 'effect', 'differentiation'].map((factor) => `factors.${factor}`)
  await answeredEmpty(proposal, ['group', 'title.zh', ...factors])
  await answeredEmpty(suggested, ['title', 'reasons', 'name', 'contact'])
  await answeredEmpty(answer, ['outcome', 'heading', 'answer'])
})

test('a suggestion leads to its receipt, and sent twice it is one; other words are another', async () => {
  const { suggested } = forms
  const key = randomUUID()
  const send = (typed: typeof suggested.typed) =>
    leads(suggested.action, undefined, { ...suggested.typed, ...typed, key })
  const first = await send({})
  expect(first).toMatch(/^\/zh\/key-areas\/suggestions\/[0-9a-f]{64}$/)
  expect(await send({})).toBe(first)
  expect(await send({ title: '另一种菌' })).not.toBe(first)
  const shown = await suggestionReceipt(w.app, first.split('/').at(-1) ?? '')
  expect(shown).toMatchObject({ title: '野生菌', state: 'lodged', area: null })
  expect(JSON.stringify(shown)).not.toContain('a@test.invalid')
  expect(await suggestionReceipt(w.app, '0'.repeat(64))).toBeUndefined()
})

test('one document takes several areas, and its title need not be retyped', async () => {
  const { decide, heard, decided, change } = forms
  const form = decide({ document: '〔2026〕2号', [change(heard)]: 'new', [change(decided)]: 'kept' }, '2027')
  const to = await leads(form.action, form.by, form.typed, form)
  const preparation = await w.app.reader
    .selectFrom('preparation')
    .select(['input', 'title'])
    .where('id', '=', to.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  expect(preparation).toMatchObject({
    title: { zh: '2027年版', en: '2027 edition' },
    input: {
      edition: 2027,
      document: '〔2026〕2号',
      areas: { [heard]: { change: 'new' }, [decided]: { change: 'kept' } },
    },
  })
})

test('a proposal brings its evidence, for those alone who work on key areas', async () => {
  const { proposal } = forms
  const to = await leads(proposal.action, proposal.by, proposal.typed, { files: { evidence: paper('调查') } })
  const shown = await keyArea(whoOf(proposal.by), w.app, to.split('/').at(-1) ?? '')
  if (shown.seen !== 'open') throw new Error('not disclosed')
  const [file] = shown.data.evidence
  expect(file?.name).toBe('调查.pdf')
  expect(shown.data.factors.map(({ source }) => source)).toEqual(Array(4).fill('统计年鉴'))
  const seen = async (by: By | undefined) => (await storedFile(whoOf(by), w.app, file?.sha256 ?? '')).seen
  expect(await Promise.all([seen(forms.department), seen(forms.decide({}).by)])).toEqual(['open', 'open'])
  expect(await seen(await kites.assessor(w, 9))).toBe('unknown')
})

test('the first person of a department, and of a regulator of a sector, is brought in; the sector is then asked by choice', async () => {
  const { joining, ask } = forms
  expect(await leads(joining.action, joining.by, joining.typed, joining)).toBe('/zh/work/key-areas/departments?joined')
  const sector = await w.app.reader
    .selectFrom('organisation')
    .innerJoin('capacity', 'capacity.organisation', 'organisation.id')
    .select(['organisation.id', 'organisation.kind', 'capacity.role'])
    .where('organisation.name', '@>', sql<never>`'{"zh": "省农业农村厅（虚构）"}'::jsonb`)
    .executeTakeFirstOrThrow()
  expect(sector).toMatchObject({ kind: 'department', role: 'department' })
  await leads(ask.action, ask.by, { sectors: [sector.id] }, ask)
  const asked = await w.app.reader
    .selectFrom('joint_opinion')
    .select('department')
    .where('key_area', '=', ask.params?.id ?? '')
    .execute()
  expect(asked.map(({ department }) => department)).toContain(sector.id)
  expect(asked).toHaveLength(8)
})

describe('what is over', () => {
  const said = (refused: string, zh: string, en: string) => ({ refused, zh, en, clause: '3.1' as const })

  test('is refused on the page in both languages: a proposal that was set aside, an area that was dropped', async () => {
    const { prepares, issues } = await w.stage.regulator()
    const change = { [forms.setAside]: { change: 'set-aside' as const, reason: '时机未到。' } }
    await w.issue(keyAreaDecided, { areas: change }, { prepares, issues })
    await answeredRightly(
      wrong(
        'taken up by what was set aside',
        forms.answer,
        { keyArea: forms.setAside },
        {
          ...said('key-area-not-open', '已经搁置', 'was set aside'),
          clause: '7.2',
        },
      ),
    )
    const dropped = { [forms.decided]: { change: 'dropped' as const, reason: '差别不大。' } }
    await w.issue(keyAreaDecided, { edition: 2027, areas: dropped }, { prepares, issues })
    await answeredRightly(
      wrong(
        'what was dropped is kept',
        forms.decide({ [forms.change(forms.decided)]: 'kept' }, '2027'),
        {},
        said('key-area-not-in-force', '仍在列的重点领域', 'in force'),
      ),
    )
    const call = {
      action: calling.prepare,
      by: forms.answer.by,
      typed: { 'title.zh': '征集', keyAreas: [forms.decided], closesOn: '2026-12-31', 'rules.zh': '按方案。' },
    }
    await answeredRightly(wrong('a call for it', call, {}, said('call-area-dropped', '已不再列入', 'was dropped')))
  })

  test('an answered suggestion, an opinion after its term', async () => {
    const { answer, give } = forms
    await leads(answer.action, answer.by, answer.typed, answer)
    const again = said('suggestion-answered', '已经公开答复', 'has been answered')
    await answeredRightly(wrong('answered twice', answer, {}, { ...again, clause: '7.2' }))
    await w.turnTo('2026-03-17')
    const over = said('joint-opinion-term-over', '2026年3月16日（周一）24时届满', 'ended at the end of Mon 16 Mar 2026')
    await answeredRightly(wrong('an opinion too late', give, {}, over))
  })
})
