import { refuse } from '#domain/refusal.ts'
import { settle, type Context } from './act.ts'
import type { OnPaper } from './act.ts'

/** How declarations and their withdrawal that came on paper are taken back when they are not what the party wrote. */

type Made = { readonly made: readonly { readonly declaration: string; readonly number: string }[] }

export const declaredOnPaper: OnPaper<unknown, Made> = {
  async about(_, __, { made }) {
    const [first] = made
    if (!first) throw new Error('nothing was declared')
    const holds = made.map(({ declaration }) => declaration)
    return { subject: first.declaration, title: { zh: made.map(({ number }) => number).join('、') }, holds }
  },
  async undo(context, { holds }) {
    for (const declaration of new Set(holds)) await giveWay(context, declaration)
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
    const { enterprise, norm, productModel } = await tx
      .updateTable('declaration')
      .set({ state: 'in-force', act: seq })
      .where('id', '=', subject)
      .returning(['enterprise', 'standard_norm as norm', 'product_model as productModel'])
      .executeTakeFirstOrThrow()
    const newer = await tx
      .selectFrom('declaration')
      .select('id')
      .where('enterprise', '=', enterprise)
      .where('standard_norm', '=', norm)
      .where('product_model', '=', productModel)
      .where('state', '=', 'in-force')
      .where('id', '!=', subject)
      .executeTakeFirst()
    if (newer) settle(refuse('paper-went-too-far', '2.1'))
  },
}

/** To the version that it replaced, if it replaced one. */
async function giveWay({ tx, seq }: Context, declaration: string): Promise<void> {
  const row = await tx
    .updateTable('declaration')
    .set({ state: 'withdrawn', act: seq })
    .where('id', '=', declaration)
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
}
