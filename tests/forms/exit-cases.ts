import { exitCaseNoticed, exitCaseStated, exitReviewAsked } from '#server/acts/exit-case.ts'
import { exitCaseReviewed } from '#server/acts/exit-decision.ts'
import { noticeRead } from '#server/acts/notice-read.ts'
import { standingSuspended } from '#server/acts/standing.ts'
import type { By } from '#server/acts/act.ts'
import { actions as convening } from '../../src/routes/[lang=lang]/work/applications/[id]/panel/+page.server.ts'
import { actions as evaluating } from '../../src/routes/[lang=lang]/work/evaluations/[id]/+page.server.ts'
import { actions as handling } from '../../src/routes/[lang=lang]/work/exit-cases/[id]/+page.server.ts'
import { actions as opening } from '../../src/routes/[lang=lang]/work/exit-cases/new/+page.server.ts'
import { actions as hearing } from '../../src/routes/[lang=lang]/work/hearings/[id]/+page.server.ts'
import { actions as noticing } from '../../src/routes/[lang=lang]/work/notices/[id]/+page.server.ts'
import { actions as participating } from '../../src/routes/[lang=lang]/work/participation/[party]/[id]/+page.server.ts'
import { actions as publishing } from '../../src/routes/[lang=lang]/work/publications/+page.server.ts'
import { actions as freezing } from '../../src/routes/[lang=lang]/work/schemes/[id]/+page.server.ts'
import { telling } from '../stories/exits.ts'
import * as kites from '../stories/kites.ts'
import type { World } from '../world.ts'
import { missing, prose, unchosen, unlisted, wrong, wrongEach, type Case, type Filled } from './fields.ts'

/** Cases in every state, each about an assessor of its own, and what each form refuses in it. */
export async function exitForms(w: World): Promise<readonly Case[]> {
  const { open, notice, decide } = telling(w)
  const round = await kites.toRanking(w)
  const body = await w.stage.body()
  const regulator = await w.stage.regulator()
  const { prepares: clerk } = body
  let serial = 20
  const accused = async () => {
    const by = await kites.assessor(w, (serial += 1))
    return { by, exitCase: await open(clerk, { party: 'assessor', subject: by.organisation ?? '' }) }
  }

  const after = await consequences(w, round)
  // Told long ago: one never spoke, one never asked for a review.
  const silent = await accused()
  await notice(clerk, silent.exitCase)
  const lapsed = await accused()
  await notice(clerk, lapsed.exitCase)
  await w.do(exitCaseStated, { exitCase: lapsed.exitCase, statement: '没有。' }, lapsed.by)
  await decide(body, lapsed.exitCase)
  await w.serve()
  await w.workingDaysPass(16)
  await w.sweep()

  const opened = await accused()
  const served = await accused()
  await notice(clerk, served.exitCase)
  const stated = await accused()
  await notice(clerk, stated.exitCase)
  await w.do(exitCaseStated, { exitCase: stated.exitCase, statement: '没有。' }, stated.by)
  const dropped = await accused()
  await notice(clerk, dropped.exitCase)
  await decide(body, dropped.exitCase, 'no-exit')
  const exited = async () => {
    const one = await accused()
    await notice(clerk, one.exitCase)
    await w.do(exitCaseStated, { exitCase: one.exitCase, statement: '没有。' }, one.by)
    await decide(body, one.exitCase)
    return one
  }
  const [unasked, asked, reviewed] = [await exited(), await exited(), await exited()]
  for (const one of [asked, reviewed])
    await w.do(exitReviewAsked, { exitCase: one.exitCase, request: '不服。' }, one.by)
  const others = {
    prepares: await w.official('reviewer-1', 'working-body'),
    issues: await w.official('reviewer-2', 'working-body'),
  }
  await w.issue(exitCaseReviewed, { exitCase: reviewed.exitCase, outcome: 'upheld', reasons: '维持。' }, others)
  const official = await open(regulator.prepares, { party: 'official', subject: others.issues.person ?? '' })
  const told = await accused() // not served: nothing is after this
  await w.do(exitCaseNoticed, { exitCase: told.exitCase }, clerk)

  const start: Filled = {
    action: opening.open,
    by: clerk,
    typed: {
      party: `assessor:${(await kites.assessor(w, 60)).organisation}`,
      ground: 'fee',
      source: 'finding',
      facts: '收费。',
    },
  }
  const at = (exitCase: string) => ({ params: { id: exitCase } })
  const decision = (exitCase: string, typed = {}): Filled => ({
    action: handling.decide,
    by: clerk,
    ...at(exitCase),
    typed: { outcome: 'exit', reasons: '属实。', ...typed },
  })
  const review = (exitCase: string, by: By): Filled => ({
    action: handling.review,
    by,
    ...at(exitCase),
    typed: { outcome: 'upheld', reasons: '维持。' },
  })
  const notify = (exitCase: string): Filled => ({
    action: handling.notify,
    by: clerk,
    ...at(exitCase),
    typed: { confirmed: 'yes' },
  })
  const state = ({ by, exitCase }: typeof opened): Filled => ({
    action: hearing.state,
    by,
    ...at(exitCase),
    typed: { statement: '没有收费。' },
  })
  const ask = ({ by, exitCase }: typeof opened): Filled => ({
    action: hearing.review,
    by,
    ...at(exitCase),
    typed: { request: '不服。', confirmed: 'yes' },
  })
  return [
    ...wrongEach('a case', start, {
      party: ['exit-case.party', '6.2', [unchosen, unlisted]],
      ground: ['exit-case.ground', '6.2', [missing]],
      source: ['exit-case.source', '6.2', [unchosen, unlisted]],
      facts: ['exit-case.facts', '6.2', prose],
    }),
    no(
      'a party that is not there',
      { ...start, typed: { ...start.typed, party: `expert:${official}` } },
      'exit-party-unknown',
      '没有找到',
      'is not there',
    ),
    no(
      'a ground that is none',
      { ...start, typed: { ...start.typed, ground: 'dislike' } },
      'exit-ground-not-listed',
      '须是列出的一项',
      'one of those listed',
    ),
    no(
      'a second case at a time',
      { ...start, typed: { ...start.typed, party: `assessor:${opened.by.organisation}` } },
      'exit-case-runs',
      '已有一件退出事项',
      'runs already',
    ),
    no(
      'an official, by the working body',
      { ...start, typed: { ...start.typed, party: `official:${regulator.issues.person}` } },
      'official-for-regulator',
      '由省级市场监管部门办理',
      'for the provincial regulator',
    ),
    no(
      'an official of one’s own office',
      { ...start, by: regulator.prepares, typed: { ...start.typed, party: `official:${regulator.issues.person}` } },
      'official-of-own-office',
      '本单位的人员',
      'its own people',
    ),
    no('a notice given twice', notify(served.exitCase), 'exit-case-noticed', '通知已经发出', 'has been given'),
    no('a notice after the decision', notify(dropped.exitCase), 'exit-case-decided', '已经决定', 'has been decided'),
    ...wrongEach('a decision', decision(stated.exitCase), {
      outcome: ['exit-case.outcome', '6.2', [unchosen, unlisted]],
      reasons: ['exit-case.reasons', '6.2', prose],
    }),
    no(
      'an exit of who was not told',
      decision(opened.exitCase),
      'party-not-told',
      '还没有通知当事方',
      'not been told and heard',
    ),
    no('an exit before service', decision(told.exitCase), 'notice-not-served', '邮件还没有试送', 'has not been tried'),
    no(
      'an exit before the term is over',
      decision(served.exitCase),
      'hearing-term-running',
      '当事方可以陈述到',
      'may be heard until',
    ),
    no('a second decision', decision(dropped.exitCase), 'exit-case-decided', '已经决定', 'has been decided'),
    ...wrongEach('a statement', state(served), { statement: ['hearing.state', '6.2', prose] }),
    no('a second statement', state(stated), 'already-stated', '陈述已经提交', 'has been handed in'),
    no('a late statement', state(silent), 'statement-term-over', '陈述期限已于', 'ended with'),
    ...wrongEach('a request for review', ask(unasked), { request: ['exit-case.review-request', '6.2', prose] }),
    no('a review of no exit', ask(dropped), 'no-exit-to-review', '没有作出退出决定', 'No exit has been decided'),
    no('a second request for review', ask(asked), 'review-asked-already', '已经申请过复核', 'asked for already'),
    no('a late request for review', ask(lapsed), 'review-term-over', '申请复核的期限已于', 'ended with'),
    ...wrongEach('a review', review(asked.exitCase, others.prepares), {
      outcome: ['exit-case.outcome', '6.2', [unchosen, unlisted]],
      reasons: ['exit-case.review-reasons', '6.2', prose],
    }),
    no(
      'a review nobody asked for',
      review(unasked.exitCase, others.prepares),
      'no-review-asked',
      '没有申请复核',
      'not asked for a review',
    ),
    no(
      'a review by who decided',
      review(asked.exitCase, clerk),
      'reviewer-was-involved',
      '你参与过原来的决定',
      'took part in the first decision',
    ),
    no('a second review', review(reviewed.exitCase, others.prepares), 'review-done', '复核已经作出', 'has been made'),
    ...wrongEach(
      'a request that came on paper',
      { action: handling.enterRequest, by: regulator.prepares, ...at(official), typed: { request: '不服。' } },
      { request: ['exit-case.review-request', '6.2', prose] },
    ),
    ...after,
  ]
}

const no = (name: string, form: Filled, refused: string, zh: string, en: string): Case =>
  wrong(name, form, {}, { refused, zh, en, clause: '6.2' })

/** What a page says when somebody was suspended or has left. */
async function consequences(w: World, round: kites.Round): Promise<readonly Case[]> {
  const { open, notice, decide } = telling(w)
  const body = await w.stage.body()
  const call = await kites.call(w, [round.keyArea])
  const applied = (by: By) => kites.applied(w, by, { call, keyArea: round.keyArea })
  const second = await kites.assessor(w, 2)
  const scheme = await kites.toScheme(w, await applied(second), kites.seats(w, round.pool))
  const evaluation = await kites.frozen(w, second, scheme)
  const reviewed = await applied(second)
  await w.stage.passForm(reviewed)
  const running = await applied(round.assessor)
  await kites.toPublicity(w, running, kites.seats(w, round.pool))

  // One assessor leaves, a scheme is withdrawn, then its assessor is suspended.
  const leave = async (party: 'assessor' | 'scheme', subject: string, by: By) => {
    const exitCase = await open(body.prepares, { party, subject })
    await notice(body.prepares, exitCase)
    await w.do(exitCaseStated, { exitCase, statement: '没有。' }, by)
    await decide(body, exitCase)
  }
  await leave('assessor', round.assessor.organisation ?? '', round.assessor)
  await leave('scheme', scheme, second)
  const third = await kites.assessor(w, 3)
  const waiting = await kites.toScheme(w, await applied(third), kites.seats(w, round.pool))
  const stopped = await applied(third)
  await w.stage.passForm(stopped)
  await w.issue(standingSuspended, { party: 'assessor', subject: third.organisation ?? '', reason: '待查。' }, body)
  const at = (by: By) => ({ party: 'assessor', id: by.organisation ?? '' })
  const { id: told } = await w.app.reader
    .selectFrom('notice')
    .select('id')
    .where('organisation', '=', round.enterprises[0]?.organisation ?? '')
    .where('kind', '=', 'round-stopped')
    .orderBy('act')
    .executeTakeFirstOrThrow()
  await w.do(noticeRead, { notice: told }, round.enterprises[0] ?? third)
  const experts = kites.seats(w, round.pool).map(({ expert }) => expert)
  return [
    no(
      'suspending who has left',
      { action: participating.suspend, by: body.prepares, params: at(round.assessor), typed: { reason: '待查。' } },
      'party-already-exited',
      '已经退出',
      'has left already',
    ),
    no(
      'readmitting who is barred',
      { action: participating.restore, by: body.prepares, params: at(round.assessor), typed: { reason: '恢复。' } },
      'party-barred',
      '因过错退出',
      'left for a fault',
    ),
    no(
      'publishing who has left',
      { action: publishing.prepare, by: body.prepares, typed: { applications: [running] } },
      'assessor-exited',
      '已经退出',
      'has left',
    ),
    no(
      'a round that was stopped',
      { action: evaluating.run, by: second, params: { id: evaluation }, typed: {} },
      'round-stopped',
      '已经停止',
      'has been stopped',
    ),
    no(
      'freezing while suspended',
      {
        action: freezing.freeze,
        by: third,
        params: { id: waiting },
        typed: { confirmed: 'yes' },
      },
      'organisation-suspended',
      '暂停参与',
      'is suspended',
    ),
    no(
      'a panel for who is suspended',
      { action: convening.convene, by: body.prepares, params: { id: stopped }, typed: { experts, confirmed: 'yes' } },
      'assessor-suspended',
      '等恢复后再办',
      'waits until it is readmitted',
    ),
    no(
      'reading a notice twice',
      { action: noticing.read, by: round.enterprises[0], params: { id: told }, typed: {} },
      'notice-read',
      '已经阅读过',
      'has been read already',
    ),
  ]
}
