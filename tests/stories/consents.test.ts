import { afterAll, beforeAll, describe, expect } from 'vitest'
import { addDays } from '#domain/calendar.ts'
import { consentAnswered } from '#server/acts/consent.ts'
import { ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { shortlistNow } from '#server/shortlisting.ts'
import { clause } from '../clause.ts'
import { openWorld, refusal, type World } from '../world.ts'
import * as kites from './kites.ts'

const lines = async (w: World, id: string) =>
  (await kites.entries(w, id))
    .filter(({ consent, rank }) => rank !== null && consent !== 'refused')
    .map(({ rank, product, shortlisted }) => `${rank} ${product}${shortlisted ? ' listed' : ''}`)
const stateOf = async (w: World, id: string) =>
  (await w.app.reader.selectFrom('ranking').select('state').where('id', '=', id).executeTakeFirst())?.state

describe('two share the second place, where the cut would fall between them', () => {
  let w: World
  let round: kites.Round
  const value = [89, 85, 85, 83]
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w, 4, (n) => kites.promised(value[n - 1] ?? 0))
  })
  afterAll(() => w.close())

  clause('3.4.5', 'a result worse than promised keeps its standard out, and it is known which', async () => {
    for (const { declaration, enterprise, product } of await kites.entries(w, round.ranking))
      await kites.reported(
        w,
        kites.holder(round.enterprises, enterprise),
        declaration,
        product === '型号4' ? '70' : undefined,
      )
    const now = await shortlistNow(w.app, round.ranking)
    const names = new Map((await kites.entries(w, round.ranking)).map(({ id, product }) => [id, product]))
    expect(now?.keptOut.map(({ entry, kept }) => [names.get(entry), kept.reason])).toEqual([['型号4', 'report-worse']])
    const { results } = await w.app.reader
      .selectFrom('compliance_report')
      .select('results')
      .where('verdict', '=', 'worse')
      .executeTakeFirstOrThrow()
    expect(results.map(({ indicator, verdict }) => [indicator, verdict])).toEqual(
      kites.kites.indicators.map(({ id }) => [id, 'worse']),
    )
  })

  clause('3.4.5', 'neither of them is listed: the list shrinks to whoever is ahead of both', async () => {
    await kites.shortlisted(w, round.assessor, round.ranking)
    expect(await lines(w, round.ranking)).toEqual(['1 型号1 listed', '2 型号2', '2 型号3', '4 型号4'])
  })

  clause('3.4.6', 'and when the first refuses, ranks close up and both lead', async () => {
    await w.stage.askConsent(round.assessor, round.ranking)
    for (const { id, enterprise, product } of await kites.entries(w, round.ranking))
      await w.stage.answerConsent(kites.holder(round.enterprises, enterprise), id, product !== '型号1')
    await kites.settled(w, round.assessor, round.ranking)
    expect(await lines(w, round.ranking)).toEqual(['1 型号2 listed', '1 型号3 listed', '3 型号4'])
    const said = { reasons: '一致。', opinion: '同意。' }
    await w.stage.panel('report-audit', round.ranking, kites.seats(w, round.pool), said)
    await w.stage.openPublicity('ranking', round.ranking, kites.kites.title)
    const { number } = await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()
    const shown = await publicRanking(w.app, number)
    expect(shown?.withheld).toBe(1)
    expect(shown?.entries.map(({ rank, product, isShared }) => [rank, product, isShared])).toEqual([
      [1, '型号2', true],
      [1, '型号3', true],
      [3, '型号4', false],
    ])
    expect(JSON.stringify(shown)).not.toContain('型号1')
  })
})

describe('nobody has consented, and the ranking is over', () => {
  let w: World
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
  })
  afterAll(() => w.close())

  clause('3.4.6', 'a letter that is entered only then no longer brings it back', async () => {
    const round = await kites.toRanking(w, 2)
    for (const { declaration, enterprise } of await kites.entries(w, round.ranking))
      await kites.reported(w, kites.holder(round.enterprises, enterprise), declaration)
    await kites.shortlisted(w, round.assessor, round.ranking)
    await w.stage.askConsent(round.assessor, round.ranking)
    const [first, second] = await kites.entries(w, round.ranking)
    if (!first || !second) throw new Error('nobody was asked')
    await w.stage.answerConsent(kites.holder(round.enterprises, first.enterprise), first.id, false)
    const lastDay = second.dueOn ?? ''
    await w.turnTo(addDays(lastDay, 1))
    await w.sweep()
    expect(await stateOf(w, round.ranking)).toBe('without-consent')
    const from = kites.holder(round.enterprises, second.enterprise)
    const letter = { from, by: (await w.stage.body()).prepares, receivedOn: lastDay }
    expect(await w.enter(consentAnswered, { entry: second.id, consents: true }, letter)).toEqual(
      refusal('consent-term-over', '3.4.6', { day: lastDay }),
    )
    expect(await stateOf(w, round.ranking)).toBe('without-consent')
    expect(await w.desk('assessor')).toEqual(['hand-in-summary'])
  })
})
