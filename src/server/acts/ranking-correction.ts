import { z } from 'zod'
import { correctingPublished } from '#domain/deliberation.ts'
import { refuse } from '#domain/refusal.ts'
import { rankingFacts } from '../facts/ranking.ts'
import { act, settle } from './act.ts'
import { correctedShape, obligeReason, putRight } from './deliberation.ts'
import { obligePublicity } from './publicity-owed.ts'
import { rankedVariety } from './ranking.ts'
import { id, prose } from './shapes.ts'

/**
 * A value of a published ranking is put right (decision 17). Where no rank and no place changes, it is corrected where it
 * stands, and what it read before is kept, marked; otherwise the ranking is recalled and publicised anew.
 */
export const rankingCorrected = act('ranking.corrected@1', {
  clauses: ['3.4.6', '6.1'],
  by: ['working-body'],
  issued: true,
  input: z.object({
    ranking: id,
    corrected: correctedShape,
    reason: prose,
    run: rankedVariety,
    basedOn: z.string(),
  }),
  async perform(context, { ranking, corrected, reason, run, basedOn }) {
    const { tx, seq } = context
    const facts = await rankingFacts(tx, ranking)
    settle(correctingPublished(facts?.state))
    if (facts?.resultDigest !== basedOn) settle(refuse('ranking-has-changed', '3.4.6'))
    const { changes, digests } = await putRight(context, { ranking, corrected, run, reason })
    if (changes) {
      await tx.updateTable('ranking').set({ state: 'recalled', act: seq }).where('id', '=', ranking).execute()
      const title = facts?.title ?? { zh: '' }
      await obligeReason(context, ranking)
      await obligePublicity(context, { kind: 'ranking', subject: ranking, title })
    }
    return { number: facts?.number ?? '', ...corrected, reason, recalled: changes, ...digests }
  },
  shows: (_, shown) => shown,
})
