import { entering, type Who } from '#domain/disclosure.ts'
import { weightsOf } from '#domain/ranking/weights.ts'
import { applies } from '#domain/ranking/yardstick.ts'
import { hundred, times, written } from '#domain/requirement/decimal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { publicisedHead, rankings } from '../public/rankings.ts'
import { disclosed, inRoom, type Looked } from './looked.ts'

/** The rankings that the public sees: of these anybody at a desk may ask what if. */
export const rankingsToTry = (who: Who, from: Looked) =>
  inRoom(who, 'what-if', async () => {
    const all = await rankings(from)
    return { rankings: all.rankings.map(({ number, title, edition, state }) => ({ number, title, edition, state })) }
  })

/** What a ranking that was publicised is asked by; `own`: who asks. Null: not there. */
export const rankingToTry = (who: Who, from: Looked, number: string) =>
  disclosed(entering(who, 'what-if'), async () => {
    const row = await publicisedHead(from, number)
    if (!row) return null
    const own = await from.reader
      .selectFrom('organisation')
      .select('uscc')
      .where('id', '=', who.organisation)
      .executeTakeFirst()
    return { number, title: row.title, indicators: indicatorsIn(row.scheme, row.variety), own: own?.uscc ?? null }
  })

/** Those of the variety; weights are shares of the whole in percent, as they are asked. */
function indicatorsIn(scheme: Scheme, variety: string) {
  const own = scheme.indicators.filter((one) => applies(one, variety))
  const { weights } = weightsOf(scheme, own)
  return own.map(({ id, name, unit }) => {
    const weight = weights.get(id)
    return { id, name, unit, weight: weight && written(times(weight, hundred)) }
  })
}
