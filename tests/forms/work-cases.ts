import type { By } from '#server/acts/act.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import { panelConvened, seatAnswered } from '#server/acts/panel.ts'
import { actions as proposing } from '../../src/routes/[lang=lang]/work/key-areas/new/+page.server.ts'
import { actions as convening } from '../../src/routes/[lang=lang]/work/applications/[id]/panel/+page.server.ts'
import { actions as opining } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import { actions as reviewing } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import { actions as answering } from '../../src/routes/[lang=lang]/work/submissions/[id]/+page.server.ts'
import { actions as verifying } from '../../src/routes/[lang=lang]/work/organisations/[id]/+page.server.ts'
import { actions as inviting } from '../../src/routes/[lang=lang]/work/organisations/own/+page.server.ts'
import { actions as admitting } from '../../src/routes/[lang=lang]/work/experts/new/+page.server.ts'
import { actions as registering } from '../../src/routes/[lang=lang]/register/[kind]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import { paper } from '../papers.ts'
import type { World } from '../world.ts'
import type { Action, Sent, Typed, Wrong } from './sending.ts'

const uuid = '01900000-0000-7000-8000-000000000000'
export const proposal = (): Typed => ({
  group: 'green-food',
  'title.zh': '竹笋',
  'factors.declaration': '已公开',
  'factors.attention': '关注',
  'factors.effect': '明显',
  'factors.differentiation': '大',
})

export async function prepared(w: World): Promise<readonly (Sent & Wrong)[]> {
  const body = await w.official('body', 'working-body')
  const regulator = await w.official('regulator', 'regulator')
  const pool = await kites.experts(w, 6)
  const keyArea = await kites.keyArea(w)
  const assessor = await kites.assessor(w, 1)
  const second = await kites.call(w, [keyArea])
  const application = await kites.applied(w, await kites.assessor(w, 2), { call: second, keyArea })
  const publicised = await kites.applied(w, await kites.assessor(w, 3), { call: second, keyArea })
  const { publicity } = await kites.toPublicity(w, publicised, kites.seats(w, pool))
  const comment = { name: '某人', contact: 'a@test.invalid', text: '不当', evidence: '见附件' }
  const lodge = (kind: 'comment' | 'objection') =>
    w.stage.lodge({ publicity, kind, ...comment }).then(({ submission }) => submission)
  const [said, objected] = [await lodge('comment'), await lodge('objection')]
  await w.stage.passForm(application)
  const reviewed = await kites.applied(w, await kites.assessor(w, 4), { call: second, keyArea })
  await w.stage.passForm(reviewed)
  const experts = pool.slice(0, 5).map(({ expert }) => expert)
  const { panel } = await w.do(panelConvened, { kind: 'scheme-review', subject: reviewed, experts }, body)
  const seats = await w.app.reader
    .selectFrom('seat')
    .select('id')
    .where('panel', '=', panel)
    .orderBy('number')
    .execute()
  const [seat = '', invited = ''] = seats.map(({ id }) => id)
  const [expert, next] = [pool[0]?.by, pool[1]?.by]
  if (expert) await w.do(seatAnswered, { seat, accepts: true }, expert)
  const { organisation } = await w.do(
    organisationRegistered,
    {
      uscc: kites.uscc(77),
      name: { zh: '新厂' },
      kind: 'enterprise',
      place: kites.district(w),
      applicant: { name: '新人', email: 'new@test.invalid' },
    },
    { actor: 'public' },
  )

  const form = (
    action: Action | undefined,
    by: By | undefined,
    params: Sent['params'],
    full: Typed,
    files: Sent['files'] = {},
  ) => ({
    wrong: (name: string, typed: Typed, wrong: Wrong) => ({
      name,
      action,
      by,
      params,
      files,
      typed: { ...full, ...typed },
      ...wrong,
    }),
  })
  const propose = form(proposing.propose, body, {}, proposal())
  const convene = form(convening.convene, body, { id: application }, { experts, confirmed: 'yes' })
  const opine = form(opining.opine, body, { id: panel }, { opinion: '同意。', confirmed: 'yes' })
  const review = form(
    reviewing.submit,
    expert,
    { id: seat },
    {
      verdict: 'pass',
      'scores.scope': '4',
      reasons: '恰当。',
      confirmed: 'yes',
    },
  )
  const accept = form(reviewing.answer, next, { id: invited }, {})
  const inadmissible = form(
    answering.inadmissible,
    body,
    { id: objected },
    {
      ground: 'no-such-ground',
      reason: '无据。',
      confirmed: 'yes',
    },
  )
  const answer = form(answering.answer, body, { id: said }, { answer: '已采纳。' })
  const verify = form(verifying.verify, regulator, { id: organisation }, { accepted: 'no', reason: '名称不符。' })
  const invite = form(inviting.invite, body, {}, { 'person.name': '同事', 'person.email': 'colleague@test.invalid' })
  const admit = form(
    admitting.admit,
    body,
    {},
    {
      'person.name': '专家',
      'person.email': 'x@test.invalid',
      fields: ['standardization'],
      employer: '大学',
    },
  )
  const register = form(
    registering.register,
    undefined,
    { kind: 'enterprise' },
    {
      uscc: kites.uscc(78),
      'name.zh': '厂',
      place: '530102',
      'applicant.name': '人',
      'applicant.email': 'y@test.invalid',
    },
    { licence: paper('执照'), letter: paper('授权书') },
  )
  return [
    propose.wrong(
      'no group',
      { group: '' },
      { field: 'group', zh: '“领域类别”没有填写', en: '“Group” is empty', clause: '3.1' },
    ),
    propose.wrong(
      'a title too long',
      { 'title.zh': '长'.repeat(201) },
      { field: 'title.zh', zh: '最多200字', en: 'at most 200', clause: '3.1' },
    ),
    propose.wrong(
      'a factor of blanks',
      { 'factors.effect': '  ' },
      { field: 'factors.effect', zh: '没有填写', en: 'is empty', clause: '3.1' },
    ),
    {
      ...propose.wrong(
        'an assessor proposes',
        {},
        { refused: 'not-yours-to-do', zh: '', en: '', clause: '3.1', status: 403 },
      ),
      by: assessor,
    },
    convene.wrong(
      'an expert that is no id',
      { experts: ['x'] },
      { field: 'experts', zh: '从列表中选择', en: 'from the list', clause: '3.3.1' },
    ),
    convene.wrong(
      'too few',
      { experts: experts.slice(0, 3) },
      { refused: 'panel-too-small', zh: '至少5人', en: 'at least 5 members', clause: '3.4.2' },
    ),
    convene.wrong(
      'somebody who is not in the pool',
      { experts: [...experts.slice(0, 4), uuid] },
      { refused: 'expert-not-in-pool', zh: '', en: '', clause: '3.3.1' },
    ),
    opine.wrong(
      'no opinion',
      { opinion: '' },
      { field: 'opinion', zh: '“专家组意见”没有填写', en: '“The panel’s opinion” is empty', clause: '3.4.2' },
    ),
    opine.wrong('sheets are missing', {}, { refused: 'sheets-missing', zh: '', en: '', clause: '3.4.2' }),
    accept.wrong('neither yes nor no', {}, { field: 'accepts', zh: '没有选择', en: 'is not chosen', clause: '3.4.2' }),
    review.wrong('no verdict', { verdict: '' }, { field: 'verdict', zh: '“结论”', en: '“Verdict”', clause: '3.4.2' }),
    review.wrong(
      'a score of six',
      { 'scores.scope': '6' },
      { field: 'scores.scope', zh: '不能大于5', en: 'at most 5', clause: '3.4.2' },
    ),
    review.wrong(
      'a score in words',
      { 'scores.scope': 'good' },
      { field: 'scores.scope', zh: '要填数字', en: 'takes a number', clause: '3.4.2' },
    ),
    review.wrong('no reasons', { reasons: '' }, { field: 'reasons', zh: '没有填写', en: 'is empty', clause: '3.4.2' }),
    inadmissible.wrong(
      'a ground that is not listed',
      {},
      { refused: 'ground-not-listed', zh: '', en: '', clause: '3.4.3' },
    ),
    inadmissible.wrong(
      'no reason for the public',
      { reason: '' },
      { field: 'reason', zh: '“公开的理由”没有填写', en: '“Public reason” is empty', clause: '3.4.3' },
    ),
    answer.wrong(
      'an answer left empty',
      { answer: '' },
      { field: 'answer', zh: '“答复”没有填写', en: '“Answer” is empty', clause: '3.4.3' },
    ),
    verify.wrong(
      'neither verified nor refused',
      { accepted: '' },
      { field: 'accepted', zh: '“结果”', en: '“Outcome”', clause: '3.3.1' },
    ),
    verify.wrong(
      'refused without a reason',
      { reason: '' },
      { field: 'reason', zh: '不通过时须写', en: 'is needed', clause: '3.3.1' },
    ),
    invite.wrong(
      'no mail address',
      { 'person.email': 'colleague' },
      { field: 'person.email', zh: '不是一个完整的邮箱', en: 'not a whole mail address', clause: '6.1' },
    ),
    admit.wrong(
      'no employer',
      { employer: '' },
      { field: 'employer', zh: '“工作单位”没有填写', en: '“Employer” is empty', clause: '3.3.1' },
    ),
    register.wrong(
      'a code with a wrong check character',
      { uscc: '91530102MK0000078X' },
      { refused: 'uscc-check', zh: '', en: '', clause: '3.3.2' },
    ),
    register.wrong(
      'no place',
      { place: '' },
      { field: 'place', zh: '“登记地”没有填写', en: '“Place of registration” is empty', clause: '2.0' },
    ),
    register.wrong(
      'a place elsewhere',
      { place: '440100' },
      { refused: 'enterprise-outside-province', zh: '', en: '', clause: '2.0' },
    ),
  ]
}
