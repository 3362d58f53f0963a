import { z } from 'zod'
import { changing } from '#domain/programme.ts'
import { act, settle } from './act.ts'

/** Act 1 fixes province, policy, origin and whether this is a demonstration, for good. */
export const ledgerOpened = act('ledger.opened@1', {
  clauses: ['3.3.1'],
  by: ['system'],
  input: z.object({
    province: z.string(),
    policy: z.string(),
    policyDigest: z.string(),
    origin: z.string(),
    demonstration: z.boolean(),
    key: z.string(),
  }),
  async perform({ tx, seq, today }, input) {
    await tx
      .insertInto('programme')
      .values({ id: 'programme', act: seq, state: 'active', reason: null, since: today })
      .execute()
    return { origin: input.origin }
  },
  shows: (input) => input,
})

export const programmeStateSet = act('programme.state-set@1', {
  clauses: ['1'],
  by: ['regulator'],
  issued: true,
  input: z.object({ state: z.enum(['active', 'suspended', 'ended']), reason: z.string().trim().min(1).max(2_000) }),
  async perform({ tx, seq, today }, { state, reason }) {
    const programme = await tx.selectFrom('programme').select('state').executeTakeFirstOrThrow()
    settle(changing(programme.state, state))
    await tx
      .updateTable('programme')
      .set({ state, reason, since: today, act: seq })
      .where('id', '=', 'programme')
      .execute()
    return { state }
  },
  shows: (input) => input,
})
