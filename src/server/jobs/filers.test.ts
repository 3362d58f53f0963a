import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { anybody, opened, said, type Opened } from '../../../tests/stories/periods.ts'
import { objectionAdmitted, objectionFoundInadmissible, submissionAnswered } from '../acts/answer.ts'
import { publicityWithdrawn } from '../acts/publicity.ts'
import { submissionConfirmed, submissionLodged } from '../acts/submission.ts'
import { confirmationCode, receiptKey } from '../receipt.ts'
import { tellFilers } from './filers.ts'
import { forgetOld } from './notices.ts'

describe('whoever sent something', () => {
  let o: Opened
  let period: Awaited<ReturnType<Opened['begin']>>
  beforeAll(async () => {
    o = await opened('2026-03-02')
    period = await o.begin()
    await forgetOld(o.w.app)
  }, 120_000)
  afterAll(() => o.w.close())

  /** The mails put in the queue since the last time. */
  async function told() {
    await tellFilers(o.w.app)
    const { rows } = await sql<{ data: { to: string; subject: string; text: string } }>`
      delete from pgboss.job where name = 'mail' returning data`.execute(o.w.app.db)
    return rows.map(({ data }) => data)
  }
  const lodge = (kind: 'comment' | 'objection', more: Partial<typeof said> = {}) =>
    o.w.do(submissionLodged, { publicity: period.publicity, kind, ...said, ...more }, anybody)

  clause(
    '3.4.3',
    'gets one mail with the code and the address of the receipt, and nothing of what was written',
    async () => {
      const { receipt } = await lodge('objection')
      const [mail, ...others] = await told()
      expect(others).toEqual([])
      expect(mail).toMatchObject({ to: said.contact, subject: `领跑：请确认你的提交（${receipt}）` })
      const address = `/zh/publicity/${period.number}/receipt/${receiptKey(o.w.app, receipt)}`
      for (const part of [confirmationCode(o.w.app, receipt), address]) expect(mail?.text).toContain(part)
      for (const secret of [said.name, said.text, said.evidence]) expect(mail?.text).not.toContain(secret)
      expect(await told()).toEqual([])
    },
  )

  clause('3.4.3', 'is told what becomes of it, but not what one person alone proposes', async () => {
    const { submission } = await lodge('objection')
    await told()
    await o.w.do(submissionConfirmed, { submission }, anybody)
    expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining('已经确认')])
    const aside = { submission, ground: 'outside-object', reason: '与公示内容无关。' }
    await o.w.do(objectionFoundInadmissible, aside, o.prepares)
    expect(await told()).toEqual([])
    await o.w.do(objectionFoundInadmissible, aside, o.issues)
    expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining('与公示内容无关。')])
  })

  clause('3.4.3', 'on paper with a mail address is told too, without one nobody is', async () => {
    const comment = { publicity: period.publicity, kind: 'comment' as const, ...said }
    const of = { from: anybody, by: o.prepares }
    const sent = await o.w.enter(submissionLodged, comment, of)
    if (sent.kind !== 'done') throw new Error(JSON.stringify(sent))
    const entered = sent.result
    await o.w.enter(submissionLodged, { ...comment, contact: '0871-6000000' }, of)
    expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining('已经由工作人员录入')])
    await o.w.do(submissionAnswered, { submissions: [entered.submission], answer: '已采纳。' }, o.prepares)
    expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining('工作机构的答复：已采纳。')])
  })

  clause('3.4.3', 'hears that the period was withdrawn, and that theirs counts in the new one', async () => {
    const { submission } = await lodge('objection', { contact: 'late@test.invalid' })
    await o.w.do(submissionConfirmed, { submission }, anybody)
    await o.w.do(objectionAdmitted, { submission }, o.prepares)
    await told()
    await o.w.issue(
      publicityWithdrawn,
      { publicity: period.publicity, reason: '附件有误。' },
      { prepares: o.prepares, issues: o.issues },
    )
    const mine = (mails: Awaited<ReturnType<typeof told>>) => mails.filter(({ to }) => to === 'late@test.invalid')
    expect(mine(await told()).map(({ text }) => text)).toEqual([
      expect.stringContaining('公示已撤回，理由：附件有误。'),
    ])
    const again = await o.w.stage.openPublicity('scheme', period.application, { zh: '风筝' })
    expect(mine(await told()).map(({ text }) => text)).toEqual([
      expect.stringContaining(`/zh/publicity/${again.number}/receipt/`),
    ])
  })
})
