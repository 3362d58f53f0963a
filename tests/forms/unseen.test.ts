import { afterAll, beforeAll, expect, test } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { exitReviewLapsed } from '#server/acts/exit-decision.ts'
import { applicationLapsed } from '#server/acts/form-review.ts'
import { jointOpinionLapsed, jointOpinionReminded } from '#server/acts/joint-opinion.ts'
import { paperContestEnded } from '#server/acts/paper-entry.ts'
import { lastDayMoved, lastDaySettled } from '#server/acts/period.ts'
import { provideApp } from '#server/app.ts'
import { actions as onSuggestion } from '../../src/routes/[lang=lang]/work/key-areas/suggestions/[id]/+page.server.ts'
import { actions as onNotice } from '../../src/routes/[lang=lang]/work/notices/[id]/+page.server.ts'
import { actions as verifying } from '../../src/routes/[lang=lang]/work/organisations/[id]/+page.server.ts'
import { actions as deputising } from '../../src/routes/[lang=lang]/work/organisations/own/deputy/+page.server.ts'
import { actions as onPanel } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import { actions as onEntry } from '../../src/routes/[lang=lang]/work/paper/[id]/+page.server.ts'
import { actions as participating } from '../../src/routes/[lang=lang]/work/participation/[party]/[id]/+page.server.ts'
import { actions as onPreparation } from '../../src/routes/[lang=lang]/work/preparations/[id]/+page.server.ts'
import { actions as onQuestion } from '../../src/routes/[lang=lang]/work/questions/[id]/+page.server.ts'
import { actions as submitting } from '../../src/routes/[lang=lang]/(public)/publicity/[number]/submit/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { formOn, type Form } from './refusing.ts'
import { call } from './sending.ts'

/*
 * What the table of every-refusal.test.ts says of refusals that no page can give.
 */
const id = '01900000-0000-7000-8000-000000000000'
let w: World
let clerk: By
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  clerk = (await w.stage.body()).prepares
})
afterAll(() => w.close())

const answers = async (form: Form, status: number) =>
  expect(call(form, 'zh'), JSON.stringify(form.params)).rejects.toMatchObject({ status })

test('a page answers 404 to whoever asks for what is not there', async () => {
  const assessor = await kites.assessor(w, 1)
  for (const action of [
    onPanel.opine,
    onPreparation.issue,
    onPreparation.withdraw,
    onQuestion.answer,
    onSuggestion.answer,
  ])
    await answers(formOn(action, { id })(clerk), 404)
  for (const action of [onNotice.read, onEntry.contest, onEntry.accept])
    await answers(formOn(action, { id })(assessor), 404)
  // Verified, but nothing of it is published: it takes no part yet.
  await answers(formOn(participating.suspend, { party: 'assessor', id: assessor.organisation ?? '' })(clerk), 404)
  await answers({ action: submitting.submit, params: { number: '2026-01' }, typed: {} }, 404)
})

test('a page answers 403 to a body of another place, and to an expert who would be deputised', async () => {
  const { organisation = '' } = await kites.enterprise(w, 2)
  await answers(formOn(verifying.verify, { id: organisation })(clerk), 403)
  const [expert] = await kites.experts(w, 1)
  await answers(formOn(deputising.deputise, {})(expert?.by ?? clerk), 403)
})

test('the system alone takes a step that falls due', () => {
  const due = [applicationLapsed, exitReviewLapsed, jointOpinionLapsed, jointOpinionReminded]
  for (const { type, by } of [...due, lastDayMoved, lastDaySettled, paperContestEnded])
    expect([type, by]).toEqual([type, ['system']])
})
