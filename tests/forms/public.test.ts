import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { provideApp } from '#server/app.ts'
import { provideMail } from '#server/auth/house.ts'
import { limits } from '#server/auth/limit.ts'
import { submissionLodged } from '#server/acts/submission.ts'
import { confirmationCode, receiptKey } from '#server/receipt.ts'
import type { Answered } from '#ui/form.ts'
import { actions as submitting } from '../../src/routes/[lang=lang]/(public)/publicity/[number]/submit/+page.server.ts'
import { actions as receiving } from '../../src/routes/[lang=lang]/(public)/publicity/[number]/receipt/[key]/+page.server.ts'
import { load as receipt } from '../../src/routes/[lang=lang]/(public)/publicity/[number]/receipt/[key]/+page.server.ts'
import { load as verify } from '../../src/routes/[lang=lang]/(public)/verify/+page.server.ts'
import { paper } from '../papers.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { longer, missing, noMail, prose, line, unchosen, unlisted, unseen, wrong, wrongEach } from './fields.ts'
import { call, leads, send } from './sending.ts'

let w: World
let number: string
let publicity: string
let lastDay: string
const mails: string[] = []

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  provideMail(async ({ text }) => void mails.push(text))
  const pool = await kites.experts(w)
  const keyArea = await kites.keyArea(w)
  const assessor = await kites.assessor(w, 1)
  const application = await kites.applied(w, assessor, { call: await kites.call(w, [keyArea]), keyArea })
  ;({ number, publicity, lastDay } = await kites.toPublicity(w, application, kites.seats(w, pool)))
}, 120_000)
afterAll(() => w.close())

const good = {
  kind: 'objection',
  name: '某人',
  contact: 'a@test.invalid',
  text: '指标不当。',
  evidence: 'GB/T 1',
}
/** Another mail address each time: how often one may be used is told below. */
const form = (typed: Partial<typeof good> = {}, files = {}) => ({
  action: submitting.submit,
  params: { number },
  typed: { ...good, contact: `${randomUUID()}@test.invalid`, ...typed },
  files,
})

describe('a submission', () => {
  test('that is filled in wrongly comes back whole, with field, rule and clause', async () => {
    const cases = [
      ...wrongEach('a submission', form(), {
        kind: ['submission.kind', '3.4.3', [unchosen, unlisted]],
        name: ['submission.name', '3.4.3', line],
        contact: ['submission.contact', '3.4.3', [missing, ...noMail, { ...unseen, says: 'issue.email' }]],
        text: ['submission.text', '3.4.3', prose],
        evidence: [
          'submission.evidence',
          '3.4.3',
          [{ ...missing, says: 'issue.evidence-needed' }, longer(10_000), unseen],
        ],
      }),
      ...(
        [
          ['that is a page', new File(['<html></html>'], 'a.pdf'), '不是PDF、JPEG或PNG', 'does not hold a PDF'],
          ['that is empty', new File([], 'a.pdf'), '是空文件', 'is an empty file'],
        ] as const
      ).map(([name, files, zh, en]) =>
        wrong(`a file ${name}`, form({}, { files }), {}, { field: 'files', zh, en, clause: '3.4.3' }),
      ),
    ]
    for (const one of cases) await answeredRightly(one)
    await answeredEmpty(form(), ['kind', 'name', 'contact', 'text'])
  })

  test('without words of evidence is taken with a file of it, which lies there for the parties alone', async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...form().typed, evidence: '', key: randomUUID() }))
      body.append(name, value)
    for (const one of ['检测报告', '照片']) body.append('files', paper(one))
    const event = {
      request: new Request('http://127.0.0.1/', { method: 'POST', body }),
      params: { lang: 'zh', number },
      locals: { viewer: null },
      getClientAddress: () => randomUUID(),
    }
    await expect(submitting.submit?.(event as never)).rejects.toMatchObject({ status: 303 }) // as much of the event as it takes
    const files = await w.app.reader
      .selectFrom('attachment')
      .innerJoin('file', 'file.id', 'attachment.file')
      .select(['file.name', 'file.class'])
      .where('attachment.kind', '=', 'evidence')
      .orderBy('file.name')
      .execute()
    expect(files).toEqual(['检测报告.pdf', '照片.pdf'].sort().map((name) => ({ name, class: 'parties' })))
  })

  test('with blanks around what somebody wrote is no fault, and a comment needs no evidence', async () => {
    const typed = { ...form().typed, kind: 'comment', name: ' 某人 ', evidence: '' }
    expect(await leads(submitting.submit, undefined, typed, { params: { number } })).toContain('/receipt/C2026-')
  })

  test('by one mail address again and again is asked to wait', async () => {
    const contact = `${randomUUID()}@test.invalid`
    const once = () => leads(submitting.submit, undefined, { ...good, contact }, { params: { number } })
    for (let n = 0; n < limits['submission-mail'].times; n++) expect(await once()).toContain('/receipt/O2026-')
    const says = { refused: 'too-many-tries', zh: '试了太多次', en: 'Too many tries', clause: '3.4.3' } as const
    await answeredRightly({ name: 'once more', ...form({ contact }), ...says, status: 429 })
    const { data } = await send({ name: 'once more', ...form({ contact }) }, 'en')
    expect(data.values).toMatchObject({ ...good, contact })
  })
})

describe('a receipt', () => {
  async function lodged() {
    const comment = { ...good, kind: 'comment' as const, publicity }
    const done = await w.do(submissionLodged, comment, { actor: 'public' })
    const params = { number, key: receiptKey(w.app, done.receipt) }
    const confirm = (code: string) => ({ action: receiving.confirm, params, typed: { code } })
    const state = async () =>
      (
        await w.app.reader
          .selectFrom('submission')
          .select('state')
          .where('id', '=', done.submission)
          .executeTakeFirstOrThrow()
      ).state
    return { ...done, params, confirm, state, code: confirmationCode(w.app, done.receipt) }
  }
  const shown = async (params: { number: string; key: string }) =>
    receipt({ params, url: new URL('http://127.0.0.1/'), setHeaders: () => undefined } as never) // what the page reads of the event

  test('is there for whoever holds its address alone, and masks the mail address', async () => {
    const { params } = await lodged()
    expect(await shown(params)).toMatchObject({ contact: 'a***@test.invalid', receipt: { state: 'lodged' } })
    for (const key of ['C2026-0001', `${params.key}0`, params.key.replace(/.$/, '-')])
      await expect(shown({ ...params, key })).rejects.toMatchObject({ status: 404 })
    await expect(shown({ ...params, number: '2020-001' })).rejects.toMatchObject({ status: 404 })
  })

  test('takes the code of its mail, in full width and with blanks too, and no other', async () => {
    const { confirm, code, state } = await lodged()
    const other = code === '00000000' ? '11111111' : '00000000'
    await answeredRightly(
      wrong(
        'no code',
        confirm(''),
        {},
        { field: 'code', zh: '“确认码”没有填写', en: '“Code” is empty', clause: '3.4.3' },
      ),
    )
    await answeredRightly(
      wrong(
        'another code',
        confirm(other),
        {},
        {
          refused: 'confirmation-code-wrong',
          zh: '确认码不对',
          en: 'not the code',
          clause: '3.4.3',
        },
      ),
    )
    expect(await state()).toBe('lodged')
    const wide = [...code].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(' ')
    expect(await leads(receiving.confirm, undefined, { code: wide }, confirm(code))).toContain('/receipt/')
    expect(await state()).toBe('confirmed')
    await answeredRightly(
      wrong(
        'once more',
        confirm(code),
        {},
        {
          refused: 'submission-already-confirmed',
          zh: '已经确认过了',
          en: 'confirmed already',
          clause: '3.4.3',
        },
      ),
    )
  })

  test('lets nobody try codes for long', async () => {
    const { confirm } = await lodged()
    const tried: number[] = []
    for (let n = 0; n <= limits['confirmation-code'].times; n++)
      tried.push((await send({ name: '', ...confirm('1') }, 'zh')).status)
    expect(tried.at(-1)).toBe(429)
    expect(tried.slice(0, -1)).toEqual(tried.slice(0, -1).map(() => 409))
  })

  test('sends its mail again, a few times, with code and address', async () => {
    const { params, code, receipt: said } = await lodged()
    const again = () => call({ action: receiving.resend, params, typed: {} }, 'zh')
    for (let n = 0; n < limits['confirmation-mail'].times; n++)
      await expect(again()).rejects.toMatchObject({ status: 303, location: expect.stringContaining('?resent') })
    expect(await again()).toMatchObject({ status: 429 })
    const text = mails.at(-1) ?? ''
    for (const part of [code, said, `/zh/publicity/${number}/receipt/${params.key}`]) expect(text).toContain(part)
    for (const secret of [good.text, good.name, good.evidence]) expect(text).not.toContain(secret)
  })
})

test('a certificate number that is none is asked for again', async () => {
  for (const typed of ['', ' \u3000 ', '不是编号', '9'.repeat(5_000), "' or 1=1 --"]) {
    const url = new URL(`http://127.0.0.1/zh/verify?number=${encodeURIComponent(typed)}`)
    const shown = await verify({ url, params: { lang: 'zh' } } as never) // what the page reads of the event
    expect(shown).toEqual({ typed: typed.trim().slice(0, 60) })
  }
})

/** Last: the clock only goes forward. */
test('a submission a second after the last day is refused with the moment, and one that was not confirmed in time too', async () => {
  const comment = { ...good, kind: 'comment' as const, publicity }
  const { receipt: said } = await w.do(submissionLodged, comment, { actor: 'public' })
  const params = { number, key: receiptKey(w.app, said) }
  await w.turnTo(addDays(lastDay, 1))
  await answeredRightly(
    wrong(
      'late',
      form(),
      {},
      {
        refused: 'lodged-too-late',
        zh: '你提交的时刻是北京时间',
        en: 'and yours came at',
        clause: '3.4.3',
      },
    ),
  )
  await w.turnTo(addDays(lastDay, 20))
  const sent = { action: receiving.confirm, params, typed: { code: confirmationCode(w.app, said) } }
  await answeredRightly(
    wrong(
      'unconfirmed',
      sent,
      {},
      {
        refused: 'confirmation-too-late',
        zh: '确认期限已于',
        en: 'It had to be confirmed by the end of',
        clause: '3.4.3',
      },
    ),
  )
  const { status, data } = (await call({ action: receiving.resend, params, typed: {} }, 'en')) as {
    status: number
    data: Answered
  } // what `fail` makes
  expect([status, data.refusal?.refused]).toEqual([409, 'confirmation-too-late'])
})
