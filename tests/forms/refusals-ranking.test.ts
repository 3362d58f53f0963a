import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '#domain/calendar.ts'
import { act } from '#server/acts/act.ts'
import { provideApp } from '#server/app.ts'
import { actions as reporting } from '../../src/routes/[lang=lang]/work/compliance-reports/[id]/+page.server.ts'
import { actions as consenting } from '../../src/routes/[lang=lang]/work/consents/[id]/+page.server.ts'
import { actions as making } from '../../src/routes/[lang=lang]/work/rankings/[id]/+page.server.ts'
import { actions as freezing } from '../../src/routes/[lang=lang]/work/schemes/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { formOn, refuses, standsOn } from './refusing.ts'

/** Four who promise the same, one more than the scheme has places for at the most. */
let w: World
let round: kites.Round
beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  round = await kites.toRanking(w, 4, () => kites.promised(85))
}, 120_000)
afterAll(() => w.close())

const params = () => ({ id: round.ranking })
const weighed = {
  'factors.choice': kites.weighing.choice,
  'factors.level': kites.weighing.level,
  'factors.number': kites.weighing.number,
  reason: kites.reason,
}
const holders = async () =>
  (await kites.entries(w, round.ranking)).map(({ id, declaration, enterprise, dueOn }) => ({
    id,
    declaration,
    dueOn,
    by: kites.holder(round.enterprises, enterprise),
  }))
const settle = () => formOn(making.settle, params())(round.assessor)

test('without a report nobody is shortlisted; where too many share the first place, somebody chooses', async () => {
  const shortlist = formOn(making.shortlist, params(), weighed)
  const nobody = ['nobody-to-shortlist', '没有一项可以入围', 'nobody to shortlist', '3.4.5'] as const
  await standsOn({ action: making.shortlist, by: round.assessor, params: params() }, nobody)
  await refuses(shortlist(round.assessor), nobody)
  for (const { by, declaration } of await holders()) await kites.reported(w, by, declaration)
  await refuses(shortlist(round.assessor), [
    'tied-beyond-maximum',
    '并列第一的多于名额上限3个',
    'More than 3 share the first place',
    '3.4.5',
  ])
})

test('a standard that is not ranked needs no report, and its page says so where the form would be', async () => {
  const by = await kites.enterprise(w, 9)
  const [one] = (await w.stage.declare(by, [kites.standard(round.keyArea, 9, 85)])).made
  await standsOn({ action: reporting.supply, by, params: { id: one?.declaration ?? '' } }, [
    'standard-not-ranked',
    '这个标准没有进榜',
    'This standard is not ranked',
    '3.4.5',
  ])
})

test('a ranking waits for its consents; who has answered has answered, and silence beyond the term is an answer', async () => {
  await kites.shortlisted(w, round.assessor, round.ranking, 'first-group')
  await w.stage.askConsent(round.assessor, round.ranking)
  const open = ['consents-open', '还有4家没有答复', '4 have not answered', '3.4.6'] as const
  await standsOn({ action: making.settle, by: round.assessor, params: params() }, open)
  await refuses(settle(), open)
  const [first, second] = await holders()
  if (!first || !second) throw new Error('nobody was asked')
  const answer = (one: typeof first) => formOn(consenting.answer, { id: one.id }, { consents: 'yes' })(one.by)
  await w.stage.answerConsent(first.by, first.id, false)
  await refuses(answer(first), ['consent-already-answered', '已经答复过', 'has been answered', '3.4.6'])
  await w.turnTo(addDays(second.dueOn ?? '', 1))
  await w.sweep()
  await refuses(answer(second), ['consent-term-over', '答复期限已于', 'The term ended', '3.4.6'])
})

test('where nobody consents there is nothing to settle, and the page says why', async () => {
  const { state } = await w.app.reader.selectFrom('ranking').select('state').executeTakeFirstOrThrow()
  expect(state).toBe('without-consent')
  await standsOn({ action: making.settle, by: round.assessor, params: params() }, [
    'nobody-consents',
    '没有企业同意列入',
    'Nobody consents',
    '3.4.6',
  ])
})

/** A newer version takes long to come to be: a test's own act stands for it. */
const superseded = act('test.superseded@1', {
  clauses: ['3.4.3'],
  by: ['system'],
  input: z.object({ scheme: z.uuid() }),
  async perform({ tx, seq }, { scheme }) {
    await tx.updateTable('scheme').set({ standing: 'superseded', act: seq }).where('id', '=', scheme).execute()
    return {}
  },
  shows: () => ({}),
})

test('by a scheme that is no longer in force no data are frozen', async () => {
  const { id: scheme } = await w.app.reader.selectFrom('scheme').select('id').executeTakeFirstOrThrow()
  await w.do(superseded, { scheme }, { actor: 'system' })
  const no = ['scheme-not-in-force', '不是现行方案', 'is not in force', '3.4.4'] as const
  await standsOn({ action: freezing.freeze, by: round.assessor, params: { id: scheme } }, no)
  await refuses(formOn(freezing.freeze, { id: scheme })(round.assessor), no)
})
