import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import type { Act, By } from '#server/acts/act.ts'
import { consentAnswered } from '#server/acts/consent.ts'
import { declarationsMade } from '#server/acts/declaration.ts'
import { issue, prepare } from '#server/acts/issue.ts'
import { keyAreaDecided } from '#server/acts/edition.ts'
import { keyAreaProposed } from '#server/acts/key-area.ts'
import { perform, type Outcome } from '#server/acts/perform.ts'
import { preparationWithdrawn } from '#server/acts/preparation.ts'
import { organisationRegistered } from '#server/acts/organisation.ts'
import { publicityClosed } from '#server/acts/publicity.ts'
import { rankingPublished } from '#server/acts/ranking-publication.ts'
import { submissionAnswered } from '#server/acts/answer.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, refusal, type World } from '../world.ts'

let w: World
let clerks: readonly By[]
beforeAll(async () => {
  w = await openWorld({ from: '2026-03-02' })
  clerks = [await w.official('one', 'working-body'), await w.official('two', 'working-body')]
})
afterAll(() => w.close())

const area = (title: string) => ({ group: kites.group, title: { zh: title }, factors: kites.factors })
const said = (outcomes: readonly Outcome<unknown>[]) =>
  outcomes.map((one) => (one.kind === 'refused' ? one.refusal.refused : one.kind)).sort()
const together = <I, R>(act: Act<I, R>, input: NoInfer<I>, by: readonly By[]) =>
  Promise.all(by.map((one) => perform(w.app, act, input, { by: one, key: randomUUID() })))
const actsOf = async (type: string) =>
  (await w.app.reader.selectFrom('act').select('seq').where('type', '=', type).execute()).length
const series = () => w.app.reader.selectFrom('number_series').selectAll().orderBy('series').execute()
const rowsOf = async (table: 'declaration' | 'obligation' | 'preparation') =>
  (await w.app.reader.selectFrom(table).select('id').execute()).length
const newest = () =>
  w.app.reader.selectFrom('act').select(['seq', 'type']).orderBy('seq', 'desc').executeTakeFirstOrThrow()

describe('two persons at once: one act, one refusal', () => {
  let round: kites.Round
  let publicity: { publicity: string; lastDay: string }
  beforeAll(async () => {
    round = await kites.toRanking(w, 3)
  })

  test('consent', async () => {
    const { assessor, enterprises, ranking } = round
    for (const entry of await kites.entries(w, ranking))
      await kites.reported(w, kites.holder(enterprises, entry.enterprise), entry.declaration)
    await kites.shortlisted(w, assessor, ranking)
    await w.stage.askConsent(assessor, ranking)
    for (const entry of await kites.entries(w, ranking)) {
      const by = kites.holder(enterprises, entry.enterprise)
      const both = await together(consentAnswered, { entry: entry.id, consents: true }, [by, by])
      expect(said(both)).toEqual(['consent-already-answered', 'done'])
    }
    expect(await actsOf(consentAnswered.type)).toBe(3)
  })

  test('settling', async () => {
    const both = await Promise.all([1, 2].map(() => kites.settled(w, round.assessor, round.ranking)))
    expect(said(both)).toEqual(['done', 'ranking-not-at-this-step'])
    const words = { reasons: '一致', opinion: '同意' }
    await w.stage.panel('report-audit', round.ranking, kites.seats(w, round.pool), words)
    publicity = await w.stage.openPublicity('ranking', round.ranking, { zh: '风筝' })
  })

  test('an answer', async () => {
    const lodged = {
      publicity: publicity.publicity,
      kind: 'comment' as const,
      name: '赵某',
      contact: 'zhao@test.invalid',
    }
    const comment = { ...lodged, text: '请说明。', evidence: '' }
    const { submission } = await w.stage.lodge(comment)
    const both = await together(submissionAnswered, { submissions: [submission], answer: '已说明。' }, clerks)
    expect(said(both)).toEqual(['done', 'submission-answered'])
  })

  test('the close, by a person and by the day', async () => {
    await w.turnTo(addDays(publicity.lastDay, 1))
    const before = await actsOf(publicityClosed.type)
    const by = [...clerks, { actor: 'system' } as const]
    const all = await together(publicityClosed, { publicity: publicity.publicity }, by)
    expect(said(all)).toEqual(['done', 'publicity-closed', 'publicity-closed'])
    expect(await actsOf(publicityClosed.type)).toBe(before + 1)
  })

  test('publication: prepared once, issued once, each title granted once', async () => {
    const input = { ranking: round.ranking }
    const prepared = await Promise.all(clerks.map((by) => w.tryToPrepare(rankingPublished, input, by)))
    expect(said(prepared)).toEqual(['already-prepared', 'done'])
    const done = prepared.find((one) => one.kind === 'done')
    const preparation = done?.kind === 'done' ? done.result.preparation : ''
    const issuers = [await w.official('three', 'working-body'), await w.official('four', 'working-body')]
    const both = await Promise.all(issuers.map((by) => issue(w.app, preparation, { by, key: randomUUID() })))
    expect(said(both)).toEqual(['done', 'preparation-settled'])
    const titles = await w.app.reader.selectFrom('front_runner').select('number').orderBy('number').execute()
    expect(titles.map(({ number }) => number)).toEqual(['FR-2026-0001', 'FR-2026-0002'])
  })

  test('an issue and its withdrawal never both happen', async () => {
    const { prepares, issues } = await w.stage.regulator()
    const { keyArea } = await w.do(keyAreaProposed, area('陀螺'), prepares)
    const shown = { title: { zh: '陀螺' }, path: '/work/' }
    await w.stage.heard(keyArea)
    const { preparation } = await prepare(w.app, keyAreaDecided, kites.decision(keyArea), shown, { by: prepares })
    const both = await Promise.all([
      issue(w.app, preparation, { by: issues }),
      perform(w.app, preparationWithdrawn, { preparation }, { by: prepares }),
    ])
    expect(said(both)).toEqual(['done', 'preparation-settled'])
  })
})

describe('one key, one act', () => {
  const press = (title: string, key: string, by = clerks[0]) =>
    perform(w.app, keyAreaProposed, area(title), { by: by ?? { actor: 'public' }, key })

  test('pressed twice, one after the other or at once, it gives the same answer twice', async () => {
    for (const at of ['先后', '同时']) {
      const key = randomUUID()
      const before = await actsOf(keyAreaProposed.type)
      const twice =
        at === '同时'
          ? await Promise.all([press(at, key), press(at, key), press(at, key)])
          : [await press(at, key), await press(at, key), await press(at, key)]
      expect(twice[0]?.kind).toBe('done')
      expect([twice[1], twice[2]]).toEqual([twice[0], twice[0]])
      expect(await actsOf(keyAreaProposed.type)).toBe(before + 1)
    }
  })

  test('the repeat gets the first answer although the rule would refuse by now', async () => {
    const { prepares, issues } = await w.stage.regulator()
    const { keyArea } = await w.do(keyAreaProposed, area('空竹'), prepares)
    const shown = { title: { zh: '空竹' }, path: '/work/' }
    await w.stage.heard(keyArea)
    const { preparation } = await prepare(w.app, keyAreaDecided, kites.decision(keyArea), shown, { by: prepares })
    const key = randomUUID()
    const first = await issue(w.app, preparation, { by: issues, key })
    expect(first.kind).toBe('done')
    expect(await issue(w.app, preparation, { by: issues, key })).toEqual(first)
  })

  test('it serves no other act, no other person and no other form', async () => {
    const key = randomUUID()
    await press('毽子', key)
    const no = refusal('key-used-elsewhere', '6.1')
    expect(await w.try(publicityClosed, { publicity: randomUUID() }, clerks[0] ?? { actor: 'system' }, key)).toEqual(no)
    expect(await press('毽子', key, clerks[1])).toEqual(no)
    expect(await press('跳绳', key)).toEqual(no)
  })

  test('a public form that was filled in anew is not answered with what the first one did', async () => {
    const registering = (serial: number) => ({
      uscc: kites.uscc(serial),
      name: { zh: `登记单位${serial}` },
      kind: 'enterprise' as const,
      place: '530102',
      applicant: { name: '登记人', email: 'registrant@test.invalid' },
    })
    const key = randomUUID()
    const sent = (serial: number) => w.try(organisationRegistered, registering(serial), { actor: 'public' }, key)
    const first = await sent(901)
    expect(first.kind).toBe('done')
    expect(await sent(901)).toEqual(first)
    expect(await sent(902)).toEqual(refusal('key-used-elsewhere', '6.1'))
  })

  test('a refused act leaves its key free', async () => {
    const key = randomUUID()
    await press('滑板', randomUUID())
    expect(await press('滑板', key)).toEqual(refusal('key-area-already-proposed', '3.1'))
    expect((await press('轮滑', key)).kind).toBe('done')
  })
})

describe('the ledger under many hands', () => {
  test('twenty at once leave no gap, and each has its own number', async () => {
    const start = (await newest()).seq
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        perform(w.app, keyAreaProposed, area(`并行${n}`), { by: clerks[n % 2] ?? { actor: 'public' } }),
      ),
    )
    const seqs = outcomes.flatMap((one) => (one.kind === 'done' ? [one.seq] : [])).sort((one, other) => one - other)
    expect(seqs).toEqual(Array.from({ length: 20 }, (_, n) => start + n + 1))
    const all = await w.app.reader.selectFrom('act').select('seq').orderBy('seq').execute()
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, n) => n + 1))
  })

  test('two processes in turn: each finds the head elsewhere than it left it, and begins anew', async () => {
    const other = { ...w.app, heard: { ...w.app.heard } }
    const start = (await newest()).seq
    const outcomes: Outcome<unknown>[] = []
    for (const [n, app] of [w.app, other, w.app, other, other, w.app].entries())
      outcomes.push(
        await perform(app, keyAreaProposed, area(`交替${n}`), { by: clerks[n % 2] ?? { actor: 'public' } }),
        await perform(app, keyAreaProposed, area(`交替${n}`), { by: clerks[n % 2] ?? { actor: 'public' } }),
      )
    const done = outcomes.flatMap((one) => (one.kind === 'done' ? [one.seq] : []))
    expect(done).toEqual([1, 2, 3, 4, 5, 6].map((n) => start + n))
    expect(said(outcomes).filter((one) => one !== 'done')).toEqual(Array(6).fill('key-area-already-proposed'))
    const rows = await w.app.reader
      .selectFrom('key_area')
      .select('act')
      .where('act', '>', start)
      .orderBy('act')
      .execute()
    expect(rows.map(({ act }) => act)).toEqual(done)
  })

  test('a refused act leaves no row, no act and no number behind', async () => {
    const maker = await kites.enterprise(w, 90)
    const { id: keyArea } = await w.app.reader
      .selectFrom('key_area')
      .select('id')
      .where('state', '=', 'decided')
      .executeTakeFirstOrThrow()
    const everything = async () => ({
      act: await newest(),
      numbers: await series(),
      rows: [await rowsOf('declaration'), await rowsOf('obligation'), await rowsOf('preparation')],
    })
    const before = await everything()
    // The first of the two is good, has its number and its row, and goes with the second.
    const good = { ...kites.standard(keyArea, 90, 80), revises: false }
    const bad = { ...kites.standard(keyArea, 91, 80), standardNumber: '无号', revises: false }
    expect(await w.try(declarationsMade, { declarations: [good, bad] }, maker)).toEqual(
      refusal('standard-number-shape', '2.1', { typed: '无号' }),
    )
    expect(
      said([await w.tryToPrepare(keyAreaDecided, kites.decision(keyArea), (await w.stage.regulator()).prepares)]),
    ).toEqual(['key-area-already-decided'])
    expect(await everything()).toEqual(before)
  })

  test('time in it never goes back, though the clock does', async () => {
    const instant = w.app.clock.now()
    w.turnToInstant(new Date(instant.getTime() - 3_600_000))
    await w.do(keyAreaProposed, area('倒拨'), clerks[0] ?? { actor: 'public' })
    w.turnToInstant(instant)
    const all = await w.app.reader.selectFrom('act').select('at').orderBy('seq').execute()
    const times = all.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((one, other) => one - other))
  })
})
