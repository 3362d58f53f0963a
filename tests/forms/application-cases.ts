import { addDays, endOfDay } from '#domain/calendar.ts'
import type { Who } from '#domain/disclosure.ts'
import { formalChecks } from '#domain/formal-checks.ts'
import type { By } from '#server/acts/act.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { capacityGranted, organisationRegistered } from '#server/acts/organisation.ts'
import { supportAnswered, supportAsked } from '#server/acts/support.ts'
import { emptyDraft, saveDraft, type ApplicationDraft } from '#server/drafts/application.ts'
import { actions as examining } from '../../src/routes/[lang=lang]/work/applications/[id]/+page.server.ts'
import { actions as drafting } from '../../src/routes/[lang=lang]/work/applications/drafts/[draft]/+page.server.ts'
import { actions as applying } from '../../src/routes/[lang=lang]/work/applications/new/+page.server.ts'
import { actions as supporting } from '../../src/routes/[lang=lang]/work/supports/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import { blanks, longer, missing, unchosen, unlisted, unseen, wrong, wrongEach, type Case } from './fields.ts'

const short = [missing, blanks, longer(2_000), unseen]
const whoIs = ({ person = '', capacity = '', organisation = '' }: By): Who => ({
  person,
  capacity,
  organisation,
  role: 'assessor',
  place: '530102',
})

/** Drafts, supporting bodies, handing in, the form review, withdrawal. */
export async function applicationForms(w: World) {
  const body = await w.official('body', 'working-body')
  const [keyArea, other] = [await kites.keyArea(w), await kites.keyArea(w, '风筝线')]
  const [call, over] = [await kites.call(w, [keyArea, other]), await kites.call(w, [keyArea], 20)]
  const assessors: By[] = []
  for (let n = 1; n <= 7; n += 1) assessors.push(await kites.assessor(w, n))
  const [lead, supporter, rival, insider, applied, unsure] = assessors
  if (!lead || !supporter || !rival || !insider || !applied || !unsure) throw new Error('seven assessors')
  await w.do(
    capacityGranted,
    {
      person: { name: '会员4', email: 'assessor-4@test.invalid' },
      organisation: w.bodies.workingBody,
      role: 'working-body',
    },
    { actor: 'system' },
  )
  await w.do(
    organisationRegistered,
    {
      uscc: kites.uscc(80, '51'),
      name: { zh: '新协会' },
      kind: 'assessor',
      assessorKind: 'testing-body',
      place: kites.district(w),
      applicant: { name: '新人', email: 'new@test.invalid' },
    },
    { actor: 'public' },
  )
  const lodged = await kites.applied(w, applied, { call, keyArea })
  const withdrawn = await kites.applied(w, rival, { call, keyArea: other })
  await w.do(applicationWithdrawn, { application: withdrawn }, rival)

  const whole: ApplicationDraft = {
    ...emptyDraft,
    call,
    keyArea,
    statement: '独立、公正。',
    noFee: true,
    interests: 'none',
    scheme: kites.kites,
  }
  const drafted = async (by: By, changed: Partial<ApplicationDraft> = {}) => {
    const subject = crypto.randomUUID()
    await saveDraft(whoIs(by), w.app, { kind: 'application', subject }, { ...whole, ...changed })
    return subject
  }
  const draft = await drafted(lead)
  const asked = await w.do(
    supportAsked,
    { draft, call, keyArea, uscc: kites.uscc(2, '51'), task: '提供检测数据。' },
    lead,
  )
  const settled = await w.do(
    supportAsked,
    { draft: await drafted(unsure), call, keyArea, uscc: kites.uscc(3, '51'), task: '提供检测数据。' },
    unsure,
  )
  await w.do(supportAnswered, { support: settled.support, agrees: false }, rival)
  const late = await drafted(rival, { call: over })
  w.turnToInstant(new Date(endOfDay(addDays(w.today(), 20)).getTime() + 1_000))

  const save = { action: applying.save, by: rival, typed: { statement: '独立。', enterprises: '', template: '' } }
  const ask = {
    action: drafting.ask,
    by: lead,
    params: { draft },
    typed: { uscc: kites.uscc(5, '51'), task: '提供检测数据。' },
  }
  const lodge = (by: By, subject: string) => ({
    action: drafting.lodge,
    by,
    params: { draft: subject },
    typed: { confirmed: 'yes' },
  })
  const answer = {
    action: supporting.answer,
    by: supporter,
    params: { id: asked.support },
    typed: { agrees: 'yes', noFee: 'yes', interests: 'none', enterprises: '', confirmed: 'yes' },
  }
  const allMet = Object.fromEntries(formalChecks.map((item) => [`met.${item}`, 'yes']))
  const examine = { action: examining.examine, by: body, params: { id: lodged }, typed: allMet }
  const withdraw = {
    action: examining.withdraw,
    by: applied,
    params: { id: lodged },
    typed: { reason: '', confirmed: 'yes' },
  }

  const cases: Case[] = [
    ...wrongEach('a draft', save, {
      statement: ['application.statement', '3.3.2', [longer(10_000), unseen]],
      enterprises: ['application.enterprises', '3.3.2', [longer(20_000), unseen]],
    }),
    wrong(
      'no JSON',
      save,
      { schemeText: '{' },
      { field: 'schemeText', zh: '不是有效的 JSON', en: 'not valid JSON', clause: '3.2' },
    ),
    wrong(
      'no such scheme',
      save,
      { template: 'x' },
      { field: 'template', zh: '没有这份方案', en: 'no such scheme', clause: '3.2' },
    ),
    {
      ...wrong(
        'a second draft for the same area',
        save,
        { target: `${call}:${keyArea}` },
        { field: 'target', zh: '已有这个领域的草稿', en: 'a draft for this area already', clause: '3.4.1' },
      ),
      by: lead,
    },

    ...wrongEach('a request for support', ask, {
      uscc: ['support.uscc', '3.4.1', [missing, blanks, longer(200), unseen]],
      task: ['support.task', '3.4.1', short],
    }),
    wrong(
      'a code that is none',
      ask,
      { uscc: '123' },
      { refused: 'uscc-length', zh: '18位', en: '18', clause: '3.3.2' },
    ),
    wrong(
      'a code that nobody has',
      ask,
      { uscc: kites.uscc(99, '51') },
      {
        refused: 'supporter-not-registered',
        zh: '没有这个代码的评估机构',
        en: 'No assessor has this code',
        clause: '3.3.2',
      },
    ),
    wrong(
      'oneself',
      ask,
      { uscc: kites.uscc(1, '51') },
      { refused: 'supporter-is-lead', zh: '自己的单位', en: 'your own organisation', clause: '3.4.1' },
    ),
    wrong(
      'one that is not verified yet',
      ask,
      { uscc: kites.uscc(80, '51') },
      { refused: 'supporter-not-verified', zh: '还在核验中', en: 'still being verified', clause: '3.3.2' },
    ),
    wrong(
      'one whose people act for the working body',
      ask,
      { uscc: kites.uscc(4, '51') },
      { refused: 'supporter-not-eligible', zh: '不符合评估机构的条件', en: 'may not assess', clause: '3.3.1' },
    ),
    wrong(
      'one that was asked',
      ask,
      { uscc: kites.uscc(2, '51') },
      { refused: 'supporter-asked-already', zh: '请等它答复', en: 'Wait for its answer', clause: '3.4.1' },
    ),

    ...wrongEach('an answer to the lead', answer, {
      agrees: ['support.answer', '3.4.1', [unchosen, unlisted]],
      noFee: ['application.no-fee', '6.2', [unchosen]],
      interests: ['application.interests', '3.3.2', [unchosen, unlisted]],
    }),
    ...wrongEach(
      'named enterprises',
      { ...answer, typed: { ...answer.typed, interests: 'named' } },
      { enterprises: ['application.enterprises', '3.3.2', [unseen]] },
    ),
    wrong(
      'an interest without an enterprise',
      answer,
      { interests: 'named' },
      { field: 'enterprises', zh: '须逐家写明', en: 'name each enterprise', clause: '3.3.2' },
    ),
    wrong(
      'enterprises without an interest',
      answer,
      { enterprises: '甲厂' },
      { field: 'enterprises', zh: '不要填写', en: 'none where there is not', clause: '3.3.2' },
    ),
    wrong(
      'a second answer',
      { ...answer, by: rival, params: { id: settled.support } },
      {},
      { refused: 'support-answered', zh: '不能再改', en: 'stands as it is', clause: '3.4.1' },
    ),

    wrong(
      'handed in before all have answered',
      lodge(lead, draft),
      {},
      { refused: 'supports-unanswered', zh: '没有答复', en: 'have not answered', clause: '3.4.1' },
    ),
    wrong(
      'handed in a second late',
      lodge(rival, late),
      {},
      { refused: 'application-late', zh: '00:00:01（北京时间）到达', en: '00:00:01, Beijing time', clause: '3.4.1' },
    ),
    wrong(
      'handed in twice',
      lodge(applied, await drafted(applied)),
      {},
      { refused: 'already-applied', zh: '已经申请了这个领域', en: 'applied for this area', clause: '3.4.1' },
    ),
    wrong(
      'handed in by the working body’s own people',
      lodge(insider, await drafted(insider)),
      {},
      { refused: 'assessor-people-of-working-body', zh: '1人同时有', en: '1 of your people', clause: '3.3.1' },
    ),
    wrong(
      'handed in with a scheme that has an error',
      lodge(
        unsure,
        await drafted(unsure, { scheme: { ...kites.kites, parts: { ...kites.kites.parts, benefit: '1' } } }),
      ),
      {},
      { refused: 'scheme-has-errors', zh: '处错误', en: 'errors', clause: '3.2' },
    ),
    wrong(
      'handed in without a word on fees',
      lodge(unsure, await drafted(unsure, { noFee: false })),
      {},
      { field: 'noFee', zh: '“不收费承诺”', en: '“No fee”', clause: '6.2' },
    ),
    wrong(
      'handed in without a word on independence',
      lodge(unsure, await drafted(unsure, { interests: '' })),
      {},
      { field: 'interests', zh: '“独立性声明”', en: '“Independence”', clause: '3.3.2' },
    ),
    wrong(
      'thrown away while somebody is asked',
      { action: drafting.discard, by: lead, params: { draft }, typed: {} },
      {},
      { refused: 'supports-open', zh: '先取消请求', en: 'Do without them first', clause: '3.4.1' },
    ),

    ...wrongEach('a form review', examine, {
      note: ['application.remarks', '3.4.2', [longer(5_000), unseen]],
      'further.0.text': ['application.further-text', '3.4.2', [longer(2_000), unseen]],
    }),
    wrong(
      'a remark without words',
      examine,
      { 'further.0.item': 'weights-whole' },
      { field: 'further.0.text', zh: '没有填写', en: 'is empty', clause: '3.4.2' },
    ),
    wrong(
      'checks left open',
      { ...examine, typed: { 'met.scheme-complete': 'yes' } },
      {},
      { refused: 'checks-unanswered', zh: '还有11项', en: '11 checks', clause: '3.4.2' },
    ),
    wrong(
      'not met, and no word why',
      examine,
      { 'met.scheme-complete': 'no' },
      { refused: 'remark-needed', zh: '都要写明原因', en: 'what is wrong', clause: '3.4.2' },
    ),
    wrong(
      'a remark on a place that is not there',
      examine,
      { 'met.scheme-complete': 'no', 'remark.scheme-complete': '缺', 'place.scheme-complete': 'indicators.none' },
      { refused: 'remark-place-unknown', zh: '没有“indicators.none”这个位置', en: 'no place', clause: '3.4.2' },
    ),

    ...wrongEach('a withdrawal', withdraw, {
      reason: ['application.withdraw-reason', '3.4.1', [longer(2_000), unseen]],
    }),
    wrong(
      'withdrawn again',
      { ...withdraw, by: rival, params: { id: withdrawn } },
      {},
      { refused: 'application-ended', zh: '已经结束', en: 'come to its end', clause: '3.4.1' },
    ),
  ]
  return { cases, answer, withdraw, lodge, draft, lead }
}
