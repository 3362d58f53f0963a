import { sql } from 'kysely'
import { z } from 'zod'
import { refuse } from '#domain/refusal.ts'
import { json } from '../db/schema.ts'
import { act, settle, Refused, type Act, type Context } from './act.ts'
import { id, text } from './shapes.ts'

/**
 * One person prepares, another issues (签发). The prepared act is tried at once, and undone: what its rule would refuse
 * tomorrow on the same facts is refused to the one who prepares today. It is the office's own until then: that an exit or an
 * erasure is being prepared, or was thought better of, is nobody's to read off the ledger.
 */
export const prepared = (issuable: readonly Act<never, unknown>[]) =>
  act('decision.prepared@2', {
    clauses: ['6.1'],
    by: ['working-body', 'regulator'],
    sealed: true,
    input: z.object({ type: z.string(), input: z.unknown(), title: text, path: z.string().startsWith('/work/') }),
    async perform(context, { type, input, title, path }) {
      const { tx, seq, by } = context
      const target = issuable.find((one) => one.type === type)
      if (!target || !target.by.includes(by.actor)) return settle(refuse('not-yours-to-do', '6.1'))
      const parsed = target.input.safeParse(input)
      if (!parsed.success)
        return settle(refuse('prepared-input-invalid', '6.1', { field: parsed.error.issues[0]?.path.join('.') ?? '' }))
      await context.trial(() => target.perform(context, parsed.data))
      if (await alreadyPrepared(context, type, parsed.data)) settle(refuse('already-prepared', '6.1'))
      const preparation = context.id()
      await tx
        .insertInto('preparation')
        .values({
          id: preparation,
          act: seq,
          type,
          input: json(parsed.data),
          title: json(title),
          prepared_by: by.person ?? '',
          prepared_in: by.capacity ?? null,
          role: by.actor === 'regulator' ? 'regulator' : 'working-body',
          organisation: by.organisation ?? '',
          state: 'prepared',
          issued_act: null,
        })
        .execute()
      await context.oblige({
        what: 'issue',
        subject: preparation,
        role: by.actor === 'regulator' ? 'regulator' : 'working-body',
        organisation: by.organisation,
        title,
        path: `/work/preparations/${preparation}`,
        clause: target.clauses[0] ?? '6.1',
      })
      return { preparation, path }
    },
    shows: () => ({}),
  })

async function alreadyPrepared({ tx }: Context, type: string, input: unknown) {
  return tx
    .selectFrom('preparation')
    .select('id')
    .where('type', '=', type)
    .where('state', '=', 'prepared')
    .where('input', '=', sql<never>`${json(input)}::jsonb`)
    .executeTakeFirst()
}

export const preparationWithdrawn = act('decision.withdrawn@2', {
  clauses: ['6.1'],
  by: ['working-body', 'regulator'],
  sealed: true,
  input: z.object({ preparation: id }),
  async perform(context, { preparation }) {
    const { tx, seq, by } = context
    const row = await tx
      .selectFrom('preparation')
      .select('state')
      .where('id', '=', preparation)
      .where('organisation', '=', by.organisation ?? '')
      .executeTakeFirst()
    if (!row) throw new Refused(refuse('not-prepared', '6.1'))
    if (row.state !== 'prepared') throw new Refused(refuse('preparation-settled', '6.1'))
    await tx.updateTable('preparation').set({ state: 'withdrawn', act: seq }).where('id', '=', preparation).execute()
    await context.discharge('issue', preparation)
    return { preparation }
  },
  shows: () => ({}),
})
