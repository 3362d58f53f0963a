import { entering, type Who } from '#domain/disclosure.ts'
import { restoring, suspending, type Suspendable } from '#domain/participation.ts'
import { refuse } from '#domain/refusal.ts'
import type { Text } from '#policy/policy.ts'
import { participationOf, partyName } from '#server/facts/standing.ts'
import { disclosed, firstNo, idIn, inRoom, todayOf, type Looked } from './looked.ts'
import { waitingFor } from './preparations.ts'

/** Assessors that were published, and the pool. */
export const participation = (who: Who, from: Looked) =>
  inRoom(who, 'participation', async () => {
    const assessors = await from.reader
      .selectFrom('organisation')
      .select(['id', 'name', 'standing'])
      .where('kind', '=', 'assessor')
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('application')
          .innerJoin('scheme', 'scheme.application', 'application.id')
          .select('application.assessor')
          .where('scheme.number', 'is not', null),
      )
      .orderBy('uscc')
      .execute()
    const experts = await from.reader
      .selectFrom('expert')
      .innerJoin('person', 'person.id', 'expert.person')
      .select(['expert.id', 'person.name', 'expert.standing'])
      .orderBy('expert.standing')
      .orderBy('expert.act')
      .execute()
    const changes = await from.reader
      .selectFrom('standing')
      .select(['subject', 'from_day as day'])
      .orderBy('act')
      .execute()
    const since = new Map(changes.map(({ subject, day }) => [subject, day])) // the last one counts
    return {
      parties: [
        ...assessors.map(({ id, name, standing }) => row('assessor', id, name, standing)),
        ...experts.map(({ id, name, standing }) => row('expert', id, { zh: name ?? '' }, standing)),
      ].map((one) => ({ ...one, since: since.get(one.id) ?? null })),
    }
  })

type Standing = 'admitted' | 'suspended' | 'exited'
const row = (party: Suspendable, id: string, name: Text, standing: string) => ({
  party,
  id,
  name,
  standing: (standing === 'verified' ? 'admitted' : standing) as Standing, // published ones are never less
})

type Party = { readonly party: Suspendable; readonly subject: string }

/** One party with its history, and why it cannot be suspended or readmitted now. */
export async function participant(who: Who, from: Looked, of: { party: string; id: string }) {
  const { reader, policy } = from
  const subject = idIn(of.id)
  const party = of.party === 'assessor' || of.party === 'expert' ? of.party : undefined
  const found: Party | undefined = subject && party ? { party, subject } : undefined
  const facts = found && (await participationOf(reader, found))
  const seen = entering(who, 'participation')
  return disclosed(seen === 'open' && !facts ? 'unknown' : seen, async () => {
    if (!found || !facts) throw new Error('a party was disclosed that is not there')
    const history = await reader
      .selectFrom('standing')
      .select(['standing', 'from_day as day', 'ground', 'reason', 'act'])
      .where('subject', '=', found.subject)
      .orderBy('act', 'desc')
      .execute()
    const [suspension, restoration] = await Promise.all([
      waitingFor(who, from, 'standing.suspended@1', found),
      waitingFor(who, from, 'standing.restored@1', found),
    ])
    const again = refuse('already-prepared', '6.1')
    return {
      ...facts,
      party: found.party,
      id: found.subject,
      name: await partyName(reader, found),
      history: history.map(({ ground, ...one }) => ({
        ...one,
        ground: policy.participationEndReasons.entries.find(({ id }) => id === ground)?.name ?? null,
      })),
      waiting: { suspension, restoration },
      impossible: {
        suspend: firstNo(suspending(facts), suspension && again),
        restore: firstNo(restoring(facts, todayOf(from)), restoration && again),
      },
    }
  })
}
