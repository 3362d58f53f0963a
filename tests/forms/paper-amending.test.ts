import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { provideApp } from '#server/app.ts'
import { emptyDraft, saveDraft, type ApplicationDraft } from '#server/drafts/application.ts'
import { enteredFor } from '#server/reads/work/entered-for.ts'
import { actions as correcting } from '../../src/routes/[lang=lang]/work/applications/[id]/correct/+page.server.ts'
import { paper } from '../papers.ts'
import { whoIs } from '../stories/exits.ts'
import * as kites from '../stories/kites.ts'
import { opened, rejecting, type Opened } from '../stories/periods.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { missing, noDay, wrong, wrongEach } from './fields.ts'
import { leads } from './sending.ts'

let o: Opened
let amends: Awaited<ReturnType<Opened['contested']>>

beforeAll(async () => {
  o = await opened('2026-03-02')
  provideApp(o.w.app)
  amends = await o.contested(rejecting.verdicts)
  await o.handle(amends.application, 'amended')
}, 120_000)
afterAll(() => o.w.close())

const address = () => ({
  path: `/work/applications/${amends.application}/correct`,
  token: `assessor.${amends.assessor.organisation}`,
})

/** The assessor's own page as the working body fills it in, with the draft that the office keeps for it. */
async function amending(draft: Partial<ApplicationDraft>) {
  const found = await enteredFor(whoIs(o.prepares), o.w.app, address())
  if (!found) throw new Error('the assessor owes nothing here')
  await saveDraft(found.who, o.w.app, { kind: 'correction', subject: amends.application }, { ...emptyDraft, ...draft })
  return {
    action: correcting.amend,
    by: o.prepares,
    params: { id: amends.application },
    paper: found,
    typed: { 'paper.receivedOn': o.w.today() },
    files: { 'paper.scan': paper('修改后的方案') },
  }
}
const better = { ...kites.kites, shortlist: { ...kites.kites.shortlist, count: 1 } }

test('an amended scheme from paper that is entered wrongly comes back with field, rule and clause', async () => {
  const form = await amending({ scheme: better })
  for (const one of [
    ...wrongEach('an amendment', form, { 'paper.receivedOn': ['paper.received-on', '6.1', [missing, ...noDay]] }),
    wrong(
      'without a scan',
      { ...form, files: {} },
      {},
      { field: 'paper.scan', zh: '扫描件', en: 'Scan', clause: '6.1' },
    ),
    wrong(
      'of tomorrow',
      form,
      { 'paper.receivedOn': addDays(o.w.today(), 1) },
      { refused: 'paper-not-received-yet', zh: '还没有到', en: 'still to come', clause: '6.1' },
    ),
  ])
    await answeredRightly(one)
  await answeredEmpty(form, ['paper.receivedOn', 'paper.scan'])
})

test('what changes nothing, or has errors, is refused to the office as to the assessor', async () => {
  const same = wrong(
    'the same',
    await amending({}),
    {},
    {
      refused: 'amendment-changes-nothing',
      zh: '与原来的完全相同',
      en: 'the same as before',
      clause: '3.4.3',
    },
  )
  await answeredRightly(same)
  const weights = { ...kites.kites, parts: { ...kites.kites.parts, benefit: '1' } }
  const errors = wrong(
    'errors',
    await amending({ scheme: weights }),
    {},
    {
      refused: 'scheme-has-errors',
      zh: '处错误',
      en: 'errors',
      clause: '3.2',
    },
  )
  await answeredRightly(errors)
})

test('entered rightly it leads to the entry, and the page closes with what was owed', async () => {
  const { action, by, typed, ...rest } = await amending({ scheme: better })
  expect(await leads(action, by, typed, rest)).toMatch(/^\/zh\/work\/paper\/[0-9a-f-]{36}\?entered$/)
  expect(await o.stateOf(amends.application)).toBe('held')
  expect(await enteredFor(whoIs(o.prepares), o.w.app, address())).toBeUndefined()
})
