import { z } from 'zod'
import { sql } from 'kysely'
import {
  correctable,
  correctableIn,
  correcting,
  correctingScheme,
  replaced,
  type Correction,
} from '#domain/correction.ts'
import { refuse } from '#domain/refusal.ts'
import type { Scheme } from '#domain/scheme.ts'
import { parameter } from '#policy/policy.ts'
import { json } from '../db/schema.ts'
import { schemeOf } from '../facts/application.ts'
import { digestOf } from '../hash.ts'
import { act, settle } from './act.ts'
import { id, prose, text } from './shapes.ts'

/** A text of a scheme is at most so long. */
const line500 = z.string().trim().min(1).max(500)

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

/** A slip in the names and notes of a scheme that is in publicity: no new period, both digests kept, from and to on show. */
export const schemeCorrected = act('scheme.corrected@1', {
  clauses: ['3.4.3'],
  by: ['working-body'],
  issued: true,
  input: z.object({ publicity: id, place: z.string().min(1).max(200), from: line500, to: line500, reason: prose }),
  async perform({ tx, seq, today, policy }, { publicity, place, from, to, reason }) {
    const row = await tx
      .selectFrom('publicity')
      .select(['number', 'kind', 'subject', 'outcome', 'content', 'content_digest', 'corrections'])
      .where('id', '=', publicity)
      .executeTakeFirst()
    const scheme = row?.kind === 'scheme' ? await schemeOf(tx, row.subject) : undefined
    if (!row || row.outcome || !scheme) return settle(refuse('correction-outside-publicity', '3.4.3'))
    const before = scheme.content as Scheme // came through schemeShape when it was handed in
    const now = correctableIn(before).find((one) => one.place === place)
    if (now && now.text !== from) settle(refuse('correction-of-other-words', '3.4.3'))
    const after = replaced(before, place, to)
    const { value: charactersMax } = parameter(policy, 'typographicMax', today)
    settle(
      now
        ? correctingScheme(before, after, { charactersMax })
        : refuse('correction-touches-scheme', '3.4.3', { place }),
    )
    const content = { ...(row.content as object), scheme: after } // written by publicityOpened
    const digest = digestOf(content)
    const one: Correction = {
      on: today,
      act: seq,
      place,
      from,
      to,
      reason,
      digestBefore: row.content_digest,
      digestAfter: digest,
    }
    await tx
      .updateTable('publicity')
      .set({
        content: json(content),
        content_digest: digest,
        title: json(after.title),
        corrections: json([...row.corrections, one]),
        act: seq,
      })
      .where('id', '=', publicity)
      .execute()
    await tx
      .updateTable('scheme')
      .set({ content: json(after), title: json(after.title), digest: digestOf(after), act: seq })
      .where('id', '=', scheme.id)
      .execute()
    return { number: row.number, place, from, to, reason, digestBefore: one.digestBefore, digestAfter: digest }
  },
  shows: (_, shown) => shown,
})
