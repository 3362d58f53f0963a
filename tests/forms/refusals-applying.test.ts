import { afterAll, beforeAll, describe, test } from 'vitest'

import { formalChecks } from '#domain/formal-checks.ts'
import type { By } from '#server/acts/act.ts'
import { applicationLodged } from '#server/acts/application.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import {
  capacityGranted,
  organisationRecorded,
  organisationRegistered,
  organisationVerified,
} from '#server/acts/organisation.ts'
import { supportAnswered, supportAsked } from '#server/acts/support.ts'
import { provideApp } from '#server/app.ts'
import { emptyDraft, saveDraft, type ApplicationDraft } from '#server/drafts/application.ts'
import { actions as onApplication } from '../../src/routes/[lang=lang]/work/applications/[id]/+page.server.ts'
import { actions as onDraft } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/+page.server.ts'
import { actions as calling } from '../../src/routes/[lang=lang]/work/calls/new/+page.server.ts'
import { actions as onCall } from '../../src/routes/[lang=lang]/work/calls/[id]/+page.server.ts'
import { actions as asking } from '../../src/routes/[lang=lang]/(public)/calls/[number]/ask/+page.server.ts'
import { actions as verifying } from '../../src/routes/[lang=lang]/work/organisations/[id]/+page.server.ts'
import { actions as onSupport } from '../../src/routes/[lang=lang]/work/supports/[id]/+page.server.ts'
import { lodged } from '../stories/applying.ts'
import { whoIs } from '../stories/exits.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { formOn, refuses, standsOn } from './refusing.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'
const declared = { noFee: true as const, interests: 'none' as const }

describe('calls and applications', () => {
  let w: World
  let clerk: By
  let keyArea = ''
  let call = ''
  let serial = 0
  beforeAll(async () => {
    w = await openWorld()
    provideApp(w.app)
    keyArea = await kites.keyArea(w)
    call = await kites.call(w, [keyArea])
    clerk = (await w.stage.body()).prepares
  }, 120_000)
  afterAll(() => w.close())

  const newcomer = () => kites.assessor(w, (serial += 1))
  const drafted = async (by: By, changed: Partial<ApplicationDraft> = {}) => {
    const subject = crypto.randomUUID()
    const whole = { ...emptyDraft, call, keyArea, statement: '独立。', ...declared, scheme: kites.kites }
    await saveDraft(whoIs(by), w.app, { kind: 'application', subject }, { ...whole, ...changed })
    return subject
  }
  const lodge = async (by: By, changed: Partial<ApplicationDraft> = {}) =>
    formOn(onDraft.lodge, { draft: await drafted(by, changed) })(by)
  const registered = (uscc: string, kind: { kind: 'assessor' | 'enterprise'; assessorKind?: string }) =>
    w.do(
      organisationRegistered,
      {
        uscc,
        name: { zh: `单位${uscc}` },
        place: kites.district(w),
        applicant: { name: '经办人', email: `${uscc}@test.invalid`.toLowerCase() },
        ...kind,
      },
      { actor: 'public' },
    )
  const verify = (organisation: string, accepted: 'yes' | 'no') =>
    formOn(verifying.verify, { id: organisation }, { accepted, reason: '名称不符。' })

  test('a call is made for what is decided, and taken part in while it runs', async () => {
    const { keyArea: proposed } = await w.do(
      keyAreaProposed,
      { group: kites.group, title: { zh: '风车' }, factors: kites.factors },
      clerk,
    )
    const prepare = formOn(calling.prepare, {}, { 'title.zh': '征集', closesOn: '2026-12-31', 'rules.zh': '规则。' })
    const undecided = ['call-area-not-decided', '还没有确定', 'not decided yet', '3.4.1'] as const
    await refuses(prepare(clerk, { keyAreas: [proposed] }), undecided)

    const by = await newcomer()
    const window = { title: { zh: '征集' }, keyAreas: [keyArea], rules: { zh: '规则。' } }
    const ahead = await w.stage.openCall({ ...window, opensOn: '2026-03-09', closesOn: '2026-04-30' })
    const brief = await w.stage.openCall({ ...window, closesOn: '2026-03-10', questionsUntil: '2026-03-04' })
    await refuses(await lodge(by, { call: ahead.call }), [
      'call-not-open-yet',
      '从2026年3月9日（周一）开始',
      'opens on Mon',
      '3.4.1',
    ])
    await refuses(await lodge(by, { call: nowhere }), ['call-unknown', '没有这次征集', 'no such call', '3.4.1'])
    await refuses(await lodge(by, { keyArea: proposed }), [
      'area-outside-call',
      '不在这次征集之列',
      'not one of the call',
      '3.4.1',
    ])
    await w.turnTo('2026-03-05')
    const closed = [
      'questions-closed',
      '提问已于2026年3月4日（周三）24时截止',
      'Questions were taken',
      '3.4.1',
    ] as const
    await standsOn({ action: asking.ask, params: { number: brief.number } }, closed)
    await standsOn({ action: onCall.ask, by, params: { id: brief.call } }, closed)
    await w.turnTo('2026-03-11')
    const ask = formOn(
      onDraft.ask,
      { draft: await drafted(by, { call: brief.call }) },
      { uscc: kites.uscc(1, '51'), task: '检测。' },
    )
    await refuses(ask(by), ['call-closed', '已于2026年3月10日（周二）24时截止', 'call closed at the end', '3.4.1'])
  })

  test('who supports an application answers before it is handed in; the lead alone withdraws it', async () => {
    const [lead, supporter] = [await newcomer(), await newcomer()]
    const draft = await drafted(lead)
    const asked = { draft, call, keyArea, uscc: kites.uscc(serial, '51'), task: '检测。' }
    const { support } = await w.do(supportAsked, asked, lead)
    const answer = formOn(onSupport.answer, { id: support }, { agrees: 'no' })
    const another = ['support-unknown', '没有这项配合请求', 'is not there', '3.4.1'] as const
    await refuses(answer(lead), another)
    await refuses(formOn(onSupport.cancel, { id: support })(supporter), another)
    await w.do(supportAnswered, { support, agrees: true, ...declared }, supporter)
    const { application } = await w.do(applicationLodged, lodged({ call, keyArea }, { draft }), lead)
    const stands = ['support-handed-in', '申请已经提交', 'is handed in', '3.4.1'] as const
    await refuses(answer(supporter), stands)
    await standsOn(answer(supporter), stands)
    await refuses(formOn(onSupport.cancel, { id: support })(lead), stands)
    await refuses(formOn(onApplication.withdraw, { id: application })(supporter), [
      'application-unknown',
      '没有这件申请，或不是你单位的',
      'not there, or not your',
      '3.4.1',
    ])
  })

  test('the form review knows better than the machine with a reason, and is done once', async () => {
    const baselines = [{ kind: 'national' as const, standard: '未编号的国家标准', requirement: '≥60' }]
    const scheme = { ...kites.kites, indicators: kites.kites.indicators.map((one) => ({ ...one, baselines })) }
    const { application } = await w.stage.apply(await newcomer(), { call, keyArea, statement: '独立。', scheme })
    const allMet = Object.fromEntries(formalChecks.map((item) => [`met.${item}`, 'yes']))
    const examine = formOn(onApplication.examine, { id: application }, allMet)
    await refuses(examine(clerk), ['override-needs-remark', '都要写明理由', 'say why', '3.4.2'])
    await w.stage.passForm(application)
    const done = [
      'application-not-awaiting-form',
      '不在形式审查阶段',
      'does not wait for its form review',
      '3.4.2',
    ] as const
    await refuses(examine(clerk), done)
    await standsOn(examine(clerk), done)
  })

  test('who may not assess reads why, before a draft is begun and when it is handed in', async () => {
    const unable = async (by: By, says: Parameters<typeof refuses>[1]) => {
      const form = await lodge(by)
      await refuses(form, says)
      await standsOn(form, says)
    }
    const granted = async (organisation: string): Promise<By> => {
      const person = { name: '某人', email: `at-${(serial += 1)}@test.invalid` }
      const given = { person, organisation, role: 'assessor' as const }
      return { actor: 'assessor', organisation, ...(await w.do(capacityGranted, given, { actor: 'system' })) }
    }
    const { organisation: unit } = await w.do(
      organisationRecorded,
      { name: { zh: '下属中心' }, kind: 'subordinate', place: '53', parent: w.bodies.workingBody },
      { actor: 'system' },
    )
    await unable(await granted(unit), ['working-body-may-not-assess', '不得参与评估', 'take no part', '3.3.1'])
    const works = await kites.enterprise(w, (serial += 1))
    await unable(await granted(works.organisation ?? ''), [
      'not-an-assessor',
      '没有登记为评估机构',
      'not registered as an assessor',
      '3.3.2',
    ])

    const { organisation, ...applicant } = await registered(kites.uscc((serial += 1), '51'), { kind: 'assessor' })
    const kindless: By = { actor: 'assessor', organisation, ...applicant }
    await unable(kindless, ['organisation-not-verified', '还在核验中', 'still being verified', '3.3.1'])
    await w.do(organisationVerified, { organisation, accepted: true, reason: '' }, clerk)
    await unable(kindless, ['assessor-kind-not-listed', '机构类别没有填写', 'kind is not given', '3.3.2'])
    await refuses(verify(organisation, 'no')(clerk), [
      'organisation-already-examined',
      '已经核验过',
      'examined already',
      '3.3.1',
    ])
    const refused = await registered(kites.uscc((serial += 1), '51'), { kind: 'assessor', assessorKind: 'other' })
    await w.do(organisationVerified, { organisation: refused.organisation, accepted: false, reason: '不符。' }, clerk)
    await unable({ actor: 'assessor', ...refused }, [
      'organisation-refused',
      '核验没有通过',
      'was not verified',
      '3.3.1',
    ])
  })
})
