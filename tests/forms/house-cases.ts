import { actions as deputising } from '../../src/routes/[lang=lang]/work/organisations/own/deputy/+page.server.ts'
import { actions as inviting } from '../../src/routes/[lang=lang]/work/organisations/own/+page.server.ts'
import { actions as verifying } from '../../src/routes/[lang=lang]/work/organisations/[id]/+page.server.ts'
import { actions as admitting } from '../../src/routes/[lang=lang]/work/experts/new/+page.server.ts'
import { actions as programming } from '../../src/routes/[lang=lang]/work/programme/+page.server.ts'
import { actions as correcting } from '../../src/routes/[lang=lang]/work/records/+page.server.ts'
import { actions as erasing } from '../../src/routes/[lang=lang]/work/records/erase/+page.server.ts'
import { actions as registering } from '../../src/routes/[lang=lang]/register/[kind]/+page.server.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import * as kites from '../stories/kites.ts'
import { attachedTo, paper } from '../papers.ts'
import type { World } from '../world.ts'
import {
  blanks,
  line,
  longer,
  missing,
  noDay,
  noMail,
  prose,
  unchosen,
  unlisted,
  unseen,
  wrong,
  wrongEach,
  type Case,
} from './fields.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'

/** Registration and verification, people and experts, the state of the programme, corrections and erasures. */
export async function houseForms(w: World) {
  const body = await w.official('body', 'working-body')
  const regulator = await w.official('regulator', 'regulator')
  const keyArea = await kites.keyArea(w)
  const { number } = await w.app.reader
    .selectFrom('key_area')
    .select('number')
    .where('id', '=', keyArea)
    .executeTakeFirstOrThrow()
  const papers = { licence: paper('执照'), letter: paper('授权') }
  const { organisation } = await w.do(
    organisationRegistered,
    {
      uscc: kites.uscc(77),
      name: { zh: '新厂' },
      kind: 'enterprise',
      place: kites.district(w),
      applicant: { name: '新人', email: 'new@test.invalid' },
      licence: await attachedTo(w.app, papers.licence),
      letter: await attachedTo(w.app, papers.letter),
    },
    { actor: 'public' },
  )
  const register = {
    action: registering.register,
    params: { kind: 'enterprise' },
    files: papers,
    typed: {
      uscc: kites.uscc(78),
      'name.zh': '厂',
      'name.en': 'Works',
      place: kites.district(w),
      'applicant.name': '经办人',
      'applicant.email': 'y@test.invalid',
    },
  }
  const verify = {
    action: verifying.verify,
    by: regulator,
    params: { id: organisation },
    typed: { accepted: 'no', reason: '名称不符。', confirmed: 'yes' },
  }
  const invite = {
    action: inviting.invite,
    by: body,
    typed: {
      'person.name': '同事',
      'person.email': 'colleague@test.invalid',
      fromDay: w.today(),
      untilDay: '2026-12-31',
    },
  }
  const deputise = { ...invite, action: deputising.deputise }
  const deputy = await w.deputy(body, 'standing-in', { untilDay: '2026-12-31' })
  const end = {
    action: inviting.end,
    by: body,
    typed: { capacity: body.capacity ?? '', endsOn: '2026-12-31', confirmed: 'yes' },
  }
  const admit = {
    action: admitting.admit,
    by: body,
    typed: {
      'person.name': '专家',
      'person.email': 'x@test.invalid',
      fields: ['standardization'],
      otherFields: '',
      employer: '大学',
      employerUscc: '',
      'history.0.name': '',
      'history.0.untilDay': '',
    },
  }
  const programme = { action: programming.prepare, by: regulator, typed: { state: 'suspended', reason: '另行安排。' } }
  const correct = {
    action: correcting.correct,
    by: body,
    typed: { of: 'key_area', number: number ?? '', 'to.zh': '风筝类', 'to.en': 'Kites', reason: '漏字。' },
  }
  const erase = { action: erasing.erase, by: body, typed: { email: 'new@test.invalid', reason: '本人请求。' } }

  const cases: Case[] = [
    ...wrongEach('registration', register, {
      uscc: ['registration.uscc', '3.3.2', [missing, blanks, unseen]],
      'name.zh': ['registration.name', '2.0', line],
      'name.en': ['registration.name-en', '2.0', [longer(200), unseen]],
      place: [
        'registration.place',
        '2.0',
        [missing, { ...missing, name: 'no code', value: '昆明', says: 'issue.malformed' }],
      ],
      'applicant.name': ['registration.applicant-name', '2.0', line],
      'applicant.email': ['registration.applicant-email', '2.0', [missing, ...noMail]],
    }),
    ...[
      {
        name: 'too short',
        uscc: '123',
        refused: 'uscc-length',
        zh: '应为18位，你填了3位',
        en: 'has 18 characters; you gave 3',
      },
      {
        name: 'an O for a 0',
        uscc: `${kites.uscc(78).slice(0, 17)}O`,
        refused: 'uscc-shape',
        zh: '把0填成O',
        en: 'Check for O in place of 0',
      },
      { name: 'a slip', uscc: '91530102MK0000078X', refused: 'uscc-check', zh: '校验码不符', en: 'check character' },
      {
        name: 'registered already',
        uscc: kites.uscc(77),
        refused: 'uscc-already-registered',
        zh: '信用代码',
        en: 'code',
      },
    ].map(({ name, uscc, ...said }) =>
      wrong(`registration: a code ${name}`, register, { uscc }, { ...said, clause: '3.3.2' }),
    ),
    wrong(
      'an enterprise of another province',
      register,
      { place: '440100' },
      { refused: 'enterprise-outside-province', zh: '登记', en: 'registered', clause: '2.0' },
    ),
    ...(['licence', 'letter'] as const).map((field) =>
      wrong(
        `registration without its ${field}`,
        { ...register, files: { [field === 'licence' ? 'letter' : 'licence']: paper('一份') } },
        {},
        {
          field,
          zh: `“${field === 'licence' ? '营业执照或登记证书' : '授权书'}”没有选择文件`,
          en: 'no file is chosen',
          clause: '3.3.2',
        },
      ),
    ),
    ...wrongEach('verification', verify, {
      accepted: ['registration.decision', '3.3.1', [unchosen, unlisted]],
      reason: ['registration.reason', '3.3.1', [{ ...missing, says: 'issue.reason-needed' }, longer(2_000), unseen]],
    }),
    ...wrongEach('an invitation', invite, {
      'person.name': ['registration.person-name', '6.1', line],
      'person.email': ['registration.person-email', '6.1', [missing, ...noMail]],
      fromDay: ['registration.from', '6.1', noDay],
      untilDay: ['registration.until', '6.1', noDay],
    }),
    wrong(
      'an invitation that ends before it begins',
      invite,
      { untilDay: '2026-01-01' },
      {
        refused: 'capacity-ends-before-it-begins',
        zh: '终止日早于起始日',
        en: 'The last day lies before',
        clause: '6.1',
      },
    ),
    ...wrongEach('a deputy', deputise, {
      'person.name': ['registration.person-name', '6.1', line],
      'person.email': ['registration.person-email', '6.1', [missing, ...noMail]],
      fromDay: ['registration.from', '6.1', noDay],
      untilDay: ['registration.until', '6.1', noDay],
    }),
    wrong(
      'a deputy without a last day',
      deputise,
      { untilDay: '' },
      {
        refused: 'deputy-without-end',
        zh: '要有最后一日',
        en: 'needs a last day',
        clause: '6.1',
      },
    ),
    wrong(
      'oneself as deputy',
      deputise,
      { 'person.email': 'body@test.invalid' },
      {
        refused: 'deputy-for-oneself',
        zh: '不能是你自己',
        en: 'your own deputy',
        clause: '6.1',
      },
    ),
    wrong(
      'a deputy of a deputy',
      { ...deputise, by: deputy },
      { untilDay: w.today() },
      {
        refused: 'deputy-of-a-deputy',
        zh: '你自己是代理人',
        en: 'a deputy yourself',
        clause: '6.1',
      },
    ),
    wrong(
      'a deputy ends the holder',
      { ...end, by: deputy },
      { capacity: body.capacity ?? '' },
      {
        refused: 'deputy-ends-holder',
        zh: '不能终止被代理人',
        en: 'cannot end the capacity',
        clause: '6.1',
      },
    ),
    ...wrongEach('ending', end, {
      capacity: ['registration.person', '6.1', [missing, unlisted]],
      endsOn: ['registration.until', '6.1', [missing, ...noDay]],
    }),
    wrong(
      'ending what is not there',
      end,
      { capacity: nowhere },
      { refused: 'capacity-unknown', zh: '身份', en: 'capacity', clause: '6.1' },
    ),
    wrong(
      'ending before the beginning',
      end,
      { endsOn: '2020-01-01' },
      { refused: 'capacity-dates', zh: '终止日须在', en: 'The last day must lie after', clause: '6.1' },
    ),
    ...wrongEach('an expert', admit, {
      'person.name': ['registration.person-name', '3.3.1', line],
      'person.email': ['registration.person-email', '3.3.1', [missing, ...noMail]],
      title: ['expert.title', '3.3.1', [longer(200), unseen]],
      employer: ['panel.employer', '3.3.1', line],
    }),
    wrong(
      'an employer’s code with a slip',
      admit,
      { employerUscc: '91530102MK0000078X' },
      { refused: 'uscc-check', zh: '校验码不符', en: 'check character', clause: '3.3.2' },
    ),
    wrong(
      'an expert of no field',
      admit,
      { fields: [] },
      { field: 'fields', zh: '“专业”没有填写', en: '“Fields” is empty', clause: '3.3.1' },
    ),
    wrong(
      'an earlier employer without a last day',
      admit,
      { 'history.0.name': '前单位' },
      { field: 'history.0.untilDay', zh: '“结束日期”没有填写', en: '“Until” is empty', clause: '3.3.1' },
    ),
    wrong(
      'an earlier employer that is left before it is entered',
      admit,
      { 'history.0.name': '前单位', 'history.0.fromDay': '2025-05-01', 'history.0.untilDay': '2025-04-01' },
      { refused: 'interest-dates', zh: '早于开始日期', en: 'ends before it begins', clause: '6.2' },
    ),
    wrong(
      'somebody of the working body',
      admit,
      { employer: '云南省标准化研究院' },
      { refused: 'employee-of-working-body', zh: '工作机构', en: 'working body', clause: '3.3.1' },
    ),
    ...wrongEach('the programme', programme, {
      state: ['programme.state', '1', [unchosen, unlisted]],
      reason: ['programme.reason', '1', [missing, blanks, longer(2_000), unseen]],
    }),
    wrong(
      'the state that it is in',
      programme,
      { state: 'active' },
      { refused: 'programme-already-so', zh: '请另选一个新的状态', en: 'Choose another new state', clause: '1' },
    ),
    ...wrongEach('a correction', correct, {
      of: ['records.of', '6.1', [unchosen, unlisted]],
      number: ['records.number', '6.1', [missing, blanks, unseen]],
      'to.zh': ['work.title-zh', '6.1', line],
      'to.en': ['work.title-en', '6.1', [longer(200), unseen]],
      reason: ['records.reason', '6.1', prose],
    }),
    wrong(
      'a correction of nothing',
      correct,
      { number: 'Z-1' },
      { refused: 'correction-of-nothing', zh: '没有找到要更正的内容', en: 'is not there', clause: '6.1' },
    ),
    wrong(
      'a correction to the same words',
      correct,
      { 'to.zh': '风筝', 'to.en': '' },
      {
        refused: 'correction-changes-nothing',
        zh: '更正前后的文字相同',
        en: 'the same before and after',
        clause: '6.1',
      },
    ),
    ...wrongEach('an erasure', erase, {
      email: ['records.email', '6.1', [missing, blanks, ...noMail, { ...unseen, says: 'issue.email' }]],
      reason: ['records.reason', '6.1', prose],
    }),
    wrong(
      'erasing nobody',
      erase,
      { email: 'nobody@test.invalid' },
      { refused: 'person-unknown', zh: '没有这个人的记录', en: 'no record of this person', clause: '6.1' },
    ),
    wrong(
      'erasing who still acts',
      erase,
      {},
      { refused: 'person-still-acts', zh: '仍有任职', en: 'still holds a capacity', clause: '6.1' },
    ),
  ]
  return { cases, register, invite, correct, admit }
}
