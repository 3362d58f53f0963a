import { refuse } from '#domain/refusal.ts'
import type { OnPaper } from './paper.ts'
import { settle } from './act.ts'

/** How declarations and their withdrawal that came on paper are taken back when they are not what the party wrote. */

type Made = { readonly made: readonly { readonly declaration: string; readonly number: string }[] }

export const declaredOnPaper: OnPaper<unknown, Made> = {
  async about(_, __, { made }) {
    const [first] = made
    if (!first) throw new Error('nothing was declared')
    return { subject: first.declaration, title: { zh: made.map(({ number }) => number).join('、') } }
  },
  async undo({ tx, seq }, { subject }) {
    const row = await tx
      .updateTable('declaration')
      .set({ state: 'withdrawn', act: seq })
      .where('id', '=', subject)
      .where('state', '=', 'in-force')
      .returning('replaces')
      .executeTakeFirst()
    if (!row) settle(refuse('paper-went-too-far', '2.1'))
    await tx
      .updateTable('declaration')
      .set({ state: 'in-force', act: seq })
      .where('id', '=', row?.replaces ?? null)
      .where('state', '=', 'superseded')
      .execute()
  },
}

export const declarationWithdrawnOnPaper: OnPaper<unknown, { readonly declaration: string }> = {
  async about({ tx }, _, { declaration }) {
    const { number } = await tx
      .selectFrom('declaration')
      .select('number')
      .where('id', '=', declaration)
      .executeTakeFirstOrThrow()
    return { subject: declaration, title: { zh: number } }
  },
  async undo({ tx, seq }, { subject }) {
    await tx.updateTable('declaration').set({ state: 'in-force', act: seq }).where('id', '=', subject).execute()
  },
}
