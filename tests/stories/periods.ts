import { addDays } from '#domain/calendar.ts'
import type { Handling } from '#domain/publicity.ts'
import type { By } from '#server/acts/act.ts'
import { objectionAdmitted, objectionFoundInadmissible } from '#server/acts/answer.ts'
import { handlingOpinionIssued } from '#server/acts/handling.ts'
import type { Expert } from '#server/demo/stage.ts'
import { publicity as publicPage } from '#server/reads/public/publicity.ts'
import { openWorld } from '../world.ts'
import * as kites from './kites.ts'

export const anybody: By = { actor: 'public' }
export const said = { name: '钱某', contact: 'qian@test.invalid', text: '指标取值有误。', evidence: '检测报告' }
export const opinions = { reasons: '见评审表', opinion: '专家组意见' }
export const rejecting = { ...opinions, verdicts: ['fail', 'fail', 'fail', 'fail', 'pass'] as const }

/** A world with an application whose period runs; each story begins with another. */
export async function opened(from: string) {
  const w = await openWorld({ from })
  const pool = await kites.experts(w, 16)
  const area = await kites.keyArea(w)
  const call = await kites.call(w, [area], 330)
  const { prepares, issues } = await w.stage.body()
  let applicants = 0
  const panelOf = (start: number): readonly Expert[] => pool.slice(start, start + 5)
  return {
    w,
    pool,
    prepares,
    issues,
    panelOf,
    async apply() {
      const assessor = await kites.assessor(w, (applicants += 1))
      return { assessor, application: await kites.applied(w, assessor, { call, keyArea: area }) }
    },
    async begin() {
      const { assessor, application } = await this.apply()
      const { publicity, number, lastDay } = await kites.toPublicity(w, application, panelOf(0))
      return { assessor, application, publicity, number, lastDay }
    },
    /** Nobody objects, and the scheme is published after the last day. */
    async publish({ application, lastDay }: { application: string; lastDay: string }) {
      await w.turnTo(addDays(lastDay, 1))
      await w.sweep()
      return w.stage.publishScheme(application, { zh: '风筝' })
    },
    /** The period ends with an admitted objection, and experts look again. */
    async contested(verdicts?: readonly ('pass' | 'fail')[]) {
      const begun = await this.begin()
      const { submission } = await w.stage.lodge({ publicity: begun.publicity, kind: 'objection', ...said })
      await w.do(objectionAdmitted, { submission }, prepares)
      await w.turnTo(addDays(begun.lastDay, 1))
      await w.sweep()
      await w.stage.panel('re-review', begun.application, panelOf(5), { ...opinions, ...(verdicts && { verdicts }) })
      return { ...begun, submission }
    },
    /** One person proposes that it is inadmissible, or a second one decides. */
    aside: (submission: string, by: By) =>
      w.do(objectionFoundInadmissible, { submission, ground: 'no-evidence', reason: '没有证据。' }, by),
    handle: (application: string, outcome: Handling) =>
      w.issue(handlingOpinionIssued, { application, outcome, opinion: `处理意见：${outcome}。` }, { prepares, issues }),
    stateOf: async (id: string) =>
      (await w.app.reader.selectFrom('application').select('state').where('id', '=', id).executeTakeFirst())?.state,
    submissionOf: (id: string) =>
      w.app.reader.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    page: async (number: string) => {
      const shown = await publicPage(w.app, number)
      if (!shown) throw new Error(`no publicity ${number}`)
      return shown
    },
  }
}
export type Opened = Awaited<ReturnType<typeof opened>>
