import { z } from 'zod'
import { expiring } from '#domain/front-runner.ts'
import { act, settle } from './act.ts'
import { id } from './shapes.ts'

/** The year is over. Expiry is no exit and brings no bar. */
export const frontRunnerExpired = act('front-runner.expired@1', {
  clauses: ['3.5'],
  by: ['system'],
  input: z.object({ frontRunner: id }),
  async perform(context, { frontRunner }) {
    const { tx, seq, today } = context
    const row = await tx
      .selectFrom('front_runner')
      .select(['number', 'state', 'last_valid_day as lastValidDay'])
      .where('id', '=', frontRunner)
      .executeTakeFirst()
    settle(expiring(row, today))
    await tx.updateTable('front_runner').set({ state: 'expired', act: seq }).where('id', '=', frontRunner).execute()
    await context.discharge('expire-front-runner', frontRunner)
    return { number: row?.number ?? '' }
  },
  shows: (_, { number }) => ({ number }),
})
