import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { isFor, noticeFacts } from '../facts/notice.ts'
import { act, settle } from './act.ts'
import { id } from './shapes.ts'

/** Whoever was told says that it was read: it leaves the desk. */
export const noticeRead = act('notice.read@1', {
  clauses: ['6.2'],
  by: ['enterprise', 'assessor', 'expert'],
  input: z.object({ notice: id }),
  async perform(context, { notice }) {
    const { tx, seq, today, by } = context
    const row = await noticeFacts(tx, notice)
    if (!row || !isFor(row, { role: by.actor, ...by })) settle(refuse('notice-unknown', '6.2'))
    if (row?.readOn) settle(refuse('notice-read', '6.2'))
    await tx.updateTable('notice').set({ read_on: today, act: seq }).where('id', '=', notice).execute()
    await context.discharge('read-notice', notice)
    return { notice }
  },
  shows: () => ({}),
})
