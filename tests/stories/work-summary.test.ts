import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { summariesReported, summaryReportReceived, workSummaryHandedIn } from '#server/acts/work-summary.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const parts = {
  overview: '完成一次评估。',
  level: '五星两项。',
  effect: '带动修订标准。',
  body: '五人参加。',
  difficulties: '个别标准取值不清。',
  scheme: '建议提高强度的水平。',
  other: '',
}

describe('after an evaluation', () => {
  let w: World
  let round: kites.Round
  let evaluation = ''
  let summary = ''
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
    evaluation = (await w.app.reader.selectFrom('evaluation').select('id').executeTakeFirstOrThrow()).id
  }, 120_000)
  afterAll(() => w.close())

  clause(
    '4.2',
    'the assessor sums it up in seven parts when every ranking of it is over, and is given a receipt',
    async () => {
      expect(await w.try(workSummaryHandedIn, { evaluation, parts }, round.assessor)).toEqual(
        refusal('evaluation-not-over', '4.2'),
      )
      const { lastDay } = await kites.toRankingPublicity(w, round)
      await w.turnTo(addDays(lastDay, 1))
      await w.sweep()
      await w.stage.publishRanking(round.ranking, kites.kites.title)
      await w.stage.serve()
      expect(await w.desk('assessor')).toEqual([expect.stringMatching(/^hand-in-summary by 2026-/)])
      const other = await kites.assessor(w, 8)
      expect(await w.try(workSummaryHandedIn, { evaluation, parts }, other)).toEqual(
        refusal('evaluation-unknown', '4.2'),
      )
      const done = await w.do(workSummaryHandedIn, { evaluation, parts }, round.assessor)
      summary = done.summary
      expect(done.number).toMatch(/^2026-\d{3}$/)
      expect(await w.try(workSummaryHandedIn, { evaluation, parts }, round.assessor)).toEqual(
        refusal('summary-handed-in', '4.2', { day: w.today() }),
      )
      const { figures } = await w.app.reader.selectFrom('work_summary').select('figures').executeTakeFirstOrThrow()
      expect(figures).toMatchObject({ taken: 4, ranked: 4, rankings: 1, published: 1, frontRunners: 2, withheld: 0 })
    },
  )

  clause(
    '4.2',
    'the working body brings summaries together and reports to the provincial regulator, who receives it',
    async () => {
      const { prepares } = await w.stage.body()
      expect(await w.desk('working-body')).toEqual(['report-summaries'])
      const report = { year: 2026, text: '风筝领跑者两项。' }
      expect(await w.tryToPrepare(summariesReported, { ...report, summaries: [] }, prepares)).toEqual(
        refusal('no-summary-to-report', '4.2'),
      )
      const done = await w.issue(summariesReported, { ...report, summaries: [summary] }, await w.stage.body())
      expect(await w.tryToPrepare(summariesReported, { ...report, summaries: [summary] }, prepares)).toEqual(
        refusal('summary-reported-already', '4.2'),
      )
      const { figures } = await w.app.reader.selectFrom('summary_report').select('figures').executeTakeFirstOrThrow()
      expect(figures.areas).toMatchObject([{ now: { ranked: 4, frontRunners: 2 }, before: null }])
      expect(await w.desk('working-body')).toEqual([])
      const { prepares: regulator } = await w.stage.regulator()
      expect(await w.desk('regulator')).toContain('receive-summary-report')
      expect(await w.try(summaryReportReceived, { report: done.report }, await w.prefecture())).toEqual(
        refusal('not-the-provincial-regulator', '4.2'),
      )
      await w.do(summaryReportReceived, { report: done.report }, regulator)
      expect(await w.try(summaryReportReceived, { report: done.report }, regulator)).toEqual(
        refusal('summary-report-received', '4.2', { day: w.today() }),
      )
    },
  )
})
