import { afterAll, beforeAll, describe, test } from 'vitest'
import { addYears } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { interestDeclared } from '#server/acts/interest.ts'
import { panelConvened, panelOpined, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { seatRecused, seatSubstituted } from '#server/acts/seat.ts'
import { provideApp } from '#server/app.ts'
import type { Expert } from '#server/demo/stage.ts'
import { actions as admitting } from '../../src/routes/[lang=lang]/work/experts/new/+page.server.ts'
import { actions as convening } from '../../src/routes/[lang=lang]/work/applications/[id]/panel/+page.server.ts'
import { actions as onPanel } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import { actions as onSeat } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { formOn, refuses, standsOn } from './refusing.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'
const sheet = { verdict: 'pass' as const, scores: {}, reasons: '可行' }

describe('experts, seats and panels', () => {
  let w: World
  let pool: readonly Expert[]
  let at: { call: string; keyArea: string }
  let clerk: By
  let applicants = 0
  beforeAll(async () => {
    w = await openWorld()
    provideApp(w.app)
    pool = await kites.experts(w, 8)
    const keyArea = await kites.keyArea(w)
    at = { keyArea, call: await kites.call(w, [keyArea], 800) }
    clerk = (await w.stage.body()).prepares
  }, 120_000)
  afterAll(() => w.close())

  const applied = async () => {
    const assessor = await kites.assessor(w, (applicants += 1))
    return { assessor, name: `协会${applicants}`, application: await kites.applied(w, assessor, at) }
  }
  const inReview = async () => {
    const one = await applied()
    await w.stage.passForm(one.application)
    return one
  }
  const ids = (experts: readonly Expert[]) => experts.map(({ expert }) => expert)
  const convene = (id: string, experts: readonly Expert[]) =>
    formOn(convening.convene, { id }, { experts: ids(experts) })(clerk)
  const convened = async (subject: string, experts: readonly Expert[]) => {
    const { panel } = await w.do(panelConvened, { kind: 'scheme-review', subject, experts: ids(experts) }, clerk)
    const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
    return { panel, seatOf: ({ expert }: Expert) => seats.find((one) => one.expert === expert)?.id ?? '' }
  }
  const answer = (id: string) => formOn(onSeat.answer, { id }, { accepts: 'yes' })
  const submit = (id: string) => formOn(onSeat.submit, { id }, { verdict: 'pass', reasons: '可行' })
  const opine = (id: string) => formOn(onPanel.opine, { id }, { opinion: '同意。' })(clerk)
  const reviewed = async (seat: string, { by }: Expert, verdict: 'pass' | 'fail' = 'pass') => {
    await w.do(seatAnswered, { seat, accepts: true }, by)
    await w.do(reviewSubmitted, { seat, ...sheet, verdict }, by)
  }

  test('whoever is tied to a party is not invited, and the working body reads by what', async () => {
    const { assessor, name, application } = await inReview()
    const party = { name, uscc: kites.uscc(applicants, '51') }
    let admitted = 0
    const expert = (who: string, employer: { name: string; uscc?: string }, before: object = {}) =>
      w.stage.expert({ name: who, email: `tied-${(admitted += 1)}@test.invalid` }, employer, '标准化', before)
    const tied = async (who: string, kind: 'paid-work' | 'family') => {
      const one = await expert(who, { name: '大学' })
      await w.do(interestDeclared, { kind, name, fromDay: '2025-01-01' }, one.by)
      return one
    }
    const worked = { history: [{ ...party, untilDay: '2025-06-30' }] }
    const named = await expert('亲属', { name: '学院' })
    await w.do(interestDeclared, { kind: 'family', name: '亲属' }, assessor)
    const rest = pool.slice(0, 4)
    const invites = (one: Expert) => convene(application, [one, ...rest])
    await refuses(invites(await expert('雇员', party)), [
      'expert-in-conflict',
      '受雇于当事一方',
      'employed by a party',
      '6.2',
    ])
    await refuses(invites(await expert('前雇员', { name: '大学' }, worked)), [
      'expert-worked-for-party',
      '近3年内曾受雇于当事一方',
      'worked for a party within the last 3 years',
      '6.2',
    ])
    await refuses(invites(await tied('受托人', 'paid-work')), [
      'expert-paid-by-party',
      '有报酬的工作',
      'paid this expert for work',
      '6.2',
    ])
    await refuses(invites(await tied('家属', 'family')), [
      'expert-kin-of-party',
      '有亲属任职',
      'has family with',
      '6.2',
    ])
    await refuses(invites(named), ['party-declared-tie', '当事一方声明', 'has declared a tie', '6.2'])
    await refuses(convene(application, pool.slice(0, 6)), ['panel-even', '须为单数', 'an odd number', '3.4.2'])
    const again = formOn(
      admitting.admit,
      {},
      {
        'person.name': '雇员',
        'person.email': 'tied-1@test.invalid',
        fields: ['standardization'],
        employer: '大学',
      },
    )
    await refuses(again(clerk), ['expert-already-admitted', '已在专家库中', 'in the expert pool already', '3.3.1'])
  })

  test('a panel is convened when its case waits for one, once; what left a seat does not come back', async () => {
    const { application: early } = await applied()
    const waits = ['case-not-awaiting-panel', '不到专家审查的步骤', 'does not wait for a panel', '3.4.2'] as const
    await refuses(convene(early, pool.slice(0, 5)), waits)
    await standsOn(convene(early, []), waits)

    const { application } = await inReview()
    const [first, second, ...rest] = pool.slice(0, 5)
    const [spare, another, third] = pool.slice(5)
    if (!first || !second || !spare || !another || !third) throw new Error('eight experts')
    const { panel, seatOf } = await convened(application, [first, second, ...rest])
    const sits = ['panel-already-sits', '已有专家组正在审查', 'sits on this already', '3.4.2'] as const
    await refuses(convene(application, pool.slice(0, 5)), sits)
    await standsOn(convene(application, []), sits)

    const recuse = formOn(onPanel.recuse, { id: panel }, { seat: nowhere, ground: 'interest', other: '' })
    await refuses(recuse(clerk), ['seat-unknown', '席位不存在', 'seat is not there', '3.4.2'])
    await w.do(seatRecused, { seat: seatOf(first), ground: 'interest' }, clerk)
    await refuses(convene(application, [first, ...pool.slice(4)]), [
      'expert-was-recused',
      '已回避这件事项',
      'was recused from this case',
      '6.2',
    ])
    const substitute = formOn(onPanel.substitute, { id: panel }, { seat: seatOf(first), expert: another.expert })
    await w.do(seatSubstituted, { seat: seatOf(first), expert: spare.expert }, clerk)
    await refuses(substitute(clerk), ['seat-already-filled', '已经由别的专家递补', 'taken this seat already', '3.4.2'])
  })

  test('a seat is answered once, a sheet sent once and after accepting; an opinion stands', async () => {
    const { application } = await inReview()
    const experts = pool.slice(0, 5)
    const [one, dissenter, ...others] = experts
    if (!one || !dissenter) throw new Error('five experts')
    const { panel, seatOf } = await convened(application, experts)
    const seat = seatOf(one)
    await refuses(submit(seat)(one.by), ['seat-not-accepted', '还没有接受邀请', 'have not accepted', '3.4.2'])
    await w.do(seatAnswered, { seat, accepts: true }, one.by)
    await refuses(answer(seat)(one.by), ['seat-already-answered', '已经答复过', 'answered this invitation', '3.4.2'])
    await w.do(reviewSubmitted, { seat, ...sheet }, one.by)
    await refuses(submit(seat)(one.by), ['sheet-already-submitted', '不能再改', 'stands as it is', '3.4.2'])
    await reviewed(seatOf(dissenter), dissenter, 'fail')
    for (const other of others) await reviewed(seatOf(other), other)
    await refuses(opine(panel), ['minority-missing', '须写明少数意见', 'Add the minority opinion', '3.4.2'])
    await w.do(panelOpined, { panel, opinion: '同意。', minority: '不同意。' }, clerk)
    await refuses(opine(panel), ['panel-has-opined', '已经形成意见', 'has given its opinion', '3.4.2'])
  })

  test('a panel that too many left gives no opinion, and one that was dissolved asks nothing more', async () => {
    const { application } = await inReview()
    const experts = pool.slice(0, 5)
    const [gone, ...others] = experts
    if (!gone) throw new Error('five experts')
    const { panel, seatOf } = await convened(application, experts)
    await w.do(seatAnswered, { seat: seatOf(gone), accepts: false }, gone.by)
    for (const other of others) await reviewed(seatOf(other), other)
    const few = ['panel-without-quorum', '余下不足5人', 'fewer than 5 remain', '3.4.2'] as const
    await refuses(opine(panel), few)
    await standsOn(opine(panel), few)

    const { application: taken, assessor: by } = await inReview()
    const dissolved = await convened(taken, experts)
    await w.do(seatAnswered, { seat: dissolved.seatOf(gone), accepts: true }, gone.by)
    await w.do(applicationWithdrawn, { application: taken }, by)
    const over = ['panel-dissolved', '已经解散', 'was dissolved', '3.4.2'] as const
    await refuses(submit(dissolved.seatOf(gone))(gone.by), over)
    await standsOn(submit(dissolved.seatOf(gone))(gone.by), over)
  })

  test('whoever has not confirmed the record for a year is not invited', async () => {
    const { application } = await inReview()
    await w.turnTo(addYears(w.today(), 1))
    await w.sweep()
    await refuses(convene(application, pool.slice(0, 5)), [
      'expert-not-confirmed',
      '没有按年确认登记信息',
      'has not confirmed the record',
      '3.3.1',
    ])
  })
})
