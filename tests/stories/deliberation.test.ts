import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recompute } from '#capsule/recompute.ts'
import { addDays } from '#domain/calendar.ts'
import { issue, prepare } from '#server/acts/issue.ts'
import { leadReasoned } from '#server/acts/lead-reason.ts'
import { publicityOpened } from '#server/acts/publicity.ts'
import { rankingCorrected } from '#server/acts/ranking-correction.ts'
import { rankingCapsule } from '#server/reads/public/ranking-capsule.ts'
import { earlierContent, ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { rerun, runTakingUp } from '#server/shortlisting.ts'
import { isRefusal } from '#domain/refusal.ts'
import { leadOf } from '#server/facts/ranking.ts'
import { digestOf } from '#server/hash.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import { conclude, contest, fails, lines, stateOf, toHeld } from './contested.ts'
import * as kites from './kites.ts'

describe('an objection that strikes the first place', () => {
  let w: World
  let round: kites.Round
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
    await toHeld(w, round)
  }, 120_000)
  afterAll(() => w.close())

  clause('3.4.6', 'other experts deliberate, and most of those against it say what is to be done', async () => {
    expect(await stateOf(w, round.ranking)).toBe('held')
    expect(
      (await conclude(w, round.ranking, { outcome: 'kept' }).catch((no: Error) => no.message)) as string,
    ).toContain('deliberation-awaited')
    await w.stage.panel('deliberation', round.ranking, round.pool.slice(5, 10), fails('struck'))
    expect(await w.desk('working-body')).toContain('conclude-deliberation')
    expect(await stateOf(w, round.ranking)).toBe('held')
    const against = (outcome: 'kept' | 'sent-back') =>
      conclude(w, round.ranking, { outcome }).catch((no: Error) => no.message)
    expect(await against('kept')).toContain('conclusion-against-panel')
    expect(await against('sent-back')).toContain('conclusion-not-recommended')
  })

  clause('3.4.6', 'ranks close up, objectors are answered, and the public sees it anew', async () => {
    const before = await lines(w, round.ranking)
    expect(before).toEqual(['1 型号1 listed', '2 型号2 listed', '3 型号3', '4 型号4'])
    const [first] = await kites.entries(w, round.ranking)
    expect((await conclude(w, round.ranking, { outcome: 'struck', struck: [first?.id ?? ''] })).kind).toBe('done')
    expect(await lines(w, round.ranking)).toEqual(['1 型号2 listed', '2 型号3 listed', '3 型号4'])
    expect(await stateOf(w, round.ranking)).toBe('audited')
    const answered = await w.app.reader.selectFrom('submission').select(['state', 'answer']).executeTakeFirstOrThrow()
    expect(answered).toEqual({ state: 'answered', answer: '经专家综合评议，处理如下。' })
    expect(await w.desk('working-body')).toEqual(['open-publicity'])
    const { lastDay } = await w.stage.openPublicity('ranking', round.ranking, kites.kites.title)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    const { frontRunners } = await w.stage.publishRanking(round.ranking, kites.kites.title)
    expect(frontRunners).toHaveLength(2)
    const { number } = await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()
    const shown = await publicRanking(w.app, number)
    expect(shown?.struck).toBe(1)
    expect(JSON.stringify(shown?.entries)).not.toContain('型号1')
  })
})

describe('a lead that small changes of the weights turn, and that loses its first place', () => {
  let w: World
  let round: kites.Round
  /** The fourth is behind the third by as little as the third behind the second, and strong where that one is weak. */
  const crowded = (n: number) =>
    n < 4
      ? kites.crowded(n)
      : {
          strength: { value: '≥89' },
          balance: { value: '≥82' },
          'colour-fastness': { value: '≥89' },
          'line-hold': { value: '≥81.8' },
        }
  const reason = { first: '前两名水平相当。', second: '去掉第一名后，两名水平仍相当。' }
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w, 4, crowded)
    await kites.toAudited(w, round)
    await w.do(leadReasoned, { ranking: round.ranking, reason: reason.first }, round.assessor)
    await contest(w, await w.stage.openPublicity('ranking', round.ranking, kites.kites.title))
    await w.stage.panel('deliberation', round.ranking, round.pool.slice(5, 10), fails('struck'))
  }, 120_000)
  afterAll(() => w.close())

  clause('3.4.5', 'is asked for its reason anew, since others lead', async () => {
    const [first] = await kites.entries(w, round.ranking)
    await conclude(w, round.ranking, { outcome: 'struck', struck: [first?.id ?? ''] })
    expect(await lines(w, round.ranking)).toEqual(['1 型号2 listed', '2 型号3 listed', '3 型号4'])
    expect(await leadOf(w.app.reader, round.ranking)).toMatchObject({
      robustness: { flips: { flips: true } },
      reason: null,
    })
    expect(await w.desk('assessor')).toEqual(['reason-lead'])
    const opening = { kind: 'ranking' as const, subject: round.ranking }
    expect(await w.tryToPrepare(publicityOpened, opening, (await w.stage.body()).prepares)).toEqual(
      refusal('lead-unreasoned', '3.4.5', { percent: '5' }),
    )
    await w.do(leadReasoned, { ranking: round.ranking, reason: reason.second }, round.assessor)
    const { publicity } = await w.stage.openPublicity('ranking', round.ranking, kites.kites.title)
    const { content } = await w.app.reader
      .selectFrom('publicity')
      .select('content')
      .where('id', '=', publicity)
      .executeTakeFirstOrThrow()
    expect(content).toMatchObject({ leadReason: reason.second })
  })
})

describe('a contested ranking that is sent back', () => {
  let w: World
  let round: kites.Round
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
    await toHeld(w, round)
  }, 120_000)
  afterAll(() => w.close())

  clause('3.4.6', 'is taken up anew by its assessor: shortlist, consents and audit follow once more', async () => {
    await w.stage.panel('deliberation', round.ranking, round.pool.slice(5, 10), fails('sent-back'))
    await conclude(w, round.ranking, { outcome: 'sent-back' })
    expect(await stateOf(w, round.ranking)).toBe('sent-back')
    expect(await w.desk('assessor')).toEqual(['take-up-ranking'])
    const by = round.assessor
    const other = await kites.assessor(w, 9)
    expect(await runTakingUp(w.app, round.ranking, '已核对。', { by: other })).toEqual(
      refusal('ranking-unknown', '3.4.6'),
    )
    expect((await runTakingUp(w.app, round.ranking, '已核对。', { by })).kind).toBe('done')
    expect(await runTakingUp(w.app, round.ranking, '已核对。', { by })).toEqual(
      refusal('ranking-not-at-this-step', '3.4.6', { state: 'evaluated', needed: 'sent-back' }),
    )
    expect((await kites.entries(w, round.ranking)).map(({ consent }) => consent)).toEqual(
      Array.from({ length: 4 }, () => 'not-asked'),
    )
    await kites.toAudited(w, round)
    expect(await stateOf(w, round.ranking)).toBe('audited')
  })
})

describe('a digit that is put right after publication', () => {
  let w: World
  let round: kites.Round
  let number = ''
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
    const { lastDay } = await kites.toRankingPublicity(w, round)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    await w.stage.publishRanking(round.ranking, kites.kites.title)
    number = (await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()).number
  }, 120_000)
  afterAll(() => w.close())

  async function correct(product: string, to: string) {
    const entry = (await kites.entries(w, round.ranking)).find((one) => one.product === product)
    const { values } = await w.app.reader
      .selectFrom('declaration')
      .select('values')
      .where('id', '=', entry?.declaration ?? '')
      .executeTakeFirstOrThrow()
    const corrected = {
      declaration: entry?.declarationNumber ?? '',
      standard: entry?.standard ?? '',
      product,
      indicator: 'strength',
      from: String(values.strength?.value),
      to,
    }
    const again = await rerun(w.app, round.ranking, { corrected })
    if (isRefusal(again)) throw new Error(again.refused)
    const { prepares, issues } = await w.stage.body()
    const input = { ranking: round.ranking, corrected, reason: '转录时漏看一位。', ...again }
    const shown = { title: { zh: '更正' }, path: '/work/' }
    const { preparation } = await prepare(w.app, rankingCorrected, input, shown, { by: prepares })
    return issue(w.app, preparation, { by: issues })
  }

  clause('6.1', 'where no rank changes it is corrected in place, and what it read before is kept, marked', async () => {
    const before = await publicRanking(w.app, number)
    expect((await correct('型号4', '≥83.1')).kind).toBe('done')
    expect(await stateOf(w, round.ranking)).toBe('published')
    const after = await publicRanking(w.app, number)
    expect(after?.entries.map(({ rank, product }) => [rank, product])).toEqual(
      before?.entries.map(({ rank, product }) => [rank, product]),
    )
    expect(after?.digest).not.toBe(before?.digest)
    expect(after?.corrections).toMatchObject([{ product: '型号4', from: '≥83', to: '≥83.1' }])
    expect(after?.versions).toMatchObject([{ version: 1, digest: before?.digest, nextDigest: after?.digest }])
    const bytes = await earlierContent(w.app, { number, version: '1' })
    expect(digestOf(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')))).toBe(before?.digest)
    expect(await earlierContent(w.app, { number, version: '2' })).toBeUndefined()
    expect(recompute((await rankingCapsule(w.app, number)) ?? new Uint8Array())).toMatchObject({ kind: 'same' })
  })

  clause('3.4.6', 'where the list changes the ranking is recalled, and titles follow the new list', async () => {
    expect((await correct('型号2', '≥71')).kind).toBe('done')
    expect(await stateOf(w, round.ranking)).toBe('recalled')
    expect((await publicRanking(w.app, number))?.state).toBe('recalled')
    const { lastDay } = await w.stage.openPublicity('ranking', round.ranking, kites.kites.title)
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    await w.stage.publishRanking(round.ranking, kites.kites.title)
    const titles = await w.app.reader
      .selectFrom('front_runner')
      .select(['product_model as product', 'state'])
      .orderBy('number')
      .execute()
    expect(titles.filter(({ state }) => state === 'valid').map(({ product }) => product)).toContain('型号1')
    expect(titles.find(({ product }) => product === '型号2')?.state).toBe('struck')
  })
})

test('nobody consents: there is no ranking, and the assessor sums up what there was', async () => {
  const w = await openWorld({ from: '2026-03-02' })
  const round = await kites.toRanking(w, 2)
  for (const entry of await kites.entries(w, round.ranking))
    await kites.reported(w, kites.holder(round.enterprises, entry.enterprise), entry.declaration)
  await kites.shortlisted(w, round.assessor, round.ranking)
  await w.stage.askConsent(round.assessor, round.ranking)
  for (const entry of await kites.entries(w, round.ranking))
    await w.stage.answerConsent(kites.holder(round.enterprises, entry.enterprise), entry.id, false)
  expect(await stateOf(w, round.ranking)).toBe('without-consent')
  expect(await w.desk('assessor')).toEqual(['hand-in-summary'])
  expect(await kites.settled(w, round.assessor, round.ranking)).toMatchObject({ kind: 'refused' })
  await w.close()
})
