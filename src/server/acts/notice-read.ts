import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { act, settle } from './act.ts'
import { id } from './shapes.ts'

/** Whoever was told says that it was read: it leaves the desk. */
export const noticeRead = act('notice.read@1', {
  clauses: ['6.2'],
  by: ['enterprise'],
  input: z.object({ notice: id }),
  async perform(context, { notice }) {
    const { tx, seq, today, by } = context
    const row = await tx
      .selectFrom('notice')
      .select('read_on')
      .where('id', '=', notice)
      .where('organisation', '=', by.organisation ?? '')
      .executeTakeFirst()
    if (!row) settle(refuse('notice-unknown', '6.2'))
    if (row?.read_on) settle(refuse('notice-read', '6.2'))
    await tx.updateTable('notice').set({ read_on: today, act: seq }).where('id', '=', notice).execute()
    await context.discharge('read-notice', notice)
    return { notice }
  },
  shows: () => ({}),
})
