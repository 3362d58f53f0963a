import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { By } from '#server/acts/act.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { prepare } from '#server/acts/issue.ts'
import { capacityGranted, organisationRecorded } from '#server/acts/organisation.ts'
import { panelConvened } from '#server/acts/panel.ts'
import { publicityOpened } from '#server/acts/publicity.ts'
import { supportAnswered, supportAsked, supportCancelled } from '#server/acts/support.ts'
import type { Expert } from '#server/demo/stage.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { lodged, owedFor, seenBy, stateOf, toldOf } from './applying.ts'
import * as kites from './kites.ts'

describe('an application', () => {
  let w: World
  let pool: Expert[]
  let area = ''
  let call = ''
  let clerk: By
  let applicants = 0

  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    pool = await kites.experts(w, 10)
    area = await kites.keyArea(w)
    call = await kites.call(w, [area])
    clerk = (await w.stage.body()).prepares
  })
  afterAll(() => w.close())

  const newcomer = () => kites.assessor(w, (applicants += 1))
  const apply = async () => {
    const assessor = await newcomer()
    return { assessor, application: await kites.applied(w, assessor, { call, keyArea: area }) }
  }
  const five = () => pool.slice(0, 5)

  clause(
    '3.4.1',
    'several bodies apply together: each agrees at its own desk, and who declines is left out',
    async () => {
      const [lead, laboratory, institute] = [await newcomer(), await newcomer(), await newcomer()]
      const draft = crypto.randomUUID()
      const ask = async (serial: number) =>
        (
          await w.do(
            supportAsked,
            { draft, call, keyArea: area, uscc: kites.uscc(serial, '51'), task: '提供检测数据。' },
            lead,
          )
        ).support
      const [first, second] = [await ask(applicants - 1), await ask(applicants)]
      expect(await w.desk('assessor', laboratory.organisation)).toEqual(['answer-support'])
      expect(await w.try(applicationLodged, lodged({ call, keyArea: area }, { draft }), lead)).toEqual(
        refusal('supports-unanswered', '3.4.1', { count: 2 }),
      )
      const agrees = { agrees: true as const, noFee: true as const, interests: 'named' as const, enterprises: ['甲厂'] }
      await w.do(supportAnswered, { support: first, ...agrees }, laboratory)
      await w.do(supportAnswered, { support: second, agrees: false }, institute)
      expect(await w.desk('assessor', institute.organisation)).toEqual([])
      expect(await toldOf(w, lead)).toEqual([
        { kind: 'support-agreed', path: `/work/applications/drafts/${draft}`, clause: '3.4.1' },
        { kind: 'support-declined', path: `/work/applications/drafts/${draft}`, clause: '3.4.1' },
      ])

      const { application } = await w.do(applicationLodged, lodged({ call, keyArea: area }, { draft }), lead)
      for (const by of [lead, laboratory, clerk])
        expect((await seenBy(w, by, application)).supporters.map(({ task }) => task)).toEqual(['提供检测数据。'])
      await expect(seenBy(w, institute, application)).rejects.toThrow('unknown')
      const { found } = await seenBy(w, clerk, application)
      expect(found.filter(({ item }) => item.endsWith('-declared'))).toMatchObject([
        { verdict: 'met', with: { count: 2 } },
        { verdict: 'for-people', says: 'interests-named' },
      ])
      expect(await w.try(supportAnswered, { support: first, agrees: false }, laboratory)).toEqual(
        refusal('support-handed-in', '3.4.1'),
      )
      expect(await w.try(supportCancelled, { support: first }, lead)).toEqual(refusal('support-handed-in', '3.4.1'))
      expect(await w.try(applicationWithdrawn, { application }, laboratory)).toEqual(
        refusal('application-unknown', '3.4.1'),
      )
      const acts = await w.app.reader.selectFrom('act').select('sealed').where('type', 'like', 'support.%').execute()
      expect(acts.every(({ sealed }) => sealed)).toBe(true)

      // Whom the supporting body employs sits on no panel for it; when the scheme goes public, so do all who stand behind it.
      await w.stage.passForm(application)
      const theirs = await w.stage.expert(
        { name: '内部人', email: 'inside@test.invalid' },
        { name: '检测中心', uscc: kites.uscc(applicants - 1, '51') },
        '检测',
      )
      const seated = [...five().slice(1), theirs].map(({ expert }) => expert)
      const convened = { kind: 'scheme-review' as const, subject: application, experts: seated }
      expect(await w.try(panelConvened, convened, clerk)).toEqual(refusal('expert-in-conflict', '6.2'))
      await w.stage.panel('scheme-review', application, five(), { reasons: '可行', opinion: '同意' })
      await w.stage.openPublicity('scheme', application, kites.kites.title)
      const { content } = await w.app.reader
        .selectFrom('publicity')
        .select('content')
        .where('subject', '=', application)
        .executeTakeFirstOrThrow()
      expect(content).toMatchObject({
        assessor: { name: { zh: `协会${applicants - 2}` } },
        supporting: [{ name: { zh: `协会${applicants - 1}` } }],
      })
    },
  )

  clause('3.4.1', 'who agreed may step back, and the lead may do without, until it is handed in', async () => {
    const [lead, laboratory] = [await newcomer(), await newcomer()]
    const asked = {
      draft: crypto.randomUUID(),
      call,
      keyArea: area,
      uscc: kites.uscc(applicants, '51'),
      task: '校验方法。',
    }
    const declared = { noFee: true as const, interests: 'none' as const }
    const { support } = await w.do(supportAsked, asked, lead)
    await w.do(supportAnswered, { support, agrees: true, ...declared }, laboratory)
    await w.do(supportAnswered, { support, agrees: false }, laboratory)
    const again = await w.do(supportAsked, asked, lead)
    await w.do(supportCancelled, { support: again.support }, lead)
    expect(await w.desk('assessor', laboratory.organisation)).toEqual([])
    expect((await w.try(applicationLodged, lodged({ call, keyArea: area }, { draft: asked.draft }), lead)).kind).toBe(
      'done',
    )
  })

  clause('3.4.1', 'its lead withdraws it: a panel is dissolved, and nobody owes anything for it any more', async () => {
    const { assessor, application } = await apply()
    await w.stage.passForm(application)
    const experts = five().map(({ expert }) => expert)
    const { panel } = await w.do(panelConvened, { kind: 'scheme-review', subject: application, experts }, clerk)
    const before = await w.desk('expert')
    expect(before.length).toBeGreaterThanOrEqual(5)
    await w.do(applicationWithdrawn, { application, reason: '另作研究。' }, assessor)
    expect([await stateOf(w, application), await owedFor(w, application)]).toEqual(['withdrawn', []])
    expect((await w.desk('expert')).length).toBe(before.length - 5)
    const { state } = await w.app.reader
      .selectFrom('panel')
      .select('state')
      .where('id', '=', panel)
      .executeTakeFirstOrThrow()
    expect(state).toBe('dissolved')
    expect(await w.try(applicationWithdrawn, { application }, assessor)).toEqual(refusal('application-ended', '3.4.1'))
    expect((await w.try(applicationLodged, lodged({ call, keyArea: area }), assessor)).kind).toBe('done')
  })

  clause('3.4.1', 'in publicity too: the period is withdrawn, and what was prepared falls away', async () => {
    const { assessor, application } = await apply()
    await w.stage.passForm(application)
    await w.stage.panel('scheme-review', application, five(), { reasons: '可行', opinion: '同意' })
    const subject = { kind: 'scheme' as const, subject: application }
    const { preparation } = await prepare(
      w.app,
      publicityOpened,
      subject,
      { title: { zh: '风筝' }, path: '/work/' },
      { by: clerk },
    )
    await w.do(applicationWithdrawn, { application }, assessor)
    const prepared = await w.app.reader
      .selectFrom('preparation')
      .select('state')
      .where('id', '=', preparation)
      .executeTakeFirst()
    expect(prepared?.state).toBe('withdrawn')

    const another = await apply()
    await kites.toPublicity(w, another.application, five())
    await w.do(applicationWithdrawn, { application: another.application }, another.assessor)
    const period = await w.app.reader
      .selectFrom('publicity')
      .select(['outcome', 'id'])
      .where('subject', '=', another.application)
      .executeTakeFirstOrThrow()
    expect([period.outcome, await owedFor(w, period.id)]).toEqual(['withdrawn', []])
  })

  clause('3.4.3', 'once published it stays', async () => {
    const { assessor, application } = await apply()
    await kites.toScheme(w, application, five())
    expect(await w.try(applicationWithdrawn, { application }, assessor)).toEqual(
      refusal('withdrawal-too-late', '3.4.3'),
    )
  })

  clause(
    '3.3.1',
    'nobody of the working body assesses: no unit of it, nothing that belongs to it, nobody’s people',
    async () => {
      const system: By = { actor: 'system' }
      const { organisation } = await w.do(
        organisationRecorded,
        {
          name: { zh: '下属中心' },
          kind: 'subordinate',
          place: '53',
          uscc: kites.uscc(901),
          parent: w.bodies.workingBody,
        },
        system,
      )
      const granted = await w.do(
        capacityGranted,
        { person: { name: '某人', email: 'unit@test.invalid' }, organisation, role: 'assessor' },
        system,
      )
      const unit: By = { actor: 'assessor', organisation, ...granted }
      expect(await w.try(applicationLodged, lodged({ call, keyArea: area }), unit)).toEqual(
        refusal('working-body-may-not-assess', '3.3.1'),
      )

      const society = await newcomer()
      await w.do(
        capacityGranted,
        {
          person: { name: '兼职', email: `assessor-${applicants}@test.invalid` },
          organisation: w.bodies.workingBody,
          role: 'working-body',
          untilDay: addDays(w.today(), 30),
        },
        system,
      )
      expect(await w.try(applicationLodged, lodged({ call, keyArea: area }), society)).toEqual(
        refusal('assessor-people-of-working-body', '3.3.1', { count: 1 }),
      )
      await w.turnTo(addDays(w.today(), 31))
      const later = { ...lodged({ call, keyArea: area }), call: await kites.call(w, [area]) }
      expect((await w.try(applicationLodged, later, society)).kind).toBe('done')
    },
  )
})
