import { z } from 'zod'
import { stepping } from '#domain/evaluation.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { entriesOf, rankingFacts } from '../facts/ranking.ts'
import { act, settle } from './act.ts'
import { obligeAssessor } from './ranking-owed.ts'
import { rankedVariety } from './ranking.ts'
import { writeRun } from './ranking-run.ts'
import { id, prose } from './shapes.ts'

/**
 * A report that was sent back is taken up anew: everybody taken in and not struck is ranked again, with what was put right; the
 * shortlist, the consents and the audit follow once more.
 */
export const rankingTakenUp = act('ranking.taken-up@1', {
  clauses: ['3.4.6'],
  by: ['assessor'],
  input: z.object({ ranking: id, account: prose, run: rankedVariety, basedOn: z.string() }),
  async perform(context, { ranking, account, run, basedOn }) {
    const { tx, seq, by } = context
    const facts = await rankingFacts(tx, ranking)
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(stepping(facts, 'sent-back', { assessor: by.organisation, clause: '3.4.6' }))
    if (facts?.resultDigest !== basedOn) settle(refuse('ranking-has-changed', '3.4.6'))
    await writeRun(context, ranking, { run, on: await entriesOf(tx, ranking) })
    await tx
      .updateTable('entry')
      .set({ consent: 'not-asked', consent_due_on: null, shortlisted: false, act: seq })
      .where('ranking', '=', ranking)
      .where('struck', '=', false)
      .execute()
    await tx
      .updateTable('ranking')
      .set({
        state: 'evaluated',
        size_reason: null,
        size_factors: null,
        tied: null,
        lead_reason: null,
        withheld: 0,
        rework: account,
        act: seq,
      })
      .where('id', '=', ranking)
      .execute()
    await context.discharge('take-up-ranking', ranking)
    await obligeAssessor(context, 'shortlist', ranking)
    return { ranking }
  },
  shows: () => ({}),
})
