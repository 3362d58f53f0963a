import { z } from 'zod'
import { reasoning } from '#domain/lead.ts'
import { acting } from '#domain/organisation.ts'
import { leadOf, rankingFacts } from '../facts/ranking.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { act, settle } from './act.ts'
import { id, prose } from './shapes.ts'

/** Why the leaders are sound although weights a little different would make them others. Until it is shown, it may be written anew. */
export const leadReasoned = act('ranking.lead-reasoned@1', {
  clauses: ['3.4.5'],
  by: ['assessor'],
  input: z.object({ ranking: id, reason: prose }),
  async perform(context, { ranking, reason }) {
    const { tx, seq, by } = context
    const facts = await rankingFacts(tx, ranking)
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(reasoning(facts && { ...facts, ...(await leadOf(tx, ranking)) }, by.organisation))
    await tx.updateTable('ranking').set({ lead_reason: reason, act: seq }).where('id', '=', ranking).execute()
    await context.discharge('reason-lead', ranking)
    return { ranking, number: facts?.number ?? '' }
  },
  shows: (_, { number }) => ({ number }),
})
