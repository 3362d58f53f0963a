import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { By } from '#server/acts/act.ts'
import { concernAsked, concernLodged, concernReferred, concernReplied, concernSettled } from '#server/acts/concern.ts'
import { exitCaseNoticed, exitCaseOpened, exitCaseStated } from '#server/acts/exit-case.ts'
import { exitCaseDecided } from '#server/acts/exit-decision.ts'
import { tellOfNew } from '#server/jobs/notices.ts'
import { concernCounts, concernStatus } from '#server/reads/public/concerns.ts'
import { readActs } from '#server/reads/public/ledger.ts'
import { concern, concerns } from '#server/reads/work/concerns.ts'
import { desk } from '#server/reads/work/desk.ts'
import { hearing } from '#server/reads/work/hearings.ts'
import { reads, type Subjects } from '#server/reads/work/index.ts'
import { storedFile } from '#server/reads/work/files.ts'
import { salted } from '#server/files/salt.ts'
import { readReceiptKey, receiptDigest, receiptKeyOf, spelled } from '#server/receipt-key.ts'
import { clause } from '../clause.ts'
import { attachedTo, paper } from '../papers.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { whoIs } from './exits.ts'
import * as kites from './kites.ts'

const anybody = { actor: 'public' } as const

describe('a concern', () => {
  let w: World
  let round: kites.Round
  let body: { prepares: By; issues: By }
  let regulator: { prepares: By; issues: By }
  beforeAll(async () => {
    w = await openWorld()
    round = await kites.toRanking(w)
    body = await w.stage.body()
    regulator = await w.stage.regulator()
  })
  afterAll(() => w.close())

  type Said = Partial<Parameters<typeof concernLodged.perform>[1]>
  const lodge = async (said: Said) => {
    const key = receiptKeyOf(randomUUID())
    const about = { about: 'assessor' as const, whom: '协会1', ground: 'fee', text: '收了两万元。' }
    await w.do(concernLodged, { receipt: receiptDigest(key), ...about, ...said }, anybody)
    return key
  }
  const idOf = async (key: string) => {
    const row = await w.app.reader
      .selectFrom('concern')
      .select('id')
      .where('receipt', '=', receiptDigest(key))
      .executeTakeFirstOrThrow()
    return row.id
  }
  const seen = async (by: By, id: string) => (await concern(whoIs(by), w.app, id)).seen

  clause(
    '6.2',
    'anybody reports without a name, is asked and answers by the receipt, and it leads to an exit',
    async () => {
      const key = await lodge({})
      expect(readReceiptKey(spelled(key).toLowerCase().replace('0', 'o'))).toBe(key)
      const id = await idOf(key)
      expect(await seen(body.prepares, id)).toBe('open')
      const nobody = [round.assessor, regulator.prepares, round.pool[0]?.by, round.enterprises[0]]
      for (const by of nobody) if (by) expect(await seen(by, id)).toBe('unknown')
      // Neither the list of acts nor a row tells who or what; the receipt is kept as a digest alone.
      const { acts } = await readActs(w.app.reader, { limit: 1 })
      expect(acts[0]).toMatchObject({ type: 'sealed', clauses: [], organisation: null, capacity: null })
      const { rows } = await sql<{ kept: string }>`
      select concat_ws(' ', (select string_agg(to_jsonb(c)::text, ' ') from commitment c),
        (select string_agg(to_jsonb(a)::text, ' ') from act a), (select string_agg(to_jsonb(n)::text, ' ') from concern n)) as kept`.execute(
        w.app.reader,
      )
      expect(rows[0]?.kept).not.toContain(key)

      await w.do(concernAsked, { concern: id, text: '何时付的款？' }, body.prepares)
      expect((await concernStatus(w.app, receiptDigest(key)))?.messages).toMatchObject([
        { author: 'handler', text: '何时付的款？' },
      ])
      await w.do(concernReplied, { receipt: receiptDigest(key), text: '三月一日。' }, anybody)
      expect(await w.try(concernReplied, { receipt: receiptDigest('0000'), text: '三月一日。' }, anybody)).toEqual(
        refusal('receipt-unknown', '6.2'),
      )
      const before = await w.desk('working-body')
      expect(before.filter((one) => one.startsWith('handle-concern'))).toHaveLength(1)

      const subject = round.assessor.organisation ?? ''
      const opened = {
        party: 'assessor' as const,
        subject,
        ground: 'fee',
        source: 'concern' as const,
        facts: '收费两万元。',
      }
      const { exitCase } = await w.do(exitCaseOpened, { ...opened, concern: id }, body.prepares)
      expect((await concernStatus(w.app, receiptDigest(key)))?.state).toBe('case-opened')
      await w.do(exitCaseNoticed, { exitCase }, body.prepares)
      const heard = await hearing(whoIs(round.assessor), w.app, exitCase)
      expect(heard.seen).toBe('open')
      for (const secret of [id, '三月一日', '收了两万元', 'concern'])
        expect(JSON.stringify(heard)).not.toContain(secret)
      await w.do(exitCaseStated, { exitCase, statement: '没有。' }, round.assessor)
      await w.issue(exitCaseDecided, { exitCase, outcome: 'exit', reasons: '属实。' }, body)
      expect((await concernStatus(w.app, receiptDigest(key)))?.decided).toEqual({ outcome: 'exit', on: w.today() })
      expect(
        await w.try(concernSettled, { concern: id, outcome: 'not-followed', answer: '无。' }, body.prepares),
      ).toEqual(refusal('concern-settled', '6.2'))
    },
  )

  clause(
    '6.2',
    'a concern about the working body is not there for it: not in a read, a count, a file or a mail',
    async () => {
      const subjects = await everySubject(w, round)
      const looks = [body.prepares, body.issues].map(whoIs)
      const snapshot = async () => {
        await tellOfNew(w.app)
        const told = []
        for (const who of looks)
          for (const [name, read] of Object.entries(reads))
            told.push([name, await read(who, w.app, subjects).then((answer) => JSON.stringify(answer))])
        return told
      }
      const mailsTo = async (by: By) => {
        const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pgboss.job
        where data ->> 'to' = (select email from person where id = ${by.person ?? null}::uuid)`.execute(w.app.db)
        return rows[0]?.count
      }
      const before = await snapshot()
      const mails = [await mailsTo(body.prepares), await mailsTo(regulator.prepares)]
      const file = paper('转账')
      const evidence = await attachedTo(w.app, file)
      const key = await lodge({
        about: 'working-body',
        whom: '工作机构',
        ground: 'abuse',
        text: '办事人员要好处。',
        evidence,
      })
      const id = await idOf(key)
      expect(await snapshot()).toEqual(before)
      expect(await mailsTo(body.prepares)).toBe(mails[0])
      expect(await mailsTo(regulator.prepares)).toBe((mails[1] ?? 0) + 1)
      for (const who of looks) {
        expect((await concern(who, w.app, id)).seen).toBe('unknown')
        expect((await storedFile(who, w.app, evidence.sha256)).seen).toBe('unknown')
      }
      expect((await storedFile(whoIs(regulator.prepares), w.app, evidence.sha256)).seen).toBe('open')
      expect(await seen(regulator.prepares, id)).toBe('open')
      // Nor may it be handed there, or be dealt with from there.
      expect(await w.try(concernReferred, { concern: id, reason: '转。' }, regulator.prepares)).toEqual(
        refusal('concern-about-the-receiver', '6.2'),
      )
      expect(await w.try(concernAsked, { concern: id, text: '谁？' }, body.prepares)).toEqual(
        refusal('concern-unknown', '6.2'),
      )
      await w.do(
        concernSettled,
        { concern: id, outcome: 'passed-on', answer: '已转纪检监察机关。' },
        regulator.prepares,
      )
      expect(await w.try(concernReplied, { receipt: receiptDigest(key), text: '还有。' }, anybody)).toEqual(
        refusal('concern-closed', '6.2'),
      )
      expect(await snapshot()).toEqual(before)
    },
  )

  clause(
    '6.2',
    'one that names somebody of the working body goes to the regulator, and is hidden from whom it names there',
    async () => {
      const named = await w.official('wuregulator', 'regulator')
      const looks = whoIs(named)
      const before = JSON.stringify([await concerns(looks, w.app), await desk(looks, w.app)])
      const key = await lodge({ text: '经办人甲和 Wu Regulator 一起收的。' })
      const id = await idOf(key)
      expect(await seen(body.prepares, id)).toBe('unknown')
      expect(await seen(regulator.prepares, id)).toBe('open')
      expect(await seen(named, id)).toBe('unknown')
      expect(JSON.stringify([await concerns(looks, w.app), await desk(looks, w.app)])).toBe(before)
      expect(await w.try(concernSettled, { concern: id, outcome: 'not-followed', answer: '无。' }, named)).toEqual(
        refusal('concern-unknown', '6.2'),
      )
      const subject = (await kites.assessor(w, 7)).organisation ?? ''
      const opened = { party: 'assessor' as const, subject, ground: 'fee', source: 'concern' as const, facts: '收费。' }
      expect(await w.try(exitCaseOpened, { ...opened, concern: id }, regulator.prepares)).toEqual(
        refusal('colleague-named', '6.2'),
      )
    },
  )

  clause('6.2', 'an office that it does not concern hands it on, under a number of the other’s own', async () => {
    const key = await lodge({ about: 'other', whom: '某人' })
    const id = await idOf(key)
    await w.do(concernReferred, { concern: id, reason: '由省局办理。' }, body.prepares)
    expect([await seen(body.prepares, id), await seen(regulator.prepares, id)]).toEqual(['unknown', 'open'])
    expect((await concernStatus(w.app, receiptDigest(key)))?.office).toBe('regulator')
    const numbers = await w.app.reader
      .selectFrom('concern')
      .select('number')
      .where('handler_role', '=', 'working-body')
      .execute()
    expect(numbers).toEqual([{ number: '2026-001' }])
    await w.do(concernReferred, { concern: id, reason: '退回。' }, regulator.prepares)
    expect(await seen(body.prepares, id)).toBe('open')
  })

  clause('6.2', 'the public learns of counts that are not too small, of years that are over', async () => {
    expect((await concernCounts(w.app)).years).toEqual([])
    await w.turnTo('2027-01-05')
    expect((await concernCounts(w.app)).years).toEqual([
      { year: '2026', total: null, open: null, cases: null, passedOn: null, notFollowed: null },
    ])
    for (let n = 0; n < 6; n += 1) await lodge({ about: 'other', whom: '某人' })
    await w.turnTo('2028-01-05')
    expect((await concernCounts(w.app)).years[0]).toEqual({
      year: '2027',
      total: 6,
      open: 6,
      cases: 0,
      passedOn: 0,
      notFollowed: 0,
    })
  })

  clause(
    '6.2',
    'what is closed to a colleague is closed to whoever stands in for them, before it came or after',
    async () => {
      const named = await w.official('heregulator', 'regulator')
      const until = { untilDay: '2028-12-31' }
      const before = await w.deputy(named, 'for-he-before', until)
      const colleague = await w.deputy(regulator.prepares, 'for-a-colleague', until)
      const looksOf = (by: By) => Promise.all([concerns(whoIs(by), w.app), desk(whoIs(by), w.app)])
      const empty = JSON.stringify(await looksOf(before))
      const id = await idOf(await lodge({ text: '经办人甲说，He Regulator 也拿了钱。' }))
      const after = await w.deputy(named, 'for-he-after', until)
      for (const deputy of [before, after]) {
        expect(await seen(deputy, id)).toBe('unknown')
        expect(await w.try(concernAsked, { concern: id, text: '谁？' }, deputy)).toEqual(
          refusal('concern-unknown', '6.2'),
        )
        expect(JSON.stringify(await looksOf(deputy))).toBe(empty)
      }
      expect(await seen(colleague, id)).toBe('open')
      expect(JSON.stringify(await looksOf(colleague))).not.toBe(empty)
    },
  )

  clause('6.2', 'the same file elsewhere is not recognised: what a reporter sends is stored with salt', async () => {
    const bytes = Buffer.from('%PDF-1.7 转账')
    const [one, other] = [salted(bytes, 'secret one'), salted(bytes, 'secret other')]
    const digest = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
    expect(new Set([digest(bytes), digest(one), digest(other)]).size).toBe(3)
    expect(digest(salted(bytes, 'secret one'))).toBe(digest(one))
  })
})

/** One of each thing that a read may be asked for; where there is none, the address of nothing. */
async function everySubject({ app }: World, round: kites.Round): Promise<Subjects> {
  const nothing = '00000000-0000-4000-8000-000000000000'
  const first = async (table: 'application' | 'panel' | 'seat' | 'preparation' | 'exit_case') =>
    (await app.reader.selectFrom(table).select('id').orderBy('act').executeTakeFirst())?.id ?? nothing
  const known: Partial<Subjects> = {
    keyArea: round.keyArea,
    application: await first('application'),
    panel: await first('panel'),
    seat: await first('seat'),
    preparation: await first('preparation'),
    exitCase: await first('exit_case'),
    enterprise: round.enterprises[0]?.organisation ?? nothing,
    assessor: round.assessor.organisation ?? nothing,
    expert: round.pool[0]?.expert ?? nothing,
  }
  return new Proxy(known, { get: (of, name) => of[name as keyof Subjects] ?? nothing }) as Subjects // every name has a value
}
