import { z } from 'zod'
import { deciding, proposing } from '#domain/key-area.ts'
import { json } from '../db/schema.ts'
import { keyAreaFacts, titleTaken } from '../facts/area.ts'
import { act, settle } from './act.ts'
import { id, line, prose, text } from './shapes.ts'

export const keyAreaProposed = act('key-area.proposed@1', {
  clauses: ['3.1', '7.2'],
  by: ['working-body', 'regulator', 'department'],
  input: z.object({
    group: line,
    title: text,
    factors: z.object({ declaration: prose, attention: prose, effect: prose, differentiation: prose }),
  }),
  async perform(context, { group, title, factors }) {
    const { tx, seq, today } = context
    const edition = Number(today.slice(0, 4))
    settle(proposing(await titleTaken(tx, { title: title.zh, edition })))
    const keyArea = context.id()
    await tx
      .insertInto('key_area')
      .values({
        id: keyArea,
        act: seq,
        number: null,
        group_id: group,
        title: json(title),
        factors: json(factors),
        state: 'proposed',
        edition,
        decided_on: null,
      })
      .execute()
    const regulator = await tx
      .selectFrom('organisation')
      .select('id')
      .where('kind', '=', 'regulator')
      .where('place', '=', context.policy.province.code)
      .executeTakeFirst()
    await context.oblige({
      what: 'decide-key-area',
      subject: keyArea,
      role: 'regulator',
      organisation: regulator?.id,
      title,
      path: `/work/key-areas/${keyArea}`,
      clause: '3.1',
    })
    return { keyArea }
  },
  shows: ({ group, title }) => ({ group, title }),
})

export const keyAreaDecided = act('key-area.decided@1', {
  clauses: ['3.1'],
  by: ['regulator'],
  issued: true,
  begins: true,
  input: z.object({ keyArea: id }),
  async perform(context, { keyArea }) {
    const { tx, seq, today } = context
    settle(deciding(await keyAreaFacts(tx, keyArea)))
    const year = today.slice(0, 4)
    const number = `${year}-${String(await context.next(`key-area ${year}`)).padStart(2, '0')}`
    await tx
      .updateTable('key_area')
      .set({ state: 'decided', number, decided_on: today, act: seq })
      .where('id', '=', keyArea)
      .execute()
    await context.discharge('decide-key-area', keyArea)
    return { keyArea, number }
  },
  shows: (_, { number }) => ({ number }),
})
