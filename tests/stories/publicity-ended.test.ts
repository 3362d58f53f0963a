import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { submissionAnswered } from '#server/acts/answer.ts'
import { applicationWithdrawn } from '#server/acts/application-ending.ts'
import { handlingOpinionIssued } from '#server/acts/handling.ts'
import { tellFilers } from '#server/jobs/filers.ts'
import { forgetOld } from '#server/jobs/notices.ts'
import { receiptOf } from '#server/reads/public/receipts.ts'
import { check } from '#server/proof/check.ts'
import { submission } from '#server/reads/work/submission.ts'
import { receiptKey } from '#server/receipt.ts'
import { clause } from '../clause.ts'
import { refusal, type World } from '../world.ts'
import { telling, whoIs } from './exits.ts'
import { opened, rejecting, said, type Opened } from './periods.ts'

describe('what a period shows comes to its end', () => {
  let o: Opened
  let w: World
  beforeAll(async () => {
    o = await opened('2026-03-02')
    w = o.w
    await forgetOld(w.app)
  }, 120_000)
  afterAll(() => w.close())

  /** What senders were mailed since the last time. */
  async function told() {
    await tellFilers(w.app)
    const { rows } = await sql<{ data: { to: string; text: string } }>`
      delete from pgboss.job where name = 'mail' returning data`.execute(w.app.db)
    return rows.flatMap(({ data }) => (data.to === said.contact ? data.text : []))
  }
  async function commented(publicity: string) {
    const done = await w.stage.lodge({ publicity, kind: 'comment', ...said })
    await told()
    return { ...done, receipt: () => receiptOf(w.app, receiptKey(w.app, done.receipt)) }
  }

  /** The submission as the working body sees it. */
  async function atDesk(id: string) {
    const page = await submission(whoIs(o.prepares), w.app, id)
    if (page.seen !== 'open') throw new Error(`the submission is ${page.seen}`)
    return page.data
  }

  clause(
    '3.4.3',
    'its application is withdrawn: the page says so, senders are told, and are still answered',
    async () => {
      const { application, assessor, publicity, number } = await o.begin()
      const { submission: comment, receipt } = await commented(publicity)
      await w.do(applicationWithdrawn, { application, reason: '只给工作机构看的理由' }, assessor)
      const page = await o.page(number)
      expect(page).toMatchObject({ outcome: 'withdrawn', withdrawnReason: null, ended: 'withdrawn' })
      expect(JSON.stringify(page)).not.toContain('只给工作机构看的理由')
      expect(await told()).toEqual([expect.stringMatching(/不再重新公示[^]*no other will open/)])
      expect(await receipt()).toMatchObject({ ended: 'withdrawn', state: 'confirmed' })
      await w.do(submissionAnswered, { submissions: [comment], answer: '谢谢，已转告。' }, o.prepares)
      expect((await o.page(number)).answers).toMatchObject([{ state: 'answered', answer: '谢谢，已转告。' }])
      expect(await told()).toEqual([expect.stringContaining('谢谢，已转告。')])
      expect(await w.desk('working-body')).toEqual([])
    },
  )

  clause('3.4.3', 'an objection on what is over is answered as it is, without being admitted first', async () => {
    const { application, assessor, publicity, number } = await o.begin()
    const objects = () => w.stage.lodge({ publicity, kind: 'objection', ...said }).then((done) => done.submission)
    const [untouched, doubted] = [await objects(), await objects()]
    await o.aside(doubted, o.prepares)
    const answer = { submissions: [untouched, doubted], answer: '申请已撤回，不再公布。' }
    expect(await w.try(submissionAnswered, answer, o.prepares)).toEqual(refusal('objection-not-admitted', '3.4.3'))
    expect(await atDesk(untouched)).toMatchObject({ isOver: false, impossible: { answer: expect.anything() } })
    await w.do(applicationWithdrawn, { application }, assessor)
    expect(await atDesk(untouched)).toMatchObject({ isOver: true, impossible: { answer: undefined } })
    await w.do(submissionAnswered, answer, o.prepares)
    expect((await o.page(number)).answers).toMatchObject([{ names: ['钱**', '钱**'], state: 'answered' }])
    expect(await w.desk('working-body')).toEqual([])
    expect((await check(w.app)).findings).toEqual([])
  })

  clause('6.2', 'its assessor exits: the page says so, and nobody waits for an amendment or an opinion', async () => {
    const running = await o.begin()
    const { receipt } = await commented(running.publicity)
    const { open, notice, decide } = telling(w)
    const exitCase = await open(o.prepares, { party: 'assessor', subject: running.assessor.organisation ?? '' })
    await notice(o.prepares, exitCase)
    await w.workingDaysPass(6)
    await decide(o, exitCase)
    expect(await o.page(running.number)).toMatchObject({ outcome: 'withdrawn', ended: 'ended' })
    expect(await told()).toEqual([expect.stringMatching(/不再重新公示[^]*no other will open/)])
    expect(await receipt()).toMatchObject({ ended: 'ended' })

    const contested = await o.contested(rejecting.verdicts)
    await o.handle(contested.application, 'amended')
    const second = await open(o.prepares, { party: 'assessor', subject: contested.assessor.organisation ?? '' })
    await notice(o.prepares, second)
    await w.workingDaysPass(6)
    await decide(o, second)
    expect(await o.stateOf(contested.application)).toBe('ended')
    expect(await o.page(contested.number)).toMatchObject({ outcome: 'contested', ended: 'ended' })
    const owed = [...(await w.desk('assessor', contested.assessor.organisation)), ...(await w.desk('working-body'))]
    expect(owed.filter((one) => /amend-scheme|issue-handling-opinion/.test(one))).toEqual([])
    const reject = { application: contested.application, outcome: 'rejected', opinion: '不予采用。' }
    expect(await w.tryToPrepare(handlingOpinionIssued, reject, o.prepares)).toEqual(
      refusal('nothing-left-to-handle', '3.4.3'),
    )
  })
})
