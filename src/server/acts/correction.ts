import { z } from 'zod'
import { sql } from 'kysely'
import { correcting, correctable } from '#domain/correction.ts'
import { refuse } from '#domain/refusal.ts'
import { json } from '../db/schema.ts'
import { act, settle } from './act.ts'
import { id, prose, text } from './shapes.ts'

/**
 * A typographic fault in a public title is put right (更正): the act names the act corrected, the field, from, to and
 * the reason. Whatever changes a rank, a list or a scheme is no correction and needs publicity anew.
 */
export const titleCorrected = act('title.corrected@1', {
  clauses: ['6.1'],
  by: ['working-body'],
  issued: true,
  input: z.object({ of: z.enum(correctable), subject: id, from: text, to: text, reason: prose }),
  async perform({ tx, seq }, { of, subject, from, to, reason }) {
    const column = of === 'declaration' ? 'standard_title' : 'title'
    const row = await tx
      .selectFrom(of)
      .select(['act', sql<{ zh: string; en?: string }>`${sql.ref(column)}`.as('title')])
      .where('id', '=', subject)
      .executeTakeFirst()
    if (!row) return settle(refuse('correction-of-nothing', '6.1'))
    settle(correcting(row.title, { from, to }))
    const set = of === 'declaration' ? { standard_title: json(to), act: seq } : { title: json(to), act: seq }
    await tx.updateTable(of).set(set).where('id', '=', subject).execute()
    // An edition shows the title as its decision wrote it: the same fault is put right there.
    if (of === 'key_area')
      await tx
        .updateTable('area_edition')
        .set({ title: json(to), act: seq })
        .where('key_area', '=', subject)
        .where('title', '=', sql<never>`${json(row.title)}::jsonb`)
        .execute()
    return { corrected: row.act, field: `${of}.${column}`, from, to, reason }
  },
  shows: (_, shown) => shown,
})
