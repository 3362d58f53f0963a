import { entering, type Who } from '#domain/disclosure.ts'
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
    const indicators = row.scheme.indicators.map(({ id, name, unit, weight }) => ({ id, name, unit, weight }))
    return { number, title: row.title, indicators, own: own?.uscc ?? null }
  })
