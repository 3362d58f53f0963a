import { afterAll, beforeAll, describe, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { exitCaseStated } from '#server/acts/exit-case.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { provideApp } from '#server/app.ts'
import { emptyDraft, saveDraft } from '#server/drafts/application.ts'
import { yunnan20209 } from '#policy/yunnan-2020-9.ts'
import { actions as onDraft } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/+page.server.ts'
import { actions as onCase } from '../../src/routes/[lang=lang]/work/exit-cases/[id]/+page.server.ts'
import { actions as opening } from '../../src/routes/[lang=lang]/work/exit-cases/new/+page.server.ts'
import { actions as onArea } from '../../src/routes/[lang=lang]/work/key-areas/[id]/+page.server.ts'
import { telling, whoIs } from '../stories/exits.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { formOn, refuses, standsOn } from './refusing.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'

describe('whoever leaves', () => {
  let w: World
  let body: { prepares: By; issues: By }
  beforeAll(async () => {
    w = await openWorld()
    provideApp(w.app)
    body = await w.stage.body()
  }, 120_000)
  afterAll(() => w.close())

  test('a case begins with a concern that is there, and is the party’s own to have reviewed; who left applies no more', async () => {
    const { open, notice, decide } = telling(w)
    const [accused, another] = [await kites.assessor(w, 1), await kites.assessor(w, 2)]
    const start = formOn(
      opening.open,
      {},
      { party: `assessor:${another.organisation}`, ground: 'fee', facts: '收费。', concern: nowhere },
    )
    await refuses(start(body.prepares), ['concern-unknown', '没有这件反映', 'concern is not there', '6.2'])

    const exitCase = await open(body.prepares, { party: 'assessor', subject: accused.organisation ?? '' })
    await notice(body.prepares, exitCase)
    await w.do(exitCaseStated, { exitCase, statement: '没有。' }, accused)
    await decide(body, exitCase)
    const request = formOn(onCase.enterRequest, { id: exitCase }, { request: '不服。' })
    await refuses(request(body.prepares), ['exit-case-unknown', '没有这件退出事项', 'not there, or not yours', '6.2'])

    const draft = crypto.randomUUID()
    await saveDraft(
      whoIs(accused),
      w.app,
      { kind: 'application', subject: draft },
      {
        ...emptyDraft,
        call: nowhere,
        keyArea: nowhere,
        statement: '独立。',
        noFee: true,
        interests: 'none',
        scheme: kites.kites,
      },
    )
    const left = ['organisation-exited', '已经退出', 'has left', '6.2'] as const
    await refuses(formOn(onDraft.lodge, { draft })(accused), left)
    await standsOn(formOn(onDraft.lodge, { draft })(accused), left)
  })
})

test('where no department is recorded, none can be asked', async () => {
  const lead = yunnan20209.departments.entries.find(({ id }) => id === yunnan20209.leadDepartment)
  if (!lead) throw new Error('somebody leads')
  const w = await openWorld({
    policy: { ...yunnan20209, departments: { ...yunnan20209.departments, entries: [lead] } },
  })
  provideApp(w.app)
  try {
    const clerk = (await w.stage.body()).prepares
    const proposal = { group: kites.group, title: { zh: '风车' }, factors: kites.factors }
    const { keyArea } = await w.do(keyAreaProposed, proposal, clerk)
    await refuses(formOn(onArea.ask, { id: keyArea }, { sectors: [] })(clerk), [
      'no-department-to-ask',
      '没有可以征求意见的部门',
      'no department to ask',
      '3.1',
    ])
  } finally {
    await w.close()
  }
})
