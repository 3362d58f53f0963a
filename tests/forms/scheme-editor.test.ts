import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scheme } from '#domain/scheme.ts'
import type { By } from '#server/acts/act.ts'
import { provideApp } from '#server/app.ts'
import { draftOf } from '#server/drafts/application.ts'
import { valuesOf } from '#ui/scheme-form/values.ts'
import { actions as starting } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/+page.server.ts'
import { actions as general } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/general/+page.server.ts'
import { actions as indicators } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/indicators/+page.server.ts'
import { actions as indicator } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/scheme/indicators/[indicator]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { drafted, editorCases, whoIs } from './scheme-editor-cases.ts'
import { call, leads, send, type Action, type Sent, type Typed, type Wrong } from './sending.ts'

let w: World
let by: By
let other: By
let cases: readonly (Sent & Wrong)[]
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  ;[by, other] = [await kites.assessor(w, 1), await kites.assessor(w, 2)]
  cases = await editorCases(w, by)
}, 120_000)
afterAll(() => w.close())

async function schemeIn(subject: string, who = by): Promise<Scheme> {
  const draft = await draftOf(whoIs(who, kites.district(w)), w.app, { kind: 'application', subject })
  if (draft.seen !== 'open' || !draft.data) throw new Error('no draft')
  return draft.data.body.scheme as Scheme
}

const keptOf = ({ key: _, confirmed: __, ...typed }: Typed) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => typeof value === 'string' || value.length > 0))

describe('a page of the editor that is filled in wrongly', () => {
  test('is answered with box, rule and clause in both languages, keeps what was typed and saves nothing', async () => {
    const [first] = cases
    const subject = first?.params?.draft ?? ''
    const before = await schemeIn(subject)
    for (const one of cases)
      for (const lang of ['zh', 'en'] as const) {
        const answer = await send(one, lang)
        expect(answer.status, one.name).toBe(400)
        expect(answer.data.values, one.name).toMatchObject(keptOf(one.typed))
        const error = answer.data.errors.find(({ field }) => field === one.field)
        expect(error?.clause, `${one.name}: ${JSON.stringify(answer.data.errors)}`).toBe(one.clause)
        expect(error?.text, one.name).toContain(one[lang])
      }
    expect(await schemeIn(subject)).toEqual(before)
  })
})

describe('a page of the editor that is filled in rightly', () => {
  const at = (draft: string, more = {}) => ({ params: { draft, ...more } })

  test('is saved, and leads back to itself; nothing else in the draft changes', async () => {
    const draft = await drafted(w, by, kites.kites)
    const typed = { ...valuesOf(kites.kites), 'title.zh': '新名称', 'scope.zh': '适用于运动风筝。' }
    expect(await leads(general.save, by, typed, at(draft))).toBe(
      `/zh/work/applications/drafts/${draft}/scheme/general?saved`,
    )
    expect(await schemeIn(draft)).toEqual({
      ...kites.kites,
      title: { ...kites.kites.title, zh: '新名称' },
      scope: { zh: '适用于运动风筝。' },
    })
  })

  test('an indicator is added, moved and, once confirmed, removed', async () => {
    const draft = await drafted(w, by, kites.kites)
    const form = {
      'name.zh': '尾长',
      'name.en': 'Tail',
      part: 'performance',
      class: 'core',
      valueKind: 'number',
      unit: 'm',
    }
    expect(await leads(indicators.add, by, form, at(draft))).toContain('/indicators/tail?saved')
    await leads(indicators.move, by, { up: 'tail' }, at(draft))
    expect((await schemeIn(draft)).indicators.map(({ id }) => id)).toEqual([
      'strength',
      'balance',
      'colour-fastness',
      'tail',
      'line-hold',
    ])
    const remove = { action: indicator.remove, by, typed: {}, ...at(draft, { indicator: 'tail' }) }
    expect(await call(remove, 'zh')).toMatchObject({ action: 'remove', confirm: [] })
    await leads(indicator.remove, by, { confirmed: 'yes' }, at(draft, { indicator: 'tail' }))
    expect(await schemeIn(draft)).toEqual(kites.kites)
  })

  test('a scheme is started from an outline, a template or an own one; another is replaced only when confirmed', async () => {
    const keyArea = await kites.keyArea(w)
    const application = await kites.applied(w, by, { call: await kites.call(w, [keyArea]), keyArea })
    const own = await w.app.reader.selectFrom('scheme').select('id').where('application', '=', application).execute()
    const draft = await drafted(w, by, null)
    await leads(starting.start, by, { from: 'outline' }, at(draft))
    expect((await schemeIn(draft)).basicRequirements).toHaveLength(4)
    const again = { action: starting.start, by, typed: { from: 'coffee' }, ...at(draft) }
    expect(await call(again, 'zh')).toMatchObject({ action: 'start', values: { from: 'coffee' }, confirm: [] })
    expect((await schemeIn(draft)).basicRequirements).toHaveLength(4)
    await leads(starting.start, by, { from: 'coffee', confirmed: 'yes' }, at(draft))
    expect((await schemeIn(draft)).id).toBe('yunnan-green-coffee')
    await leads(starting.start, by, { from: own[0]?.id ?? '', confirmed: 'yes' }, at(draft))
    expect(await schemeIn(draft)).toEqual(kites.kites)
    const theirs = { action: starting.start, by: other, typed: { from: own[0]?.id ?? '' } }
    const answer = await send({ name: '', ...theirs, ...at(await drafted(w, other, null)) }, 'zh')
    expect(answer.data.errors).toMatchObject([{ field: 'from' }])
  })

  test('a returned application is corrected in the same pages, from what was handed in', async () => {
    const keyArea = await kites.keyArea(w, '风筝四')
    const application = await kites.applied(w, by, { call: await kites.call(w, [keyArea]), keyArea })
    const typed = { ...valuesOf(kites.kites), 'scope.zh': '适用于运动风筝。' }
    const sent = { name: '', action: general.save as Action, by, typed, ...at(application) }
    await expect(send(sent, 'zh')).rejects.toMatchObject({ status: 404 })
    await w.stage.returnForm(application, '没有范围。')
    await leads(general.save, by, typed, at(application))
    const draft = await draftOf(whoIs(by, kites.district(w)), w.app, { kind: 'correction', subject: application })
    expect(draft.seen === 'open' && draft.data?.body.scheme).toEqual({
      ...kites.kites,
      scope: { zh: '适用于运动风筝。' },
    })
    await expect(send({ ...sent, by: other }, 'zh')).rejects.toMatchObject({ status: 404 })
  })

  test('only its own assessor’s people find it', async () => {
    const draft = await drafted(w, by, kites.kites)
    const full = valuesOf(kites.kites)
    await expect(
      send({ name: '', action: general.save, by: other, typed: full, ...at(draft) }, 'zh'),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      send(
        { name: '', action: indicator.save as Action, by, typed: full, ...at(draft, { indicator: 'nobody' }) },
        'zh',
      ),
    ).rejects.toMatchObject({ status: 404 })
    const body = await w.official('body', 'working-body')
    await expect(
      send({ name: '', action: general.save, by: body, typed: full, ...at(draft) }, 'zh'),
    ).rejects.toMatchObject({ status: 403 })
  })
})
