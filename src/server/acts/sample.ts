import { z } from 'zod'
import { recomputing } from '#domain/audit.ts'
import { refuse } from '#domain/refusal.ts'
import { json } from '../db/schema.ts'
import { rankingFacts } from '../facts/ranking.ts'
import { act, settle } from './act.ts'
import { ownSeat } from './panel.ts'
import { id } from './shapes.ts'

const one = z.object({
  standard: z.string(),
  product: z.string(),
  enterprise: z.string(),
  reported: z.string(),
  computed: z.string(),
})

/** Drawn for a seat and computed again by our own engine before the act, on the data that the report rests on. */
export const sampleRecomputed = act('sample.recomputed@1', {
  clauses: ['3.4.6'],
  by: ['expert'],
  sealed: true,
  input: z.object({ seat: id, basedOn: z.string(), sample: z.array(one).min(1).max(1_000) }),
  async perform(context, { seat, basedOn, sample }) {
    const { tx, seq } = context
    const own = await ownSeat(context, seat)
    settle(recomputing(own, { kind: own.kind, state: own.panelState }))
    if ((await rankingFacts(tx, own.subject))?.resultDigest !== basedOn) settle(refuse('ranking-has-changed', '3.4.6'))
    await tx
      .updateTable('seat')
      .set({ recomputed: json(sample), act: seq })
      .where('id', '=', seat)
      .execute()
    return { seat }
  },
  shows: () => ({}),
})
