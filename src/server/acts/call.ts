import { z } from 'zod'
import { extending, opening } from '#domain/call.ts'
import { json } from '../db/schema.ts'
import { callFacts, keyAreaFacts } from '../facts/area.ts'
import { act, settle, type Context } from './act.ts'
import { attached, recordFile, type Attached } from './files.ts'
import { day, id, longText, text } from './shapes.ts'

/** The round follows the policy version in force now: the call carries its digest. */
export const callOpened = act('call.opened@1', {
  clauses: ['3.4.1'],
  by: ['working-body'],
  issued: true,
  begins: true,
  input: z.object({
    title: text,
    keyAreas: z.array(id).min(1).max(50),
    opensOn: day.optional(),
    closesOn: day,
    questionsUntil: day.optional(),
    rules: longText,
    attachments: z.array(attached).max(10).optional(),
  }),
  async perform(context, { title, keyAreas, closesOn, questionsUntil, rules, attachments = [], ...input }) {
    const { tx, seq, today } = context
    const areas = await Promise.all(keyAreas.map((area) => keyAreaFacts(tx, area)))
    settle(opening({ ...input, closesOn, questionsUntil }, areas, today))
    const call = context.id()
    const number = await context.next('call', 2)
    const opensOn = input.opensOn ?? today
    await tx
      .insertInto('call')
      .values({
        id: call,
        act: seq,
        number,
        title: json(title),
        opens_on: opensOn,
        closes_on: closesOn,
        rules: json(rules),
        policy_digest: context.policyDigest,
        questions_until: questionsUntil ?? null,
      })
      .execute()
    for (const area of new Set(keyAreas))
      await tx.insertInto('call_area').values({ id: context.id(), act: seq, call, key_area: area }).execute()
    for (const one of attachments) await attach(context, call, one)
    return { call, number, opensOn }
  },
  shows: ({ title, closesOn }, { number, opensOn }) => ({ number, title, opensOn, closesOn }),
})

async function attach(context: Context, call: string, one: Attached): Promise<void> {
  const file = await recordFile(context, one, 'public')
  const { name, size, type } = one
  await context.tx
    .insertInto('call_file')
    .values({ id: context.id(), act: context.seq, call, file, name, size, type })
    .onConflict((same) => same.columns(['call', 'file']).doNothing())
    .execute()
}

/** In public, with a reason, never earlier; every window that was told stays readable. */
export const callExtended = act('call.extended@1', {
  clauses: ['3.4.1'],
  by: ['working-body'],
  issued: true,
  begins: true,
  input: z.object({ call: id, closesOn: day, questionsUntil: day.optional(), reason: longText }),
  async perform(context, { call, closesOn, reason, ...input }) {
    const { tx, seq, today } = context
    const facts = await callFacts(tx, call)
    const questionsUntil = input.questionsUntil ?? facts?.questionsUntil ?? null
    settle(extending(facts, { closesOn, questionsUntil: input.questionsUntil ?? null }, today))
    const { number } = await tx
      .updateTable('call')
      .set({ closes_on: closesOn, questions_until: questionsUntil, act: seq })
      .where('id', '=', call)
      .returning('number')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('call_extension')
      .values({
        id: context.id(),
        act: seq,
        call,
        from_day: facts?.closesOn ?? today,
        to_day: closesOn,
        questions_until: questionsUntil,
        reason: json(reason),
        extended_on: today,
      })
      .execute()
    return { call, number }
  },
  shows: ({ closesOn, reason }, { number }) => ({ number, closesOn, reason }),
})
