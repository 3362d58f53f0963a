import type { Context } from './act.ts'

/** Whoever is asked to support an application owes an answer at its own desk. */
export async function obligeSupport(context: Context, support: string): Promise<void> {
  const { supporter, title } = await context.tx
    .selectFrom('support')
    .innerJoin('key_area', 'key_area.id', 'support.key_area')
    .select(['support.supporter', 'key_area.title'])
    .where('support.id', '=', support)
    .executeTakeFirstOrThrow()
  await context.oblige({
    what: 'answer-support',
    subject: support,
    role: 'assessor',
    organisation: supporter,
    title,
    path: `/work/supports/${support}`,
    clause: '3.4.1',
  })
}
