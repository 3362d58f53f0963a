import { afterAll, beforeAll, describe, expect } from 'vitest'
import { check } from '#server/proof/check.ts'
import { ranking as publicRanking } from '#server/reads/public/rankings.ts'
import { clause } from '../clause.ts'
import { openWorld, type World } from '../world.ts'
import { conclude, contest, fails, lines, stateOf, toHeld } from './contested.ts'
import * as kites from './kites.ts'

describe('a contested ranking with a value that reads otherwise', () => {
  let w: World
  let round: kites.Round
  beforeAll(async () => {
    w = await openWorld({ from: '2026-03-02' })
    round = await kites.toRanking(w)
    await toHeld(w, round)
    await w.stage.panel('deliberation', round.ranking, round.pool.slice(5, 10), fails('corrected'))
  }, 120_000)
  afterAll(() => w.close())

  /** Puts the strength of one standard right, as most of the experts recommend. */
  async function corrects(product: string, { from, to }: { from: string; to: string }) {
    const entry = (await kites.entries(w, round.ranking)).find((one) => one.product === product)
    const { declarationNumber: declaration = '', standard = '' } = entry ?? {}
    const corrected = { declaration, standard, product, indicator: 'strength', from, to }
    return conclude(w, round.ranking, { outcome: 'corrected', corrected: { corrected } })
  }

  clause('3.4.6', 'is put right, and where ranks change the public sees it anew for a whole period', async () => {
    expect(await lines(w, round.ranking)).toEqual(['1 型号1 listed', '2 型号2 listed', '3 型号3', '4 型号4'])
    const reads = (no: Error) => no.message
    expect(await corrects('型号1', { from: '≥88', to: '≥82' }).catch(reads)).toContain('correction-of-other-words')
    expect((await corrects('型号1', { from: '≥89', to: '≥71' })).kind).toBe('done')
    expect(await lines(w, round.ranking)).toEqual(['1 型号2 listed', '2 型号3 listed', '3 型号4', '4 型号1'])
    expect(await stateOf(w, round.ranking)).toBe('audited')
    expect(await w.desk('working-body')).toEqual(['open-publicity'])
    const answered = await w.app.reader.selectFrom('submission').select('state').execute()
    expect(answered).toEqual([{ state: 'answered' }])
  })

  clause(
    '3.4.6',
    'where none does, it goes on to its publication; the frozen data stay, the correction stands beside',
    async () => {
      await contest(w, await w.stage.openPublicity('ranking', round.ranking, kites.kites.title))
      await w.stage.panel('deliberation', round.ranking, round.pool.slice(5, 10), fails('corrected'))
      expect((await corrects('型号4', { from: '≥83', to: '≥83.1' })).kind).toBe('done')
      expect(await stateOf(w, round.ranking)).toBe('cleared')
      const { frontRunners } = await w.stage.publishRanking(round.ranking, kites.kites.title)
      expect(frontRunners).toHaveLength(2)
      const { number } = await w.app.reader.selectFrom('ranking').select('number').executeTakeFirstOrThrow()
      const shown = await publicRanking(w.app, number)
      expect(shown?.corrections.map(({ product, from, to }) => [product, from, to])).toEqual([
        ['型号1', '≥89', '≥71'],
        ['型号4', '≥83', '≥83.1'],
      ])
      expect(shown?.versions).toHaveLength(1)
      const { data } = await w.app.reader.selectFrom('evaluation').select('data').executeTakeFirstOrThrow()
      expect(JSON.stringify(data)).toContain('≥89')
      // What was sent as a document is committed to as PostgreSQL keeps it.
      expect((await check(w.app)).findings).toEqual([])
    },
  )
})
