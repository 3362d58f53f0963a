import type { Who } from '#domain/disclosure.ts'
import { ending } from '#domain/interest.ts'
import { parameter } from '#policy/policy.ts'
import { expertFacts } from '#server/facts/expert.ts'
import { interestsOf } from '#server/facts/interest.ts'
import { inRoom, todayOf, type Looked } from './looked.ts'

/** What one has declared oneself: an expert the own, an organisation its own. Nobody reads the other side's. */
export const interests = (who: Who, from: Looked) =>
  inRoom(who, 'interests', async () => {
    const { reader, policy } = from
    const today = todayOf(from)
    const own = who.role === 'expert' ? await expertFacts(reader, { person: who.person }) : undefined
    const rows =
      who.role === 'expert'
        ? own
          ? await interestsOf(reader, { expert: own.id })
          : []
        : await interestsOf(reader, { organisation: who.organisation })
    return {
      side: who.role === 'expert' ? ('expert' as const) : ('organisation' as const),
      recentYears: parameter(policy, 'recentWork', today).value,
      today,
      interests: rows.map((row) => ({ ...row, runs: !ending(row, today, today) })),
    }
  })
