import { z } from 'zod'
import { settling, stepping } from '#domain/evaluation.ts'
import { showing } from '#domain/lead.ts'
import { acting } from '#domain/organisation.ts'
import { refuse } from '#domain/refusal.ts'
import { robustnessShape } from '#domain/robustness/report.ts'
import { json } from '../db/schema.ts'
import { organisationFacts } from '../facts/organisation.ts'
import { entriesOf, rankingFacts } from '../facts/ranking.ts'
import { act, settle } from './act.ts'
import { obligeAssessor } from './ranking-owed.ts'
import { id, prose } from './shapes.ts'

/** What an evaluation computed of one variety; made by our own engine before the act, and recomputable by anyone. */
export const rankedVariety = z.object({
  result: z.unknown(),
  resultDigest: z.string(),
  /** How firm it is; rankings from before this was computed have none. */
  robustness: robustnessShape.optional(),
  entries: z.array(
    z.object({
      declaration: id,
      rank: z.int().nullable(),
      star: z.int(),
      score: z.string(),
      shortlisted: z.boolean(),
    }),
  ),
})

/** Shortlisted from the top of the ranking, by the scheme's rule; the reason for the size is always written, factor by factor. */
export const rankingShortlisted = act('ranking.shortlisted@2', {
  clauses: ['3.4.5'],
  by: ['assessor'],
  input: z.object({
    ranking: id,
    reason: prose,
    factors: z.object({ choice: prose, level: prose, number: prose }),
    basedOn: z.string(),
    listed: z.array(id),
    tied: z.enum(['none', 'first-group']).nullable(),
  }),
  async perform(context, { ranking, reason, factors, basedOn, listed, tied }) {
    const { tx, seq, by } = context
    const facts = await rankingFacts(tx, ranking)
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(stepping(facts, 'evaluated', { assessor: by.organisation, clause: '3.4.5' }))
    if (facts?.resultDigest !== basedOn) settle(refuse('ranking-has-changed', '3.4.5'))
    if (listed.length === 0 && tied !== 'none') settle(refuse('nobody-to-shortlist', '3.4.5'))
    await tx.updateTable('entry').set({ shortlisted: false, act: seq }).where('ranking', '=', ranking).execute()
    for (const entry of listed)
      await tx.updateTable('entry').set({ shortlisted: true, act: seq }).where('id', '=', entry).execute()
    await tx
      .updateTable('ranking')
      .set({ state: 'shortlisted', size_reason: reason, size_factors: json(factors), tied, act: seq })
      .where('id', '=', ranking)
      .execute()
    await context.discharge('shortlist', ranking)
    for (const { declaration } of await entriesOf(tx, ranking)) await context.discharge('supply-report', declaration)
    await obligeAssessor(context, 'ask-consent', ranking)
    return { ranking, places: listed.length }
  },
  shows: (_, { places }) => ({ places }),
})

/** Run again on those who consent: ranks close up, the cut is applied anew, the number withheld is stated. */
export const rankingSettled = act('ranking.settled@1', {
  clauses: ['3.4.6'],
  by: ['assessor'],
  input: z.object({ ranking: id, settled: rankedVariety }),
  async perform(context, { ranking, settled }) {
    const { tx, seq, by } = context
    const facts = await rankingFacts(tx, ranking)
    settle(acting(await organisationFacts(tx, by.organisation)))
    settle(stepping(facts, 'consent', { assessor: by.organisation, clause: '3.4.6' }))
    const entries = await entriesOf(tx, ranking)
    settle(settling(entries))
    const given = entries.filter(({ consent }) => consent === 'given')
    const again = new Map(settled.entries.map((entry) => [entry.declaration, entry]))
    if (given.length !== again.size || given.some(({ declaration }) => !again.has(declaration)))
      settle(refuse('ranking-has-changed', '3.4.6'))
    for (const { id: entry, declaration } of given) {
      const { rank, star, score, shortlisted } =
        again.get(declaration) ?? settle(refuse('ranking-has-changed', '3.4.6'))
      await tx.updateTable('entry').set({ rank, star, score, shortlisted, act: seq }).where('id', '=', entry).execute()
    }
    const withheld = entries.length - given.length
    await tx
      .updateTable('ranking')
      .set({ state: 'settled', result: json(settled.result), result_digest: settled.resultDigest, withheld, act: seq })
      .set({ robustness: settled.robustness ? json(settled.robustness) : null })
      .where('id', '=', ranking)
      .execute()
    await context.discharge('settle-ranking', ranking)
    await context.oblige({
      what: 'convene-report-audit',
      subject: ranking,
      role: 'working-body',
      title: facts?.title ?? { zh: '' },
      path: `/work/rankings/${ranking}`,
      clause: '3.4.6',
    })
    if (showing({ robustness: settled.robustness ?? null, reason: null }))
      await obligeAssessor(context, 'reason-lead', ranking)
    return { ranking, withheld, resultDigest: settled.resultDigest }
  },
  shows: (_, { withheld, resultDigest }) => ({ withheld, resultDigest }),
})
