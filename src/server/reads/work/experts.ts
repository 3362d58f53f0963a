import type { Who } from '#domain/disclosure.ts'
import { inRoom, type Looked } from './looked.ts'

/** The pool, with how often each sat: work is to be spread. */
export const experts = (who: Who, from: Looked) =>
  inRoom(who, 'experts', async () => {
    const rows = await from.reader
      .selectFrom('expert')
      .leftJoin('person', 'person.id', 'expert.person')
      .select(['expert.id', 'person.name', 'expert.field', 'expert.employer', 'expert.standing'])
      .orderBy('expert.standing')
      .orderBy('expert.field')
      .execute()
    const sat = await from.reader
      .selectFrom('seat')
      .select(({ fn }) => ['expert', fn.countAll<number>().as('count')])
      .where('state', '!=', 'declined')
      .groupBy('expert')
      .execute()
    return {
      experts: rows.map((row) => ({ ...row, sat: sat.find(({ expert }) => expert === row.id)?.count ?? 0 })),
      sources: from.policy.expertSources.entries.map(({ name }) => name),
    }
  })
