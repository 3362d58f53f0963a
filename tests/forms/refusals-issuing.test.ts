import { afterAll, beforeAll, describe, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { callOpened } from '#server/acts/call.ts'
import { prepare } from '#server/acts/issue.ts'
import { programmeStateSet } from '#server/acts/ledger.ts'
import { provideApp } from '#server/app.ts'
import { actions as onApplication } from '../../src/routes/[lang=lang]/work/applications/[id]/+page.server.ts'
import { actions as calling } from '../../src/routes/[lang=lang]/work/calls/new/+page.server.ts'
import { actions as onPreparation } from '../../src/routes/[lang=lang]/work/preparations/[id]/+page.server.ts'
import { actions as programming } from '../../src/routes/[lang=lang]/work/programme/+page.server.ts'
import { actions as publishing } from '../../src/routes/[lang=lang]/work/publications/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { formOn, refuses, standsOn } from './refusing.ts'
import { leads } from './sending.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'

describe('what one prepares and another issues', () => {
  let w: World
  let keyArea = ''
  let body: { prepares: By; issues: By }
  beforeAll(async () => {
    w = await openWorld()
    provideApp(w.app)
    keyArea = await kites.keyArea(w)
    body = await w.stage.body()
  }, 120_000)
  afterAll(() => w.close())

  const prepared = async (title: string) => {
    const asked = { title: { zh: title }, keyAreas: [keyArea], closesOn: '2026-12-31', rules: { zh: '规则。' } }
    const { preparation } = await prepare(
      w.app,
      callOpened,
      asked,
      { title: asked.title, path: '/work/calls' },
      { by: body.prepares },
    )
    return preparation
  }
  const issue = (id: string) => formOn(onPreparation.issue, { id })
  const preparing = formOn(
    calling.prepare,
    {},
    { 'title.zh': '征集', keyAreas: [], closesOn: '2026-12-31', 'rules.zh': '规则。' },
  )

  test('it is issued by another hand, once', async () => {
    const preparation = await prepared('征集')
    await refuses(preparing(body.prepares, { keyAreas: [keyArea] }), [
      'already-prepared',
      '已经拟办，正等签发',
      'prepared already',
      '6.1',
    ])
    const same = ['same-person-issues', '拟办的人不能签发', 'Who prepares does not issue', '6.1'] as const
    await refuses(issue(preparation)(body.prepares), same)
    await standsOn(issue(preparation)(body.prepares), same)
    const deputy = await w.deputy(body.prepares, 'standing-in', { untilDay: '2026-12-31' })
    const place = ['same-place-issues', '代理与被代理关系', 'counts as one hand', '6.1'] as const
    await refuses(issue(preparation)(deputy), place)
    await standsOn(issue(preparation)(deputy), place)

    await leads(onPreparation.issue, body.issues, {}, { params: { id: preparation } })
    const settled = ['preparation-settled', '已经签发或撤回', 'issued or withdrawn already', '6.1'] as const
    await refuses(issue(preparation)(body.issues), settled)
    await refuses(formOn(onPreparation.withdraw, { id: preparation })(body.prepares), settled)
  })

  test('a form that was sent is not sent again for something else', async () => {
    const key = crypto.randomUUID()
    await leads(calling.prepare, body.prepares, {
      ...preparing(body.prepares).typed,
      'title.zh': '第二次征集',
      keyAreas: [keyArea],
      key,
    })
    await refuses(preparing(body.prepares, { 'title.zh': '第三次征集', keyAreas: [keyArea], key }), [
      'key-used-elsewhere',
      '已经用在别的事项上',
      'has been used for something else',
      '6.1',
    ])
  })

  test('a scheme is published once, and none that is not there', async () => {
    const call = await kites.call(w, [keyArea])
    const application = await kites.applied(w, await kites.assessor(w, 1), { call, keyArea })
    await kites.toScheme(w, application, kites.seats(w, await kites.experts(w, 5)))
    const published = ['scheme-already-published', '已经公布', 'published already', '3.4.3'] as const
    const publish = formOn(onApplication.publish, { id: application })(body.prepares)
    await refuses(publish, published)
    await standsOn(publish, published)
    await refuses(formOn(publishing.prepare, {}, { applications: [nowhere] })(body.prepares), [
      'application-unknown',
      '没有这件申请',
      'is not there',
      '3.4.3',
    ])
  })

  test('nothing new is issued while the programme rests, and it ends for good', async () => {
    const preparation = await prepared('第四次征集')
    const regulator = await w.stage.regulator()
    const rests = (state: 'suspended' | 'ended') =>
      w.issue(programmeStateSet, { state, reason: '另行安排。' }, regulator)
    await rests('suspended')
    await refuses(issue(preparation)(body.issues), ['programme-suspended', '制度暂停', 'is suspended', '3.4.1'])
    await rests('ended')
    await refuses(issue(preparation)(body.issues), ['programme-ended', '制度已经终止', 'has ended', '3.4.1'])
    const forGood = ['programme-ended-for-good', '不能再改状态', 'has ended for good', '1'] as const
    const resume = formOn(programming.prepare, {}, { state: 'active', reason: '恢复。' })(regulator.prepares)
    await refuses(resume, forGood)
    await standsOn(resume, forGood)
  })
})
