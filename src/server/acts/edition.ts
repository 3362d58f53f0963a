import { z } from 'zod'
import { areaChanges, entering, type Standing } from '#domain/edition.ts'
import { provincial, reaching, yearOf } from '#domain/key-area.ts'
import { refuse } from '#domain/refusal.ts'
import { json } from '../db/schema.ts'
import { areaStanding } from '../facts/area.ts'
import { placeOf } from '../facts/departments.ts'
import { act, settle, type Context } from './act.ts'
import { settleProposal } from './key-area.ts'
import { id, line, text } from './shapes.ts'

const entry = z
  .object({
    change: z.enum(areaChanges),
    title: text.optional(),
    group: line.optional(),
    reason: z.string().trim().max(2_000).optional(),
  })
  .refine(({ change, reason }) => change === 'new' || change === 'kept' || reason, {
    path: ['reason'],
    params: { rule: 'change-reason-needed' },
  })
type Entry = z.output<typeof entry>

/** One document decides several areas of a year's edition: new ones, and what becomes of those of the year before. */
export const keyAreaDecided = act('key-area.decided@2', {
  clauses: ['3.1'],
  by: ['regulator'],
  issued: true,
  begins: true,
  input: z.object({
    edition: z.coerce.number().int().optional(),
    document: line.optional(),
    areas: z
      .record(id, entry)
      .refine((areas) => Object.keys(areas).length > 0, { params: { rule: 'no-area-chosen' } })
      .refine((areas) => Object.keys(areas).length <= 200, { params: { rule: 'too-many', maximum: 200 } }),
  }),
  async perform(context, { edition = yearOf(context.today), document, areas }) {
    const { tx, seq, today, policy, by } = context
    settle(provincial(await placeOf(tx, by.organisation), policy.province.code))
    settle(reaching(edition, today))
    const decision = context.id()
    const number = await context.next('area decision', 2, edition)
    await tx
      .insertInto('area_decision')
      .values({ id: decision, act: seq, number, document: document ?? null, edition, decided_on: today })
      .execute()
    const groups = policy.areaGroups.map((one) => one.id)
    const decided = []
    for (const [keyArea, one] of Object.entries(areas).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const area = await areaStanding(tx, keyArea)
      settle(entering(area, one, edition, groups))
      const standing = settle(area ?? refuse('key-area-unknown', '3.1'))
      const numbered = await change(context, standing, one, edition)
      await tx
        .insertInto('area_edition')
        .values({
          id: context.id(),
          act: seq,
          key_area: keyArea,
          edition,
          decision,
          change: one.change,
          title: json(one.title ?? standing.title),
          group_id: one.group ?? standing.group,
          reason: one.reason ?? null,
        })
        .execute()
      decided.push({ keyArea, change: one.change, ...(numbered && { number: numbered }) })
    }
    return { number, edition, areas: decided }
  },
  shows: ({ document }, { number, edition, areas }) => ({
    number,
    edition,
    ...(document && { document }),
    areas: areas.map(({ keyArea: _, ...shown }) => shown),
  }),
})

/** The area itself, as the decision leaves it; a new one gets its number. */
async function change(context: Context, area: Standing, one: Entry, edition: number): Promise<string | undefined> {
  const { tx, seq, today } = context
  const row = tx.updateTable('key_area').where('id', '=', area.id)
  switch (one.change) {
    case 'new': {
      const number = await context.next('key-area', 2, edition)
      await row.set({ state: 'decided', number, edition, decided_on: today, act: seq }).execute()
      await settleProposal(context, area.id)
      return number
    }
    case 'changed':
      await row.set({ title: json(one.title ?? area.title), group_id: one.group ?? area.group, act: seq }).execute()
      return
    case 'dropped':
      await row.set({ state: 'retired', reason: one.reason ?? null, act: seq }).execute()
      return
    case 'set-aside':
      await row.set({ state: 'set-aside', reason: one.reason ?? null, act: seq }).execute()
      await settleProposal(context, area.id)
      return
    case 'kept':
  }
}
