import { addDays } from '#domain/calendar.ts'
import { panelConvened, reviewSubmitted, seatAnswered } from '#server/acts/panel.ts'
import { interestDeclared, interestEnded } from '#server/acts/interest.ts'
import type { Expert } from '#server/demo/stage.ts'
import { actions as keeping } from '../../src/routes/[lang=lang]/work/experts/own/+page.server.ts'
import { actions as asking } from '../../src/routes/[lang=lang]/work/experts/[id]/+page.server.ts'
import { actions as convening } from '../../src/routes/[lang=lang]/work/applications/[id]/panel/+page.server.ts'
import { actions as declaring } from '../../src/routes/[lang=lang]/work/interests/+page.server.ts'
import { actions as seating } from '../../src/routes/[lang=lang]/work/panels/[id]/+page.server.ts'
import { actions as reviewing } from '../../src/routes/[lang=lang]/work/seats/[id]/+page.server.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import {
  blanks,
  line,
  longer,
  missing,
  noDay,
  unchosen,
  unlisted,
  unseen,
  wrong,
  wrongEach,
  type Case,
} from './fields.ts'

const code = '91530102MK0000078X'
const confirmed = { confirmed: 'yes' }

/** A panel of five on which one answered, one sent a sheet and one declined; a sixth expert to take a seat. */
export async function panelForms(w: World) {
  const body = await w.official('body', 'working-body')
  const pool = await kites.experts(w, 8)
  const keyArea = await kites.keyArea(w)
  const assessor = await kites.assessor(w, 1)
  const call = await kites.call(w, [keyArea])
  const five = pool.slice(0, 5)
  const contested = await held(w, five, await kites.applied(w, await kites.assessor(w, 2), { call, keyArea }))
  const application = await kites.applied(w, assessor, { call, keyArea })
  await w.stage.passForm(application)
  const asked = { kind: 'scheme-review' as const, subject: application, experts: five.map(({ expert }) => expert) }
  const { panel } = await w.do(panelConvened, asked, body)
  const seats = await w.app.reader.selectFrom('seat').select(['id', 'expert']).where('panel', '=', panel).execute()
  const [sitting, done, gone, silent, late] = five
  const [spare, tied, unheard] = pool.slice(5)
  if (!sitting || !done || !gone || !silent || !late || !spare || !tied || !unheard) throw new Error('eight experts')
  const seatOf = ({ expert }: Expert) => seats.find((seat) => seat.expert === expert)?.id ?? ''
  for (const one of [sitting, done]) await w.do(seatAnswered, { seat: seatOf(one), accepts: true }, one.by)
  const sheet = { verdict: 'pass' as const, scores: {}, reasons: '可行' }
  await w.do(reviewSubmitted, { seat: seatOf(done), ...sheet }, done.by)
  await w.do(seatAnswered, { seat: seatOf(gone), accepts: false }, gone.by)
  const tie = { kind: 'shareholder' as const, name: '协会1' }
  const { interest } = await w.do(interestDeclared, { ...tie, fromDay: '2025-01-01' }, tied.by)
  const { interest: over } = await w.do(interestDeclared, { ...tie, name: '别处' }, tied.by)
  await w.do(interestEnded, { interest: over, untilDay: addDays(w.today(), -10) }, tied.by)

  const keep = {
    action: keeping.keep,
    by: spare.by,
    typed: { fields: ['testing'], otherFields: '', title: '高级工程师', employer: '大学6', employerUscc: '' },
  }
  const declare = {
    action: declaring.declare,
    by: spare.by,
    typed: { kind: 'paid-work', name: '某厂', uscc: '', fromDay: '', untilDay: '' },
  }
  const end = { action: declaring.end, by: tied.by, typed: { interest, untilDay: w.today() } }
  const recuse = {
    action: seating.recuse,
    by: body,
    params: { id: panel },
    typed: { seat: silent.expert, ground: 'interest', other: '', ...confirmed },
  }
  const substitute = {
    action: seating.substitute,
    by: body,
    params: { id: panel },
    typed: { seat: seatOf(gone), expert: spare.expert, ...confirmed },
  }
  const review = {
    action: reviewing.submit,
    by: sitting.by,
    params: { id: seatOf(sitting) },
    typed: { verdict: 'fail', 'scores.scope': '1', 'grounds.scope': '品种划分不当。', reasons: '见上。', ...confirmed },
  }
  const stepBack = { action: reviewing.recuse, by: silent.by, params: { id: seatOf(silent) }, typed: {} }
  const convene = {
    action: convening.convene,
    by: body,
    params: { id: contested },
    typed: { experts: pool.slice(0, 5).map(({ expert }) => expert), ...confirmed },
  }
  const ask = { action: asking.ask, by: body, params: { id: spare.expert }, typed: {} }

  const cases: Case[] = [
    ...wrongEach('the own record', keep, {
      title: ['expert.title', '3.3.1', [longer(200), unseen]],
      employer: ['panel.employer', '3.3.1', line],
    }),
    wrong(
      'a record without a field',
      keep,
      { fields: [] },
      { field: 'fields', zh: '“专业”没有填写', en: '“Fields” is empty', clause: '3.3.1' },
    ),
    wrong(
      'an employer’s code with a slip',
      keep,
      { employerUscc: code },
      { refused: 'uscc-check', zh: '校验码不符', en: 'check character', clause: '3.3.2' },
    ),
    wrong(
      'an employer that may not be one',
      keep,
      { employer: '云南省标准化研究院' },
      { refused: 'employee-of-working-body', zh: '工作机构', en: 'working body', clause: '3.3.1' },
    ),
    ...wrongEach('an interest', declare, {
      kind: ['interest.kind', '6.2', [unchosen, unlisted]],
      name: ['interest.name-expert', '6.2', line],
      fromDay: ['expert.from', '6.2', noDay],
      untilDay: ['expert.until', '6.2', noDay],
    }),
    wrong(
      'an interest that has not begun',
      declare,
      { fromDay: '2027-01-01' },
      { refused: 'interest-not-begun', zh: '开始日期2027年1月1日', en: 'still to come', clause: '6.2' },
    ),
    wrong(
      'an interest that ends before it begins',
      declare,
      { fromDay: '2025-02-01', untilDay: '2025-01-01' },
      { refused: 'interest-dates', zh: '早于开始日期', en: 'ends before it begins', clause: '6.2' },
    ),
    wrong(
      'a code with a slip',
      declare,
      { uscc: code },
      { refused: 'uscc-check', zh: '校验码不符', en: 'check character', clause: '3.3.2' },
    ),
    ...wrongEach('an end', end, {
      interest: ['interest.end-which', '6.2', [unlisted]],
      untilDay: ['expert.until', '6.2', [missing, blanks, ...noDay]],
    }),
    wrong(
      'an end to come',
      end,
      { untilDay: '2027-01-01' },
      { refused: 'interest-not-ended', zh: '还没有到', en: 'still to come', clause: '6.2' },
    ),
    wrong(
      'an end before the beginning',
      end,
      { untilDay: '2024-12-31' },
      { refused: 'interest-dates', zh: '早于开始日期', en: 'ends before it begins', clause: '6.2' },
    ),
    wrong(
      'an end of what has ended',
      end,
      { interest: over },
      { refused: 'interest-has-ended', zh: '已于', en: 'ended on', clause: '6.2' },
    ),
    {
      ...wrong(
        'an end of somebody else’s',
        end,
        {},
        { refused: 'interest-unknown', zh: '不是你声明的', en: 'not yours', clause: '6.2' },
      ),
      by: spare.by,
    },
    ...wrongEach('a recusal', recuse, {
      seat: ['panel.recuse-who', '6.2', [unlisted]],
    }),
    wrong(
      'a recusal without a ground',
      recuse,
      { ground: '' },
      { refused: 'recusal-without-ground', zh: '须写明理由', en: 'names its ground', clause: '6.2' },
    ),
    wrong(
      'a recusal of one who has left',
      recuse,
      { seat: gone.expert },
      { refused: 'seat-left-already', zh: '已经不在这个席位上', en: 'left the seat already', clause: '3.4.2' },
    ),
    ...wrongEach('a substitution', substitute, {
      seat: ['panel.vacant-seat', '3.4.2', [unlisted]],
      expert: ['panel.replacement', '3.3.1', [unlisted]],
    }),
    wrong(
      'the seat of one whose term runs',
      substitute,
      { seat: seatOf(sitting) },
      { refused: 'seat-still-in-term', zh: '期满之后才能递补', en: 'given away after that', clause: '3.4.2' },
    ),
    wrong(
      'the seat of one who was not told yet',
      substitute,
      { seat: seatOf(late) },
      { refused: 'invitation-not-served', zh: '还没有送达', en: 'has not been served', clause: '3.4.2' },
    ),
    wrong(
      'the seat of one who has sent a sheet',
      substitute,
      { seat: seatOf(done) },
      { refused: 'seat-is-taken', zh: '已经交了评审表', en: 'has sent a sheet', clause: '3.4.2' },
    ),
    wrong(
      'somebody who sits already',
      substitute,
      { expert: sitting.expert },
      { refused: 'expert-sits-already', zh: '已经在这个专家组里', en: 'is on the panel', clause: '3.4.2' },
    ),
    wrong(
      'somebody with an interest',
      substitute,
      { expert: tied.expert },
      { refused: 'expert-holds-party', zh: '持有当事一方的股份', en: 'holds shares in a party', clause: '6.2' },
    ),
    wrong(
      'few points without a reason',
      review,
      { 'grounds.scope': '' },
      { field: 'grounds.scope', zh: '“范围”得分的理由', en: 'Reason for the points on scope', clause: '3.4.2' },
    ),
    wrong(
      'a reason too long',
      review,
      { 'grounds.scope': '长'.repeat(2_001) },
      { field: 'grounds.scope', zh: '最多2000字', en: 'at most 2000', clause: '3.4.2' },
    ),
    wrong(
      'experts of the first panel for a second look',
      convene,
      {},
      { refused: 'expert-sat-before', zh: '再次审查须由别的专家进行', en: 'A second look', clause: '3.4.3' },
    ),
  ]
  return { cases, keep, declare, end, recuse, substitute, review, stepBack, ask, panel, spare, gone, silent, seatOf }
}

/** A case held after an objection: its first panel were these five. */
async function held(w: World, five: readonly Expert[], application: string) {
  await w.stage.passForm(application)
  await w.stage.panel('scheme-review', application, five, { reasons: '可行', opinion: '同意。' })
  await kites.contested(w, application)
  return application
}
