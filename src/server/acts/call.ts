import { z } from 'zod'
import { opening } from '#domain/call.ts'
import { json } from '../db/schema.ts'
import { keyAreaFacts } from '../facts/area.ts'
import { act, settle } from './act.ts'
import { day, id, longText, text } from './shapes.ts'

/** The round follows the policy version in force now: the call carries its digest. */
export const callOpened = act('call.opened@1', {
  clauses: ['3.4.1'],
  by: ['working-body'],
  issued: true,
  begins: true,
  input: z.object({ title: text, keyAreas: z.array(id).min(1).max(50), closesOn: day, rules: longText }),
  async perform(context, { title, keyAreas, closesOn, rules }) {
    const { tx, seq, today } = context
    const areas = await Promise.all(keyAreas.map((area) => keyAreaFacts(tx, area)))
    settle(opening({ closesOn }, areas, today))
    const call = context.id()
    const year = today.slice(0, 4)
    const number = `${year}-${String(await context.next(`call ${year}`)).padStart(2, '0')}`
    await tx
      .insertInto('call')
      .values({
        id: call,
        act: seq,
        number,
        title: json(title),
        opens_on: today,
        closes_on: closesOn,
        rules: json(rules),
        policy_digest: context.policyDigest,
      })
      .execute()
    for (const area of new Set(keyAreas))
      await tx.insertInto('call_area').values({ id: context.id(), act: seq, call, key_area: area }).execute()
    return { call, number }
  },
  shows: ({ title, closesOn }, { number }) => ({ number, title, closesOn }),
})
